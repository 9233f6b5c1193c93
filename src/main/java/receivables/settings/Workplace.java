package receivables.settings;

import java.nio.file.Path;

/**
 * Where a night finds and leaves its things: the folders of the contract and the database. Options of the command line or the defaults
 * under {@code data/}.
 *
 * @param inbox files not yet taken
 * @param outbox one folder per published night
 * @param archive every file ever taken, by the date it belongs to
 * @param config what finance may change
 * @param jobs one file per job
 * @param databaseUrl a JDBC address, MySQL or embedded H2
 */
public record Workplace(Path inbox, Path outbox, Path archive, Path config, Path jobs, String databaseUrl, String databaseUser,
        String databasePassword) {

    /** The embedded database of a folder: H2 in MySQL mode, one process at a time. */
    public static String embedded(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("receivables") + ";MODE=MySQL";
    }

    public Workplace withInbox(Path otherInbox) {
        return new Workplace(otherInbox, outbox, archive, config, jobs, databaseUrl, databaseUser, databasePassword);
    }

    @Override
    public String toString() {
        // The password stays out of every message.
        return "inbox " + inbox + ", outbox " + outbox + ", archive " + archive + ", config " + config + ", database " + databaseUrl;
    }
}
