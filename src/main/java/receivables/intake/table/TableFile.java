package receivables.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import receivables.intake.UnreadableFileException;
import receivables.intake.statement.StatementSink;
import receivables.ledger.table.TableProfile;
import receivables.ledger.table.TableProfiles;

/**
 * A file that one of the profiles fits, opened. Two that fit are one too many: nobody could say which of them is meant.
 *
 * <pre>{@code
 * TableFile table = TableFile.open(path, "icbc-2026-11.csv", profiles);
 * table.statements("icbc-2026-11.csv", D, sink);
 * }</pre>
 */
public final class TableFile {

    private final Reading reading;

    private TableFile(Reading reading) {
        this.reading = reading;
    }

    /** @throws UnreadableFileException where none or several fit, or the file is broken; with what was seen and what to do */
    public static TableFile open(Path path, String name, TableProfiles profiles) throws IOException, UnreadableFileException {
        List<Reading> fitting = TableRecognition.of(path, name, profiles.all());
        if (fitting.size() > 1) {
            throw new UnreadableFileException(0, "", "", "profiles " + fitting.stream().map(one -> one.profile().name())
                    .collect(Collectors.joining(" and ")) + " both fit this table, so nobody can tell how it is meant; name in one of them "
                    + "what only its own files have (recognise: header, without, above or file)");
        }
        if (fitting.isEmpty()) {
            String seen = TableRecognition.seenIn(path);
            throw new UnreadableFileException(0, "", "", "no profile of config/banks or config/erp fits this table"
                    + (seen.isEmpty() ? "" : "; " + seen));
        }
        return new TableFile(fitting.getFirst());
    }

    public TableProfile profile() {
        return reading.profile();
    }

    /** In which it is written; empty for a workbook. */
    public String encoding() {
        return reading.encoding();
    }

    public boolean isStatement() {
        return reading.profile().statement() != null;
    }

    /** Gives the sink the lines of all statements in it, then the statements. */
    public void statements(String name, LocalDate knownOn, StatementSink sink) throws IOException, UnreadableFileException {
        new StatementTable(reading, name, knownOn, sink).read();
    }
}
