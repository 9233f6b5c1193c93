package receivables.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static receivables.store.Sample.D1;
import static receivables.store.Sample.D2;
import static receivables.store.Sample.cny;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.aging.MetricRow;
import receivables.ledger.Customer;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.PayerClue;
import receivables.ledger.Sums;
import receivables.matching.payers.Identification.Candidate;
import receivables.matching.payers.Identification;
import receivables.matching.payers.Identification.Named;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

class TakeBackTest {

    /** All tables as text, but for file ids, which a database never gives twice. */
    private static Map<String, List<String>> tables(Database database) {
        Map<String, List<String>> tables = new TreeMap<>();
        List<String> names = database.jdbc().queryForList("SELECT table_name FROM information_schema.tables WHERE table_schema = "
                + (database.isEmbedded() ? "'PUBLIC'" : "DATABASE()"), String.class);
        for (String name : names) {
            if (!name.toUpperCase(java.util.Locale.ROOT).startsWith("BATCH_") && !name.startsWith("flyway")) {
                tables.put(name.toLowerCase(java.util.Locale.ROOT),
                        database.jdbc().queryForList("SELECT * FROM " + name).stream().map(row -> {
                    Map<String, Object> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    sorted.putAll(row);
                    sorted.remove("file_id");
                    sorted.replaceAll((column, value) -> value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes)
                            : String.valueOf(value));
                    return sorted.toString();
                }).sorted().toList());
            }
        }
        return tables;
    }

    private static void night(Database database, LocalDate businessDate, String suffix, String correctedAmount) {
        Facts facts = new Facts(database);
        Payers payers = new Payers(database);
        Sample.begin(database, businessDate);
        Customer customer = Sample.customer("A", "G" + suffix, businessDate);
        Document corrected = Sample.invoice("A", "I1", correctedAmount, D1, businessDate);
        Document own = Sample.invoice("A", "O" + suffix, "10.00", businessDate, businessDate);
        Sample.file(facts, businessDate, 1, file -> {
            facts.addCustomers(file, Sample.lines(List.of(customer, Sample.customer("B" + suffix, "G" + suffix, businessDate))));
            facts.addDocuments(file, Sample.lines(List.of(corrected, own,
                    Sample.invoice("nobody", "X" + suffix, "1.00", D1, businessDate))));
            facts.addReceipts(file, Sample.lines(List.of(Sample.receipt("R" + suffix, "10.00", businessDate, businessDate),
                    Sample.receipt("S" + suffix, "1.00", businessDate, businessDate))));
            facts.addDecisions(file, Sample.lines(List.of(Sample.decision("D" + suffix, DecisionAction.BLOCK, "A", "", "", businessDate))));
        });
        new Admission(database).admit(businessDate);
        payers.putIdentified(List.of(new Identification("R" + suffix, "A", PayerClue.NAME, List.of()),
                new Identification("S" + suffix, "", null, List.of(new Candidate("A", PayerClue.NAME, true)))), businessDate);
        payers.putNamed(List.of(new Named("R" + suffix, "O" + suffix, "")), businessDate);
        Accounts accounts = new Accounts(database, Sample::memory);
        Results results = new Results(database);
        Range first = accounts.ranges(businessDate, 2).getFirst();
        AccountPage page = accounts.pages(first, businessDate, 100, 100).iterator().next();
        results.write(List.of(Sample.result("A", List.of(Sample.payment("R" + suffix, own, "10.00", businessDate)),
                List.of(Sample.letter("L" + suffix, customer, businessDate, LetterStatus.READY, List.of(corrected))),
                List.of(new OpenItem(own, cny("0"))), List.of(), List.of("R" + suffix), List.of())),
                accounts.load(page, businessDate).newSales(), businessDate);
        Sums sums = new Sums();
        sums.add("X|CNY", 10);
        results.putSums(businessDate, "p1", sums);
        new Figures(database).put(businessDate, List.of(new MetricRow(MetricRow.Scope.COMPANY, "", Sample.CNY, MetricRow.Metric.DSO,
                new BigDecimal("73.7"))));
        new Letters(database).putPlaces(businessDate, List.of(new LetterPlace("L" + suffix, "p", 1, 1, 2)));
        new StepNotes(database, businessDate).put("accounts", "kind", "p1", new byte[] {1});
        new Nights(database).putSummary(businessDate, "{\"n\":1}");
        Sample.done(database, businessDate);
    }

    @ParameterizedTest
    @EnumSource
    void takingANightBackLeavesTheTablesOfTheNightBefore(Servers server) {
        try (Database database = server.fresh()) {
            night(database, D1, "1", "50.00");
            Map<String, List<String>> before = tables(database);
            assertEquals(10L, new Results(database).sums(D1).of("X|CNY"));
            night(database, D2, "2", "60.00");
            Map<String, List<String>> after = tables(database);
            assertNotEquals(before, after);
            new TakeBack(database).from(D2);
            assertEquals(before, tables(database));
            night(database, D2, "2", "60.00");
            after.remove("arrived_file");
            Map<String, List<String>> again = tables(database);
            again.remove("arrived_file");
            // names of the test's files are new each time
            for (String naming : List.of("reject", "correction")) {
                after.remove(naming);
                again.remove(naming);
            }
            assertEquals(after, again);
        }
    }

    @ParameterizedTest
    @EnumSource
    void commandsStay(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            facts.addCommand(Sample.decision("K1", DecisionAction.APPROVE, "", "", "", D2));
            facts.addCommand(Sample.decision("K1", DecisionAction.APPROVE, "", "", "", D2));
            new TakeBack(database).from(D1);
            assertEquals(List.of("K1"), new Payers(database).decisions(D2,
                    List.of(DecisionAction.APPROVE)).stream().map(one -> one.decisionNo()).toList());
            assertEquals(List.of(), new Payers(database).decisions(D1, List.of(DecisionAction.APPROVE)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClearedPartitionIsAsIfItHadNotRun(Servers server) {
        try (Database database = server.fresh()) {
            night(database, D1, "1", "50.00");
            Map<String, List<String>> whole = tables(database);
            new Results(database).clear(D1, Range.ALL, "p1");
            Map<String, List<String>> cleared = tables(database);
            for (String table : List.of("allocation", "settled", "used_receipt", "letter", "letter_part", "letter_place",
                    "payment_history", "partial_sum", "sales")) {
                assertEquals(List.of(), cleared.get(table), table);
                assertNotEquals(List.of(), whole.get(table), table);
            }
            assertEquals(whole.get("identified"), cleared.get("identified"));
        }
    }
}
