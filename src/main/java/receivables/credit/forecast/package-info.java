/**
 * When open money comes: by week, from how each customer has paid so far, with the error that earlier forecasts had. Pure.
 *
 * <p>How a customer pays is a middle and a spread of days late. What differs from it by chance, or because times change, is one memory of
 * the whole company: how surprised it was by the payments of the last months, in spreads. A customer's next payment is expected at his
 * middle plus such a surprise; what is still open tonight cannot have been paid before tonight, which is how an item's age enters.
 *
 * <pre>{@code
 * PaymentBehaviour behaviour = PaymentBehaviour.of(nights, D);
 * PaymentTiming timing = behaviour.timing(customer's Lateness);
 * long[] millionths = timing.weeks(daysPastDue);     // of an open item: paid in week 1 to 13
 * }</pre>
 */
package receivables.credit.forecast;
