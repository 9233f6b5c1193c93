package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import receivables.ledger.Delivery;

/**
 * The accounts of a night, in account order, by ranges and pages. A page is read with about a dozen set queries, however many accounts it has.
 *
 * <pre>{@code
 * for (Range range : accounts.ranges(D, 4)) {
 *     String after = range.after();
 *     for (Optional<AccountPage> page = accounts.next(range, after, D, 400, 4_000); page.isPresent(); …) { accounts.load(page.get(), D) }
 * }
 * }</pre>
 */
public final class Accounts {

    private final Database database;
    private volatile DecisionIndex decisions;
    private volatile NewDeliveries newDeliveries;

    public Accounts(Database database) {
        this.database = database;
    }

    /**
     * Divides the accounts into ranges of about equally many items and keeps the division: asked again for the same night, it is the same.
     * {@link TakeBack} forgets it.
     */
    public List<Range> ranges(LocalDate businessDate, int partitions) {
        List<Range> stored = stored(businessDate);
        if (!stored.isEmpty()) {
            return stored;
        }
        List<Range> ranges = divide(businessDate, partitions);
        database.inTransaction(() -> {
            try (RowWriter rows = database.inserts("account_range", "business_date, place, after_account, last_account")) {
                for (int place = 0; place < ranges.size(); place++) {
                    rows.date(businessDate).number(place).text(ranges.get(place).after()).text(ranges.get(place).last()).end();
                }
            }
        });
        return ranges;
    }

    private List<Range> stored(LocalDate businessDate) {
        return database.jdbc().query("SELECT after_account, last_account FROM account_range WHERE business_date = ? ORDER BY place",
                (row, number) -> new Range(row.getString(1), row.getString(2)), businessDate);
    }

    /** As {@link #ranges}, keeping nothing: for jobs that only read. */
    public List<Range> divide(LocalDate businessDate, int partitions) {
        List<String> names = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        database.jdbc().query("""
                SELECT m.account_no, COUNT(d.document_no) FROM membership m LEFT JOIN document d ON d.customer_no = m.customer_no
                WHERE m.known_on <= ? AND (m.superseded_on IS NULL OR m.superseded_on > ?) GROUP BY m.account_no ORDER BY m.account_no
                """, row -> {
            names.add(row.getString(1));
            // an account without items costs something too
            weights.add(row.getLong(2) + 1);
        }, businessDate, businessDate);
        long total = weights.stream().mapToLong(Long::longValue).sum();
        List<Range> ranges = new ArrayList<>();
        String after = "";
        long sum = 0;
        for (int index = 0; index < names.size() && ranges.size() < partitions - 1; index++) {
            sum += weights.get(index);
            if (sum >= total * (ranges.size() + 1) / partitions && index < names.size() - 1) {
                ranges.add(new Range(after, names.get(index)));
                after = names.get(index);
            }
        }
        ranges.add(new Range(after, ""));
        return ranges;
    }

    /**
     * The next page of a range: at most so many accounts, and so many documents unless one account alone has more.
     *
     * @param after last account of the page before, at first the range's own {@code after}
     */
    public Optional<AccountPage> next(Range range, String after, LocalDate businessDate, int maximumAccounts, int maximumItems) {
        Cut cut = new Cut(maximumAccounts, maximumItems);
        String from = after;
        String customer = "";
        // memberships are read in slices; a large group may fill several of them
        while (!cut.full) {
            List<String[]> slice = slice(range, from, customer, businessDate, maximumAccounts + 1);
            for (String[] row : slice) {
                cut.add(row[0], Integer.parseInt(row[2]));
                if (cut.full) {
                    break;
                }
                from = row[0];
                customer = row[1];
            }
            if (slice.size() <= maximumAccounts) {
                break;
            }
        }
        return cut.page(after);
    }

    private List<String[]> slice(Range range, String account, String customer, LocalDate businessDate, int limit) {
        String position = customer.isEmpty() ? "m.account_no > ?" : "(m.account_no > ? OR (m.account_no = ? AND m.customer_no > ?))";
        List<Object> parameters = new ArrayList<>();
        parameters.add(account);
        if (!customer.isEmpty()) {
            parameters.add(account);
            parameters.add(customer);
        }
        String end = range.last().isEmpty() ? "" : " AND m.account_no <= ?";
        if (!range.last().isEmpty()) {
            parameters.add(range.last());
        }
        parameters.add(businessDate);
        parameters.add(businessDate);
        return database.jdbc().query("SELECT m.account_no, m.customer_no, (SELECT COUNT(*) FROM document d WHERE d.customer_no = m.customer_no) FROM "
                + "membership m WHERE " + position + end + " AND " + PageQuery.visible("m") + " ORDER BY m.account_no, m.customer_no LIMIT " + limit,
                (row, number) -> new String[] {row.getString(1), row.getString(2), row.getString(3)}, parameters.toArray());
    }

    /** The account of each of these customers, as the night sees it; a customer that it does not know has none. */
    public Map<String, String> accountsOf(Collection<String> customerNos, LocalDate businessDate) {
        Map<String, String> accounts = new HashMap<>();
        new PageQuery(database, null, businessDate).byKeys("SELECT m.customer_no, m.account_no FROM membership m WHERE m.customer_no IN",
                List.copyOf(customerNos), "AND " + PageQuery.visible("m"), row -> {
                    accounts.put(row.getString(1), row.getString(2));
                }, businessDate, businessDate);
        return accounts;
    }

    /** A page of one account: that of a customer the night sees; empty when it sees none of this number. */
    public Optional<AccountPage> pageOf(String customerNo, LocalDate businessDate) {
        String account = accountsOf(List.of(customerNo), businessDate).get(customerNo);
        if (account == null) {
            return Optional.empty();
        }
        String before = database.jdbc().queryForObject("SELECT MAX(m.account_no) FROM membership m WHERE m.account_no < ?", String.class, account);
        return next(Range.ALL, before == null ? "" : before, businessDate, 1, Integer.MAX_VALUE);
    }

    /** As {@link #load(AccountPage, LocalDate, LocalDate)} on a night without statements. */
    public LoadedPage load(AccountPage page, LocalDate businessDate) {
        return load(page, businessDate, null);
    }

    /**
     * Reads the accounts of a page as the night sees them: facts known and dated by then, derived rows of earlier nights.
     *
     * @param statementsAsOf the month end that statements may be due for tonight: what they need is read as well; null: none is
     */
    public LoadedPage load(AccountPage page, LocalDate businessDate, LocalDate statementsAsOf) {
        DecisionIndex index = decisions;
        if (index == null || !index.businessDate().equals(businessDate)) {
            synchronized (this) {
                if (decisions == null || !decisions.businessDate().equals(businessDate)) {
                    decisions = new DecisionIndex(database, businessDate);
                }
                index = decisions;
            }
        }
        return new PageLoader(database, page, businessDate, index, statementsAsOf, deliveries(businessDate)).load();
    }

    /** Read once per night: deliveries that wait for their confirmation are few beside documents. */
    private List<Delivery> deliveries(LocalDate businessDate) {
        NewDeliveries known = newDeliveries;
        if (known == null || !known.businessDate().equals(businessDate)) {
            LocalDate lastNight = new Nights(database).before(businessDate).map(Night::businessDate).orElse(LocalDate.of(1, 1, 1));
            known = new NewDeliveries(businessDate, new References(database).unconfirmedDeliveries(lastNight, businessDate));
            newDeliveries = known;
        }
        return known.deliveries();
    }

    private record NewDeliveries(LocalDate businessDate, List<Delivery> deliveries) {
    }

    /** Call when decisions were added since the last load: they are read once per night. */
    public void forgetDecisions() {
        decisions = null;
        newDeliveries = null;
    }

    /** Where a page ends: accounts are taken whole while they fit. */
    private static final class Cut {

        private final int maximumAccounts;
        private final int maximumItems;
        private String last;
        private String current;
        private int accounts;
        private int items;
        private int currentItems;
        private boolean full;

        Cut(int maximumAccounts, int maximumItems) {
            this.maximumAccounts = maximumAccounts;
            this.maximumItems = maximumItems;
        }

        void add(String account, int documents) {
            if (!account.equals(current)) {
                close();
                if (accounts == maximumAccounts || accounts > 0 && items >= maximumItems) {
                    full = true;
                    current = null;
                    return;
                }
                current = account;
                currentItems = 0;
            }
            currentItems += documents;
            if (accounts > 0 && items + currentItems > maximumItems) {
                // this account begins the next page
                full = true;
                current = null;
            }
        }

        private void close() {
            if (current != null) {
                last = current;
                accounts++;
                items += currentItems;
            }
        }

        Optional<AccountPage> page(String after) {
            close();
            return last == null ? Optional.empty() : Optional.of(new AccountPage(after, last, accounts, items));
        }
    }
}
