package receivables.outbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** A file could not be written. The message is one plain sentence about which, why and what to do. */
public final class OutboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutboxException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says in finance's words why {@code path} could not be written. */
    static OutboxException of(Path path, Exception cause) {
        return new OutboxException("cannot write " + path + ": " + reason(path, cause), cause);
    }

    private static String reason(Path path, Exception cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota exceeded")) {
            return "the disk is full; free some space and run again";
        }
        if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException
                || lower.contains("read-only file system")
                || lower.contains("permission denied")) {
            return "this user may not write there; give it write permission or choose another folder with --outbox, then run again";
        }
        if (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException || lower.contains("not a directory")) {
            return "a file lies where a folder is needed; remove it or choose another folder with --outbox, then run again";
        }
        if (cause instanceof NoSuchFileException && path.getParent() != null && !Files.exists(path.getParent())) {
            return "its folder does not exist (any more); run again";
        }
        return (message.isEmpty() ? cause.getClass().getSimpleName() : message) + "; run again when this is mended";
    }

}
