package receivables.statements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Document;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.money.Money;

/**
 * One thing that changed what a customer owes: a document when it is dated, money when it comes in (applied or not), a discount, difference
 * or write-off when it is granted. Applying money or a credit note changes nothing: both reduced the balance before.
 *
 * @param date the day it counts from
 * @param knownOn the night it is known from; one that is known late appears in the next statement
 * @param amount positive: owed to us, negative: takes off
 */
public record StatementEntry(LocalDate date, LocalDate knownOn, Kind kind, String number, String text, Money amount) {

    public enum Kind { INVOICE, DEBIT_NOTE, CREDIT_NOTE, PAID_BEFORE, RECEIPT, TAKEN_BACK, DISCOUNT, TOLERANCE, WRITE_OFF, INTEREST, REFUND, CORRECTION }

    public StatementEntry {
        requireNonNull(date, "date is null");
        requireNonNull(knownOn, "knownOn is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(amount, "amount is null");
    }

    /** Everything the given facts did to the balance, in no particular order; those of other currencies are left in. */
    public static List<StatementEntry> of(List<Document> documents, List<OpenReceipt> receipts, List<Allocation> allocations) {
        List<StatementEntry> entries = new ArrayList<>();
        documents.forEach(document -> add(entries, document));
        receipts.forEach(receipt -> entries.add(of(receipt)));
        allocations.forEach(allocation -> add(entries, allocation));
        return entries;
    }

    private static void add(List<StatementEntry> entries, Document document) {
        boolean debit = document.isDebit();
        entries.add(new StatementEntry(document.documentDate(), document.knownOn(), Kind.valueOf(document.type().name()), document.documentNo(),
                document.invoiceNo() == null ? "" : document.invoiceNo(), debit ? document.amount() : document.amount().negate()));
        if (!document.openingPaid().isZero()) {
            entries.add(new StatementEntry(document.documentDate(), document.knownOn(), Kind.PAID_BEFORE, document.documentNo(), "",
                    debit ? document.openingPaid().negate() : document.openingPaid()));
        }
    }

    /** Money counts from its own day, but is the customer's only once it is known to be his. */
    private static StatementEntry of(OpenReceipt open) {
        Receipt receipt = open.receipt();
        LocalDate known = open.identifiedOn().isAfter(receipt.knownOn()) ? open.identifiedOn() : receipt.knownOn();
        return new StatementEntry(receipt.countsOn(), known, receipt.amount().isPositive() ? Kind.RECEIPT : Kind.TAKEN_BACK, receipt.receiptNo(),
                receipt.bankReference() == null ? "" : receipt.bankReference(), receipt.amount().negate());
    }

    private static void add(List<StatementEntry> entries, Allocation allocation) {
        AllocationKind effect = allocation.effect();
        // Interest and refunds use up money without settling a document: the balance goes up again by them.
        boolean up = effect == AllocationKind.INTEREST || effect == AllocationKind.REFUND;
        if (up || effect == AllocationKind.DISCOUNT || effect == AllocationKind.TOLERANCE || effect == AllocationKind.WRITE_OFF) {
            entries.add(new StatementEntry(allocation.businessDate(), allocation.businessDate(), Kind.valueOf(effect.name()),
                    effect == AllocationKind.REFUND ? allocation.receiptNo() : allocation.documentNo(), allocation.receiptNo(),
                    up ? allocation.amount() : allocation.amount().negate()));
        }
    }
}
