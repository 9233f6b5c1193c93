package receivables.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody adds an envelope for France whose window lies over the letter's information block. What is read back from those letters is not
 * the address alone: they are taken out and listed, the others go, and once the envelope is mended they are written the next night as if
 * nothing had been sent.
 */
class FailedLetterTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 19);
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path root;
    private Workbench workbench;

    @BeforeEach
    void aCompanyWithThreeLateCustomers() throws IOException {
        workbench = Workbench.in(root, Map.of());
        envelope("address_width: 110");
        workbench.put("customers.csv", "customer_no,name,language,currency,address_1,city,postcode,country",
                "C1,Acme Ltd.,en,EUR,1 High Street,London,N1 1AA,GB", "C2,Moreau SARL,en,EUR,2 rue Haute,Lyon,69001,FR",
                "C3,Zeta Ltd.,en,EUR,3 High Street,Leeds,LS1 1AA,GB");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1,INVOICE,C1,2026-09-01,2026-10-01,EUR,100.00", "INV-2,INVOICE,C2,2026-09-01,2026-10-01,EUR,200.00",
                "INV-3,INVOICE,C3,2026-09-01,2026-10-01,EUR,300.00");
    }

    @Test
    void theLetterIsHeldAndListedAndTheRestGoes() throws IOException {
        Workbench.Answer answer = workbench.run("nightly", "--date", FIRST.toString());
        assertEquals(0, answer.exitCode(), answer.err());
        List<CSVRecord> letters = rows(FIRST, "letters.csv");
        assertEquals(List.of("C1 READY", "C2 HELD", "C3 READY"),
                letters.stream().map(row -> row.get("customer_no") + " " + row.get("status")).toList());
        assertEquals("", letters.get(1).get("pack") + letters.get(1).get("first_page"));
        assertEquals(List.of("C3", "C1"), rows(FIRST, "packs/manifest.csv").stream().map(row -> row.get("customer_no")).toList());
        assertEquals(List.of("dunning-en-c65-01 yes 2026-11-20 c65 2 3"),
                rows(FIRST, "packs/job_ticket.csv").stream().map(row ->
                String.join(" ", row.get("pack"), row.get("mail"), row.get("mail_on"), row.get("envelope"), row.get("letters"),
                row.get("pages"))).toList());
        assertEquals(List.of("INV-1 LETTERED  LETTER_1", "INV-2 SKIPPED GATE ", "INV-3 LETTERED  LETTER_1"),
                rows(FIRST, "dunning.csv").stream()
                .map(row -> row.get("document_no") + " " + row.get("outcome") + " " + row.get("reason") + " " + row.get("stage")).toList());
        List<CSVRecord> failed = rows(FIRST, "worklist.csv").stream().filter(row -> row.get("kind").equals("LETTER_FAILED")).toList();
        assertEquals(1, failed.size());
        assertEquals(letters.get(1).get("letter_no"), failed.getFirst().get("letter_no"));
        assertThat(failed.getFirst().get("reason")).contains("window");
        assertTrue(workbench.bytes(FIRST).keySet().stream().noneMatch(name -> name.contains("broken")), "no pack without letters");
        assertThat(workbench.published(FIRST, "report.html")).contains(failed.getFirst().get("letter_no"));
    }

    /** All three have had their first letter; the second stops supply, but not where it was taken out. */
    @Test
    void reportAndStatusCountTheActionsThatHangOnItAsHeld() throws IOException {
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount,opening_stage,opening_mailed_on",
                "INV-1,INVOICE,C1,2026-09-01,2026-10-01,EUR,100.00,LETTER_1,2026-10-20",
                "INV-2,INVOICE,C2,2026-09-01,2026-10-01,EUR,200.00,LETTER_1,2026-10-20",
                "INV-3,INVOICE,C3,2026-09-01,2026-10-01,EUR,300.00,LETTER_1,2026-10-20");
        Workbench.Answer answer = workbench.run("nightly", "--date", FIRST.toString());
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of("C1 BEGIN", "C2 HELD", "C3 BEGIN"),
                rows(FIRST, "actions.csv").stream().filter(row -> row.get("action").equals("STOP_SUPPLY"))
                .map(row -> row.get("customer_no") + " " + row.get("status")).toList());
        assertThat(workbench.run("status").out())
                .contains("STOP_SUPPLY 2 begun · STOP_SUPPLY 1 held", "CANCEL_CREDIT 2 begun · CANCEL_CREDIT 1 held");
        String cells = workbench.published(FIRST, "report.html").replaceAll("(?s)<[^>]+>", " ").replaceAll("\\s+", " ");
        assertThat(cells)
                .containsPattern("supply[^0-9\u2013]* 2 \u2013 \u2013 1 |\u505c\u6b62\u4f9b\u8d27[^0-9\u2013]* 2 \u2013 \u2013 1 ");
        assertEquals(0, workbench.run("nightly", "--date", FIRST.toString()).exitCode());
        assertThat(workbench.run("status").out()).contains("STOP_SUPPLY 2 begun · STOP_SUPPLY 1 held");
    }

    @Test
    void onceMendedItIsWrittenAsIfNothingHadBeenSent() throws IOException {
        workbench.run("nightly", "--date", FIRST.toString());
        envelope("address_width: 80");
        Workbench.Answer answer = workbench.run("nightly", "--date", SECOND.toString());
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of("C2 LETTER_1 READY"), rows(SECOND, "letters.csv").stream()
                .map(row -> row.get("customer_no") + " " + row.get("stage") + " " + row.get("status")).toList());
        assertTrue(rows(SECOND, "worklist.csv").stream().noneMatch(row -> row.get("kind").equals("LETTER_FAILED")));
    }

    @Test
    void theSameNightAgainGivesTheSameFiles() {
        workbench.run("nightly", "--date", FIRST.toString());
        Map<String, byte[]> once = workbench.bytes(FIRST);
        Workbench.Answer answer = workbench.run("nightly", "--date", FIRST.toString());
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of(), Workbench.differences(once, workbench.bytes(FIRST)));
    }

    /**
     * A heading wider than the page spoils English dunning letters, but no statement: only the statement of the customer whose letter
     * failed waits for it.
     */
    @Test
    void aStatementThatNamesALetterTakenOutWaitsForIt() throws IOException {
        Path labels = root.resolve("config/letters/en/labels.txt");
        String sound = Files.readString(labels);
        Workbench.write(labels, sound.replaceFirst("demanded_title = .*", "demanded_title = " + "Overdue_items_".repeat(20)));
        envelope("address_width: 80");
        workbench.put("customers-2.csv", "customer_no,name,language,currency,address_1,city,postcode,country",
                "C4,Never Late Ltd.,en,EUR,4 High Street,Leeds,LS1 1AA,GB");
        workbench.put("ledger-2.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-4,INVOICE,C4,2026-09-01,2027-10-01,EUR,400.00");
        assertEquals(0, workbench.run("nightly", "--date", "2026-10-30").exitCode());
        LocalDate statements = LocalDate.of(2026, 11, 5);
        Workbench.Answer answer = workbench.run("nightly", "--date", statements.toString());
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of("C1 LETTER_1 HELD", "C1 STATEMENT HELD", "C2 LETTER_1 HELD", "C2 STATEMENT HELD", "C3 LETTER_1 HELD",
                "C3 STATEMENT HELD", "C4 STATEMENT READY"), told(statements));
        assertEquals(List.of("C4"), rows(statements, "packs/manifest.csv").stream().map(row -> row.get("customer_no")).toList());
        assertThat(rows(statements, "worklist.csv").stream().filter(row -> row.get("kind").equals("LETTER_FAILED")).map(row ->
                row.get("reason")).toList())
                .hasSize(6).anyMatch(reason -> reason.startsWith("The statement was taken out of pack statements-en-c65-01: it names "
                + "letter "));
        assertThat(workbench.published(statements, "report.html")).contains("Statements as of 2026-10-31: 1 go out now, 3 held;");
        assertThat(rows(statements, "statements.csv").stream().map(row -> row.get("customer_no") + " " + row.get("status")).toList())
                .containsExactly("C1 HELD", "C2 HELD", "C3 HELD", "C4 READY");
        Map<String, byte[]> once = workbench.bytes(statements);
        assertEquals(0, workbench.run("nightly", "--date", statements.toString()).exitCode());
        assertEquals(List.of(), Workbench.differences(once, workbench.bytes(statements)));
        Workbench.write(labels, sound);
        LocalDate next = LocalDate.of(2026, 11, 6);
        assertEquals(0, workbench.run("nightly", "--date", next.toString()).exitCode());
        assertEquals(List.of("C1 LETTER_1 READY", "C1 STATEMENT READY", "C2 LETTER_1 READY", "C2 STATEMENT READY", "C3 LETTER_1 READY",
                "C3 STATEMENT READY"), told(next));
    }

    private List<String> told(LocalDate night) throws IOException {
        return rows(night, "letters.csv").stream().map(row -> row.get("customer_no") + " " + row.get("stage") + " " + row.get("status"))
                .sorted().toList();
    }

    private void envelope(String width) throws IOException {
        Path envelopes = root.resolve("config/letters/envelopes");
        Workbench.write(envelopes.resolve("france.yml"), Files.readString(envelopes.resolve("din-b.yml"))
                .replace("countries: ['*']", "countries: [FR]")
                .replace("name: c65", "name: broken").replace("address_width: 80", width));
    }

    private List<CSVRecord> rows(LocalDate night, String file) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(workbench.published(night, file))).getRecords();
    }
}
