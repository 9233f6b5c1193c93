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
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.bank.BankLine;
import receivables.ledger.DecisionAction;
import receivables.ledger.Language;
import receivables.ledger.Reason;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/** The workbook, read back with the library that the inbox uses. */
class WorklistWorkbookTest {

    private static final int RIVALS = 2;
    private static final int UNMATCHED = 3;
    private static final int APPROVAL = 4;
    private static final int DISPUTE = 5;

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
                List.of(new WorkItem.Suggestion(DecisionAction.WRITE_OFF, "C9", List.of("INV-3"), Reason.text("write it off"))),
                Reason.text("contested"), SampleRows.D);
        try (PartFiles files = new PartFiles(parts, 1, Language.EN)) {
            files.writeWorklist(List.of(SampleRows.workItem("C1"), twoDocuments, hint, dispute));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRowAQuestionFilledInFromTheFirstSuggestion(Language language) throws Exception {
        WorklistWorkbook.write(folder, Questions.bare(parts, List.of()), SampleRows.D, language);
        List<Row> rows = read();
        assertEquals(WorklistWorkbook.COLUMNS, texts(rows.get(1)));
        assertEquals(6, rows.size());
        assertEquals(List.of("RIVALS/C1/R-9//", "RIVALS", "two sets have this sum", "INV-7, due 2026-10-01; leaves nothing open"),
                List.of(cell(rows, RIVALS, "item_no"), cell(rows, RIVALS, "kind"), cell(rows, RIVALS, "question"),
                cell(rows, RIVALS, "suggestion_1")));
        assertEquals(List.of("C1", "R-9", "INV-7", "CNY"),
                List.of(cell(rows, RIVALS, "customer_no"), cell(rows, RIVALS, "receipt_no"), cell(rows, RIVALS, "document_no"),
                cell(rows, RIVALS, "currency")));
        assertEquals(List.of("ALLOCATE\nC1\n\nINV-7", "ALLOCATE\nC1\n\nINV-8\nINV-9", ""), List.of(cell(rows, RIVALS, "choice_1"),
                cell(rows, RIVALS, "choice_2"), cell(rows, RIVALS, "choice_3")), "a hint decides nothing");
        assertEquals(new BigDecimal("3000.00"), rows.get(RIVALS).getCell(column("question_amount")).asNumber().setScale(2));
        assertEquals("", cell(rows, RIVALS, "amount"), "an allocation goes as far as receipt and document go");
        assertEquals(new BigDecimal("9.80"), rows.get(DISPUTE).getCell(column("amount")).asNumber().setScale(2), "of the whole");
        assertEquals("WRITE_OFF\nC9\n9.80\nINV-3", cell(rows, DISPUTE, "choice_1"));
        assertEquals(SampleRows.D, rows.get(RIVALS).getCellAsDate(column("since")).orElseThrow().toLocalDate());
        assertEquals("INV-4 | INV-5", cell(rows, UNMATCHED, "document_no"), "a suggestion over two documents");
        assertEquals("C3", cell(rows, UNMATCHED, "customer_no"), "the suggestion's customer");
        assertEquals(List.of("261123-AAAAA-BBBBB", "261123-AAAAA-BBBBB"), List.of(cell(rows, APPROVAL, "letter_no"),
                cell(rows, APPROVAL, "refers_to")));
        assertEquals(List.of("", "D-2026-17"), List.of(cell(rows, DISPUTE, "letter_no"),
                cell(rows, DISPUTE, "refers_to")), "a decision's number is no letter's");
        for (int row = RIVALS; row < rows.size(); row++) {
            assertEquals("", cell(rows, row, "action"), "nothing happens unless a person chooses");
            assertEquals("", cell(rows, row, "by"));
        }
    }

    @Test
    void theBanksLineAndTheCustomersNameStandBesideTheQuestion() throws Exception {
        Receipt receipt = new Receipt("R-8", SampleRows.D, SampleRows.cny(123456789), "宏远贸易", "6222-1", "货款 INV-4", "", "", "", null,
                SampleRows.D);
        Questions questions = new Questions(parts, List.of(), new Asked.Sources(numbers -> Map.of("C2", "上海宏远"),
                numbers -> Map.of("R-8", receipt), numbers -> Map.of("R-8", new BankLine.Beside("",
                        Money.ofMinor(17000000, Currency.getInstance("USD")), "7.2621"))));
        WorklistWorkbook.write(folder, questions, SampleRows.D, Language.ZH);
        List<Row> rows = read();
        assertEquals("C2\n上海宏远", cell(rows, UNMATCHED, "customer"));
        assertEquals(SampleRows.D + "  1234567.89 CNY\n付款人汇出 170000.00 USD，汇率 7.2621\n宏远贸易\n6222-1\n“货款 INV-4”",
                cell(rows, UNMATCHED, "payment"));
        assertEquals(List.of("C1", ""), List.of(cell(rows, RIVALS, "customer"), cell(rows, RIVALS, "payment")), "nothing is known");
    }

    @Test
    void whatIsToBeDoneFirstStandsFirst() throws Exception {
        try (PartFiles files = new PartFiles(parts, 2, Language.EN)) {
            files.writeWorklist(List.of(question("C6", 100, 0), question("C4", 900, 1), question("C5", 900, 0)));
        }
        WorklistWorkbook.write(folder, Questions.bare(parts, List.of()), SampleRows.D, Language.EN);
        List<Row> rows = read();
        assertEquals("RIVALS/C1/R-9//", cell(rows, 2, "item_no"), "3,000.00");
        assertEquals(List.of("RIVALS/C5/R-9//", "RIVALS/C4/R-9//", "RIVALS/C6/R-9//", "UNMATCHED/C2/R-8//"),
                List.of(cell(rows, 3, "item_no"), cell(rows, 4, "item_no"), cell(rows, 5, "item_no"), cell(rows, 6, "item_no")));
    }

    private static WorkItem question(String customerNo, long minor, int daysLater) {
        return new WorkItem(WorkKind.RIVALS, customerNo, "R-9", "", "", SampleRows.cny(minor), List.of(), Reason.text("?"),
                SampleRows.D.plusDays(daysLater));
    }

    @Test
    void hostileTextIsTextAndNothingElse() throws Exception {
        WorklistWorkbook.write(folder, Questions.bare(parts, List.of()), SampleRows.D, Language.ZH);
        List<Row> rows = read();
        assertEquals(CellType.STRING, rows.get(UNMATCHED).getCell(column("question")).getType());
        assertEquals("=cmd|' /C calc'!A0", cell(rows, UNMATCHED, "question"));
        assertTrue(cell(rows, APPROVAL, "suggestion_1").endsWith("<legal> & \"owner\""), cell(rows, APPROVAL, "suggestion_1"));
        assertFalse(entry("xl/worksheets/sheet1.xml").contains("<f>"));
    }

    @Test
    void headersShowWordsAndHoldNames() throws Exception {
        WorklistWorkbook.write(folder, Questions.bare(parts, List.of()), SampleRows.D, Language.ZH);
        assertTrue(entry("xl/styles.xml").contains("formatCode=\";;;&quot;处理&quot;\""));
        assertTrue(entry("xl/styles.xml").contains("formatCode=\";;;&quot;有多种对应方式&quot;\""));
        String sheet = entry("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("state=\"frozen\""));
        assertTrue(sheet.contains("<sheetProtection password="));
        assertTrue(sheet.contains("type=\"list\"") && sheet.contains("sqref=\"J3:J6\""), sheet);
    }

    @Test
    void sameRowsSameBytes() throws Exception {
        WorklistWorkbook.write(folder, Questions.bare(parts, List.of()), SampleRows.D, Language.ZH);
        byte[] first = Files.readAllBytes(folder.resolve("worklist.xlsx"));
        Thread.sleep(5);
        WorklistWorkbook.write(folder, Questions.bare(parts, List.of()), SampleRows.D, Language.ZH);
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("worklist.xlsx")));
        assertTrue(entry("docProps/core.xml").contains(">2026-11-20T00:00:00Z<"));
        assertEquals(List.of("worklist.csv.rows.0001"),
                FileTree.names(parts).stream().filter(name -> name.startsWith("worklist")).toList(), "no leftovers");
    }

    @Test
    void aListLongerThanAWorkbookSaysSo() throws Exception {
        WorklistWorkbook.write(folder, Questions.bare(parts, List.of()), SampleRows.D, Language.EN, 1);
        List<Row> rows = read();
        assertEquals(4, rows.size());
        assertEquals("3 more questions do not fit into a workbook; they are in worklist.csv", cell(rows, 3, "question"));
    }

    @Test
    void noQuestionsMakeAnEmptyListNotNone() throws Exception {
        WorklistWorkbook.write(folder, Questions.bare(folder.resolve("nothing"), List.of()), SampleRows.D, Language.EN);
        assertEquals(2, read().size());
    }

    @Test
    void everyKindOffersEveryActionOnce() {
        for (WorkKind kind : WorkKind.values()) {
            assertEquals(EnumSet.complementOf(EnumSet.of(DecisionAction.CONTACT)), EnumSet.copyOf(WorklistActions.offered(kind)),
                    "what came of a call is told on the call sheet");
            assertEquals(DecisionAction.values().length - 1, WorklistActions.offered(kind).size());
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
