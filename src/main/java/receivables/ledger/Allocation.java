package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import receivables.money.Money;

/**
 * The part of a receipt or credit note applied to a document, made or taken back on one business date.
 * {@code open = amount − opening_paid − Σ} of its allocations; a reversal is a negative row beside the one it takes back, never a deletion.
 *
 * @param receiptNo the receipt; for CREDIT_NOTE the credit note's own number; empty for the WRITE_OFF of a document
 * @param documentNo the document; for INTEREST the letter's number; for INSTRUMENT the paper's receipt number; empty for REFUND,
 * BANK_CHARGE, the receipt's side of an EXCHANGE and the WRITE_OFF of money on account, and for a CREDIT_NOTE that was paid out
 * @param kind what it does
 * @param reversedKind for kind REVERSAL the kind it takes back, else null
 * @param amount positive, negative for REVERSAL and for what a bank charged
 * @param explanation one line a bookkeeper accepts; nothing is ever read out of its sentence; why less was paid stands in it as a code
 * @param decisionNo the decision that made it, by which later nights know that it has acted; empty: a rule made it
 * @param paidOn the day from which it counts for interest: of money the day its receipt counts, of everything else the business date
 */
public record Allocation(
        String receiptNo, String documentNo, String customerNo, Money amount, AllocationKind kind, AllocationKind reversedKind,
        MatchRule rule, Reason explanation, LocalDate businessDate, String decisionNo, LocalDate paidOn) {

    public Allocation {
        requireNonNull(receiptNo, "receiptNo is null");
        requireNonNull(documentNo, "documentNo is null");
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(decisionNo, "decisionNo is null");
        requireNonNull(paidOn, "paidOn is null");
        if ((kind == AllocationKind.REVERSAL) != (reversedKind != null)) {
            throw new IllegalArgumentException("reversedKind belongs to REVERSAL alone");
        }
        boolean isCharge = kind == AllocationKind.BANK_CHARGE || reversedKind == AllocationKind.BANK_CHARGE;
        if (!isCharge && (kind == AllocationKind.REVERSAL ? !amount.isNegative() : !amount.isPositive())) {
            throw new IllegalArgumentException(kind + " of " + amount + " has the wrong sign");
        }
    }

    /** One that counts from its business date. */
    public Allocation(
            String receiptNo, String documentNo, String customerNo, Money amount, AllocationKind kind, AllocationKind reversedKind,
            MatchRule rule, Reason explanation, LocalDate businessDate, String decisionNo) {
        this(receiptNo, documentNo, customerNo, amount, kind, reversedKind, rule, explanation, businessDate, decisionNo, businessDate);
    }

    /** What a rule made. */
    public Allocation(
            String receiptNo, String documentNo, String customerNo, Money amount, AllocationKind kind, AllocationKind reversedKind,
            MatchRule rule, Reason explanation, LocalDate businessDate) {
        this(receiptNo, documentNo, customerNo, amount, kind, reversedKind, rule, explanation, businessDate, "");
    }

    /** The same, made by a decision. */
    public Allocation by(String decision) {
        return new Allocation(receiptNo, documentNo, customerNo, amount, kind, reversedKind, rule, explanation, businessDate, decision,
                paidOn);
    }

    /** The same, counting from another day. */
    public Allocation paidOn(LocalDate day) {
        return new Allocation(receiptNo, documentNo, customerNo, amount, kind, reversedKind, rule, explanation, businessDate, decisionNo,
                day);
    }

    /** Money that went out, booked against the refund it answers or the receipt it takes back. */
    public boolean isPaidOut() {
        return reversedKind == AllocationKind.REFUND;
    }

    /** A small rest of money on account that was given up as income, or that taken back. */
    public boolean isOnAccountWrittenOff() {
        return effect() == AllocationKind.WRITE_OFF && documentNo.isEmpty();
    }

    /** Money that came in for the document, in whatever currency, or that taken back. */
    public boolean paysDocument() {
        return effect() == AllocationKind.PAYMENT || effect() == AllocationKind.EXCHANGE && !documentNo.isEmpty();
    }

    /** The kind whose effect this row has: its own, or the one it takes back. */
    public AllocationKind effect() {
        return reversedKind == null ? kind : reversedKind;
    }

    /** Minor units this row takes from its document's open amount (negative: gives back). */
    public long offDocument() {
        return effect().reducesDocument() && !documentNo.isEmpty() ? amount.minor() : 0;
    }

    /** Minor units this row takes from its receipt (negative: gives back). */
    public long offReceipt() {
        return effect().usesReceipt(documentNo) ? amount.minor() : 0;
    }

    /** Minor units this row takes from the credit note whose number stands in receiptNo. */
    public long offCreditNote() {
        return effect() == AllocationKind.CREDIT_NOTE ? amount.minor() : 0;
    }
}
