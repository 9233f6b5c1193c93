package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.ArchivedFile;
import receivables.ledger.FileRecord;
import receivables.ledger.table.TableProfiles;
import receivables.testing.Words;

/** Copies of what lies in the inbox: what is claimed, what is not ready, and what happens to a delivery afterwards. */
class ClaimsTest {

    private static final LocalDate D = LocalDate.of(2026, 11, 16);

    @TempDir
    private Path root;
    private Path inbox;
    private Archive archive;

    @BeforeEach
    void emptyInbox() throws IOException {
        inbox = Files.createDirectory(root.resolve("inbox"));
        archive = new Archive(root.resolve("archive"));
    }

    private Arrival claim(int quiet) {
        return archive.claim(inbox, D, Duration.ofSeconds(quiet), TableProfiles.NONE);
    }

    private static List<String> names(Arrival arrival) {
        return arrival.files().stream().map(InboxFile::name).toList();
    }

    /** Many megabytes, so that the uploader writes for certain while they are copied. */
    @Test
    void aFileThatGrowsWhileItIsCopiedIsNotReady() throws Exception {
        Path growing = Files.write(inbox.resolve("receipts.csv"), "0123456789abcde\n".repeat(1 << 21).getBytes());
        Files.writeString(inbox.resolve("ledger.csv"), "document_no\n");
        Thread uploader = new Thread(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    Files.writeString(growing, "one line more\n", StandardOpenOption.APPEND);
                }
            } catch (java.nio.channels.ClosedByInterruptException over) {
                Thread.currentThread().interrupt();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        uploader.start();
        Arrival arrival = claim(0);
        uploader.interrupt();
        uploader.join();
        assertEquals(List.of("ledger.csv"), names(arrival));
        LeftFile left = arrival.left().getFirst();
        assertEquals(FileRecord.Status.NOT_READY, left.status());
        assertTrue(left.isMoney());
        assertTrue(Words.of(left.note()).startsWith("receipts.csv was not ready: it changed while it was copied"), Words.of(left.note()));
        assertFalse(Files.exists(root.resolve("archive/.claims/receipts.csv")));
        Arrival again = claim(0);
        assertEquals(List.of("ledger.csv", "receipts.csv"), names(again), "now it is whole");
    }

    @Test
    void aLastLineWithoutAnEndIsOnlyDoubtedWhileItIsYoung() throws IOException {
        Path old = Files.writeString(inbox.resolve("receipts.csv"), "receipt_no\nR1,15");
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        long began = System.nanoTime();
        assertEquals(List.of("receipts.csv"), names(claim(600)));
        assertTrue(System.nanoTime() - began < 300_000_000_000L, "nobody had to wait ten minutes for it");
    }

    @Test
    void aWorkbookHasNoLines() throws IOException {
        Files.writeString(inbox.resolve("worklist.xlsx"), "PK");
        assertEquals(List.of("worklist.xlsx"), names(claim(600)));
    }

    @Test
    void whatWasClaimedIsNotWhatLiesThereNow() throws IOException {
        Path delivery = Files.writeString(inbox.resolve("receipts.csv"), "receipt_no\nR1\n");
        InboxFile claimed = claim(0).files().getFirst();
        Files.move(Files.writeString(inbox.resolve(".next"), "receipt_no\nR2\n"), delivery,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals("receipt_no\nR1\n", Files.readString(claimed.path()));
        assertEquals(DigestUtils.sha256Hex("receipt_no\nR1\n"), claimed.sha256());
        ArchivedFile file = new ArchivedFile(D, 1, "receipts.csv", claimed.sha256());
        archive.put("receipts.csv", file);
        archive.settle(D, 1);
        archive.clear(inbox, "receipts.csv", file);
        assertEquals("receipt_no\nR2\n", Files.readString(delivery), "the one that took its place is another delivery");
        assertEquals(List.of("receipts.csv"), names(claim(0)));
    }

    @Test
    void aClaimThatWasNotReleasedIsGivenUp() throws IOException {
        Path delivery = Files.writeString(inbox.resolve("receipts.csv"), "receipt_no\n");
        assertEquals(1, claim(0).number());
        Files.delete(delivery);
        assertEquals(List.of(), names(claim(0)));
        assertEquals(List.of(), archive.arrivals(D));
    }

    @Test
    void aTakenDeliveryThatGrewComesBackUnderAFreeName() throws IOException {
        Path delivery = Files.writeString(inbox.resolve("receipts.csv"), "receipt_no\nR1\n");
        ArchivedFile file = new ArchivedFile(D, 1, "receipts.csv", claim(0).files().getFirst().sha256());
        archive.put("receipts.csv", file);
        archive.settle(D, 1);
        archive.clear(inbox, "receipts.csv", file);
        Path taken = inbox.resolve(".taken/" + file.sha256() + ".receipts.csv");
        Files.writeString(taken, "R2\n", StandardOpenOption.APPEND);
        Files.writeString(delivery, "receipt_no\nR3\n");
        Arrival next = claim(0);
        assertEquals(2, next.number());
        assertEquals(List.of("receipts-2.csv", "receipts.csv"), names(next));
        assertEquals("receipt_no\nR1\nR2\n", Files.readString(next.files().getFirst().path()));
        assertFalse(Files.exists(inbox.resolve(".taken")));
    }

    @Test
    void whatWasLeftIsKeptWithTheArrivalAndSaidOnce() throws IOException {
        Files.writeString(inbox.resolve("bank, \"final\".txt"), "x");
        Arrival first = claim(0);
        archive.settle(D, 1);
        assertEquals(List.of(new Arrival(1, List.of(), first.left())), archive.arrivals(D));
        assertEquals(List.of(), claim(0).left());
        Files.writeString(inbox.resolve("notes.txt"), "x");
        assertEquals(List.of("notes.txt"), claim(0).left().stream().map(LeftFile::name).toList());
    }
}
