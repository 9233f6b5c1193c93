package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.ledger.LeadingZeros;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Database;

/** Documents whose customer nobody knows wait, refused for tonight; they are let in on the night their customer becomes known. */
final class WaitingDocuments {

    private static final String OWN = DocumentRows.COLUMNS + ", fingerprint";

    private final Database database;
    private final LocalDate businessDate;
    private final List<Long> files;

    WaitingDocuments(Database database, LocalDate businessDate, List<Long> files) {
        this.database = database;
        this.businessDate = businessDate;
        this.files = files;
    }

    /** Lets in those whose customer is known by now, as known from tonight. @return the files they came with */
    List<Long> release() {
        List<String> known = database.jdbc().queryForList("""
                SELECT /*! STRAIGHT_JOIN */ DISTINCT w.customer_no FROM document_waiting w
                JOIN customer c /*! FORCE INDEX (PRIMARY) */ ON c.customer_no = w.customer_no
                WHERE w.taken_on IS NULL AND w.known_on < ?
                """, String.class, businessDate);
        for (List<String> some : Chunks.of(known)) {
            List<Object> parameters = new ArrayList<>();
            parameters.add(businessDate);
            parameters.addAll(some);
            parameters.add(businessDate);
            String which = " WHERE customer_no IN (" + Chunks.marks(some) + ") AND taken_on IS NULL AND known_on < ?";
            database.inTransaction(() -> {
                database.jdbc().update("INSERT INTO document (" + OWN + ", known_on, file_id, line) SELECT " + OWN
                        + ", CAST(? AS DATE), file_id, line "
                        + "FROM document_waiting" + which, parameters.toArray());
                database.jdbc().update("UPDATE document_waiting SET taken_on = ?" + which, parameters.toArray());
            });
        }
        return database.jdbc().queryForList("SELECT DISTINCT file_id FROM document_waiting WHERE taken_on = ?", Long.class, businessDate);
    }

    private static Reason unknown(String customerNo, Map<String, String> alike) {
        String other = alike.get(customerNo);
        return other == null
                ? Reason.of(ReasonCode.CUSTOMER_IS_UNKNOWN_AND_WAITED_FOR) : Reason.of(ReasonCode.CUSTOMER_LOST_ITS_ZEROS, other);
    }

    /** Unknown numbers → the known one with other zeros before it. */
    private Map<String, String> alike(List<String> customerNos) {
        Map<String, List<String>> others = new TreeMap<>();
        customerNos.forEach(customerNo -> others.put(customerNo, LeadingZeros.others(customerNo)));
        Set<String> known = new HashSet<>();
        for (List<String> some : Chunks.of(others.values().stream().flatMap(List::stream).toList())) {
            known.addAll(database.jdbc().queryForList("SELECT DISTINCT customer_no FROM customer WHERE customer_no IN ("
                    + Chunks.marks(some) + ")", String.class, some.toArray()));
        }
        Map<String, String> alike = new TreeMap<>();
        others.forEach((number, some) -> some.stream().filter(known::contains).findFirst().ifPresent(other -> alike.put(number, other)));
        return alike;
    }

    /** Refuses tonight's rows of unknown customers and keeps them. */
    void refuse() {
        String ours = "file_id IN (" + Chunks.marks(files) + ")";
        List<String> unknown = new DocumentOrigins(database).unknownCustomers(files);
        Rejects rejects = new Rejects(database);
        for (List<String> some : Chunks.of(unknown)) {
            List<Object> parameters = new ArrayList<>(some);
            parameters.addAll(files);
            String which = " WHERE customer_no IN (" + Chunks.marks(some) + ") AND " + ours;
            Map<String, String> alike = alike(some);
            database.inTransaction(() -> {
                rejects.add(database.jdbc()
                        .query("SELECT f.file_name, d.file_id, d.line, d.customer_no FROM document d JOIN arrived_file f "
                        + "ON f.file_id = d.file_id" + which.replace(" file_id", " d.file_id")
                        // a foreign list's row was refused in its own words
                        + " AND NOT EXISTS (SELECT 1 FROM reject r WHERE r.business_date = d.known_on AND r.file_id = d.file_id "
                        + "AND r.line = d.line) ORDER BY d.file_id, d.line",
                        (row, number) -> new Reject(row.getString(1), row.getLong(2), row.getInt(3), "customer_no", row.getString(4),
                unknown(row.getString(4), alike)), parameters.toArray()), businessDate);
                database.jdbc().update("INSERT INTO document_waiting (" + OWN + ", known_on, file_id, line) SELECT " + OWN
                        + ", known_on, file_id, line "
                        + "FROM document" + which, parameters.toArray());
                database.jdbc().update("DELETE FROM document" + which, parameters.toArray());
            });
        }
    }
}
