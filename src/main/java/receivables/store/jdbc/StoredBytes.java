package receivables.store.jdbc;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Long contents in pieces of at most 30,000 bytes: what a column holds alike on every database, and a server takes within its packet size.
 */
public final class StoredBytes {

    private static final int PIECE = 30_000;

    private StoredBytes() {
    }

    public interface Taker {
        void take(int part, byte[] piece);
    }

    /** Hands on the pieces in order, part 0 first; an empty content is one empty piece. */
    public static void split(byte[] content, int from, Taker taker) {
        int part = 0;
        for (int start = from; start < content.length || part == 0; start += PIECE) {
            taker.take(part++, Arrays.copyOfRange(content, start, Math.min(content.length, start + PIECE)));
        }
    }

    public static byte[] join(List<byte[]> pieces) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
