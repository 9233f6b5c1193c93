package receivables.ledger;

import java.time.LocalDate;
import receivables.money.Money;

/**
 * One document on a letter, with all the letter says of it.
 *
 * @param stage the stage this item is recorded at by this letter; null: listed only
 * @param amount the document's amount
 * @param paid what was settled since (payments, discounts, credit notes)
 * @param open what is open in all
 * @param demanded the part of it that this letter demands; zero in other sections
 * @param interest interest demanded on it, zero below LETTER_2
 * @param daysPastDue on the mailing day, from the rolled due date
 * @param hold why (part of) it is held; empty: not held
 */
public record LetterItem(
        LetterSection section, Stage stage, String documentNo, DocumentType type, LocalDate documentDate, LocalDate dueDate,
        String invoiceNo, String orderNo, String contractNo, String contractName, LocalDate contractDate,
        Money amount, Money paid, Money open, Money demanded, Money interest, int daysPastDue, String hold) {
}
