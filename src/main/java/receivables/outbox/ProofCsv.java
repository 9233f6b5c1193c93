package receivables.outbox;

import java.nio.file.Path;
import java.util.List;
import receivables.money.Money;
import receivables.proof.ControlTotal;

/**
 * Writes {@code proof.csv}: a line per control total that finance reads like a sentence. The parts of a total are signed; all but the last
 * add up to <em>computed</em>, the last is <em>stated</em> by the books, and a difference is said in the total's own figure.
 *
 * <pre>{@code RECEIVABLES,CNY,opening 100.00 + new 20.00 - applied 30.00 = closing 90.00,90.00,90.00,0.00,yes}</pre>
 */
public final class ProofCsv {

    private ProofCsv() {
    }

    public static void write(Path directory, List<ControlTotal> totals) {
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.PROOF)) {
            for (ControlTotal total : totals) {
                int decimals = Money.decimals(total.currency());
                csv.lines().text(total.name()).text(total.currency().getCurrencyCode()).text(calculation(total, Money::plain));
                if (total.parts().isEmpty()) {
                    csv.lines().empty().empty();
                } else {
                    csv.lines().amount(computed(total), decimals).amount(total.parts().getLast().amount(), decimals);
                }
                csv.lines().amount(total.difference(), decimals).text(total.ties() ? "yes" : "no").endLine();
                csv.drainWhenLarge();
            }
        }
    }

    /** How a figure is written, from minor units and the currency's decimals. */
    interface Writing {
        String of(long minor, int decimals);
    }

    /** {@code opening 100.00 + new 20.00 - applied 30.00 = closing 90.00} */
    static String calculation(ControlTotal total, Writing writing) {
        int decimals = Money.decimals(total.currency());
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < total.parts().size(); index++) {
            ControlTotal.Part part = total.parts().get(index);
            boolean last = index == total.parts().size() - 1;
            long shown = part.amount();
            if (index > 0) {
                text.append(last ? total.ties() ? " = " : " ≠ " : shown < 0 ? " - " : " + ");
                shown = last ? shown : Math.absExact(shown);
            }
            text.append(part.label()).append(' ').append(writing.of(shown, decimals));
        }
        return text.toString();
    }

    private static long computed(ControlTotal total) {
        long sum = 0;
        for (ControlTotal.Part part : total.parts().subList(0, total.parts().size() - 1)) {
            sum = Math.addExact(sum, part.amount());
        }
        return sum;
    }
}
