package receivables.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 and length of a content that is being read, and its last byte. */
final class ContentHash {

    private final MessageDigest digest;
    private long bytes;
    private int last = -1;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
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
