package receivables.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
     * No file of the inbox was refused as a whole, and none that may bring money was still being written.
     *
     * @param notReady files of money alone: who has paid is not known before they are read
     */
    public static GateResult files(List<String> refused, List<String> notReady) {
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

    /**
     * Each configured account has a statement up to D, and each statement opens with the closing balance of the one before it.
     *
     * @param configured our accounts that must have a statement; none: the gate is off
     * @param statements of these accounts, as far back as the last one taken before tonight, in any order
     */
    public static GateResult bankStatements(List<String> configured, List<BankBalance> statements, LocalDate businessDate) {
        if (configured.isEmpty()) {
            return new GateResult("bank statements", State.OFF, "off: no bank account is configured to be checked");
        }
        List<String> faults = new ArrayList<>();
        for (String account : new TreeSet<>(configured)) {
            List<BankBalance> own = statements.stream().filter(statement -> statement.account().equals(account))
                    .sorted(Comparator.comparing(BankBalance::date)).toList();
            check(account, own, businessDate, faults);
        }
        return faults.isEmpty()
                ? new GateResult("bank statements", State.PASSED, "every configured bank account has its statement up to " + businessDate)
                : new GateResult("bank statements", State.FAILED, String.join("; ", faults)
                        + ". Fetch what is missing from the bank, put it into the inbox and run the night again");
    }

    private static String names(List<String> files) {
        return files.stream().map(Shown::name).collect(Collectors.joining(", "));
    }

    private static void check(String account, List<BankBalance> statements, LocalDate businessDate, List<String> faults) {
        if (statements.isEmpty()) {
            faults.add("account " + account + " has no statement");
            return;
        }
        if (statements.getLast().date().isBefore(businessDate)) {
            faults.add("account " + account + " has statements up to " + statements.getLast().date() + " only, not " + businessDate);
        }
        for (int index = 1; index < statements.size(); index++) {
            BankBalance before = statements.get(index - 1);
            BankBalance statement = statements.get(index);
            if (statement.opening() != before.closing()) {
                faults.add("account " + account + ": the statement of " + statement.date() + " opens with " + plain(statement, statement.opening())
                        + ", but that of " + before.date() + " closed with " + plain(before, before.closing()));
            }
        }
    }

    private static String plain(BankBalance statement, long minor) {
        return Money.ofMinor(minor, statement.currency()).plain();
    }
}
