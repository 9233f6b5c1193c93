package receivables.credit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.Role;

/**
 * What {@code config/credit.yml} says: who is told when a customer nears his limit, when his orders are to be held, how much credit the
 * company gives in all, and from where on a figure is a warning. {@link #standard()} is what ships.
 *
 * @param levels of the limit at which people are told, lowest first
 * @param ceiling of all receivables together
 * @param deliveryDays a delivery that no invoice names counts toward the exposure for so many days (90)
 * @param losses how the expected loss is estimated
 * @param rating how customers are rated
 */
public record CreditPolicy(List<Level> levels, HoldOrders holdOrders, Ceiling ceiling, SignalRules signals, int deliveryDays,
        LossRules losses, RatingRules rating) {

    /** What ships. */
    public static final int DELIVERY_DAYS = 90;
    private static final BigDecimal WAVERING = BigDecimal.valueOf(5);

    public CreditPolicy {
        levels = List.copyOf(levels);
        requireNonNull(holdOrders, "holdOrders is null");
        requireNonNull(ceiling, "ceiling is null");
        requireNonNull(signals, "signals is null");
        requireNonNull(losses, "losses is null");
        requireNonNull(rating, "rating is null");
        for (int index = 1; index < levels.size(); index++) {
            if (levels.get(index).percent() <= levels.get(index - 1).percent()) {
                throw new IllegalArgumentException("credit levels must rise: " + levels.get(index).percent() + " comes after "
                        + levels.get(index - 1).percent());
            }
        }
    }

    public static CreditPolicy standard() {
        List<Role> told = List.of(Role.SALES, Role.SUPERVISOR, Role.CREDIT);
        return new CreditPolicy(List.of(new Level(80, told), new Level(100, told), new Level(120, told)),
                new HoldOrders(HoldOrders.Mode.PROPOSE, 120, 100), new Ceiling(null, Ceiling.TOLD, new TreeMap<>()), SignalRules.standard(),
                DELIVERY_DAYS, LossRules.standard(), RatingRules.standard());
    }

    /**
     * @param percent of the limit used
     * @param tell SALES is the customer's salesperson, CREDIT everybody of that role, others up his line
     */
    public record Level(int percent, List<Role> tell) {
        public Level {
            tell = List.copyOf(tell);
        }
    }

    /**
     * When the ERP is to take no more orders of a customer.
     *
     * @param fromPercent of the limit used at which the hold begins
     * @param belowPercent under which it ends
     */
    public record HoldOrders(Mode mode, int fromPercent, int belowPercent) {

        /** NEVER; PROPOSE: a person consents first; BEGIN: at once. */
        public enum Mode { NEVER, PROPOSE, BEGIN }

        public HoldOrders {
            if (belowPercent > fromPercent) {
                throw new IllegalArgumentException("orders are held from " + fromPercent + " % of the limit on and cannot be released only "
                        + "below " + belowPercent + " %");
            }
        }
    }

    /**
     * The most that may be owed to the company in all.
     *
     * @param amount major units of company currency, null: no ceiling
     * @param tell everybody of these roles, once, when the company reaches a level of it
     * @param season month of the year → factor on the amount; a month without one has 1
     */
    public record Ceiling(BigDecimal amount, List<Role> tell, SortedMap<Integer, BigDecimal> season) {

        /** What ships. */
        public static final List<Role> TOLD = List.of(Role.CREDIT, Role.GENERAL_MANAGER);

        public Ceiling {
            tell = List.copyOf(tell);
            season = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(season));
        }

        /** Minor units of company currency in the month of the date, null: no ceiling. */
        public Long of(LocalDate date, int decimals) {
            if (amount == null) {
                return null;
            }
            BigDecimal factor = season.getOrDefault(date.getMonthValue(), BigDecimal.ONE);
            return amount.multiply(factor).movePointRight(decimals).setScale(0, java.math.RoundingMode.HALF_UP).longValueExact();
        }
    }

    /**
     * From where on a figure is a warning.
     *
     * @param tell as in {@link Level}
     * @param ordersFallPercent a month's sales lie so much below the average of the six months before it (50)
     * @param ordersLeast that average is at least so much, major units of company currency (10,000): small customers order by chance
     * @param laterDays each month's payments come so many days later than the month's before, over six months (3)
     * @param youngDays so long a customer counts as young (365)
     * @param youngAmount and his exposure is large from here on, major units of company currency (100,000)
     */
    public record SignalRules(List<Role> tell, int ordersFallPercent, BigDecimal ordersLeast, int laterDays, int youngDays,
            BigDecimal youngAmount) {

        public SignalRules {
            tell = List.copyOf(tell);
        }

        public static SignalRules standard() {
            return new SignalRules(List.of(Role.SALES, Role.SUPERVISOR, Role.CREDIT), 50, new BigDecimal(10_000), 3, 365,
                    new BigDecimal(100_000));
        }
    }

    /** The level that so much of a limit has reached, 0: none. */
    public int levelAt(BigDecimal usedPercent) {
        return levels.stream().map(Level::percent).filter(percent -> usedPercent.compareTo(BigDecimal.valueOf(percent)) >= 0)
                .max(Integer::compare).orElse(0);
    }

    /**
     * The level that stands, so that one that wavers is told once: it stays until the use falls five percent of the limit below it.
     *
     * @param told the level that stood before
     */
    int standingLevel(BigDecimal usedPercent, int told) {
        return Math.max(levelAt(usedPercent), Math.min(told, levelAt(usedPercent.add(WAVERING))));
    }

    public Map<Integer, List<Role>> toldAt() {
        Map<Integer, List<Role>> told = new TreeMap<>();
        levels.forEach(level -> told.put(level.percent(), level.tell()));
        return told;
    }
}
