package receivables.aging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.PaymentHistory;
import receivables.money.Money;

/**
 * How old is what one customer owes: his rows of {@code aging.csv}, his class and his payment habit, on one date.
 *
 * <pre>{@code
 * open 1,000.00 due 20 days ago, open 500.00 not yet due, 200.00 unapplied money
 * → within_terms 500.00, d1_30 1,000.00, total 1,500.00, on_account 200.00, class B
 * }</pre>
 */
public final class Aging {
    private Aging() {
    }

    /**
     * @param balances the customer's on that date
     * @param asOf D
     * @param rates company currency per unit by currency code, latest on or before D
     * @param history null: nothing of his is settled yet
     */
    public static AgingResult of(
            Customer customer, Balances balances, LocalDate asOf, Company company, Map<String, BigDecimal> rates, AgingPolicy policy,
            PaymentHistory history) {
        boolean owes = balances.all().stream().anyMatch(balance -> balance.total() > 0);
        Integer habit = Habit.of(customer, history, owes, asOf);
        if (balances.isEmpty()) {
            return new AgingResult(List.of(), null, habit);
        }
        CustomerClass customerClass = classOf(balances, company.currency(), rates, policy);
        List<AgingRow> rows = new ArrayList<>(balances.all().size() + 1);
        for (Balance balance : balances.all()) {
            rows.add(row(customer, AgingRow.Basis.ITEM, balance, customerClass, habit));
        }
        Balance together = balances.together(company.currency(), rates);
        rows.add(together == null
                ? new AgingRow(customer.customerNo(), AgingRow.Basis.COMPANY, company.currency(), null, 0, 0, customerClass, habit)
                : row(customer, AgingRow.Basis.COMPANY, together, customerClass, habit));
        return new AgingResult(rows, customerClass, habit);
    }

    private static AgingRow row(Customer customer, AgingRow.Basis basis, Balance balance, CustomerClass customerClass, Integer habit) {
        return new AgingRow(customer.customerNo(), basis, balance.currency, balance.bucketList(), balance.onAccount, balance.inHand,
                customerClass, habit);
    }

    /**
     * Age × amount of what is overdue. A currency without a rate leaves the amount unknown: where what is known is large already, so is the
     * whole; otherwise the class stays empty rather than guessed, and the customer is written to by the standard ladder.
     */
    private static CustomerClass classOf(Balances balances, Currency company, Map<String, BigDecimal> rates, AgingPolicy policy) {
        int oldest = Integer.MIN_VALUE;
        long overdue = 0;
        boolean complete = true;
        for (Balance balance : balances.all()) {
            oldest = Math.max(oldest, balance.oldestDaysPastDue);
            Balance converted = balance.in(company, rates);
            if (converted != null) {
                overdue = Math.addExact(overdue, converted.total() - converted.current());
            } else {
                complete &= balance.total() == balance.current();
            }
        }
        if (oldest <= 0) {
            return null;
        }
        boolean large = BigDecimal.valueOf(overdue, Money.decimals(company)).compareTo(policy.largeAmount()) >= 0;
        return large || complete ? CustomerClass.of(oldest > policy.longDays(), large) : null;
    }
}
