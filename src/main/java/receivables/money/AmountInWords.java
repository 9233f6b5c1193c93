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
        return ChineseCapitals.of(requireNotNegative(amount));
    }

    /** In English words, with the names of the currency's units. @throws IllegalArgumentException for a negative amount */
    public static String english(Money amount) {
        return EnglishWords.of(requireNotNegative(amount));
    }

    private static Money requireNotNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("an amount in words is never negative, but this is " + amount);
        }
        return amount;
    }
}
