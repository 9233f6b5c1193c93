package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.RowCallbackHandler;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Database;

/**
 * Queries over the customers of one page of accounts: they come first, everything else hangs on them by primary key, unless the query names
 * another index. On MySQL and MariaDB {@code STRAIGHT_JOIN} and {@code FORCE INDEX} say so, in comments that H2 does not read: what those
 * servers know of a table lags behind the night that is filling it, and they would read all of a table they take for small, once for every
 * page or even for every row. H2 would begin with what it takes for the smaller table; there the customers are given as a list ({@link
 * #over}), which it always reads first.
 */
public final class PageQuery {

    /** A joined table that names no index of its own. */
    private static final Pattern JOINED = Pattern.compile("(JOIN \\w+ \\w+) ON ");
    private static final String BY_PRIMARY = " /*! FORCE INDEX (PRIMARY) */";

    private final Database database;
    private final AccountPage page;
    private final LocalDate businessDate;
    /** Null where the page's customers are found by their membership. */
    private final String[] customers;

    public PageQuery(Database database, AccountPage page, LocalDate businessDate) {
        this(database, page, businessDate, null);
    }

    private PageQuery(Database database, AccountPage page, LocalDate businessDate, String[] customers) {
        this.database = database;
        this.page = page;
        this.businessDate = businessDate;
        this.customers = customers;
    }

    /** The same page when its customers are known. Of the membership its queries may then use the customer's number alone. */
    PageQuery over(Collection<String> customerNos) {
        return new PageQuery(database, page, businessDate, database.isEmbedded() ? customerNos.toArray(new String[0]) : null);
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    /**
     * @param columns what to select; m is the page's membership
     * @param joins joined tables and the rest of the condition, from {@code JOIN} on; its first {@code WHERE} is the query's own
     * @param parameters for the joins, in order
     */
    public void run(String columns, String joins, RowCallbackHandler handler, Object... parameters) {
        int where = joins.indexOf("WHERE ");
        if (joins.substring(0, where).chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum() != 0) {
            throw new IllegalArgumentException("the first WHERE is a subquery's, and the page's bounds would be in there: " + joins);
        }
        int before = (int) joins.substring(0, where).chars().filter(c -> c == '?').count();
        List<Object> all = new ArrayList<>(Arrays.asList(parameters));
        if (customers != null) {
            all.add(0, customers);
            database.jdbc().query("SELECT " + columns + " FROM UNNEST(CAST(? AS VARCHAR ARRAY)) m(customer_no) " + joins, handler,
                    all.toArray());
            return;
        }
        all.addAll(before, List.of(page.after(), page.last(), businessDate, businessDate));
        database.jdbc().query("SELECT /*! STRAIGHT_JOIN */ " + columns + " FROM membership m" + BY_PRIMARY + " "
                + JOINED.matcher(joins.substring(0, where)).replaceAll("$1" + BY_PRIMARY + " ON ")
                + "WHERE m.account_no > ? AND m.account_no <= ? AND m.known_on <= ? AND (m.superseded_on IS NULL OR m.superseded_on > ?) "
                + "AND "
                + joins.substring(where + 6), handler, all.toArray());
    }

    /** Looks something up by keys, some hundreds at a time. @param sql ends in {@code IN}; what follows the list is {@code rest} */
    public void byKeys(String sql, List<String> keys, String rest, RowCallbackHandler handler, Object... parameters) {
        for (List<String> some : Chunks.of(keys)) {
            List<Object> all = new ArrayList<>();
            if (database.isEmbedded()) {
                all.add(some.toArray(new String[0]));
            } else {
                all.addAll(some);
            }
            all.addAll(Arrays.asList(parameters));
            database.jdbc().query(database.isEmbedded() ? joined(sql) + rest : sql + " (" + Chunks.marks(some) + ") " + rest, handler,
                    all.toArray());
        }
    }

    /**
     * The keys as a table to begin from. H2 compares every row it finds with the whole list again, and reads all rows of the leading column
     * where the listed one comes second in an index: with lists the look-up of payers grew with the square of the customers.
     */
    private static String joined(String sql) {
        int from = sql.indexOf(" FROM ") + 6;
        return sql.substring(0, from) + "UNNEST(CAST(? AS VARCHAR ARRAY)) asked(asked_key), "
                + sql.substring(from, sql.length() - "IN".length())
                + "= asked.asked_key ";
    }

    /** A document as tables name it. */
    public record DocumentName(String customerNo, String documentNo) {
    }

    /**
     * Looks up rows of one document by its customer and number, the leading columns of the table's key, for several hundred documents at a
     * time.
     *
     * @param table its alias is a
     * @param rest from {@code AND} on
     */
    public void byDocuments(String columns, String table, Collection<DocumentName> documents, String rest, RowCallbackHandler handler,
            Object... parameters) {
        List<DocumentName> wanted = List.copyOf(documents);
        for (int from = 0; from < wanted.size(); from += Chunks.LENGTH) {
            List<DocumentName> some = wanted.subList(from, Math.min(wanted.size(), from + Chunks.LENGTH));
            List<Object> all = new ArrayList<>();
            if (database.isEmbedded()) {
                all.add(some.stream().map(DocumentName::customerNo).toArray(String[]::new));
                all.add(some.stream().map(DocumentName::documentNo).toArray(String[]::new));
                all.addAll(Arrays.asList(parameters));
                database.jdbc()
                        .query("SELECT " + columns
                        + " FROM UNNEST(CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY)) asked(customer_no, document_no), "
                        + table + " a WHERE a.customer_no = asked.customer_no AND a.document_no = asked.document_no " + rest, handler,
                        all.toArray());
            } else {
                for (DocumentName document : some) {
                    all.add(document.customerNo());
                    all.add(document.documentNo());
                }
                all.addAll(Arrays.asList(parameters));
                String one = "(a.customer_no = ? AND a.document_no = ?)";
                database.jdbc().query("SELECT " + columns + " FROM " + table + " a" + BY_PRIMARY + " WHERE (" + one
                        + (" OR " + one).repeat(some.size() - 1) + ") "
                        + rest, handler, all.toArray());
            }
        }
    }

    public static String visible(String alias) {
        return alias + ".known_on <= ? AND (" + alias + ".superseded_on IS NULL OR " + alias + ".superseded_on > ?)";
    }
}
