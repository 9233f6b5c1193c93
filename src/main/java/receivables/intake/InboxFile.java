package receivables.intake;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** A file of the inbox that can be taken. @param name without folder, as rejects show it @param sha256 of its content, hexadecimal: content already taken is skipped */
public record InboxFile(Path path, String name, FileKind kind, String sha256, long bytes) {

    public InboxFile {
        requireNonNull(path, "path is null");
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(sha256, "sha256 is null");
    }
}
