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
        return minor(typed ? typed(cell) : new BigDecimal(plain(cell)), currency);
    }

    private static BigDecimal typed(String cell) {
        if (!cell.matches("-?\\d+(\\.\\d+)?")) {
            throw new NoNumberException(Reason.of(ReasonCode.CELL_IS_A_DAY_OR_ERROR));
        }
        return new BigDecimal(cell);
    }

    private static long minor(BigDecimal value, Currency currency) {
        int decimals = Money.decimals(currency);
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
        boolean sound = decimals.chars().allMatch(TableNumbers::isDigit) && (point < 0 || !decimals.isEmpty())
                && (!whole.isEmpty() || !decimals.isEmpty());
        if (!sound) {
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

    private static boolean isDigit(int c) {
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
