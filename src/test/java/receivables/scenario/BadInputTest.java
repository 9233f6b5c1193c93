package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad files in a whole night: what is wrong stands in rejects.csv, what is right beside it is taken, dunned and published. */
class BadInputTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 8, 3);
    private static final String HEADER = "document_no,type,customer_no,document_date,due_date,currency,amount,applies_to,contract_no";
    private static final String GOOD = "INV-9,INVOICE,C1,2026-06-01,2026-07-03,,100.00,,";

    @TempDir
    Path root;
    private Workbench workbench;

    @BeforeEach
    void open() {
        workbench = Workbench.in(root, Map.of()).put("customers.csv", "customer_no,name,language,address_1,city,postcode,country",
                "C1,Harbour Tools Ltd,en,1 Quay Street,Bristol,BS1 4DJ,GB");
    }

    @Test
    void everyBadRowIsAloneInItsMisfortune() throws IOException {
        workbench.put("ledger.csv", HEADER,
                "INV-1,BILL,C1,2026-06-01,2026-07-03,,1.00,,",
                "INV-2,INVOICE,C1,2026-02-30,2026-07-03,,1.00,,",
                "INV-3,INVOICE,C1,2026-06-01,2026-07-03,,\"1,000\",,",
                "INV-4,INVOICE,C1,2026-06-01,2026-07-03,,1.005,,",
                "INV-5,INVOICE,C1,2026-06-01,2026-07-03,,0.00,,",
                "INV-6,INVOICE,C1,2026-06-01,2026-07-03,,-1.00,,",
                "INV-7,INVOICE,C1,2026-06-01,2026-07-03,,1000000000000000,,",
                "INV-8,INVOICE,C9,2026-06-01,2026-07-03,,1.00,,",
                "INV-10,INVOICE,C1,2026-06-01,2026-07-03,RMB,1.00,,",
                "INV-11,INVOICE,../../../etc/passwd,2026-06-01,2026-07-03,,1.00,,",
                "INV-12,INVOICE,C1,2026-06-01,2026-07-03,,10.00,,",
                "INV-12,INVOICE,C1,2026-06-01,2026-07-03,,12.00,,",
                GOOD);
        Workbench.Answer answer = night();
        assertEquals(3, answer.exitCode(), "more than a tenth of the rows: the file counts as refused" + answer.err());
        assertEquals(List.of("2 type BILL", "3 document_date 2026-02-30", "4 amount 1,000", "5 amount 1.005", "6 amount 0.00",
                "7 amount -1.00", "8 amount 1000000000000000", "9 customer_no C9", "10 currency RMB",
                "11 customer_no ../../../etc/passwd", "12 document_no INV-12", "13 document_no INV-12"),
                rows("rejects.csv", "line", "column", "value"));
        for (CSVRecord reject : ExpectedRows.read(published("rejects.csv"))) {
            assertEquals("ledger.csv", reject.get("file"));
            assertTrue(reject.get("reason").length() > 20, "too short to help: " + reject.get("reason"));
        }
        assertOnlyTheGoodRow("HELD");
        assertTrue(Files.readString(published("report.html")).contains("12"), "the report tells how many rows were refused");
    }

    @Test
    void aDueDateBeforeTheDocumentIsTakenAndNoted() throws IOException {
        workbench.put("ledger.csv", HEADER, "INV-9,INVOICE,C1,2026-08-01,2026-07-03,,100.00,,");
        assertEquals(0, night().exitCode());
        assertOnlyTheGoodRow();
        assertTrue(Files.readString(published("report.html")).contains("lies before the document date 2026-08-01; taken as it is"));
    }

    @Test
    void theSameNumberWithOtherContentIsRefusedTheSameContentIsNot() throws IOException {
        workbench.put("ledger.csv", HEADER, GOOD, GOOD);
        assertEquals(0, night().exitCode());
        assertEquals(List.of(), rows("rejects.csv", "line"));
        assertOnlyTheGoodRow();
    }

    @Test
    void emptyFilesAndHeadersAloneStopNothing() throws IOException {
        workbench.put("ledger.csv", HEADER, GOOD).put("receipts.csv", "receipt_no,value_date,amount");
        Files.write(workbench.inbox().resolve("decisions.csv"), new byte[0]);
        assertEquals(0, night().exitCode());
        assertOnlyTheGoodRow();
        String report = Files.readString(published("report.html"));
        assertTrue(report.contains("decisions.csv: the file is empty"));
        assertTrue(report.contains("receipts.csv: the file has a header and no rows"));
    }

    @Test
    void aByteOrderMarkCarriageReturnsQuotesAndLineBreaksAreFine() throws IOException {
        Workbench.write(workbench.inbox().resolve("customers.csv"), "\ufeffcustomer_no,name,language,address_1,city,postcode,country\r\n"
                + "C1,\"Harbour \"\"Deep Sea\"\"\r\nTools, Ltd\",en,1 Quay Street,Bristol,BS1 4DJ,GB\r\n");
        Workbench.write(workbench.inbox().resolve("ledger.csv"), "\ufeff" + HEADER + "\r\n" + GOOD + "\r\n");
        assertEquals(0, night().exitCode());
        assertEquals(List.of(), rows("rejects.csv", "line"));
        assertOnlyTheGoodRow();
    }

    @Test
    void gbkBytesAreRecognised() throws IOException {
        ByteArrayOutputStream ledger = new ByteArrayOutputStream();
        ledger.write((HEADER + "\n" + GOOD + "\nINV-1,INVOICE,C1,2026-06-01,2026-07-03,,5.00,,").getBytes(StandardCharsets.UTF_8));
        ledger.write("合同七号".getBytes(Charset.forName("GBK")));
        ledger.write('\n');
        Files.write(workbench.inbox().resolve("ledger.csv"), ledger.toByteArray());
        Workbench.Answer answer = night();
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of("INV-1 合同七号", "INV-9 "), rows("open_items.csv", "document_no", "contract_no"));
        assertEquals(List.of("UTF-8 1 TAKEN", "GB18030 2 TAKEN"), rows("intake.csv", "encoding", "taken", "status"));
        assertTrue(answer.out().contains("ledger.csv is not UTF-8 and was read as GB18030"), answer.out());
    }

    /** A few broken characters in a file that is UTF-8 cost their rows alone. */
    @Test
    void gbkBytesInAFileOfUtf8RefuseTheirRow() throws IOException {
        ByteArrayOutputStream ledger = new ByteArrayOutputStream();
        ledger.write((HEADER + "\n" + GOOD
                + "合同八号\nINV-2,INVOICE,C1,2026-06-01,2026-07-03,,6.00,,€\nINV-1,INVOICE,C1,2026-06-01,2026-07-03,,5.00,,")
                .getBytes(StandardCharsets.UTF_8));
        ledger.write("合同七号".getBytes(Charset.forName("GBK")));
        ledger.write('\n');
        Files.write(workbench.inbox().resolve("ledger.csv"), ledger.toByteArray());
        assertEquals(3, night().exitCode());
        assertEquals(List.of("4 contract_no"), rows("rejects.csv", "line", "column"));
        assertEquals(List.of("TAKEN 1 0", "PART 2 1"), rows("intake.csv", "status", "taken", "refused"));
    }

    /** Bytes that Latin systems write are whole in GB18030 too, but what they say there is not Chinese. */
    @Test
    void latinBytesAreNoChinese() throws IOException {
        ByteArrayOutputStream ledger = new ByteArrayOutputStream();
        ledger.write((HEADER + "\n" + GOOD
                + "\nINV-1,INVOICE,C1,2026-06-01,2026-07-03,,5.00,,Müller Öl, Größe, São João".replace(", ", " "))
                .getBytes(StandardCharsets.ISO_8859_1));
        ledger.write('\n');
        Files.write(workbench.inbox().resolve("ledger.csv"), ledger.toByteArray());
        assertEquals(3, night().exitCode(), "nobody knows what its rows say");
        assertEquals(List.of("3 the file is not UTF-8, and in none of GB18030 does it say anything that can be trusted; save it as \"CSV "
                + "UTF-8\" and send it again"), rows("rejects.csv", "line", "reason"));
        assertEquals(List.of("customers.csv TAKEN", "ledger.csv REFUSED"), rows("intake.csv", "file", "status"));
    }

    @Test
    void whatASpreadsheetWouldRunIsMadeHarmless() throws IOException {
        workbench.put("ledger.csv", HEADER, "INV-9,INVOICE,C1,2026-06-01,2026-07-03,,100.00,,\"=HYPERLINK(\"\"http://x\"\")\"");
        assertEquals(0, night().exitCode());
        assertEquals(List.of("'=HYPERLINK(\"http://x\")"), rows("open_items.csv", "contract_no"));
    }

    @Test
    void aCreditNoteToAMissingDocumentIsAskedAbout() throws IOException {
        workbench.put("ledger.csv", HEADER, GOOD, "CN-1,CREDIT_NOTE,C1,2026-06-01,2026-06-01,,5.00,INV-404,");
        assertEquals(0, night().exitCode());
        assertEquals(List.of("CREDIT_NOTE_UNCLEAR CN-1 names INV-404, which is not among this customer's documents; it stays as credit, "
                + "and goes to that document if it comes"), rows("worklist.csv", "kind", "document_no", "reason"));
    }

    /** Written piece by piece and read in a heap that could not hold its text several times over. */
    @Test
    void aLineOfTwoHundredMegabytesCostsOneRow() throws IOException {
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'x');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(workbench.inbox().resolve("ledger.csv")))) {
            out.write((HEADER + "\nINV-1,INVOICE,C1,2026-06-01,2026-07-03,,5.00,,").getBytes(StandardCharsets.UTF_8));
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                out.write(piece);
            }
            out.write(("\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(3, night().exitCode(), "one of two rows refused");
        assertEquals(List.of("ledger.csv 2"), rows("rejects.csv", "file", "line"));
        assertTrue(Files.size(published("rejects.csv")) < 2_000);
        assertOnlyTheGoodRow("HELD");
    }

    @Test
    void strangeThingsInTheInboxAreLeftAlone() throws IOException {
        workbench.put("ledger.csv", HEADER, GOOD).put("holiday-photos.txt", "not ours");
        workbench.makeFolder("data/inbox/old");
        Workbench.write(root.resolve("receipts-elsewhere.csv"), "receipt_no,value_date,amount\nR1,2026-08-03,100.00\n");
        Files.createSymbolicLink(workbench.inbox().resolve("receipts.csv"), root.resolve("receipts-elsewhere.csv"));
        assertEquals(0, night().exitCode());
        assertOnlyTheGoodRow();
        for (String name : List.of("holiday-photos.txt", "old", "receipts.csv")) {
            assertTrue(Files.exists(workbench.inbox().resolve(name), java.nio.file.LinkOption.NOFOLLOW_LINKS), name
                    + " stays where it was");
            assertTrue(Files.readString(published("report.html")).contains(name), name + " is named in the report");
        }
        assertFalse(Files.exists(workbench.inbox().resolve("ledger.csv")), "what was taken is in the archive");
    }

    private Workbench.Answer night() {
        return workbench.run("nightly", "--date", NIGHT.toString());
    }

    private void assertOnlyTheGoodRow() throws IOException {
        assertOnlyTheGoodRow("READY");
    }

    private void assertOnlyTheGoodRow(String letter) throws IOException {
        assertEquals(List.of("INV-9 100.00"), rows("open_items.csv", "document_no", "open"));
        assertEquals(List.of("C1 LETTER_1 100.00 " + letter), rows("letters.csv", "customer_no", "stage", "demanded", "status"));
    }

    private Path published(String file) {
        return workbench.outbox().resolve(NIGHT.toString()).resolve(file);
    }

    private List<String> rows(String file, String... columns) throws IOException {
        return ExpectedRows.rows(ExpectedRows.read(published(file)), List.of(columns), " ");
    }
}
