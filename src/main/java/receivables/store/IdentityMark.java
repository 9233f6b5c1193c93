package receivables.store;

import java.util.Optional;
import receivables.store.jdbc.Database;

/** The mark by which a database, an archive and an outbox are known to belong together. */
public final class IdentityMark {

    private final Database database;

    public IdentityMark(Database database) {
        this.database = database;
    }

    /** Empty: no job has started on this database since there are marks. */
    public Optional<String> read() {
        return database.client().sql("SELECT mark FROM identity_mark WHERE id = 1").query(String.class).optional();
    }

    /** Marks the database for good; one that bears a mark keeps it. */
    public void put(String mark) {
        database.inTransaction(() -> {
            if (read().isEmpty()) {
                database.jdbc().update("INSERT INTO identity_mark (id, mark) VALUES (1, ?)", mark);
            }
        });
    }
}
