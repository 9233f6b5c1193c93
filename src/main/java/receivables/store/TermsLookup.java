package receivables.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.ledger.Decision;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/**
 * Customers' terms while one file is read, chunk by chunk; no file brings customers and asks for them. A large ledger asks for nearly every
 * customer, often many times: once it has asked for many, all customers up to 200,000 are read in one go and kept (some 30 MB) until the
 * file is done.
 *
 * <pre>{@code new TermsLookup(database, D).of(List.of("C-1", "C-2"))}</pre>
 */
public final class TermsLookup {

    /**
     * What reading a ledger needs to know of a customer.
     * @param currency null: the company's
     * @param termsDays null: the company's default
     * @param ratedDays days of the latest rating, null: there is none, or it says nothing of them
     * @param ratedOn the day from which they hold
     */
    public record CustomerTerms(String customerNo, Currency currency, Integer termsDays, Integer ratedDays, LocalDate ratedOn) {
    }

    private static final int KEPT = 200_000;
    private static final int MANY = 10_000;
    private static final String TERMS = "SELECT c.customer_no, c.currency, c.terms_days FROM customer c JOIN arrived_file f ON f.file_id "
            + "= c.file_id";
    /** Rows of one customer follow each other from the oldest to the newest; the last one stands. */
    private static final String OLDEST_FIRST = " ORDER BY c.known_on, f.arrival, c.file_id, c.line";

    private final Database database;
    private final LocalDate businessDate;
    private Map<String, CustomerTerms> all;
    private Map<String, Decision> ratings;
    private int asked;

    public TermsLookup(Database database, LocalDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /** Terms of the customers known to the night, its own files' rows included. Unknown customers are missing. */
    public Map<String, CustomerTerms> of(Collection<String> customerNos) {
        boolean fewSoFar = asked <= MANY;
        asked += customerNos.size();
        if (fewSoFar && asked > MANY && count() <= KEPT) {
            all = new HashMap<>();
            database.jdbc().query(TERMS + " WHERE c.known_on <= ?" + OLDEST_FIRST, row -> {
                put(row, all);
            }, businessDate);
        }
        Map<String, CustomerTerms> found = new HashMap<>();
        if (all == null) {
            new PageQuery(database, null, null).byKeys(TERMS + " WHERE c.customer_no IN", List.copyOf(customerNos), "AND c.known_on <= ?"
                    + OLDEST_FIRST, row -> put(row, found), businessDate);
            return found;
        }
        for (String customerNo : customerNos) {
            CustomerTerms known = all.get(customerNo);
            if (known != null) {
                found.put(customerNo, known);
            }
        }
        return found;
    }

    private long count() {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM customer", Long.class);
    }

    private void put(ResultSet row, Map<String, CustomerTerms> terms) throws SQLException {
        Decision rating = ratings().get(row.getString(1));
        terms.put(row.getString(1), new CustomerTerms(row.getString(1), Columns.currency(row, 2), Columns.integer(row, 3),
                rating == null ? null : rating.ratedTerms(), rating == null ? null : rating.decidedOn()));
    }

    /** The latest rating of each customer that a night before took as effective; tonight's own files are still being read. */
    private Map<String, Decision> ratings() {
        if (ratings == null) {
            ratings = new HashMap<>();
            DecisionRows rows = new DecisionRows();
            database.jdbc().query("SELECT " + rows.selected("d") + " FROM decision d JOIN decision_outcome o ON o.decision_no = "
                    + "d.decision_no WHERE d.decided_action = 'RATING' AND " + PageQuery.visible("d") + " AND o.part = '"
                    + DecisionOutcomes.NIGHT + "' AND o.result = 'EFFECTIVE' AND o.business_date < ? ORDER BY d.decided_on, d.decision_no",
                    row -> {
                Decision decision = rows.read(row);
                if (decision.isRating()) {
                    ratings.put(decision.customerNo(), decision);
                }
            }, businessDate, businessDate, businessDate);
        }
        return ratings;
    }
}
