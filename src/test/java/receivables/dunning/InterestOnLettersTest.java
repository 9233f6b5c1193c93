package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.cny;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import receivables.claims.InterestRules;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.Stage;
import receivables.ledger.interest.InterestLine;
import receivables.money.Money;

/** What of a letter's interest earlier letters demanded, what is new, and how it comes about. */
class InterestOnLettersTest {

    private static final InterestRules SHIPPED = InterestRules.SHIPPED;
    private static final DunningPolicy WITH_SHEET = Policies.standard().interest(new InterestRules(true, SHIPPED.fixed(),
            SHIPPED.byCountry(), SHIPPED.lprFactor(), SHIPPED.dailyPercent(), SHIPPED.points(), false, true)).make();

    /** An invoice due on 16 February, from its first letter to its third; 400.00 of it is paid on 25 March. */
    private static List<Letter> letters() {
        GivenCustomer customer = new GivenCustomer().policy(WITH_SHEET).invoice("A", "2026-02-16", "1000.00", "600.00")
                .paid("A", "400.00", "2026-03-25");
        Nights nights = new Nights(customer);
        List<Letter> letters = new ArrayList<>();
        for (LocalDate night = LocalDate.of(2026, 3, 26); letters.size() < 3; night = night.plusDays(1)) {
            if (night.getDayOfWeek().getValue() < 6) {
                letters.addAll(nights.night(night).letters());
            }
        }
        return letters;
    }

    @Test
    void whatWasDemandedEarlierIsToldApartFromWhatIsNew() {
        List<Letter> letters = letters();
        assertEquals(List.of(LetterKind.LETTER_1, LetterKind.LETTER_2, LetterKind.LETTER_3), letters.stream().map(Letter::kind).toList());
        Letter second = letters.get(1);
        Letter third = letters.get(2);
        assertEquals(cny("0.00"), letters.getFirst().earlierInterest());
        assertEquals(cny("0.00"), second.earlierInterest());
        assertTrue(second.interest().isPositive());
        assertEquals(second.interest(), third.earlierInterest());
        assertTrue(third.interest().minor() > third.earlierInterest().minor(), third.interest() + " " + third.earlierInterest());
    }

    /** 600.00 of 1,000.00 late from 3 March at 12 % is paid on 25 May: what was paid late bears interest, or what is open alone. */
    @Test
    void thePolicySaysOnWhat() {
        for (boolean allSegments : new boolean[] {true, false}) {
            GivenCustomer customer = new GivenCustomer().policy(Policies.standard().interest(new InterestRules(allSegments, null,
                    SHIPPED.byCountry(), SHIPPED.lprFactor(), SHIPPED.dailyPercent(), SHIPPED.points(), false, false)).make())
                    .invoice("INV-501", "2026-03-02", "1000.00", "400.00").paid("INV-501", "600.00", "2026-05-25")
                    .mailed(Stage.LETTER_1, "2026-05-04", "INV-501");
            customer.interestRate = new BigDecimal("12");
            Letter letter = customer.on("2026-06-01").letters().getFirst();
            assertEquals(cny(allSegments ? "28.54" : "11.97"), letter.interest());
            assertEquals(allSegments, letter.interestTerms().onPaid());
        }
    }

    @Test
    void theSheetComesToWhatTheLetterDemands() {
        for (Letter letter : letters().subList(1, 3)) {
            List<InterestLine> sheet = letter.interestTerms().sheet();
            assertEquals(List.of("A 2026-02-17 2026-03-25 1000.00 6", "A 2026-03-26 " + letter.mailingDay() + " 600.00 6"),
                    sheet.stream().map(line -> line.documentNo() + " " + line.from() + " " + line.to() + " " + line.principal().plain()
                    + " " + line.percent()).toList());
            assertEquals(letter.interest().minor(), sheet.stream().map(InterestLine::interest).mapToLong(Money::minor).sum());
        }
    }
}
