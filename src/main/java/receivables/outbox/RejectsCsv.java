package receivables.outbox;

import java.nio.file.Path;
import java.util.Iterator;
import receivables.ledger.Language;
import receivables.ledger.Reason;
import receivables.ledger.Shown;

/** Writes {@code rejects.csv}: what could not be taken from the inbox, where it stands, and why. */
public final class RejectsCsv {

    private static final int LONGEST_VALUE = 200;

    private RejectsCsv() {
    }

    /** @param line of the file, from 1; 0: the file as a whole @param column empty: the row as a whole */
    public record Row(String file, long line, String column, String value, Reason reason) {
    }

    /** A very long value is cut: a reject list must stay readable even when a file was not. @param rows by file, then line */
    public static void write(Path directory, Iterator<Row> rows, Language language) {
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.REJECTS, language)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                csv.lines().text(Shown.name(row.file()));
                if (row.line() == 0) {
                    csv.lines().empty();
                } else {
                    csv.lines().number(row.line());
                }
                csv.lines().text(row.column()).text(cut(row.value())).reason(row.reason()).endLine();
                csv.drainWhenLarge();
            }
        }
    }

    private static String cut(String value) {
        if (value == null || value.codePointCount(0, value.length()) <= LONGEST_VALUE) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
