package receivables.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.store.Sample.D1;
import static receivables.store.Sample.cny;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.Customer;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.OpenItem;
import receivables.ledger.PayerClue;
import receivables.ledger.StatementFacts;
import receivables.matching.payers.Identification;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

class StatementFactsTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);
    private static final LocalDate SENDING = LocalDate.of(2026, 12, 7);
    private static final AccountPage PAGE = new AccountPage("", "Z", 2, 4);

    @ParameterizedTest
    @EnumSource
    void readsWhatMovedSinceTheLastStatementAndOnlyOnce(Servers server) {
        try (Database database = server.fresh()) {
            Customer customer = Sample.customer("A", "", D1);
            Document old = Sample.invoice("A", "OLD", "100.00", LocalDate.of(2026, 8, 1), D1);
            Document open = Sample.invoice("A", "NEW", "7.00", LocalDate.of(2026, 11, 19), D1);
            firstNight(database, customer, old, open);
            assertEquals(StatementFacts.NONE, facts(database, SENDING, null), "other nights do not pay for it");
            StatementFacts read = facts(database, SENDING, NOVEMBER);
            assertTrue(read.isRead());
            assertEquals(List.of(open, old), read.documents(), "what was settled this month was open at its beginning");
            assertEquals(List.of("R1"), read.receipts().stream().map(receipt -> receipt.receipt().receiptNo()).toList());
            assertTrue(read.receipts().getFirst().left().isZero());
            assertEquals(1, read.allocations().size());
            assertEquals(List.of(), read.sent());

            Sample.begin(database, SENDING);
            new Results(database).write(List.of(Sample.result("A", List.of(), List.of(Sample.statement(customer, SENDING)), List.of(),
                    List.of(), List.of(), List.of())), List.of(), SENDING);
            Sample.done(database, SENDING);
            StatementFacts next = facts(database, SENDING.plusDays(1), NOVEMBER);
            assertFalse(next.isRead(), "this month's statement is out");
            assertEquals(LetterKind.STATEMENT, next.sent().getFirst().kind());
            StatementFacts january = facts(database, LocalDate.of(2027, 1, 7), LocalDate.of(2026, 12, 31));
            assertTrue(january.isRead());
            assertEquals(List.of(), january.documents());
            assertEquals(cny("7.00"), january.sent().getFirst().demanded());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastStatementCountsHoweverLongAgoUnlessItWasPulled(Servers server) {
        try (Database database = server.fresh()) {
            Customer customer = Sample.customer("A", "", D1);
            firstNight(database, customer, Sample.invoice("A", "OLD", "100.00", LocalDate.of(2026, 8, 1), D1),
                    Sample.invoice("A", "NEW", "7.00", LocalDate.of(2026, 11, 19), D1));
            Sample.begin(database, SENDING);
            new Results(database).write(List.of(Sample.result("A", List.of(), List.of(Sample.statement(customer, SENDING)), List.of(),
                    List.of(), List.of(), List.of())), List.of(), SENDING);
            Sample.done(database, SENDING);
            LocalDate later = LocalDate.of(2027, 6, 7);
            StatementFacts half = facts(database, later, LocalDate.of(2027, 5, 31));
            assertEquals(List.of(SENDING), half.sent().stream().map(IssuedLetter::businessDate).toList());
            new Letters(database).append(new LetterEvent("261120-AAAAA-BBBBB", LetterEvent.Kind.PULLED, SENDING, "S1", "",
                    SENDING.plusDays(1)));
            assertEquals(List.of(), facts(database, later, LocalDate.of(2027, 5, 31)).sent());
        }
    }

    /** One invoice is paid and settled, one stays open. */
    private static void firstNight(Database database, Customer customer, Document paid, Document open) {
        Sample.begin(database, D1);
        Sample.file(new Facts(database), D1, 1, file -> {
            Facts facts = new Facts(database);
            facts.addCustomers(file, Sample.lines(List.of(customer)));
            facts.addDocuments(file, Sample.lines(List.of(paid, open)));
            facts.addReceipts(file, Sample.lines(List.of(Sample.receipt("R1", "100.00", D1.minusDays(2), D1))));
        });
        assertEquals(List.of(), new Admission(database).admit(D1));
        new Payers(database).putIdentified(List.of(new Identification("R1", "A", PayerClue.ACCOUNT, List.of())), D1);
        new Results(database).write(List.of(Sample.result("A", List.of(Sample.payment("R1", paid, "100.00", D1)), List.of(),
                List.of(new OpenItem(paid, cny("0"))), List.of(), List.of("R1"), List.of())), List.of(), D1);
        Sample.done(database, D1);
    }

    private static StatementFacts facts(Database database, LocalDate businessDate, LocalDate asOf) {
        return new Accounts(database, Sample::memory).load(PAGE, businessDate, asOf).accounts().getFirst().statements();
    }
}
