package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import receivables.money.Money;

/**
 * An invoice, debit note or credit note: one row of {@code ledger.csv} in its version known on a night.
 *
 * @param amount always positive; the type says which way it goes
 * @param dueDate as printed on the document; never rolled here
 * @param invoiceNo the tax invoice's own number, may repeat; empty: none
 * @param appliesTo for a credit note: the document it names; empty: none
 * @param discountUntil last day of the cash discount, null: none
 * @param discountAmount cash discount if paid by then, null: none
 * @param openingPaid what the old system had already settled at the first import
 * @param openingStage the highest stage the old system had mailed, null: none
 * @param openingMailedOn when it was mailed, null: none
 */
public record Document(
        String documentNo, DocumentType type, String customerNo,
        LocalDate documentDate, LocalDate dueDate, LocalDate postingDate, Money amount,
        String invoiceNo, String contractNo, String contractName, LocalDate contractDate,
        String orderNo, String deliveryNo, String accountType, String description, String appliesTo,
        LocalDate discountUntil, Money discountAmount,
        Money openingPaid, Stage openingStage, LocalDate openingMailedOn, LocalDate knownOn) {

    public Document {
        requireNonNull(documentNo, "documentNo is null");
        requireNonNull(type, "type is null");
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(documentDate, "documentDate is null");
        requireNonNull(dueDate, "dueDate is null");
        requireNonNull(postingDate, "postingDate is null");
        requireNonNull(openingPaid, "openingPaid is null");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount of " + documentNo + " is not positive");
        }
    }

    public Currency currency() {
        return amount.currency();
    }

    public boolean isDebit() {
        return type.isDebit();
    }

    /** The same under a number that is its own; what stands on the paper is what a payer quotes. */
    public Document another(String number) {
        return new Document(number, type, customerNo, documentDate, dueDate, postingDate, amount, invoiceNo.isEmpty() ? documentNo
                : invoiceNo, contractNo, contractName, contractDate, orderNo, deliveryNo, accountType, description, appliesTo,
                discountUntil, discountAmount, openingPaid, openingStage, openingMailedOn, knownOn);
    }

    /** The document with the customer's contract, where it names none of its own. */
    public Document underContractOf(Customer customer) {
        if (!isEmpty(contractNo) || !isEmpty(contractName) || isEmpty(customer.contractNo()) && isEmpty(customer.contractName())) {
            return this;
        }
        return new Document(documentNo, type, customerNo, documentDate, dueDate, postingDate, amount, invoiceNo, customer.contractNo(),
                customer.contractName(), customer.contractDate(), orderNo, deliveryNo, accountType, description, appliesTo, discountUntil,
                discountAmount, openingPaid, openingStage, openingMailedOn, knownOn);
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    /** The document as if the old system had never written about it. */
    public Document withoutOpeningStage() {
        return openingStage == null ? this : new Document(documentNo, type, customerNo, documentDate, dueDate, postingDate, amount,
                invoiceNo, contractNo, contractName, contractDate, orderNo, deliveryNo, accountType, description, appliesTo, discountUntil,
                discountAmount, openingPaid, null, null, knownOn);
    }
}
