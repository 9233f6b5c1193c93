package receivables.statements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Document;
import receivables.ledger.Language;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.money.Money;

/**
 * One thing that changed what a customer owes: a document when it is dated, money when it comes in (applied or not), a discount, difference
 * or write-off when it is granted. Applying money or a credit note changes nothing, both reduced the balance before, unless they are those
 * of another member of the payer group.
 *
 * @param date the day it counts from
 * @param knownOn the night it is known from; one that is known late appears in the next statement
 * @param detail the tax invoice's or bank's own number, or whose money it was; may be empty
 * @param amount positive: owed to us, negative: takes off
 */
public record StatementEntry(LocalDate date, LocalDate knownOn, Kind kind, String number, String detail, Money amount) {

    /** What it is, and what the customer reads. A write-off is our affair: to him it is an adjustment. */
    public enum Kind {
        INVOICE("发票", "Invoice"), DEBIT_NOTE("借项通知单", "Debit note"), CREDIT_NOTE("贷项通知单", "Credit note"),
                PAID_BEFORE("前期已付", "Paid before"),
        RECEIPT("收款", "Payment received"), BILL("收到票据", "Bill or cheque received"), TAKEN_BACK("退回款项", "Payment returned"),
        GROUP_TRANSFER("集团内代付", "Paid within the group"), DISCOUNT("现金折扣", "Cash discount"), TOLERANCE("尾差", "Difference waived"),
        WRITE_OFF("调整", "Adjustment"), INTEREST("利息", "Interest"), BANK_CHARGE("银行手续费调整", "Bank charge, adjustment"),
        EXCHANGE("外币收款折算", "Payment in another currency"), REFUND("退款", "Refund"), INSTRUMENT("票据兑付或退回", "Bill paid or returned"),
        CORRECTION("前期更正", "Correction of earlier documents"), NOT_THEIR_PAYMENT("更正：非贵方付款", "Payment that was not yours");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }

    public StatementEntry {
        requireNonNull(date, "date is null");
        requireNonNull(knownOn, "knownOn is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(amount, "amount is null");
    }

    /** The line's words on paper: {@code Invoice 04412345}. */
    public String text(Language language) {
        return detail == null || detail.isEmpty() ? kind.in(language) : kind.in(language) + " " + detail;
    }

    /**
     * Everything the given facts did to one customer's balance, in no particular order and in all currencies.
     *
     * @param documents his documents, and the credit notes and documents of his payer group that the allocations name
     * @param receipts his receipts, and those of the group that the allocations name
     */
    public static List<StatementEntry> of(String customerNo, List<Document> documents, List<OpenReceipt> receipts,
            List<Allocation> allocations) {
        List<StatementEntry> entries = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (Document document : documents) {
            owners.put(document.documentNo(), document.customerNo());
            if (document.customerNo().equals(customerNo)) {
                add(entries, document);
            }
        }
        Map<String, String> payers = new HashMap<>();
        for (OpenReceipt receipt : receipts) {
            payers.put(receipt.receipt().receiptNo(), receipt.customerNo());
            if (receipt.customerNo().equals(customerNo)) {
                if (!receipt.gained().isZero()) {
                    entries.add(of(receipt));
                }
            }
        }
        for (Allocation allocation : allocations) {
            boolean isCreditNote = allocation.effect() == AllocationKind.CREDIT_NOTE;
            String source = (isCreditNote ? owners : payers).getOrDefault(allocation.receiptNo(), allocation.customerNo());
            if (isCreditNote || allocation.effect() == AllocationKind.PAYMENT) {
                transfer(entries, customerNo, source, allocation);
            } else if (allocation.customerNo().equals(customerNo)) {
                add(entries, allocation);
            }
        }
        return entries;
    }

    private static void add(List<StatementEntry> entries, Document document) {
        boolean debit = document.isDebit();
        entries.add(new StatementEntry(document.documentDate(), document.knownOn(), Kind.valueOf(document.type().name()),
                document.documentNo(), document.invoiceNo() == null ? "" : document.invoiceNo(), debit ? document.amount()
                : document.amount().negate()));
        if (!document.openingPaid().isZero()) {
            entries.add(new StatementEntry(document.documentDate(), document.knownOn(), Kind.PAID_BEFORE, document.documentNo(), "",
                    debit ? document.openingPaid().negate() : document.openingPaid()));
        }
    }

    /** Money counts from its own day, but is the customer's only once it is known to be his. */
    private static StatementEntry of(OpenReceipt open) {
        Receipt receipt = open.receipt();
        LocalDate known = open.identifiedOn().isAfter(receipt.knownOn()) ? open.identifiedOn() : receipt.knownOn();
        Kind received = receipt.isInstrument() ? Kind.BILL : Kind.RECEIPT;
        Kind incoming = open.gained().isNegative() ? Kind.NOT_THEIR_PAYMENT : received;
        return new StatementEntry(receipt.countsOn(), known, receipt.amount().isPositive() ? incoming : Kind.TAKEN_BACK,
                receipt.receiptNo(), receipt.bankReference() == null ? "" : receipt.bankReference(), open.gained().negate());
    }

    /** One member of a payer group paid for another: the one's credit goes over to the other's document. */
    private static void transfer(List<StatementEntry> entries, String customerNo, String source, Allocation allocation) {
        boolean receives = allocation.customerNo().equals(customerNo);
        boolean gives = source.equals(customerNo);
        if (receives != gives) {
            entries.add(new StatementEntry(allocation.businessDate(), allocation.businessDate(), Kind.GROUP_TRANSFER,
                    allocation.documentNo(), allocation.receiptNo(), receives ? allocation.amount().negate() : allocation.amount()));
        }
    }

    private static void add(List<StatementEntry> entries, Allocation allocation) {
        AllocationKind effect = allocation.effect();
        // What the bank takes back is a movement of its own; the two bookings that close it against the receipt cancel each other.
        // So is a payment out for a credit note; a refund somebody decided is one on its own day, and its payment out closes it.
        boolean paysCredit = allocation.kind() == AllocationKind.REVERSAL && allocation.rule() != MatchRule.DECISION;
        boolean closing = effect == AllocationKind.REFUND && (allocation.rule() == MatchRule.REVERSAL || paysCredit);
        if (closing) {
            return;
        }
        // Interest and refunds use up money without settling a document: the balance goes up again by them.
        boolean up = effect == AllocationKind.INTEREST || effect == AllocationKind.REFUND || effect == AllocationKind.BANK_CHARGE
                || effect == AllocationKind.INSTRUMENT
                || allocation.isOnAccountWrittenOff()
                || effect == AllocationKind.EXCHANGE && allocation.documentNo().isEmpty();
        entries.add(new StatementEntry(allocation.businessDate(), allocation.businessDate(), Kind.valueOf(effect.name()),
                allocation.documentNo().isEmpty() ? allocation.receiptNo() : allocation.documentNo(), allocation.receiptNo(),
                up ? allocation.amount() : allocation.amount().negate()));
    }
}
