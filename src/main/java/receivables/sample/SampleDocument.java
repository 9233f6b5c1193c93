package receivables.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import receivables.money.Money;

/**
 * A document of the sample company: its ledger row, and what is still open on it as the nights go by.
 */
final class SampleDocument {

    static final Comparator<SampleDocument> BY_DUE_DATE =
            Comparator.comparing((SampleDocument document) -> document.dueDate).thenComparing(document -> document.documentNo);

    final String type;
    final SampleCustomer customer;
    final LocalDate documentDate;
    final LocalDate dueDate;
    final long amount;
    /** Given when all documents of a night are known and in order of date. */
    String documentNo = "";
    String invoiceNo = "";
    String orderNo = "";
    String deliveryNo = "";
    String description = "";
    String accountType = "";
    SampleDocument appliesTo;
    LocalDate discountUntil;
    long discountAmount;
    long openingPaid;
    String openingStage = "";
    LocalDate openingMailedOn;
    /** The day it was paid in full by a payment that leaves no doubt; null: not, or not so plainly. */
    LocalDate settledPlainlyOn;
    /** What is open now, in minor units, after everything that really happened so far. */
    long open;

    SampleDocument(String type, SampleCustomer customer, LocalDate documentDate, LocalDate dueDate, long amount) {
        this.type = type;
        this.customer = customer;
        this.documentDate = documentDate;
        this.dueDate = dueDate;
        this.amount = amount;
        this.open = amount;
    }

    boolean isDebit() {
        return !type.equals("CREDIT_NOTE");
    }

    /** The number without its kind: {@code 2026-000123}. */
    String withoutPrefix() {
        return documentNo.substring(documentNo.indexOf('-') + 1);
    }

    /** The running number alone, as written: {@code 000123}. */
    String digits() {
        return documentNo.substring(documentNo.lastIndexOf('-') + 1);
    }

    /** True when nothing was paid or credited on it yet. */
    boolean untouched() {
        return open == amount;
    }

    /** Takes off what a receipt or credit note pays. */
    void settle(long paid) {
        if (paid <= 0 || paid > open) {
            throw new IllegalStateException("cannot pay " + paid + " on " + documentNo + ", open " + open);
        }
        open -= paid;
    }

    /** The row of the ledger file. */
    List<String> row() {
        boolean contract = isDebit();
        return List.of(documentNo, type, customer.customerNo, documentDate.toString(), dueDate.toString(), documentDate.toString(),
                customer.currency, Money.plain(amount, 2), invoiceNo, contract ? customer.contractNo : "", contract ? customer.contractName
                : "", contract ? customer.contractDate.toString() : "", orderNo, deliveryNo, accountType, description,
                appliesTo == null ? "" : appliesTo.documentNo, discountUntil == null ? "" : discountUntil.toString(),
                discountUntil == null ? "" : Money.plain(discountAmount, 2), openingPaid == 0 ? "" : Money.plain(openingPaid, 2),
                openingStage, openingMailedOn == null ? "" : openingMailedOn.toString());
    }
}
