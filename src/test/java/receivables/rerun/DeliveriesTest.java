package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.testing.BankFiles;
import receivables.testing.BankFiles.Line;
import receivables.testing.BankFiles.Statement;

/**
 * Files that are not what they seem when the night looks at them: half uploaded, growing, refused. Nothing is lost, nothing is booked
 * twice.
 */
class DeliveriesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final String RECEIPTS = "receipt_no,value_date,currency,payer_name,remittance,amount\n";
    private static final String FIRST = "R1,2026-11-16,GBP,Alpha Ltd,INV-1001,1500.00\n";
    private static final String SECOND = "R2,2026-11-16,GBP,Beta Ltd,INV-1002,2000.00\n";

    @TempDir
    private Path root;

    private Workbench company(Map<String, String> environment) {
        Workbench workbench = Workbench.in(root, environment);
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency,terms_days",
                "C1,Alpha Ltd,en,1 High Street,Leeds,LS1 4AP,GB,GBP,30", "C2,Beta Ltd,en,2 High Street,Leeds,LS1 4AP,GB,GBP,30");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1001,INVOICE,C1,2026-09-01,2026-10-01,GBP,1500.00", "INV-1002,INVOICE,C2,2026-09-01,2026-10-01,GBP,2000.00");
        return workbench;
    }

    private static Workbench.Answer night(Workbench workbench, LocalDate date, int exitCode) {
        Workbench.Answer answer = workbench.run("nightly", "--quiet", "--date", date.toString());
        assertEquals(exitCode, answer.exitCode(), answer.out() + answer.err());
        return answer;
    }

    /** Verified, and computed again from the archive alone: the same bytes. */
    private static void assertStands(Workbench workbench, LocalDate... nights) {
        Map<LocalDate, Map<String, byte[]>> before = new HashMap<>();
        for (LocalDate night : nights) {
            Workbench.Answer verified = workbench.run("verify", "--date", night.toString());
            assertEquals(0, verified.exitCode(), verified.out() + verified.err());
            before.put(night, workbench.bytes(night));
        }
        workbench.makeFolder("nothing");
        Workbench.Answer replayed = workbench.run("replay", "--quiet", "--from", nights[0].toString(), "--inbox",
                workbench.root().resolve("nothing").toString());
        assertTrue(List.of(0, 3).contains(replayed.exitCode()), replayed.out() + replayed.err());
        for (LocalDate night : nights) {
            assertEquals(List.of(), Workbench.differences(before.get(night), workbench.bytes(night)), night.toString());
        }
    }

    /** Writes to the file again and again while something happens, as an upload does. */
    private static void uploading(Path file, String content, ThrowingRunnable work) throws Exception {
        Files.writeString(file, content);
        Thread uploader = new Thread(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    Files.writeString(file, content);
                    Thread.sleep(20);
                }
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        uploader.start();
        try {
            work.run();
        } finally {
            uploader.interrupt();
            uploader.join();
        }
    }

    private interface ThrowingRunnable {
        void run() throws Exception;
    }

    @Test
    void aBankFileHalfUploadedIsNotBooked() throws Exception {
        Workbench workbench = company(Map.of()).quiet(1);
        uploading(workbench.inbox().resolve("receipts.csv"), RECEIPTS + FIRST.substring(0, FIRST.indexOf("00.00")), () -> {
            Workbench.Answer answer = night(workbench, MONDAY, 3);
            assertTrue(answer.err().contains("not ready: receipts.csv"), answer.err());
        });
        assertTrue(Files.exists(workbench.inbox().resolve("receipts.csv")));
        assertFalse(Files.exists(root.resolve("data/archive/2026-11-16/01/receipts.csv")));
        assertFalse(workbench.published(MONDAY, "allocations.csv").contains("R1"), "15.00 is not what was paid");
        assertFalse(workbench.published(MONDAY, "letters.csv").contains("READY"), "who paid is not known");
        assertTrue(workbench.published(MONDAY, "report.html").contains("receipts.csv was not ready"));
        assertStands(workbench, MONDAY);
        Files.writeString(workbench.inbox().resolve("receipts.csv"), RECEIPTS + FIRST);
        night(workbench, TUESDAY, 0);
        assertTrue(workbench.published(TUESDAY, "allocations.csv").contains("R1,INV-1001,C1,GBP,1500.00"));
        assertStands(workbench, MONDAY, TUESDAY);
    }

    /** One statement is cut off in the middle of an upload, another goes on growing after the night. */
    @Test
    void statementsHalfUploadedOrGrowingAreTakenOnceAndWhole() throws Exception {
        Workbench workbench = company(Map.of()).quiet(1);
        Statement alphas = Statement.of("GB33BUKB20201555555555", MONDAY, "10.00", Line.of(MONDAY, "1500.00", "Alpha Ltd", "INV-1001"));
        Statement betas = Statement.of("GB94BARC10201530093459", MONDAY, "5.00", Line.of(MONDAY, "700.00", "Beta Ltd", "INV-1002"));
        Statement more = Statement.of("GB94BARC10201530093459", TUESDAY, "705.00", Line.of(TUESDAY, "1300.00", "Beta Ltd", "INV-1002"));
        String whole = BankFiles.in("GBP", BankFiles.camt053(alphas));
        Path growing = workbench.inbox().resolve("umsatz.sta");
        Files.writeString(growing, BankFiles.in("GBP", BankFiles.mt940(betas)));
        try (FileChannel uploader = FileChannel.open(growing, StandardOpenOption.APPEND)) {
            uploading(workbench.inbox().resolve("statement.xml"), whole.substring(0, whole.indexOf("00.00</Amt>")), () ->
                    assertTrue(night(workbench, MONDAY, 3).err().contains("not ready: statement.xml")));
            uploader.write(ByteBuffer.wrap(BankFiles.in("GBP", BankFiles.mt940(more)).getBytes(StandardCharsets.UTF_8)));
        }
        assertTrue(workbench.published(MONDAY, "allocations.csv").contains(",INV-1002,C2,GBP,700.00"));
        assertFalse(workbench.published(MONDAY, "allocations.csv").contains("INV-1001"), "15.00 is not what was paid");
        assertFalse(workbench.published(MONDAY, "letters.csv").contains("READY"), "who paid is not known");
        Files.writeString(workbench.inbox().resolve("statement.xml"), whole);
        night(workbench, TUESDAY, 0);
        String second = workbench.published(TUESDAY, "allocations.csv");
        assertTrue(second.contains(",INV-1001,C1,GBP,1500.00") && second.contains(",INV-1002,C2,GBP,1300.00"), second);
        assertFalse(second.contains("700.00"), "what Monday took is not booked twice");
        assertStands(workbench, MONDAY, TUESDAY);
    }

    @Test
    void oneThatComesWholeTheSameDateOpensTheGate() throws Exception {
        Workbench workbench = company(Map.of()).quiet(1);
        Path receipts = workbench.inbox().resolve("receipts.csv");
        uploading(receipts, RECEIPTS + FIRST.substring(0, FIRST.indexOf("00.00")), () -> night(workbench, MONDAY, 3));
        Files.writeString(receipts, RECEIPTS + FIRST);
        night(workbench, MONDAY, 0);
        assertTrue(workbench.published(MONDAY, "allocations.csv").contains("R1,INV-1001,C1,GBP,1500.00"));
        assertTrue(Files.exists(root.resolve("data/archive/2026-11-16/02/receipts.csv")));
        assertStands(workbench, MONDAY);
    }

    @Test
    void aLedgerThatIsNotReadyHoldsNoLetters() throws Exception {
        Workbench workbench = company(Map.of()).quiet(1);
        uploading(workbench.inbox().resolve("ledger-2.csv"), "document_no,type,customer_no", () -> night(workbench, MONDAY, 3));
        assertTrue(workbench.published(MONDAY, "letters.csv").contains("READY"));
        assertStands(workbench, MONDAY);
    }

    /** Nobody wrote to it for a while: it is a file whose writer ends no last line. */
    @Test
    void aLastLineWithoutAnEndIsTakenWhenNobodyWrites() throws IOException {
        Workbench workbench = company(Map.of()).quiet(1);
        Files.writeString(workbench.inbox().resolve("receipts.csv"), RECEIPTS + FIRST.strip());
        night(workbench, MONDAY, 0);
        assertTrue(workbench.published(MONDAY, "allocations.csv").contains("R1,INV-1001,C1,GBP,1500.00"));
    }

    @Test
    void aFileThatGoesOnGrowingAfterTheNightIsReadToItsEnd() throws IOException {
        growing(Map.of());
    }

    @Test
    void aFileThatGoesOnGrowingAfterTheNightIsReadToItsEndOnAServer() throws IOException {
        growing(Workbench.server());
    }

    private void growing(Map<String, String> environment) throws IOException {
        Workbench workbench = company(environment);
        Path receipts = workbench.inbox().resolve("receipts.csv");
        Files.writeString(receipts, RECEIPTS + FIRST);
        try (FileChannel uploader = FileChannel.open(receipts, StandardOpenOption.APPEND)) {
            night(workbench, MONDAY, 0);
            uploader.write(ByteBuffer.wrap(SECOND.getBytes(StandardCharsets.UTF_8)));
        }
        night(workbench, TUESDAY, 0);
        assertTrue(workbench.published(MONDAY, "allocations.csv").contains("R1,INV-1001,C1,GBP,1500.00"));
        assertTrue(workbench.published(TUESDAY, "allocations.csv").contains("R2,INV-1002,C2,GBP,2000.00"), "the rest has arrived");
        assertFalse(workbench.published(TUESDAY, "allocations.csv").contains("R1,"), "and the first is not booked twice");
        try (Stream<Path> left = Files.list(workbench.inbox())) {
            assertEquals(List.of(".taken"), left.map(path -> path.getFileName().toString()).toList());
        }
        night(workbench, LocalDate.of(2026, 11, 18), 0);
        assertFalse(Files.exists(workbench.inbox().resolve(".taken")), "nobody writes any more");
        assertStands(workbench, MONDAY, TUESDAY);
    }

    @Test
    void aFileThatWasRefusedWholeIsReadAgainWhenItComesAgain() {
        Workbench workbench = company(Map.of());
        workbench.put("receipts.csv", "receipt_no,value_date,currency", "R1,2026-11-16,GBP");
        night(workbench, MONDAY, 3);
        assertTrue(Files.exists(root.resolve("data/archive/2026-11-16/01/receipts.csv")));
        Map<String, byte[]> first = workbench.bytes(MONDAY);
        workbench.put("receipts.csv", "receipt_no,value_date,currency", "R1,2026-11-16,GBP");
        night(workbench, MONDAY, 3);
        assertEquals(List.of("intake.csv", "report.html"), Workbench.differences(first, workbench.bytes(MONDAY)),
                "the same date says once what is wrong with it, and lists both deliveries");
        assertStands(workbench, MONDAY);
        workbench.put("receipts.csv", "receipt_no,value_date,currency", "R1,2026-11-16,GBP");
        Workbench.Answer again = night(workbench, TUESDAY, 3);
        assertTrue(again.err().contains("refused: receipts.csv"), again.err());
        assertTrue(Files.exists(root.resolve("data/archive/2026-11-17/01/receipts.csv")));
        assertStands(workbench, MONDAY, TUESDAY);
        workbench.put("receipts.csv", RECEIPTS.strip(), FIRST.strip());
        // this night's file is in; whether Monday's has come with it a person must say
        assertTrue(night(workbench, TUESDAY, 3).err().contains("Money rows: refused: receipts.csv;"));
        assertStands(workbench, MONDAY, TUESDAY);
    }

    @Test
    void whatLiesInTheInboxAndIsNotOursIsToldAgain() {
        Workbench workbench = company(Map.of());
        workbench.put("bank.txt", "x").put("receipts-1.csv.part", "receipt_no,val");
        night(workbench, MONDAY, 0);
        String report = workbench.published(MONDAY, "report.html");
        assertTrue(report.contains("bank.txt was left alone") && report.contains("receipts-1.csv.part is a delivery under way"), report);
        Map<String, byte[]> first = workbench.bytes(MONDAY);
        night(workbench, MONDAY, 0);
        assertEquals(List.of(), Workbench.differences(first, workbench.bytes(MONDAY)));
        assertFalse(Files.exists(root.resolve("data/archive/2026-11-16/02")), "it has been said before");
        assertStands(workbench, MONDAY);
    }
}
