package receivables.sample;

import java.util.Map;
import java.util.TreeMap;

/** Hands out document numbers, each customer's in its {@link NumberStyle}, without a gap in any run. */
final class Numbering {

    private final Map<String, Integer> last = new TreeMap<>();

    String next(SampleDocument document) {
        NumberStyle style = document.customer.numbers;
        return style.number(document, last.merge(style.run(document), style.first(), (before, first) -> before + 1));
    }
}
