package receivables.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import receivables.money.Money;

/**
 * A bank's day of any length for measuring: the same payments as camt.053, as MT940 and as a table of receipts. A payment is worked out
 * from its place whenever it is needed, so a million of them need no more memory than ten.
 */
public final class BenchStatements {

    private static final String ACCOUNT = "4735580011225566";
    private static final List<String> PAYERS =
            List.of("Nordlicht Maschinenbau GmbH & Co. KG", "Müller Präzision AG", "Ostwind Handelsgesellschaft mbH",
            "Fabrique du Lac SARL");
    /** What the bank calls the columns of its own tables. */
    private static final List<String> BANK_COLUMNS = List.of("记账日期", "金额", "对方户名", "对方账号", "摘要");
    /** So many rows of a workbook are held before they are written. */
    private static final int FLUSH_EVERY = 1_000;
    /** One line in so many is money that goes out. */
    private static final int OUT_EVERY = 9;

    private final LocalDate day;
    private final int lines;

    public BenchStatements(LocalDate day, int lines) {
        this.day = day;
        this.lines = lines;
    }

    /** What the lines come to, minor units: a reader that lost one comes to something else. */
    public long sum() {
        long sum = 0;
        for (int place = 0; place < lines; place++) {
            sum += amount(place);
        }
        return sum;
    }

    public int receipts() {
        return lines - (lines + OUT_EVERY - 1) / OUT_EVERY;
    }

    public void writeCamt(Path file) throws IOException {
        try (BankFile statement = new CamtFile(file, head())) {
            write(statement);
        }
    }

    public void writeMt(Path file) throws IOException {
        try (BankFile statement = new MtFile(file, head())) {
            write(statement);
        }
    }

    /** What came in, as {@code receipts.csv}. */
    public void writeTable(Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, Columns.RECEIPTS_OF_MONEY)) {
            for (int place = 0; place < lines; place++) {
                if (amount(place) > 0) {
                    BankFile.Line line = line(place);
                    csv.row(List.of("R-" + place, day.toString(), Money.plain(line.minor(), 2), "EUR", line.name(), line.account(),
                            line.text(), ACCOUNT, line.reference(), "", ""));
                }
            }
        }
    }

    /** As a bank's own table in GB18030, with commas. */
    public void writeChineseTable(Path file) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), Charset.forName("GB18030")))) {
            out.write(String.join(",", BANK_COLUMNS) + "\r\n");
            for (int place = 0; place < lines; place++) {
                BankFile.Line line = line(place);
                out.write(String.join(",", day.toString(), Money.plain(line.minor(), 2), line.name(), line.account(),
                        "\"" + line.text() + "\"") + "\r\n");
            }
        }
    }

    /** As a bank's own workbook, amounts as numbers. */
    public void writeWorkbook(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int column = 0; column < BANK_COLUMNS.size(); column++) {
                sheet.value(0, column, BANK_COLUMNS.get(column));
            }
            for (int place = 0; place < lines; place++) {
                BankFile.Line line = line(place);
                sheet.value(place + 1, 0, day.toString());
                sheet.value(place + 1, 1, BigDecimal.valueOf(line.minor(), 2));
                sheet.value(place + 1, 2, line.name());
                sheet.value(place + 1, 3, line.account());
                sheet.inlineString(place + 1, 4, line.text());
                if (place % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private BankFile.Head head() {
        return new BankFile.Head(ACCOUNT, "EUR", day, 1_000_000, 1_000_000 + sum());
    }

    private void write(BankFile statement) throws IOException {
        for (int place = 0; place < lines; place++) {
            statement.line(line(place));
        }
    }

    private static long amount(int place) {
        long amount = 10_000 + place * 7_919L % 5_000_000;
        return place % OUT_EVERY == 0 ? -amount : amount;
    }

    private static BankFile.Line line(int place) {
        String number = BenchCustomer.padded(place, 8);
        return new BankFile.Line(amount(place), PAYERS.get(place % PAYERS.size()), "DE8937040044" + number + "00", "Rechnung RE-2026-"
                + number + " vom 02.06.2026, Kundennummer "
                + place % 1000 + ", abzüglich nichts", "2026061600" + number);
    }
}
