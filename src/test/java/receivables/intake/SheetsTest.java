package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.intake.Desk.CNY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.money.Money;
import receivables.testing.Words;

/** Our own files as spreadsheets: the same rows as from CSV, and what is wrong is told with the sheet's row and column. */
class SheetsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @TempDir
    Path inbox;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(inbox);
    }

    /** Texts, numbers, days; null: nothing stands there. */
    private static byte[] xlsx(Object[]... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Items");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    switch (rows[row][column]) {
                        case String text -> sheet.value(row, column, text);
                        case Number number -> sheet.value(row, column, number);
                        case LocalDate day -> {
                            sheet.value(row, column, day);
                            sheet.style(row, column).format("dd.mm.yyyy").set();
                        }
                        case null -> {
                            // an empty cell
                        }
                        default -> throw new IllegalArgumentException("no cell");
                    }
                }
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return bytes.toByteArray();
    }

    private static List<String> told(Taken taken) {
        return taken.rejects.stream().map(one -> one.line() + " " + one.column() + " " + one.value() + ": " + Words.of(one.reason())).toList();
    }

    @Test
    void aWorkbookIsReadBelowItsTitleWithNumbersAndDaysAsTheyAre() {
        Taken taken = desk.read("Ledger-2026.XLSX", xlsx(new Object[] {"Open items of November"}, new Object[] {},
                new Object[] {"document_no", "type", "customer_no", "document_date", "due_date", "currency", "amount", ""},
                new Object[] {"INV-1", "INVOICE", "007", MONDAY, MONDAY.plusDays(30), "CNY", 1190.5},
                new Object[] {4711, "INVOICE", "C1", "2026-11-02", "2026-12-02", "CNY", "70.00", null},
                new Object[] {"INV-2", "INVOICE", "C1", MONDAY, MONDAY, "CNY", "12,x"},
                new Object[] {"INV-3", "INVOICE", "C1", MONDAY, MONDAY, "CNY", 5, null, "beside"}));
        assertEquals(List.of("INV-1 007 1190.50 2026-11-02", "4711 C1 70.00 2026-11-02"), taken.documents.stream().map(one ->
                one.documentNo() + " " + one.customerNo() + " " + one.amount().plain() + " " + one.documentDate()).toList());
        assertEquals(List.of(4, 5), taken.lines);
        assertEquals(2, taken.rejects.size(), told(taken).toString());
        assertTrue(told(taken).getFirst().startsWith("7  beside: ") && told(taken).getLast().startsWith("6 amount 12,x: "),
                told(taken).toString());
    }

    @Test
    void anOldWorkbookIsReadWithTheValuesItsFormulasHad() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFRow header = workbook.createSheet().createRow(0);
            List<String> names = List.of("receipt_no", "value_date", "amount", "currency", "payer_name");
            names.forEach(name -> header.createCell(names.indexOf(name)).setCellValue(name));
            HSSFRow row = workbook.getSheetAt(0).createRow(1);
            row.createCell(0).setCellValue("R1");
            row.createCell(1).setCellValue("2026-11-02");
            row.createCell(2).setCellFormula("40+2.25");
            row.createCell(3).setCellValue("CNY");
            row.createCell(4).setCellValue("甲公司");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(2));
            workbook.write(bytes);
        }
        Taken taken = desk.read("receipts.xls", bytes.toByteArray());
        assertEquals(List.of(), told(taken));
        assertEquals(Money.ofMinor(4225, CNY), taken.receipts.getFirst().amount());
        assertEquals("甲公司", taken.receipts.getFirst().payerName());
    }

    @Test
    void whatIsOnlyCalledAWorkbookIsReadForWhatItIs() {
        String rows = "customer_no\tname\tcountry\nC8\t乙公司\tCN\n";
        assertEquals("乙公司", desk.read("customers.xls", ("\ufeff" + rows).getBytes(StandardCharsets.UTF_16LE)).customers.getFirst().name());
        assertEquals("乙公司", desk.read("customers.xls", rows).customers.getFirst().name());
        assertEquals("乙公司", desk.read("customers.xls", rows.replace('\t', ',')).customers.getFirst().name());
        String html = "<html><table><tr><td>customer_no</td><td>name</td></tr><tr><td>C8</td><td>Beta &amp; Co</td></tr></table></html>";
        assertEquals("Beta & Co", desk.read("customers.xls", html).customers.getFirst().name());
    }

    @Test
    void aSheetThatCannotBeReadIsRefusedAsAWhole() {
        assertTrue(told(desk.read("staff.xlsx", xlsx(new Object[] {"staff_no", "name"}, new Object[] {"S1", "Ann"}))).toString()
                .startsWith("[1 role "));
        assertTrue(told(desk.read("staff.xlsx", xlsx(new Object[] {"staff_no", "name", "role", "role"}))).toString()
                .startsWith("[1 role role: "));
        byte[] whole = xlsx(new Object[] {"staff_no", "name", "role"}, new Object[] {"S1", "Ann", "SALES"});
        assertEquals(1, desk.read("staff.xlsx", whole).staff.size());
        Taken cut = new Taken();
        FileReport report = desk.report("staff.xlsx", Arrays.copyOf(whole, whole.length / 2), cut);
        assertEquals(FileReport.Outcome.REFUSED, report.outcome());
        assertEquals(1, cut.rejects.size());
        assertEquals(0, desk.report("staff.xlsx", xlsx(new Object[] {}), new Taken()).rows());
    }

    @Test
    void aWorkbookWithAPasswordIsRefusedWithWhatToDo() throws IOException {
        ByteArrayOutputStream newer = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            container.writeFilesystem(newer);
        }
        ByteArrayOutputStream older = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("staff_no");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            workbook.write(older);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        for (byte[] locked : List.of(newer.toByteArray(), older.toByteArray())) {
            assertTrue(told(desk.read("staff.xlsx", locked)).toString().contains("only with a password; take the password off"));
        }
        assertTrue(told(desk.read("worklist.xlsx", newer.toByteArray())).toString().contains("take the password off"));
    }
}
