package receivables.intake.statement;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers equal lines of one day: the second of the same content is another line, not the same again. Which of the equal ones is which
 * makes no difference, so the keys do not depend on the order in which files came.
 *
 * <pre>{@code B1K7Q2…, B1K7Q2…-2, B1K7Q2…-3}</pre>
 */
public final class LineKeys {

    private final Map<String, Integer> counts = new HashMap<>();

    /** The key of one more line of this content. */
    String next(String contentKey) {
        return numbered(contentKey, counts.merge(contentKey, 1, Integer::sum));
    }

    /** @param count 1 for the first of its content */
    public static String numbered(String contentKey, int count) {
        return count == 1 ? contentKey : contentKey + "-" + count;
    }
}
