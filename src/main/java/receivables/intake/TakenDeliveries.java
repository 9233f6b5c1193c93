package receivables.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A delivery that was taken leaves the inbox by a rename into {@code INBOX/.taken/} and is deleted by the next run: whoever still had it
 * open, or put another in its place at that very moment, writes into a file that still exists. If it is no longer what was taken, the next
 * run puts it back as a new delivery.
 *
 * <pre>{@code inbox/.taken/9f86d081….receipts.csv}</pre>
 */
final class TakenDeliveries {

    private static final int SHA256 = 64;

    private final Path inbox;
    private final Path folder;

    TakenDeliveries(Path inbox) {
        this.inbox = inbox;
        this.folder = inbox.resolve(".taken");
    }

    /**
     * Takes a delivery out of the inbox if its content is still the archived one. If this program may not write there it stays, and the
     * next run finds that it is known.
     */
    void setAside(String name, String sha256, Path archived) {
        Path delivery = inbox.resolve(name);
        Path target = folder.resolve(sha256 + "." + name);
        try {
            if (Files.isRegularFile(delivery, LinkOption.NOFOLLOW_LINKS) && !Files.exists(target) && Files.isWritable(inbox)
                    && Files.mismatch(delivery, archived) < 0) {
                Files.createDirectories(folder);
                Files.move(delivery, target);
            }
        } catch (NoSuchFileException gone) {
            // somebody else took it out in this moment, as it should be
            return;
        } catch (IOException failed) {
            throw new UncheckedIOException("the delivery " + delivery
                    + ", which lies in the archive now, cannot be taken out of the inbox ("
                    + failed.getMessage() + ")", failed);
        }
    }

    /** Deletes what is still as it was taken; the others lie in the inbox again. */
    void giveBack() {
        try {
            giveBackAll();
        } catch (IOException failed) {
            throw new IntakeException("the folder " + folder + " cannot be cleared (" + failed.getMessage()
                    + "); let this program's user write in the inbox", failed);
        }
    }

    private void giveBackAll() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> taken;
        try (Stream<Path> files = Files.list(folder)) {
            taken = files.filter(file -> file.getFileName().toString().length() > SHA256 + 1).sorted().toList();
        }
        for (Path file : taken) {
            String name = file.getFileName().toString().substring(SHA256 + 1);
            String sha256 = file.getFileName().toString().substring(0, SHA256);
            if (InboxFile.of(new IncomingFile(file, name, FileKind.of(name).orElse(FileKind.LEDGER))).sha256().equals(sha256)) {
                Files.delete(file);
            } else {
                Files.move(file, free(name));
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    /** {@code receipts.csv}, or {@code receipts-2.csv} where another of its name has come since. */
    private Path free(String name) {
        int dot = name.lastIndexOf('.');
        Path path = inbox.resolve(name);
        for (int number = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); number++) {
            path = inbox.resolve(name.substring(0, dot) + "-" + number + name.substring(dot));
        }
        return path;
    }
}
