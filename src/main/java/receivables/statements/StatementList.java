package receivables.statements;

import static receivables.ledger.ReasonCode.AFTER_COLON;
import static receivables.ledger.ReasonCode.AND_UNTIL_DAY;
import static receivables.ledger.ReasonCode.APPROVE_RELEASES_IT;
import static receivables.ledger.ReasonCode.BY_PERSON;
import static receivables.ledger.ReasonCode.CORRECTS_EARLIER_DOCUMENTS;
import static receivables.ledger.ReasonCode.NOT_ANSWERED_FOR_DAYS;
import static receivables.ledger.ReasonCode.REJECT_STOPS_IT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.Account;
import receivables.ledger.Approvals;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Reason;
import receivables.ledger.Role;
import receivables.money.Money;

/**
 * Where one customer's papers of the running cycle stand tonight: drafts on the night they go to the supervisor, and every paper from the
 * night it is sent until all is handed to finance. After that there is nothing to list until the next drafts.
 */
public final class StatementList {

    private static final Comparator<StatementRow> ORDER = Comparator.comparing(StatementRow::kind)
            .thenComparing(row -> row.balance().currency().getCurrencyCode())
            .thenComparing(StatementRow::asOf).thenComparing(StatementRow::letterNo);

    private final Account account;
    private final StatementNight night;
    private final Approvals approvals;
    private final Customer customer;
    private final StatementAnswers answers;
    private final List<OpenReceipt> receipts;
    private final List<StatementRow> rows = new ArrayList<>();

    /**
     * @param receipts the account's, after tonight's matching
     * @param mailingConfirm true: a paper counts as posted only when the print room said so
     */
    public StatementList(Account account, StatementNight night, Approvals approvals, Customer customer, List<OpenReceipt> receipts,
            boolean mailingConfirm) {
        this.account = account;
        this.night = night;
        this.approvals = approvals;
        this.customer = customer;
        this.receipts = receipts;
        this.answers = new StatementAnswers(account.decisions(), night.businessDate(), mailingConfirm);
    }

    /** @param fault what would keep it from being sent, empty: nothing */
    public void draft(Letter draft, Reason fault) {
        List<Reason> remarks = new ArrayList<>();
        if (!fault.isEmpty()) {
            remarks.add(fault);
        }
        draft.movements().stream().filter(movement -> movement.kind().equals(StatementEntry.Kind.CORRECTION.name())).findFirst()
                .ifPresent(movement -> remarks.add(Reason.of(CORRECTS_EARLIER_DOCUMENTS, movement.debit().minus(movement.credit()))));
        remarks.add(Reason.of(REJECT_STOPS_IT, StatementStops.key(draft)));
        add(draft, StatementRow.Status.DRAFT, night.businessDate(), Reason.listed(remarks));
    }

    public void stopped(Letter paper, StatementStops.Stop stop) {
        add(paper, StatementRow.Status.STOPPED, stop.on(), Reason.of(BY_PERSON, stop.by())
                .and(Reason.when(!stop.reason().isEmpty(), () -> Reason.of(AFTER_COLON, stop.reason())))
                .and(Reason.when(stop.until() != null, () -> Reason.of(AND_UNTIL_DAY, stop.until())))
                .and(Reason.of(APPROVE_RELEASES_IT, StatementStops.key(paper))));
    }

    /** A paper that is due and cannot go. @param fault why */
    public void held(Letter paper, Reason fault) {
        add(paper, StatementRow.Status.HELD, night.businessDate(), fault);
    }

    /** The papers that tonight made, as they go to the print room, and those of earlier nights. */
    public List<StatementRow> of(List<Letter> tonight) {
        LocalDate asOf = night.cycle().asOfPostedOn(night.mailingDay());
        if (!night.mailingDay().isAfter(night.cycle().dates(YearMonth.from(asOf)).handOver())) {
            tonight.stream().filter(letter -> letter.kind() == LetterKind.STATEMENT || letter.kind() == LetterKind.CONFIRMATION)
                    .forEach(letter -> add(letter, letter.status() == LetterStatus.READY ? StatementRow.Status.READY
                    : StatementRow.Status.HELD, letter.mailingDay(), Reason.NONE));
            account.statements().sent().stream().filter(letter -> letter.kind() != LetterKind.DELIVERY
                    && letter.customerNo().equals(customer.customerNo())
                    && letter.businessDate().isBefore(night.businessDate()) && letter.mailingDay().isAfter(asOf)
                    && letter.status() == LetterStatus.READY).forEach(this::earlier);
        }
        rows.sort(ORDER);
        return rows;
    }

    private void earlier(IssuedLetter letter) {
        LocalDate posted = answers.postedOn(letter);
        Decision answer = answers.to(letter);
        if (letter.isTakenBack(account.decisions())) {
            add(letter, StatementRow.Status.TAKEN_BACK, letter.mailingDay(), Reason.NONE);
        } else if (posted == null) {
            add(letter, StatementRow.Status.PRINTED, letter.mailingDay(), Reason.NONE);
        } else if (answer == null) {
            long days = ChronoUnit.DAYS.between(posted, night.mailingDay());
            add(letter, StatementRow.Status.SENT, posted, letter.demanded().isZero() ? Reason.NONE
                    : Reason.of(NOT_ANSWERED_FOR_DAYS, days));
        } else {
            boolean inWords = answer.reason() != null && !answer.reason().isEmpty();
            add(letter, answer.action() == DecisionAction.CONFIRMED ? StatementRow.Status.CONFIRMED : StatementRow.Status.CONTESTED,
                    answer.decidedOn(), Reason.of(BY_PERSON, answer.by())
                    .and(Reason.when(inWords, () -> Reason.of(AFTER_COLON, answer.reason()))));
        }
    }

    private void add(Letter letter, StatementRow.Status status, LocalDate since, Reason remark) {
        rows.add(row(letter.kind(), letter.asOf(), letter.letterNo(), letter.demanded(), status, since, letter.payBy(), remark));
    }

    private void add(IssuedLetter letter, StatementRow.Status status, LocalDate since, Reason remark) {
        rows.add(row(letter.kind(), night.cycle().asOfPostedOn(letter.mailingDay()), letter.letterNo(), letter.demanded(), status, since,
                letter.payBy(), remark));
    }

    private StatementRow row(LetterKind kind, LocalDate asOf, String letterNo, Money balance, StatementRow.Status status,
            LocalDate since, LocalDate confirmBy, Reason remark) {
        String salesperson = customer.salesperson() == null ? "" : customer.salesperson();
        return new StatementRow(customer.customerNo(), customer.name(), salesperson, approvals.superior(salesperson, Role.SUPERVISOR),
                kind, asOf, letterNo, balance, inHand(balance.withMinor(0)), status, since, confirmBy, remark);
    }

    private Money inHand(Money zero) {
        Money sum = zero;
        for (OpenReceipt receipt : receipts) {
            boolean held = receipt.paper() != null && receipt.paper().status().isHeld();
            if (held && receipt.customerNo().equals(customer.customerNo()) && receipt.share().currency().equals(zero.currency())) {
                sum = sum.plus(receipt.share());
            }
        }
        return sum;
    }
}
