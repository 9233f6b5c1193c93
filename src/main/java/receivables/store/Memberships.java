package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.succession.Successors;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.InsertWriter;
import receivables.store.jdbc.RowWriter;

/** Which account each customer belongs to; recomputed for the customers, and the payer groups, that tonight's files changed. */
final class Memberships {

    static final String VISIBLE = "known_on <= ? AND (superseded_on IS NULL OR superseded_on > ?)";

    private final Database database;
    private final LocalDate businessDate;
    private final List<Long> files;

    /** @param files tonight's, complete */
    Memberships(Database database, LocalDate businessDate, List<Long> files) {
        this.database = database;
        this.businessDate = businessDate;
        this.files = files;
    }

    void refresh() {
        Map<String, String> groups = new TreeMap<>();
        Set<String> touched = new HashSet<>();
        // the versions in whose place tonight's stand are found through these: nothing else of the customers is read
        String tonight = " FROM customer n /*! FORCE INDEX (customer_file) */ %s WHERE n.file_id IN (" + Chunks.marks(files) + ")";
        database.jdbc().query("SELECT n.customer_no, n.group_no, n.superseded_on" + tonight.formatted(""), row -> {
            if (Columns.date(row, 3) == null) {
                groups.put(row.getString(1), row.getString(2));
            }
            touched.add(row.getString(2));
        }, files.toArray());
        List<Object> parameters = new ArrayList<>(files);
        parameters.add(businessDate);
        touched.addAll(database.jdbc().queryForList("SELECT /*! STRAIGHT_JOIN */ DISTINCT o.group_no"
                + tonight.formatted("JOIN customer o /*! FORCE INDEX (PRIMARY) */ ON o.customer_no = n.customer_no")
                + " AND o.superseded_on = ?", String.class, parameters.toArray()));
        touched.remove("");
        if (groups.isEmpty()) {
            return;
        }
        Map<String, String> smallest = new HashMap<>();
        for (List<String> some : Chunks.of(touched)) {
            database.jdbc().query("SELECT customer_no, group_no FROM customer WHERE superseded_on IS NULL AND group_no IN ("
                    + Chunks.marks(some) + ")", row -> {
                        groups.put(row.getString(1), row.getString(2));
                        smallest.merge(row.getString(2), row.getString(1), (left, right) -> left.compareTo(right) <= 0 ? left : right);
                    }, some.toArray());
        }
        Map<String, String> accounts = new TreeMap<>();
        groups.forEach((customerNo, group) -> accounts.put(customerNo, group.isEmpty() ? customerNo : smallest.get(group)));
        Map<String, String> known = standing(accounts);
        // whose number another may have taken the place of is looked at when it is known which decisions count
        replaced().stream().filter(known::containsKey).forEach(accounts::remove);
        store(accounts);
    }

    /** Numbers in whose place, as somebody said, another stands; whether that counts is not asked. */
    private List<String> replaced() {
        return database.jdbc().queryForList("SELECT DISTINCT d.refers_to FROM decision d WHERE d.decided_action = 'CUSTOMER_IS' AND "
                + "d.known_on <= ?", String.class, businessDate);
    }

    /** Puts each customer who goes by another number into that one's account, and takes out who does no more. May be run again. */
    void follow(Successors successors) {
        List<String> replaced = replaced();
        if (replaced.isEmpty()) {
            return;
        }
        Set<String> concerned = new TreeSet<>(replaced);
        replaced.forEach(customerNo -> concerned.add(successors.current(customerNo)));
        Map<String, String> groups = new TreeMap<>();
        for (List<String> some : Chunks.of(concerned)) {
            database.jdbc().query("SELECT customer_no, group_no FROM customer WHERE superseded_on IS NULL AND customer_no IN ("
                    + Chunks.marks(some) + ")", row -> {
                        groups.put(row.getString(1), row.getString(2));
                    }, some.toArray());
        }
        Map<String, String> accounts = new TreeMap<>();
        for (String customerNo : replaced) {
            String current = successors.current(customerNo);
            if (groups.containsKey(customerNo) && groups.containsKey(current)) {
                accounts.put(customerNo, groups.get(current).isEmpty() ? current : smallestOf(groups.get(current)));
            }
        }
        store(accounts);
    }

    private String smallestOf(String group) {
        return database.jdbc().queryForList("SELECT customer_no FROM customer WHERE superseded_on IS NULL AND group_no = ?", String.class,
                group).stream().min(String::compareTo).orElseThrow();
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
                try (RowWriter ending =
                        new InsertWriter(database, "UPDATE membership SET superseded_on = ? WHERE customer_no = ? AND superseded_on IS "
                        + "NULL")) {
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
        long known = database.jdbc().queryForObject("SELECT COUNT(*) FROM (SELECT 1 FROM membership LIMIT 1) any_of_them", Long.class);
        if (known == 0) {
            return standing;
        }
        for (List<String> some : Chunks.of(accounts.keySet())) {
            database.jdbc().query("SELECT customer_no, account_no FROM membership WHERE superseded_on IS NULL AND customer_no IN ("
                    + Chunks.marks(some) + ")", row -> {
                        standing.put(row.getString(1), row.getString(2));
                    }, some.toArray());
        }
        return standing;
    }
}
