package receivables.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.aging.Bucket;
import receivables.ledger.Sums;

/**
 * The expected loss by segment and age. Of what came into an age, the share that went on to the next older one is its roll rate; the loss
 * of an age is the product of the rates up to the oldest, times what is lost there, times what is expected of the future.
 *
 * <pre>{@code 100 came into 61–90 days and 40 of it into 91–180; of 91–180 a tenth is lost: 4 % of what is 61–90 days late}</pre>
 */
public final class ExpectedLoss {

    static final String PREFIX = "LOSS";
    /** Names of sums: what came into an age, what is owed at it, what is on the provision list, what is expected to be lost. */
    public static final String FLOW = "FLOW";
    static final String AGED = "AGED";
    static final String PROVIDED = "PROVIDED";
    static final String EXPECTED = "EXPECTED";
    /** The allowance that the journals came to. */
    public static final String BOOKED = "BOOKED";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 4;

    private final SortedMap<String, Long> tonight;
    private final LossHistory history;
    private final LossRules rules;
    private final LocalDate businessDate;

    private ExpectedLoss(Sums sums, LossHistory history, LossRules rules, LocalDate businessDate) {
        this.tonight = new TreeMap<>();
        sums.startingWith(PREFIX + "|").forEach((name, amount) -> tonight.put(name.substring(PREFIX.length() + 1), amount));
        this.history = history;
        this.rules = rules;
        this.businessDate = businessDate;
    }

    /** @param sums the night's @return by segment, youngest age first */
    public static List<LossRow> rows(Sums sums, LossHistory history, LossRules rules, LocalDate businessDate, Currency currency) {
        return new ExpectedLoss(sums, history, rules, businessDate).rows(currency);
    }

    private List<LossRow> rows(Currency currency) {
        TreeSet<String> segments = new TreeSet<>();
        for (SortedMap<String, Long> names : List.of(tonight, history.last())) {
            names.keySet().stream().map(name -> name.split("\\|", 3)).filter(parts -> parts[0].equals(AGED)).map(parts -> parts[2])
                    .forEach(segments::add);
        }
        List<LossRow> rows = new ArrayList<>();
        for (String segment : segments) {
            List<LossRow> oldestFirst = new ArrayList<>();
            BigDecimal next = rules.lossGivenDefault();
            for (int age = Bucket.values().length - 1; age >= 0; age--) {
                Bucket bucket = Bucket.values()[age];
                BigDecimal rolled = rolled(segment, bucket);
                boolean own = rolled != null || bucket == Bucket.D721_UP && isLongEnough();
                next = own ? percent(bucket, rolled, next) : rules.table().get(bucket);
                oldestFirst.add(row(segment, bucket, rolled, next, own ? LossRow.Origin.ROLL_RATES : LossRow.Origin.TABLE, currency));
            }
            rows.addAll(oldestFirst.reversed());
        }
        return rows;
    }

    /** @param lost percent, before the forward-looking factor */
    private LossRow row(String segment, Bucket bucket, BigDecimal rolled, BigDecimal lost, LossRow.Origin origin, Currency currency) {
        BigDecimal percent = lost.multiply(rules.forwardFactor()).min(HUNDRED).setScale(PLACES, RoundingMode.HALF_UP);
        long exposure = of(tonight, AGED, bucket, segment);
        long loss = BigDecimal.valueOf(exposure).multiply(percent).movePointLeft(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return new LossRow(segment, bucket, currency, exposure, rolled == null ? null : rolled.multiply(HUNDRED).setScale(2,
                RoundingMode.HALF_UP), percent, origin, loss,
                of(tonight, PROVIDED, bucket, segment), history.lastMonth(), of(history.last(), AGED, bucket, segment),
                of(history.last(), EXPECTED, bucket, segment));
    }

    /** @param next percent lost of the next older age */
    private static BigDecimal percent(Bucket bucket, BigDecimal rolled, BigDecimal next) {
        return bucket == Bucket.D721_UP ? next : rolled.multiply(next);
    }

    private boolean isLongEnough() {
        return history.since() != null && ChronoUnit.MONTHS.between(history.since(), businessDate) >= rules.leastMonths();
    }

    /** Null: the history is too short, nothing came into this age, or there is none older. */
    private BigDecimal rolled(String segment, Bucket bucket) {
        if (bucket == Bucket.D721_UP) {
            return null;
        }
        Bucket older = Bucket.values()[bucket.ordinal() + 1];
        long in = of(history.flows(), FLOW, bucket, segment) + of(tonight, FLOW, bucket, segment);
        long on = of(history.flows(), FLOW, older, segment) + of(tonight, FLOW, older, segment);
        return !isLongEnough() || in <= 0 ? null
                : BigDecimal.valueOf(on).divide(BigDecimal.valueOf(in), 8, RoundingMode.HALF_UP).min(BigDecimal.ONE);
    }

    private static long of(SortedMap<String, Long> sums, String kind, Bucket bucket, String segment) {
        return sums.getOrDefault(kind + "|" + bucket.column() + "|" + segment, 0L);
    }

    /**
     * What the night keeps for later ones: tonight's flows, what is owed, what is expected to be lost, and the allowance booked so far.
     *
     * @param booked with what tonight's journal adds
     */
    public static SortedMap<String, Long> kept(Sums sums, List<LossRow> rows, long booked) {
        SortedMap<String, Long> kept = new TreeMap<>();
        sums.startingWith(PREFIX + "|").forEach((name, amount) -> {
            if (!name.startsWith(PREFIX + "|" + PROVIDED)) {
                kept.put(name.substring(PREFIX.length() + 1), amount);
            }
        });
        rows.forEach(row -> kept.put(EXPECTED + "|" + row.bucket().column() + "|" + row.segment(), row.loss()));
        kept.put(BOOKED, booked);
        kept.values().removeIf(amount -> amount == 0);
        return kept;
    }

    /** What is past due of all that the night summed up, minor units of company currency. */
    static long overdue(Sums sums) {
        String within = PREFIX + "|" + AGED + "|" + Bucket.WITHIN_TERMS.column() + "|";
        return sums.startingWith(PREFIX + "|" + AGED + "|").entrySet().stream().filter(sum -> !sum.getKey().startsWith(within))
                .mapToLong(java.util.Map.Entry::getValue).reduce(0, Math::addExact);
    }

    public static long total(List<LossRow> rows) {
        return rows.stream().mapToLong(LossRow::loss).reduce(0, Math::addExact);
    }
}
