package receivables.ledger.table;

import java.util.List;

/**
 * How a table writes numbers. What is written otherwise is refused, never read as another number.
 *
 * @param decimal the sign before the decimals
 * @param thousands the signs that may stand between groups of three digits; a blank stands for every kind of blank
 * @param trailingMinus the minus may stand behind the number ({@code 120.50-})
 * @param signs of currencies and other words that may stand before or behind it
 */
public record NumberForm(char decimal, String thousands, boolean trailingMinus, List<String> signs) {

    public static final NumberForm PLAIN = new NumberForm('.', "", false, List.of());

    public NumberForm {
        signs = List.copyOf(signs);
        if (thousands.indexOf(decimal) >= 0) {
            throw new IllegalArgumentException("the decimal sign cannot be the sign of thousands as well");
        }
    }
}
