package receivables.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.interest.InterestBasis;
import receivables.ledger.interest.ReferenceRates;

/**
 * What rate one customer owes on which day: what was agreed, else what the law of his country gives. Days on which the rate it needs is not
 * known bear none.
 *
 * <p>A German customer without an agreed rate, the reference rate 3.62 on 1 January 2024: 12.62 % from that day to 30 June.
 */
public final class InterestRate {

    private static final BigDecimal DAYS = BigDecimal.valueOf(365);
    private static final BigDecimal UK_POINTS = BigDecimal.valueOf(8);
    private static final int JULY = 7;

    private final InterestBasis basis;
    private final BigDecimal agreed;
    private final InterestRules rules;
    private final BigDecimal points;
    private final ReferenceRates rates;

    private InterestRate(InterestBasis basis, BigDecimal agreed, InterestRules rules, BigDecimal points, ReferenceRates rates) {
        this.basis = basis;
        this.agreed = agreed;
        this.rules = rules;
        this.points = points;
        this.rates = rates;
    }

    /** @param percent a year; null: the rate of these days is not known */
    record Period(LocalDate from, LocalDate to, BigDecimal percent) {
    }

    public static InterestRate of(Customer customer, Company company, InterestRules rules, ReferenceRates rates) {
        if (customer.interestRate() != null) {
            return agreed(customer.interestRate(), rules, rates);
        }
        if (company.defaultInterestRate() != null && company.defaultInterestRate().signum() > 0) {
            return agreed(company.defaultInterestRate(), rules, rates);
        }
        return new InterestRate(rules.basisOf(customer), null, rules, rules.pointsOf(customer), rates);
    }

    private static InterestRate agreed(BigDecimal percent, InterestRules rules, ReferenceRates rates) {
        return new InterestRate(percent.signum() > 0 ? InterestBasis.AGREED : null, percent, rules, BigDecimal.ZERO, rates);
    }

    /** Null: no interest is owed, or nobody said on what basis. */
    public InterestBasis basis() {
        return basis;
    }

    /** The code of the published rate that it needs, empty: none. */
    public String reference() {
        return basis == null ? "" : switch (basis) {
            case LPR -> "LPR";
            case EU -> "ECB";
            case UK -> "BOE";
            case AGREED, DAILY -> "";
        };
    }

    /** Percent a year on the day, null: none. @param late the first day of the delay */
    public BigDecimal on(LocalDate day, LocalDate late) {
        if (basis == null) {
            return null;
        }
        return switch (basis) {
            case AGREED -> agreed;
            case DAILY -> rules.dailyPercent().multiply(DAYS);
            case LPR -> product(rates.on("LPR", day), rules.lprFactor());
            case EU -> sum(rates.on("ECB", halfYear(day)), points);
            case UK -> sum(rates.on("BOE", halfYear(late).minusDays(1)), UK_POINTS);
        };
    }

    /** The days from the first to the last, cut where the rate changes. @param late the first day of the delay */
    List<Period> between(LocalDate first, LocalDate last, LocalDate late) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        if (basis == InterestBasis.LPR) {
            starts.addAll(rates.changes("LPR", first, last));
        } else if (basis == InterestBasis.EU) {
            for (LocalDate start = halfYear(first).plusMonths(6); !start.isAfter(last); start = start.plusMonths(6)) {
                starts.add(start);
            }
        }
        starts.add(first);
        List<Period> periods = new ArrayList<>();
        for (LocalDate start : starts) {
            LocalDate next = starts.higher(start);
            periods.add(new Period(start, next == null ? last : next.minusDays(1), on(start, late)));
        }
        return periods;
    }

    private static LocalDate halfYear(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() < JULY ? 1 : JULY, 1);
    }

    private static BigDecimal sum(BigDecimal reference, BigDecimal added) {
        return reference == null ? null : reference.add(added);
    }

    private static BigDecimal product(BigDecimal reference, BigDecimal factor) {
        return reference == null ? null : reference.multiply(factor);
    }
}
