package receivables.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.aging.Facts.CNY;
import static receivables.aging.Facts.USD;
import static receivables.aging.Facts.allocation;
import static receivables.aging.Facts.cny;
import static receivables.aging.Facts.customer;
import static receivables.aging.Facts.item;
import static receivables.aging.Facts.receipt;
import static receivables.aging.Facts.takenBack;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterNumber;
import receivables.ledger.LetterSection;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Reason;
import receivables.ledger.StatementMovement;
import receivables.money.Money;

class StatementTest {
    private static final LocalDate END = LocalDate.of(2026, 11, 30);
    private static final LocalDate NIGHT = LocalDate.of(2026, 12, 7);
    private static final StatementCase.Previous OCTOBER = new StatementCase.Previous(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 5),
            cny("1000.00"));

    private static StatementCase given(StatementCase.Previous previous, List<OpenItem> items, List<OpenReceipt> receipts,
            List<Allocation> allocations, List<StatementEntry> entries) {
        return new StatementCase(LetterKind.STATEMENT, customer("C1"), CNY, END, NIGHT, NIGHT.plusDays(1), LocalDate.of(2026, 12, 18),
                previous, items, receipts, allocations, entries);
    }

    private static OpenItem invoice(String number, String amount, String date) {
        LocalDate dated = LocalDate.parse(date);
        return item(number, cny(amount), dated, dated.plusDays(30));
    }

    private static String line(StatementMovement movement) {
        return String.join(" ", movement.date().toString(), movement.kind(), movement.number(), movement.debit().plain(),
                movement.credit().plain(), movement.balance().plain());
    }

    private static List<String> lines(Letter letter) {
        return letter.movements().stream().map(StatementTest::line).toList();
    }

    /** Opening and movements come to the closing; items less money on account and credit do too; the footer is the debit items. */
    static void assertTies(Letter letter) {
        long balance = letter.opening().minor();
        for (StatementMovement movement : letter.movements()) {
            balance += movement.debit().minor() - movement.credit().minor();
            assertEquals(balance, movement.balance().minor(), letter.letterNo());
        }
        assertEquals(letter.demanded().minor(), balance);
        long debit = letter.items().stream().filter(item -> item.type().isDebit()).mapToLong(item -> item.open().minor()).sum();
        long credit = letter.items().stream().filter(item -> !item.type().isDebit()).mapToLong(item -> item.open().minor()).sum();
        long onAccount = letter.payments().stream().mapToLong(payment -> payment.amount().minor()).sum();
        assertEquals(letter.demanded().minor(), debit - credit - onAccount);
        assertEquals(debit, letter.agingBuckets().stream().mapToLong(Money::minor).sum());
        assertEquals(8, letter.agingBuckets().size());
        assertTrue(LetterNumber.isReference(letter.reference()));
    }

    @Test
    void aMonthOfActivity() {
        OpenItem old = invoice("INV-1", "1000.00", "2026-10-01");
        OpenItem fresh = invoice("INV-2", "500.00", "2026-11-10");
        OpenItem december = invoice("INV-3", "70.00", "2026-12-02");
        OpenReceipt money = receipt("R-1", cny("995.00"), LocalDate.of(2026, 11, 20));
        Allocation paid = allocation("R-1", "INV-1", cny("995.00"), AllocationKind.PAYMENT, LocalDate.of(2026, 11, 20));
        Allocation discount = allocation("R-1", "INV-1", cny("5.00"), AllocationKind.DISCOUNT, LocalDate.of(2026, 11, 20));
        Letter letter = Statement.of(given(OCTOBER, List.of(old.withOpen(cny("0")), fresh, december), List.of(money.withLeft(cny("0"))),
                List.of(paid, discount), StatementEntry.of("C1", List.of(fresh.document(), december.document()), List.of(money),
                List.of(paid, discount)))).orElseThrow();
        assertTies(letter);
        assertEquals(List.of(
                "2026-11-10 INVOICE INV-2 500.00 0.00 1500.00", "2026-11-20 RECEIPT R-1 0.00 995.00 505.00", "2026-11-20 DISCOUNT INV-1 "
                + "0.00 5.00 500.00"), lines(letter));
        assertEquals(List.of("Invoice", "Payment received", "Cash discount R-1"),
                letter.movements().stream().map(StatementMovement::text).toList());
        assertEquals(cny("500.00"), letter.payable());
        assertEquals(List.of("INV-2"), letter.items().stream().map(LetterItem::documentNo).toList());
        assertEquals(LetterSection.FALLING_DUE, letter.items().getFirst().section());
        assertEquals(END, letter.asOf());
        assertEquals(LocalDate.of(2026, 12, 18), letter.payBy());
    }

    /** A payment out that paid a credit note raises the balance once, by its own line. */
    @Test
    void aCreditNotePaidOut() {
        OpenItem note = invoice("CN-1", "-80.00", "2026-11-10");
        OpenReceipt out = receipt("R-1", cny("-80.00"), LocalDate.of(2026, 11, 20));
        LocalDate night = LocalDate.of(2026, 11, 20);
        List<Allocation> made = List.of(
                new Allocation("CN-1", "", "C1", cny("80.00"), AllocationKind.CREDIT_NOTE, null, MatchRule.REFERENCE,
                Reason.text("paid out with R-1"), night), new Allocation("R-1", "", "C1", cny("-80.00"), AllocationKind.REVERSAL,
                AllocationKind.REFUND, MatchRule.REFERENCE, Reason.text("pays out CN-1"), night));
        List<StatementEntry> entries = StatementEntry.of("C1", List.of(note.document()), List.of(out), made);
        assertEquals(0, entries.stream().mapToLong(entry -> entry.amount().minor()).sum(), entries.toString());
        assertEquals(2, entries.size());
    }

    @Test
    void whatWasSettledAfterTheMonthEndWasOpenThen() {
        OpenItem item = invoice("INV-1", "1000.00", "2026-10-01");
        OpenReceipt money = receipt("R-1", cny("1000.00"), LocalDate.of(2026, 12, 3));
        Allocation paid = allocation("R-1", "INV-1", cny("1000.00"), AllocationKind.PAYMENT, LocalDate.of(2026, 12, 3));
        Letter letter = Statement.of(given(OCTOBER, List.of(item.withOpen(cny("0"))), List.of(money.withLeft(cny("0"))), List.of(paid),
                StatementEntry.of("C1", List.of(), List.of(money), List.of(paid)))).orElseThrow();
        assertTies(letter);
        assertEquals(cny("1000.00"), letter.demanded());
        assertEquals(cny("1000.00"), letter.items().getFirst().open());
        assertEquals(LetterSection.DEMANDED, letter.items().getFirst().section());
        assertEquals(cny("1000.00"), letter.agingBuckets().get(1));
        assertTrue(letter.movements().isEmpty());
    }

    @Test
    void moneyThatWaitsIsOnAccountAndPaidLaterIsTooThen() {
        OpenItem item = invoice("INV-1", "1000.00", "2026-10-01");
        OpenReceipt waits = receipt("R-1", cny("300.00"), LocalDate.of(2026, 11, 20));
        OpenReceipt used = receipt("R-2", cny("50.00"), LocalDate.of(2026, 11, 25));
        Allocation later = allocation("R-2", "INV-1", cny("50.00"), AllocationKind.PAYMENT, LocalDate.of(2026, 12, 4));
        Letter letter = Statement.of(given(OCTOBER, List.of(item.withOpen(cny("950.00"))), List.of(waits, used.withLeft(cny("0"))),
                List.of(later), StatementEntry.of("C1", List.of(), List.of(waits, used), List.of(later)))).orElseThrow();
        assertTies(letter);
        assertEquals(cny("650.00"), letter.demanded());
        assertEquals(List.of("R-1 300.00", "R-2 50.00"), letter.payments().stream().map(payment -> payment.receiptNo() + " "
                + payment.amount().plain()).toList());
        assertEquals(cny("1000.00"), letter.items().getFirst().open());
    }

    @Test
    void whatIsBookedLateComesInTheNextStatement() {
        OpenItem late = item("C1", "INV-9", cny("80.00"), LocalDate.of(2026, 10, 28), LocalDate.of(2026, 11, 27),
                LocalDate.of(2026, 11, 12));
        OpenItem old = invoice("INV-1", "1000.00", "2026-10-01");
        OpenReceipt found = receipt("C1", "R-1", cny("30.00"), LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 20),
                LocalDate.of(2026, 11, 9));
        Letter letter = Statement.of(given(OCTOBER, List.of(old, late), List.of(found), List.of(),
                StatementEntry.of("C1", List.of(late.document(), old.document()), List.of(found), List.of()))).orElseThrow();
        assertTies(letter);
        assertEquals(List.of("2026-10-20 RECEIPT R-1 0.00 30.00 970.00", "2026-10-28 INVOICE INV-9 80.00 0.00 1050.00"), lines(letter),
                "the sent statement knew INV-1 already, and did not know these");
    }

    @Test
    void whatIsKnownOnlyAfterTheNightWaits() {
        OpenItem old = invoice("INV-1", "1000.00", "2026-10-01");
        OpenReceipt tomorrow = receipt("C1", "R-1", cny("30.00"), LocalDate.of(2026, 11, 20), NIGHT.plusDays(1), NIGHT.plusDays(1));
        Letter letter = Statement.of(given(OCTOBER, List.of(old), List.of(), List.of(),
                StatementEntry.of("C1", List.of(), List.of(tomorrow), List.of()))).orElseThrow();
        assertTies(letter);
        assertEquals(cny("1000.00"), letter.demanded());
    }

    @Test
    void aCorrectedDocumentShowsAsAMovementOfItsOwn() {
        OpenItem corrected = item("C1", "INV-1", cny("900.00"), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31),
                LocalDate.of(2026, 10, 1));
        Letter letter = Statement.of(given(OCTOBER, List.of(corrected), List.of(), List.of(), List.of())).orElseThrow();
        assertTies(letter);
        assertEquals(List.of("2026-11-30 CORRECTION  0.00 100.00 900.00"), lines(letter));
    }

    @Test
    void aFirstStatementOpensAtTheStartOfItsMonth() {
        OpenItem old = invoice("INV-1", "1000.00", "2026-10-01");
        OpenItem fresh = invoice("INV-2", "500.00", "2026-11-01");
        Letter letter = Statement.of(given(null, List.of(old, fresh), List.of(), List.of(),
                StatementEntry.of("C1", List.of(fresh.document()), List.of(), List.of()))).orElseThrow();
        assertTies(letter);
        assertEquals(cny("1000.00"), letter.opening());
        assertEquals(1, letter.movements().size());
    }

    @Test
    void creditNotesReversalsInterestAndRefunds() {
        OpenItem invoice = invoice("INV-1", "1000.00", "2026-10-01");
        OpenItem credit = item("CN-1", cny("-120.00"), LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 3));
        OpenReceipt bounced = receipt("R-1", cny("1000.00"), LocalDate.of(2026, 11, 5));
        OpenReceipt back = receipt("R-2", cny("-1000.00"), LocalDate.of(2026, 11, 12));
        OpenReceipt more = receipt("R-3", cny("40.00"), LocalDate.of(2026, 11, 20));
        Allocation paid = allocation("R-1", "INV-1", cny("1000.00"), AllocationKind.PAYMENT, LocalDate.of(2026, 11, 5));
        List<Allocation> allocations = List.of(paid, takenBack(paid, LocalDate.of(2026, 11, 12)),
                allocation("CN-1", "INV-1", cny("20.00"), AllocationKind.CREDIT_NOTE, LocalDate.of(2026, 11, 15)),
                allocation("R-3", "261101-AAAAA-AAAAA", cny("6.00"), AllocationKind.INTEREST, LocalDate.of(2026, 11, 20)),
                allocation("R-3", "", cny("34.00"), AllocationKind.REFUND, LocalDate.of(2026, 11, 21)));
        Letter letter = Statement.of(given(OCTOBER, List.of(invoice.withOpen(cny("980.00")), credit.withOpen(cny("100.00"))),
                List.of(bounced.asReversed(), back.asReversed(), more.withLeft(cny("0"))), allocations,
                StatementEntry.of("C1", List.of(credit.document()), List.of(bounced, back, more), allocations))).orElseThrow();
        assertTies(letter);
        assertEquals(List.of(
                "2026-11-03 CREDIT_NOTE CN-1 0.00 120.00 880.00", "2026-11-05 RECEIPT R-1 0.00 1000.00 -120.00",
                "2026-11-12 TAKEN_BACK R-2 1000.00 0.00 880.00", "2026-11-20 RECEIPT R-3 0.00 40.00 840.00",
                "2026-11-20 INTEREST 261101-AAAAA-AAAAA 6.00 0.00 846.00", "2026-11-21 REFUND R-3 34.00 0.00 880.00"), lines(letter));
        assertEquals(LetterSection.CREDIT, letter.items().getLast().section());
    }

    /**
     * As matching books it: what came in is refunded to the bank on the receipt, and the bank's own line is closed with the
     * counter-booking.
     */
    @Test
    void aBouncedReceiptIsOneMovementBack() {
        OpenItem invoice = invoice("INV-1", "1000.00", "2026-10-01");
        OpenReceipt bounced = receipt("R-1", cny("600.00"), LocalDate.of(2026, 11, 5));
        OpenReceipt back = receipt("R-2", cny("-600.00"), LocalDate.of(2026, 11, 12));
        LocalDate night = LocalDate.of(2026, 11, 12);
        Allocation paid = allocation("R-1", "INV-1", cny("600.00"), AllocationKind.PAYMENT, LocalDate.of(2026, 11, 5));
        List<Allocation> allocations = List.of(paid, takenBack(paid, night),
                new Allocation("R-1", "", "C1", cny("600.00"), AllocationKind.REFUND, null, MatchRule.REVERSAL,
                Reason.text("taken back by the bank"), night),
                new Allocation("R-2", "", "C1", cny("-600.00"), AllocationKind.REVERSAL, AllocationKind.REFUND, MatchRule.REVERSAL,
                Reason.text("takes back R-1"), night));
        Letter letter = Statement.of(given(OCTOBER, List.of(invoice), List.of(bounced.asReversed(), back.asReversed()), allocations,
                StatementEntry.of("C1", List.of(invoice.document()), List.of(bounced, back), allocations))).orElseThrow();
        assertTies(letter);
        assertEquals(List.of("2026-11-05 RECEIPT R-1 0.00 600.00 400.00", "2026-11-12 TAKEN_BACK R-2 600.00 0.00 1000.00"), lines(letter));
    }

    @Test
    void aParentPaysForItsSubsidiary() {
        OpenItem invoice = invoice("INV-1", "1000.00", "2026-10-01");
        OpenReceipt parents = receipt("C0", "R-1", cny("1000.00"), LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 5),
                LocalDate.of(2026, 11, 5));
        List<Allocation> allocations = List.of(allocation("R-1", "INV-1", cny("1000.00"), AllocationKind.PAYMENT,
                LocalDate.of(2026, 11, 6)));
        List<OpenItem> items = List.of(invoice.withOpen(cny("0")));
        List<OpenReceipt> receipts = List.of(parents.withLeft(cny("0")));
        Letter subsidiary = Statement.of(given(OCTOBER, items, receipts, allocations,
                StatementEntry.of("C1", List.of(invoice.document()), receipts, allocations))).orElseThrow();
        assertTies(subsidiary);
        assertEquals(List.of("2026-11-06 GROUP_TRANSFER INV-1 0.00 1000.00 0.00"), lines(subsidiary));
        StatementCase.Previous nothing = new StatementCase.Previous(OCTOBER.asOf(), OCTOBER.businessDate(), cny("0.00"));
        Letter parent = Statement.of(new StatementCase(LetterKind.STATEMENT, customer("C0"), CNY, END, NIGHT, NIGHT.plusDays(1), NIGHT,
                nothing, items, receipts, allocations, StatementEntry.of("C0", List.of(invoice.document()), receipts, allocations)))
                .orElseThrow();
        assertTies(parent);
        assertEquals(List.of("2026-11-05 RECEIPT R-1 0.00 1000.00 -1000.00", "2026-11-06 GROUP_TRANSFER INV-1 1000.00 0.00 0.00"),
                lines(parent));
    }

    @Test
    void nothingOwedAndNothingMovedIsNoStatement() {
        OpenItem dollars = item("INV-1", Money.parse("5.00", USD), LocalDate.of(2026, 10, 1), END);
        assertTrue(Statement.of(given(null, List.of(dollars), List.of(), List.of(), List.of()))
                .isEmpty(), "another currency has its own statement");
    }

    @Test
    void theSameStatementHasTheSameNumber() {
        StatementCase one = given(null, List.of(invoice("INV-1", "10.00", "2026-10-01")), List.of(), List.of(), List.of());
        StatementCase other = given(null, List.of(invoice("INV-1", "11.00", "2026-10-01")), List.of(), List.of(), List.of());
        assertEquals(Statement.of(one).orElseThrow(), Statement.of(one).orElseThrow());
        assertTrue(!Statement.of(one).orElseThrow().letterNo().equals(Statement.of(other).orElseThrow().letterNo()));
        assertTrue(Statement.of(one).orElseThrow().letterNo().startsWith("261208-"));
    }

    @Test
    void onlyStatementsAndConfirmationsOfThePast() {
        assertThrows(IllegalArgumentException.class, () -> new StatementCase(LetterKind.NOTICE, customer("C1"), CNY, END, NIGHT, NIGHT,
                NIGHT, null, List.of(), List.of(), List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new StatementCase(LetterKind.STATEMENT, customer("C1"), CNY, NIGHT.plusDays(1),
                NIGHT, NIGHT, NIGHT, null, List.of(), List.of(), List.of(), List.of()));
    }
}
