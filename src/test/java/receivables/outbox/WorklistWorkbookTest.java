package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.DecisionAction;
import receivables.ledger.Language;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;

/** The workbook, read back with the library that the inbox uses. */
class WorklistWorkbookTest {

    @TempDir
    Path folder;
    private Path parts;

    @BeforeEach
    void rows() {
        parts = folder.resolve("parts");
        WorkItem twoDocuments = new WorkItem(WorkKind.UNMATCHED, "C2", "R-8", "", "", SampleRows.cny(123456789),
                List.of(new WorkItem.Suggestion(DecisionAction.ALLOCATE, "C3", List.of("INV-4", "INV-5"), Reason.text("INV-4 and INV-5"))),
                        Reason.text("=cmd|' /C calc'!A0"), SampleRows.D);
        WorkItem hint = new WorkItem(WorkKind.APPROVAL_WANTED, "C9", "", "", "261123-AAAAA-BBBBB", null,
                List.of(WorkItem.Suggestion.hint(Reason.text("ask \u0001 <legal> & \"owner\""))), Reason.text("律师函待批准"), SampleRows.D);
        WorkItem dispute = new WorkItem(WorkKind.DISPUTE_OPEN, "C9", "", "INV-3", "D-2026-17", SampleRows.cny(980),
                List.of(new WorkItem.Suggestion(DecisionAction.WRITE_OFF, "C9", List.of("INV-3"), Reason.text("write it off"))), Reason.text("contested"),
                SampleRows.D);
        try (PartFiles files = new PartFiles(parts, 1, Language.EN)) {
            files.writeWorklist(List.of(SampleRows.workItem("C1"), twoDocuments, hint, dispute));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRowADecisionFilledInFromTheFirstSuggestion(Language language) throws Exception {
        WorklistWorkbook.write(folder, parts, List.of(), SampleRows.D, language);
        List<Row> rows = read();
        assertEquals(WorklistWorkbook.COLUMNS, texts(rows.getFirst()));
        assertEquals(6, rows.size());
        assertEquals(List.of("RIVALS/C1/R-9//", "RIVALS", "two sets have this sum", "INV-7, due 2026-10-01; leaves nothing open"),
                List.of(cell(rows, 1, "item_no"), cell(rows, 1, "kind"), cell(rows, 1, "question"), cell(rows, 1, "suggestion_1")));
        assertEquals(List.of("C1", "R-9", "INV-7", "CNY"),
                List.of(cell(rows, 1, "customer_no"), cell(rows, 1, "receipt_no"), cell(rows, 1, "document_no"),
                cell(rows, 1, "currency")));
        assertEquals(new BigDecimal("3000.00"), rows.get(1).getCell(column("question_amount")).asNumber().setScale(2));
        assertEquals("", cell(rows, 1, "amount"), "an allocation goes as far as receipt and document go");
        assertEquals(new BigDecimal("9.80"), rows.get(5).getCell(column("amount")).asNumber().setScale(2), "a write-off is of the whole");
        assertEquals(SampleRows.D, rows.get(1).getCellAsDate(column("since")).orElseThrow().toLocalDate());
        assertEquals(List.of("INV-4", "INV-5"), List.of(cell(rows, 2, "document_no"), cell(rows, 3, "document_no")),
                "a suggestion over two documents");
        assertEquals("C3", cell(rows, 3, "customer_no"), "the suggestion's customer");
        assertEquals(List.of("261123-AAAAA-BBBBB", "261123-AAAAA-BBBBB"), List.of(cell(rows, 4, "letter_no"), cell(rows, 4, "refers_to")));
        assertEquals(List.of("", "D-2026-17"), List.of(cell(rows, 5, "letter_no"),
                cell(rows, 5, "refers_to")), "a decision's number is no letter's");
        for (int row = 1; row < rows.size(); row++) {
            assertEquals("", cell(rows, row, "action"), "nothing happens unless a person chooses");
            assertEquals("", cell(rows, row, "by"));
        }
    }

    @Test
    void hostileTextIsTextAndNothingElse() throws Exception {
        WorklistWorkbook.write(folder, parts, List.of(), SampleRows.D, Language.ZH);
        List<Row> rows = read();
        assertEquals(CellType.STRING, rows.get(2).getCell(column("question")).getType());
        assertEquals("=cmd|' /C calc'!A0", cell(rows, 2, "question"));
        assertTrue(cell(rows, 4, "suggestion_1").endsWith("<legal> & \"owner\""), cell(rows, 4, "suggestion_1"));
        assertFalse(entry("xl/worksheets/sheet1.xml").contains("<f>"));
    }

    @Test
    void headersShowWordsAndHoldNames() throws Exception {
        WorklistWorkbook.write(folder, parts, List.of(), SampleRows.D, Language.ZH);
        assertTrue(entry("xl/styles.xml").contains("formatCode=\";;;&quot;处理&quot;\""));
        assertTrue(entry("xl/styles.xml").contains("formatCode=\";;;&quot;有多种对应方式&quot;\""));
        String sheet = entry("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("state=\"frozen\""));
        assertTrue(sheet.contains("<sheetProtection password="));
        assertTrue(sheet.contains("type=\"list\"") && sheet.contains("sqref=\"I2:I6\""), sheet);
    }

    @Test
    void sameRowsSameBytes() throws Exception {
        WorklistWorkbook.write(folder, parts, List.of(), SampleRows.D, Language.ZH);
        byte[] first = Files.readAllBytes(folder.resolve("worklist.xlsx"));
        Thread.sleep(5);
        WorklistWorkbook.write(folder, parts, List.of(), SampleRows.D, Language.ZH);
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("worklist.xlsx")));
        assertTrue(entry("docProps/core.xml").contains(">2026-11-20T00:00:00Z<"));
        assertEquals(List.of("worklist.csv.rows.0001"),
                FileTree.names(parts).stream().filter(name -> name.startsWith("worklist")).toList(), "no leftovers");
    }

    @Test
    void aListLongerThanAWorkbookSaysSo() throws Exception {
        WorklistWorkbook.write(folder, parts, List.of(), SampleRows.D, Language.EN, 1);
        List<Row> rows = read();
        assertEquals(3, rows.size());
        assertEquals("4 more questions do not fit into a workbook; they are in worklist.csv", cell(rows, 2, "question"));
    }

    @Test
    void noQuestionsMakeAnEmptyListNotNone() throws Exception {
        WorklistWorkbook.write(folder, folder.resolve("nothing"), List.of(), SampleRows.D, Language.EN);
        assertEquals(1, read().size());
    }

    @Test
    void everyKindOffersEveryActionOnce() {
        for (WorkKind kind : WorkKind.values()) {
            assertEquals(EnumSet.allOf(DecisionAction.class), EnumSet.copyOf(WorklistActions.offered(kind)));
            assertEquals(DecisionAction.values().length, WorklistActions.offered(kind).size());
        }
        assertEquals(DecisionAction.APPROVE, WorklistActions.offered(WorkKind.APPROVAL_WANTED).getFirst());
    }

    private List<Row> read() throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(folder.resolve("worklist.xlsx").toFile())) {
            return workbook.getFirstSheet().read();
        }
    }

    private String entry(String name) throws Exception {
        try (ZipFile zip = new ZipFile(folder.resolve("worklist.xlsx").toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int column(String name) {
        return WorklistWorkbook.COLUMNS.indexOf(name);
    }

    private static String cell(List<Row> rows, int row, String column) {
        return rows.get(row).getOptionalCell(column(column)).map(cell -> cell.getText()).orElse("");
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getText()));
        return texts;
    }
}
