package receivables.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file as it lies in the inbox: the raw truth that everything else is worked out from. */
final class InboxFile {

    private final String name;
    private final String content;
    private final boolean chinese;
    private List<Line> lines;

    InboxFile(String name, String content) {
        this(name, content, false);
    }

    /** @param chinese written as Chinese spreadsheets write, in GB18030 */
    InboxFile(String name, String content, boolean chinese) {
        this.name = name;
        this.content = content;
        this.chinese = chinese;
    }

    void deliver(Path inbox) {
        try {
            Files.write(inbox.resolve(name), content.getBytes(chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isChinese() {
        return chinese;
    }

    /** A row as it was sent, and the line it begins on. */
    record Line(int number, Map<String, String> cells) {

        /** What the cell says: a spreadsheet's date or amount that can be read in one way only is that date or amount. */
        String get(String column) {
            return Spelling.plain(column, cells.getOrDefault(column, "").strip());
        }

        boolean has(String column) {
            return !get(column).isEmpty();
        }

        /** The cells that are not empty: whether a column is there at all says nothing. */
        Map<String, String> said() {
            Map<String, String> said = new TreeMap<>(cells);
            said.values().removeIf(String::isBlank);
            return said;
        }

        /** What it has no column for stays as an earlier row said it. */
        Line over(Line before) {
            Map<String, String> both = new LinkedHashMap<>(before.cells);
            both.putAll(cells);
            return new Line(number, both);
        }

        @Override
        public String toString() {
            return cells.values().toString();
        }
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    /** {@code ledger} for {@code ledger-2026-08-10-1.csv}. */
    String kind() {
        return name.substring(0, name.indexOf('-'));
    }

    List<Line> lines() {
        if (lines == null) {
            lines = read(content);
        }
        return lines;
    }

    static List<Line> read(String content) {
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(content))) {
            int line = 1;
            for (CSVRecord row : parser) {
                line++;
                lines.add(new Line(line, new LinkedHashMap<>(row.toMap())));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return lines;
    }
}
