package receivables.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Makes single receipts: the payer as the bank shows him, the amount, the text; and tells the truth recorder what was meant. */
final class ReceiptMaker {

    private final Truth truth;
    private final Dice dice;
    private final LocalDate date;

    ReceiptMaker(Truth truth, Dice dice, LocalDate date) {
        this.truth = truth;
        this.dice = dice;
        this.date = date;
    }

    /** A receipt under the customer's exact name and from its account: nobody could doubt who pays. */
    SampleReceipt plain(SampleCustomer customer, long amount, String remittance) {
        return new SampleReceipt(date, amount, customer.currency, customer.name, customer.payerAccount, remittance);
    }

    /**
     * A receipt under the name as banks and payers really write it: an alias, capitals, half-width brackets; now and then without an
     * account. For receipts that name what they pay.
     */
    SampleReceipt asWritten(SampleCustomer customer, long amount, String remittance) {
        return new SampleReceipt(date, amount, customer.currency, writtenName(customer), dice.chance(90) ? customer.payerAccount : "",
                remittance);
    }

    SampleReceipt stranger(String name, String account, String currency, long amount, String remittance) {
        return new SampleReceipt(date, amount, currency, name, account, remittance);
    }

    /** The receipt pays what is open on all these documents, in full. */
    SampleReceipt settles(SampleReceipt receipt, List<SampleDocument> documents) {
        for (SampleDocument document : documents) {
            pays(receipt, document, document.open, document.open);
        }
        return receipt;
    }

    /**
     * The receipt pays one document.
     *
     * @param cash what the payer put on it
     * @param settled what is closed by it: more than the cash where a discount, fee or credit note explains the rest
     */
    void pays(SampleReceipt receipt, SampleDocument document, long cash, long settled) {
        truth.pays(receipt, document, cash);
        document.settle(settled);
    }

    static long open(List<SampleDocument> documents) {
        return documents.stream().mapToLong(document -> document.open).sum();
    }

    private String writtenName(SampleCustomer customer) {
        if (!customer.alias.isEmpty() && dice.chance(50)) {
            return customer.alias;
        }
        if (customer.chinese) {
            return dice.chance(15) ? customer.name.replace('（', '(').replace('）', ')') : customer.name;
        }
        // Turkish capitals would need Turkish rules; banks leave those names as they are
        return dice.chance(40) && !customer.address.country().equals("TR") ? customer.name.toUpperCase(Locale.ROOT) : customer.name;
    }
}
