package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which account each customer belongs to; recomputed for the customers, and the payer groups, that tonight's files changed. */
final class Memberships {

    static final String VISIBLE = "known_on <= ? AND (superseded_on IS NULL OR superseded_on > ?)";

    private final Database database;
    private final LocalDate businessDate;

    Memberships(Database database, LocalDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    void refresh() {
        Map<String, String> groups = new TreeMap<>();
        Set<String> touched = new HashSet<>();
        database.jdbc().query("SELECT customer_no, group_no, superseded_on FROM customer WHERE known_on = ? OR superseded_on = ?", row -> {
            if (Columns.date(row, 3) == null) {
                groups.put(row.getString(1), row.getString(2));
            }
            if (!row.getString(2).isEmpty()) {
                touched.add(row.getString(2));
            }
        }, businessDate, businessDate);
        if (groups.isEmpty()) {
            return;
        }
        Map<String, String> smallest = new HashMap<>();
        for (List<String> some : Chunks.of(touched)) {
            database.jdbc().query("SELECT customer_no, group_no FROM customer WHERE superseded_on IS NULL AND group_no IN (" + Chunks.marks(some) + ")",
                    row -> {
                        groups.put(row.getString(1), row.getString(2));
                        smallest.merge(row.getString(2), row.getString(1), (left, right) -> left.compareTo(right) <= 0 ? left : right);
                    }, some.toArray());
        }
        Map<String, String> accounts = new TreeMap<>();
        groups.forEach((customerNo, group) -> accounts.put(customerNo, group.isEmpty() ? customerNo : smallest.get(group)));
        store(accounts);
    }

    private void store(Map<String, String> accounts) {
        Map<String, String> standing = standing(accounts);
        List<String> changed = new ArrayList<>();
        accounts.forEach((customerNo, account) -> {
            if (!account.equals(standing.get(customerNo))) {
                changed.add(customerNo);
            }
        });
        for (int from = 0; from < changed.size(); from += 20_000) {
            List<String> some = changed.subList(from, Math.min(changed.size(), from + 20_000));
            database.inTransaction(() -> {
                try (RowWriter ending = new InsertWriter(database, "UPDATE membership SET superseded_on = ? WHERE customer_no = ? AND superseded_on IS NULL")) {
                    some.stream().filter(standing::containsKey).forEach(customerNo -> ending.date(businessDate).text(customerNo).end());
                }
                try (RowWriter rows = database.rows("membership", "account_no, customer_no, known_on")) {
                    some.forEach(customerNo -> rows.text(accounts.get(customerNo)).text(customerNo).date(businessDate).end());
                }
            });
        }
    }

    private Map<String, String> standing(Map<String, String> accounts) {
        Map<String, String> standing = new HashMap<>();
        long known = database.jdbc().queryForObject("SELECT COUNT(*) FROM membership", Long.class);
        if (known == 0) {
            return standing;
        }
        for (List<String> some : Chunks.of(accounts.keySet())) {
            database.jdbc().query("SELECT customer_no, account_no FROM membership WHERE superseded_on IS NULL AND customer_no IN (" + Chunks.marks(some) + ")",
                    row -> {
                        standing.put(row.getString(1), row.getString(2));
                    }, some.toArray());
        }
        return standing;
    }
}
