package receivables.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import receivables.ledger.digest.Sha256;

/**
 * A number for any amount of rows, whatever their order: two sets of rows with the same one are the same, for all that matters. A million
 * rows need no memory.
 */
final class RowSum {

    private final MessageDigest digest;
    private long first;
    private long second;
    private long rows;

    RowSum() {
        digest = Sha256.begin();
    }

    void add(Object row) {
        byte[] hash = digest.digest(row.toString().getBytes(StandardCharsets.UTF_8));
        first += number(hash, 0);
        second += number(hash, 8);
        rows++;
    }

    private static long number(byte[] hash, int from) {
        long number = 0;
        for (int index = from; index < from + 8; index++) {
            number = number << 8 | hash[index] & 0xff;
        }
        return number;
    }

    long rows() {
        return rows;
    }

    boolean isSame(RowSum other) {
        return first == other.first && second == other.second && rows == other.rows;
    }
}
