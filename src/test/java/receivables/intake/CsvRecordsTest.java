package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Records are cut as commons-csv cuts them wherever the file is sound, and one at a time where it is not. */
class CsvRecordsTest {

    private static final String[] PIECES = {"a", "b c", "", "苏州", "\"\"", ",", "\n", "\r\n", "é", "😀", "=1+1", " x ", "0.00"};

    @Test
    void soundFilesAreCutAsCommonsCsvCutsThem() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String file = soundFile(random);
            List<List<String>> expected = new ArrayList<>();
            for (CSVRecord record : CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(new StringReader(file))) {
                expected.add(record.toList());
            }
            assertEquals(expected, cells(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))), file);
        }
    }

    private static String soundFile(Random random) {
        StringBuilder file = new StringBuilder();
        int columns = 1 + random.nextInt(5);
        for (int row = random.nextInt(8); row >= 0; row--) {
            for (int column = 0; column < columns; column++) {
                StringBuilder cell = new StringBuilder();
                for (int piece = random.nextInt(4); piece > 0; piece--) {
                    cell.append(PIECES[random.nextInt(PIECES.length)]);
                }
                boolean mustQuote = cell.indexOf(",") >= 0 || cell.indexOf("\n") >= 0 || cell.indexOf("\"") >= 0 || columns == 1;
                file.append(column > 0 ? "," : "").append(mustQuote || random.nextInt(4) == 0 ? "\"" + cell + "\"" : cell);
            }
            file.append(row == 0 && random.nextBoolean() ? "" : random.nextBoolean() ? "\n" : "\r\n");
        }
        return file.toString();
    }

    private static List<List<String>> cells(InputStream in) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRecords records = new CsvRecords(in)) {
            while (records.next()) {
                assertEquals(null, records.defect());
                List<String> row = new ArrayList<>();
                for (int cell = 0; cell < records.size(); cell++) {
                    row.add(records.cell(cell));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Line, then the first cell or the defect. */
    private static List<String> outline(InputStream in) throws IOException {
        List<String> outline = new ArrayList<>();
        try (CsvRecords records = new CsvRecords(in)) {
            while (records.next()) {
                outline.add(records.line() + " " + (records.defect() == null ? records.cell(0) : records.defect()));
            }
        }
        return outline;
    }

    private static List<String> outline(String file) throws IOException {
        return outline(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDefectCostsItsOwnLine() throws IOException {
        assertEquals(List.of("1 a", "2 MISPLACED_QUOTE", "3 c"), outline("a,1\n\"b\"x,2\nc,3\n"));
        assertEquals(List.of("1 a", "2 UNCLOSED_QUOTE", "3 c", "4 d"), outline("a,1\nb,\"2\nc,3\nd,4"));
        assertEquals(List.of("1 a", "4 b", "6 c"), outline("a,\"1\n2\r\n3\"\nb,4\n\nc,5\n"));
        assertEquals(List.of("1 a", "2 UNCLOSED_QUOTE"), outline("a\n\""));
    }

    @Test
    void quotedCellsMayBeFollowedBySpaces() throws IOException {
        assertEquals(List.of(List.of("a", "b", "")), cells(new ByteArrayInputStream("\"a\" ,\"b\"\t,".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aLineOf200MegabytesCostsOneRecordAndNoMemory() throws IOException {
        assertEquals(List.of("1 a", "2 TOO_LONG", "3 c"), outline(new LongLine("a,1\nb,", 200_000_000, "\nc,3\n")));
        assertEquals(List.of("1 a", "2 TOO_LONG", "3 c"), outline(new LongLine("a,1\nb,\"", 200_000_000, "\"\r\nc,3\r\n")));
        assertEquals(List.of("1 TOO_LONG"), outline(new LongLine("", 3_000_000, "")));
    }

    @Test
    void lineEndsAtEveryPlaceOfTheBufferAreCountedOnce() throws IOException {
        for (int length = CsvRecords.LONGEST - 4; length <= CsvRecords.LONGEST + 4; length++) {
            List<String> outline = outline(new LongLine("a,1\r\n", length, "\r\nc,3\r\n"));
            assertEquals(3, outline.size());
            assertEquals("3 c", outline.getLast());
            assertEquals(length < CsvRecords.LONGEST, outline.get(1).startsWith("2 x"), "length " + length);
        }
        for (int length = 256 * 1024 - 8; length <= 256 * 1024 + 8; length++) {
            assertEquals(List.of("1 TOO_LONG", "2 c"), outline(new LongLine("", length, "\r\nc,3\r\n")));
        }
    }

    @Test
    void anEndWithoutLineBreakIsNoticed() throws IOException {
        for (String end : List.of("", "\n", "\r")) {
            try (CsvRecords records = new CsvRecords(new ByteArrayInputStream(("a,1" + end).getBytes(StandardCharsets.UTF_8)))) {
                assertTrue(records.next());
                assertEquals(end.isEmpty(), records.endsAbruptly());
            }
        }
    }

    /** A beginning, very many x, and an ending, made while it is read. */
    private static final class LongLine extends InputStream {

        private final byte[] beginning;
        private final long filling;
        private final byte[] ending;
        private long position;

        LongLine(String beginning, long filling, String ending) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.filling = filling;
            this.ending = ending.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long place = position++;
            if (place < beginning.length) {
                return beginning[(int) place];
            }
            if (place < beginning.length + filling) {
                return 'x';
            }
            long rest = place - beginning.length - filling;
            return rest < ending.length ? ending[(int) rest] : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = 0;
            for (int next = 0; count < length && (next = read()) >= 0; count++) {
                target[offset + count] = (byte) next;
            }
            return count == 0 ? -1 : count;
        }
    }
}
