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

    private final LocalDate night;
    private final Path folder;
    private final Map<String, List<InboxFile.Line>> read = new HashMap<>();

    Published(LocalDate night, Path folder) {
        this.night = night;
        this.folder = folder;
    }

    LocalDate night() {
        return night;
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
