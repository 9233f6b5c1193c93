package receivables.money;

/**
 * An amount in words, as a letter prints it beside the figures, so that neither can be altered alone.
 *
 * <pre>
 * AmountInWords.chinese(Money.parse("107000.53", cny)) // 人民币壹拾万柒仟元零伍角叁分
 * AmountInWords.english(Money.parse("107000.53", cny)) // one hundred and seven thousand yuan and fifty-three fen
 * </pre>
 */
public final class AmountInWords {

    private AmountInWords() {
    }

    /** In capitals (大写金额), with the currency's name in front. @throws IllegalArgumentException for a negative amount */
    public static String chinese(Money amount) {
        String words = ChineseCapitals.of(requireNotNegative(amount));
        requireSame(amount, SpokenAmount.chinese(words, amount.currency()), words);
        return words;
    }

    /** In English words, with the names of the currency's units. @throws IllegalArgumentException for a negative amount */
    public static String english(Money amount) {
        String words = EnglishWords.of(requireNotNegative(amount));
        requireSame(amount, SpokenAmount.english(words, amount.currency()), words);
        return words;
    }

    /** Figures and words must agree before they are printed; the words are read back by code that shares nothing with the writing. */
    private static void requireSame(Money figures, Money words, String text) {
        if (!figures.equals(words)) {
            throw new IllegalStateException(figures + " would be written " + text + ", which reads as " + words);
        }
    }

    private static Money requireNotNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("an amount in words is never negative, but this is " + amount);
        }
        return amount;
    }
}
