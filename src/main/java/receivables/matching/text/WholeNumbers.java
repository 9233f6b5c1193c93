package receivables.matching.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Everything in a text that may be a document's number as a whole, whatever its shape: pieces of letters and digits that stand together,
 * with or without the words before them. Nothing is guessed here: whether such a document exists is asked afterwards, the longest writing
 * first.
 *
 * <pre>{@code "Payment ACC-SINV-2026-00002" // PAYMENTACCSINV202600002, ACCSINV202600002, SINV202600002, ACCSINV2026 …}</pre>
 */
public final class WholeNumbers {

    private static final int MOST_PIECES = 6;
    private static final int LONGEST = 35;
    private static final int LONGEST_WORD = 8;
    private static final String SIGNS_WITHIN = "-_./\\# :–";
    private static final Set<String> WORDS_BETWEEN = Set.of(
            "PAYMENT", "PAYMENTS", "PAY", "FOR", "OF", "THE", "FROM", "YOUR", "OUR", "AND", "TO", "ON", "THANKS", "SETTLES", "PART",
            "LESS", "DATED", "AMOUNT");

    private WholeNumbers() {
    }

    /**
     * One writing that may be a number.
     *
     * @param key in the form of {@link ReferenceKeys#normalise}
     * @param from position of its first sign in the text, its full-width signs made narrow
     * @param to position behind its last sign
     */
    public record Written(String key, int from, int to) {

        public boolean overlaps(Written other) {
            return from < other.to && other.from < to;
        }
    }

    private record Piece(int from, int to, boolean hasDigit) {
    }

    /**
     * The writings that hold a letter and a digit, the longest first. Numbers of digits alone are read by {@link ReferenceReader}, which
     * knows what they are not.
     */
    public static List<Written> in(String text) {
        String upper = ReferenceKeys.upper(text);
        List<Piece> pieces = pieces(upper);
        List<Written> found = new ArrayList<>();
        for (int last = 0; last < pieces.size(); last++) {
            if (pieces.get(last).hasDigit() || endsMixed(pieces, last)) {
                addEndingAt(upper, pieces, last, found);
            }
        }
        found.sort(Comparator.comparingInt((Written one) -> one.from() - one.to()).thenComparingInt(Written::from));
        return found;
    }

    /** A letter behind the digits, parted from them by a sign: {@code 2026-17-A}. */
    private static boolean endsMixed(List<Piece> pieces, int last) {
        Piece piece = pieces.get(last);
        return last > 0 && piece.to() - piece.from() <= 2 && pieces.get(last - 1).hasDigit() && piece.from()
                - pieces.get(last - 1).to() == 1;
    }

    private static void addEndingAt(String upper, List<Piece> pieces, int last, List<Written> found) {
        for (int first = last; first >= 0 && last - first < MOST_PIECES; first--) {
            Piece piece = pieces.get(first);
            String word = upper.substring(piece.from(), piece.to());
            boolean joined = first == last || isJoined(upper, piece.to(), pieces.get(first + 1).from());
            boolean plainWord = !piece.hasDigit() && (word.length() > LONGEST_WORD || WORDS_BETWEEN.contains(word));
            if (!joined || plainWord || pieces.get(last).to() - piece.from() > LONGEST + MOST_PIECES) {
                return;
            }
            String compact = ReferenceKeys.compact(upper.substring(piece.from(), pieces.get(last).to()));
            if (hasLetter(compact) && hasDigit(compact) && compact.length() <= LONGEST) {
                found.add(new Written(ReferenceKeys.normalise(compact), piece.from(), pieces.get(last).to()));
            }
        }
    }

    private static boolean isJoined(String text, int from, int to) {
        for (int index = from; index < to; index++) {
            if (SIGNS_WITHIN.indexOf(text.charAt(index)) < 0) {
                return false;
            }
        }
        return to - from <= 2;
    }

    /** Runs of Latin letters and digits; each Chinese sign is a piece of its own, for words there have no blanks between them. */
    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int start = -1;
        boolean digit = false;
        for (int index = 0; index <= text.length(); index++) {
            char c = index < text.length() ? text.charAt(index) : ' ';
            boolean narrow = ReferenceKeys.isDigit(c) || Character.isLetter(c)
                    && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
            if (narrow && start < 0) {
                start = index;
                digit = false;
            }
            digit |= ReferenceKeys.isDigit(c);
            if (!narrow && start >= 0) {
                pieces.add(new Piece(start, index, digit));
                start = -1;
            }
            if (!narrow && Character.isLetter(c)) {
                pieces.add(new Piece(index, index + 1, false));
            }
            digit &= start >= 0;
        }
        return pieces;
    }

    private static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> ReferenceKeys.isDigit((char) c));
    }
}
