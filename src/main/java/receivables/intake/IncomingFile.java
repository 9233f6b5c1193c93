package receivables.intake;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Comparator;

/** A file of the inbox that can be taken, not yet looked into. @param name without folder, as rejects show it */
public record IncomingFile(Path path, String name, FileKind kind) {

    /** The order of taking: kind, then name. */
    static final Comparator<IncomingFile> ORDER = Comparator.comparing(IncomingFile::kind).thenComparing(IncomingFile::name);

    public IncomingFile {
        requireNonNull(path, "path is null");
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
    }
}
