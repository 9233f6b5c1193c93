package receivables.matching;

/** Rules that guess with good reason: each is off until finance turns it on, and none acts where a second document has the amount. */
public enum MatchingSwitch {
    /** The payer is certain, and a number he names is one sign away from his only open document of that amount. */
    NUMBER_ONE_SLIP_AWAY,
    /** The payer is certain, and an order number that nobody knows stands beside an amount that exactly one of his open documents has. */
    UNKNOWN_ORDER_NUMBER,
    /**
     * Nothing is named, the payer's name is like several customers' or one's, and one of them alone has one open document of the amount.
     */
    SIMILAR_NAME_AND_AMOUNT;

    /** A document settled in so many days casts doubt on an open one of the same amount: it may be paid twice. */
    public static final int SETTLED_DAYS = 60;
}
