package receivables.intake;

import java.security.MessageDigest;
import java.util.HexFormat;
import receivables.ledger.digest.Sha256;

/** SHA-256 and length of a content that is being read, and its last byte. */
final class ContentHash {

    private final MessageDigest digest;
    private long bytes;
    private int last = -1;

    ContentHash() {
        digest = Sha256.begin();
    }

    void add(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
        bytes += length;
        last = length == 0 ? last : buffer[length - 1];
    }

    long bytes() {
        return bytes;
    }

    boolean endsWithALine() {
        return last == '\n' || last == '\r';
    }

    String hexadecimal() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
