package receivables.ledger;

import static java.util.Objects.requireNonNull;

import receivables.ledger.credit.Lateness;

/**
 * How many of a customer's settled items were paid on time, after a courtesy, and only after a dunning letter, for the payment habit; and
 * how late, for the forecast of money.
 *
 * @param lateness of those items whose days were counted: nights before days were counted have none
 */
public record PaymentHistory(String customerNo, int onTime, int reminded, int pressed, Lateness lateness) {

    public PaymentHistory {
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(lateness, "lateness is null");
    }

    /** The same customer's history, longer. */
    public PaymentHistory plus(PaymentHistory more) {
        return new PaymentHistory(customerNo, onTime + more.onTime, reminded + more.reminded, pressed + more.pressed,
                lateness.plus(more.lateness));
    }
}
