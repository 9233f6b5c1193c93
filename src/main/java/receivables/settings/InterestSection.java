package receivables.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.claims.InterestRules;
import receivables.ledger.interest.InterestBasis;

/** Reads what the section {@code dunning} of a policy file says about interest. */
final class InterestSection {

    private static final String BY_COUNTRY = "by_country";
    private static final String ALL_SEGMENTS = "all_segments";
    private static final String OPEN_ONLY = "open_only";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private InterestSection() {
    }

    /** Configurations kept from before there were bases go by agreed rates, on what is open. */
    static InterestRules read(Section policy) {
        if (!policy.has("interest")) {
            return InterestRules.AGREED_ON_OPEN;
        }
        Section section = policy.section("interest");
        String basis = section.text("basis");
        InterestBasis fixed = basis.equals(BY_COUNTRY) ? null : section.choice("basis", InterestBasis.class);
        InterestRules rules = new InterestRules(allSegments(policy), fixed, byCountry(section.section("by_country")),
                section.decimal("lpr_factor", "0", "4"), section.decimal("daily_percent", "0", "1"), points(section.section("points")),
                section.flag("flat_sums"), section.has("sheet") && section.flag("sheet"));
        section.done();
        return rules;
    }

    private static boolean allSegments(Section policy) {
        String on = policy.text("interest_on");
        if (!List.of(ALL_SEGMENTS, OPEN_ONLY).contains(on)) {
            policy.mistake("interest_on", "neither_nor", on, ALL_SEGMENTS, OPEN_ONLY);
        }
        return on.equals(ALL_SEGMENTS);
    }

    private static Map<String, InterestBasis> byCountry(Section section) {
        Map<String, InterestBasis> bases = new TreeMap<>();
        for (String country : section.names()) {
            if (!country.equals(InterestRules.MEMBERS)) {
                check(section, country);
            }
            InterestBasis basis = section.choice(country, InterestBasis.class);
            if (basis == InterestBasis.AGREED || basis == InterestBasis.DAILY) {
                section.mistake(country, "no_basis_of_a_country");
            }
            bases.put(country, basis);
        }
        section.done();
        return bases;
    }

    private static Map<String, BigDecimal> points(Section section) {
        Map<String, BigDecimal> points = new TreeMap<>();
        for (String country : section.names()) {
            if (!country.equals(InterestRules.OTHERS)) {
                check(section, country);
            }
            points.put(country, section.decimal(country, "0", "30"));
        }
        section.done();
        return points;
    }

    private static void check(Section section, String country) {
        if (!COUNTRIES.contains(country)) {
            section.mistake(country, "no_country");
        }
    }
}
