package receivables.store.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.money.Money;

/** How values are read from columns: the same for every table. */
public final class Columns {

    private Columns() {
    }

    public static LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static Money money(ResultSet row, int amount, Currency currency) throws SQLException {
        return Money.ofMinor(row.getLong(amount), currency);
    }

    /** Null where the amount is. */
    public static Money optionalMoney(ResultSet row, int amount, Currency currency) throws SQLException {
        long minor = row.getLong(amount);
        return row.wasNull() ? null : Money.ofMinor(minor, currency);
    }

    /** Null where the column is. */
    public static Currency currency(ResultSet row, int column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : Currency.getInstance(code);
    }

    public static Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** Decimals travel as text, so that 5.0 stays 5.0 on every database. */
    /** A whole number or null. */
    public static Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    public static BigDecimal decimal(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BigDecimal(text);
    }

    public static <E extends Enum<E>> E name(ResultSet row, int column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public static String code(Currency currency) {
        return currency == null ? null : currency.getCurrencyCode();
    }

    public static String plain(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    public static Long whole(Integer value) {
        return value == null ? null : Long.valueOf(value);
    }

    public static Long minor(Money value) {
        return value == null ? null : Long.valueOf(value.minor());
    }

    /** Lists of codes and names, as the contract's files have them. */
    public static String joined(List<String> values) {
        return String.join("|", values);
    }

    public static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\|", -1));
    }

    /** @throws IllegalArgumentException when the text is longer than its column; intake refuses such a row before */
    public static String fitting(String value, int longest, String what) {
        if (value != null && value.length() > longest && value.codePointCount(0, value.length()) > longest) {
            throw new IllegalArgumentException(what + " is longer than " + longest + " characters");
        }
        return value;
    }
}
