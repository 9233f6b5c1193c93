package receivables.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes single documents with everything a real one carries: order and delivery number, tax invoice number (20 digits since the electronic
 * invoice, 8 digits before), text, cash discount.
 */
final class DocumentMaker {

    /** From this day on the sample's tax invoices are fully electronic ones with 20 digits. */
    private static final LocalDate ELECTRONIC_SINCE = LocalDate.of(2024, 12, 1);
    private static final int DISCOUNT_DAYS = 14;
    private static final List<String> GOODS = WordLists.list("goods");
    private static final List<String> GOODS_EN = WordLists.list("goods-en");

    private final Dice dice;

    DocumentMaker(Dice dice) {
        this.dice = dice;
    }

    SampleDocument invoice(SampleCustomer customer, LocalDate documentDate, LocalDate dueDate) {
        return invoice(customer, documentDate, dueDate, customer.typicalAmount * dice.between(30, 220) / 100 + dice.below(10_000) + 1_000);
    }

    SampleDocument invoice(SampleCustomer customer, LocalDate documentDate, LocalDate dueDate, long amount) {
        boolean debitNote = dice.chance(2);
        SampleDocument document = new SampleDocument(debitNote ? "DEBIT_NOTE" : "INVOICE", customer, documentDate, dueDate, amount);
        document.orderNo = "PO" + twoDigitYear(documentDate) + dice.digits(6);
        document.deliveryNo = "SH" + documentDate.toString().replace("-", "").substring(2) + "-" + dice.digits(4);
        document.accountType = debitNote ? "费用" : "货款";
        document.description = customer.chinese ? dice.pick(GOODS) : dice.pick(GOODS_EN);
        document.invoiceNo = customer.chinese ? taxInvoiceNo(documentDate) : "";
        customer.documents.add(document);
        return document;
    }

    /** Several deliveries of one order on one day under one tax invoice: their numbers follow each other. */
    List<SampleDocument> deliveries(SampleCustomer customer, LocalDate documentDate, LocalDate dueDate, int count) {
        List<SampleDocument> documents = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            SampleDocument document = invoice(customer, documentDate, dueDate);
            document.orderNo = documents.isEmpty() ? document.orderNo : documents.getFirst().orderNo;
            document.invoiceNo = documents.isEmpty() ? document.invoiceNo : documents.getFirst().invoiceNo;
            documents.add(document);
        }
        return documents;
    }

    /** Two or three per cent if paid within fourteen days. */
    void allowDiscount(SampleDocument document) {
        document.discountUntil = document.documentDate.plusDays(DISCOUNT_DAYS);
        document.discountAmount = document.amount * dice.between(2, 3) / 100;
    }

    /** A credit note for part of a document; with {@code named} it says which one, and reduces it at once. */
    SampleDocument creditNote(SampleDocument about, LocalDate documentDate, boolean named) {
        long amount = Math.max(1, about.open * dice.between(5, 25) / 100);
        SampleDocument credit = new SampleDocument("CREDIT_NOTE", about.customer, documentDate, documentDate, amount);
        credit.description = about.customer.chinese ? "退货折让" : "returned goods";
        credit.accountType = "货款";
        if (named) {
            credit.appliesTo = about;
            credit.settle(amount);
            about.settle(amount);
        }
        about.customer.documents.add(credit);
        return credit;
    }

    private String taxInvoiceNo(LocalDate date) {
        return date.isBefore(ELECTRONIC_SINCE)
                ? dice.digits(8)
                : twoDigitYear(date) + dice.pick(List.of("11", "31", "32", "33", "37", "44", "51")) + "2" + dice.digits(15);
    }

    private static String twoDigitYear(LocalDate date) {
        return Integer.toString(date.getYear()).substring(2);
    }
}
