package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.cny;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.Stage;
import receivables.money.Money;

/** What letters cost: by item, by stage, once per letter that was mailed, beside the amount and never on top of itself. */
class FeesTest {
    private static final DunningPolicy FEES = Policies.standard().withoutInterest().fee(Stage.LETTER_1, "20.00", "0")
            .fee(Stage.LETTER_2, "5.00", "1.5").make();

    @ParameterizedTest
    @CsvSource({"10.00, 0, 100.00, 10.00", "0, 15, 100.00, 15.00", "5.00, 1.5, 333.33, 10.00", "0, 0.5, 1.00, 0.01", "0, 0.5, 0.99, 0.00"})
    void aFeeIsFixedPlusAShareRoundedHalfUp(String fixed, String percent, String demanded, String fee) {
        assertEquals(cny(fee), new DunningPolicy.Fee(Map.of("CNY", new BigDecimal(fixed)), new BigDecimal(percent)).on(cny(demanded)));
    }

    @Test
    void aCurrencyWithoutAFixedAmountHasTheShareAlone() {
        Currency yen = Currency.getInstance("JPY");
        assertEquals(Money.ofMinor(15, yen), new DunningPolicy.Fee(Map.of("CNY", BigDecimal.TEN),
                new BigDecimal("1.5")).on(Money.ofMinor(1000, yen)));
    }

    @Test
    void eachItemHasALineOfItsOwnThatDemandsNothingOfIt() {
        Letter letter = new GivenCustomer().policy(FEES).invoice("A", "2026-02-16", "1000.00").invoice("B", "2026-02-17", "500.00")
                .on("2026-03-16").letters().getFirst();
        List<LetterItem> fees = letter.items().stream().filter(item -> item.section() == LetterSection.FEE).toList();
        assertEquals(List.of("A", "B"), fees.stream().map(LetterItem::documentNo).toList());
        assertTrue(fees.stream().allMatch(fee -> fee.stage() == null && fee.demanded().isZero() && fee.interest().equals(cny("20.00"))));
        assertEquals(cny("1500.00"), letter.demanded());
        assertEquals(cny("1540.00"), letter.payable());
    }

    @Test
    void anItemThatOnlyTravelsAlongIsChargedWhatItWasChargedBefore() {
        GivenCustomer customer = new GivenCustomer().policy(FEES).invoice("A", "2026-02-16", "1000.00");
        Nights nights = new Nights(customer);
        nights.night(GivenCustomer.day("2026-03-13"));
        customer.invoice("B", "2026-03-09", "500.00");
        Letter second = nights.night(GivenCustomer.day("2026-03-26")).letters().getFirst();
        assertEquals("LETTER_2 [A 40.00, B 20.00]", second.kind() + " " + second.items().stream()
                .filter(item -> item.section() == LetterSection.FEE).map(item -> item.documentNo() + " " + item.interest().plain())
                .toList());
    }

    @Test
    void aCourtesyIsFreeAndALetterThatWasPulledCostsNothing() {
        assertTrue(new GivenCustomer().policy(FEES).invoice("A", "2026-03-16", "1000.00").on("2026-03-16").letters().getFirst().fees()
                .isZero());
        GivenCustomer customer = new GivenCustomer().policy(FEES).invoice("A", "2026-02-16", "1000.00");
        Nights nights = new Nights(customer);
        String pulled = nights.night(GivenCustomer.day("2026-03-13")).letters().getFirst().letterNo();
        customer.decision("P", "PULL", "", "", "", "2026-03-16", "S1", pulled);
        Letter again = nights.night(GivenCustomer.day("2026-03-16")).letters().getFirst();
        assertEquals(List.of(Stage.LETTER_1, LetterStatus.READY, cny("20.00")),
                List.of(again.kind().stage(), again.status(), again.fees()));
    }

    @Test
    void aCourtesyCannotHaveAPrice() {
        Policies wrong = Policies.standard().fee(Stage.NOTICE, "1", "0");
        assertTrue(assertThrows(IllegalArgumentException.class, wrong::make).getMessage().contains("courtesies"));
    }
}
