package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.PaperMemory;
import receivables.ledger.credit.MasterChange;
import receivables.store.erp.Listings;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/**
 * The accounts of a night, in account order, by ranges and pages. A page is read with about a dozen set queries, however many accounts it
 * has.
 *
 * <pre>{@code
 * for (Range range : accounts.ranges(D, 4)) {
 *     for (AccountPage page : accounts.pages(range, D, 400, 4_000)) { accounts.load(page, D) }
 * }
 * }</pre>
 */
public final class Accounts {

    /** More would balance better, but each keeps sums of its own, which are added up by one thread. */
    private static final int RANGES_PER_THREAD = 3;
    /** Customers: a smaller range is hardly worth files of its own, unless threads would have nothing to do. */
    private static final int SMALL_RANGE = 500;
    /** Members of a payer group that are read together. */
    private static final int GROUP = 500;

    private final Database database;
    private final Function<LocalDate, PaperMemory> memory;
    private volatile DecisionIndex decisions;
    private volatile NightFacts nightFacts;

    /** @param memory how far back a night of this date remembers papers */
    public Accounts(Database database, Function<LocalDate, PaperMemory> memory) {
        this.database = database;
        this.memory = memory;
    }

    /**
     * Divides the accounts into ranges for so many threads and keeps the division: asked again for the same night, it is the same. {@link
     * TakeBack} forgets it.
     */
    public List<Range> ranges(LocalDate businessDate, int threads) {
        List<Range> stored = stored(businessDate);
        if (!stored.isEmpty()) {
            return stored;
        }
        List<Range> ranges = divide(businessDate, threads);
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

    /**
     * As {@link #ranges}, keeping nothing: for jobs that only read. Each range has about equally many customers. How much there is to do
     * for them nobody knows without looking at all their documents; so there are more ranges than threads, and who is done early takes
     * another.
     */
    public List<Range> divide(LocalDate businessDate, int threads) {
        long customers = database.jdbc().queryForObject("SELECT COUNT(*) FROM membership m WHERE " + PageQuery.visible("m"), Long.class,
                businessDate, businessDate);
        long ranges = Math.clamp(customers / SMALL_RANGE, threads, (long) threads * RANGES_PER_THREAD);
        long share = Math.max(1, Math.ceilDiv(customers, ranges));
        List<Range> divided = new ArrayList<>();
        String after = "";
        while (divided.size() < ranges - 1) {
            List<String> last = database.jdbc().queryForList("SELECT m.account_no FROM membership m WHERE m.account_no > ? AND "
                    + PageQuery.visible("m")
                    + " ORDER BY m.account_no LIMIT 1 OFFSET " + (share - 1), String.class, after, businessDate, businessDate);
            if (last.isEmpty()) {
                break;
            }
            divided.add(new Range(after, last.getFirst()));
            after = last.getFirst();
        }
        divided.add(new Range(after, ""));
        return divided;
    }

    /**
     * The pages of a range, read as they are asked for: at most so many accounts each, and so many documents unless one account alone has
     * more. Between two pages anything may be written that changes no customer and no document.
     */
    public Iterable<AccountPage> pages(Range range, LocalDate businessDate, int maximumAccounts, int maximumItems) {
        return () -> new AccountPages(database, range, businessDate, maximumAccounts, maximumItems);
    }

    /** Customers who go by another number from tonight on lie in its account. Once what can act of the night's decisions is known. */
    public void followSuccessors(LocalDate businessDate) {
        new Memberships(database, businessDate, List.of()).follow(new Payers(database).successors(businessDate));
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
        String before = database.jdbc().queryForObject("SELECT MAX(m.account_no) FROM membership m WHERE m.account_no < ?", String.class,
                account);
        Range alone = new Range(before == null ? "" : before, account);
        return Optional.of(pages(alone, businessDate, GROUP, Integer.MAX_VALUE).iterator().next());
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
        return new PageLoader(database, page, businessDate, index, memory.apply(businessDate), statementsAsOf, nightFacts(businessDate))
                .load();
    }

    /** Read once per night: these are few beside documents. */
    private NightFacts nightFacts(LocalDate businessDate) {
        NightFacts known = nightFacts;
        if (known == null || !known.businessDate().equals(businessDate)) {
            LocalDate lastNight = new Nights(database).before(businessDate).map(Night::businessDate).orElse(LocalDate.of(1, 1, 1));
            References references = new References(database);
            LocalDate since = memory.apply(businessDate).invoicesSince();
            Map<String, List<Delivery>> waiting = references.deliveriesWithoutInvoice(since, businessDate);
            known = new NightFacts(businessDate, references.unconfirmedDeliveries(lastNight, memory.apply(businessDate).deliveriesSince(),
                    businessDate), waiting, waiting.isEmpty() ? Map.of() : references.earlierInvoices(lastNight, since, businessDate),
                    new Corrections(database).ofCustomers(businessDate), !new Listings(database).isEmpty());
            nightFacts = known;
        }
        return known;
    }

    /**
     * @param deliveries that wait for their confirmation
     * @param waitingForInvoice deliveries with a worth of which no invoice has come, by customer
     * @param invoices known before tonight, of customers with new deliveries, by customer
     * @param changes of master data that tonight's files made, by customer
     * @param hasListings lists of an ERP came in some night
     */
    record NightFacts(LocalDate businessDate, List<Delivery> deliveries, Map<String, List<Delivery>> waitingForInvoice,
            Map<String, List<Document>> invoices, Map<String, List<MasterChange>> changes, boolean hasListings) {
    }

    /** Call when decisions were added since the last load: they are read once per night. */
    public void forgetDecisions() {
        decisions = null;
        nightFacts = null;
    }
}
