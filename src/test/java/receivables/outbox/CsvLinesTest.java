package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.money.Money;

class CsvLinesTest {

    @Test
    void quotesOnlyWhereItMust() {
        assertEquals("plain,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\"cr\r\",,end\n",
                new CsvLines(1).text("plain").text("a,b").text("say \"yes\"").text("two\nlines").text("cr\r")
                        .text(null).text("end").endLine().toString());
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"=1+1", "+1+1", "+86-21-5555", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1+1", "＋1", "－1", "＠x", "=cmd|' /C calc'!A0", "-"})
    void aFormulaIsMadeHarmless(String hostile) throws Exception {
        String line = new CsvLines().text(hostile).endLine().toString();
        assertEquals("'" + hostile, only(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ABC-1", "1+1", "华东=钢铁", "a@b.cn", "'=1", "·", "+49 (30) 1234", "+8621 5555.0101", "-12.50", "+1"})
    void anythingElseIsLeftAlone(String harmless) throws Exception {
        String line = new CsvLines().text("x").text(harmless).endLine().toString();
        assertEquals("x," + harmless + "\n", line);
    }

    @ParameterizedTest
    @CsvSource({"0,2,0.00", "5,2,0.05", "-5,2,-0.05", "168032,2,1680.32", "-10700053,2,-107000.53", "7,0,7", "-7,0,-7", "1,3,0.001",
        "123456,3,123.456",
        "9223372036854775807,2,92233720368547758.07", "1000,2,10.00"})
    void amountsAreNeverTouched(long minor, int decimals, String expected) {
        assertEquals(expected, new CsvLines(1).amount(minor, decimals).toString());
        assertEquals(expected, Money.plain(minor, decimals));
    }

    @Test
    void datesAndCodes() {
        assertEquals("2026-01-09,0999-12-31,,ALERTS,\n", new CsvLines(1).date(LocalDate.of(2026, 1, 9)).date(LocalDate.of(999, 12, 31))
                .date(null)
                .code(OutputFile.ALERTS).code(null).endLine().toString());
    }

    @Test
    void utf8IsTheJdksOwn() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String text = "x" + random.ints(random.nextInt(12), 0, 0x3000).filter(c -> c != ',' && c != '"' && c != '\n' && c != '\r')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    + "é中𠮷" + (char) (0xd800 + random.nextInt(0x800));
            assertEquals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), new CsvLines(1).text(text).toString());
        }
    }

    @Test
    void whateverIsWrittenIsReadBack() throws Exception {
        Random random = new Random(11);
        String alphabet = "ab,\"\n\r 中,=;\t'";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder("k");
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertEquals(text.toString(), only(new CsvLines(1).text(text.toString()).endLine().toString()));
        }
    }

    private static String only(String line) throws Exception {
        CSVRecord row = CSVFormat.RFC4180.parse(new StringReader(line)).getRecords().getFirst();
        assertEquals(1, row.size());
        return row.get(0);
    }
}
