package receivables.proof;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.Sums;

/**
 * The rows of {@code proof.csv}: the night's control totals from the sums of all accounts. The banks' own lines follow from their
 * statements, see {@link BankGate}.
 *
 * <pre>{@code RECEIVABLES CNY: opening 900.00 + new 200.00 - paid 300.00 = closing 800.00}</pre>
 */
public final class Proof {
    private Proof() {
    }

    /** The lines in their fixed order, each by currency code; a currency without any amount in a line has no row there. */
    public static List<ControlTotal> lines(Sums sums) {
        boolean carried = sums.of(Sums.name(ProofSums.PREFIX, "CARRIED")) > 0;
        SortedMap<String, Long> sorted = sums.startingWith(ProofSums.PREFIX);
        List<ControlTotal> totals = new ArrayList<>();
        for (ProofLine line : ProofLine.values()) {
            if (!line.isCarried() || carried) {
                for (String code : currencies(sorted, line)) {
                    totals.add(total(sums, line, Currency.getInstance(code)));
                }
            }
        }
        return totals;
    }

    /** @param sorted the proof's totals, sorted once: accounts are proved by the hundred thousand */
    private static SortedSet<String> currencies(SortedMap<String, Long> sorted, ProofLine line) {
        SortedSet<String> codes = new TreeSet<>();
        String prefix = Sums.name(ProofSums.PREFIX, line.name(), "");
        sorted.subMap(prefix, prefix + '\uffff').keySet().forEach(name ->
                codes.add(name.substring(prefix.length(), name.indexOf('|', prefix.length()))));
        if (line.isCarried()) {
            codes.addAll(currencies(sorted, line.proves()));
        }
        return codes;
    }

    private static ControlTotal total(Sums sums, ProofLine line, Currency currency) {
        List<ControlTotal.Part> parts = new ArrayList<>();
        long difference = 0;
        for (String label : line.left) {
            long amount = amount(sums, line, currency, label);
            parts.add(new ControlTotal.Part(label, amount));
            difference = Math.addExact(difference, amount);
        }
        long stated = amount(sums, line, currency, line.right);
        parts.add(new ControlTotal.Part(line.right, stated));
        return new ControlTotal(line.title, currency, parts, Math.subtractExact(difference, stated));
    }

    /** A carried line's opening is the opening of its own line: it is added once and read twice. */
    private static long amount(Sums sums, ProofLine line, Currency currency, String label) {
        ProofLine owner = line.isCarried() && label.equals("opening") ? line.proves() : line;
        return sums.of(Sums.name(ProofSums.PREFIX, owner.name(), currency.getCurrencyCode(), label));
    }
}
