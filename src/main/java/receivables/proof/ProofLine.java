package receivables.proof;

import java.util.List;

/**
 * The control totals of a night, in the order of {@code proof.csv}: what is on the left must come to what is on the right, in every currency.
 * What is taken away stands on the left with a minus, so that a reader adds the line up as it is printed.
 */
enum ProofLine {
    /** Invoices and debit notes. */
    RECEIVABLES("RECEIVABLES",
            List.of("opening", "new", "paid", "discount", "tolerance", "written_off", "credit_notes", "taken_back"), List.of("closing")),
    /** Credit notes not yet used. */
    CREDITS("CREDITS", List.of("opening", "new", "used", "taken_back"), List.of("closing")),
    /** Money in that is not yet applied or refunded, whosever it is. */
    RECEIPTS("RECEIPTS", List.of("opening", "new", "applied", "interest", "refunded", "taken_back"), List.of("on_account", "suspense")),
    /** What the last night closed with is what this night opens with; only a corrected fact changes it. */
    CARRIED_RECEIVABLES("RECEIVABLES CARRIED", List.of("last_closing", "corrected"), List.of("opening")),
    CARRIED_CREDITS("CREDITS CARRIED", List.of("last_closing", "corrected"), List.of("opening")),
    CARRIED_RECEIPTS("RECEIPTS CARRIED", List.of("last_closing", "corrected"), List.of("opening")),
    /** The published rows of {@code receipts.csv}; what the bank took back is on neither side of any of them. */
    RECEIPT_ROWS("RECEIPT ROWS", List.of("amount"), List.of("applied", "on_account", "suspense", "refunded", "reversed")),
    /** The aging list holds every open debit item once, and all credit. */
    AGING("AGING", List.of("closing"), List.of("aged")),
    AGING_ON_ACCOUNT("AGING ON ACCOUNT", List.of("credits", "receipts"), List.of("aged")),
    /** Every item due by the mailing day is on a letter or has its reason. */
    DUNNING("DUNNING", List.of("due"), List.of("lettered", "skipped")),
    DUNNING_PARTS("DUNNING PARTS", List.of("open"), List.of("demanded", "held", "covered")),
    LETTERS("LETTERS", List.of("rows"), List.of("letters")),
    JOURNAL("JOURNAL", List.of("debits"), List.of("credits")),
    /** What the journal takes off the receivables account is what the allocations took off the documents; credit notes move within it. */
    JOURNAL_RECEIVABLES("JOURNAL RECEIVABLES", List.of("applied"), List.of("posted"));

    final String title;
    final List<String> left;
    final List<String> right;

    ProofLine(String title, List<String> left, List<String> right) {
        this.title = title;
        this.left = left;
        this.right = right;
    }
}
