package receivables.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static receivables.store.Sample.D1;
import static receivables.store.Sample.D2;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.Document;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

/** Which customers' documents a file brought is recorded once for each of them, and found again when the file is taken back. */
@ParameterizedClass
@EnumSource
class DocumentOriginsTest {

    private final Database database;
    private final Facts facts;

    DocumentOriginsTest(Servers server) {
        database = server.fresh();
        facts = new Facts(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCustomerIsRecordedOncePerFile() {
        long file = begin();
        facts.addDocuments(file, List.of(line(2, "C2", "A1"), line(3, "C1", "A2"), line(4, "C1", "A3")));
        facts.addDocuments(file, List.of(line(5, "C1", "A4"), line(6, "C3", "A5")));
        assertEquals(List.of("C1 3", "C2 2", "C3 6"), origins(file));
    }

    /** The chunk that would have recorded the customer is gone, so the next one must do it. */
    @Test
    void whatWasRolledBackIsRecordedByTheNextChunk() {
        long file = begin();
        facts.addDocuments(file, List.of(line(2, "C1", "A1")));
        assertThrows(RuntimeException.class, () -> facts.addDocuments(file,
                List.of(line(3, "C2", "A2"), line(2, "C1", "A1"))), "the same line twice");
        facts.addDocuments(file, List.of(line(4, "C2", "A3")));
        assertEquals(List.of("C1 2", "C2 4"), origins(file));
    }

    /** Ids of files may begin anew after a take-back; what was remembered of another file is nothing to this one. */
    @Test
    void aFileBegunAgainIsRecordedAgain() {
        long cutOff = begin();
        facts.addDocuments(cutOff, List.of(line(2, "C1", "A1")));
        long again = begin();
        assertEquals(List.of(), documents());
        facts.addDocuments(again, List.of(line(2, "C1", "A1")));
        facts.complete(again);
        assertEquals(List.of("C1 2"), origins(again));
        assertEquals(1, database.jdbc().queryForObject("SELECT COUNT(*) FROM document_origin", Integer.class));
    }

    @Test
    void aFileIsForgottenWithAllItsDocumentsAndNoOthers() {
        Sample.begin(database, D1);
        long first = begin();
        facts.addDocuments(first, Stream.iterate(2, line -> line
                + 1).limit(1_200).map(line -> line(line, "C" + line % 700, "A" + line)).toList());
        facts.complete(first);
        long second = facts.begin("ledger-2.csv", "b".repeat(64), D1, 1);
        facts.addDocuments(second, List.of(line(2, "C5", "B1")));
        facts.complete(second);
        new DocumentOrigins(database).deleteFile(first);
        assertEquals(List.of("B1"), documents());
        assertEquals(List.of(), origins(first));
    }

    /** A ledger kept by the release before had indexes instead of these tables. */
    @Test
    void anOlderLedgerIsTakenOver() {
        Sample.begin(database, D1);
        long file = begin();
        facts.addDocuments(file, List.of(line(2, "C1", "A1"), line(3, "C1", "A2"), line(4, "C2", "A3")));
        facts.complete(file);
        database.jdbc().update("UPDATE document SET superseded_on = ? WHERE document_no = 'A2'", D2);
        for (String statement : List.of("DROP TABLE document_origin", "DROP TABLE document_superseded",
                "CREATE INDEX document_file ON document (file_id, customer_no)", "CREATE INDEX document_superseded ON document "
                + "(superseded_on)",
                database.quoted("DELETE FROM \"flyway_schema_history\" WHERE \"version\" NOT IN ('1', '2', '3', '5')"))) {
            database.jdbc().execute(statement);
        }
        database.migrate();
        assertEquals(List.of("C1 2", "C2 4"), origins(file));
        assertEquals(1, database.jdbc().queryForObject("SELECT COUNT(*) FROM document WHERE superseded_on IS NOT NULL", Integer.class));
        new SupersededDocuments(database).reset(D2);
        assertEquals(0, database.jdbc().queryForObject("SELECT COUNT(*) FROM document WHERE superseded_on IS NOT NULL", Integer.class));
        assertEquals(0, database.jdbc().queryForObject("SELECT COUNT(*) FROM document_superseded", Integer.class));
    }

    private long begin() {
        return facts.begin("ledger-1.csv", "a".repeat(64), D1, 1);
    }

    private static Line<Document> line(int line, String customer, String number) {
        return new Line<>(line, Sample.invoice(customer, number, "10.00", D1, D1));
    }

    private List<String> origins(long file) {
        return database.jdbc().query("SELECT customer_no, line FROM document_origin WHERE file_id = ? ORDER BY customer_no, line",
                (row, number) -> row.getString(1) + " " + row.getInt(2), file);
    }

    private List<String> documents() {
        return database.jdbc().queryForList("SELECT document_no FROM document ORDER BY document_no", String.class);
    }
}
