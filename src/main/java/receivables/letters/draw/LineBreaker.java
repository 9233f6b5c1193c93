package receivables.letters.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines. Chinese breaks between any two characters, but no line begins with closing punctuation or ends with an opening
 * one; words, numbers and dates of the Latin script stay whole unless one alone is wider than the line.
 *
 * <pre>{@code lines("请于 2026年12月1日 前付清，谢谢。", 60, …)}</pre>
 */
public final class LineBreaker {

    private static final String NEVER_FIRST =
            "!),.:;?]}%\u00b7\u2019\u201d\u2026\u2030\u2103\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015"
            + "\u3017\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\uff5e\u2014\u2013";
    private static final String NEVER_LAST = "([{\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b\uffe5\u00a5$#";

    /** Width of a stretch of text. */
    public interface Measure {
        float width(String text);
    }

    private LineBreaker() {
    }

    public static List<String> lines(String text, float width, Measure measure) {
        if (measure.width(text) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start, width, measure);
            lines.add(text.substring(start, end).stripTrailing());
            start = end;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
        }
        return lines;
    }

    private static int lineEnd(String text, int start, float width, Measure measure) {
        float sum = 0;
        int lastBreak = -1;
        int index = start;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            int next = index + Character.charCount(codePoint);
            if (index > start && mayBreak(text.codePointBefore(index), codePoint) && !isWithinFigure(text, index)) {
                lastBreak = index;
            }
            sum += measure.width(text.substring(index, next));
            // A space may hang over the edge: it is not printed there.
            if (sum > width + 0.01f && codePoint != ' ') {
                if (lastBreak > start) {
                    return lastBreak;
                }
                return index > start ? index : next;
            }
            index = next;
        }
        return text.length();
    }

    /** Thousands may be parted by spaces (1 234,56): such an amount stays on one line. */
    private static boolean isWithinFigure(String text, int index) {
        return index > 1 && text.charAt(index - 1) == ' ' && isDigit(text.charAt(index - 2)) && isDigit(text.charAt(index));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean mayBreak(int before, int after) {
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0 || after == ' ') {
            return false;
        }
        return before == ' ' || isChinese(before) || isChinese(after);
    }

    public static boolean isChinese(int codePoint) {
        return codePoint >= 0x2e80 && codePoint < 0xd800 || codePoint >= 0xf900 && codePoint < 0xfb00 || codePoint >= 0xff00
                && codePoint < 0xfff0
                || codePoint >= 0x20000;
    }
}
