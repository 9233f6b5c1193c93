package receivables.proof;

import java.util.List;

/**
 * The control totals of a night, in the order of {@code proof.csv}: the parts on the left must come to the one on the right, in every
 * currency. What is taken away stands on the left with a minus, so that a reader adds the line up as it is printed.
 */
enum ProofLine {
    /** Invoices and debit notes. */
    RECEIVABLES("RECEIVABLES", "closing", "opening", "new", "paid", "discount", "tolerance", "written_off", "credit_notes",
            "other_currency", "taken_back"),
    /** Credit notes not yet used. */
    CREDITS("CREDITS", "closing", "opening", "new", "used", "taken_back"),
    /** Money in that is not yet applied or refunded, whosever it is. */
    RECEIPTS("RECEIPTS", "closing", "opening", "new", "applied", "interest", "other_currency", "instruments", "refunded",
            "taken_back"),
    /** What the last night closed with is what this night opens with; only a corrected fact changes it. */
    CARRIED_RECEIVABLES("RECEIVABLES CARRIED", "opening", "last_closing", "corrected"),
    CARRIED_CREDITS("CREDITS CARRIED", "opening", "last_closing", "corrected"),
    CARRIED_RECEIPTS("RECEIPTS CARRIED", "opening", "last_closing", "corrected"),
    /** Each published row of {@code receipts.csv} shows where its money is; what the bank took back counts as refunded. */
    RECEIPT_ROWS("RECEIPT ROWS", "receipts", "applied", "on_account", "suspense", "refunded", "in_hand"),
    /** The parts of receipts that tonight more than one customer had a say in are no more than the receipts. */
    RECEIPTS_SHARED("RECEIPTS SHARED", "receipts", "shares", "nobodys"),
    /** All money that is left stands on a row of {@code receipts.csv}. */
    RECEIPTS_LEFT("RECEIPTS LEFT", "closing", "on_account", "suspense", "in_hand"),
    /** The aging list holds every open debit item once, and all credit. */
    AGING("AGING", "aged", "closing"),
    AGING_ON_ACCOUNT("AGING ON ACCOUNT", "aged", "credits", "receipts"),
    /** Papers that only cover stand in their own column. */
    AGING_IN_HAND("AGING IN HAND", "aged", "instruments"),
    /** Papers in hand, of whichever kind: each came, and is there or went somewhere. */
    INSTRUMENTS("INSTRUMENTS", "closing", "opening", "new", "paid", "endorsed", "discounted", "dishonoured"),
    /** Every item due by the mailing day is on a letter or has its reason. */
    DUNNING("DUNNING", "due", "lettered", "skipped"),
    DUNNING_PARTS("DUNNING PARTS", "open", "demanded", "held", "covered"),
    LETTERS("LETTERS", "letters", "rows"),
    /** Interest that has run up was demanded, and then paid, waived or is left, or no letter has demanded it yet. */
    INTEREST("INTEREST", "accrued", "paid", "waived", "left", "not_yet"),
    JOURNAL("JOURNAL", "credits", "debits"),
    /**
     * What the journal takes off the receivables account is what the allocations took off the documents, less interest that was charged;
     * credit notes move within it.
     */
    JOURNAL_RECEIVABLES("JOURNAL RECEIVABLES", "posted", "applied", "charged");

    final String title;
    /** The one part that is stated by another value. */
    final String right;
    final List<String> left;

    ProofLine(String title, String right, String... left) {
        this.title = title;
        this.right = right;
        this.left = List.of(left);
    }

    boolean isCarried() {
        return this == CARRIED_RECEIVABLES || this == CARRIED_CREDITS || this == CARRIED_RECEIPTS;
    }

    /** The line whose opening a carried line proves; null for the others. */
    ProofLine proves() {
        return switch (this) {
            case CARRIED_RECEIVABLES -> RECEIVABLES;
            case CARRIED_CREDITS -> CREDITS;
            case CARRIED_RECEIPTS -> RECEIPTS;
            default -> null;
        };
    }
}
