package receivables.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import receivables.ledger.digest.Sha256;

/**
 * 64 bits of SHA-256 over a fact's own fields: two rows with one key and one fingerprint say the same. Where the fact came from is no part
 * of it. Not for several threads at once.
 */
final class Fingerprint {

    private final MessageDigest digest;
    private final StringBuilder content = new StringBuilder(400);

    Fingerprint() {
        digest = Sha256.begin();
    }

    /** Null and empty are different; a field cannot run into the next, control characters are no part of facts. */
    long of(Object... fields) {
        content.setLength(0);
        for (Object field : fields) {
            content.append(field == null ? "\u0001" : field).append('\u0000');
        }
        byte[] hash = digest.digest(content.toString().getBytes(StandardCharsets.UTF_8));
        long value = 0;
        for (int index = 0; index < 8; index++) {
            value = value << 8 | hash[index] & 0xff;
        }
        return value;
    }
}
