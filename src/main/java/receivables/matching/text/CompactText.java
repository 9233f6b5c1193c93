package receivables.matching.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text without its separators that still knows where words began and ended, to find {@code HT-2026/015} in "contract HT 2026 015" but not
 * in "XHT20260150".
 */
public final class CompactText {

    private final String compact;
    private final boolean[] starts;
    private final boolean[] ends;
    private final int[] positions;

    public CompactText(String text) {
        String upper = ReferenceKeys.upper(text);
        StringBuilder kept = new StringBuilder(upper.length());
        starts = new boolean[upper.length() + 1];
        ends = new boolean[upper.length() + 1];
        positions = new int[upper.length()];
        for (int index = 0; index < upper.length(); index++) {
            char c = upper.charAt(index);
            if (Character.isLetterOrDigit(c)) {
                starts[kept.length()] = index == 0 || !isWordSign(upper.charAt(index - 1));
                positions[kept.length()] = index;
                kept.append(c);
                ends[kept.length()] = index + 1 == upper.length() || !isWordSign(upper.charAt(index + 1));
            }
        }
        compact = kept.toString();
    }

    /** True when the key (letters and digits, upper case) stands in the text as whole words. */
    public boolean contains(String key) {
        for (int at = compact.indexOf(key); at >= 0; at = compact.indexOf(key, at + 1)) {
            if (starts[at] && ends[at + key.length()]) {
                return true;
            }
        }
        return false;
    }

    /** Where the key stands as whole words: from and to in the text, its full-width signs made narrow. */
    public List<int[]> spans(String key) {
        List<int[]> spans = new ArrayList<>();
        for (int at = compact.indexOf(key); at >= 0; at = compact.indexOf(key, at + 1)) {
            if (starts[at] && ends[at + key.length()]) {
                spans.add(new int[] {positions[at], positions[at + key.length() - 1] + 1});
            }
        }
        return spans;
    }

    private static boolean isWordSign(char c) {
        return ReferenceKeys.isDigit(c) || ReferenceKeys.isLatin(c);
    }
}
