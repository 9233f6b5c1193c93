package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import receivables.decisions.NumberUsedAgain;
import receivables.ledger.Document;
import receivables.ledger.DocumentKey;
import receivables.ledger.Receipt;
import receivables.ledger.succession.CurrentAccount;
import receivables.ledger.succession.Successors;
import receivables.proof.Correction;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.InsertWriter;
import receivables.store.jdbc.RowWriter;

/**
 * Gives tonight's rows the key under which they are known, where their number stands for several things: because the company's numbers
 * begin anew each year or are each customer's own ({@code document_key}), or because a person said so once ({@code ANOTHER_DOCUMENT}) and
 * the same list comes again. Before anything is compared with what is known: afterwards such a row would pass for a change of the other
 * one.
 *
 * <pre>{@code 0002 of 2026 → 0002/2026, when 0002 is last year's and 0002/2026 was let in before}</pre>
 */
final class NumberKeys {

    private static final String OTHERS = " a JOIN decision x ON x.decision_no = a.taken_by JOIN ";

    private final Database database;
    private final LocalDate businessDate;
    private final DocumentKey documentKey;
    private final NumbersAgain again;
    private final DocumentRows documentRows = new DocumentRows(Normalised::reference);
    private final ReceiptRows receiptRows = new ReceiptRows();

    NumberKeys(Database database, LocalDate businessDate, DocumentKey documentKey, NumbersAgain again) {
        this.database = database;
        this.businessDate = businessDate;
        this.documentKey = documentKey;
        this.again = again;
    }

    /** May be cut off and run again. @param files that brought tonight's rows */
    void settle(List<Long> files) {
        underTheNumbersTheyAreKeptUnder();
        TreeSet<String> numbers = new TreeSet<>(database.jdbc().queryForList("SELECT DISTINCT d.reference_key FROM document_again" + OTHERS
                + "document d ON d.customer_no = a.customer_no AND d.document_no = a.document_no WHERE a.taken_on <= ? "
                + "AND x.decided_action = 'ANOTHER_DOCUMENT' AND d.known_on = ?", String.class, businessDate, businessDate));
        if (documentKey != DocumentKey.NUMBER) {
            numbers.addAll(new Versions(database, businessDate, files).keysBroughtTwice(VersionKind.DOCUMENT));
        }
        for (List<String> some : Chunks.of(numbers)) {
            database.inTransaction(() -> documents(some));
        }
        List<String> receipts = database.jdbc().queryForList("SELECT DISTINCT r.receipt_no FROM receipt_again" + OTHERS
                + "receipt r ON r.receipt_no = a.receipt_no WHERE a.taken_on <= ? AND x.decided_action = 'ANOTHER_DOCUMENT' AND "
                + "r.known_on = ?", String.class, businessDate, businessDate);
        for (List<String> some : Chunks.of(receipts)) {
            database.inTransaction(() -> receipts(some));
        }
    }

    /** A list that names a document's customer by his new number, or still by his former one, speaks of the document that is known. */
    private void underTheNumbersTheyAreKeptUnder() {
        Successors successors = again.successors();
        TreeSet<String> customers = new TreeSet<>(successors.former());
        successors.former().forEach(former -> customers.add(successors.current(former)));
        for (List<String> some : Chunks.of(customers)) {
            List<Object> parameters = new ArrayList<>(some);
            parameters.add(businessDate);
            List<String> numbers = database.jdbc().queryForList("SELECT DISTINCT d.reference_key FROM document d WHERE d.customer_no IN ("
                    + Chunks.marks(some) + ") AND d.known_on = ?", String.class, parameters.toArray());
            for (List<String> these : Chunks.of(numbers)) {
                database.inTransaction(() -> keepTogether(these, successors));
            }
        }
    }

    private void keepTogether(List<String> referenceKeys, Successors successors) {
        List<Placed<Document>> standing = standing(referenceKeys);
        try (RowWriter delete =
                new InsertWriter(database, "DELETE FROM document WHERE customer_no = ? AND document_no = ? AND file_id = ? AND line = ?");
                RowWriter insert = database.inserts("document", documentRows.writtenColumns())) {
            standing.stream().filter(row -> row.knownOn().equals(businessDate)).forEach(row -> {
                List<String> known = standing.stream().filter(other -> other.knownOn().isBefore(businessDate)
                        && other.fact().documentNo().equals(row.fact().documentNo())
                        && successors.current(other.fact().customerNo()).equals(successors.current(row.fact().customerNo())))
                        .map(other -> other.fact().customerNo()).toList();
                if (!known.isEmpty() && !known.contains(row.fact().customerNo())) {
                    delete.text(row.fact().customerNo()).text(row.fact().documentNo()).number(row.fileId()).number(row.line()).end();
                    Document kept = CurrentAccount.of(row.fact(), known.getFirst());
                    documentRows.writeWhole(kept, businessDate, row.fileId(), row.line(), insert);
                    new DocumentOrigins(database).add(row.fileId(), List.of(new Line<>(row.line(), kept)));
                }
            });
        }
    }

    /** A row as it lies in its table. */
    private record Placed<T>(T fact, LocalDate knownOn, long fileId, int line) {
    }

    private void documents(List<String> referenceKeys) {
        Map<String, List<Placed<Document>>> byNumber = new HashMap<>();
        standing(referenceKeys).forEach(row -> byNumber.computeIfAbsent(row.fact().documentNo(), none -> new ArrayList<>()).add(row));
        try (RowWriter delete =
                new InsertWriter(database, "DELETE FROM document WHERE customer_no = ? AND document_no = ? AND file_id = ? AND line = ?");
                RowWriter insert = database.inserts("document", documentRows.writtenColumns())) {
            byNumber.values().forEach(rows -> {
                Document home = home(rows);
                rows.stream().filter(this::isTonights).filter(row -> row.fact() != home)
                        .forEach(row -> key(home, row.fact()).ifPresent(key -> {
                    delete.text(row.fact().customerNo()).text(row.fact().documentNo()).number(row.fileId()).number(row.line()).end();
                    documentRows.writeWhole(row.fact().another(key), businessDate, row.fileId(), row.line(), insert);
                }));
            });
        }
    }

    private boolean isTonights(Placed<Document> row) {
        return row.knownOn().equals(businessDate) && !again.isCorrection(row.fileId(), row.line());
    }

    /** Whose the number is: what an earlier night knew under it, else the oldest. */
    private Document home(List<Placed<Document>> rows) {
        Comparator<Placed<Document>> first = Comparator.comparing((Placed<Document> row) -> row.knownOn().equals(businessDate))
                .thenComparing(row -> row.fact().documentDate()).thenComparing(row -> row.fact().customerNo());
        return rows.stream().min(first).orElseThrow().fact();
    }

    /** Empty: the row goes by its number. */
    private Optional<String> key(Document home, Document row) {
        if (documentKey.separates(home, row)) {
            return Optional.of(documentKey.of(home, row)).filter(key -> key.length() <= NumberUsedAgain.LONGEST_NUMBER);
        }
        String key = DocumentKey.beside(home, row);
        boolean other = !Correction.couldBe(home, row) && standing(List.of(Normalised.reference(key))).stream()
                .anyMatch(known -> known.fact().documentNo().equals(key) && Correction.couldBe(known.fact(), row));
        return other ? Optional.of(key) : Optional.empty();
    }

    private List<Placed<Document>> standing(List<String> referenceKeys) {
        List<Object> parameters = new ArrayList<>(referenceKeys);
        parameters.add(businessDate);
        parameters.add(businessDate);
        return database.jdbc().query("SELECT " + documentRows.selected("d")
                + ", d.file_id, d.line FROM document d WHERE d.reference_key IN ("
                + Chunks.marks(referenceKeys) + ") AND d.known_on <= ? AND (d.superseded_on IS NULL OR d.superseded_on >= ?)",
                (row, number) -> {
                    Document document = documentRows.read(row);
                    return new Placed<>(document, document.knownOn(), row.getLong("file_id"), row.getInt("line"));
                }, parameters.toArray());
    }

    private void receipts(List<String> numbers) {
        List<Placed<Receipt>> standing = standingReceipts(numbers);
        try (RowWriter delete = new InsertWriter(database, "DELETE FROM receipt WHERE receipt_no = ? AND file_id = ? AND line = ?");
                RowWriter insert = database.inserts("receipt", receiptRows.writtenColumns())) {
            for (Placed<Receipt> row : standing) {
                boolean tonights = row.knownOn().equals(businessDate) && !again.isCorrection(row.fileId(), row.line());
                boolean another = tonights && standing.stream().anyMatch(home -> home.knownOn().isBefore(businessDate)
                        && home.fact().receiptNo().equals(row.fact().receiptNo()) && !Correction.couldBe(home.fact(), row.fact()));
                String key = DocumentKey.of(row.fact());
                if (another && standingReceipts(List.of(key)).stream().anyMatch(known -> Correction.couldBe(known.fact(), row.fact()))) {
                    delete.text(row.fact().receiptNo()).number(row.fileId()).number(row.line()).end();
                    receiptRows.writeWhole(row.fact().another(key), businessDate, row.fileId(), row.line(), insert);
                }
            }
        }
    }

    private List<Placed<Receipt>> standingReceipts(List<String> numbers) {
        List<Object> parameters = new ArrayList<>(numbers);
        parameters.add(businessDate);
        parameters.add(businessDate);
        return database.jdbc().query("SELECT " + receiptRows.selected("r") + ", r.file_id, r.line FROM receipt r WHERE r.receipt_no IN ("
                + Chunks.marks(numbers) + ") AND r.known_on <= ? AND (r.superseded_on IS NULL OR r.superseded_on >= ?)", (row, number) -> {
                    Receipt receipt = receiptRows.read(row);
                    return new Placed<>(receipt, receipt.knownOn(), row.getLong("file_id"), row.getInt("line"));
                }, parameters.toArray());
    }
}
