package receivables.statements;

import static receivables.ledger.ReasonCode.ALERT_STATEMENT;
import static receivables.ledger.ReasonCode.CALL_ASK_FOR_SLIP;
import static receivables.ledger.ReasonCode.CAME_BACK_UNDELIVERABLE;
import static receivables.ledger.ReasonCode.CONTESTED_NAME_IT;
import static receivables.ledger.ReasonCode.LATE_BEFORE_TOO;
import static receivables.ledger.ReasonCode.PAPER_AS_OF;
import static receivables.ledger.ReasonCode.POSTED_AND_NOT_CONFIRMED;
import static receivables.ledger.ReasonCode.SIGNED_SLIP_IS_HERE;
import static receivables.ledger.ReasonCode.SLIP_HAS_NOT_COME_BACK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.dunning.AlertRow;
import receivables.dunning.CallRow;
import receivables.ledger.Account;
import receivables.ledger.Approvals;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.Reason;
import receivables.ledger.Role;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * Statements and confirmations nobody answered: the salesperson rings by the rhythm of the cycle, then the supervisor is told, once, and
 * the question stays on the worklist until there is an answer or the next statement. Who left the one before unanswered for as long is put
 * down for a visit.
 */
public final class StatementChase {
    private final Account account;
    private final StatementNight night;
    private final Approvals approvals;
    private final StatementAnswers answers;
    private final List<CallRow> calls = new ArrayList<>();
    private final List<AlertRow> alerts = new ArrayList<>();
    private final List<WorkItem> worklist = new ArrayList<>();

    /** @param mailingConfirm true: a paper counts as posted only when the print room said so */
    public StatementChase(Account account, StatementNight night, Approvals approvals, boolean mailingConfirm) {
        this.account = account;
        this.night = night;
        this.approvals = approvals;
        this.answers = new StatementAnswers(account.decisions(), night.businessDate(), mailingConfirm);
    }

    /**
     * @param items the customer's open items, for the figures to quote
     * @param dunningCalls tonight's other calls to him: he is rung once
     */
    public StatementChase chase(Customer customer, List<OpenItem> items, List<CallRow> dunningCalls) {
        List<CallRow> others = new ArrayList<>(dunningCalls);
        for (IssuedLetter paper : unanswered(customer)) {
            LocalDate posted = answers.postedOn(paper);
            StatementCycle.Chase now = chase(posted);
            Reason what = Reason.of(PAPER_AS_OF, Reason.word("stage", paper.kind()), paper.letterNo(),
                    night.cycle().asOfPostedOn(paper.mailingDay()));
            if (now == StatementCycle.Chase.CALL) {
                ring(customer, items, paper, what, others);
            }
            boolean up = now == StatementCycle.Chase.SUPERVISOR;
            Reason visit = Reason.when(up && wasLateBefore(paper), () -> Reason.of(LATE_BEFORE_TOO));
            if (up && night.cycle().chase(posted, night.previousMailingDay()) != StatementCycle.Chase.SUPERVISOR) {
                tell(customer, items, paper, Reason.of(POSTED_AND_NOT_CONFIRMED, what, posted).and(visit));
            }
            if (up || paper.payBy() != null && night.mailingDay().isAfter(paper.payBy())) {
                worklist.add(new WorkItem(WorkKind.STATEMENT_UNCONFIRMED, customer.customerNo(), "", "", paper.letterNo(),
                        paper.demanded(), List.of(
                        new WorkItem.Suggestion(DecisionAction.CONFIRMED, customer.customerNo(), List.of(), Reason.of(SIGNED_SLIP_IS_HERE)),
                        new WorkItem.Suggestion(DecisionAction.CONTESTED, customer.customerNo(), List.of(), Reason.of(CONTESTED_NAME_IT)),
                        new WorkItem.Suggestion(DecisionAction.RETURNED, customer.customerNo(), List.of(),
                        Reason.of(CAME_BACK_UNDELIVERABLE))), Reason.of(SLIP_HAS_NOT_COME_BACK, what, posted).and(visit), posted));
            }
        }
        calls.addAll(others);
        return this;
    }

    /** The newest paper of each kind and currency that is posted, says more than zero and was answered by nobody. */
    private List<IssuedLetter> unanswered(Customer customer) {
        Map<String, IssuedLetter> newest = new TreeMap<>();
        account.statements().sent().stream()
                .filter(letter -> letter.kind() != LetterKind.DELIVERY && letter.customerNo().equals(customer.customerNo())
                        && letter.businessDate().isBefore(night.businessDate()) && letter.status() == LetterStatus.READY
                        && !letter.isTakenBack(account.decisions()))
                .sorted(Comparator.comparing(IssuedLetter::businessDate).thenComparing(IssuedLetter::letterNo))
                .forEach(letter -> newest.put(letter.kind() + letter.currency().getCurrencyCode(), letter));
        return newest.values().stream().filter(letter -> !letter.demanded().isZero() && answers.postedOn(letter) != null
                && answers.to(letter) == null).toList();
    }

    /** True where the last paper of this kind and currency was not answered either before it went to the supervisor. */
    private boolean wasLateBefore(IssuedLetter paper) {
        IssuedLetter before = account.statements().sent().stream()
                .filter(letter -> letter.kind() == paper.kind() && letter.customerNo().equals(paper.customerNo())
                && letter.currency().equals(paper.currency())
                        && letter.mailingDay().isBefore(paper.mailingDay()) && letter.status() == LetterStatus.READY
                        && !letter.isTakenBack(account.decisions()))
                .max(Comparator.comparing(IssuedLetter::mailingDay)).orElse(null);
        LocalDate posted = before == null || before.demanded().isZero() ? null : answers.postedOn(before);
        if (posted == null) {
            return false;
        }
        Decision answer = answers.to(before);
        return answer == null || night.cycle().chase(posted, answer.decidedOn()) == StatementCycle.Chase.SUPERVISOR;
    }

    /** A day of the rhythm that is no business day, or whose night was missed, is made up for on the next one. */
    private StatementCycle.Chase chase(LocalDate posted) {
        for (LocalDate day = night.mailingDay(); day.isAfter(night.previousMailingDay()); day = day.minusDays(1)) {
            StatementCycle.Chase chase = night.cycle().chase(posted, day);
            if (chase != StatementCycle.Chase.NONE) {
                return chase;
            }
        }
        return StatementCycle.Chase.NONE;
    }

    private void ring(Customer customer, List<OpenItem> items, IssuedLetter paper, Reason what, List<CallRow> others) {
        Reason ask = Reason.of(CALL_ASK_FOR_SLIP, what);
        if (others.isEmpty()) {
            others.add(new CallRow(customer.customerNo(), customer.contact(), customer.phone(), customer.salesperson() == null ? ""
                    : customer.salesperson(), ask, oldest(items, paper), overdue(items, paper), null, paper.letterNo()));
        } else {
            CallRow call = others.removeFirst();
            others.addFirst(new CallRow(call.customerNo(), call.contact(), call.phone(), call.caller(),
                    Reason.listed(List.of(call.reason(), ask)), call.oldestDaysPastDue(), call.overdue(), call.promised(),
                    call.lastLetterNo()));
        }
    }

    private void tell(Customer customer, List<OpenItem> items, IssuedLetter paper, Reason sentence) {
        String supervisor = approvals.superior(customer.salesperson(), Role.SUPERVISOR);
        if (!supervisor.isEmpty()) {
            alerts.add(new AlertRow(supervisor, customer.customerNo(), paper.kind().name(), oldest(items, paper), overdue(items, paper),
                    Reason.of(ALERT_STATEMENT, customer.name(), sentence, paper.demanded())));
        }
    }

    private int oldest(List<OpenItem> items, IssuedLetter paper) {
        return Math.toIntExact(items.stream().filter(item -> item.document().isDebit() && item.currency().equals(paper.currency()))
                .mapToLong(item -> night.mailingDay().toEpochDay() - item.document().dueDate().toEpochDay()).max().orElse(0));
    }

    private Money overdue(List<OpenItem> items, IssuedLetter paper) {
        long sum = items.stream().filter(item -> item.document().isDebit() && item.currency().equals(paper.currency())
                && item.document().dueDate().isBefore(night.mailingDay())).mapToLong(item -> item.open().minor()).reduce(0, Math::addExact);
        return paper.demanded().withMinor(sum);
    }

    /** The customer's calls: dunning's, with the slip asked for on the way, or one for the slip alone. */
    public List<CallRow> calls() {
        return calls;
    }

    public List<AlertRow> alerts() {
        return alerts;
    }

    public List<WorkItem> worklist() {
        return worklist;
    }
}
