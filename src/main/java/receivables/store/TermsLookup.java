package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers' terms while a ledger is read. A large ledger asks for nearly every customer, in chunks: up to 200,000 customers are read in one go
 * and kept (some 30 MB), more are looked up chunk by chunk.
 */
final class TermsLookup {

    private static final int KEPT = 200_000;
    private static final int FEW = 2_000;

    private final Database database;
    private Map<String, CustomerTerms> all;
    private LocalDate allOn;

    TermsLookup(Database database) {
        this.database = database;
    }

    synchronized void forget() {
        all = null;
    }

    synchronized Map<String, CustomerTerms> of(Collection<String> customerNos, LocalDate businessDate) {
        if (!businessDate.equals(allOn)) {
            all = null;
        }
        if (all == null && customerNos.size() > FEW && count() <= KEPT) {
            all = new HashMap<>();
            allOn = businessDate;
            read("", List.of(), businessDate, all);
        }
        Map<String, CustomerTerms> found = new HashMap<>();
        if (all != null) {
            for (String customerNo : customerNos) {
                CustomerTerms known = all.get(customerNo);
                if (known != null) {
                    found.put(customerNo, known);
                }
            }
            return found;
        }
        for (List<String> some : Chunks.of(customerNos)) {
            read(" AND c.customer_no IN (" + Chunks.marks(some) + ")", some, businessDate, found);
        }
        return found;
    }

    private long count() {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM customer", Long.class);
    }

    /** Rows of one customer follow each other from the oldest to the newest; the last one stands. */
    private void read(String condition, List<String> keys, LocalDate businessDate, Map<String, CustomerTerms> into) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(businessDate);
        parameters.addAll(keys);
        database.jdbc().query("""
                SELECT c.customer_no, c.currency, c.terms_days FROM customer c JOIN arrived_file f ON f.file_id = c.file_id
                WHERE c.known_on <= ?""" + condition + " ORDER BY c.known_on, f.arrival, c.file_id, c.line", row -> {
            into.put(row.getString(1), new CustomerTerms(row.getString(1), Columns.currency(row, 2), Columns.integer(row, 3)));
        }, parameters.toArray());
    }
}
