package receivables.claims;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import receivables.ledger.Customer;
import receivables.ledger.interest.InterestBasis;

/**
 * What a policy says about interest (rules, section 7).
 *
 * @param allSegments also on what was paid late, for the time until it was paid; false: on what is open alone
 * @param fixed the basis of every customer without an agreed rate, null: by country
 * @param byCountry basis by two-letter country; {@code EU} stands for every member state that is not named
 * @param lprFactor times the loan prime rate
 * @param dailyPercent a day
 * @param points by country, what the law adds to the reference rate; {@link #OTHERS} for those not named
 * @param flatSums the laws' flat sums are charged, once per invoice
 * @param sheet a sheet beside each letter that demands interest shows how it comes about
 */
public record InterestRules(boolean allSegments, InterestBasis fixed, Map<String, InterestBasis> byCountry, BigDecimal lprFactor,
        BigDecimal dailyPercent, Map<String, BigDecimal> points, boolean flatSums, boolean sheet) {

    /** In the table of points. */
    public static final String OTHERS = "others";
    /** In the table of countries. */
    public static final String MEMBERS = "EU";

    private static final Set<String> MEMBER_STATES = Set.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
            "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Agreed rates, else by country, as shipped. */
    public static final InterestRules SHIPPED = new InterestRules(true, null,
            Map.of("CN", InterestBasis.LPR, MEMBERS, InterestBasis.EU, "GB", InterestBasis.UK), new BigDecimal("1.5"),
            new BigDecimal("0.05"), Map.of(OTHERS, new BigDecimal("8"), "DE", new BigDecimal("9"), "AT", new BigDecimal("9.2"), "FR",
            new BigDecimal("10")), true, false);

    /** What nights before there were bases went by: agreed rates alone, on what is open. */
    public static final InterestRules AGREED_ON_OPEN = new InterestRules(false, InterestBasis.AGREED, Map.of(), SHIPPED.lprFactor,
            SHIPPED.dailyPercent, SHIPPED.points, false, false);

    public InterestRules {
        byCountry = Map.copyOf(byCountry);
        points = Map.copyOf(points);
    }

    /** What the policy falls back on where no rate is agreed, null: nothing. */
    InterestBasis basisOf(Customer customer) {
        if (fixed != null) {
            return fixed == InterestBasis.AGREED ? null : fixed;
        }
        String country = country(customer);
        InterestBasis own = byCountry.get(country);
        return own == null && MEMBER_STATES.contains(country) ? byCountry.get(MEMBERS) : own;
    }

    BigDecimal pointsOf(Customer customer) {
        BigDecimal own = points.get(country(customer));
        return own == null ? points.getOrDefault(OTHERS, BigDecimal.ZERO) : own;
    }

    private static String country(Customer customer) {
        return customer.country() == null ? "" : customer.country().strip().toUpperCase(Locale.ROOT);
    }
}
