package receivables.store.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import receivables.money.Money;
import receivables.store.jdbc.Database;

/** What was owed, sold and written off between two days, for the cost of credit. */
public final class YearOfCredit {

    private final Database database;
    private final LocalDate from;
    private final LocalDate to;

    /** Both days belong to it. */
    public YearOfCredit(Database database, LocalDate from, LocalDate to) {
        this.database = database;
        this.from = from;
        this.to = to;
    }

    /** What was owed on each night, minor units of company currency, oldest first. */
    public List<Long> owed() {
        return database.jdbc().query("SELECT SUM(amount) FROM credit_sum WHERE business_date >= ? AND business_date <= ? AND sum_name LIKE "
                + "'AGED|%' GROUP BY business_date ORDER BY business_date", (row, number) -> row.getLong(1), from, to);
    }

    /** Invoices and debit notes less credit notes, by currency. */
    public List<Money> sold() {
        return sums("SELECT currency, SUM(CASE WHEN document_type = 'CREDIT_NOTE' THEN -amount ELSE amount END) FROM document WHERE "
                + "document_date >= ? AND document_date <= ? AND known_on <= ? AND (superseded_on IS NULL OR superseded_on > ?) "
                + "GROUP BY currency ORDER BY currency", from, to, to, to);
    }

    /** Written off, less what was taken back of it, by currency. */
    public List<Money> writtenOff() {
        return sums("SELECT currency, SUM(amount) FROM allocation WHERE business_date >= ? AND business_date <= ? AND (kind = 'WRITE_OFF' "
                + "OR reversed_kind = 'WRITE_OFF') GROUP BY currency ORDER BY currency", from, to);
    }

    private List<Money> sums(String sql, Object... days) {
        List<Money> sums = new ArrayList<>();
        database.jdbc().query(sql, row -> {
            sums.add(Money.ofMinor(row.getLong(2), Currency.getInstance(row.getString(1))));
        }, days);
        return sums;
    }
}
