package receivables.credit.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import receivables.ledger.CustomerStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.Sums;
import receivables.ledger.credit.Lateness;

/**
 * What one customer adds to the night's forecast: what is expected of him by week, what the due dates alone would say, what came tonight
 * of what earlier forecasts expected, and what his payments of tonight teach.
 *
 * <pre>{@code FORECAST|EXPECTED|03|EUR   FORECAST|ACTUAL|2026-09-28|01|EUR   FORECAST|SURPRISE|24}</pre>
 */
public final class ForecastSums {

    static final String PREFIX = "FORECAST";
    static final String EXPECTED = "EXPECTED";
    static final String BY_DUE_DATE = "DUE";
    /** Of what is expected, in squared thousands of minor units. */
    static final String VARIANCE = "VARIANCE";
    static final String ACTUAL = "ACTUAL";

    private final Sums sums;
    private final ForecastContext context;
    private final Map<Currency, Weeks> expected = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));

    private ForecastSums(Sums sums, ForecastContext context) {
        this.sums = sums;
        this.context = context;
    }

    public static void add(Sums sums, ForecastContext context, ForecastCase customer) {
        if (customer.items().isEmpty() && customer.papers().isEmpty() && customer.received().isEmpty() && customer.paidLate().isEmpty()) {
            return;
        }
        ForecastSums night = new ForecastSums(sums, context);
        PaymentTiming timing = context.behaviour().timing(customer.before());
        customer.paidLate().forEach(days -> night.learn(timing, Lateness.within(days)));
        customer.received().forEach(night::received);
        if (customer.customer().status() != CustomerStatus.INSOLVENT) {
            night.expect(customer, timing);
        }
        night.expected.values().forEach(weeks -> weeks.addTo(sums));
    }

    private void learn(PaymentTiming timing, int daysLate) {
        sums.add(1, PREFIX, PaymentBehaviour.PAID);
        sums.add(daysLate, PREFIX, PaymentBehaviour.DAYS);
        sums.add(timing.square(daysLate), PREFIX, PaymentBehaviour.SQUARES);
        sums.add(1, PREFIX, PaymentBehaviour.SURPRISE, timing.surprise(daysLate));
    }

    /** Each Monday's forecast that could expect the money gets it in the week in which it came. */
    private void received(ForecastCase.Received money) {
        LocalDate monday = money.on().with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
        for (int week = 1; week <= PaymentTiming.WEEKS && !monday.isBefore(money.knownSince()); week++) {
            sums.add(money.amount().minor(), PREFIX, ACTUAL, monday, Weeks.name(week), money.amount().currency());
            monday = monday.minusDays(Weeks.DAYS);
        }
    }

    private void expect(ForecastCase customer, PaymentTiming timing) {
        Map<Currency, Long> credit = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        Stream.concat(customer.onAccount().stream(), customer.items().stream().filter(item -> !item.document().isDebit())
                .map(OpenItem::open)).forEach(amount -> credit.merge(amount.currency(), amount.minor(), Math::addExact));
        List<OpenItem> oldestFirst = customer.items().stream().filter(item -> item.document().isDebit())
                .sorted(Comparator.comparing((OpenItem item) -> item.document().dueDate()).thenComparing(OpenItem::documentNo)).toList();
        for (OpenItem item : oldestFirst) {
            long open = item.open().minor();
            long settledByCredit = Math.min(open, Math.max(0, credit.getOrDefault(item.currency(), 0L)));
            credit.merge(item.currency(), -settledByCredit, Math::addExact);
            if (open > settledByCredit) {
                Weeks weeks = of(item.currency());
                weeks.addByDueDate(item.document().dueDate(), open - settledByCredit);
                new ExpectedItem(item, open - settledByCredit, customer, context, timing, weeks).add();
            }
        }
        for (ForecastCase.Maturing paper : customer.papers()) {
            Weeks weeks = of(paper.amount().currency());
            weeks.addOn(paper.on(), paper.amount().minor());
            weeks.addByDueDate(paper.on(), paper.amount().minor());
        }
    }

    private Weeks of(Currency currency) {
        return expected.computeIfAbsent(currency, none -> new Weeks(context.businessDate(), currency));
    }
}
