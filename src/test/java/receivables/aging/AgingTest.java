package receivables.aging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.aging.Facts.CNY;
import static receivables.aging.Facts.COMPANY;
import static receivables.aging.Facts.USD;
import static receivables.aging.Facts.cny;
import static receivables.aging.Facts.customer;
import static receivables.aging.Facts.item;
import static receivables.aging.Facts.receipt;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PaymentHistory;
import receivables.ledger.credit.Lateness;
import receivables.ledger.Stage;
import receivables.money.Money;

class AgingTest {
    private static final LocalDate D = LocalDate.of(2026, 11, 20);
    private static final AgingPolicy POLICY = AgingPolicy.standard();
    private static final Map<String, BigDecimal> RATES = Map.of("CNY", BigDecimal.ONE, "USD", new BigDecimal("7.1234"));

    private static AgingResult age(List<OpenItem> items, List<OpenReceipt> receipts, Map<String, BigDecimal> rates) {
        return Aging.of(customer("C1"), Balances.of(customer("C1"), items, receipts, D, POLICY), D, COMPANY, rates, POLICY, null);
    }

    private static OpenItem due(String documentNo, Money amount, int daysPastDue) {
        return item(documentNo, amount, D.minusDays(Math.max(daysPastDue, 0) + 30L), D.minusDays(daysPastDue));
    }

    @ParameterizedTest
    @CsvSource({
        "-400, within_terms, EARLY", "-8, within_terms, EARLY", "-7, within_terms, WARNING", "-1, within_terms, WARNING",
                "0, within_terms, DUE",
        "1, d1_30, OVERDUE", "30, d1_30, OVERDUE", "31, d31_60, OVERDUE", "60, d31_60, OVERDUE",
        "61, d61_90, FINAL_NOTICE", "90, d61_90, FINAL_NOTICE", "91, d91_180, SPECIAL", "180, d91_180, SPECIAL",
        "181, d181_360, LITIGATION", "360, d181_360, LITIGATION", "361, d361_720, PROVISION", "720, d361_720, PROVISION",
        "721, d721_up, PROVISION", "9000, d721_up, PROVISION",
    })
    void theEdgesOfBucketsAndGrades(int daysPastDue, String bucket, Grade grade) {
        OpenItemRow row = OpenItemRow.of(due("INV-1", cny("10.00"), daysPastDue), D, POLICY, Stage.LETTER_1, null);
        assertEquals(daysPastDue, row.daysPastDue());
        assertEquals(Math.max(daysPastDue, 0) + 30, row.ageDays());
        assertEquals(bucket, row.bucket().column());
        assertEquals(grade, row.grade());
        assertEquals("", row.hold());
    }

    @Test
    void aLeapDayIsADay() {
        OpenItem item = item("INV-1", cny("10.00"), LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 28));
        assertEquals(2, OpenItemRow.of(item, LocalDate.of(2024, 3, 1), POLICY, null, "").daysPastDue());
        OpenItem yearBefore = item("INV-2", cny("10.00"), LocalDate.of(2023, 1, 31), LocalDate.of(2023, 2, 28));
        assertEquals(1, OpenItemRow.of(yearBefore, LocalDate.of(2023, 3, 1), POLICY, null, "").daysPastDue());
    }

    @Test
    void aCreditNoteIsNotAged() {
        OpenItemRow row = OpenItemRow.of(due("CN-1", cny("-10.00"), 40), D, POLICY, null, "");
        assertNull(row.bucket());
        assertNull(row.grade());
        assertEquals(40, row.daysPastDue());
    }

    @Test
    void rowsByCurrencyThenTheCompanyRow() {
        AgingResult result = age(
                List.of(due("INV-1", cny("1000.00"), 20), due("INV-2", cny("500.00"), -3), due("INV-3", Money.parse("100.00", USD), 95),
                due("CN-1", cny("-70.00"), 10)), List.of(receipt("R-1", cny("130.00"), D), receipt("R-2", Money.parse("10.01", USD), D)),
                RATES);
        assertEquals(3, result.rows().size());
        AgingRow own = result.rows().get(0);
        assertEquals(List.of(50000L, 100000L, 0L, 0L, 0L, 0L, 0L, 0L), own.buckets());
        assertEquals(150000, own.total());
        assertEquals(20000, own.onAccount());
        assertEquals(AgingRow.Basis.ITEM, own.basis());
        assertEquals(USD, result.rows().get(1).currency());
        AgingRow company = result.rows().get(2);
        assertEquals(AgingRow.Basis.COMPANY, company.basis());
        assertEquals(CNY, company.currency());
        assertEquals(List.of(50000L, 100000L, 0L, 0L, 71234L, 0L, 0L, 0L), company.buckets());
        assertEquals(20000 + 7131, company.onAccount());
        assertEquals(CustomerClass.A, result.customerClass());
        result.rows().forEach(row -> assertEquals(CustomerClass.A, row.customerClass()));
    }

    @Test
    void withoutARateTheCompanyRowIsEmptyAndNotZero() {
        AgingResult result = age(List.of(due("INV-1", cny("1000.00"), 20), due("INV-3", Money.parse("100.00", USD), 95)), List.of(),
                Map.of());
        AgingRow company = result.rows().getLast();
        assertNull(company.buckets());
        assertThrows(IllegalStateException.class, company::total);
        assertEquals(10000, result.rows().get(1).total());
        assertNull(result.customerClass(), "how large the overdue is nobody knows");
        assertEquals(CustomerClass.D,
                age(List.of(due("INV-1", cny("50000.00"), 20), due("INV-3", Money.parse("100.00", USD), 95)), List.of(), Map.of())
                .customerClass(), "large already without what has no rate");
        assertEquals(CustomerClass.B,
                age(List.of(due("INV-1", cny("1000.00"), 20), due("INV-3", Money.parse("100.00", USD), -5)), List.of(), Map.of())
                .customerClass(), "what is not overdue needs no rate");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 90000.00, ", "1, 49999.99, B", "1, 50000.00, C", "90, 49999.99, B", "90, 50000.00, C", "91, 49999.99, A", "91, 50000.00, D",
                "-3, 1.00, ",
    })
    void classesByAgeAndAmount(int daysPastDue, String amount, CustomerClass expected) {
        List<OpenItem> items = List.of(due("INV-1", cny(amount), daysPastDue), due("INV-2", cny("80000.00"), -20));
        assertEquals(expected, age(items, List.of(), RATES).customerClass());
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, , 3, 0, 0, 1", "ACTIVE, , 6, 2, 1, 1", "ACTIVE, , 2, 2, 0, 2", "ACTIVE, , 1, 1, 2, 3", "ACTIVE, , 1, 2, 2, 2",
                "ACTIVE, , 0, 0, 5, 3",
        "ACTIVE, , 0, 0, 0, ", "INSOLVENT, , 9, 0, 0, 4", "INSOLVENT, 2026-11-20, 9, 0, 0, 4", "INSOLVENT, 2026-11-21, 9, 0, 0, 1",
        "CLOSED, , 9, 0, 0, 4",
    })
    void habits(CustomerStatus status, LocalDate since, int onTime, int reminded, int pressed, Integer expected) {
        Customer customer = customer("C1", "", status, since);
        Balances balances = Balances.of(customer, List.of(due("INV-1", cny("1.00"), 1)), List.of(), D, POLICY);
        AgingResult result = Aging.of(customer, balances, D, COMPANY, RATES, POLICY,
                new PaymentHistory("C1", onTime, reminded, pressed, Lateness.NONE));
        assertEquals(expected, result.habit());
    }

    @Test
    void aClosedCustomerWhoOwesNothingLeftInGoodOrder() {
        Customer customer = customer("C1", "", CustomerStatus.CLOSED, null);
        AgingResult result = Aging.of(customer, Balances.of(customer, List.of(), List.of(), D, POLICY), D, COMPANY, RATES, POLICY,
                new PaymentHistory("C1", 3, 0, 0, Lateness.NONE));
        assertEquals(1, result.habit());
        assertTrue(result.rows().isEmpty());
    }

    @Test
    void nothingOpenGivesNoRowsAndOthersItemsAreNotHis() {
        OpenItem settled = due("INV-1", cny("10.00"), 5).withOpen(cny("0.00"));
        OpenItem sisters = item("C2", "INV-2", cny("10.00"), D.minusDays(40), D.minusDays(10), D);
        assertTrue(age(List.of(settled, sisters), List.of(receipt("R-1", cny("5.00"), D).asReversed()), RATES).rows().isEmpty());
    }

    @Test
    void bucketsAddUpWhateverTheItems() {
        Random random = new Random(20261120);
        for (int round = 0; round < 200; round++) {
            List<OpenItem> items = new ArrayList<>();
            List<OpenReceipt> receipts = new ArrayList<>();
            long owed = 0;
            long credit = 0;
            for (int index = random.nextInt(12); index >= 0; index--) {
                Money amount = Money.ofMinor(1 + random.nextLong(10_000_000), CNY);
                boolean isCredit = random.nextInt(5) == 0;
                items.add(due("INV-" + index, isCredit ? amount.negate() : amount, random.nextInt(1000) - 100));
                owed += isCredit ? 0 : amount.minor();
                credit += isCredit ? amount.minor() : 0;
            }
            if (random.nextBoolean()) {
                receipts.add(receipt("R-1", cny("12.34"), D));
                credit += 1234;
            }
            for (AgingRow row : age(items, receipts, RATES).rows()) {
                assertEquals(owed, row.total());
                assertEquals(credit, row.onAccount());
            }
        }
    }

    /** A published aging schedule: the same open amounts fall into the same columns. */
    @Test
    void publishedSchedule() throws IOException {
        Path published = Path.of("../shared/cases/aging/published.csv");
        Assumptions.assumeTrue(Files.isReadable(published), "the published cases are not here");
        int seen = 0;
        for (String line : Files.readAllLines(published)) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("ALLEN") || cells[1].equals("rate") || cells[1].startsWith("estimated")) {
                continue;
            }
            List<OpenItem> items = new ArrayList<>();
            int[] days = {0, 15, 45, 75, 120};
            for (int column = 0; column < days.length; column++) {
                if (!cells[3 + column].isEmpty()) {
                    items.add(due("INV-" + column, cny(cells[3 + column]), days[column]));
                }
            }
            AgingRow row = age(items, List.of(), RATES).rows().getFirst();
            assertEquals(cny(cells[2]).minor(), row.total(), line);
            for (int column = 0; column < days.length; column++) {
                assertEquals(cells[3 + column].isEmpty() ? 0 : cny(cells[3 + column]).minor(), row.buckets().get(column), line);
            }
            seen++;
        }
        assertEquals(5, seen);
    }

    @Test
    void aPolicyWhoseDaysDoNotRiseIsRefused() {
        AgingPolicy.Point point = new AgingPolicy.Point(10, BigDecimal.ONE);
        assertThrows(IllegalArgumentException.class, () -> new AgingPolicy(7, 90, BigDecimal.ONE, 3, List.of(point, point),
                List.of(point)));
        assertThrows(IllegalArgumentException.class, () -> new AgingPolicy(7, 90, BigDecimal.ONE, 0, List.of(point), List.of(point)));
        AgingPolicy.Point above = new AgingPolicy.Point(10, BigDecimal.TWO);
        assertThrows(IllegalArgumentException.class, () -> new AgingPolicy(7, 90, BigDecimal.ONE, 3, List.of(above), List.of(point)));
    }
}
