package receivables.ledger.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import receivables.ledger.digest.Sha256;

/**
 * By what a line of a statement is known again in another file: the bank's own id with account, day and amount (ids repeat in real files),
 * else all that the line says. It is made of the fields as the bank wrote them, and begins with the version of this recipe, so that a later
 * recipe cannot be taken for it.
 *
 * <pre>{@code B1K7Q2M9T0X4C8N5R3WA6D1F}</pre>
 */
public final class ContentKey {

    private static final int LENGTH = 26;
    private static final String VERSION = "B1";
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int BITS = 5;
    private static final byte BETWEEN = 0x1f;

    private final MessageDigest digest;
    private byte[] content = new byte[512];
    private int length;
    /** Nearly all lines of a statement are of one day. */
    private LocalDate lastDay = LocalDate.EPOCH;
    private String lastDayWritten = LocalDate.EPOCH.toString();

    public ContentKey() {
        digest = Sha256.begin();
    }

    /**
     * @param ownId the bank's own id of the line; empty: it has none
     * @param valueDate counts for lines without an id
     * @param said all the line says, for lines without an id
     */
    public String of(String account, LocalDate bookedOn, String amountAsWritten, String ownId, LocalDate valueDate, String... said) {
        length = 0;
        add(account);
        addNext(written(bookedOn));
        addNext(amountAsWritten);
        addNext(ownId);
        if (ownId.isEmpty()) {
            addNext(written(valueDate));
            for (String one : said) {
                addNext(one);
            }
        }
        digest.update(content, 0, length);
        byte[] hash = digest.digest();
        char[] key = new char[LENGTH];
        VERSION.getChars(0, VERSION.length(), key, 0);
        int bits = 0;
        int held = 0;
        int index = 0;
        for (int place = VERSION.length(); place < LENGTH; place++) {
            if (held < BITS) {
                bits = (bits & 0x1f) << 8 | hash[index++] & 0xff;
                held += 8;
            }
            held -= BITS;
            key[place] = DIGITS[bits >> held & 0x1f];
        }
        return new String(key);
    }

    private void addNext(String field) {
        content[length++] = BETWEEN;
        add(field);
    }

    /** Leaves room for the sign behind it. */
    private void add(String field) {
        byte[] written = field.getBytes(StandardCharsets.UTF_8);
        if (length + written.length >= content.length) {
            content = Arrays.copyOf(content, 2 * (length + written.length) + 1);
        }
        System.arraycopy(written, 0, content, length, written.length);
        length += written.length;
    }

    private String written(LocalDate day) {
        if (!day.equals(lastDay)) {
            lastDay = day;
            lastDayWritten = day.toString();
        }
        return lastDayWritten;
    }
}
