package receivables.letters;

import receivables.letters.draw.Notation;
import receivables.money.Money;

/** What is written the same in every country: references and account numbers. Amounts and dates are {@link Notation}'s. */
public final class Figures {

    private Figures() {
    }

    /** Without its sign, for places where words say in whose favour it is. */
    static Money unsigned(Money money) {
        return money.isNegative() ? money.negate() : money;
    }

    /** References and account numbers are read aloud and typed in groups of four. */
    static String groupedByFour(String text) {
        StringBuilder grouped = new StringBuilder(text.length() + text.length() / 4);
        for (int index = 0; index < text.length(); index++) {
            if (index > 0 && index % 4 == 0) {
                grouped.append(' ');
            }
            grouped.append(text.charAt(index));
        }
        return grouped.toString();
    }
}
