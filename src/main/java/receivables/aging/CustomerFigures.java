package receivables.aging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.SalesMonth;
import receivables.ledger.Sums;
import receivables.ledger.shortage.ShortPayment;

/**
 * The {@link Figures} of one customer, and what he contributes to those of his salesperson and the company. His own are in his currency
 * when all he owes and all he bought is in one, else in company currency.
 */
public final class CustomerFigures {
    private final Customer customer;
    private final LocalDate asOf;
    private final Map<String, BigDecimal> rates;
    private final AgingPolicy policy;
    private final FigureBase own;
    private final FigureBase inCompanyCurrency;

    /**
     * @param balances the customer's on D
     * @param sales his sales by month, those of tonight included
     * @param rates company currency per unit by currency code, latest on or before D
     */
    public CustomerFigures(
            Customer customer, Balances balances, List<SalesMonth> sales, LocalDate asOf, Company company, Map<String, BigDecimal> rates,
            AgingPolicy policy) {
        this.customer = customer;
        this.asOf = asOf;
        this.rates = rates;
        this.policy = policy;
        Currency currency = currencyOf(balances, sales, company);
        this.own = FigureBase.of(currency, balances, sales, asOf, rates);
        this.inCompanyCurrency = currency.equals(company.currency()) ? own
                : FigureBase.of(company.currency(), balances, sales, asOf, rates);
    }

    /** Adds what was paid short of his documents. */
    public CustomerFigures with(List<ShortPayment> shortPaid) {
        for (ShortPayment payment : shortPaid) {
            own.add(payment, rates);
            if (inCompanyCurrency != own) {
                inCompanyCurrency.add(payment, rates);
            }
        }
        return this;
    }

    private static Currency currencyOf(Balances balances, List<SalesMonth> sales, Company company) {
        TreeSet<String> codes = new TreeSet<>();
        for (Balance balance : balances.all()) {
            if (balance.total() != 0) {
                codes.add(balance.currency.getCurrencyCode());
            }
        }
        sales.forEach(month -> codes.add(month.amount().currency().getCurrencyCode()));
        return codes.size() == 1 ? Currency.getInstance(codes.first()) : company.currency();
    }

    /** His rows in order of the metrics; none when he owes nothing and bought nothing within the window. */
    public List<MetricRow> rows() {
        boolean bought = own.months.tailMap(Figures.windowStart(asOf, policy)).values().stream()
                .anyMatch(month -> month.sales != 0 || !month.salesKnown);
        if (own.itemsKnown && own.receivables == 0 && !bought) {
            return List.of();
        }
        return Figures.rows(MetricRow.Scope.CUSTOMER, customer.customerNo(), own, asOf, policy);
    }

    /** Adds what he contributes to the figures of his salesperson and the company. */
    public void addTo(Sums sums) {
        FigureSums.add(sums, customer.salesperson() == null ? "" : customer.salesperson(), inCompanyCurrency,
                Figures.windowStart(asOf, policy));
    }
}
