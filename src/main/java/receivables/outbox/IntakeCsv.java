package receivables.outbox;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.FileRecord;
import receivables.ledger.Language;
import receivables.ledger.Shown;

/** Writes {@code intake.csv}: every file that lay in the night's inbox, and what became of its rows: rows = taken + known + refused. */
public final class IntakeCsv {

    private IntakeCsv() {
    }

    /** By name; what came twice under one name stays in the order of arrival. @param files in that order @param language of the notes */
    public static void write(Path directory, List<FileRecord> files, Language language) {
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.INTAKE)) {
            for (FileRecord file : files.stream().sorted(Comparator.comparing(FileRecord::name)).toList()) {
                csv.lines().text(Shown.name(file.name())).text(file.kind()).text(file.encoding()).number(file.rows()).number(file.taken())
                        .number(file.known()).number(file.refused()).text(file.published().name())
                        .text(Shown.name(Wording.in(language).sentence(file.note()))).endLine();
                csv.drainWhenLarge();
            }
        }
    }
}
