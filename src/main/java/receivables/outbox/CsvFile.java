package receivables.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import receivables.ledger.Language;

/** One CSV file being written: lines are gathered and go to disk in large pieces, so that memory does not depend on the number of rows. */
final class CsvFile implements Closeable {

    private static final int PIECE = 1 << 17;

    private final Path path;
    private final OutputStream out;
    private final CsvLines lines;

    /** Creates the file, or empties it. */
    CsvFile(Path path) {
        this(path, Language.EN);
    }

    /** @param language in which reasons are written */
    CsvFile(Path path, Language language) {
        this.path = path;
        this.lines = new CsvLines(1 << 16, Wording.in(language));
        try {
            this.out = Files.newOutputStream(path);
        } catch (IOException failure) {
            throw OutboxException.of(path, failure);
        }
    }

    /** A published file with its header line. */
    static CsvFile withHeader(Path directory, OutputFile file) {
        return withHeader(directory, file, Language.EN);
    }

    static CsvFile withHeader(Path directory, OutputFile file, Language language) {
        Path path = directory.resolve(file.fileName());
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException failure) {
            throw OutboxException.of(path, failure);
        }
        CsvFile csv = new CsvFile(path, language);
        csv.lines.line(file.header());
        return csv;
    }

    CsvLines lines() {
        return lines;
    }

    /** Call it now and then between two lines. */
    void drainWhenLarge() {
        if (lines.length() >= PIECE) {
            drain();
        }
    }

    void drain() {
        try {
            lines.drainTo(out);
        } catch (IOException failure) {
            throw OutboxException.of(path, failure);
        }
    }

    @Override
    public void close() {
        try (out) {
            lines.drainTo(out);
        } catch (IOException failure) {
            throw OutboxException.of(path, failure);
        }
    }
}
