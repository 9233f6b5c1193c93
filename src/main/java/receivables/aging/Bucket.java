package receivables.aging;

/** The columns of an aging list, by days past due (as-of date − due date as printed). */
public enum Bucket {
    WITHIN_TERMS(Integer.MIN_VALUE, "within_terms"), D1_30(1, "d1_30"), D31_60(31, "d31_60"), D61_90(61, "d61_90"),
    D91_180(91, "d91_180"), D181_360(181, "d181_360"), D361_720(361, "d361_720"), D721_UP(721, "d721_up");

    private static final Bucket[] YOUNGEST_FIRST = values();

    private final int from;
    private final String column;

    Bucket(int from, String column) {
        this.from = from;
        this.column = column;
    }

    /** The contract's column name, also the value of {@code bucket} in {@code open_items.csv}. */
    public String column() {
        return column;
    }

    /** @param daysPastDue 0 or negative: within terms */
    public static Bucket of(int daysPastDue) {
        Bucket found = WITHIN_TERMS;
        for (Bucket bucket : YOUNGEST_FIRST) {
            if (daysPastDue >= bucket.from) {
                found = bucket;
            }
        }
        return found;
    }
}
