package receivables.sample;

import java.util.List;

/**
 * Where the sample company's chance comes from: SplitMix64 (Steele, Lea, Flood 2014), written out here so that a seed gives the same
 * company on every JDK, for good.
 *
 * <pre>{@code Dice.of(42, "receipts").below(6) // always the same number}</pre>
 *
 * A purpose of its own for each concern keeps them apart: one more receipt does not change the customers' names.
 */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String purpose) {
        return new Dice(mix(seed + GOLDEN_GAMMA) ^ mix(purpose.hashCode()));
    }

    /** Dice for one numbered thing, the same whenever asked: lets the bench come back to a customer without keeping him. */
    static Dice of(long seed, String purpose, long number) {
        return new Dice(mix(mix(seed + GOLDEN_GAMMA) ^ mix(purpose.hashCode()) ^ mix(number * GOLDEN_GAMMA + 1)));
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** 0 to bound − 1. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Both ends included. */
    long between(long least, long most) {
        return least + Math.floorMod(next(), most - least + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /** So many decimal digits; the first is not zero. */
    String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        text.append((char) ('1' + below(9)));
        while (text.length() < count) {
            text.append((char) ('0' + below(10)));
        }
        return text.toString();
    }

    /** Fisher–Yates, in place. */
    <T> void shuffle(List<T> list) {
        for (int index = list.size() - 1; index > 0; index--) {
            int other = below(index + 1);
            T kept = list.get(index);
            list.set(index, list.get(other));
            list.set(other, kept);
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
