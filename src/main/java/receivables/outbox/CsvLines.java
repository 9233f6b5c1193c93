package receivables.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import receivables.ledger.Language;
import receivables.ledger.Reason;
import receivables.money.Money;

/**
 * Lines of a CSV file, built as UTF-8 bytes: a million rows a night leave no garbage behind. Quoting follows RFC 4180; a line ends with a
 * single line feed, on every machine (the RFC's CRLF would survive neither {@code sort} nor {@code grep}, and every reader takes both). A
 * text cell that a spreadsheet could run as a formula gets an apostrophe in front; amounts, numbers and dates are never touched.
 *
 * <pre>{@code new CsvLines().text("=1+1").text("a,b").amount(-5, 2).endLine() // '=1+1,"a,b",-0.05}</pre>
 */
final class CsvLines {

    private final Wording wording;
    private byte[] bytes;
    private int length;
    private boolean lineBegun;

    CsvLines() {
        this(1 << 16);
    }

    CsvLines(int capacity) {
        this(capacity, Wording.in(Language.EN));
    }

    /** @param wording the language in which reasons are written */
    CsvLines(int capacity, Wording wording) {
        bytes = new byte[capacity];
        this.wording = wording;
    }

    /** A cell written by people or other systems. @param text null: an empty cell */
    CsvLines text(String text) {
        separate();
        if (text != null && !text.isEmpty()) {
            append(text, startsFormula(text), needsQuotes(text));
        }
        return this;
    }

    /** A cell that says why. */
    CsvLines reason(Reason reason) {
        return text(wording.sentence(reason));
    }

    /** As {@link #reason}, for our own working files. */
    CsvLines verbatimReason(Reason reason) {
        return verbatim(wording.sentence(reason));
    }

    /** A text cell as it is, only quoted: for our own working files and for cells already made harmless. */
    CsvLines verbatim(String text) {
        separate();
        if (!text.isEmpty()) {
            append(text, false, needsQuotes(text));
        }
        return this;
    }

    /** A code of ours: plain letters, digits and underscores. @param code null: an empty cell */
    CsvLines code(Enum<?> code) {
        separate();
        if (code != null) {
            ascii(code.name());
        }
        return this;
    }

    /** Minor units with the currency's decimals. */
    CsvLines amount(long minor, int decimals) {
        separate();
        reserve(26);
        long rest = minor;
        if (rest < 0) {
            bytes[length++] = '-';
            rest = Math.negateExact(rest);
        }
        digits(rest, decimals);
        return this;
    }

    /** @param money null: an empty cell */
    CsvLines amount(Money money) {
        return money == null ? empty() : amount(money.minor(), Money.decimals(money.currency()));
    }

    CsvLines number(long value) {
        return amount(value, 0);
    }

    /** yyyy-MM-dd. @param date null: an empty cell */
    CsvLines date(LocalDate date) {
        separate();
        if (date == null) {
            return this;
        }
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            ascii(date.toString());
            return this;
        }
        reserve(10);
        padded(date.getYear(), 4);
        bytes[length++] = '-';
        padded(date.getMonthValue(), 2);
        bytes[length++] = '-';
        padded(date.getDayOfMonth(), 2);
        return this;
    }

    CsvLines empty() {
        separate();
        return this;
    }

    /** A whole line that is already CSV, such as a header. */
    CsvLines line(String line) {
        ascii(line);
        return endLine();
    }

    CsvLines endLine() {
        reserve(1);
        bytes[length++] = '\n';
        lineBegun = false;
        return this;
    }

    int length() {
        return length;
    }

    /** Hands over what was built and starts empty again. */
    void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /**
     * True when a spreadsheet might take the cell for a formula: {@code = + - @}, also as full-width characters and after blanks, or a
     * leading tab or line end.
     */
    static boolean startsFormula(String text) {
        int index = 0;
        while (index < text.length() && text.charAt(index) == ' ') {
            index++;
        }
        if (index == text.length() || isPlainNumber(text, index)) {
            return false;
        }
        return switch (text.charAt(index)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
            default -> false;
        };
    }

    /**
     * A number with its sign, or a telephone number of digits, blanks, points and brackets: a spreadsheet calculates nothing there. One with
     * hyphens between its digits it would subtract.
     */
    private static boolean isPlainNumber(String text, int from) {
        if (text.charAt(from) != '+' && text.charAt(from) != '-' || from + 1 == text.length() || !isDigit(text.charAt(from + 1))) {
            return false;
        }
        for (int index = from + 1; index < text.length(); index++) {
            if (!isDigit(text.charAt(index)) && " .()".indexOf(text.charAt(index)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean needsQuotes(String text) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void separate() {
        if (lineBegun) {
            reserve(1);
            bytes[length++] = ',';
        }
        lineBegun = true;
    }

    private void append(String text, boolean apostrophe, boolean quotes) {
        reserve(3 * text.length() + 3);
        if (quotes) {
            bytes[length++] = '"';
        }
        if (apostrophe) {
            bytes[length++] = '\'';
        }
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c < 0x80) {
                if (c == '"') {
                    reserve(3 * (text.length() - index) + 3);
                    bytes[length++] = '"';
                }
                bytes[length++] = (byte) c;
            } else {
                index = encode(text, index, c);
            }
        }
        if (quotes) {
            reserve(1);
            bytes[length++] = '"';
        }
    }

    /**
     * Writes the character at {@code index} (two for a pair) as UTF-8 and returns the last index used; half a pair becomes a question mark.
     */
    private int encode(String text, int index, char c) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
            return index;
        }
        if (!Character.isSurrogate(c)) {
            bytes[length++] = (byte) (0xe0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
            return index;
        }
        if (!Character.isHighSurrogate(c) || index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))) {
            bytes[length++] = '?';
            return index;
        }
        int point = Character.toCodePoint(c, text.charAt(index + 1));
        bytes[length++] = (byte) (0xf0 | point >> 18);
        bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
        bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
        bytes[length++] = (byte) (0x80 | point & 0x3f);
        return index + 1;
    }

    private void ascii(String text) {
        reserve(text.length());
        for (int index = 0; index < text.length(); index++) {
            bytes[length++] = (byte) text.charAt(index);
        }
    }

    private void digits(long value, int decimals) {
        int count = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            count++;
        }
        int width = Math.max(count, decimals + 1) + (decimals > 0 ? 1 : 0);
        long rest = value;
        for (int place = 0; place < width; place++) {
            if (decimals > 0 && place == decimals) {
                bytes[length + width - 1 - place] = '.';
            } else {
                bytes[length + width - 1 - place] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        length += width;
    }

    private void padded(int value, int width) {
        int rest = value;
        for (int place = width - 1; place >= 0; place--) {
            bytes[length + place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
