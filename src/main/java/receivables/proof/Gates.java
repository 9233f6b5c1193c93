package receivables.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import receivables.ledger.FileRecord;
import receivables.ledger.Shown;
import receivables.money.Money;
import receivables.proof.GateResult.State;

/**
 * The gates before anything is released (the rules, section 6). A gate that fails stops nothing but the release of letters and beginning actions.
 */
public final class Gates {
    private Gates() {
    }

    /** Every control total ties. */
    public static GateResult controlTotals(List<ControlTotal> totals) {
        List<String> broken = totals.stream().filter(total -> !total.ties())
                .map(total -> total.name() + " " + total.currency().getCurrencyCode() + " by "
                        + Money.ofMinor(total.difference(), total.currency()).plain())
                .toList();
        return broken.isEmpty()
                ? new GateResult("control totals", State.PASSED, "all " + totals.size() + " control totals tie")
                : new GateResult("control totals", State.FAILED, "these control totals do not tie: " + String.join("; ", broken)
                        + ". Letters are held; compare proof.csv with the night before and run the night again");
    }

    /**
     * No file of the inbox was refused, as a whole or in so large a part that it counts as refused, and none that may bring money was still being written.
     *
     * @param notReady files of money alone: who has paid is not known before they are read
     */
    public static GateResult files(List<FileRecord> refused, List<FileRecord> notReady) {
        List<String> faults = new ArrayList<>();
        if (!refused.isEmpty()) {
            faults.add("refused: " + names(refused) + ". Correct them as rejects.csv says, put them into the inbox and run the night again");
        }
        if (!notReady.isEmpty()) {
            faults.add("not ready: " + names(notReady) + ". Let their delivery end and run the night again");
        }
        return faults.isEmpty() ? new GateResult("files", State.PASSED, "no file was refused")
                : new GateResult("files", State.FAILED, String.join(". ", faults));
    }

    private static String names(List<FileRecord> files) {
        return files.stream().map(file -> Shown.name(file.name()) + (file.rows() == 0 ? "" : " (" + file.refused() + " of " + file.rows() + " rows)"))
                .collect(Collectors.joining(", "));
    }
}
