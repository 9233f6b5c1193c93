package receivables.sample;

import java.util.List;
import java.util.Locale;

/**
 * Legal names that look real and are not: a Chinese one is region + trade name + industry + legal form ({@code 杭州澜禾精密机械有限公司}), a foreign
 * one has the words and forms of its country.
 * Names are counted through, not drawn, so that no two customers of a company share a trade name.
 */
final class CompanyNames {

    private static final List<String> FIRST = WordLists.list("trade-first");
    private static final List<String> SECOND = WordLists.list("trade-second");
    private static final List<String> INDUSTRIES = WordLists.list("industry");
    private static final List<String> FORMS = WordLists.list("form");
    private static final List<String> SURNAMES = WordLists.list("surname");
    private static final List<String> GIVEN = WordLists.list("given");
    private static final List<String> SYLLABLES_1 = WordLists.list("syllable-first");
    private static final List<String> SYLLABLES_2 = WordLists.list("syllable-second");
    private static final List<String> SYLLABLES_3 = WordLists.list("syllable-third");
    private static final List<String> TRADES_EN = WordLists.list("trade-en");

    /**
     * A step without a common divisor with the number of pairs (a product of small numbers): walks through all of them before one comes
     * again.
     */
    private static final int STEP = 1009;

    private CompanyNames() {
    }

    /** How many Chinese trade names there are. */
    static int tradeNames() {
        return FIRST.size() * SECOND.size();
    }

    /** The trade name of the n-th company. */
    static String tradeName(long number) {
        int pair = (int) Math.floorMod(number * STEP, (long) tradeNames());
        return FIRST.get(pair / SECOND.size()) + SECOND.get(pair % SECOND.size());
    }

    static String chinese(String trade, String city, Dice dice) {
        String industry = dice.pick(INDUSTRIES);
        String form = dice.pick(FORMS);
        return dice.chance(12) ? trade + "（" + city + "）" + industry + form : city + trade + industry + form;
    }

    /** For the bench: unique for numbers below trade names × industries × districts, without remembering those already given. */
    static String chinese(long number) {
        long round = number / tradeNames();
        String industry = INDUSTRIES.get((int) ((number + round) % INDUSTRIES.size()));
        Places.District place = benchDistrict(number);
        return place.shortName() + place.district().substring(0, 2) + tradeName(number) + industry + "有限公司";
    }

    /** The district the bench's n-th Chinese company sits in. */
    static Places.District benchDistrict(long number) {
        long round = number / tradeNames() / INDUSTRIES.size();
        return Places.DISTRICTS.get((int) ((round + number) % Places.DISTRICTS.size()));
    }

    static String foreign(Places.Country country, int number) {
        String core = country.cores().get(number % country.cores().size());
        String trade = country.trades().get(number / country.cores().size() % country.trades().size());
        return core + " " + trade + " " + country.forms().get(number % country.forms().size());
    }

    /**
     * For the bench: a name of three syllables, unique whatever the country: after all syllables and trades have been used a count is
     * added.
     */
    static String foreign(Places.Country country, long number) {
        long rest = number;
        String first = SYLLABLES_1.get((int) (rest % SYLLABLES_1.size()));
        rest /= SYLLABLES_1.size();
        String second = SYLLABLES_2.get((int) (rest % SYLLABLES_2.size()));
        rest /= SYLLABLES_2.size();
        String third = SYLLABLES_3.get((int) (rest % SYLLABLES_3.size()));
        rest /= SYLLABLES_3.size();
        String trade = TRADES_EN.get((int) (rest % TRADES_EN.size()));
        rest /= TRADES_EN.size();
        String counted = rest == 0 ? "" : " " + (rest + 1);
        return first + second + third + " " + trade + counted + " " + country.forms().getFirst();
    }

    static String person(Dice dice) {
        return dice.pick(SURNAMES) + dice.pick(GIVEN);
    }

    /** An address under example.com, which belongs to nobody. */
    static String email(String user) {
        return user.toLowerCase(Locale.ROOT) + "@example.com";
    }
}
