package receivables.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.store.Sample.D1;
import static receivables.store.Sample.D2;
import static receivables.store.Sample.D3;
import static receivables.store.Sample.cny;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.aging.MetricRow;
import receivables.ledger.Delivery;
import receivables.ledger.Rate;
import receivables.ledger.Reason;
import receivables.ledger.Role;
import receivables.ledger.Staff;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

/** Nights, configurations, rejects, figures, references and the job history. */
class RecordsTest {

    @ParameterizedTest
    @EnumSource
    void aNightGoesFromRunningToDone(Servers server) {
        try (Database database = server.fresh()) {
            Nights nights = new Nights(database);
            assertEquals(Optional.empty(), nights.last());
            Sample.begin(database, D1);
            assertEquals(Night.State.RUNNING, nights.find(D1).orElseThrow().state());
            assertEquals(Optional.empty(), nights.before(D2), "a night that is not released is not to be built on");
            nights.markReleasing(D1, 3, "no statement of account 1", Sample.sha("out"));
            assertEquals(new Night(D1, 1, Night.State.RELEASING, D1.plusDays(1), Sample.sha("i"), Sample.sha("c"), Sample.sha("p"), 7, 3,
                    "no statement of account 1", Sample.sha("out")), nights.last().orElseThrow());
            nights.done(D1);
            assertEquals(D1, nights.before(D2).orElseThrow().businessDate());
            nights.begin(D2, 2, D3, Sample.sha("i2"), Sample.sha("c"), Sample.sha("p"), 7);
            nights.failed(D2);
            assertEquals(List.of(Night.State.DONE, Night.State.FAILED), nights.list().stream().map(Night::state).toList());
            nights.putSummary(D1, "{\"text\":\"" + "上".repeat(30_000) + "\"}");
            nights.putSummary(D1, "{\"text\":\"" + "海".repeat(30_000) + "\"}");
            assertEquals("{\"text\":\"" + "海".repeat(30_000) + "\"}", nights.summary(D1).orElseThrow());
            assertEquals(Optional.empty(), nights.summary(D2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConfigurationIsKeptOnce(Servers server) {
        try (Database database = server.fresh()) {
            ConfigVersions versions = new ConfigVersions(database);
            byte[] content = new byte[70_000];
            content[69_999] = -1;
            versions.put(Sample.sha("c"), content);
            versions.put(Sample.sha("c"), content);
            assertArrayEquals(content, versions.get(Sample.sha("c")).orElseThrow());
            assertTrue(versions.get(Sample.sha("d")).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectsKeepTheirOrderAndAnyCell(Servers server) {
        try (Database database = server.fresh()) {
            Rejects rejects = new Rejects(database);
            Reject whole = new Reject("b.csv", 2, 0, "", "", Reason.text("no header"));
            Reject first = new Reject("a.csv", 1, 7, "amount", "1,000", Reason.text("is not a plain decimal"));
            Reject second = new Reject("a.csv", 1, 7, "due_date", "30.02.", Reason.text("is no date"));
            rejects.add(List.of(whole, first), D1);
            rejects.add(List.of(second, new Reject("a.csv", 1, 9, "name", "\0𠮷" + "x".repeat(9_000), Reason.text("too long"))), D1);
            List<Reject> listed = rejects.list(D1);
            assertEquals(List.of(first, second), listed.subList(0, 2));
            assertEquals(500, listed.get(2).value().length());
            assertEquals(whole, listed.get(3));
            rejects.forget(1, D1);
            assertEquals(List.of(whole), rejects.list(D1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void figuresComeBackAsTheyWerePrinted(Servers server) {
        try (Database database = server.fresh()) {
            Figures figures = new Figures(database);
            MetricRow ratio = new MetricRow(MetricRow.Scope.CUSTOMER, "A", Sample.CNY, MetricRow.Metric.OVERDUE_RATIO,
                    new BigDecimal("0.1200"));
            MetricRow empty = new MetricRow(MetricRow.Scope.COMPANY, "", Sample.CNY, MetricRow.Metric.DSO, null);
            figures.put(D1, List.of(ratio));
            figures.put(D1, List.of(ratio, empty));
            assertEquals(List.of(empty, ratio), figures.of(D1));
            assertEquals(List.of(D1), figures.nights());
        }
    }

    @ParameterizedTest
    @EnumSource
    void staffAndRatesAreSeenAsOfTheNight(Servers server) {
        try (Database database = server.fresh()) {
            Facts facts = new Facts(database);
            Currency euro = Currency.getInstance("EUR");
            Staff person = new Staff("S1", "王", Role.CREDIT, "S2", "w@x", D1);
            Sample.file(facts, D1, 1, file -> {
                facts.addStaff(file, Sample.lines(List.of(person)));
                facts.addRates(file, Sample.lines(List.of(new Rate(euro, D1, new BigDecimal("7.8000"), D1),
                        new Rate(euro, D3, new BigDecimal("9"), D1))));
                facts.addDeliveries(file, Sample.lines(List.of(new Delivery("V1", "A", D1, "O1", "goods", null, D1))));
            });
            new Admission(database).admit(D1);
            Sample.file(facts, D2, 1, file -> {
                facts.addStaff(file, Sample.lines(List.of(new Staff("S1", "王", Role.OWNER, "S2", "w@x", D2))));
                facts.addRates(file, Sample.lines(List.of(new Rate(euro, D1, new BigDecimal("7.9"), D2))));
            });
            new Admission(database).admit(D2);
            References references = new References(database);
            assertEquals(Map.of("S1", person), references.staff(D1));
            assertEquals(Role.OWNER, references.staff(D2).get("S1").role());
            assertEquals(Map.of("EUR", new BigDecimal("7.8000")), Rate.exchange(references.rates(D1)));
            assertEquals(Map.of("EUR", new BigDecimal("7.9")), Rate.exchange(references.rates(D2)));
            assertEquals(Map.of("EUR", new BigDecimal("9")), Rate.exchange(references.rates(D3)));
            assertEquals(1, references.unconfirmedDeliveries(D1.minusDays(1), D1.minusDays(60), D1).size());
            assertEquals(1, references.unconfirmedDeliveries(D1, D2.minusDays(60), D2).size(), "no letter has named it yet");
            assertEquals(0, references.unconfirmedDeliveries(D1, D1.plusDays(30),
                    D1.plusDays(90)).size(), "after three months nobody asks");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oldJobHistoryIsForgotten(Servers server) {
        try (Database database = server.fresh()) {
            for (int run = 1; run <= 2; run++) {
                database.jdbc()
                        .update("INSERT INTO BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY) VALUES (?, 0, 'nightly', ?)",
                        run, "k" + run);
                database.jdbc()
                        .update("INSERT INTO BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME, END_TIME) "
                        + "VALUES (?, 0, ?, ?, ?)", run, run, D1.atStartOfDay(), D1.plusDays(run).atStartOfDay());
                database.jdbc()
                        .update("INSERT INTO BATCH_STEP_EXECUTION (STEP_EXECUTION_ID, VERSION, STEP_NAME, JOB_EXECUTION_ID, CREATE_TIME) "
                        + "VALUES (?, 0, 'accounts', ?, ?)", run, run, D1.atStartOfDay());
                database.jdbc().update("INSERT INTO BATCH_STEP_EXECUTION_CONTEXT (STEP_EXECUTION_ID, SHORT_CONTEXT) VALUES (?, '{}')", run);
            }
            assertEquals(1, new Housekeeping(database).purgeJobHistory(D1.plusDays(2)));
            assertEquals(List.of(2L), database.jdbc().queryForList("SELECT JOB_INSTANCE_ID FROM BATCH_JOB_INSTANCE", Long.class));
            assertEquals(1L, database.jdbc().queryForObject("SELECT COUNT(*) FROM BATCH_STEP_EXECUTION_CONTEXT", Long.class));
        }
    }
}
