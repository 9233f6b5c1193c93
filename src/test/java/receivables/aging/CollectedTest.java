package receivables.aging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.aging.Facts.USD;
import static receivables.aging.Facts.allocation;
import static receivables.aging.Facts.cny;
import static receivables.aging.Facts.item;
import static receivables.aging.Facts.receipt;
import static receivables.aging.Facts.takenBack;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.SalesMonth;
import receivables.ledger.instrument.Instrument;
import receivables.ledger.instrument.InstrumentKind;
import receivables.money.Money;

class CollectedTest {
    private static final LocalDate D = LocalDate.of(2026, 11, 20);
    private static final Collected COLLECTED = new Collected(AgingPolicy.standard());

    @ParameterizedTest
    @CsvSource({"-30, 100.00", "0, 100.00", "1, 80.00", "30, 80.00", "31, 60.00", "60, 60.00", "61, 40.00", "90, 40.00", "91, 20.00",
            "120, 20.00", "121, 0.00", "900, 0.00"})
    void aPaymentCountsLessTheLaterItComes(long daysLate, String counted) {
        assertEquals(cny(counted), COLLECTED.counted(cny("100.00"), daysLate));
    }

    @Test
    void theNightBySettlementKind() {
        OpenItem late = item("INV-1", cny("900.00"), D.minusDays(80), D.minusDays(40));
        OpenItem dollars = item("INV-2", Money.parse("5.00", USD), D.minusDays(80), D);
        Allocation before = allocation("R-0", "INV-1", cny("10.00"), AllocationKind.PAYMENT, D.minusDays(5));
        List<SalesMonth> months = COLLECTED.of(List.of(
                allocation("R-1", "INV-1", cny("500.00"), AllocationKind.PAYMENT, D),
                allocation("R-1", "INV-1", cny("1.00"), AllocationKind.TOLERANCE, D),
                allocation("", "INV-1", cny("30.00"), AllocationKind.WRITE_OFF, D),
                allocation("CN-1", "INV-1", cny("7.00"), AllocationKind.CREDIT_NOTE, D), takenBack(before, D),
                allocation("R-1", "L-1", cny("3.00"), AllocationKind.INTEREST, D),
                allocation("R-2", "INV-2", Money.parse("5.00", USD), AllocationKind.PAYMENT, D)), List.of(late, dollars),
                List.of(receipt("R-1", cny("503.00"), D), receipt("R-0", cny("10.00"), D.minusDays(41)),
                receipt("R-2", Money.parse("5.00", USD), D)), D);
        assertEquals(2, months.size());
        SalesMonth own = months.getFirst();
        assertEquals(YearMonth.of(2026, 11), own.month());
        assertEquals(cny("0.00"), own.amount());
        assertNull(own.firstDocumentOn());
        // 500.00 came 40 days late and counts 300.00; the 10.00 taken back had come a day early.
        assertEquals(new SalesMonth.Settlements(0, 52800, 3000, 49000, 29000, 500 * 40 + 10), own.settlements());
        assertEquals(new SalesMonth.Settlements(0, 500, 0, 500, 500), months.getLast().settlements());
    }

    /** A paper settles its invoice the night it comes, and its money counts as late as the day on which it matures. */
    @Test
    void aPaperIsCollectedOnTheDayItMatures() {
        OpenItem due = item("INV-1", cny("500.00"), D.minusDays(30), D);
        Receipt money = receipt("R-1", cny("500.00"), D).receipt();
        Receipt acceptance = new Receipt("R-1", D, money.amount(), "", "", "", "", "", "", D.plusDays(90), D,
                new Instrument(InstrumentKind.BANK_ACCEPTANCE, "131329000001", "", ""));
        OpenReceipt paper = new OpenReceipt(acceptance, "C1", PayerClue.NAME, cny("0.00"), false, List.of(), D);
        List<Allocation> pays = List.of(allocation("R-1", "INV-1", cny("500.00"), AllocationKind.PAYMENT, D));
        assertEquals(50_000, COLLECTED.of(pays, List.of(due), List.of(receipt("R-1", cny("500.00"), D)), D).getFirst().settlements()
                .counted());
        assertEquals(20_000, COLLECTED.of(pays, List.of(due), List.of(paper), D).getFirst().settlements().counted());
    }

    @Test
    void aNightWithoutAllocationsAddsNothing() {
        assertTrue(COLLECTED.of(List.of(), List.of(), List.of(), D).isEmpty());
    }
}
