package receivables.outbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A part of a file whose lines are made only when the night is published: until then its rows lie here as they were decided.
 *
 * <pre>{@code dunning.csv.rows.0003}</pre>
 */
final class RowFile<T extends Record> implements Closeable {

    private static final int PIECE = 1 << 16;

    private final Path path;
    private final RowFormat<T> format;
    private final DataOutputStream out;

    /** Creates the part, or empties it. */
    RowFile(Path partsDirectory, OutputFile file, int part, RowFormat<T> format) {
        this.path = path(partsDirectory, file, part);
        this.format = format;
        try {
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), PIECE));
        } catch (IOException failure) {
            throw OutboxException.of(path, failure);
        }
    }

    static Path path(Path partsDirectory, OutputFile file, int part) {
        return Parts.path(partsDirectory, name(file), part);
    }

    private static String name(OutputFile file) {
        return file.fileName() + ".rows";
    }

    void write(T row) {
        try {
            format.write(row, out);
        } catch (IOException failure) {
            throw OutboxException.of(path, failure);
        }
    }

    /** All rows of all parts, in the parts' order. */
    static <T extends Record> void forEach(Path partsDirectory, OutputFile file, RowFormat<T> format, Consumer<T> taker) {
        for (Path part : Parts.of(partsDirectory, name(file))) {
            try {
                format.forEach(new BufferedInputStream(Files.newInputStream(part), PIECE), taker);
            } catch (IOException failure) {
                throw OutboxException.of(part, failure);
            }
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failure) {
            throw OutboxException.of(path, failure);
        }
    }
}
