package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.table.TableProfiles;
import receivables.testing.Words;

/** What is taken from the inbox, in which order, and what is left lying. */
class InboxTest {

    @TempDir
    Path inbox;

    @Test
    void filesComeInTheOrderOfTaking() throws IOException {
        for (String name : List.of("LEDGER_2.CSV", "ledger_1.csv", "receipts.csv", "remittance_advice.csv", "Customers-new.csv",
                "rates.csv", "staff.csv", "decisions.csv", "deliveries.csv", "worklist 2026-11-20.xlsx", ".hidden.csv")) {
            Files.writeString(inbox.resolve(name), name);
        }
        Inbox found = Inbox.look(inbox, TableProfiles.NONE);
        assertEquals(List.of("Customers-new.csv", "staff.csv", "rates.csv", "LEDGER_2.CSV", "ledger_1.csv", "deliveries.csv",
                "receipts.csv", "remittance_advice.csv", "decisions.csv", "worklist 2026-11-20.xlsx"),
                found.files().stream().map(IncomingFile::name).toList());
        assertEquals(List.of(), found.left());
        InboxFile staff = InboxFile.of(found.files().get(1));
        assertEquals(9, staff.bytes());
        assertEquals(java.util.HexFormat.of().formatHex(sha256("staff.csv")), staff.sha256());
    }

    private static byte[] sha256(String text) {
        return org.apache.commons.codec.digest.DigestUtils.sha256(text);
    }

    @Test
    void whatIsNoFileOfOursIsLeftWithANote() throws IOException {
        Files.createDirectory(inbox.resolve("customers.csv"));
        Files.writeString(inbox.resolve("notes.txt"), "x");
        Path outside = Files.writeString(inbox.resolve("secret.txt"), "x");
        Files.createSymbolicLink(inbox.resolve("ledger.csv"), outside);
        Inbox found = Inbox.look(inbox, TableProfiles.NONE);
        assertEquals(List.of(), found.files());
        assertEquals(List.of(
                "customers.csv is a folder and was left alone; files are taken from the inbox itself only",
                "ledger.csv is a symbolic link and was left alone; put the file itself into the inbox"),
                found.left().stream().map(LeftFile::note).map(Words::of).toList().subList(0, 2));
        assertEquals(4, found.left().size());
    }

    @Test
    void aDeliveryUnderWayIsLeftAlone() throws IOException {
        for (String name : List.of(".receipts.csv", "receipts-2.csv.part", "receipts-3.csv.TMP", ".ledger.csv.part", ".nfs000012",
                "notes.tmp")) {
            Files.writeString(inbox.resolve(name), "receipt_no,val");
        }
        Inbox found = Inbox.look(inbox, TableProfiles.NONE);
        assertEquals(List.of(), found.files());
        assertEquals(List.of(".ledger.csv.part", ".receipts.csv", "receipts-2.csv.part", "receipts-3.csv.TMP"),
                found.left().stream().map(LeftFile::name).toList());
        assertEquals("receipts-2.csv.part is a delivery under way, by its name, and was left alone", Words.of(found.left().get(2).note()));
    }

    @Test
    void aMissingInboxIsOneSentence() throws IOException {
        assertEquals("the inbox " + inbox.resolve("none") + " does not exist; create the folder or name the right one with --inbox",
                assertThrows(IntakeException.class, () -> Inbox.look(inbox.resolve("none"), TableProfiles.NONE)).getMessage());
        Path file = Files.writeString(inbox.resolve("file"), "");
        assertEquals("the inbox " + file + " is not a folder; name the right one with --inbox",
                assertThrows(IntakeException.class, () -> Inbox.look(file, TableProfiles.NONE)).getMessage());
    }

    @Test
    void aFileThatIsGoneIsOneSentence() {
        InboxFile gone = new InboxFile(inbox.resolve("ledger.csv"), "ledger.csv", FileKind.LEDGER, "", 0);
        String message = assertThrows(IntakeException.class, () -> FileIntake.read(gone, Desk.context(), new Taken())).getMessage();
        assertEquals(true, message.startsWith("the file " + gone.path() + " cannot be read"), message);
    }
}
