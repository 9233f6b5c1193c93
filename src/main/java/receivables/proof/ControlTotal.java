package receivables.proof;

import java.util.Currency;
import java.util.List;

/**
 * A row of {@code proof.csv}: a sum that must tie.
 *
 * @param name what is proved: RECEIVABLES, CREDITS, RECEIPTS, DUNNING, JOURNAL, BANK &lt;account&gt; …
 * @param parts named minor amounts; opening + movements … as the line's formula says
 * @param difference zero when it ties
 */
public record ControlTotal(String name, Currency currency, List<Part> parts, long difference) {

    public ControlTotal {
        parts = List.copyOf(parts);
    }

    public boolean ties() {
        return difference == 0;
    }

    public record Part(String label, long amount) {
    }
}
