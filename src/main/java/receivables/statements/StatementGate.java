package receivables.statements;

import static receivables.ledger.ReasonCode.BOOKS_SAY_DUE_ON;
import static receivables.ledger.ReasonCode.BOOKS_SAY_OPEN;
import static receivables.ledger.ReasonCode.BOOKS_SAY_SETTLED;
import static receivables.ledger.ReasonCode.IT_ADDS_UP_TO;
import static receivables.ledger.ReasonCode.MUST_BE_LEFT_ALONE;
import static receivables.ledger.ReasonCode.NO_SUCH_LETTER_TONIGHT;
import static receivables.ledger.ReasonCode.SAID_BALANCE;
import static receivables.ledger.ReasonCode.SAID_NOTHING;
import static receivables.ledger.ReasonCode.SAYS_AGAIN;
import static receivables.ledger.ReasonCode.SAYS_ASKS_TO_CONFIRM;
import static receivables.ledger.ReasonCode.SAYS_BALANCE_BEFORE;
import static receivables.ledger.ReasonCode.SAYS_DATED;
import static receivables.ledger.ReasonCode.SAYS_DEMANDS;
import static receivables.ledger.ReasonCode.SAYS_IS_DUE;
import static receivables.ledger.ReasonCode.SAYS_IS_NOT_DUE;
import static receivables.ledger.ReasonCode.SAYS_NOTHING;
import static receivables.ledger.ReasonCode.SAYS_PAY_BY;
import static receivables.ledger.ReasonCode.SAYS_TOTAL;
import static receivables.ledger.ReasonCode.SAYS_TRAVELS_WITH;
import static receivables.ledger.ReasonCode.SAYS_TWICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.dunning.Contradiction;
import receivables.ledger.Account;
import receivables.ledger.Action;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterPayment;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.StatementMovement;
import receivables.money.Money;

/**
 * Reads a finished statement or balance confirmation against the books, the last statement the customer was sent and tonight's letter to
 * him, and names every two sentences that cannot both stand (rule 7 of dunning). It shares nothing with the code that draws statements.
 *
 * <p>The statement of October closed with 1,000.00; November's opens with 900.00: held, both sentences on the worklist.
 */
public final class StatementGate {

    private final Letter paper;
    private final Account account;
    private final List<Letter> tonight;
    private final Map<String, Document> documents = new TreeMap<>();
    /** What was open at the month end, in minor units, by document number. */
    private final Map<String, Long> open = new TreeMap<>();
    private final List<Contradiction> found = new ArrayList<>();

    private StatementGate(Letter paper, Account account, List<OpenItem> items, List<Allocation> applied, List<Letter> tonight) {
        this.paper = paper;
        this.account = account;
        this.tonight = tonight;
        account.statements().documents().forEach(document -> take(document, 0));
        items.forEach(item -> take(item.document(), item.open().minor()));
        for (List<Allocation> some : List.of(account.statements().allocations(), applied)) {
            some.stream().filter(allocation -> allocation.businessDate().isAfter(paper.asOf())).forEach(this::takeBack);
        }
    }

    /**
     * @param items the account's documents after tonight's matching
     * @param applied what tonight's matching applied
     * @param tonight the letters of dunning that go to the customer tonight
     * @return every contradiction, in the order of the paper's lines; none: it may go
     */
    public static List<Contradiction> of(Letter paper, Account account, List<OpenItem> items, List<Allocation> applied,
            List<Letter> tonight) {
        StatementGate gate = new StatementGate(paper, account, items, applied, tonight);
        gate.read();
        return List.copyOf(gate.found);
    }

    private void take(Document document, long stillOpen) {
        boolean his = document.customerNo().equals(paper.customer().customerNo()) && document.currency().equals(paper.currency())
                && !document.documentDate().isAfter(paper.asOf());
        if (his) {
            documents.put(document.documentNo(), document);
            open.put(document.documentNo(), stillOpen);
        }
    }

    private void takeBack(Allocation allocation) {
        open.computeIfPresent(allocation.documentNo(), (number, now) -> now + allocation.offDocument());
        if (allocation.offCreditNote() != 0) {
            open.computeIfPresent(allocation.receiptNo(), (number, now) -> now + allocation.offCreditNote());
        }
    }

    private void read() {
        Set<String> seen = new HashSet<>();
        for (LetterItem line : paper.items()) {
            if (!seen.add(line.documentNo())) {
                found(Reason.of(SAID_NOTHING, line.documentNo()), Reason.of(SAYS_TWICE, line.documentNo()));
            }
            books(line);
        }
        open.forEach((number, amount) -> {
            if (amount != 0 && !seen.contains(number)) {
                found(Reason.of(BOOKS_SAY_OPEN, number, money(amount)), Reason.of(SAYS_NOTHING, number));
            }
        });
        balance();
        movements();
        before();
        addressee();
    }

    private void found(Reason before, Reason now) {
        found.add(new Contradiction(paper.letterNo(), before, now));
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, paper.currency());
    }

    /** A line says what was open at the month end, and whether it was due by then. */
    private void books(LetterItem line) {
        Document document = documents.get(line.documentNo());
        Reason says = Reason.of(SAYS_DEMANDS, line.documentNo(), line.open());
        long then = open.getOrDefault(line.documentNo(), 0L);
        if (document == null || then == 0) {
            found(Reason.of(BOOKS_SAY_SETTLED, line.documentNo()), says);
            return;
        }
        if (then != line.open().minor()) {
            found(Reason.of(BOOKS_SAY_OPEN, line.documentNo(), money(then)), says);
        }
        boolean due = document.isDebit() && !document.dueDate().isAfter(paper.asOf());
        if (due != (line.section() == LetterSection.DEMANDED) || document.isDebit() == (line.section() == LetterSection.CREDIT)) {
            found(Reason.of(BOOKS_SAY_DUE_ON, line.documentNo(), document.dueDate()),
                    Reason.of(line.section() == LetterSection.DEMANDED ? SAYS_IS_DUE : SAYS_IS_NOT_DUE, line.documentNo(), paper.asOf()));
        }
    }

    /** The lines, less money on account, make up the balance; their ages make up the debit lines; a statement asks for no interest. */
    private void balance() {
        long debit = 0;
        long credit = 0;
        for (LetterItem line : paper.items()) {
            boolean isCredit = line.section() == LetterSection.CREDIT;
            debit += isCredit ? 0 : line.open().minor();
            credit += isCredit ? line.open().minor() : 0;
        }
        long onAccount = paper.payments().stream().map(LetterPayment::amount).mapToLong(Money::minor).sum();
        total(debit - credit - onAccount, paper.demanded());
        total(debit, money(paper.agingBuckets().stream().mapToLong(Money::minor).sum()));
        total(paper.demanded().minor(), paper.payable());
    }

    private void total(long lines, Money stated) {
        if (lines != stated.minor()) {
            found(Reason.of(IT_ADDS_UP_TO, money(lines)), Reason.of(SAYS_TOTAL, stated));
        }
    }

    /** Each movement leaves the balance beside it, and the last the closing balance. */
    private void movements() {
        if (paper.opening() == null) {
            return;
        }
        long balance = paper.opening().minor();
        for (StatementMovement movement : paper.movements()) {
            balance += movement.debit().minor() - movement.credit().minor();
            total(balance, movement.balance());
        }
        total(balance, paper.demanded());
    }

    /** It goes on where the last statement ended, and is the only one of its month. */
    private void before() {
        IssuedLetter last = null;
        for (IssuedLetter earlier : account.statements().sent()) {
            boolean sent = earlier.customerNo().equals(paper.customer().customerNo()) && earlier.currency().equals(paper.currency())
                    && earlier.status() == LetterStatus.READY && earlier.businessDate().isBefore(paper.businessDate())
                    && !earlier.isTakenBack(account.decisions());
            if (sent && earlier.kind() == paper.kind() && earlier.mailingDay().isAfter(paper.asOf())) {
                found(said(SAID_BALANCE, earlier), Reason.of(SAYS_AGAIN, paper.asOf()));
            }
            boolean before = sent && earlier.kind() == LetterKind.STATEMENT && !earlier.mailingDay().isAfter(paper.asOf());
            last = before && (last == null || earlier.mailingDay().isAfter(last.mailingDay())) ? earlier : last;
        }
        if (last != null && paper.opening() != null && !paper.opening().equals(last.demanded())) {
            found(said(SAID_BALANCE, last), Reason.of(SAYS_BALANCE_BEFORE, paper.opening()));
        }
        Letter.Companion companion = paper.companion();
        if (companion != null && tonight.stream().noneMatch(letter -> letter.letterNo().equals(companion.letterNo())
                && letter.demanded().equals(companion.demanded()))) {
            found(Reason.of(NO_SUCH_LETTER_TONIGHT, companion.letterNo()),
                    Reason.of(SAYS_TRAVELS_WITH, companion.letterNo(), companion.demanded()));
        }
    }

    private static Reason said(ReasonCode code, IssuedLetter earlier) {
        return Reason.of(code, earlier.letterNo(), earlier.mailingDay(), earlier.demanded());
    }

    /** Nobody asks an insolvent customer, or one who is before a court, to confirm; a slip is back after it was posted. */
    private void addressee() {
        Customer customer = paper.customer();
        LocalDate since = customer.statusSince();
        boolean over = customer.status() != CustomerStatus.ACTIVE && (since == null || !since.isAfter(paper.businessDate()));
        boolean referred = account.actions().stream().anyMatch(state -> state.customerNo().equals(customer.customerNo())
                && (state.action() == Action.AGENCY || state.action() == Action.LITIGATION) && state.status().equals("BEGIN"));
        if (over || referred) {
            found(Reason.of(MUST_BE_LEFT_ALONE, customer.customerNo()), Reason.of(SAYS_ASKS_TO_CONFIRM));
        }
        if (paper.payBy() == null || paper.payBy().isBefore(paper.mailingDay())) {
            found(Reason.of(SAYS_DATED, paper.mailingDay()), Reason.of(SAYS_PAY_BY, paper.payBy() == null ? "-" : paper.payBy()));
        }
    }
}
