package receivables.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static receivables.aging.Facts.CNY;
import static receivables.aging.Facts.allocation;
import static receivables.aging.Facts.cny;
import static receivables.aging.Facts.customer;
import static receivables.aging.Facts.item;
import static receivables.aging.Facts.receipt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import receivables.dunning.Contradiction;
import receivables.ledger.Account;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterPayment;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.ReasonCode;
import receivables.ledger.StatementFacts;
import receivables.ledger.StatementMovement;
import receivables.money.Money;

/**
 * The gate names every way in which a statement may contradict the books or the last one. A good one (an invoice that is due, one that is
 * not, one paid after the month end, money on account) is made wrong in one way at a time.
 */
class StatementGateTest {
    private static final LocalDate END = LocalDate.of(2026, 11, 30);
    private static final LocalDate NIGHT = LocalDate.of(2026, 12, 7);
    private static final LocalDate POSTED = NIGHT.plusDays(1);

    private final List<OpenItem> items = List.of(invoice("DUE", "1000.00", "2026-10-01"), invoice("LATER", "500.00", "2026-11-10"),
            invoice("NEW", "70.00", "2026-12-02"), paidSince("PAID", "300.00", "2026-10-20"));
    private final Allocation paid = allocation("R-2", "PAID", cny("300.00"), AllocationKind.PAYMENT, LocalDate.of(2026, 12, 3));
    private final OpenReceipt onAccount = receipt("R-1", cny("40.00"), LocalDate.of(2026, 11, 20));
    private final Letter good = good();
    private List<ActionState> actions = List.of();
    private List<IssuedLetter> sent = List.of(sent("OCT", LocalDate.of(2026, 11, 6), "1300.00", LetterStatus.READY));
    private final Map<String, ReasonCode> unnoticed = new TreeMap<>();

    private Letter good() {
        List<StatementEntry> entries = List.of(
                new StatementEntry(LocalDate.of(2026, 11, 10), NIGHT, StatementEntry.Kind.INVOICE, "LATER", "", cny("500.00")),
                new StatementEntry(LocalDate.of(2026, 11, 20), NIGHT, StatementEntry.Kind.RECEIPT, "R-1", "", cny("-40.00")),
                new StatementEntry(LocalDate.of(2026, 12, 2), NIGHT, StatementEntry.Kind.INVOICE, "NEW", "", cny("70.00")),
                new StatementEntry(LocalDate.of(2026, 12, 3), NIGHT, StatementEntry.Kind.RECEIPT, "R-2", "", cny("-300.00")));
        return Statement.of(new StatementCase(LetterKind.STATEMENT, customer("C1"), CNY, END, NIGHT, POSTED, LocalDate.of(2026, 12, 18),
                new StatementCase.Previous(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 5), cny("1300.00")), items,
                List.of(onAccount), List.of(paid), entries)).orElseThrow();
    }

    private static OpenItem invoice(String number, String amount, String date) {
        LocalDate dated = LocalDate.parse(date);
        return item(number, cny(amount), dated, dated.plusDays(30));
    }

    private static OpenItem paidSince(String number, String amount, String date) {
        Document document = invoice(number, amount, date).document();
        return new OpenItem(document, cny("0.00"));
    }

    private static IssuedLetter sent(String number, LocalDate posted, String closing, LetterStatus status) {
        return new IssuedLetter(number, "", "C1", LetterKind.STATEMENT, CNY, posted.minusDays(1), posted.minusDays(1), posted,
                posted.plusDays(14), status, cny(closing), cny("0.00"), List.of(), List.of());
    }

    private List<Contradiction> gate(Letter paper) {
        Account account = new Account("C1", List.of(customer("C1")), items, List.of(onAccount), List.of(), List.of(), List.of(), actions,
                List.of(), List.of(), List.of(), new StatementFacts(sent, true, List.of(), List.of(), List.of()), List.of());
        return StatementGate.of(paper, account, items, List.of(paid), List.of());
    }

    @Test
    void aStatementThatIsRightGoes() {
        assertEquals(List.of("DUE 1000.00 DEMANDED", "PAID 300.00 DEMANDED", "LATER 500.00 FALLING_DUE"),
                good.items().stream().map(line -> line.documentNo() + " " + line.open().plain() + " " + line.section()).toList());
        assertEquals(cny("1760.00"), good.demanded());
        assertEquals(List.of(), gate(good));
    }

    @Test
    void everyWayOfContradictingIsNamed() {
        wrong("a line is more than was open", ReasonCode.SAYS_DEMANDS, line(0, line -> of(line, line.section(), cny("1000.01"))));
        wrong("what was paid since is less", ReasonCode.SAYS_DEMANDS, line(1, line -> of(line, line.section(), cny("299.99"))));
        wrong("a document is not there", ReasonCode.SAYS_NOTHING, letter -> with(letter, letter.items().subList(1, 3)));
        wrong("one stands there twice", ReasonCode.SAYS_TWICE, letter -> {
            List<LetterItem> twice = new ArrayList<>(letter.items());
            twice.add(twice.getFirst());
            return with(letter, twice);
        });
        wrong("a document of after the month end is there", ReasonCode.SAYS_DEMANDS, line(0, line -> numbered(line, "NEW")));
        wrong("a document of nobody is there", ReasonCode.SAYS_DEMANDS, line(0, line -> numbered(line, "NONE")));
        wrong("what is due is called falling due", ReasonCode.SAYS_IS_NOT_DUE,
                line(0, line -> of(line, LetterSection.FALLING_DUE, line.open())));
        wrong("what is not due is called due", ReasonCode.SAYS_IS_DUE, line(2, line -> of(line, LetterSection.DEMANDED, line.open())));
        wrong("an invoice is called a credit", ReasonCode.SAYS_IS_NOT_DUE, line(2, line -> of(line, LetterSection.CREDIT, line.open())));
        wrong("the closing is more", ReasonCode.SAYS_TOTAL, letter -> changed(letter, letter.items(), letter.payments(),
                letter.opening(), letter.movements(), cny("1760.01"), letter.payBy()));
        wrong("money on account is forgotten", ReasonCode.SAYS_TOTAL, letter -> changed(letter, letter.items(), List.of(),
                letter.opening(), letter.movements(), letter.demanded(), letter.payBy()));
        wrong("the opening is not the last closing", ReasonCode.SAYS_BALANCE_BEFORE, letter -> changed(letter, letter.items(),
                letter.payments(), cny("1200.00"), letter.movements(), letter.demanded(), letter.payBy()));
        wrong("a movement is left out", ReasonCode.SAYS_TOTAL, letter -> changed(letter, letter.items(), letter.payments(),
                letter.opening(), letter.movements().subList(1, 2), letter.demanded(), letter.payBy()));
        wrong("the slip was due before it was posted", ReasonCode.SAYS_PAY_BY, letter -> changed(letter, letter.items(),
                letter.payments(), letter.opening(), letter.movements(), letter.demanded(), NIGHT));
        wrong("a letter travels with it that does not go", ReasonCode.SAYS_TRAVELS_WITH,
                letter -> letter.withCompanion(new Letter.Companion("261208-NONE", cny("1000.00"))));
        sent = List.of(sent("OCT", LocalDate.of(2026, 11, 6), "1300.00", LetterStatus.READY),
                sent("NOV", LocalDate.of(2026, 12, 4), "1760.00", LetterStatus.READY));
        wrong("the month's statement was sent", ReasonCode.SAYS_AGAIN, letter -> letter);
        sent = List.of(sent("OCT", LocalDate.of(2026, 11, 6), "1300.01", LetterStatus.READY));
        wrong("the last statement closed otherwise", ReasonCode.SAYS_BALANCE_BEFORE, letter -> letter);
        sent = List.of();
        actions = List.of(new ActionState("C1", Action.AGENCY, "DUE", "BEGIN", END));
        wrong("an agency has his claims", ReasonCode.SAYS_ASKS_TO_CONFIRM, letter -> letter);
        assertEquals(Map.of(), unnoticed);
    }

    private void wrong(String way, ReasonCode expected, UnaryOperator<Letter> change) {
        List<Contradiction> found = gate(change.apply(good));
        if (found.stream().noneMatch(one -> one.now().code() == expected)) {
            unnoticed.put(way + " " + found, expected);
        }
    }

    private static UnaryOperator<Letter> line(int index, UnaryOperator<LetterItem> change) {
        return letter -> {
            List<LetterItem> lines = new ArrayList<>(letter.items());
            lines.set(index, change.apply(lines.get(index)));
            return with(letter, lines);
        };
    }

    private static LetterItem of(LetterItem line, LetterSection section, Money open) {
        return new LetterItem(section, line.stage(), line.documentNo(), line.type(), line.documentDate(), line.dueDate(), line.invoiceNo(),
                line.orderNo(), line.contractNo(), line.contractName(), line.contractDate(), line.amount(), line.paid(), open,
                line.demanded(), line.interest(), line.daysPastDue(), line.hold());
    }

    private static LetterItem numbered(LetterItem line, String number) {
        return new LetterItem(line.section(), line.stage(), number, line.type(), line.documentDate(), line.dueDate(), line.invoiceNo(),
                line.orderNo(), line.contractNo(), line.contractName(), line.contractDate(), line.amount(), line.paid(), line.open(),
                line.demanded(), line.interest(), line.daysPastDue(), line.hold());
    }

    private static Letter with(Letter letter, List<LetterItem> lines) {
        return changed(letter, lines, letter.payments(), letter.opening(), letter.movements(), letter.demanded(), letter.payBy());
    }

    private static Letter changed(Letter letter, List<LetterItem> lines, List<LetterPayment> payments, Money opening,
            List<StatementMovement> movements, Money closing, LocalDate payBy) {
        return new Letter(letter.letterNo(), letter.reference(), letter.kind(), letter.customer(), letter.currency(),
                letter.businessDate(), letter.mailingDay(), closing, letter.interest(), closing, payBy, letter.status(), lines, payments,
                letter.asOf(), opening, movements, letter.agingBuckets());
    }
}
