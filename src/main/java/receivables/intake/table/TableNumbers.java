package receivables.intake.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import receivables.intake.AmountFlaws;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.table.NumberForm;
import receivables.money.AmountException;
import receivables.money.Money;

/**
 * Reads amounts in the one form that a profile names. Groups of digits must be groups of three, one sign must stand between all of them,
 * and what does not fit is refused.
 *
 * <pre>{@code new TableNumbers(new NumberForm(',', ".", false, List.of("€"))).read("€ -1.250,00", false, EUR) // -125000}</pre>
 */
final class TableNumbers {

    private static final int LONGEST = 40;
    /** A number of so few characters is below the limit of amounts. */
    private static final int SURELY_SMALL = 13;
    private static final int GROUP = 3;
    /** What is written where there is no amount. */
    private static final List<String> NOTHING = List.of("", "-", "--", "---", "—", "–");

    private final NumberForm form;

    /** A cell is no number of this form; the reason follows on its text. */
    static final class NoNumberException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        final transient Reason reason;

        NoNumberException(Reason reason) {
            super(reason.stored());
            this.reason = reason;
        }
    }

    TableNumbers(NumberForm form) {
        this.form = form;
    }

    static boolean isEmpty(String cell) {
        return NOTHING.contains(cell);
    }

    /**
     * @param typed the number of a workbook, written with a point
     * @return signed, minor units
     * @throws NoNumberException when it is none
     */
    long read(String cell, boolean typed, Currency currency) {
        if (cell.length() > LONGEST) {
            throw new NoNumberException(Reason.of(ReasonCode.AMOUNT_IS_NONE));
        }
        boolean plain = isPlain(cell);
        if (typed && !plain) {
            throw new NoNumberException(Reason.of(ReasonCode.CELL_IS_A_DAY_OR_ERROR));
        }
        return minor(plain && (typed || form.decimal() == '.') ? cell : plain(cell), currency);
    }

    /** Digits with a point and a leading minus, if any. */
    private static boolean isPlain(String cell) {
        int from = cell.startsWith("-") ? 1 : 0;
        int point = cell.indexOf('.');
        return point < 0 ? isDigits(cell, from, cell.length())
                : isDigits(cell, from, point) && isDigits(cell, point + 1, cell.length());
    }

    /** One digit at least, and nothing else. */
    private static boolean isDigits(String text, int from, int to) {
        for (int index = from; index < to; index++) {
            if (!isDigit(text.charAt(index))) {
                return false;
            }
        }
        return from < to;
    }

    private static long minor(String plain, Currency currency) {
        int decimals = Money.decimals(currency);
        int point = plain.indexOf('.');
        if (plain.length() <= SURELY_SMALL && (point < 0 || plain.length() - point - 1 <= decimals)) {
            return Money.parse(plain, currency).minor();
        }
        BigDecimal value = new BigDecimal(plain);
        if (value.abs().compareTo(Money.LIMIT) >= 0) {
            throw new NoNumberException(AmountFlaws.of(new AmountException(AmountException.Flaw.TOO_LARGE, currency)));
        }
        BigDecimal kept = value.setScale(decimals, RoundingMode.DOWN);
        if (kept.compareTo(value) != 0) {
            throw new NoNumberException(AmountFlaws.of(new AmountException(AmountException.Flaw.MORE_DECIMALS, currency)));
        }
        return kept.movePointRight(decimals).longValueExact();
    }

    /** The number with a point and a leading minus. */
    private String plain(String cell) {
        String text = withoutSigns(cell);
        boolean minus = false;
        if (text.startsWith("-") || text.startsWith("\u2212") || text.startsWith("+")) {
            minus = text.charAt(0) != '+';
            text = withoutSigns(text.substring(1));
        } else if (form.trailingMinus() && text.endsWith("-")) {
            minus = true;
            text = withoutSigns(text.substring(0, text.length() - 1));
        }
        int point = text.indexOf(form.decimal());
        String whole = digits(point < 0 ? text : text.substring(0, point));
        String decimals = point < 0 ? "" : text.substring(point + 1);
        if (point < 0 ? whole.isEmpty() : !isDigits(decimals, 0, decimals.length())) {
            throw refused();
        }
        return (minus ? "-" : "") + (whole.isEmpty() ? "0" : whole) + (decimals.isEmpty() ? "" : "." + decimals);
    }

    private NoNumberException refused() {
        String decimal = String.valueOf(form.decimal());
        return new NoNumberException(form.thousands().isEmpty() ? Reason.of(ReasonCode.CELL_IS_NOT_AS_PROFILE, decimal)
                : Reason.of(ReasonCode.CELL_IS_NOT_AS_PROFILE_GROUPED, decimal, form.thousands().replace(" ", "␣")));
    }

    /** The digits before the decimals, without what stands between thousands. */
    private String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        char between = 0;
        int inGroup = 0;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (isDigit(c)) {
                digits.append(c);
                inGroup++;
            } else {
                boolean first = between == 0;
                if (!isThousands(c) || !first && (c != between || inGroup != GROUP) || first && (inGroup == 0 || inGroup > GROUP)) {
                    throw refused();
                }
                between = c;
                inGroup = 0;
            }
        }
        if (between != 0 && inGroup != GROUP) {
            throw refused();
        }
        return digits.toString();
    }

    private boolean isThousands(char c) {
        if (Cells.isSpace(c)) {
            return form.thousands().indexOf(' ') >= 0;
        }
        return form.thousands().indexOf(c == '\u2019' ? '\'' : c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private String withoutSigns(String cell) {
        String text = Cells.stripped(cell);
        for (String sign : form.signs()) {
            if (text.startsWith(sign)) {
                text = Cells.stripped(text.substring(sign.length()));
            }
            if (text.endsWith(sign)) {
                text = Cells.stripped(text.substring(0, text.length() - sign.length()));
            }
        }
        return text;
    }
}
