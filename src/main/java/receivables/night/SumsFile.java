package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import receivables.ledger.Sums;

/** Partial sums of a job that may not write to the database, one file a partition: a name, a tab, an amount on each line. */
final class SumsFile {

    private SumsFile() {
    }

    static void write(Path parts, int part, Sums sums) {
        Path file = parts.resolve(String.format(Locale.ROOT, "sums.%04d", part));
        List<String> lines = sums.totals().entrySet().stream().map(entry -> entry.getKey() + "\t" + entry.getValue()).toList();
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("the working file " + file + " cannot be written", failure);
        }
    }

    static Sums merged(Path parts) {
        Sums sums = new Sums();
        try (Stream<Path> files = Files.list(parts)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("sums.")).sorted().toList()) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    int tab = line.lastIndexOf('\t');
                    sums.add(line.substring(0, tab), Long.parseLong(line.substring(tab + 1)));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the working files in " + parts + " cannot be read", failure);
        }
        return sums;
    }
}
