package receivables.outbox;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A night's files being put together in {@code OUTBOX/.D.new}, where nobody looks yet. Sealing makes them durable and hashes them; {@link
 * Release} then shows them to the world. If anything fails before, the outbox is as it was.
 *
 * <pre>{@code
 * Publication publication = Publication.begin(outbox, "2026-11-24");
 * publication.writeLines(parts, OutputFile.ofLines());
 * new LateRows(publication.directory(), parts, language, tally).write(Held.none(), questions);
 * ProofCsv.write(publication.directory(), totals);        // … letters, manifest, rejects, workbook, report
 * run.withFiles(publication.hashes()).write(publication.directory());   // run.json, last of all
 * publication.seal();
 * }</pre>
 */
public final class Publication {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Path directory;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    private Publication(Path directory) {
        this.directory = directory;
    }

    /**
     * Starts with an empty folder; what an interrupted attempt left in it is deleted.
     *
     * @param name the folder's name when published: {@code D} or {@code D.<job>}
     * @throws OutboxException when the outbox cannot be written
     */
    public static Publication begin(Path outbox, String name) {
        Path directory = new Release(outbox, name).prepared();
        try {
            Files.createDirectories(outbox);
            FileTree.delete(directory);
            Files.createDirectory(directory);
            FileTree.restrict(directory);
        } catch (IOException failure) {
            throw OutboxException.of(directory, failure);
        }
        return new Publication(directory);
    }

    /** The folder that will be published; other files may be written into it until it is sealed. */
    public Path directory() {
        return directory;
    }

    /** Writes header and parts, in part order, of files whose parts are finished lines. */
    public void writeLines(Path partsDirectory, Set<OutputFile> files) {
        for (OutputFile file : files) {
            Path target = directory.resolve(file.fileName());
            try {
                concatenate(partsDirectory, file, target);
            } catch (IOException failure) {
                throw OutboxException.of(target, failure);
            }
        }
    }

    private static void concatenate(Path partsDirectory, OutputFile file, Path target) throws IOException {
        try (FileChannel out = FileChannel.open(target, WRITE, CREATE, TRUNCATE_EXISTING)) {
            ByteBuffer header = ByteBuffer.wrap((file.header() + "\n").getBytes(StandardCharsets.UTF_8));
            while (header.hasRemaining()) {
                out.write(header);
            }
            for (Path part : Parts.of(partsDirectory, file.fileName())) {
                try (FileChannel in = FileChannel.open(part)) {
                    long size = in.size();
                    for (long done = 0; done < size; ) {
                        done += in.transferTo(done, size - done, out);
                    }
                }
            }
        }
    }

    /**
     * Takes in a finished file, a pack for instance. It stays where it lies as well, so that a publishing that is cut off can begin again:
     * both are one file where the disk can do that, else it is copied.
     *
     * @param name below the published folder, with forward slashes
     */
    public void add(Path file, String name) {
        Path target = directory.resolve(name).normalize();
        if (!target.startsWith(directory)) {
            throw new IllegalArgumentException(name + " would lie outside the published folder");
        }
        try {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            try {
                Files.createLink(target, file);
            } catch (UnsupportedOperationException | FileSystemException cannotLink) {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw OutboxException.of(target, failure);
        }
    }

    /** Puts the mark by which spreadsheets know UTF-8 before every CSV file; when all of them are written, and before they are hashed. */
    public void markForSpreadsheets() {
        try {
            for (String name : FileTree.names(directory)) {
                if (name.endsWith(".csv")) {
                    mark(directory.resolve(name));
                }
            }
        } catch (IOException failure) {
            throw OutboxException.of(directory, failure);
        }
    }

    private static void mark(Path file) throws IOException {
        Path marked = file.resolveSibling(file.getFileName() + ".marked");
        try (OutputStream out = Files.newOutputStream(marked)) {
            out.write(BYTE_ORDER_MARK);
            Files.copy(file, out);
        }
        Files.move(marked, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** SHA-256 by file name of everything written so far; a file is read once, so ask for it when it is finished. */
    public SortedMap<String, String> hashes() {
        try {
            SortedSet<String> names = FileTree.names(directory);
            names.removeAll(hashes.keySet());
            hashes.putAll(FileTree.sha256(directory, names));
        } catch (IOException failure) {
            throw OutboxException.of(directory, failure);
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    /**
     * Makes all of it durable and unreadable for strangers. After this the release may be promised.
     * @return the hashes, run.json's included
     */
    public SortedMap<String, String> seal() {
        try {
            for (Path path : FileTree.all(directory)) {
                FileTree.restrict(path);
                FileTree.force(path);
            }
            FileTree.force(directory.getParent());
        } catch (IOException failure) {
            throw OutboxException.of(directory, failure);
        }
        return hashes();
    }

    /** Deletes what was prepared, for instance to give a full disk its space back. */
    public void abandon() {
        try {
            FileTree.delete(directory);
        } catch (IOException failure) {
            throw OutboxException.of(directory, failure);
        }
    }
}
