package receivables.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import receivables.ledger.Customer;
import receivables.account.CustomerUpdate;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Database;

/** Fills the rows of a customers file that lacks columns from what is known of the customers: by earlier nights, and by tonight's earlier arrivals. */
final class CustomerUpdates {

    private final Database database;
    private final CustomerRows rows = new CustomerRows();

    CustomerUpdates(Database database) {
        this.database = database;
    }

    /** @param absent columns that the file does not have */
    List<Line<Customer>> filled(long fileId, List<Line<Customer>> sent, Set<String> absent) {
        if (absent.isEmpty() || sent.isEmpty()) {
            return sent;
        }
        Map<String, Customer> known = known(fileId, sent);
        return sent.stream().map(line -> known.containsKey(line.fact().customerNo())
                ? new Line<>(line.line(), new CustomerUpdate(known.get(line.fact().customerNo()), absent).of(line.fact())) : line).toList();
    }

    private Map<String, Customer> known(long fileId, List<Line<Customer>> sent) {
        Map<String, Customer> known = new HashMap<>();
        for (List<String> numbers : Chunks.of(sent.stream().map(line -> line.fact().customerNo()).distinct().toList())) {
            List<Object> parameters = new ArrayList<>();
            parameters.add(fileId);
            parameters.addAll(numbers);
            // the later of two rows stands last: what stood before tonight, then tonight's arrivals before this one
            database.jdbc().query("SELECT " + rows.selected("c") + " FROM arrived_file this JOIN customer c /*! FORCE INDEX (PRIMARY) */ ON c.known_on <= this.known_on "
                    + "LEFT JOIN arrived_file f ON f.file_id = c.file_id WHERE this.file_id = ? AND c.customer_no IN (" + Chunks.marks(numbers) + ") "
                    + "AND (c.superseded_on IS NULL OR c.superseded_on >= this.known_on) "
                    + "AND (c.known_on < this.known_on OR f.arrival < this.arrival) ORDER BY c.known_on, f.arrival, c.file_id, c.line", row -> {
                Customer customer = rows.read(row);
                known.put(customer.customerNo(), customer);
            }, parameters.toArray());
        }
        return known;
    }
}
