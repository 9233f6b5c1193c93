package receivables.credit;

import java.util.Comparator;
import java.util.List;

/**
 * What a year under certain terms of payment earns: longer terms sell more, and cost more. The best terms are those with the most profit
 * after the cost of the money that they tie up (DOMAIN, cost of credit). All amounts are minor units of one currency.
 *
 * @param terms as the user calls them: cash, 30 days, 60 days
 * @param receivables that stand open on average under these terms; nothing for cash
 * @param rate what the money would earn elsewhere
 * @param costOfSales what the goods sold cost
 * @param administration general and selling expenses
 * @param collection cost of collecting
 * @param badDebts what is never paid
 */
public record TermsOffer(String terms, long receivables, YearlyRate rate, long sales, long costOfSales, long administration,
        long collection, long badDebts) {

    public long grossProfit() {
        return Math.subtractExact(sales, costOfSales);
    }

    /** Before what the money tied up would have earned elsewhere. */
    public long profit() {
        return Math.subtractExact(Math.subtractExact(grossProfit(), administration), Math.addExact(collection, badDebts));
    }

    public long opportunity() {
        return rate.of(receivables);
    }

    public long netProfit() {
        return Math.subtractExact(profit(), opportunity());
    }

    /** The terms that earn most; of several those that tie up least. @param offers at least one */
    public static TermsOffer best(List<TermsOffer> offers) {
        return offers.stream().min(Comparator.comparingLong(TermsOffer::netProfit).reversed().thenComparingLong(TermsOffer::receivables))
                .orElseThrow();
    }
}
