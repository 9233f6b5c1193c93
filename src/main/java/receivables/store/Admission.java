package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import receivables.ledger.DocumentKey;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.store.erp.Listings;
import receivables.store.jdbc.Database;

/**
 * Lets a night's rows in, set by set: unknown customers wait, contradictions are refused, later versions take the place of earlier ones.
 * May be cut off and run again. What stands afterwards is seen by the night and all later ones.
 */
public final class Admission {

    private static final int MANY = 10_000;

    private static final Reason NO_LETTER_OF_OURS = Reason.of(ReasonCode.LETTER_IS_NOT_OURS);

    private final Database database;
    private final DocumentKey documentKey;
    private final List<Reason> noticed = new ArrayList<>();

    /** For a company whose document numbers come once. */
    public Admission(Database database) {
        this(database, DocumentKey.NUMBER);
    }

    /** @param documentKey what makes the company's document numbers unique */
    public Admission(Database database, DocumentKey documentKey) {
        this.database = database;
        this.documentKey = documentKey;
    }

    /** As below, where no file holds bank statements. */
    public List<Reject> admit(LocalDate businessDate) {
        return admit(businessDate, () -> { });
    }

    /**
     * Admits the complete files of the night.
     *
     * @param bankLines finds the receipts among what the banks say; it is asked when customers are settled and before receipts are
     * @return the night's rejects so far, those of reading included
     */
    public List<Reject> admit(LocalDate businessDate, Runnable bankLines) {
        List<Long> files = database.jdbc()
                .queryForList("SELECT file_id FROM arrived_file WHERE known_on = ? AND complete = 1 ORDER BY file_id", Long.class,
                businessDate);
        if (!files.isEmpty()) {
            admit(businessDate, files, bankLines);
        }
        database.inTransaction(() -> new FileRecords(database).countRefused(businessDate));
        return new Rejects(database).list(businessDate);
    }

    /** What somebody should know of the files as a whole; asked afterwards. */
    public List<Reason> noticed() {
        return List.copyOf(noticed);
    }

    private void admit(LocalDate businessDate, List<Long> files, Runnable bankLines) {
        Versions versions = new Versions(database, businessDate, files);
        versions.settle(VersionKind.CUSTOMER);
        versions.settle(VersionKind.STAFF);
        versions.settle(VersionKind.RATE);
        versions.settle(VersionKind.DELIVERY);
        refuseUnknownLetters(businessDate, files);
        bankLines.run();
        // who belongs together nobody asks before the next step, and on a first import finding it out takes a fifth of the time
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Void> memberships = CompletableFuture.runAsync(new Memberships(database, businessDate, files)::refresh,
                    beside);
            admitItems(businessDate, files, versions);
            memberships.join();
        } catch (CompletionException failure) {
            // another run's taking over is told by its own exception
            throw failure.getCause() instanceof RuntimeException itself ? itself : failure;
        }
        refreshStatistics(files);
    }

    private void admitItems(LocalDate businessDate, List<Long> files, Versions versions) {
        WaitingDocuments waiting = new WaitingDocuments(database, businessDate, files);
        List<Long> withReleased = new ArrayList<>(files);
        withReleased.addAll(waiting.release());
        waiting.refuse();
        versions.settle(VersionKind.DECISION, changes -> changes.stream().collect(Collectors.toMap(change -> change.winner().key(),
                change -> Reason.of(ReasonCode.DECISIONS_NEVER_CHANGE))), changes -> { });
        NumbersAgain again = new NumbersAgain(database, businessDate);
        withReleased.addAll(again.release());
        new NumberKeys(database, businessDate, documentKey, again).settle(withReleased);
        DocumentChanges documents = new DocumentChanges(database, businessDate, again);
        new Versions(database, businessDate, withReleased).settle(VersionKind.DOCUMENT, documents, documents);
        noticed.addAll(new Listings(database).settle(businessDate));
        ReceiptChanges receipts = new ReceiptChanges(database, businessDate, again);
        new Versions(database, businessDate, withReleased).settle(VersionKind.RECEIPT, receipts, receipts);
        versions.settle(VersionKind.ADVICE);
    }

    /** A carrier's row about a letter that is none of ours says nothing, and its sender should know. */
    private void refuseUnknownLetters(LocalDate businessDate, List<Long> files) {
        for (long file : files) {
            List<Reject> unknown = database.jdbc().query("SELECT f.file_name, s.file_id, s.line, s.letter_no FROM letter_sent s "
                    + "JOIN arrived_file f ON f.file_id = s.file_id WHERE s.file_id = ? AND NOT EXISTS (SELECT 1 FROM letter l "
                    + "WHERE l.letter_no = s.letter_no) ORDER BY s.line", (row, number) -> new Reject(row.getString(1), row.getLong(2),
                    row.getInt(3), "letter_no", row.getString(4), NO_LETTER_OF_OURS), file);
            new Rejects(database).add(List.copyOf(new LinkedHashSet<>(unknown)), businessDate);
        }
    }

    /** After a large import the planner would go by an empty table's statistics. */
    private void refreshStatistics(List<Long> files) {
        if (!new DocumentOrigins(database).moreThan(MANY, files)) {
            return;
        }
        if (database.isEmbedded()) {
            database.jdbc().execute("ANALYZE SAMPLE_SIZE 1000");
        } else {
            database.jdbc().execute("ANALYZE TABLE document, customer, customer_clue, receipt, membership");
        }
    }
}
