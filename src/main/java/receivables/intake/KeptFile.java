package receivables.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A small file that the program keeps for itself beside what came in: there whole or not at all, safe from a power cut, readable by owner
 * and group alone.
 */
public final class KeptFile {

    private KeptFile() {
    }

    /** Writes the file in place of an earlier one, and makes its folder where there is none. */
    public static void write(Path file, byte[] content) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            makeFolder(file.getParent());
            Files.write(part, content);
            restrict(part, "rw-r-----");
            force(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            force(file.getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException("the file " + file + " cannot be written", failure);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            restrict(folder, "rwxr-x---");
        }
    }

    private static void restrict(Path path, String rights) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(rights));
        }
    }

    /** Folders can be forced on POSIX systems only. */
    private static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && Files.getFileAttributeView(path, PosixFileAttributeView.class) == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Takes a file away again; nothing happens when there is none. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("the file " + file + " cannot be deleted", failure);
        }
    }
}
