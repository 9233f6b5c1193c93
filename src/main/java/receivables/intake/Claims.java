package receivables.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.ReasonCode;
import receivables.ledger.table.TableProfiles;

/**
 * Claims what lies in an inbox by copying it: whatever the uploader does to his file from then on, what is hashed, read and archived is one
 * and the same copy. A file that is being written is not claimed. Whether it is, is seen in two ways: it changed while it was copied; or it
 * is a CSV whose last line has no end and it was written to a moment ago. Such files are looked at once more, after that moment.
 */
final class Claims {

    private final Path inbox;
    private final Path folder;
    private final Duration quiet;
    private final TableProfiles tables;

    /**
     * @param folder an empty one, for the copies
     * @param quiet for so long nobody must have written to a file that seems cut off; zero: its end is not looked at
     */
    Claims(Path inbox, Path folder, Duration quiet, TableProfiles tables) {
        this.tables = tables;
        this.inbox = inbox;
        this.folder = folder;
        this.quiet = quiet;
    }

    /** @return claimed files in the order of taking, and what is left @throws IntakeException when a file cannot be read or copied */
    Arrival take(int number) {
        Inbox found = Inbox.look(inbox, tables);
        List<InboxFile> claimed = new ArrayList<>();
        List<LeftFile> left = new ArrayList<>(found.left());
        SortedMap<String, Look> doubtful = new TreeMap<>();
        for (IncomingFile delivery : found.files()) {
            Look look = look(delivery);
            if (look.isReady()) {
                claimed.add(look.file());
            } else {
                doubtful.put(delivery.name(), look);
            }
        }
        if (!doubtful.isEmpty()) {
            await();
        }
        doubtful.values().forEach(first -> again(first, claimed, left));
        claimed.sort(Comparator.comparing(InboxFile::kind).thenComparing(InboxFile::name));
        left.sort(Comparator.comparing(LeftFile::name));
        return new Arrival(number, claimed, left);
    }

    private void again(Look first, List<InboxFile> claimed, List<LeftFile> left) {
        Look second = look(first.delivery());
        if (second.isReady() || !second.changing() && second.stamp().equals(first.stamp())) {
            claimed.add(second.file());
            return;
        }
        delete(second.delivery());
        left.add(LeftFile.notReady(second.delivery().name(), notReady(second)));
    }

    private static ReasonCode notReady(Look look) {
        if (look.gone()) {
            return ReasonCode.WENT_AWAY_WHILE_COPIED;
        }
        return look.changing() ? ReasonCode.CHANGED_WHILE_COPIED : ReasonCode.HAS_NO_LINE_END;
    }

    /** Nothing but the file system tells the time here: its clock is the one that dated the file, also when it is another machine's. */
    private boolean isYoung(Stamp stamp) {
        try {
            Path probe = Files.createTempFile(Files.isWritable(inbox) ? inbox : folder, ".clock", "");
            FileTime now = Files.getLastModifiedTime(probe);
            Files.delete(probe);
            return stamp.modified().toInstant().plus(quiet).isAfter(now.toInstant());
        } catch (IOException failed) {
            throw new IntakeException("the inbox " + inbox + " cannot be written (" + failed.getMessage()
                    + "); let this program's user write there", failed);
        }
    }

    private void await() {
        try {
            Thread.sleep(quiet);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IntakeException("the wait for files that were still being written was interrupted; nothing was taken", stopped);
        }
    }

    private Look look(IncomingFile delivery) {
        Path target = folder.resolve(delivery.name());
        try {
            Stamp before = Stamp.of(delivery.path());
            ContentHash hash = copy(delivery.path(), target);
            Stamp after = Stamp.of(delivery.path());
            boolean changing = !before.equals(after) || hash.bytes() != after.size();
            boolean cutOff = delivery.kind().isText() && !hash.endsWithALine() && !quiet.isZero() && isYoung(after);
            InboxFile file = new InboxFile(target, delivery.name(), delivery.kind(), hash.hexadecimal(), hash.bytes());
            return new Look(delivery, after, file, changing, cutOff);
        } catch (NoSuchFileException gone) {
            return new Look(delivery, null, null, true, false);
        } catch (IOException failed) {
            throw new IntakeException("the file " + delivery.path() + " cannot be read or copied to " + folder + " (" + failed.getMessage()
                    + "); let this program's user read it and make room", failed);
        }
    }

    /** On the disk before anything is promised for it. */
    private static ContentHash copy(Path file, Path target) throws IOException {
        ContentHash hash = new ContentHash();
        try (InputStream from = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                FileChannel to = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                hash.add(buffer, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
            }
            to.force(true);
        }
        return hash;
    }

    private void delete(IncomingFile delivery) {
        try {
            Files.deleteIfExists(folder.resolve(delivery.name()));
        } catch (IOException failed) {
            throw new IntakeException("the copy " + folder.resolve(delivery.name()) + " cannot be deleted (" + failed.getMessage()
                    + ")", failed);
        }
    }

    /** What the file system says of a file; another stamp is another content, or another file under the name. */
    private record Stamp(long size, FileTime modified, Object key) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    /**
     * @param stamp null: the delivery is gone, and so is {@code file}
     * @param cutOff its last line has no end, and somebody wrote to it a moment ago
     */
    private record Look(IncomingFile delivery, Stamp stamp, InboxFile file, boolean changing, boolean cutOff) {

        boolean isReady() {
            return !changing && !cutOff;
        }

        boolean gone() {
            return stamp == null;
        }
    }
}
