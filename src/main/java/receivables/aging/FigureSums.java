package receivables.aging;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.SalesMonth;
import receivables.ledger.Sums;
import receivables.ledger.shortage.ShortReason;

/**
 * How the bases of the figures travel as named sums from accounts to the night's totals: by salesperson only, the company is all of them
 * together. The salesperson stands last, so that his number may contain any character.
 *
 * <pre>{@code FIGURE|RECEIVABLES||S01   FIGURE|SALES|2026-11|S01   FIGURE|FIRST|2026-03-14|S01 (how many customers began that day)}</pre>
 */
final class FigureSums {
    private static final String PREFIX = "FIGURE";

    private FigureSums() {
    }

    private enum Name {
        RECEIVABLES, CURRENT, EXPECTED, PRESENT_VALUE, UNRATED_ITEMS, FIRST, SALES, UNRATED_SALES, INVOICED, SETTLED, WRITTEN_OFF,
                COLLECTED, COUNTED,
        SETTLEMENTS_GIVEN, SETTLEMENTS_UNKNOWN, SHORT_PAID, SHORT_PAID_COUNT
    }

    /** @param window first month whose settlements are needed; older months add their sales only, for the count-back */
    static void add(Sums sums, String salesperson, FigureBase base, YearMonth window) {
        add(sums, Name.RECEIVABLES, "", salesperson, base.receivables);
        add(sums, Name.CURRENT, "", salesperson, base.current);
        add(sums, Name.EXPECTED, "", salesperson, base.expected);
        add(sums, Name.PRESENT_VALUE, "", salesperson, base.presentValue);
        add(sums, Name.UNRATED_ITEMS, "", salesperson, base.itemsKnown ? 0 : 1);
        add(sums, Name.SETTLEMENTS_GIVEN, "", salesperson, base.settlementsGiven ? 1 : 0);
        if (base.first != null) {
            add(sums, Name.FIRST, base.first, salesperson, 1);
        }
        base.shortPaid.forEach((reason, minor) -> add(sums, Name.SHORT_PAID, reason, salesperson, minor));
        base.shortPaidCount.forEach((reason, count) -> add(sums, Name.SHORT_PAID_COUNT, reason, salesperson, count));
        base.months.forEach((key, month) -> {
            add(sums, Name.SALES, key, salesperson, month.sales);
            add(sums, Name.UNRATED_SALES, key, salesperson, month.salesKnown ? 0 : 1);
            if (!key.isBefore(window)) {
                add(sums, Name.SETTLEMENTS_UNKNOWN, key, salesperson, month.settlementsKnown ? 0 : 1);
                add(sums, Name.INVOICED, key, salesperson, month.settlements.invoiced());
                add(sums, Name.SETTLED, key, salesperson, month.settlements.settled());
                add(sums, Name.WRITTEN_OFF, key, salesperson, month.settlements.writtenOff());
                add(sums, Name.COLLECTED, key, salesperson, month.settlements.collected());
                add(sums, Name.COUNTED, key, salesperson, month.settlements.counted());
            }
        });
    }

    /** @param time a month, a day or nothing; of what was paid short the reason */
    private static void add(Sums sums, Name name, Object time, String salesperson, long amount) {
        sums.add(amount, PREFIX, name, time, salesperson);
    }

    /** The bases by salesperson; empty number: customers that have none. */
    static SortedMap<String, FigureBase> read(Sums sums, Currency currency) {
        SortedMap<String, FigureBase> bases = new TreeMap<>();
        for (Map.Entry<String, Long> entry : sums.startingWith(PREFIX + "|").entrySet()) {
            String[] parts = entry.getKey().split("\\|", 4);
            FigureBase base = bases.computeIfAbsent(parts[3], salesperson -> new FigureBase(currency));
            take(base, Name.valueOf(parts[1]), parts[2], entry.getValue());
        }
        return bases;
    }

    private static void take(FigureBase base, Name name, String time, long amount) {
        switch (name) {
            case RECEIVABLES -> base.receivables = amount;
            case CURRENT -> base.current = amount;
            case EXPECTED -> base.expected = amount;
            case PRESENT_VALUE -> base.presentValue = amount;
            case UNRATED_ITEMS -> base.itemsKnown = amount == 0;
            case SETTLEMENTS_GIVEN -> base.settlementsGiven = amount > 0;
            case FIRST -> base.documentOn(LocalDate.parse(time));
            case SHORT_PAID -> base.shortPaid.put(ShortReason.valueOf(time), amount);
            case SHORT_PAID_COUNT -> base.shortPaidCount.put(ShortReason.valueOf(time), amount);
            case SALES -> base.month(YearMonth.parse(time)).sales = amount;
            case UNRATED_SALES -> base.month(YearMonth.parse(time)).salesKnown = amount == 0;
            case SETTLEMENTS_UNKNOWN -> base.month(YearMonth.parse(time)).settlementsKnown = amount == 0;
            case INVOICED -> settle(base, time, new SalesMonth.Settlements(amount, 0, 0, 0, 0));
            case SETTLED -> settle(base, time, new SalesMonth.Settlements(0, amount, 0, 0, 0));
            case WRITTEN_OFF -> settle(base, time, new SalesMonth.Settlements(0, 0, amount, 0, 0));
            case COLLECTED -> settle(base, time, new SalesMonth.Settlements(0, 0, 0, amount, 0));
            case COUNTED -> settle(base, time, new SalesMonth.Settlements(0, 0, 0, 0, amount));
        }
    }

    private static void settle(FigureBase base, String time, SalesMonth.Settlements part) {
        FigureBase.Month month = base.month(YearMonth.parse(time));
        month.settlements = month.settlements.plus(part);
    }
}
