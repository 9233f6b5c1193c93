package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import receivables.decisions.NumberUsedAgain;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Document;
import receivables.ledger.DocumentKey;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.ledger.succession.Successors;
import receivables.proof.FactVersion;
import receivables.store.jdbc.Database;

/**
 * Rows refused because their number stands for something else (rules, section 2). They are kept, asked about every night, and let in as a
 * person says: in the place of what is known, or beside it under {@code number/year}, {@code number@customer}, or a receipt's {@code
 * number/day}.
 */
public final class NumbersAgain {

    private final Database database;
    private final LocalDate businessDate;
    private final DocumentRows documents = new DocumentRows(Normalised::reference);
    private final ReceiptRows receipts = new ReceiptRows();
    private final Set<List<Object>> corrections = new HashSet<>();

    public NumbersAgain(Database database, LocalDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /** A person said that this row takes the place of what is known. */
    boolean isCorrection(FactVersion row) {
        return isCorrection(row.fileId(), row.line());
    }

    boolean isCorrection(long fileId, int line) {
        return corrections.contains(List.of(fileId, line));
    }

    void keepDocument(FactVersion row) {
        database.jdbc().update("INSERT INTO document_again (" + documents.writtenColumns() + ") SELECT " + documents.writtenColumns()
                + " FROM document WHERE customer_no = ? AND document_no = ? AND file_id = ? AND line = ?", row.primary().get(0),
                row.primary().get(1), row.fileId(), row.line());
        refusedRow(row, "'LEDGER', d.customer_no, d.currency, d.amount, '', '', d.document_no FROM document_again d", "d.document_no = ?",
                row.primary().get(1));
    }

    void keepReceipt(FactVersion row) {
        database.jdbc().update("INSERT INTO receipt_again (" + receipts.writtenColumns() + ") SELECT " + receipts.writtenColumns()
                + " FROM receipt WHERE receipt_no = ? AND file_id = ? AND line = ?", row.primary().getFirst(), row.fileId(), row.line());
        refusedRow(row, "'" + WorkKind.NUMBER_USED_AGAIN
                + "', d.receipt_no, d.currency, d.amount, d.payer_name, d.payer_account, d.remittance FROM receipt_again d",
                "d.receipt_no = ?", row.primary().getFirst());
    }

    private void refusedRow(FactVersion row, String columns, String which, String number) {
        database.jdbc()
                .update("INSERT INTO refused_row (business_date, file_id, line, file_name, kind, row_no, currency, amount, payer_name, "
                + "payer_account, "
                + "content) SELECT CAST(? AS DATE), d.file_id, d.line, ?, " + columns + " WHERE " + which
                + " AND d.file_id = ? AND d.line = ? "
                + "AND NOT EXISTS (SELECT 1 FROM refused_row r WHERE r.business_date = ? AND r.file_id = d.file_id AND r.line = d.line)",
                businessDate, row.fileName(), number, row.fileId(), row.line(), businessDate);
    }

    Receipt receipt(FactVersion version) {
        return database.jdbc().queryForObject("SELECT " + receipts.selected("r")
                + " FROM receipt r WHERE r.receipt_no = ? AND r.file_id = ? AND r.line = ?", (row, number) -> receipts.read(row),
                version.primary().getFirst(), version.fileId(), version.line());
    }

    /** Lets in what people have decided about. May be cut off and run again. @return the files these rows came with */
    List<Long> release() {
        List<NumberUsedAgain> open = open();
        if (!open.isEmpty()) {
            List<Decision> decisions = decisions();
            for (NumberUsedAgain again : open) {
                decisions.stream().filter(again::isMeantBy).filter(again::canBe).findFirst().ifPresent(decision -> let(again, decision));
            }
        }
        return taken();
    }

    private List<Decision> decisions() {
        return decisions(EnumSet.of(DecisionAction.CORRECTION, DecisionAction.ANOTHER_DOCUMENT));
    }

    /** Whose number took the place of whose, by what people who are known have said. */
    Successors successors() {
        return new StandingDecisions(decisions(EnumSet.of(DecisionAction.CUSTOMER_IS, DecisionAction.REJECT)), businessDate).successors();
    }

    private List<Decision> decisions(Set<DecisionAction> actions) {
        Approvals people = new Approvals(new References(database).staff(businessDate), Map.of());
        return new Payers(database).decisions(businessDate, actions).stream().filter(decision -> people.person(decision.by()).isPresent())
                .toList();
    }

    private List<Long> taken() {
        Set<Long> files = new HashSet<>();
        for (String table : List.of("document_again", "receipt_again")) {
            database.jdbc().query("SELECT a.file_id, a.line, d.decided_action FROM " + table
                    + " a JOIN decision d ON d.decision_no = a.taken_by "
                    + "WHERE a.taken_on = ?", row -> {
                files.add(row.getLong(1));
                if (row.getString(3).equals(DecisionAction.CORRECTION.name())) {
                    corrections.add(List.of(row.getLong(1), row.getInt(2)));
                }
            }, businessDate);
        }
        return files.stream().sorted().toList();
    }

    private void let(NumberUsedAgain again, Decision decision) {
        boolean correction = decision.action() == DecisionAction.CORRECTION;
        String number = correction ? again.number() : again.otherNumber();
        database.inTransaction(() -> {
            if (again.document() == null) {
                insert(receipts, again.receipt().another(number), again);
            } else {
                insert(documents, correction ? again.document() : again.document().another(number), again);
            }
            database.jdbc().update("UPDATE " + table(again) + " SET taken_on = ?, taken_by = ? WHERE " + column(again)
                    + " = ? AND file_id = ? AND line = ?", businessDate, decision.decisionNo(), again.number(), again.fileId(),
                    again.line());
        });
    }

    private static String table(NumberUsedAgain again) {
        return again.document() != null ? "document_again" : "receipt_again";
    }

    private static String column(NumberUsedAgain again) {
        return again.document() != null ? "document_no" : "receipt_no";
    }

    private <T> void insert(FactRows<T> rows, T fact, NumberUsedAgain again) {
        try (receivables.store.jdbc.RowWriter writer = database.inserts(rows.table(), rows.writtenColumns())) {
            rows.writeWhole(fact, businessDate, again.fileId(), again.line(), writer);
        }
    }

    /** What was let in on the date or later stands no more; call while it is still known when that was. */
    void takeBack() {
        database.jdbc().queryForList("SELECT DISTINCT file_id FROM document_again WHERE taken_on >= ?", Long.class, businessDate)
                .forEach(fileId -> new DocumentOrigins(database).deleteDocuments(fileId, businessDate));
        database.jdbc().queryForList("SELECT DISTINCT file_id FROM receipt_again WHERE taken_on >= ?", Long.class, businessDate)
                .forEach(fileId -> TakeBack.delete(database, "receipt", "file_id = ? AND known_on >= ?", fileId, businessDate));
    }

    /** Kept rows of which nobody has said by the business date what they are. */
    private List<NumberUsedAgain> open() {
        List<NumberUsedAgain> open = new ArrayList<>();
        String which = " a JOIN arrived_file f ON f.file_id = a.file_id WHERE a.known_on <= ? AND (a.taken_on IS NULL OR a.taken_on > ?) "
                + "ORDER BY a.known_on, ";
        database.jdbc().query("SELECT " + documents.selected("a") + ", a.file_id, a.line, f.file_name FROM document_again" + which
                + "a.document_no, a.customer_no, a.file_id, a.line", row -> {
            Document document = documents.read(row);
            List<Document> known = database.jdbc().query("SELECT " + documents.selected("d") + " FROM document d WHERE d.reference_key = ? "
                    + "AND d.document_no = ? AND " + PageQuery.visible("d"), (found, number) -> documents.read(found),
                    Normalised.reference(document.documentNo()), document.documentNo(), businessDate, businessDate);
            open.add(new NumberUsedAgain(document, null, known.isEmpty() ? Reason.NONE : NumberUsedAgain.says(known.getFirst()),
                    DocumentKey.beside(known.isEmpty() ? document : known.getFirst(), document), row.getLong("file_id"), row.getInt("line"),
                    row.getString("file_name"), document.knownOn()));
        }, businessDate, businessDate);
        database.jdbc().query("SELECT " + receipts.selected("a") + ", a.file_id, a.line, f.file_name FROM receipt_again" + which
                + "a.receipt_no, a.file_id, a.line", row -> {
            Receipt receipt = receipts.read(row);
            List<Receipt> known = database.jdbc().query("SELECT " + receipts.selected("d") + " FROM receipt d WHERE d.receipt_no = ? AND "
                    + PageQuery.visible("d"), (found, number) -> receipts.read(found), receipt.receiptNo(), businessDate, businessDate);
            open.add(new NumberUsedAgain(null, receipt, known.isEmpty() ? Reason.NONE : NumberUsedAgain.says(known.getFirst()), DocumentKey.of(receipt),
                    row.getLong("file_id"), row.getInt("line"), row.getString("file_name"), receipt.knownOn()));
        }, businessDate, businessDate);
        return open;
    }

    /** One question for each number and customer. */
    public List<WorkItem> questions() {
        Set<String> asked = new HashSet<>();
        return open().stream().map(NumberUsedAgain::question).filter(question -> asked.add(question.itemNo())).toList();
    }

    /** The decisions that let a row in tonight, and those that could not. */
    public List<DecisionOutcome> answers() {
        List<DecisionOutcome> answers = new ArrayList<>();
        for (String table : List.of("document_again", "receipt_again")) {
            database.jdbc().query("SELECT DISTINCT taken_by FROM " + table + " WHERE taken_on = ? ORDER BY taken_by", row -> {
                answers.add(new DecisionOutcome(row.getString(1), DecisionOutcome.Result.EFFECTIVE, Reason.NONE));
            }, businessDate);
        }
        for (Decision decision : decisions()) {
            open().stream().filter(again -> again.isMeantBy(decision) && !again.canBe(decision)).findFirst()
                    .ifPresent(again -> answers.add(DecisionOutcome.withoutEffect(decision,
                    Reason.of(ReasonCode.OTHER_NUMBER_TOO_LONG, again.otherNumber()))));
        }
        return answers;
    }
}
