package receivables.dunning;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * How long a claim can be enforced, by the debtor's country, and how early people are told that it ends. Figures of law, to be checked by
 * the user's own lawyer: the law that governs a contract may be another country's.
 *
 * @param byCountry ISO code → its period
 * @param others the period of every other country
 * @param warningDays so many days before the end the worklist tells of it
 */
public record LimitationRules(Map<String, Period> byCountry, Period others, int warningDays) {

    /** Of configurations from before the watch: China's three years everywhere, told half a year ahead. */
    public static final int STANDARD_WARNING = 180;

    public LimitationRules {
        byCountry = Map.copyOf(byCountry);
        requireNonNull(others, "others is null");
    }

    /**
     * One country's period.
     *
     * @param fromYearEnd the first one runs from the end of the year in which the claim fell due (Germany), not from the due date
     * @param lettersInterrupt a demand that arrives begins it anew (China, Spain, Italy); elsewhere only part payment and acknowledgement
     * do
     */
    public record Period(int years, boolean fromYearEnd, boolean lettersInterrupt) {
    }

    /** As shipped. */
    static LimitationRules standard() {
        return new LimitationRules(Map.of("HK", new Period(6, false, false), "DE", new Period(3, true, false), "AT",
                new Period(3, false, false), "CH", new Period(10, false, false), "FR", new Period(5, false, false), "ES",
                new Period(5, false, true), "IT", new Period(10, false, true), "GB", new Period(6, false, false), "US",
                new Period(4, false, false)), new Period(3, false, true), STANDARD_WARNING);
    }

    /** @param country empty: unknown */
    public Period of(String country) {
        return byCountry.getOrDefault(country == null ? "" : country, others);
    }
}
