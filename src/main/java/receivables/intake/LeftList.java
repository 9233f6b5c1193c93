package receivables.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import receivables.ledger.FileRecord;
import receivables.ledger.Reason;

/**
 * What an arrival left lying, kept beside the files it took: a rerun tells it again and shuts the same gate, although the inbox has changed
 * since.
 *
 * <pre>{@code
 * receipts.csv,NOT_READY,receipts.csv was not ready: it changed while it was copied
 * }</pre>
 */
final class LeftList {

    /** The inbox gives no such name to anything it takes. */
    static final String NAME = ".left.csv";

    private LeftList() {
    }

    /** Nothing left: no file. */
    static void write(Path folder, List<LeftFile> left) throws IOException {
        if (left.isEmpty()) {
            return;
        }
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(NAME));
                CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            for (LeftFile file : left) {
                printer.printRecord(file.name(), file.status(), file.note().stored());
            }
        }
    }

    /** @throws IntakeException when it is not as it was written */
    static List<LeftFile> read(Path folder) {
        Path list = folder.resolve(NAME);
        if (!Files.exists(list)) {
            return List.of();
        }
        List<LeftFile> left = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(list, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                left.add(new LeftFile(row.get(0), FileRecord.Status.valueOf(row.get(1)), Reason.parse(row.get(2))));
            }
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            throw new IntakeException("the archive's list " + list + " cannot be read (" + damaged.getMessage()
                    + "); restore it from a backup", damaged);
        }
        return left;
    }
}
