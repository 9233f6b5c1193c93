package receivables.fuzz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** The chances of one seed: the same seed throws the same on every machine. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    <T> void shuffle(List<T> list) {
        java.util.Collections.shuffle(list, random);
    }

    /** An amount with the currency's own decimals; now and then a round one, so that equal amounts meet. */
    BigDecimal amount(String currency, int least, int most) {
        int decimals = Sums.decimals(currency);
        int whole = between(least, most);
        if (chance(15)) {
            return BigDecimal.valueOf(Math.max(100, whole / 100 * 100L)).setScale(decimals);
        }
        return decimals == 0 ? BigDecimal.valueOf(whole * 10L) : BigDecimal.valueOf(whole * 100L + between(0, 99), 2);
    }
}
