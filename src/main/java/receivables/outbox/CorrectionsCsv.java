package receivables.outbox;

import java.nio.file.Path;
import java.util.List;
import receivables.proof.Correction;

/** Writes {@code corrections.csv}: every accepted change of a fact already known, with what it said before and says now. */
public final class CorrectionsCsv {

    private CorrectionsCsv() {
    }

    /** @param corrections in the order in which they are to stand */
    public static void write(Path directory, List<Correction> corrections) {
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.CORRECTIONS)) {
            for (Correction correction : corrections) {
                csv.lines().text(correction.key()).text(correction.column()).text(correction.before()).text(correction.after())
                        .text(correction.file()).endLine();
                csv.drainWhenLarge();
            }
        }
    }
}
