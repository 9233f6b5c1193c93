package receivables.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.table.NumberForm;

/** Tables of invented banks, each with what readers of tables get wrong. The whole job reads them in the scenario tables-by-profile. */
class TableReadingTest {

    private static final String SIGNED = """
            bank: Mine
            reads: statement
            recognise: {header: [Day, Sum, Balance]}
            account: {above_header: 'Account[,: ]+(\\S+)', fixed: A-1}
            currency: {fixed: EUR}
            booked: {column: Day, pattern: [yyyy-MM-dd, dd.MM.yyyy]}
            amount: {signed: Sum, thousands: ','}
            balance: Balance
            payer: {name: Who, account: Iban}
            text: [What]
            """;

    @TempDir
    private Path folder;

    private TableRead read(String content) {
        return read(content, StandardCharsets.UTF_8);
    }

    private TableRead read(String content, Charset charset) {
        return TableRead.of(folder, SIGNED, "table.csv", content.getBytes(charset));
    }

    @Test
    void theHeaderIsFoundBelowAPreambleAndItsColumnsStandInAnyOrder() {
        TableRead read = read("Export\n\nAccount: 4711\nWho,Balance,Day,Sum,What\nMax,12.00,2026-11-02,2.00,\"a, b\"\n");
        assertEquals(List.of("2026-11-02 2.00 Max||a, b"), read.told());
        assertEquals("4711", read.lines.getFirst().account());
        BankStatement statement = read.statements.getFirst();
        assertEquals(List.of(1000L, 1200L), List.of(statement.opening(), statement.closing()));
    }

    @Test
    void theNewestLineFirstIsTurnedRoundByTheRunningBalance() {
        String first = "2026-11-02,2.00,7.00\n2026-11-02,-3.00,5.00\n2026-11-02,1.00,8.00\n";
        TableRead read = read("Day,Sum,Balance\n" + first);
        assertEquals(List.of(100L, -300L, 200L), read.lines.stream().map(BankLine::amount).toList());
        assertEquals(List.of(1, 2, 3), read.lines.stream().map(BankLine::entry).toList());
        assertEquals(700L, read.statements.getFirst().opening());
        assertEquals(700L, read.statements.getFirst().closing());
        assertEquals(List.of(), read.notes);
    }

    @Test
    void aLongTableIsTurnedRoundInPieces() {
        StringBuilder table = new StringBuilder("Day,Sum,Balance\n");
        int count = 100_003;
        for (int line = count; line > 0; line--) {
            table.append("2026-11-02,0.01,").append(new BigDecimal(line).movePointLeft(2)).append('\n');
        }
        TableRead read = read(table.toString());
        assertEquals(count, read.lines.size());
        assertEquals(List.of(count + 1, 2), List.of(read.lines.getFirst().place(), read.lines.getLast().place()));
        assertEquals(0L, read.statements.getFirst().opening());
        assertEquals(List.of(), read.notes);
    }

    @Test
    void aBrokenBalanceIsToldWithItsLineAndTheStatementDoesNotTie() {
        TableRead read = read("Day,Sum,Balance\n2026-11-01,1.00,11.00\n2026-11-02,2.00,14.00\n2026-11-02,1.00,15.00\n");
        assertTrue(read.notes.getFirst().startsWith("3 Balance \"14.00\" is not the balance before it (11.00)"), read.notes.toString());
        assertEquals(-100L, read.statements.getFirst().difference());
    }

    @Test
    void accountsAndCurrenciesOfATableAreStatementsOfTheirOwn() {
        String profile = SIGNED.replace("currency: {fixed: EUR}", "currency: {column: Money, names: {人民币: CNY}}");
        TableRead read = TableRead.of(folder, profile, "t.csv",
                "Day,Sum,Balance,Money\n2026-11-02,1.00,11.00,人民币\n2026-11-02,2.00,5.00,USD\n2026-11-02,3.00,14.00,人民币\n2026-11-02,1.00,9.00,¤\n"
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("CNY 1400", "USD 500"), read.statements.stream().map(one -> one.currency() + " " + one.closing()).toList());
        assertTrue(read.refused.getFirst().startsWith("5 Money \"¤\" is no currency; write what it means into the profile"));
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheFilesOwnColumn() {
        TableRead read = read("""
                Day,Sum,Balance,Who
                2026-11-31,1.00,1.00,a
                2026-11-02,1.0.0,1.00,b
                2026-11-02,"1,00",1.00,c
                2026-11-02,1.005,1.00,d
                2026-11-02
                2026-11-02,1.00,1.00,e,f,g
                02.11.2026,1.00,1.00,sound
                "open,1.00
                """);
        assertEquals(List.of("2026-11-02 1.00 sound||"), read.told());
        assertEquals(List.of("2 Day \"2026-11-31\"", "3 Sum \"1.0.0\"", "4 Sum \"1,00\"", "5 Sum \"1.005\"", "6 Sum \"\"", "7  \"f\"",
                "9  \"\"open,1.00\""), read.refused.stream().map(one -> one.substring(0, one.lastIndexOf('"') + 1)
                .replaceAll("\" .*", "\"")).toList());
    }

    /** Without it every row would be none, or would continue the one before. */
    @Test
    void aFileWithoutTheColumnThatTellsItsRowsIsRefused() {
        for (String rule : List.of("if", "continued_if_empty")) {
            TableRead read = TableRead.of(folder, SIGNED + "rows: {" + rule + ": Number}\n", "table.csv",
                    "Day,Sum,Balance\n2026-11-02,1.00,1.00\n2026-11-02,1.00,2.00\n".getBytes(StandardCharsets.UTF_8));
            assertTrue(read.broken.contains("Number") || read.broken.contains("Day, Sum, Balance"), read.broken);
            assertEquals(List.of(), read.lines);
        }
    }

    @Test
    void numbersAreReadInOneFormAlone() {
        Currency euro = Currency.getInstance("EUR");
        TableNumbers german = new TableNumbers(new NumberForm(',', ". '", true, List.of("€", "EUR")));
        for (String written : List.of("1.234.567,80", "€ 1 234 567,80", "1\u00a0234\u00a0567,8 EUR", "1’234’567,80", "1234567,80",
                "+1234567,800")) {
            assertEquals(123_456_780L, german.read(written, false, euro), written);
        }
        for (String written : List.of("-5,00", "5,00-", "\u22125", "€-5", "-€ 5,0")) {
            assertEquals(-500L, german.read(written, false, euro), written);
        }
        for (String wrong : List.of("1.23,00", "1.2345,00", "12 34,00", "1.234 567,00", ".5", "1,", ",", "-", "1,2,3", "1.234.56", "--5",
                "-5-", "1e3", "٣", "0,001", "9999999999999999,00")) {
            assertThrows(IllegalArgumentException.class, () -> german.read(wrong, false, euro), wrong);
        }
        assertEquals(123_450L, german.read("1234.5", true, euro), "a cell of a workbook has its own form");
    }

    @Test
    void numbersThatAreWrittenByAnyFormComeBackFromItAndFromNoOther() {
        Random random = new Random(17);
        Currency euro = Currency.getInstance("EUR");
        for (int round = 0; round < 2_000; round++) {
            long minor = random.nextLong(2_000_000_000_000L) - 1_000_000_000_000L;
            char decimal = random.nextBoolean() ? '.' : ',';
            char thousands = decimal == '.' ? ',' : '.';
            String plain = BigDecimal.valueOf(Math.abs(minor), 2).toPlainString();
            String whole = plain.substring(0, plain.length() - 3).replaceAll("(?<=\\d)(?=(\\d{3})+$)", String.valueOf(thousands));
            String written = (minor < 0 ? "-" : "") + whole + decimal + plain.substring(plain.length() - 2);
            assertEquals(minor, new TableNumbers(new NumberForm(decimal, String.valueOf(thousands), false, List.of()))
                    .read(written, false, euro));
            assertThrows(IllegalArgumentException.class, () -> new TableNumbers(new NumberForm(thousands, String.valueOf(decimal), false,
                    List.of())).read(written, false, euro), written);
        }
    }

    @Test
    void daysAreReadLetterForLetter() {
        assertEquals(LocalDate.of(2026, 2, 1), TableDates.of(List.of("d.M.yy")).read("1.2.26", false));
        assertEquals(LocalDate.of(2026, 2, 1), TableDates.of(List.of("yyyy年M月d日")).read("2026年2月1日", false));
        assertEquals(LocalDate.of(2026, 2, 1), TableDates.of(List.of("dd/MM/yyyy", "yyyy-MM-dd")).read("2026-02-01 23:59:59.123", false));
        for (String wrong : List.of("30.2.26", "1.2.2026", "1.2.26x", "1-2-26", "", "1.2.26 25 h")) {
            assertEquals(null, TableDates.of(List.of("d.M.yy")).read(wrong, false), wrong);
        }
        receivables.ledger.table.DateForm dayMonth = new receivables.ledger.table.DateForm("D", List.of("ddMM"), "",
                java.util.regex.Pattern.compile("from,(\\d{8})"));
        TableDates dates = new TableDates(dayMonth, "from,20261001");
        assertEquals(LocalDate.of(2026, 12, 15), dates.read("1512", false));
        assertEquals(LocalDate.of(2027, 1, 10), dates.read("1001", false));
        assertEquals(null, dates.read("3102", false));
    }

    @Test
    void theSecondByteOfACharacterIsNoDelimiter() {
        String profile = SIGNED.replace("[Day, Sum, Balance]}", "[日, Sum, Balance]}\ndelimiter: '|'").replace("column: Day", "column: 日");
        String table = "日|Sum|Balance|Who\n2026-11-02|1.00|1.00|功許蓋億\n";
        TableRead read = TableRead.of(folder, profile, "big5.txt", table.getBytes(Charset.forName("Big5")));
        assertEquals(List.of("2026-11-02 1.00 功許蓋億||"), read.told());
        assertEquals("Big5", read.encoding);
    }

    @Test
    void anAsciiHeaderLeavesTheEncodingToTheWholeFile() {
        String table = "Day,Sum,Balance,Who\n2026-11-02,1.00,1.00,Gebrüder Müßig\n";
        assertEquals(List.of("2026-11-02 1.00 Gebrüder Müßig||"), read(table, Charset.forName("windows-1252")).told());
        assertEquals(List.of("2026-11-02 1.00 苏州水务||"), read(table.replace("Gebrüder Müßig", "苏州水务"), Charset.forName("GB18030")).told());
    }

    @Test
    void columnsOfFixedWidthAndLinesThatGoOn() {
        String profile = SIGNED.replace("balance: Balance", "widths: [10, 9, 8, 12]\nrows: {continued_if_empty: Day}")
                .replace("[Day, Sum, Balance]", "[Day, Sum, What]").replace("[What]", "[What]");
        TableRead read = TableRead.of(folder, profile, "fixed.txt", """
                Day            Sum Who     What
                2026-11-02    1.00 Max     first part
                                           second part
                2026-11-02   -2.00 Eva     x
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("2026-11-02 1.00 Max||first part second part", "2026-11-02 -2.00 Eva||x"), read.told());
    }

    @Test
    void anOldWorkbookIsReadByItsCells() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("empty");
            HSSFSheet sheet = book.createSheet("2");
            HSSFCellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            sheet.createRow(0).createCell(0).setCellValue("Account: 9");
            HSSFRow header = sheet.createRow(2);
            List<String> names = List.of("Day", "Sum", "Balance", "Who");
            names.forEach(name -> header.createCell(names.indexOf(name)).setCellValue(name));
            HSSFRow row = sheet.createRow(3);
            row.createCell(0).setCellValue(LocalDate.of(2026, 11, 2));
            row.getCell(0).setCellStyle(day);
            row.createCell(1).setCellValue(1234.1);
            row.createCell(2).setCellFormula("B4+1");
            row.getCell(2).setCellValue(1235.1);
            row.createCell(3).setCellValue("苏州");
            HSSFRow text = sheet.createRow(4);
            text.createCell(0).setCellValue("2026-11-02");
            text.createCell(1).setCellValue("1,000.00");
            text.createCell(2).setCellValue("2,235.10");
            book.write(bytes);
        }
        TableRead read = TableRead.of(folder, SIGNED, "bank.csv", bytes.toByteArray());
        assertEquals(List.of("2026-11-02 1234.10 苏州||", "2026-11-02 1000.00 ||"), read.told());
        assertEquals(List.of(100L, 223_510L), List.of(read.statements.getFirst().opening(), read.statements.getFirst().closing()));
    }

    @Test
    void aWorkbookIsReadByItsCells() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<String> names = List.of("Day", "Sum", "Balance", "Who");
            names.forEach(name -> sheet.value(1, names.indexOf(name), name));
            sheet.value(2, 0, LocalDate.of(2026, 11, 2));
            sheet.style(2, 0).format("yyyy/mm/dd").set();
            sheet.value(2, 1, new BigDecimal("-0.3"));
            sheet.value(2, 2, 0.1 + 0.2);
            sheet.value(2, 3, "Max");
        }
        TableRead read = TableRead.of(folder, SIGNED, "bank.xls", bytes.toByteArray());
        assertEquals(List.of("2026-11-02 -0.30 Max||"), read.told());
        assertEquals(30L, read.statements.getFirst().closing());
    }

    @Test
    void aTableInHtmlIsReadWhateverItIsCalled() {
        String page = "<html><head><meta charset=utf-8></head><table><tr><th>Day<th>Sum</th><th>Balance</th><th>Who</th></tr>\n"
                + "<tr><td> 2026-11-02</td><td><b>1.50</b></td><td>1.50</td><td>M&uuml;ller &amp;<br>Co</td></tr></table></html>";
        assertEquals(List.of("2026-11-02 1.50 Müller & Co||"),
                TableRead.of(folder, SIGNED, "report.xls", page.getBytes(StandardCharsets.UTF_8)).told());
    }

    @Test
    void aFileThatFitsNoProfileOrTwoIsNamedWithWhatWasSeen() {
        TableRead none = read("Tag;Betrag;Saldo\n1;2;3\n");
        assertTrue(none.broken.contains("it is a table in text, and line 1 looks like its header: Tag · Betrag · Saldo"), none.broken);
        TableRead lacks = read("Day,Sum,Balance\n2026-11-02,1,1\n");
        assertEquals("", lacks.broken);
        TableRead two = TableRead.of(folder.resolve("table.csv"), List.of(TableRead.profile(SIGNED),
                TableRead.profile(SIGNED).named("other")));
        assertTrue(two.broken.startsWith("profiles mine and other both fit this table"), two.broken);
    }

    @Test
    void hostileFilesAreRefusedAndNothingElseHappens() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] lie = new byte[4096];
        new Random(5).nextBytes(lie);
        System.arraycopy(ole, 0, lie, 0, ole.length);
        assertTrue(TableRead.of(folder, SIGNED, "lie.xls", lie).broken.contains("damaged or protected"));
        byte[] wide = ("Day,Sum,Balance\n" + "1,".repeat(2_000_000) + "\n2026-11-02,1.00,1.00\n").getBytes(StandardCharsets.UTF_8);
        TableRead read = TableRead.of(folder, SIGNED, "wide.csv", wide);
        assertEquals(1, read.lines.size());
        assertEquals(1, read.refused.size());
    }

    /** Whatever a byte becomes, a file is read or refused with a sentence, and what is read adds up. */
    @Test
    void mutatedFilesAreReadOrRefused() throws IOException {
        Random random = new Random(2026);
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet();
            List<List<String>> rows = List.of(List.of("Day", "Sum", "Balance"), List.of("2026-11-02", "1.00", "1.00"));
            rows.forEach(row -> {
                HSSFRow created = sheet.createRow(rows.indexOf(row));
                for (int cell = 0; cell < row.size(); cell++) {
                    created.createCell(cell).setCellValue(row.get(cell));
                }
            });
            book.write(xls);
        }
        List<byte[]> originals = List.of(xls.toByteArray(), ("Account: 1\nDay,Sum,Balance,Who\n2026-11-01,\"1,000.00\",1000.00,\"a\"\"b\"\n"
                + "2026-11-02,-1.00,999.00,c\n").getBytes(StandardCharsets.UTF_8));
        int files = Boolean.getBoolean("receivables.long") ? 50_000 : 300;
        for (int round = 0; round < files; round++) {
            byte[] mutated = originals.get(round % 2).clone();
            for (int times = 0; times < 1 + random.nextInt(6); times++) {
                int at = random.nextInt(mutated.length);
                mutated[at] = (byte) random.nextInt(256);
            }
            TableRead read = TableRead.of(folder, SIGNED, "mutated", mutated);
            long net = read.statements.stream().mapToLong(one -> one.entries().net()).sum();
            assertEquals(read.lines.stream().mapToLong(BankLine::amount).sum(), net);
        }
    }
}
