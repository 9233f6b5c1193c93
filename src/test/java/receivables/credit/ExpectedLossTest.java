package receivables.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import receivables.aging.Bucket;
import receivables.ledger.Sums;

/** Loss rates from flows between ages, and from the table. */
class ExpectedLossTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate D = LocalDate.of(2026, 8, 31);

    private final Sums sums = new Sums();
    private final TreeMap<String, Long> flows = new TreeMap<>();

    @Test
    void ofEachAgeTheShareThatGrewOlderIsItsRollRate() {
        flow(Bucket.WITHIN_TERMS, 1_000_000);
        flow(Bucket.D1_30, 400_000);
        flow(Bucket.D31_60, 200_000);
        flow(Bucket.D61_90, 100_000);
        flow(Bucket.D91_180, 50_000);
        flow(Bucket.D181_360, 25_000);
        flow(Bucket.D361_720, 20_000);
        flow(Bucket.D721_UP, 10_000);
        owed(Bucket.WITHIN_TERMS, 1_000_000);
        owed(Bucket.D361_720, 10_000);
        List<LossRow> rows = rows(LocalDate.of(2024, 8, 1), LossRules.standard());
        assertEquals(8, rows.size());
        LossRow young = rows.getFirst();
        assertEquals(LossRow.Origin.ROLL_RATES, young.origin());
        assertEquals(new BigDecimal("40.00"), young.rolled());
        // of 1,000,000 that came in 10,000 became older than 720 days
        assertEquals(new BigDecimal("1.0000"), young.percent());
        assertEquals(10_000, young.loss());
        LossRow old = rows.get(Bucket.D361_720.ordinal());
        assertEquals(new BigDecimal("50.0000"), old.percent());
        assertEquals(5_000, old.loss());
    }

    @Test
    void tonightsFlowsCountAndTheFutureIsAFactor() {
        flow(Bucket.WITHIN_TERMS, 500_000);
        sums.add(500_000, "LOSS", "FLOW", "within_terms", "RETAIL");
        sums.add(100_000, "LOSS", "FLOW", "d1_30", "RETAIL");
        owed(Bucket.WITHIN_TERMS, 100_000);
        LossRules shipped = LossRules.standard();
        LossRow row = rows(LocalDate.of(2025, 8, 1), new LossRules(24, 12, new BigDecimal("1.5"), shipped.lossGivenDefault(),
                shipped.table(), "6702", "1231")).getFirst();
        // a tenth came into an age of which nothing has grown older yet
        assertEquals(new BigDecimal("10.00"), row.rolled());
        assertEquals(0, row.loss());
    }

    @Test
    void anAgeIntoWhichNothingCameHasTheTablesRateAndSaysSo() {
        flow(Bucket.WITHIN_TERMS, 1_000_000);
        owed(Bucket.WITHIN_TERMS, 100_000);
        owed(Bucket.D31_60, 100_000);
        List<LossRow> rows = rows(LocalDate.of(2025, 8, 1), LossRules.standard());
        assertEquals(LossRow.Origin.ROLL_RATES, rows.getFirst().origin());
        assertEquals(LossRow.Origin.TABLE, rows.get(2).origin());
        assertEquals(5_000, rows.get(2).loss());
    }

    @Test
    void aShortHistoryLeavesAllToTheTable() {
        flow(Bucket.WITHIN_TERMS, 1_000_000);
        owed(Bucket.WITHIN_TERMS, 100_000);
        List<LossRow> rows = rows(LocalDate.of(2026, 1, 5), LossRules.standard());
        assertEquals(8, rows.stream().filter(row -> row.origin() == LossRow.Origin.TABLE).count());
        assertEquals(500, ExpectedLoss.total(rows));
        SortedMap<String, Long> kept = ExpectedLoss.kept(sums, rows, 70);
        assertEquals(Map.of("AGED|within_terms|RETAIL", 100_000L, "EXPECTED|within_terms|RETAIL", 500L, "BOOKED", 70L), kept);
    }

    private List<LossRow> rows(LocalDate since, LossRules rules) {
        return ExpectedLoss.rows(sums, new LossHistory(flows, since, null, new TreeMap<>(), 0), rules, D, CNY);
    }

    private void flow(Bucket bucket, long minor) {
        flows.put("FLOW|" + bucket.column() + "|RETAIL", minor);
    }

    private void owed(Bucket bucket, long minor) {
        sums.add(minor, "LOSS", "AGED", bucket.column(), "RETAIL");
    }
}
