package receivables.ledger.credit;

/**
 * How late somebody's settled documents were paid, as sums that can be added up: the mean and the spread come out of them. Days are
 * calendar days after the due date, below zero where it was paid early.
 *
 * <pre>{@code paid 3 days early and 5 days late: items 2, days 2, squares 34}</pre>
 *
 * @param items of which the days are known
 * @param days sum of the days
 * @param squares sum of the squared days
 */
public record Lateness(int items, long days, long squares) {

    public static final Lateness NONE = new Lateness(0, 0, 0);
    /** Days count as far as ten years late and one year early; beyond it a date is more likely wrong than telling. */
    private static final int EARLIEST = -365;
    private static final int LATEST = 3650;

    /** One document. */
    public static Lateness of(int daysLate) {
        int days = within(daysLate);
        return new Lateness(1, days, (long) days * days);
    }

    /** @return the days, no earlier and no later than what counts */
    public static int within(int daysLate) {
        return Math.max(EARLIEST, Math.min(LATEST, daysLate));
    }

    public Lateness plus(Lateness more) {
        return new Lateness(items + more.items, days + more.days, squares + more.squares);
    }
}
