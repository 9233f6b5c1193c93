package receivables.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import receivables.ledger.Language;

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

    private static final Pattern LANGUAGE = Pattern.compile("language:\\s*[\"']?([a-z]+)[\"']?\\s*(#.*)?");

    /** The embedded database of a folder: H2 in MySQL mode, one process at a time. */
    public static String embedded(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("receivables") + ";MODE=MySQL";
    }

    public Workplace withInbox(Path otherInbox) {
        return new Workplace(otherInbox, outbox, archive, config, jobs, databaseUrl, databaseUser, databasePassword);
    }

    /**
     * The company's language, for what is said before the settings are read or where they cannot be: as the settings file has it, English
     * where even that cannot be seen.
     */
    public Language language() {
        return language(config);
    }

    /** As {@link #language()}. @param config the folder of the settings */
    public static Language language(Path config) {
        try (Stream<String> lines = Files.lines(config.resolve("application.yml"))) {
            String code = lines.map(LANGUAGE::matcher).filter(Matcher::matches).map(line -> line.group(1)).findFirst().orElse("");
            return Stream.of(Language.values()).filter(language -> language.code().equals(code)).findFirst().orElse(Language.EN);
        } catch (IOException | UncheckedIOException unreadable) {
            return Language.EN;
        }
    }

    @Override
    public String toString() {
        // The password stays out of every message.
        return "inbox " + inbox + ", outbox " + outbox + ", archive " + archive + ", config " + config + ", database " + databaseUrl;
    }
}
