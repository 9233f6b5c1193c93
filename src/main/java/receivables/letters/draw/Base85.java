package receivables.letters.draw;

import java.util.Arrays;

/**
 * Bytes as text of five characters for every four (ISO 32000-1, 7.4.3). A group of zeros is one z; a shorter last group has one character
 * more than bytes. An E is followed by a line end before an I: readers that look for the end of an image between two operators take the
 * two for it.
 *
 * <pre>{@code 00 00 00 00 4d 61 6e -> z9jqo~>}</pre>
 */
final class Base85 {

    private Base85() {
    }

    /** @return with the sign of the end */
    static byte[] encoded(byte[] bytes) {
        byte[] text = new byte[(bytes.length + 3) / 4 * 5 + 2];
        int length = 0;
        for (int from = 0; from < bytes.length; from += 4) {
            int count = Math.min(4, bytes.length - from);
            long group = 0;
            for (int index = 0; index < 4; index++) {
                group = group << 8 | (index < count ? bytes[from + index] & 0xff : 0);
            }
            if (group == 0 && count == 4) {
                text[length++] = 'z';
                continue;
            }
            for (int place = 4; place >= 0; place--) {
                if (place <= count) {
                    text[length + place] = (byte) ('!' + group % 85);
                }
                group /= 85;
            }
            length += count + 1;
        }
        return closed(text, length);
    }

    private static byte[] closed(byte[] digits, int count) {
        byte[] text = new byte[2 * count + 2];
        int length = 0;
        for (int index = 0; index < count; index++) {
            if (digits[index] == 'I' && index > 0 && digits[index - 1] == 'E') {
                text[length++] = '\n';
            }
            text[length++] = digits[index];
        }
        text[length++] = '~';
        text[length++] = '>';
        return Arrays.copyOf(text, length);
    }
}
