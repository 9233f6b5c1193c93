package receivables.dunning;

import java.time.LocalDate;
import receivables.money.Money;

/**
 * One hold on one item tonight: why (part of) it is not demanded, for people who ask. An item may have several.
 *
 * @param amount the part this hold stops
 * @param setBy staff number, or what set it where no person did ({@code customers.csv}); empty: not known
 * @param why the person's own words, empty: none
 * @param since the day it counts from, null: not said
 * @param until its last day, null: until somebody lifts it
 */
public record HoldRow(String customerNo, String documentNo, SkipReason reason, Money amount, String setBy, String why, LocalDate since,
        LocalDate until) {
}
