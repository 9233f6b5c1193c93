package receivables.intake;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A file whose content is fixed: one of the archive or its claims.
 *
 * @param name without folder, as rejects show it
 * @param sha256 of its content, hexadecimal: content already taken is skipped
 */
public record InboxFile(Path path, String name, FileKind kind, String sha256, long bytes) {

    public InboxFile {
        requireNonNull(path, "path is null");
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(sha256, "sha256 is null");
    }

    /** The delivery as it is now, for whoever only looks into it. @throws IntakeException when it cannot be read */
    public static InboxFile of(IncomingFile delivery) {
        try (InputStream content = Files.newInputStream(delivery.path(), LinkOption.NOFOLLOW_LINKS)) {
            ContentHash hash = new ContentHash();
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                hash.add(buffer, read);
            }
            return new InboxFile(delivery.path(), delivery.name(), delivery.kind(), hash.hexadecimal(), hash.bytes());
        } catch (IOException failed) {
            throw new IntakeException("the file " + delivery.path() + " cannot be read (" + failed.getMessage()
                    + "); let this program's user read it", failed);
        }
    }
}
