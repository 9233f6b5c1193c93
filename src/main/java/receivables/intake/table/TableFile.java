package receivables.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.intake.UnreadableFileException;
import receivables.intake.statement.StatementSink;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
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
            throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_FITS_SEVERAL_PROFILES,
                    Reason.of(ReasonCode.NAMED, fitting.stream().map(one -> one.profile().name()).toList()));
        }
        if (fitting.isEmpty()) {
            Reason seen = TableRecognition.seenIn(path);
            throw new UnreadableFileException(0, "", "", Reason.of(ReasonCode.TRY_BANK_SHOWS_IT,
                    Reason.of(ReasonCode.TABLE_FITS_NO_PROFILE)
                    .and(Reason.when(!seen.isEmpty(), () -> Reason.of(ReasonCode.AFTER_SEMICOLON, seen)))));
        }
        return new TableFile(fitting.getFirst());
    }

    /** With this profile and no other. @throws UnreadableFileException where it does not fit, or the file is broken */
    public static TableFile open(Path path, String name, TableProfile profile) throws IOException, UnreadableFileException {
        List<Reading> fitting = TableRecognition.of(path, name, List.of(profile));
        if (fitting.isEmpty()) {
            Reason seen = TableRecognition.seenIn(path);
            throw new UnreadableFileException(0, "", "", Reason.of(ReasonCode.TABLE_PROFILE_DOES_NOT_FIT, profile.name())
                    .and(Reason.when(!seen.isEmpty(), () -> Reason.of(ReasonCode.AFTER_SEMICOLON, seen))));
        }
        return new TableFile(fitting.getFirst());
    }

    /** Names of the profiles that fit. */
    public static List<TableProfile> fitting(Path path, String name, TableProfiles profiles) throws IOException, UnreadableFileException {
        return TableRecognition.of(path, name, profiles.all()).stream().map(Reading::profile).toList();
    }

    /** What the file is: TEXT, HTML, XLS or XLSX. */
    public String shape() {
        return reading.shape().name();
    }

    /** Between its cells; empty: a workbook, HTML or fixed columns. */
    public String delimiter() {
        return reading.delimiter();
    }

    /** Of the header, or of the first row where there is none. */
    public int headerLine() {
        return reading.headerLine() > 0 ? reading.headerLine() : reading.firstLine();
    }

    public TableProfile profile() {
        return reading.profile();
    }

    /** In which it is written; empty for a workbook. */
    public String encoding() {
        return reading.encoding();
    }

    /** Gives the sink the rows of an ERP's list. @param company the currency of lists that name none @return how many were read */
    public int list(String name, Currency company, ListSink sink) throws IOException, UnreadableFileException {
        return new ListTable(reading, name, company, sink).read();
    }

    /** Gives the sink the lines of all statements in it, then the statements. */
    public void statements(String name, LocalDate knownOn, StatementSink sink) throws IOException, UnreadableFileException {
        new StatementTable(reading, name, knownOn, sink).read();
    }
}
