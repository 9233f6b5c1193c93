package receivables.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.testing.BeforeTheDrivers;

/**
 * Random companies, night after night, and somebody who counts after them. A short run plays three seeds for six nights, {@code --long}
 * five hundred for sixty; {@code ./run.sh test --seeds=17 --nights=60} plays one again, {@code --seeds=1-500} many (they are properties:
 * {@code -Dreceivables.seeds=17}); {@code -Dreceivables.folder=DIR} keeps all files of what is played there. Every 25th seed lives on a
 * real server.
 */
@ExtendWith(BeforeTheDrivers.class)
class FuzzTest {

    private static final int EVERY_SERVER = 25;

    @Test
    void whatIsPublishedIsWhatTheFilesSay(@TempDir Path root) throws IOException, SQLException {
        String kept = System.getProperty("receivables.folder");
        boolean isLong = Boolean.getBoolean("receivables.long");
        int nights = Integer.getInteger("receivables.nights", isLong ? 60 : 6);
        List<String> differences = new ArrayList<>();
        Play.Counts counts = new Play.Counts();
        long seeds = 0;
        for (long seed : seeds(isLong ? "1-500" : "1-3")) {
            List<String> found = play(seed, nights, (kept == null ? root : Path.of(kept)).resolve("seed" + seed), counts);
            found.forEach(System.out::println);
            differences.addAll(found);
            seeds++;
            if (seeds % 10 == 0) {
                System.out.println("so far " + seeds + " seeds, " + counts + ", differences " + differences.size());
            }
        }
        System.out.println("random companies: " + seeds + " seeds, " + counts + ", differences " + differences.size());
        assertEquals(List.of(), differences);
    }

    private static long[] seeds(String fallback) {
        String[] range = System.getProperty("receivables.seeds", fallback).split("-");
        return LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[range.length - 1])).toArray();
    }

    private static List<String> play(long seed, int nights, Path root, Play.Counts counts) throws IOException, SQLException {
        delete(root);
        boolean server = seed % EVERY_SERVER == 0;
        String url = "jdbc:h2:mem:seed" + seed + ";DB_CLOSE_DELAY=-1";
        Play play = new Play(seed, root, server ? Workbench.sameServer()
                : Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", "sa"));
        List<String> differences = play.nights(nights);
        counts.add(play.counts());
        if (!server) {
            try (Connection connection = DriverManager.getConnection(url, "sa", ""); Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            }
        }
        if (System.getProperty("receivables.folder") == null) {
            delete(root);
        }
        return differences;
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
