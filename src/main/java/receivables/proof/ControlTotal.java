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

    /** What tonight's money on account comes to, credit notes apart, where this is the line that says it; else zero. */
    public long onAccount() {
        return !name.equals(ProofLine.AGING_ON_ACCOUNT.title) ? 0
                : parts.stream().filter(part -> part.label().equals("receipts")).mapToLong(Part::amount).sum();
    }

    public boolean ties() {
        return difference == 0;
    }

    public record Part(String label, long amount) {
    }
}
