package receivables.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.proof.GateResult.Gate;
import receivables.proof.GateResult.State;

/**
 * The gate of the bank statements: each account that is named in the settings has its statements up to the date, and statements follow one
 * another without a gap.
 *
 * @param named our accounts that must have a statement; none: nothing is demanded
 * @param rule what a broken chain does
 */
public record BankGate(List<String> named, Rule rule) {

    /** HOLD and WARN for every account; NAMED holds for the accounts that are named, and warns for all others. */
    public enum Rule { NAMED, HOLD, WARN }

    public BankGate {
        named = List.copyOf(named);
    }

    /** @param statements all that are known by the night */
    public GateResult asked(List<StatementOfNight> statements, LocalDate businessDate) {
        List<Reason> shut = new ArrayList<>();
        List<Reason> told = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>();
        TreeMap<String, List<StatementOfNight>> accounts = byAccount(statements);
        for (String account : new TreeSet<>(named)) {
            keys.add(StatementOfNight.accountKey(account));
            List<StatementOfNight> own = accounts.entrySet().stream()
                    .filter(entry -> StatementOfNight.accountKey(entry.getValue().getFirst().statement().account())
                    .equals(StatementOfNight.accountKey(account))).flatMap(entry -> entry.getValue().stream()).toList();
            LocalDate last = own.isEmpty() ? null : BankChain.of(account, own, businessDate).last();
            if (last == null) {
                shut.add(Reason.of(ReasonCode.ACCOUNT_HAS_NO_STATEMENT, account));
            } else if (last.isBefore(businessDate)) {
                shut.add(Reason.of(ReasonCode.STATEMENTS_END_EARLIER, account, last, businessDate));
            }
        }
        accounts.forEach((account, own) -> {
            boolean holds = rule == Rule.HOLD || rule == Rule.NAMED
                    && keys.contains(StatementOfNight.accountKey(own.getFirst().statement().account()));
            (holds ? shut : told).addAll(BankChain.of(own.getFirst().statement().account(), own, businessDate).faults());
        });
        Reason also = Reason.when(!told.isEmpty(), () -> Reason.of(ReasonCode.LOOK_AT_STATEMENTS_TOO, Reason.listed(told)));
        if (!shut.isEmpty()) {
            return new GateResult(Gate.BANK_STATEMENTS, State.FAILED,
                    Reason.of(ReasonCode.STATEMENTS_ARE_MISSING, Reason.listed(shut)).and(also));
        }
        boolean off = named.isEmpty() && rule != Rule.HOLD;
        Reason passed = off ? Reason.of(ReasonCode.NO_ACCOUNT_TO_CHECK) : Reason.of(ReasonCode.EVERY_ACCOUNT_HAS_STATEMENTS, businessDate);
        return new GateResult(Gate.BANK_STATEMENTS, off ? State.OFF : State.PASSED, passed.and(also));
    }

    /** The line {@code BANK account} of each account that a statement with a balance is known of. */
    public static List<ControlTotal> totals(List<StatementOfNight> statements, LocalDate businessDate) {
        List<ControlTotal> totals = new ArrayList<>();
        byAccount(statements).values().forEach(own -> {
            ControlTotal total = BankChain.of(own.getFirst().statement().account(), own, businessDate).total();
            if (total != null) {
                totals.add(total);
            }
        });
        return totals;
    }

    /** By account and currency: some banks keep one number for several. */
    private static TreeMap<String, List<StatementOfNight>> byAccount(List<StatementOfNight> statements) {
        TreeMap<String, List<StatementOfNight>> accounts = new TreeMap<>();
        statements.forEach(one -> accounts.computeIfAbsent(StatementOfNight.accountKey(one.statement().account()) + " "
                + one.statement().currency(), none -> new ArrayList<>())
                .add(one));
        return accounts;
    }
}
