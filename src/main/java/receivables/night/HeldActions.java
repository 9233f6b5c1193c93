package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.account.NightTally;
import receivables.dunning.ActionRow;
import receivables.ledger.Sums;
import receivables.outbox.Held;
import receivables.outbox.OutputFile;

/**
 * The accounts counted an action as beginning that is held, because totals found after them do not tie or because the letter it hangs on was taken out of its pack.
 * What is published says HELD; this puts the counts right, by which the report and {@code status} go.
 */
final class HeldActions {

    /** The part of the night's sums that holds the difference. */
    static final String PART = "held-actions";

    private HeldActions() {
    }

    /** What must be added to the night's sums. @param parts the accounts' part files, as the accounts wrote them */
    static Sums difference(Path parts, Held held) {
        Sums sums = new Sums();
        if (held.isNone()) {
            return sums;
        }
        int customer = OutputFile.ACTIONS.columns().indexOf("customer_no");
        int action = OutputFile.ACTIONS.columns().indexOf("action");
        int status = OutputFile.ACTIONS.columns().indexOf("status");
        try (Stream<Path> files = Files.list(parts)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(OutputFile.ACTIONS.fileName() + ".")).sorted().toList()) {
                try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
                    for (CSVRecord row : rows) {
                        if (row.get(status).equals(ActionRow.Status.BEGIN.name()) && held.includesActions(row.get(customer))) {
                            sums.add(Sums.name(NightTally.ACTIONS, row.get(action), ActionRow.Status.BEGIN.name()), -1);
                            sums.add(Sums.name(NightTally.ACTIONS, row.get(action), ActionRow.Status.HELD.name()), 1);
                        }
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the working files in " + parts + " cannot be read", failure);
        }
        return sums;
    }
}
