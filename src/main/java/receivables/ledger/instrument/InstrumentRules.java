package receivables.ledger.instrument;

/**
 * How long a company waits for the money of papers in hand, and how long they may run.
 *
 * @param graceDays business days after maturity in which the bank's line may come
 * @param overdueDays business days after those in which the customer is rung and not written to; then what it paid or covered is open again
 * @param tenorBeyondTerms calendar days that a paper may run beyond the customer's terms before a person is asked
 */
public record InstrumentRules(int graceDays, int overdueDays, int tenorBeyondTerms) {

    /** As shipped, and as nights went by before it was a setting. */
    public static final InstrumentRules SHIPPED = new InstrumentRules(3, 5, 0);
}
