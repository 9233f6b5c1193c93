package receivables.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.claims.Claims.day;
import static receivables.claims.Claims.rate;
import static receivables.claims.Claims.rates;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.interest.InterestBasis;
import receivables.ledger.interest.ReferenceRates;
import receivables.money.Money;

/** Rates by basis and day, and what they come to: figures that others published, own examples, and a second way to count. */
class AccrualTest {

    private static final ReferenceRates RATES = rates("LPR 2025-10-20 3.00", "LPR 2026-01-20 3.10", "ECB 2023-12-30 4.50",
            "ECB 2026-01-01 2.15", "ECB 2026-03-01 2.40", "ECB 2026-07-01 2.00", "BOE 2023-12-14 5.25", "BOE 2025-12-18 3.75",
            "BOE 2026-02-05 3.50");

    private static Accrual accrued(InterestRate rate, Principal principal, String to) {
        return Accrual.of(principal, rate, principal.late(), day(to));
    }

    @ParameterizedTest
    @CsvSource({
        "CN, 2026-01-19, 2026-01-02, 4.500", "CN, 2026-01-20, 2026-01-02, 4.650", "FR, 2026-06-30, 2026-01-02, 12.15",
        "FR, 2026-07-01, 2026-01-02, 12.00", "IE, 2026-02-01, 2026-01-02, 10.15", "DE, 2026-02-01, 2026-01-02, 11.15",
        "AT, 2026-02-01, 2026-01-02, 11.35", "GB, 2026-08-01, 2026-01-02, 11.75", "GB, 2026-08-01, 2026-07-02, 11.50"})
    void eachCountryHasItsLaw(String country, String on, String late, BigDecimal percent) {
        assertEquals(percent, rate(country, null, RATES).on(day(on), day(late)));
    }

    @Test
    void whatWasAgreedGoesFirstAndWhereNothingIsKnownThereIsNone() {
        assertEquals(InterestBasis.AGREED, rate("DE", "4", RATES).basis());
        assertNull(rate("DE", "0", RATES).basis(), "agreed that there is none");
        assertNull(rate("US", null, RATES).basis());
        assertEquals(InterestBasis.EU, rate("de", null, ReferenceRates.NONE).basis());
        Accrual none = accrued(rate("DE", null, ReferenceRates.NONE), Claims.open("2026-01-02", 100_000), "2026-02-01");
        assertEquals(0, none.minor());
        assertTrue(none.rateMissing());
    }

    @Test
    void segmentsEndWithAPaymentAndWithARate() {
        Principal principal = new Principal(day("2026-03-03"), List.of(new Principal.Slice(40_000, null),
                new Principal.Slice(60_000, day("2026-05-25"))), List.of());
        Accrual agreed = accrued(rate("GB", "12", RATES), principal, "2026-06-01");
        assertEquals(2_854, agreed.minor());
        assertEquals(List.of("2026-03-03 2026-05-25 100000 84 2762", "2026-05-26 2026-06-01 40000 7 92"), agreed.segments().stream()
                .map(one -> one.from() + " " + one.to() + " " + one.principal() + " " + one.days() + " " + one.interest()).toList());
        Principal openOnly = new Principal(day("2026-03-03"), List.of(new Principal.Slice(40_000, null)), List.of());
        assertEquals(1_197, accrued(rate("GB", "12", RATES), openOnly, "2026-06-01").minor());
        assertEquals(2, accrued(rate("CN", null, RATES), Claims.open("2026-01-10", 100_000), "2026-01-31").segments().size());
        assertEquals(2, accrued(rate("FR", null, RATES), Claims.open("2026-06-20", 100_000), "2026-07-31").segments().size());
    }

    @Test
    void flatSumsAreTheLaws() {
        assertEquals(eur(4_000), FlatSum.of(InterestBasis.EU, eur(10)));
        assertEquals(eur(0), FlatSum.of(InterestBasis.AGREED, eur(10)));
        java.util.Currency pound = java.util.Currency.getInstance("GBP");
        assertEquals(List.of(4_000L, 7_000L, 7_000L, 10_000L), List.of(99_999L, 100_000L, 999_999L, 1_000_000L).stream()
                .map(debt -> FlatSum.of(InterestBasis.UK, Money.ofMinor(debt, pound)).minor()).toList());
        assertEquals(eur(0), FlatSum.of(InterestBasis.UK, eur(500_000)));
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, Claims.EUR);
    }

    /** Each row of the published figures that is a sum, computed anew. */
    @Test
    void figuresThatOthersPublishedComeOut() throws IOException {
        Path file = Path.of("../shared/cases/interest/published.csv");
        Assumptions.assumeTrue(Files.exists(file), "no published figures beside the project");
        Map<String, String> published = new TreeMap<>();
        Map<String, String> notes = new TreeMap<>();
        try (CSVParser rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(file))) {
            for (CSVRecord row : rows) {
                published.put(row.get("id"), row.get("published_result") + " / " + row.get("recomputed"));
                notes.put(row.get("id"), row.get("note"));
            }
        }
        assertEquals(Set.of("L01", "L03", "L06", "L07", "L08", "L09", "L12", "L14", "L15", "L16"), published.keySet());
        says(published, "L01", "85.00", year("GB", rates("BOE 2020-12-01 0.5"), 100_000, 365));
        // not 50 times 23 pence: a day's interest is never rounded
        says(notes, "L01", "11.64", year("GB", rates("BOE 2020-12-01 0.5"), 100_000, 50));
        says(published, "L03", "3.2192", new BigDecimal(year("GB", rates("BOE 2020-12-01 3.75"), 1_000_000, 365))
                .divide(BigDecimal.valueOf(365), 4, RoundingMode.HALF_UP).toPlainString());
        says(published, "L07", "12.25", percent("IE", rates("ECB 2024-06-12 4.25"), "2024-07-01"));
        says(notes, "L06", "half-year in which the debt BECAME late", eachDebtKeepsItsHalfYear());
        says(published, "L08", "40", FlatSum.of(InterestBasis.EU, eur(1)).plain().replace(".00", ""));
        says(published, "L09", "10.62%", percent("DE", rates("ECB 2023-01-01 1.62"), "2023-01-01") + "%");
        says(published, "L09", "12.62%", percent("DE", rates("ECB 2024-01-01 3.62"), "2024-01-01") + "%");
        says(published, "L12", "8.16", plain(accrued(rate("DE", "6.62", RATES), Claims.open("2023-01-02", 50_000), "2023-04-01").minor()));
        InterestRate daily = InterestRate.of(Claims.customer("CN", null), Claims.company(),
                new InterestRules(true, InterestBasis.DAILY, Map.of(), BigDecimal.ONE, new BigDecimal("0.05"), Map.of(), true, false),
                ReferenceRates.NONE);
        says(published, "L14", "1500.00", plain(accrued(daily, Claims.open("2026-01-02", 10_000_000), "2026-01-31").minor()));
    }

    private static String eachDebtKeepsItsHalfYear() {
        ReferenceRates rates = rates("BOE 2025-12-31 3.75", "BOE 2026-06-30 3.50");
        InterestRate rate = rate("GB", null, rates);
        boolean keeps = new BigDecimal("11.75").equals(rate.on(day("2027-01-05"), day("2026-06-30")))
                && new BigDecimal("11.50").equals(rate.on(day("2027-01-05"), day("2026-07-01")));
        return keeps ? "half-year in which the debt BECAME late" : "another one";
    }

    /** What is contested bears nothing and the rest does; where nothing was agreed, China's loan prime rate is what is claimed. */
    @Test
    void theUndisputedPartBearsInterestWhereNothingWasAgreedToo() {
        Principal half = new Principal(day("2026-01-21"), List.of(new Principal.Slice(100_000, null)),
                List.of(new Principal.Pause(40_000, day("2026-01-01"), null)));
        assertEquals(accrued(rate("CN", null, RATES), Claims.open("2026-01-21", 60_000), "2026-03-01").minor(),
                accrued(rate("CN", null, RATES), half, "2026-03-01").minor());
        assertEquals(InterestBasis.LPR, rate("CN", null, RATES).basis());
    }

    /** What a paper in hand covers bears interest to the day on which it came; the rest goes on. */
    @Test
    void aPaperInHandEndsTheInterestOnWhatItCovers() {
        Principal covered = Claims.open("2026-03-03", 100_000).settled(60_000, day("2026-05-25"));
        assertEquals(2_854, accrued(rate("GB", "12", RATES), covered, "2026-06-01").minor());
        assertEquals(1_197, accrued(rate("GB", "12", RATES), Claims.open("2026-03-03", 100_000).settled(60_000, null), "2026-06-01")
                .minor());
        assertEquals(List.of(), Claims.open("2026-03-03", 100_000).settled(200_000, null).slices());
    }

    private static void says(Map<String, String> published, String id, String figure, String ours) {
        assertTrue(published.get(id).contains(figure), id + " publishes " + published.get(id));
        assertEquals(figure, ours, id);
    }

    private static String year(String country, ReferenceRates rates, long minor, int days) {
        LocalDate late = day("2021-02-01");
        return plain(Accrual.of(Claims.open("2021-02-01", minor), rate(country, null, rates), late, late.plusDays(days - 1)).minor());
    }

    private static String percent(String country, ReferenceRates rates, String day) {
        return rate(country, null, rates).on(day(day), day(day)).stripTrailingZeros().toPlainString();
    }

    private static String plain(long minor) {
        return eur(minor).plain();
    }

    /** Any item, paid in any parts and disputed at any time: day by day, what was owed that day times that day's rate. */
    @Test
    void segmentsComeToWhatCountingDayByDayComesTo() {
        Random random = new Random(20_260_601);
        for (int round = 0; round < 400; round++) {
            LocalDate late = day("2025-11-01").plusDays(random.nextInt(120));
            LocalDate to = late.plusDays(random.nextInt(300) - 5);
            List<Principal.Slice> slices = new ArrayList<>(List.of(new Principal.Slice(1 + random.nextInt(1_000_000), null)));
            for (int part = random.nextInt(5); part > 0; part--) {
                slices.add(new Principal.Slice(1 + random.nextInt(300_000), late.plusDays(random.nextInt(320) - 10)));
            }
            List<Principal.Pause> pauses = new ArrayList<>();
            for (int pause = random.nextInt(3); pause > 0; pause--) {
                LocalDate from = late.plusDays(random.nextInt(200) - 20);
                pauses.add(new Principal.Pause(random.nextInt(4) == 0 ? Long.MAX_VALUE : 1 + random.nextInt(400_000), from,
                        random.nextBoolean() ? null : from.plusDays(random.nextInt(90))));
            }
            Principal principal = new Principal(late, slices, pauses);
            InterestRate rate = rate(List.of("CN", "DE", "GB", "FR", "US").get(random.nextInt(5)), random.nextInt(3) == 0 ? "7.3" : null,
                    RATES);
            Accrual accrual = Accrual.of(principal, rate, late, to);
            assertEquals(dayByDay(principal, rate, to), accrual.minor(), "round " + round);
            assertEquals(accrual.minor(), accrual.segments().stream().mapToLong(Accrual.Segment::interest).sum());
        }
    }

    private static long dayByDay(Principal principal, InterestRate rate, LocalDate to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = principal.late(); !day.isAfter(to); day = day.plusDays(1)) {
            long owed = 0;
            for (Principal.Slice slice : principal.slices()) {
                owed += slice.lastDay() == null || !day.isAfter(slice.lastDay()) ? slice.minor() : 0;
            }
            for (Principal.Pause pause : principal.pauses()) {
                boolean disputed = !day.isBefore(pause.from()) && (pause.to() == null || !day.isAfter(pause.to()));
                owed -= disputed ? Math.min(owed, pause.minor()) : 0;
            }
            BigDecimal percent = rate.on(day, principal.late());
            sum = percent == null ? sum : sum.add(percent.multiply(BigDecimal.valueOf(owed)));
        }
        return sum.divide(BigDecimal.valueOf(36_500), 0, RoundingMode.HALF_UP).longValueExact();
    }
}
