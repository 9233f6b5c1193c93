package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Queries over the customers of one page of accounts. {@code STRAIGHT_JOIN} stands in a comment that MySQL and MariaDB read and H2 does not:
 * the page's customers come first, everything else hangs on them by primary key.
 */
final class PageQuery {

    private final Database database;
    private final AccountPage page;
    private final LocalDate businessDate;

    PageQuery(Database database, AccountPage page, LocalDate businessDate) {
        this.database = database;
        this.page = page;
        this.businessDate = businessDate;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    /**
     * @param columns what to select; m is the page's membership
     * @param joins joined tables and the rest of the condition, from {@code JOIN} on; its first {@code WHERE} is the query's own
     * @param parameters for the joins, in order
     */
    void run(String columns, String joins, RowCallbackHandler handler, Object... parameters) {
        int where = joins.indexOf("WHERE ");
        String sql = "SELECT /*! STRAIGHT_JOIN */ " + columns + " FROM membership m " + joins.substring(0, where)
                + "WHERE m.account_no > ? AND m.account_no <= ? AND m.known_on <= ? AND (m.superseded_on IS NULL OR m.superseded_on > ?) AND "
                + joins.substring(where + 6);
        List<Object> all = new ArrayList<>();
        long before = joins.substring(0, where).chars().filter(c -> c == '?').count();
        all.addAll(Arrays.asList(parameters).subList(0, (int) before));
        all.addAll(List.of(page.after(), page.last(), businessDate, businessDate));
        all.addAll(Arrays.asList(parameters).subList((int) before, parameters.length));
        database.jdbc().query(sql, handler, all.toArray());
    }

    /** Looks something up by keys, some hundreds at a time. @param sql ends in {@code IN}; what follows the list is {@code rest} */
    void byKeys(String sql, List<String> keys, String rest, RowCallbackHandler handler, Object... parameters) {
        for (List<String> some : Chunks.of(keys)) {
            List<Object> all = new ArrayList<>();
            if (database.isEmbedded()) {
                all.add(some.toArray(new String[0]));
            } else {
                all.addAll(some);
            }
            all.addAll(Arrays.asList(parameters));
            database.jdbc().query(database.isEmbedded() ? joined(sql) + rest : sql + " (" + Chunks.marks(some) + ") " + rest, handler, all.toArray());
        }
    }

    /**
     * The keys as a table to begin from. H2 compares every row it finds with the whole list again, and reads all rows of the leading column where the listed
     * one comes second in an index: with lists the look-up of payers grew with the square of the customers.
     */
    private static String joined(String sql) {
        int from = sql.indexOf(" FROM ") + 6;
        return sql.substring(0, from) + "UNNEST(CAST(? AS VARCHAR ARRAY)) asked(asked_key), " + sql.substring(from, sql.length() - "IN".length())
                + "= asked.asked_key ";
    }

    static String visible(String alias) {
        return alias + ".known_on <= ? AND (" + alias + ".superseded_on IS NULL OR " + alias + ".superseded_on > ?)";
    }
}
