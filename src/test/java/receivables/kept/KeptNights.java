package receivables.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import receivables.scenario.Workbench;

/**
 * What an earlier program left behind: its ledger as a script, its archive and its outbox, under {@code src/test/resources/kept/RELEASE/}.
 * Laid out in a folder as if the newer program had been put in the older one's place the day after.
 *
 * <p>Each release played three nights of one small company: letters and notices on 29 September 2026, statements at the end of the month, a
 * returned payment, a dispute and a promise on 9 October. 07c3de4 found its money of that day in a bank statement, and a decision that
 * waits for a second person; cfeae77 holds a bank acceptance too.
 */
final class KeptNights {

    static final Path FOLDER = Path.of("src/test/resources/kept");

    private KeptNights() {
    }

    static Workbench of(String release, Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        Path kept = FOLDER.resolve(release);
        copy(kept.resolve("archive"), root.resolve("data/archive"));
        copy(kept.resolve("outbox"), root.resolve("data/outbox"));
        Path database = root.resolve("data/db/receivables");
        try {
            Files.createDirectories(database.getParent());
            try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database.toAbsolutePath() + ";MODE=MySQL", "", "");
                    Statement statement = connection.createStatement()) {
                // a workbench begins with the tables of today's program
                statement.execute("DROP ALL OBJECTS");
                statement.execute("RUNSCRIPT FROM '" + kept.resolve("ledger.sql").toAbsolutePath() + "'");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("the ledger of " + release + " cannot be read", failure);
        }
        return workbench;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
