package receivables.store;

import java.util.List;
import java.util.Optional;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.StoredBytes;

/** The contents of config/ and jobs/ as the nights used them, each stored once under its hash. */
public final class ConfigVersions {

    private final Database database;

    public ConfigVersions(Database database) {
        this.database = database;
    }

    /** Keeps the content; the same hash again changes nothing. */
    public void put(String hash, byte[] content) {
        database.inTransaction(() -> {
            if (database.jdbc().queryForObject("SELECT COUNT(*) FROM config_version WHERE config_hash = ?", Integer.class, hash) > 0) {
                return;
            }
            StoredBytes.split(content, 0, (part, piece) ->
                    database.jdbc().update("INSERT INTO config_version (config_hash, part, content) VALUES (?, ?, ?)", hash, part, piece));
        });
    }

    public Optional<byte[]> get(String hash) {
        List<byte[]> pieces = database.jdbc().queryForList("SELECT content FROM config_version WHERE config_hash = ? ORDER BY part",
                byte[].class, hash);
        return pieces.isEmpty() ? Optional.empty() : Optional.of(StoredBytes.join(pieces));
    }
}
