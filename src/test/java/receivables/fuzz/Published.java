package receivables.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One night's published files, read as anybody may read them. */
final class Published {

    static final int DONE = 0;
    /** The exit code of a night that held letters. */
    static final int HELD = 3;
    /** The night was computed by a replay, whose exit code is that of all its nights. */
    static final int REPLAYED = -1;

    private final LocalDate night;
    private final Path folder;
    private final int exitCode;
    private final Map<String, List<InboxFile.Line>> read = new HashMap<>();

    /** @param exitCode {@link #DONE}, {@link #HELD} or {@link #REPLAYED} */
    Published(LocalDate night, Path folder, int exitCode) {
        this.night = night;
        this.folder = folder;
        this.exitCode = exitCode;
    }

    LocalDate night() {
        return night;
    }

    int exitCode() {
        return exitCode;
    }

    List<InboxFile.Line> rows(String file) {
        return read.computeIfAbsent(file, name -> {
            try {
                return InboxFile.read(Files.readString(folder.resolve(name)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** The first row whose column has the value. */
    Optional<InboxFile.Line> find(String file, String column, String value) {
        return rows(file).stream().filter(row -> row.get(column).equals(value)).findFirst();
    }
}
