package receivables.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.ledger.digest.Sha256;

/** A published folder as a whole: its files by name, made durable, readable by owner and group alone, hashed, deleted. */
public final class FileTree {

    private FileTree() {
    }

    /** Names of all files below the folder, with forward slashes, in code point order. */
    static SortedSet<String> names(Path directory) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (Path path : all(directory)) {
            if (Files.isRegularFile(path)) {
                names.add(directory.relativize(path).toString().replace('\\', '/'));
            }
        }
        return names;
    }

    /** The folder itself and everything in it. */
    static List<Path> all(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * What is published names customers and what they owe: only owner and group may read it. No effect where the file system knows no such
     * thing.
     */
    public static void restrict(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-x---" : "rw-r-----"));
        }
    }

    /** Makes file or folder survive a power cut. Folders can be forced only on POSIX systems; elsewhere a rename is durable by itself. */
    static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && Files.getFileAttributeView(path, PosixFileAttributeView.class) == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** SHA-256 by name of files below the folder, several of them at a time: hashing keeps a processor busier than a disk. */
    static Map<String, String> sha256(Path directory, Collection<String> names) throws IOException {
        try {
            return names.parallelStream().collect(Collectors.toMap(name -> name, name -> {
                try {
                    return sha256(directory.resolve(name));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** SHA-256 of a file in lower-case hexadecimal. */
    static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.begin();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                digest.update(piece, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
