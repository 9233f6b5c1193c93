package receivables.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;

/**
 * Tables with bytes flipped, cut, doubled, lengths that lie, and tables made to hurt: each is read or refused with a reason, in bounded
 * memory, and no line is lost on the way to its statement.
 */
class MutatedTablesTest {

    private static final int SEEDS = Boolean.getBoolean("receivables.long") ? 100_000 : 300;
    private static final int MANY_COLUMNS = 10_000_000;
    private static final String PROFILE = """
            bank: Mine
            reads: statement
            recognise: {header: [Day, Sum]}
            account: {fixed: A-1}
            currency: {fixed: EUR}
            booked: {column: Day, pattern: [yyyy-MM-dd, dd.MM.yyyy]}
            amount: {signed: Sum, thousands: ','}
            balance: Balance
            payer: {name: Who}
            text: [What]
            """;
    private static final List<List<String>> ROWS = List.of(List.of("Day", "Sum", "Balance", "Who", "What"),
            List.of("2026-11-02", "1190.00", "1190.00", "甲公司", "invoice RE-4711"), List.of("2026-11-02", "-40.50", "1149.50", "Water", "bill"),
            List.of("2026-11-03", "0.50", "1150.00", "Otto", "\"quoted\""), List.of("2026-11-03", "12.00", "1162.00", "x|y", "2026-11-03"));

    @TempDir
    private Path folder;

    private static String text(String between) {
        StringBuilder text = new StringBuilder();
        ROWS.forEach(row -> text.append(String.join(between, row).replace("\"", "")).append("\r\n"));
        return text.toString();
    }

    private static byte[] xls() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("S");
            for (int row = 0; row < ROWS.size(); row++) {
                HSSFRow created = book.getSheetAt(0).createRow(row);
                for (int column = 0; column < ROWS.get(row).size(); column++) {
                    String cell = ROWS.get(row).get(column);
                    if (row > 0 && column == 1) {
                        created.createCell(column).setCellValue(Double.parseDouble(cell));
                    } else if (row > 0 && column == 2) {
                        created.createCell(column).setCellFormula(cell + "+0");
                    } else {
                        created.createCell(column).setCellValue(cell);
                    }
                }
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("S");
            for (int row = 0; row < ROWS.size(); row++) {
                for (int column = 0; column < ROWS.get(row).size(); column++) {
                    sheet.value(row, column, ROWS.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void noneCrashesOrLosesALine() throws IOException {
        byte[] old = xls();
        byte[] book = xlsx();
        Map<String, byte[]> parts = parts(book);
        List<byte[]> files = List.of(text(",").getBytes(StandardCharsets.UTF_8), text(";").getBytes(Charset.forName("GB18030")),
                ("\ufeff" + text("\t")).getBytes(StandardCharsets.UTF_16LE), text("|").getBytes(StandardCharsets.UTF_8), old, book);
        int taken = 0;
        int refused = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] file = files.get(random.nextInt(files.size()));
            if (file == book && random.nextBoolean()) {
                file = changedInside(parts, random);
            } else {
                for (int count = 1 + random.nextInt(4); count > 0; count--) {
                    file = mutated(file, random);
                }
            }
            TableRead read = TableRead.of(folder, PROFILE, "table.xls", file);
            for (BankStatement statement : read.statements) {
                List<BankLine> lines = read.lines.stream().filter(line -> line.statement() == statement.statement()).toList();
                assertEquals(statement.entries().net(), lines.stream().mapToLong(BankLine::amount).sum(), "seed " + seed);
            }
            assertTrue(read.lines.stream().allMatch(line -> read.statements.stream().anyMatch(one ->
                    one.statement() == line.statement())) || !read.broken.isEmpty(), "seed " + seed + ": a line belongs to no statement");
            taken += read.lines.size();
            refused += read.refused.size() + (read.broken.isEmpty() ? 0 : 1);
            OwnSheet.of(folder.resolve("table.xls"), "table.xls").ifPresent(MutatedTablesTest::readAll);
        }
        assertTrue(taken > SEEDS && refused > SEEDS / 20, "taken " + taken + ", refused " + refused);
    }

    private static void readAll(OwnSheet sheet) {
        try {
            sheet.read((line, cells) -> true);
        } catch (receivables.intake.UnreadableFileException broken) {
            assertFalse(broken.reason().isEmpty());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static byte[] mutated(byte[] file, Random random) {
        if (file.length < 8) {
            return file;
        }
        byte[] changed = file.clone();
        int at = random.nextInt(file.length - 4);
        switch (random.nextInt(5)) {
            case 0 -> changed[at] = (byte) random.nextInt(256);
            case 1 -> changed = Arrays.copyOf(file, 8 + at);
            case 2 -> {
                // where a record says how long it is: longer than anything
                changed[at] = (byte) 0xff;
                changed[at + 1] = (byte) (random.nextBoolean() ? 0xff : 0x7f);
            }
            case 3 -> System.arraycopy(file, random.nextInt(at + 1), changed, at, Math.min(4, file.length - at));
            default -> {
                ByteArrayOutputStream doubled = new ByteArrayOutputStream();
                doubled.write(file, 0, at);
                doubled.write(file, at / 2, at - at / 2);
                doubled.write(file, at, file.length - at);
                changed = doubled.toByteArray();
            }
        }
        return changed;
    }

    /** What a workbook is made of, by name. */
    private Map<String, byte[]> parts(byte[] book) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        Path file = folder.resolve("whole.zip");
        Files.write(file, book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Some parts of the workbook changed before they are packed again, so that the XML is what is broken and not the zip. */
    private static byte[] changedInside(Map<String, byte[]> parts, Random random) throws IOException {
        Map<String, byte[]> changed = new TreeMap<>(parts);
        changed.replaceAll((name, part) -> random.nextInt(3) == 0 ? mutated(part, random) : part);
        return packed(changed);
    }

    @Test
    void aRowOfTenMillionColumnsIsRefusedAndTheOthersAreRead() throws IOException {
        Path file = folder.resolve("wide.csv");
        byte[] many = ",".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("Day,Sum,Balance,Who,What\n2026-11-02,5.00,5.00,a,b\n2026-11-02,6.00".getBytes(StandardCharsets.US_ASCII));
            for (int columns = 0; columns < MANY_COLUMNS; columns += many.length) {
                out.write(many);
            }
            out.write("\n2026-11-02,7.00,12.00,c,d\n".getBytes(StandardCharsets.US_ASCII));
        }
        TableRead read = TableRead.of(file, List.of(TableRead.profile(PROFILE)));
        assertEquals(List.of("2026-11-02 5.00 a||b", "2026-11-02 7.00 c||d"), read.told());
        assertEquals(1, read.refused.size(), read.refused.toString());
    }

    /** Formulas count as what was saved with them; what they link to is not opened. */
    @Test
    void aFormulaThatLinksToAnotherFileIsItsSavedValue() throws IOException {
        Map<String, byte[]> parts = parts(xlsx());
        parts.put("xl/worksheets/sheet1.xml",
                ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + cell("A1", "Day") + cell("B1", "Sum") + "</row><row r=\"2\">" + cell("A2", "2026-11-02")
                + "<c r=\"B2\"><f>[1]Other!$A$1+WEBSERVICE(\"http://127.0.0.1:9/\")</f><v>42.5</v></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8));
        parts.put("xl/externalLinks/_rels/externalLink1.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>"
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("2026-11-02 42.50 ||"), TableRead.of(folder, PROFILE, "linked.xlsx", packed(parts)).told());
    }

    private static String cell(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
