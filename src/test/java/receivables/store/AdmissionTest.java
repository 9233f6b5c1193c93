package receivables.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.store.Sample.D1;
import static receivables.store.Sample.D2;
import static receivables.store.Sample.D3;
import static receivables.store.Sample.cny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.Document;
import receivables.ledger.OpenItem;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;
import receivables.testing.Words;

class AdmissionTest {

    private static List<OpenItem> items(Database database, LocalDate businessDate) {
        Accounts accounts = new Accounts(database, Sample::memory);
        List<OpenItem> items = new ArrayList<>();
        accounts.pages(Range.ALL, businessDate, 1_000, 20_000)
                .forEach(page -> accounts.load(page, businessDate).accounts().forEach(account -> items.addAll(account.items())));
        return items;
    }

    private static void customers(Facts facts, String... numbers) {
        Sample.file(facts, D1, 1, file -> facts.addCustomers(file, Sample.lines(java.util.Arrays.stream(numbers)
                .map(number -> Sample.customer(number, "", D1)).toList())));
    }

    private static void documents(Facts facts, LocalDate knownOn, int arrival, Document... documents) {
        Sample.file(facts, knownOn, arrival, file -> facts.addDocuments(file, Sample.lines(List.of(documents))));
    }

    private static Document invoice(String amount, LocalDate knownOn) {
        return Sample.invoice("A", "I1", amount, D1, knownOn);
    }

    @ParameterizedTest
    @EnumSource
    void twoContentsInOneArrivalAreBothRefused(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            customers(facts, "A");
            documents(facts, D1, 1, invoice("1.00", D1), Sample.invoice("A", "I2", "5.00", D1, D1));
            documents(facts, D1, 1, invoice("2.00", D1));
            List<Reject> rejects = new Admission(database).admit(D1);
            assertEquals(2, rejects.size());
            assertEquals(List.of("I1", "I1"), rejects.stream().map(Reject::value).toList());
            assertEquals("document_no", rejects.getFirst().column());
            assertEquals(2, rejects.getFirst().line());
            assertEquals(List.of("I2"), items(database, D1).stream().map(OpenItem::documentNo).toList());
            assertEquals(rejects, new Admission(database).admit(D1), "a second time changes nothing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLaterArrivalOfANightWins(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            customers(facts, "A");
            documents(facts, D1, 2, invoice("2.00", D1));
            documents(facts, D1, 1, invoice("1.00", D1), invoice("1.00", D1));
            assertEquals(List.of(), new Admission(database).admit(D1));
            assertEquals(List.of(new OpenItem(invoice("2.00", D1), cny("2.00"))), items(database, D1));
            assertEquals(1L, database.jdbc().queryForObject("SELECT COUNT(*) FROM document", Long.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLaterNightSupersedesAndTheEarlierOneStillSeesItsOwn(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            customers(facts, "A");
            documents(facts, D1, 1, invoice("1.00", D1));
            new Admission(database).admit(D1);
            documents(facts, D2, 1, invoice("1.00", D2));
            new Admission(database).admit(D2);
            assertEquals(1L, database.jdbc().queryForObject("SELECT COUNT(*) FROM document", Long.class), "the same again changes nothing");
            documents(facts, D3, 1, invoice("3.00", D3));
            new Admission(database).admit(D3);
            assertEquals(List.of(new OpenItem(invoice("1.00", D1), cny("1.00"))), items(database, D2));
            assertEquals(List.of(new OpenItem(invoice("3.00", D3), cny("3.00"))), items(database, D3));
            new TakeBack(database).from(D3);
            assertEquals(List.of(new OpenItem(invoice("1.00", D1), cny("1.00"))), items(database, D3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInvoiceCannotFallBelowWhatWasPaidOnIt(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            customers(facts, "A", "B");
            documents(facts, D1, 1, invoice("100.00", D1));
            new Admission(database).admit(D1);
            Sample.begin(database, D1);
            new Results(database).write(List.of(Sample.result("A", List.of(Sample.payment("R1", invoice("100.00", D1), "60.00", D1)),
                    List.of(), List.of(), List.of(), List.of(), List.of())), List.of(), D1);
            Sample.done(database, D1);
            documents(facts, D2, 1, invoice("50.00", D2));
            List<Reject> rejects = new Admission(database).admit(D2);
            assertEquals(1, rejects.size());
            assertTrue(Words.of(rejects.getFirst().reason()).contains("smaller than what was already paid on it (60.00 CNY)"),
                    () -> Words.of(rejects.getFirst().reason()));
            documents(facts, D3, 1, Sample.invoice("B", "I1", "100.00", D1, D3));
            assertTrue(Words.of(new Admission(database).admit(D3).getFirst().reason()).contains("the number is used again"));
            assertEquals(List.of(new OpenItem(invoice("100.00", D1), cny("40.00"))), items(database, D3));
            documents(facts, D3.plusDays(1), 1, invoice("60.00", D3.plusDays(1)));
            assertEquals(List.of(), new Admission(database).admit(D3.plusDays(1)));
            assertEquals(List.of(), items(database, D3.plusDays(1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void documentsOfAnUnknownCustomerWaitForHim(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            customers(facts, "A");
            documents(facts, D1, 1, invoice("1.00", D1), Sample.invoice("Z", "I9", "9.00", D1, D1));
            List<Reject> rejects = new Admission(database).admit(D1);
            assertEquals(1, rejects.size());
            assertEquals("Z", rejects.getFirst().value());
            Sample.file(facts, D2, 1, file -> facts.addCustomers(file, Sample.lines(List.of(Sample.customer("Z", "", D2)))));
            assertEquals(List.of(), new Admission(database).admit(D2));
            assertEquals(List.of("I1", "I9"), items(database, D2).stream().map(OpenItem::documentNo).toList());
            assertEquals(List.of("I1"), items(database, D1).stream().map(OpenItem::documentNo).toList());
            new TakeBack(database).from(D2);
            assertEquals(1L, database.jdbc().queryForObject("SELECT COUNT(*) FROM document_waiting WHERE taken_on IS NULL", Long.class));
            assertEquals(List.of("I1"), items(database, D2).stream().map(OpenItem::documentNo).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIncompleteFileIsBegunAgainAndATakenOneRefused(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            customers(facts, "A");
            long cut = facts.begin("l.csv", Sample.sha("l"), D1, 1);
            facts.addDocuments(cut, Sample.lines(List.of(invoice("1.00", D1))));
            long again = facts.begin("l.csv", Sample.sha("l"), D1, 1);
            assertEquals(0L, database.jdbc().queryForObject("SELECT COUNT(*) FROM document", Long.class));
            facts.addDocuments(again, Sample.lines(List.of(invoice("1.00", D1))));
            facts.complete(again);
            assertEquals("l.csv", facts.find(Sample.sha("l")).orElseThrow().name());
            assertTrue(assertThrows(IllegalStateException.class,
                    () -> facts.begin("m.csv", Sample.sha("l"), D2, 1)).getMessage().contains("l.csv"));
            assertEquals(Map.of("A", new TermsLookup.CustomerTerms("A", null, 30, null, null)),
                    new TermsLookup(database, D1).of(List.of("A", "nobody")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGroupThatChangesMovesItsMembers(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            Sample.file(facts, D1, 1, file -> facts.addCustomers(file,
                    Sample.lines(List.of(Sample.customer("A", "G", D1), Sample.customer("B", "G", D1), Sample.customer("a", "", D1),
                    Sample.customer("Ä", "G2", D1), Sample.customer("z", "G2", D1), Sample.customer("上", "G2", D1)))));
            new Admission(database).admit(D1);
            assertEquals(List.of("A:A", "A:B", "a:a", "z:z", "z:Ä", "z:上"), memberships(database, D1), "by code point, on every database");
            Sample.file(facts, D2, 1, file -> facts.addCustomers(file, Sample.lines(List.of(Sample.customer("A", "", D2)))));
            new Admission(database).admit(D2);
            assertEquals(List.of("A:A", "B:B"), memberships(database, D2).subList(0, 2));
            assertEquals(List.of("A:A", "A:B"), memberships(database, D1).subList(0, 2));
            new TakeBack(database).from(D2);
            assertEquals(memberships(database, D1), memberships(database, D3));
        }
    }

    private static List<String> memberships(Database database, LocalDate businessDate) {
        return database.jdbc().queryForList("SELECT CONCAT(account_no, ':', customer_no) FROM membership m WHERE " + PageQuery.visible("m")
                + " ORDER BY account_no, customer_no", String.class, businessDate, businessDate);
    }
}
