package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import receivables.ledger.DocumentKey;
import receivables.store.jdbc.Database;

/**
 * Lets a night's rows in, set by set: unknown customers wait, contradictions are refused, later versions take the place of earlier ones.
 * May be cut off and run again. What stands afterwards is seen by the night and all later ones.
 */
public final class Admission {

    private static final int MANY = 10_000;

    private final Database database;
    private final DocumentKey documentKey;

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

    private void admit(LocalDate businessDate, List<Long> files, Runnable bankLines) {
        Versions versions = new Versions(database, businessDate, files);
        versions.settle(VersionKind.CUSTOMER);
        versions.settle(VersionKind.STAFF);
        versions.settle(VersionKind.RATE);
        versions.settle(VersionKind.DELIVERY);
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
                change -> "a decision is never changed; send another one that reverses it")), changes -> { });
        NumbersAgain again = new NumbersAgain(database, businessDate);
        withReleased.addAll(again.release());
        new NumberKeys(database, businessDate, documentKey, again).settle(withReleased);
        DocumentChanges documents = new DocumentChanges(database, businessDate, again);
        new Versions(database, businessDate, withReleased).settle(VersionKind.DOCUMENT, documents, documents);
        ReceiptChanges receipts = new ReceiptChanges(database, businessDate, again);
        new Versions(database, businessDate, withReleased).settle(VersionKind.RECEIPT, receipts, receipts);
        versions.settle(VersionKind.ADVICE);
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
