package receivables.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written must come back unchanged from any CSV reader. */
class CsvFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "with, comma", "with \"quotes\"", "two\nlines", "two\r\nlines",
            "杭州澜禾精密机械有限公司", "Łódź", "𪚥", "=SUM(A1)", " blank at the ends "})
    void cellsComeBackAsTheyWere(String cell) throws IOException {
        Path file = folder.resolve("cells.csv");
        String length = cell.repeat(5_000);
        try (CsvFile csv = new CsvFile(file, List.of("first", "second", "third"))) {
            csv.text(cell).text(length).text(cell).end();
        }
        CSVRecord row = SampleFiles.parse(file).getFirst();
        assertThat(row.get("first")).isEqualTo(cell);
        assertThat(row.get("second")).isEqualTo(length);
        assertThat(row.get("third")).isEqualTo(cell);
    }

    @Test
    void linesEndAsTheStandardHasIt() throws IOException {
        Path file = folder.resolve("lines.csv");
        try (CsvFile csv = new CsvFile(file, List.of("number", "date", "amount", "more", "last"))) {
            csv.text("A").date(LocalDate.of(2026, 6, 30)).amount(-5, 2).empty(2).end();
            csv.text("B").date(null).amount(123_456, 2).empty().text("z").end();
        }
        assertThat(Files.readString(file)).isEqualTo("number,date,amount,more,last\r\nA,2026-06-30,-0.05,,\r\nB,,1234.56,,z\r\n");
    }

    @Test
    void aRowOfTheWrongLengthIsAMistake() throws IOException {
        try (CsvFile csv = new CsvFile(folder.resolve("short.csv"), List.of("one", "two"))) {
            csv.text("only one");
            assertThatThrownBy(csv::end).hasMessage("a row has 1 cells, the header 2");
        }
    }
}
