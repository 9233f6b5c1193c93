package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.testing.Browser;
import receivables.testing.Office;

/** The published worklist, filled in by a person and dropped into the inbox, is what the next night acts on. */
class WorklistRoundTripTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final LocalDate THIRD = FIRST.plusDays(2);
    private static final String RECEIPTS = "receipt_no,value_date,amount,currency,payer_name,remittance";

    @TempDir
    private Path root;
    private Workbench workbench;

    @BeforeEach
    void firstNight() {
        workbench = Workbench.in(root, Map.of())
                .put("customers.csv", "customer_no,name,language,address_1,city,currency", "C1,上海宏远贸易有限公司,zh,中山路1号,上海,CNY")
                .put("staff.csv", "staff_no,name,role", "F1,李会计,CREDIT", "F2,王经理,MANAGER")
                .put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                        "INV-1001,INVOICE,C1,2026-10-20,2026-12-20,CNY,100.00", "INV-1002,INVOICE,C1,2026-10-21,2026-12-21,CNY,100.00",
                        "INV-1003,INVOICE,C1,2026-10-22,2026-12-22,CNY,55.00", "INV-1004,INVOICE,C1,2026-10-23,2026-12-23,CNY,70.00",
                        "INV-1005,INVOICE,C1,2026-10-24,2026-12-24,CNY,80.00", "CN-1,CREDIT_NOTE,C1,2026-10-24,,CNY,7.77",
                        "INV-1006,INVOICE,C1,2026-10-25,2026-12-25,CNY,31.00")
                .put("receipts.csv", RECEIPTS,
                        "R-1,2026-11-02,100.00,CNY,上海宏远贸易有限公司,货款", "R-2,2026-11-02,55.00,CNY,王小明,",
                        "R-3,2026-11-02,72.00,CNY,上海宏远贸易有限公司,INV-1004", "R-4,2026-11-02,60.00,CNY,上海宏远贸易有限公司,INV-1005",
                        "R-5,2026-11-02,31.00,CNY,陈大文,货款");
        night(FIRST);
    }

    private void night(LocalDate date) {
        Workbench.Answer answer = workbench.run("nightly", "--date", date.toString());
        assertEquals(0, answer.exitCode(), answer.err());
    }

    private FilledWorkbook worklistOf(LocalDate night) {
        return new FilledWorkbook(workbench.outbox().resolve(night.toString()).resolve("worklist.xlsx"));
    }

    private void drop(FilledWorkbook filled) {
        filled.save(workbench.inbox().resolve("worklist.xlsx"));
    }

    /** The rows of a published file in which a text stands. */
    private List<String> rows(LocalDate night, String file, String with) {
        return Stream.of(workbench.published(night, file).split("\r?\n")).filter(row -> row.contains(with)).toList();
    }

    @Test
    void whatIsChosenIsDoneAndAWrongRowComesBackAlone() {
        drop(worklistOf(FIRST)
                .set("RIVALS/C1/R-1//", "action", "ALLOCATE").set("RIVALS/C1/R-1//", "by", "F1")
                .set("PAYER_UNKNOWN//R-2//", "action", "ALLOCATE").set("PAYER_UNKNOWN//R-2//", "by", "F1")
                .set("PAYER_UNKNOWN//R-2//", "customer_no", "C1").set("PAYER_UNKNOWN//R-2//", "document_no", "INV-1003")
                .set("PAYER_UNKNOWN//R-5//", "action", "ALLOCATE").set("PAYER_UNKNOWN//R-5//", "by", "F1")
                .set("PAYER_UNKNOWN//R-5//", "customer_no", "C1")
                .set("SHORT_PAID/C1/R-4/INV-1005/", "action", "PROMISE").set("SHORT_PAID/C1/R-4/INV-1005/", "by", "F1"));
        night(SECOND);
        assertEquals(1, rows(SECOND, "allocations.csv", "R-1,INV-1001,C1,CNY,100.00,PAYMENT,DECISION").size(),
                workbench.published(SECOND, "allocations.csv"));
        assertEquals(1, rows(SECOND, "allocations.csv", "R-2,INV-1003,C1,CNY,55.00,PAYMENT,DECISION").size(),
                workbench.published(SECOND, "allocations.csv"));
        assertEquals(1, rows(SECOND, "allocations.csv", "R-5,INV-1006,C1,CNY,31.00,PAYMENT,AMOUNT").size(),
                workbench.published(SECOND, "allocations.csv"));
        List<String> rejects = rows(SECOND, "rejects.csv", "worklist.xlsx");
        assertEquals(1, rejects.size(), workbench.published(SECOND, "rejects.csv"));
        assertTrue(rejects.getFirst().contains("PROMISE needs date"), rejects.getFirst());
        assertTrue(worklistOf(SECOND).items()
                .contains("SHORT_PAID/C1/R-4/INV-1005/"), "the question that was answered wrongly is asked again");
    }

    @Test
    void aRefundIsProposedApprovedAndDoneByWorkbook() {
        drop(worklistOf(FIRST).set("OVER_PAID/C1/R-3//", "action", "REFUND").set("OVER_PAID/C1/R-3//", "by", "F1"));
        night(SECOND);
        String asked = worklistOf(SECOND).items().stream().filter(item -> item.startsWith("APPROVAL_WANTED/C1/R-3/")).findFirst()
                .orElseThrow();
        drop(worklistOf(SECOND).set(asked, "action", "1").set(asked, "by", "F2"));
        night(THIRD);
        assertEquals(List.of("R-3,C1,CNY,72.00,70.00,0.00,0.00,2.00,APPLIED,DECISION"), rows(THIRD, "receipts.csv", "R-3,"));
        assertEquals(List.of(), rows(THIRD, "rejects.csv", "worklist"));
    }

    /** One suggestion by its number, another that is only a hint, the staff number once above all rows. */
    @Test
    void theNumberOfASuggestionIsTheWholeAnswer() {
        FilledWorkbook worklist = worklistOf(FIRST);
        assertTrue(worklist.get("PAYER_UNKNOWN//R-2//", "payment").contains("55.00 CNY\n王小明"),
                worklist.get("PAYER_UNKNOWN//R-2//", "payment"));
        assertTrue(worklist.get("OVER_PAID/C1/R-3//", "customer").contains("上海宏远贸易有限公司"));
        drop(worklist.by("F1").set("RIVALS/C1/R-1//", "action", "2").set("OVER_PAID/C1/R-3//", "action", "1")
                .set("SHORT_PAID/C1/R-4/INV-1005/", "action", "1"));
        night(SECOND);
        assertEquals(1, rows(SECOND, "allocations.csv", "R-1,INV-1002,C1,CNY,100.00,PAYMENT,DECISION").size(),
                workbench.published(SECOND, "allocations.csv"));
        List<String> rejects = rows(SECOND, "rejects.csv", "worklist.xlsx");
        assertEquals(1, rejects.size(), workbench.published(SECOND, "rejects.csv"));
        assertTrue(rejects.getFirst().contains("has no such suggestion"), rejects.getFirst());
        assertEquals(2, rows(SECOND, "decisions.csv", ",F1,").size(), workbench.published(SECOND, "decisions.csv"));
    }

    @Test
    void anActionChosenWithItsMeaningAndSeveralDocuments() {
        drop(worklistOf(FIRST).by("F1").set("RIVALS/C1/R-1//", "action", "ALLOCATE 把收款核销到该单据")
                .set("RIVALS/C1/R-1//", "document_no", "INV-1005 | INV-1006"));
        night(SECOND);
        assertEquals(List.of(), rows(SECOND, "rejects.csv", "worklist"));
        assertEquals(2, rows(SECOND, "allocations.csv", "R-1,INV-100").size(), workbench.published(SECOND, "allocations.csv"));
    }

    /** Excel and LibreOffice write the same workbook each in its own way; both answers are taken. */
    @Test
    void whatExcelAndLibreOfficeSaveIsTaken() throws Exception {
        worklistOf(FIRST).by("F1").set("RIVALS/C1/R-1//", "action", "1").asExcelSaves().save(workbench.inbox().resolve("worklist-1.xlsx"));
        Path filled = root.resolve("worklist-2.xlsx");
        worklistOf(FIRST).by("F1").set("OVER_PAID/C1/R-3//", "action", "1").save(filled);
        boolean office = Office.saved(filled, workbench.inbox());
        night(SECOND);
        assertEquals(List.of(), rows(SECOND, "rejects.csv", "worklist"));
        assertEquals(1, rows(SECOND, "decisions.csv", ",F1,ALLOCATE,R-1/INV-1001").size(), workbench.published(SECOND, "decisions.csv"));
        Assumptions.assumeTrue(office, "LibreOffice is not installed");
        assertEquals(1, rows(SECOND, "decisions.csv", ",F1,ALLOCATE,R-3").size(), workbench.published(SECOND, "decisions.csv"));
    }

    /** In the page itself: a suggestion is chosen, the staff number written, the button clicked; what the browser saves is the answer. */
    @Test
    void whatIsChosenInTheReportIsDone() throws Exception {
        Path downloads = Files.createDirectories(root.resolve("downloads"));
        Optional<Browser> installed = Browser.start(downloads);
        Assumptions.assumeTrue(installed.isPresent(), "no browser is installed");
        Path saved = downloads.resolve("decisions-2026-11-02-F1.csv");
        try (Browser browser = installed.get()) {
            browser.open(workbench.outbox().resolve(FIRST.toString()).resolve("report.html"));
            assertEquals("true", browser.run("document.querySelector('#answers button').disabled"), "nothing is chosen yet");
            choose(browser, "RIVALS/C1/R-1//", "2");
            choose(browser, "OVER_PAID/C1/R-3//", "DISMISS");
            browser.run("(i => { i.value = 'F1'; i.dispatchEvent(new Event('input', { bubbles: true })); })"
                    + "(document.querySelector('#answers input'))");
            assertEquals("2", browser.run("document.querySelector('#answers output').textContent"));
            browser.run("document.querySelector('#answers button').click()");
            Browser.await(() -> Files.exists(saved));
        }
        Files.copy(saved, workbench.inbox().resolve(saved.getFileName()));
        night(SECOND);
        assertEquals(1, rows(SECOND, "allocations.csv", "R-1,INV-1002,C1,CNY,100.00,PAYMENT,DECISION").size(),
                workbench.published(SECOND, "allocations.csv"));
        assertEquals(List.of(), rows(SECOND, "worklist.csv", "OVER_PAID"), "settled outside");
        assertEquals(List.of(), rows(SECOND, "rejects.csv", "decisions"));
    }

    private static void choose(Browser browser, String itemNo, String answer) throws IOException, InterruptedException {
        browser.run("(s => { s.value = '" + answer + "'; s.dispatchEvent(new Event('input', { bubbles: true })); })"
                + "(document.querySelector('[data-item=\"" + itemNo + "\"] select'))");
    }

    /** Whatever the first suggestion fills in is accepted as it stands, for every question that has one. */
    @Test
    void everyFirstSuggestionCanBeChosenAsItIs() {
        FilledWorkbook worklist = worklistOf(FIRST);
        for (String item : List.copyOf(worklist.items())) {
            String action = item.startsWith("SHORT_PAID") ? "WRITE_OFF" : item.startsWith("OVER_PAID") ? "REFUND" : "ALLOCATE";
            if (!item.startsWith("PAYER_UNKNOWN")) {
                worklist.set(item, "action", action).set(item, "by", "F1");
            }
        }
        drop(worklist);
        night(SECOND);
        assertEquals(List.of(), rows(SECOND, "rejects.csv", "worklist"));
        assertEquals(List.of(), rows(SECOND, "worklist.csv", "DECISION_REFUSED"));
    }
}
