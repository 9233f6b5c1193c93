package receivables.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.ledger.Delivery;
import receivables.ledger.Rate;
import receivables.ledger.Staff;

/** What every account of a night needs alike: staff, rates, bank balances. */
public final class References {

    private final Database database;

    public References(Database database) {
        this.database = database;
    }

    /** Staff by number, as the night sees them. */
    public Map<String, Staff> staff(LocalDate businessDate) {
        SmallFactRows.StaffRows rows = new SmallFactRows.StaffRows();
        Map<String, Staff> staff = new TreeMap<>();
        database.jdbc().query("SELECT " + rows.selected("s") + " FROM staff s WHERE " + PageQuery.visible("s"), row -> {
            staff.put(row.getString(1), rows.read(row));
        }, businessDate, businessDate);
        return staff;
    }

    /** Company currency per unit, by currency code: the latest dated on or before the night. */
    public Map<String, BigDecimal> rates(LocalDate businessDate) {
        SmallFactRows.RateRows rows = new SmallFactRows.RateRows();
        Map<String, BigDecimal> rates = new TreeMap<>();
        database.jdbc().query("SELECT " + rows.selected("r") + " FROM rate r WHERE " + PageQuery.visible("r") + " AND r.rate_date <= ? ORDER BY r.rate_date",
                row -> {
                    Rate rate = rows.read(row);
                    rates.put(rate.currency().getCurrencyCode(), rate.rate());
                }, businessDate, businessDate, businessDate);
        return rates;
    }

    /** Bank statements' balances known by the night, by account and date. */
    public List<StatementBalance> balances(LocalDate businessDate) {
        SmallFactRows.StatementBalanceRows rows = new SmallFactRows.StatementBalanceRows();
        return database.jdbc().query("SELECT " + rows.selected("b") + " FROM statement_balance b WHERE " + PageQuery.visible("b") + " AND b.balance_date <= ?",
                (row, number) -> rows.read(row), businessDate, businessDate, businessDate).stream()
                .sorted(Comparator.comparing(StatementBalance::ownAccount).thenComparing(StatementBalance::date)).toList();
    }

    /** Deliveries known and shipped by the night but not by the one before. */
    public List<Delivery> newDeliveries(LocalDate after, LocalDate businessDate) {
        SmallFactRows.DeliveryRows rows = new SmallFactRows.DeliveryRows();
        return database.jdbc().query("SELECT " + rows.selected("d") + " FROM delivery d WHERE " + PageQuery.visible("d")
                + " AND d.shipped_on <= ? AND (d.known_on > ? OR d.shipped_on > ?) ORDER BY d.customer_no, d.delivery_no",
                (row, number) -> rows.read(row), businessDate, businessDate, businessDate, after, after);
    }
}
