package receivables.letters.draw;

import java.security.SecureRandom;
import java.util.Arrays;

/** Gives subset prefixes of fonts from a seed instead of chance, so that equal packs have equal bytes. Keeps no secret. */
final class SeededRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private long state;

    SeededRandom(byte[] seed) {
        super(null, null);
        state = Arrays.hashCode(seed) * 0x9E3779B97F4A7C15L;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) next();
        }
    }

    @Override
    public int nextInt(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    @Override
    public int nextInt() {
        return (int) next();
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
