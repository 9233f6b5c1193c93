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
 * @param earlier the letter that demanded it before, null: none did, so that a demand of it is the first
 * @param objected the day of an objection that was not accepted since, null: none
 */
public record LetterItem(
        LetterSection section, Stage stage, String documentNo, DocumentType type, LocalDate documentDate, LocalDate dueDate,
        String invoiceNo, String orderNo, String contractNo, String contractName, LocalDate contractDate,
        Money amount, Money paid, Money open, Money demanded, Money interest, int daysPastDue, String hold,
        EarlierDemand earlier, LocalDate objected) {

    /** An item of which no earlier letter speaks. */
    public LetterItem(
            LetterSection section, Stage stage, String documentNo, DocumentType type, LocalDate documentDate, LocalDate dueDate,
            String invoiceNo, String orderNo, String contractNo, String contractName, LocalDate contractDate,
            Money amount, Money paid, Money open, Money demanded, Money interest, int daysPastDue, String hold) {
        this(section, stage, documentNo, type, documentDate, dueDate, invoiceNo, orderNo, contractNo, contractName, contractDate, amount,
                paid, open, demanded, interest, daysPastDue, hold, null, null);
    }

    /** The same item with what was said of it before. */
    public LetterItem saidBefore(EarlierDemand demand, LocalDate objection) {
        return new LetterItem(section, stage, documentNo, type, documentDate, dueDate, invoiceNo, orderNo, contractNo, contractName,
                contractDate, amount, paid, open, demanded, interest, daysPastDue, hold, demand, objection);
    }

    /**
     * The latest letter that demanded an item before, as a later one cites it.
     *
     * @param letterNo its number; empty: a letter of the old system, which is cited by its date alone
     * @param mailedOn the day it was posted
     * @param payBy its last day to pay
     * @param stage the highest stage the item had by then
     */
    public record EarlierDemand(String letterNo, LocalDate mailedOn, LocalDate payBy, Stage stage) {

        /** Its deadline has not passed on the given day. */
        public boolean runsOn(LocalDate day) {
            return !payBy.isBefore(day);
        }
    }
}
