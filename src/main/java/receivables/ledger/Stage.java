package receivables.ledger;

/** The steps of the ladder that send a letter, from the courtesy before the due date to the lawyer's letter. */
public enum Stage {
    REMINDER, NOTICE, LETTER_1, LETTER_2, LETTER_3, LAWYER;

    private static final Stage[] FROM_LOWEST = values();

    /** REMINDER and NOTICE are courtesies: once per item, and may be passed over. */
    public boolean isCourtesy() {
        return this == REMINDER || this == NOTICE;
    }

    public boolean isAtLeast(Stage other) {
        return compareTo(other) >= 0;
    }

    /** The stage below, null below REMINDER. */
    public Stage lower() {
        return this == REMINDER ? null : FROM_LOWEST[ordinal() - 1];
    }
}
