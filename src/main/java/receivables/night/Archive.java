package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The archive is the record: every file ever taken, under the date it belongs to and the arrival it came with, {@code archive/2026-11-20/01/ledger.csv}.
 * Nothing in it is ever changed; a rerun of a date reads the date's arrivals again, in order, and then the inbox.
 */
final class Archive {

    private final Path root;

    Archive(Path root) {
        this.root = root;
    }

    /** The folders of a date's arrivals, oldest first. */
    List<Path> arrivals(LocalDate date) {
        Path folder = root.resolve(date.toString());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the archive folder " + folder + " cannot be read", failure);
        }
    }

    /** Which arrival of the date an arrival folder is: 1 for the first. */
    static int arrivalOf(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }

    /**
     * Moves a file that has been taken out of the inbox, if its content is still the one that was taken. A file that changed since stays for the next run.
     *
     * @return false when the file is gone or changed
     */
    boolean take(Path inboxFile, String sha256, LocalDate date, int arrival) {
        if (!Files.isRegularFile(inboxFile, LinkOption.NOFOLLOW_LINKS) || !sha256Of(inboxFile).equals(sha256)) {
            return false;
        }
        Path target = target(inboxFile, sha256, date, arrival);
        try {
            Files.createDirectories(target.getParent());
            move(inboxFile, target);
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException("the file " + inboxFile + " cannot be moved to the archive " + target.getParent(), failure);
        }
    }

    /** From another disk it is copied under a name nobody reads and then renamed: a copy that was cut off must not pass for the file. */
    private static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            copy(file, target);
            Files.delete(file);
        }
        restrict(target, "rw-r-----");
        restrict(target.getParent(), "rwxr-x---");
        restrict(target.getParent().getParent(), "rwxr-x---");
        durable(target.getParent());
    }

    /** What the ERP sent may have been readable by anybody; what we keep is not. */
    private static void restrict(Path path, String rights) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(rights));
        }
    }

    static void copy(Path file, Path target) throws IOException {
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        durable(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The night is about to be called done: what it archived must survive a power cut. Folders can be forced on POSIX systems only. */
    private static void durable(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && Files.getFileAttributeView(path, PosixFileAttributeView.class) == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** True when the date's arrival holds a file of this name and content. */
    boolean holds(LocalDate date, int arrival, String name, String sha256) {
        Path file = folder(date, arrival).resolve(name);
        return Files.isRegularFile(file) && sha256Of(file).equals(sha256);
    }

    private Path folder(LocalDate date, int arrival) {
        return root.resolve(date.toString()).resolve(String.format(Locale.ROOT, "%02d", arrival));
    }

    /** A file of an earlier night that lies in the inbox once more must not take the place of another of its name; it counts as a later arrival then. */
    private Path target(Path inboxFile, String sha256, LocalDate date, int arrival) {
        for (int number = arrival;; number++) {
            Path target = folder(date, number).resolve(inboxFile.getFileName().toString());
            if (!Files.exists(target) || sha256Of(target).equals(sha256)) {
                return target;
            }
        }
    }

    static String sha256Of(Path file) {
        try (java.io.InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[65_536];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException("the file " + file + " cannot be read", failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
