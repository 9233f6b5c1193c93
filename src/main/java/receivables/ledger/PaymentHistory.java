package receivables.ledger;

/** How many of a customer's settled items were paid on time, after a courtesy, and only after a dunning letter; for the payment habit. */
public record PaymentHistory(String customerNo, int onTime, int reminded, int pressed) {

    /** The same customer's history, longer. */
    public PaymentHistory plus(PaymentHistory more) {
        return new PaymentHistory(customerNo, onTime + more.onTime, reminded + more.reminded, pressed + more.pressed);
    }
}
