package receivables.dunning;

import java.time.LocalDate;
import receivables.ledger.LetterNumber;
import receivables.money.Money;

/**
 * Interest and costs that a person charged (CHARGE): the ERP writes a debit note of this number for them. A row of
 * {@code interest_notes.csv}.
 *
 * @param noteNo {@code IN-} and a number made of day, decision and document, so that it is the same whenever the night is computed
 * @param documentNo the invoice that bore the interest
 */
public record InterestNote(String noteNo, String customerNo, String documentNo, Money amount, LocalDate date) {

    static InterestNote of(String customerNo, String documentNo, Money amount, String decisionNo, LocalDate date) {
        return new InterestNote("IN-" + LetterNumber.of(date, customerNo + "|" + documentNo + "|" + decisionNo, 0), customerNo, documentNo,
                amount, date);
    }
}
