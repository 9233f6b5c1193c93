package receivables.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * The file of an embedded database, and whether it is still the one that was closed. H2 keeps no checksum over its rows: of sixty files
 * with four flipped bytes each it noticed sixteen, and read other amounts and names from eleven. So a line beside the file says what it was
 * when it was last closed:
 *
 * <pre>{@code
 * data/db/receivables.mv.db
 * data/db/receivables.mv.db.check      closed 1671168 9f0c2a11 5d21e07b 5d21e07b
 * }</pre>
 *
 * <p>The last two numbers are of the file's two heads, which H2 writes anew whenever it closes the file. Other content under the same heads
 * is damage; with other heads it is another state of the database, a backup for instance, and whoever put it there knows. While the file is
 * in use the line says {@code open}: a killed run leaves it so, and nothing is compared.
 */
public final class EmbeddedFile {

    private static final String MEMORY = "mem:";
    private static final int HEAD = 4096;
    /** H2's number for a file that it cannot make sense of. */
    private static final int H2_FILE_CORRUPTED = 90030;

    private static final Set<Integer> UNREADABLE = Set.of(DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND,
            DataUtils.ERROR_READING_FAILED,
            DataUtils.ERROR_UNSUPPORTED_FORMAT);

    private final Path file;
    private final Path check;

    private EmbeddedFile(Path file) {
        this.file = file;
        this.check = file.resolveSibling(file.getFileName() + ".check");
    }

    /** @return empty for a server and for a database that lies in memory */
    public static Optional<EmbeddedFile> of(String url) {
        String prefix = "jdbc:h2:";
        if (!url.startsWith(prefix)) {
            return Optional.empty();
        }
        String place = url.substring(prefix.length()).replaceFirst(";.*", "");
        String path = place.startsWith("file:") ? place.substring("file:".length()) : place;
        if (path.startsWith(MEMORY) || path.matches("(tcp|ssl|zip|split|nio[A-Za-z]*|async|classpath):.*")) {
            return Optional.empty();
        }
        String whole = path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path;
        return Optional.of(new EmbeddedFile(Path.of(whole + ".mv.db").toAbsolutePath().normalize()));
    }

    public Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Call before the file is opened.
     *
     * @throws DatabaseDamagedException when it is empty (H2 would begin a new database in it) or is not the one that was closed
     */
    void checkUndamaged() {
        if (!exists()) {
            return;
        }
        try {
            if (Files.size(file) == 0) {
                throw damaged("it is empty (0 bytes)", null);
            }
            String kept = Files.exists(check) ? Files.readString(check, StandardCharsets.US_ASCII).strip() : "";
            if (kept.startsWith("closed ") && !kept.equals(state()) && hasTheHeadsOf(kept)) {
                throw damaged("its content has changed since it was last closed, and not by a program that works with databases", null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the database file " + file + " cannot be read", failure);
        }
    }

    private DatabaseDamagedException damaged(String how, Throwable cause) {
        return new DatabaseDamagedException("the database file " + file + " is damaged: " + how
                + ". Put a backup in its place (the whole folder "
                + file.getParent() + "), or move the file away: then the nights can be computed again from the archive, and the next"
                + " command says how. "
                + "If you know that the file is right, delete " + check.getFileName() + " beside it.", cause);
    }

    /** Says of a failure, wherever it came up, that the file is damaged; empty: something else is the matter. */
    Optional<DatabaseDamagedException> damageIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException store && UNREADABLE.contains(store.getErrorCode())
                    || cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_CORRUPTED) {
                return Optional.of(damaged("parts of it cannot be read", failure));
            }
        }
        return Optional.empty();
    }

    /** The file is in use from here on; durable before anything is written into it. */
    void opened() {
        keep("open");
    }

    /** The file lies still again. */
    void closed() {
        if (!exists()) {
            return;
        }
        try {
            keep(state());
        } catch (IOException failure) {
            throw new UncheckedIOException("the database file " + file + " cannot be read", failure);
        }
    }

    private void keep(String line) {
        try {
            Files.writeString(check, line + "\n", StandardCharsets.US_ASCII);
            Database.restrict(check);
            try (FileChannel channel = FileChannel.open(check, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the file " + check + " beside the database cannot be written", failure);
        }
    }

    private boolean hasTheHeadsOf(String kept) throws IOException {
        String[] now = state().split(" ");
        String[] then = kept.split(" ");
        // one flipped byte may lie in one of the heads
        return then.length == 5 && (now[3].equals(then[3]) || now[4].equals(then[4]));
    }

    private String state() throws IOException {
        CRC32C whole = new CRC32C();
        String[] heads = new String[2];
        long size = 0;
        try (InputStream content = Files.newInputStream(file)) {
            for (int head = 0; head < heads.length; head++) {
                byte[] bytes = content.readNBytes(HEAD);
                CRC32C ofHead = new CRC32C();
                ofHead.update(bytes, 0, bytes.length);
                heads[head] = Long.toHexString(ofHead.getValue());
                whole.update(bytes, 0, bytes.length);
                size += bytes.length;
            }
            byte[] buffer = new byte[1 << 20];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                whole.update(buffer, 0, read);
                size += read;
            }
        }
        return "closed " + size + " " + Long.toHexString(whole.getValue()) + " " + heads[0] + " " + heads[1];
    }
}
