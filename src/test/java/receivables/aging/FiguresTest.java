package receivables.aging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.aging.Facts.CNY;
import static receivables.aging.Facts.COMPANY;
import static receivables.aging.Facts.USD;
import static receivables.aging.Facts.cny;
import static receivables.aging.Facts.customer;
import static receivables.aging.Facts.item;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.SalesMonth;
import receivables.ledger.Sums;
import receivables.money.Money;

class FiguresTest {
    private static final Map<String, BigDecimal> RATES = Map.of("CNY", BigDecimal.ONE, "USD", new BigDecimal("7"));

    private static AgingPolicy months(int count) {
        AgingPolicy standard = AgingPolicy.standard();
        return new AgingPolicy(7, 90, standard.largeAmount(), count, standard.odds(), standard.presentValue());
    }

    private static SalesMonth sales(String month, String amount) {
        return new SalesMonth("C1", YearMonth.parse(month), cny(amount));
    }

    private static SalesMonth settled(String month, String amount, String invoiced, String settled, String writtenOff, String counted) {
        return new SalesMonth("C1", YearMonth.parse(month), cny(amount), LocalDate.parse(month + "-01"), new SalesMonth.Settlements(
                cny(invoiced).minor(), cny(settled).minor(), cny(writtenOff).minor(), cny(settled).minor(), cny(counted).minor()));
    }

    private static Map<MetricRow.Metric, String> figures(List<OpenItem> items, List<SalesMonth> sales, LocalDate asOf, AgingPolicy policy) {
        return values(of(customer("C1"), items, sales, asOf, RATES, policy).rows());
    }

    private static CustomerFigures of(
            Customer customer, List<OpenItem> items, List<SalesMonth> sales, LocalDate asOf, Map<String, BigDecimal> rates,
            AgingPolicy policy) {
        return new CustomerFigures(customer, Balances.of(customer, items, List.of(), asOf, policy), sales, asOf, COMPANY, rates, policy);
    }

    private static Map<MetricRow.Metric, String> values(List<MetricRow> rows) {
        Map<MetricRow.Metric, String> values = new EnumMap<>(MetricRow.Metric.class);
        rows.forEach(row -> values.put(row.metric(), row.value() == null ? "" : row.value().toPlainString()));
        return values;
    }

    /** Open items of the given sums: one not due, one overdue. */
    private static List<OpenItem> owed(String current, String overdue, LocalDate asOf) {
        List<OpenItem> items = new ArrayList<>();
        if (cny(current).isPositive()) {
            items.add(item("INV-1", cny(current), asOf.minusDays(5), asOf));
        }
        if (cny(overdue).isPositive()) {
            items.add(item("INV-2", cny(overdue), asOf.minusDays(5), asOf.minusDays(1)));
        }
        return items;
    }

    /** Three months of 30 days: March from its first document on the 2nd, April, and May up to the 30th. */
    @Test
    void theRulesExampleOfTheCountBack() {
        FigureBase base = new FigureBase(CNY);
        base.receivables = 212_000_00;
        base.documentOn(LocalDate.of(2026, 3, 2));
        base.month(YearMonth.of(2026, 3)).sales = 70_000_00;
        base.month(YearMonth.of(2026, 4)).sales = 80_000_00;
        base.month(YearMonth.of(2026, 5)).sales = 100_000_00;
        assertEquals("73.7", new SalesOutstanding(base, LocalDate.of(2026, 5, 30), 3).countBack().toPlainString());
    }

    @ParameterizedTest(name = "{0} owed on {1}: {2}")
    @CsvSource({
        // Sales: September 70,000, October 80,000, November 100,000.
        "212000.00, 2026-11-30, 74.7", "100000.00, 2026-11-30, 30.0", "100000.01, 2026-11-30, 30.0", "50000.00, 2026-11-30, 15.0",
                "180000.00, 2026-11-30, 61.0",
        "250000.00, 2026-11-30, 91.0", "250000.01, 2026-11-30, ''",
        // The newest month counts the days it has had.
        "50000.00, 2026-11-20, 10.0", "140000.00, 2026-11-20, 35.5", "100000.00, 2026-11-01, 1.0",
    })
    void countBack(String owed, LocalDate asOf, String expected) {
        List<SalesMonth> sales = List.of(sales("2026-09", "70000"), sales("2026-10", "80000"), sales("2026-11", "100000"));
        assertEquals(expected, figures(owed(owed, "0", asOf), sales, asOf, AgingPolicy.standard()).get(MetricRow.Metric.DSO_COUNTBACK));
    }

    @ParameterizedTest
    @CsvSource({"0", "-500.00"})
    void theCountBackStopsAtAMonthWithoutPositiveSales(String october) {
        LocalDate asOf = LocalDate.of(2026, 11, 30);
        List<SalesMonth> sales = List.of(sales("2026-09", "70000"), sales("2026-10", october), sales("2026-11", "100"));
        assertEquals("", figures(owed("101", "0", asOf), sales, asOf, AgingPolicy.standard()).get(MetricRow.Metric.DSO_COUNTBACK));
        assertEquals("30.0", figures(owed("100", "0", asOf), sales, asOf, AgingPolicy.standard()).get(MetricRow.Metric.DSO_COUNTBACK));
        List<SalesMonth> gap = List.of(sales("2026-09", "70000"), sales("2026-11", "100"));
        assertEquals("", figures(owed("101", "0", asOf), gap, asOf, AgingPolicy.standard()).get(MetricRow.Metric.DSO_COUNTBACK));
    }

    @ParameterizedTest(name = "as of {0}, first document {1}: DSO {2}")
    @CsvSource({
        // 9,000 owed, 9,000 sold in each month since the first document.
        "2026-11-20, 2026-01-05, 27.0", // 81 days, sales 27,000
        "2026-11-30, 2026-01-05, 30.3", // 91 days
        "2024-03-01, 2023-06-01, 20.3", // January, leap February, one day of March: 61 days
        "2023-03-01, 2022-06-01, 20.0", // 60 days
        "2026-11-20, 2026-10-10, 21.0", // the window starts at the first document: 42 days, sales 18,000
        "2026-11-28, 2026-11-01, 28.0", // 28 days of history are enough
        "2026-11-27, 2026-11-01, ''",
        "2026-11-20, 2026-10-25, ''",
        "2026-11-20, 2026-10-24, 14.0",
    })
    void theWindowRunsFromTheFirstDocumentToTheDay(LocalDate asOf, LocalDate first, String expected) {
        List<SalesMonth> sales = new ArrayList<>();
        for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(asOf)); month = month.plusMonths(1)) {
            sales.add(new SalesMonth("C1", month, cny("9000"), month.equals(YearMonth.from(first)) ? first : month.atDay(1), null));
        }
        Map<MetricRow.Metric, String> figures = figures(owed("0", "9000", asOf), sales, asOf, AgingPolicy.standard());
        assertEquals(expected, figures.get(MetricRow.Metric.DSO));
        assertEquals(expected.isEmpty() ? "" : "0.0", figures.get(MetricRow.Metric.DSO_BEST));
        assertEquals(expected, figures.get(MetricRow.Metric.ADD));
    }

    @Test
    void withoutSalesTheDaysAreEmptyAndTheAmountsAreNot() {
        LocalDate asOf = LocalDate.of(2026, 11, 30);
        Map<MetricRow.Metric, String> figures = figures(owed("300", "100", asOf), List.of(sales("2026-01", "900")), asOf,
                AgingPolicy.standard());
        assertEquals("400.00", figures.get(MetricRow.Metric.RECEIVABLES));
        assertEquals("100.00", figures.get(MetricRow.Metric.OVERDUE));
        assertEquals("25.00", figures.get(MetricRow.Metric.OVERDUE_RATIO));
        for (MetricRow.Metric metric : List.of(MetricRow.Metric.DSO, MetricRow.Metric.DSO_COUNTBACK, MetricRow.Metric.DSO_BEST,
                MetricRow.Metric.ADD, MetricRow.Metric.CEI, MetricRow.Metric.BAD_DEBT_RATIO)) {
            assertEquals("", figures.get(metric), metric.name());
        }
        assertNull(figures.get(MetricRow.Metric.COLLECTION_PERFORMANCE), "not a customer's figure");
    }

    @Test
    void whoOwesNothingAndBoughtNothingHasNoRows() {
        LocalDate asOf = LocalDate.of(2026, 11, 30);
        assertTrue(figures(List.of(), List.of(sales("2026-08", "900")), asOf, AgingPolicy.standard()).isEmpty());
        Map<MetricRow.Metric, String> bought = figures(List.of(), List.of(sales("2026-09", "900")), asOf, AgingPolicy.standard());
        assertEquals("0.0", bought.get(MetricRow.Metric.DSO));
        assertEquals("0.0", bought.get(MetricRow.Metric.DSO_COUNTBACK));
        assertEquals("", bought.get(MetricRow.Metric.OVERDUE_RATIO));
    }

    @ParameterizedTest(name = "{0} days past due: {1} recoverable, {2} present value, of 10,000")
    @CsvSource({
        "-20, 10000.00, 10000.00", "0, 10000.00, 10000.00", "90, 9500.00, 8350.00", "180, 9000.00, 6700.00", "365, 2660.00, 5991.49",
        "730, 1330.00, 4593.62", "1825, 0.00, 400.00", "4000, 0.00, 400.00", "181, 8965.73, 6696.17",
    })
    void recoveryAndPresentValueFallWithAge(int daysPastDue, String recoverable, String presentValue) {
        LocalDate asOf = LocalDate.of(2026, 11, 30);
        OpenItem item = item("INV-1", cny("10000"), asOf.minusDays(5000), asOf.minusDays(daysPastDue));
        Map<MetricRow.Metric, String> figures = figures(List.of(item), List.of(), asOf, AgingPolicy.standard());
        assertEquals(recoverable, figures.get(MetricRow.Metric.EXPECTED_RECOVERABLE));
        assertEquals(presentValue, figures.get(MetricRow.Metric.PRESENT_VALUE));
    }

    @Test
    void theLargestAmountsAreValuedAsExactlyAsSmallOnes() {
        Curve curve = new Curve(AgingPolicy.standard().odds());
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            long minor = random.nextLong(1L << (1 + random.nextInt(52)));
            int days = random.nextInt(2000) - 50;
            long thousandths = curve.of(minor * 1000, days);
            assertTrue(Math.abs(thousandths - 1000 * curve.of(minor, days)) <= 501, minor + " at " + days);
        }
        assertEquals(950_000_000_000_000L, curve.of(1_000_000_000_000_000L, 90));
    }

    @Test
    void effectivenessBadDebtsAndPerformanceNeedToKnowWhatWasSettled() {
        LocalDate asOf = LocalDate.of(2026, 11, 30);
        List<OpenItem> items = owed("100000", "20000", asOf);
        // Opening 100,000 + sales 1,000,000 − closing 120,000 of collectable 1,000,000: 98 %.
        List<SalesMonth> sales = List.of(settled("2026-09", "400000", "400000", "300000", "0", "300000"),
                settled("2026-11", "600000", "600000", "680000", "5000", "540000"));
        Map<MetricRow.Metric, String> figures = figures(items, sales, asOf, AgingPolicy.standard());
        assertEquals("98.00", figures.get(MetricRow.Metric.CEI));
        assertEquals("0.50", figures.get(MetricRow.Metric.BAD_DEBT_RATIO));
        Sums sums = new Sums();
        of(customer("C1"), items, sales, asOf, RATES, AgingPolicy.standard()).addTo(sums);
        Map<MetricRow.Metric, String> company = values(Figures.fromSums(sums, asOf, COMPANY, AgingPolicy.standard()).subList(0, 12));
        assertEquals("98.00", company.get(MetricRow.Metric.CEI));
        assertEquals("540000.00", company.get(MetricRow.Metric.COLLECTION_PERFORMANCE));
        Map<MetricRow.Metric, String> unknown = figures(items, List.of(sales.get(0), sales("2026-11", "600000")), asOf,
                AgingPolicy.standard());
        assertEquals("", unknown.get(MetricRow.Metric.CEI));
        assertEquals("", unknown.get(MetricRow.Metric.BAD_DEBT_RATIO));
    }

    @Test
    void oneCurrencyIsTheCustomersOwnTwoAreTheCompanys() {
        LocalDate asOf = LocalDate.of(2026, 11, 30);
        OpenItem dollars = item("INV-1", Money.parse("100", USD), asOf.minusDays(5), asOf.minusDays(1));
        List<MetricRow> own = of(customer("C1"), List.of(dollars), List.of(), asOf, Map.of(), AgingPolicy.standard()).rows();
        assertEquals(USD, own.getFirst().currency());
        assertEquals("100.00", own.getFirst().value().toPlainString());
        List<MetricRow> mixed = of(customer("C1"), List.of(dollars), List.of(sales("2026-11", "50")), asOf, RATES, AgingPolicy.standard())
                .rows();
        assertEquals(CNY, mixed.getFirst().currency());
        assertEquals("700.00", mixed.getFirst().value().toPlainString());
        List<MetricRow> unrated = of(customer("C1"), List.of(dollars), List.of(sales("2026-11", "50")), asOf, Map.of(),
                AgingPolicy.standard()).rows();
        unrated.forEach(row -> assertNull(row.value(), row.metric().name()));
    }

    /**
     * The company is its customers, in whatever order and pages they are added; one missing rate empties the company's and his
     * salesperson's figures only.
     */
    @Test
    void sumsMergeInAnyOrder() {
        LocalDate asOf = LocalDate.of(2026, 11, 20);
        Random random = new Random(42);
        List<Customer> customers = new ArrayList<>();
        Map<String, List<OpenItem>> items = new java.util.TreeMap<>();
        Map<String, List<SalesMonth>> sales = new java.util.TreeMap<>();
        long owed = 0;
        for (int index = 0; index < 60; index++) {
            Customer customer = customer("C" + index, index % 7 == 0 ? "" : "S|" + index % 3, CustomerStatus.ACTIVE, null);
            customers.add(customer);
            long open = 1 + random.nextLong(1_000_000);
            owed += open;
            items.put(customer.customerNo(), List.of(item(customer.customerNo(), "INV-" + index, Money.ofMinor(open, CNY),
                    asOf.minusDays(60), asOf.minusDays(random.nextInt(60) - 30), asOf)));
            sales.put(customer.customerNo(), List.of(new SalesMonth(customer.customerNo(), YearMonth.of(2026, 7 + random.nextInt(5)),
                    Money.ofMinor(open * 2, CNY))));
        }
        List<MetricRow> forward = total(customers, items, sales, asOf, 7);
        List<MetricRow> backward = total(customers.reversed(), items, sales, asOf, 11);
        assertEquals(forward, backward);
        assertEquals(List.of("COMPANY ", "SALESPERSON S|0", "SALESPERSON S|1", "SALESPERSON S|2"),
                forward.stream().map(row -> row.scope() + " " + row.id()).distinct().collect(Collectors.toList()));
        assertEquals(BigDecimal.valueOf(owed, 2), forward.getFirst().value());
        assertEquals(48, forward.size());

        Customer dollars = customer("X", "S|1", CustomerStatus.ACTIVE, null);
        customers.add(dollars);
        items.put("X", List.of(item("X", "INV-X", Money.parse("1.00", USD), asOf.minusDays(60), asOf, asOf)));
        sales.put("X", List.of());
        Sums sums = new Sums();
        customers.forEach(customer ->
                of(customer, items.get(customer.customerNo()), sales.get(customer.customerNo()), asOf, Map.of(), AgingPolicy.standard())
                        .addTo(sums));
        List<MetricRow> unrated = Figures.fromSums(sums, asOf, COMPANY, AgingPolicy.standard());
        for (MetricRow row : unrated) {
            boolean touched = row.scope() == MetricRow.Scope.COMPANY || row.id().equals("S|1");
            if (row.metric() == MetricRow.Metric.RECEIVABLES || row.metric() == MetricRow.Metric.DSO) {
                assertEquals(touched, row.value() == null, row.toString());
            }
        }
    }

    private static List<MetricRow> total(List<Customer> customers, Map<String, List<OpenItem>> items, Map<String, List<SalesMonth>> sales,
            LocalDate asOf, int page) {
        Sums all = new Sums();
        Sums current = new Sums();
        for (int index = 0; index < customers.size(); index++) {
            Customer customer = customers.get(index);
            of(customer, items.get(customer.customerNo()), sales.get(customer.customerNo()), asOf, RATES, AgingPolicy.standard())
                    .addTo(current);
            if (index % page == page - 1 || index == customers.size() - 1) {
                all.addAll(current);
                current = new Sums();
            }
        }
        return Figures.fromSums(all, asOf, COMPANY, AgingPolicy.standard());
    }

    /** Published examples of the figures; one of them averages the receivables (M04), which is not our definition. */
    @Test
    void publishedExamples() throws IOException {
        Path published = Path.of("../shared/cases/figures/published.csv");
        Assumptions.assumeTrue(Files.isReadable(published), "the published cases are not here");
        LocalDate november = LocalDate.of(2026, 11, 30);
        LocalDate december = LocalDate.of(2026, 12, 31);
        List<SalesMonth> year = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            year.add(sales("2026-%02d".formatted(month), "150000"));
        }
        List<SalesMonth> large = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            large.add(sales("2026-%02d".formatted(month), month == 12 ? "60833337" : "60833333"));
        }
        Map<String, String> results = new java.util.TreeMap<>();
        results.put("M01", figures(owed("50000000", "0", november), List.of(sales("2026-11", "60000000")), november,
                months(1)).get(MetricRow.Metric.DSO));
        results.put("M02", figures(owed("50000000", "0", december), large, december, months(12)).get(MetricRow.Metric.DSO));
        results.put("M03", figures(owed("150000", "0", december), year, december, months(12)).get(MetricRow.Metric.DSO));
        Map<MetricRow.Metric, String> thirty = figures(owed("4000", "11000", november), List.of(sales("2026-11", "10000")), november,
                months(1));
        results.put("M10", thirty.get(MetricRow.Metric.DSO_BEST));
        results.put("M11", thirty.get(MetricRow.Metric.DSO));
        results.put("M12", thirty.get(MetricRow.Metric.ADD));
        Map<String, String> expected = new java.util.TreeMap<>();
        for (String line : Files.readAllLines(published)) {
            String id = line.substring(0, line.indexOf(','));
            if (results.containsKey(id)) {
                String[] cells = line.split(",");
                expected.put(id, new BigDecimal(cells[3].replace(" days", "")).setScale(1).toPlainString());
            }
        }
        assertEquals(expected, results);
    }
}
