package receivables.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.decisions.Answers;
import receivables.ledger.Approvals;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.RefusedRow;
import receivables.ledger.Role;
import receivables.ledger.Staff;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.matching.MatchingPolicy;
import receivables.matching.payers.PayerRecords;
import receivables.matching.payers.PayerSearch;
import receivables.money.Money;
import receivables.proof.GateResult;
import receivables.proof.GateResult.Gate;
import receivables.proof.GateResult.State;
import receivables.proof.InputGate;

/**
 * The gate of refused money rows (rules, section 6). A row that could not be read may be somebody's payment: it holds the letters of
 * whoever it names or resembles, else of those who are asked for its amount, else of all; night after night, until a row with its number is
 * taken or a person answers its question.
 */
public final class RefusedMoney {

    /** With more of them than this a file as a whole has failed, and nobody can look at each. */
    private static final int MOST = 200;
    private static final int SHOWN = 5;
    /** So many business days later the owner may release what nobody could clear. */
    private static final int OWNER_AFTER = 5;

    private final List<RefusedRow> rows;
    private final InputGate gate;
    private final boolean unreadable;
    private final List<DecisionOutcome> answers;

    private RefusedMoney(List<RefusedRow> rows, InputGate gate, boolean unreadable, List<DecisionOutcome> answers) {
        this.answers = List.copyOf(answers);
        this.rows = rows;
        this.gate = gate;
        this.unreadable = unreadable;
    }

    /** What the books know of rows that were refused. */
    public interface Records {

        /** Rows of money that were refused by the night or before, of which none with their number was taken since. */
        List<RefusedRow> missing();

        /** Customers of whom the night refused a row that says what they owe or who they are. */
        SortedSet<String> customers();

        /** Who pays, as the night knows it. */
        PayerRecords payers();
    }

    /**
     * @param holdUnreadable false: a row of which not even the amount can be read is only told
     * @param company the currency of rows that say none
     */
    public static RefusedMoney of(Records records, Approvals approvals, BusinessCalendar calendar, MatchingPolicy policy,
            boolean holdUnreadable, Currency company) {
        List<RefusedRow> missing = records.missing();
        SortedSet<String> customers = new TreeSet<>(records.customers());
        if (missing.isEmpty() && customers.isEmpty()) {
            return new RefusedMoney(List.of(), new InputGate(false, customers, Set.of()), false, List.of());
        }
        PayerRecords payers = records.payers();
        List.copyOf(customers).forEach(customerNo -> customers.add(payers.successors().current(customerNo)));
        if (missing.isEmpty()) {
            return new RefusedMoney(List.of(), new InputGate(false, customers, Set.of()), false, List.of());
        }
        List<DecisionOutcome> answers = new ArrayList<>();
        Set<String> answered = answered(missing, payers.decisions(EnumSet.of(DecisionAction.DISMISS, DecisionAction.APPROVE)), approvals,
                calendar, answers);
        List<RefusedRow> rows = missing.stream().filter(row -> !answered.contains(row.itemNo())).toList();
        if (rows.size() > MOST) {
            return new RefusedMoney(rows, InputGate.SHUT, false, answers);
        }
        PayerSearch search = new PayerSearch(payers, approvals);
        Set<Money> amounts = new HashSet<>();
        boolean unreadable = false;
        for (RefusedRow row : rows) {
            SortedSet<String> named = search.named(asReceipt(row, payers.businessDate(), company), policy);
            customers.addAll(named);
            if (named.isEmpty() && row.amount() != null) {
                amounts.add(row.amount());
            }
            unreadable |= named.isEmpty() && row.amount() == null;
        }
        return new RefusedMoney(rows, new InputGate(unreadable && holdUnreadable, customers, amounts), unreadable, answers);
    }

    private static Receipt asReceipt(RefusedRow row, LocalDate businessDate, Currency company) {
        return new Receipt(row.rowNo(), businessDate, row.amount() == null ? Money.ofMinor(1, company) : row.amount(), row.payerName(),
                row.payerAccount(), row.text(), "", "", "", null, businessDate);
    }

    /** Questions that a person has ended: somebody of our staff said that it is no money, or the owner released it after some days. */
    private static Set<String> answered(List<RefusedRow> rows, List<Decision> decisions, Approvals approvals, BusinessCalendar calendar,
            List<DecisionOutcome> outcomes) {
        Set<String> answered = new HashSet<>();
        for (Decision decision : decisions) {
            Optional<Staff> by = approvals.person(decision.by());
            for (RefusedRow row : rows) {
                if (by.isEmpty() || !Answers.keys(decision).contains(row.itemNo())) {
                    continue;
                }
                LocalDate ownersFrom = calendar.plusBusinessDays(row.refusedOn(), OWNER_AFTER);
                boolean owner = by.get().role() == Role.OWNER;
                if (decision.action() == DecisionAction.DISMISS || owner && !decision.decidedOn().isBefore(ownersFrom)) {
                    answered.add(row.itemNo());
                    outcomes.add(DecisionOutcome.effective(decision));
                } else if (owner) {
                    outcomes.add(DecisionOutcome.withoutEffect(decision,
                            Reason.of(ReasonCode.RELEASED_LATER_ONLY, row.itemNo(), ownersFrom)));
                }
            }
        }
        return answered;
    }

    /** What became of the answers to its questions. */
    public List<DecisionOutcome> answers() {
        return answers;
    }

    public InputGate gate() {
        return gate;
    }

    /** What the gate says. */
    public GateResult asked() {
        if (rows.isEmpty() && gate.isShut()) {
            return new GateResult(Gate.MONEY_ROWS, State.FAILED, Reason.of(ReasonCode.FACTS_WERE_REFUSED, held()));
        }
        if (rows.isEmpty()) {
            return new GateResult(Gate.MONEY_ROWS, State.PASSED, Reason.of(ReasonCode.NO_MONEY_ROW_IS_MISSING));
        }
        Reason whom = gate.everyone() ? Reason.of(ReasonCode.EVERYONE_IS_HELD) : held();
        return new GateResult(Gate.MONEY_ROWS, gate.isShut() ? State.FAILED : State.PASSED,
                Reason.of(ReasonCode.MONEY_ROWS_WERE_REFUSED, someRows(), whom));
    }

    private Reason held() {
        List<Reason> whom = new ArrayList<>();
        if (!gate.customers().isEmpty()) {
            whom.add(Reason.of(ReasonCode.CUSTOMERS_ARE_HELD, some(List.copyOf(gate.customers()))));
        }
        if (!gate.amounts().isEmpty()) {
            whom.add(Reason.of(ReasonCode.AMOUNTS_ARE_HELD, some(gate.amounts().stream().map(Money::toString).sorted().toList())));
        }
        if (unreadable) {
            whom.add(Reason.of(ReasonCode.UNREADABLE_AMOUNT_HOLDS_NOBODY));
        }
        return Reason.listed(whom);
    }

    private static Reason some(List<String> names) {
        return names.size() <= SHOWN ? Reason.of(ReasonCode.NAMED, names)
                : Reason.of(ReasonCode.NAMED_AND_MORE, names.subList(0, SHOWN), names.size() - SHOWN);
    }

    private Reason someRows() {
        Reason.Because places = new Reason.Because(rows.stream().limit(SHOWN).map(RefusedRow::place).toList());
        return rows.size() <= SHOWN ? Reason.of(ReasonCode.NAMED, places)
                : Reason.of(ReasonCode.NAMED_AND_MORE, places, rows.size() - SHOWN);
    }

    private static Reason reason(RefusedRow row) {
        return row.isFile() ? Reason.of(ReasonCode.MONEY_FILE_WAS_REFUSED, row.place())
                : Reason.of(ReasonCode.MONEY_ROW_WAS_REFUSED, row.place(), row.payerName().isEmpty() ? row.payerAccount()
                : row.payerName());
    }

    /** A question for each row that has none yet. */
    public List<WorkItem> questions() {
        Map<String, RefusedRow> byItem = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.isNumberUsedAgain()).forEach(row -> byItem.putIfAbsent(row.itemNo(), row));
        return byItem.values().stream().map(row -> new WorkItem(WorkKind.MONEY_ROW_REFUSED, "", row.rowNo(), "", "", row.amount(),
                List.of(new WorkItem.Suggestion(DecisionAction.DISMISS, "", List.of(),
                        Reason.of(row.isFile() ? ReasonCode.SEND_THE_FILE_AGAIN : ReasonCode.SEND_THE_ROW_AGAIN))), reason(row),
                        row.refusedOn())).toList();
    }
}
