package receivables.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostOfCreditTest {

    private static final YearlyRate FIVE = new YearlyRate(new BigDecimal("5"));

    @Test
    void theBestSizeIsWhereTheSumOfAllCostsIsLeast() {
        SizeCost strict = new SizeCost(10_000_00, FIVE, 300_00, 20_00, 2_000_00);
        SizeCost middle = new SizeCost(40_000_00, FIVE, 400_00, 90_00, 700_00);
        SizeCost generous = new SizeCost(90_000_00, FIVE, 600_00, 900_00, 0);
        assertEquals(500_00, strict.opportunity());
        assertEquals(List.of(2_820_00L, 3_190_00L, 6_000_00L), List.of(strict.total(), middle.total(), generous.total()));
        assertEquals(strict, SizeCost.best(List.of(generous, middle, strict)));
        SizeCost asDear = new SizeCost(20_000_00, FIVE, 300_00, 20_00, 1_500_00);
        assertEquals(strict.total(), asDear.total());
        assertEquals(strict, SizeCost.best(List.of(asDear, strict)), "of two that cost the same the smaller risks less");
    }

    @Test
    void theBestTermsEarnMostAfterTheMoneyTheyTieUp() {
        TermsOffer cash = new TermsOffer("cash", 0, FIVE, 100_000_00, 70_000_00, 20_000_00, 0, 0);
        TermsOffer month = new TermsOffer("30 days", 20_000_00, FIVE, 150_000_00, 105_000_00, 32_000_00, 800_00, 1_200_00);
        TermsOffer quarter = new TermsOffer("90 days", 60_000_00, FIVE, 160_000_00, 112_000_00, 33_000_00, 900_00, 3_000_00);
        assertEquals(45_000_00, month.grossProfit());
        assertEquals(11_000_00, month.profit());
        assertEquals(1_000_00, month.opportunity());
        assertEquals(List.of(10_000_00L, 10_000_00L, 8_100_00L), List.of(cash.netProfit(), month.netProfit(), quarter.netProfit()));
        assertEquals(cash, TermsOffer.best(List.of(quarter, month, cash)), "of two that earn the same the one that ties up less");
    }

    @Test
    void aRateIsRoundedOnceAndMayBeAFraction() {
        assertEquals(44, new YearlyRate(new BigDecimal("4.35")).of(10_00));
        assertEquals(0, new YearlyRate(BigDecimal.ZERO).of(Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> new YearlyRate(new BigDecimal("-0.01")));
        assertThrows(IllegalArgumentException.class, () -> new YearlyRate(new BigDecimal("1000.01")));
    }
}
