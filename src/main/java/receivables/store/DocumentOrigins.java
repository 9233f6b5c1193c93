package receivables.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import receivables.ledger.Document;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.InsertWriter;
import receivables.store.jdbc.RowWriter;

/**
 * Whose documents each file brought: the way from a file to its documents, which lie by customer. An index of the documents by file would
 * have an entry for every document; a first import would spend a tenth of its time on it.
 */
final class DocumentOrigins {

    /**
     * The files' documents as n: what follows restricts b to files. A document may stand here more than once. Select with {@code
     * STRAIGHT_JOIN}.
     */
    static final String DOCUMENTS = "document_origin b /*! FORCE INDEX (PRIMARY) */ "
            + "JOIN document n /*! FORCE INDEX (PRIMARY) */ ON n.customer_no = b.customer_no AND n.file_id = b.file_id";

    /** Customers remembered while a file is read (some 20 MB); those beyond get a row for each chunk that names them. */
    private static final int REMEMBERED = 200_000;

    private final Database database;
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();
    private volatile long recordedFor;

    DocumentOrigins(Database database) {
        this.database = database;
    }

    /** A file is begun: nobody of it has been recorded. */
    void begin(long fileId) {
        recorded.clear();
        recordedFor = fileId;
    }

    /**
     * Records whose documents these are. Call in the transaction that writes them, and {@link #committed} after it: what another chunk has
     * not committed yet may still be lost, so it is recorded again.
     */
    void add(long fileId, List<Line<Document>> documents) {
        Map<String, Integer> firstLines = new TreeMap<>();
        for (Line<Document> document : documents) {
            String customerNo = document.fact().customerNo();
            if (fileId != recordedFor || !recorded.contains(customerNo)) {
                firstLines.merge(customerNo, document.line(), Math::min);
            }
        }
        try (RowWriter rows = database.inserts("document_origin", "file_id, customer_no, line")) {
            firstLines.forEach((customerNo, line) -> rows.number(fileId).text(customerNo).number(line).end());
        }
    }

    /** The documents' origins are in the database for good. */
    void committed(long fileId, List<Line<Document>> documents) {
        if (fileId == recordedFor) {
            documents.stream().takeWhile(document -> recorded.size() < REMEMBERED)
                    .forEach(document -> recorded.add(document.fact().customerNo()));
        }
    }

    /** Whether the files brought more documents than that, refused ones left out; counts no further than it must. */
    boolean moreThan(int documents, Collection<Long> files) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM (SELECT /*! STRAIGHT_JOIN */ 1 FROM " + DOCUMENTS
                + " WHERE b.file_id IN (" + Chunks.marks(files) + ") LIMIT "
                + (documents + 1L) + ") some_of_them", Long.class, files.toArray()) > documents;
    }

    /** The customers that the files' documents name and nobody knows. */
    List<String> unknownCustomers(Collection<Long> files) {
        return database.jdbc()
                .queryForList("SELECT DISTINCT b.customer_no FROM document_origin b LEFT JOIN customer c /*! FORCE INDEX (PRIMARY) */ ON "
                + "c.customer_no = b.customer_no "
                + "WHERE c.customer_no IS NULL AND b.file_id IN (" + Chunks.marks(files) + ")", String.class, files.toArray());
    }

    /** Deletes a file's documents that became known on the date or later; may be cut off and run again. */
    void deleteDocuments(long fileId, LocalDate knownFrom) {
        List<String> customers = database.jdbc()
                .queryForList("SELECT DISTINCT customer_no FROM document_origin WHERE file_id = ? ORDER BY customer_no", String.class,
                fileId);
        for (List<String> some : Chunks.of(customers)) {
            database.inTransaction(() -> {
                try (RowWriter rows =
                        new InsertWriter(database, "DELETE FROM document WHERE customer_no = ? AND file_id = ? AND known_on >= ?")) {
                    some.forEach(customerNo -> rows.text(customerNo).number(fileId).date(knownFrom).end());
                }
            });
        }
    }

    /** Deletes all documents of a file, then what is known of their origin. */
    void deleteFile(long fileId) {
        deleteDocuments(fileId, LocalDate.of(1, 1, 1));
        TakeBack.delete(database, "document_origin", "file_id = ?", fileId);
    }
}
