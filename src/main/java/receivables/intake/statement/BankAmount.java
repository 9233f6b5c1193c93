package receivables.intake.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import receivables.money.AmountException;
import receivables.money.Money;

/**
 * An amount as banks write it: leading zeros, blanks around it, a sign, more decimals than the currency has. It is exact if the decimals
 * beyond are zeros; what lies below a millionth is the noise of a program that reckons in floating point, and is taken off.
 *
 * <pre>{@code BankAmount.read("0012.500", EUR, '.').minor() // 1250}</pre>
 *
 * @param minor signed, minor units
 * @param noisy something below a millionth was taken off
 */
record BankAmount(long minor, boolean noisy) {

    private static final int LONGEST = 60;
    private static final BigDecimal NOISE = new BigDecimal("0.000001");
    /** Digits of a text that certainly stays below the limit; such texts, nearly all, are read without a {@link BigDecimal}. */
    private static final int SURELY_SMALL = 12;

    /** @param point the character before the decimals @throws AmountException when it is none */
    static BankAmount read(String written, Currency currency, char point) {
        String text = written.strip();
        int decimals = Money.decimals(currency);
        if (text.length() <= SURELY_SMALL) {
            long quick = quick(text, point, decimals);
            if (quick >= 0) {
                return new BankAmount(quick, false);
            }
        }
        return exact(text, currency, point, decimals);
    }

    /** Digits, and a point with no more decimals than the currency has; −1: it is something else. */
    private static long quick(String text, char point, int decimals) {
        long minor = 0;
        int digits = 0;
        int behind = -1;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c >= '0' && c <= '9') {
                minor = minor * 10 + c - '0';
                digits++;
                behind += behind < 0 ? 0 : 1;
            } else if (c == point && behind < 0) {
                behind = 0;
            } else {
                return -1;
            }
        }
        if (digits == 0 || behind > decimals) {
            return -1;
        }
        for (int missing = decimals - Math.max(behind, 0); missing > 0; missing--) {
            minor *= 10;
        }
        return minor;
    }

    private static BankAmount exact(String text, Currency currency, char point, int decimals) {
        String plain = text.length() > LONGEST ? "" : text.replace(point, '.');
        if (!plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)")) {
            throw new AmountException(AmountException.Flaw.NO_AMOUNT, currency);
        }
        BigDecimal value = new BigDecimal(plain.endsWith(".") ? plain + "0" : plain);
        if (value.abs().compareTo(Money.LIMIT) >= 0) {
            throw new AmountException(AmountException.Flaw.TOO_LARGE, currency);
        }
        BigDecimal kept = value.setScale(decimals, RoundingMode.HALF_EVEN);
        BigDecimal rest = value.subtract(kept).abs();
        if (rest.compareTo(NOISE) >= 0) {
            throw new AmountException(AmountException.Flaw.MORE_DECIMALS, currency);
        }
        return new BankAmount(kept.movePointRight(decimals).longValueExact(), rest.signum() != 0);
    }
}
