package receivables.proof;

import java.util.List;
import receivables.ledger.FileRecord;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.Sums;
import receivables.money.Money;
import receivables.proof.GateResult.Gate;
import receivables.proof.GateResult.State;

/**
 * The gates before anything is released (the rules, section 6). A gate that fails stops nothing but the release of letters and beginning
 * actions.
 */
public final class Gates {
    private Gates() {
    }

    public static boolean passed(List<GateResult> gates) {
        return gates.stream().allMatch(GateResult::passed);
    }

    /** What a night keeps of its input gates among its totals: a 1 for each that is shut. */
    public static Sums shut(List<GateResult> input) {
        Sums shut = new Sums();
        input.forEach(result -> shut.add(Sums.name("GATE", result.gate().written(), "shut"), result.passed() ? 0 : 1));
        return shut;
    }

    /** Every control total ties. */
    public static GateResult controlTotals(List<ControlTotal> totals) {
        List<Reason> broken = totals.stream().filter(total -> !total.ties())
                .map(total -> Reason.of(ReasonCode.TOTAL_IS_OFF, total.name(), Money.ofMinor(total.difference(), total.currency())))
                .toList();
        return broken.isEmpty() ? new GateResult(Gate.CONTROL_TOTALS, State.PASSED, Reason.of(ReasonCode.TOTALS_TIE, totals.size()))
                : new GateResult(Gate.CONTROL_TOTALS, State.FAILED, Reason.of(ReasonCode.TOTALS_DO_NOT_TIE, Reason.listed(broken)));
    }

    /**
     * No file of the inbox was refused, as a whole or in so large a part that it counts as refused, and none that may bring money was still
     * being written.
     *
     * @param notReady files of money alone: who has paid is not known before they are read
     */
    public static GateResult files(List<FileRecord> refused, List<FileRecord> notReady) {
        Reason faults = Reason.when(!refused.isEmpty(), () -> Reason.of(ReasonCode.FILES_WERE_REFUSED, names(refused)))
                .and(Reason.when(!notReady.isEmpty(), () -> Reason.of(ReasonCode.FILES_WERE_NOT_READY, names(notReady))));
        return faults.isEmpty() ? new GateResult(Gate.FILES, State.PASSED, Reason.of(ReasonCode.NO_FILE_WAS_REFUSED))
                : new GateResult(Gate.FILES, State.FAILED, faults);
    }

    private static Reason names(List<FileRecord> files) {
        return Reason.listed(files.stream().map(file -> file.rows() == 0 ? Reason.text(Shown.name(file.name()))
                : Reason.of(ReasonCode.FILE_AND_ITS_REFUSED_ROWS, Shown.name(file.name()), file.refused(), file.rows())).toList());
    }
}
