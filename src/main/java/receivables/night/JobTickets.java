package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import receivables.ledger.Language;
import receivables.ledger.LetterStatus;
import receivables.letters.pack.ManifestRow;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackResult;
import receivables.outbox.JobTicketCsv;

/** Each pack's line of the print room's job ticket, kept in a file beside the pack until the night is published. */
final class JobTickets {

    static final String ENDING = ".ticket";

    private JobTickets() {
    }

    static void keep(Path folder, PackPlan plan, PackResult result, LocalDate mailOn) throws IOException {
        try (CSVPrinter row = new CSVPrinter(Files.newBufferedWriter(folder.resolve(plan.name() + ENDING), StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            row.printRecord(plan.name(), plan.entries().getFirst().status() == LetterStatus.READY, mailOn, plan.language(), plan.envelopeName(), plan.fewestSheets(),
                    plan.mostSheets(), result.rows().size(), result.rows().stream().mapToInt(ManifestRow::sheets).sum(), result.pages(), plan.envelope().duplex(),
                    plan.envelope().marks(), plan.envelope().addressSheet(), result.sha256());
        }
    }

    static List<JobTicketCsv.Row> read(List<Path> files) {
        List<JobTicketCsv.Row> rows = new ArrayList<>();
        for (Path file : files) {
            try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
                for (CSVRecord row : parser) {
                    rows.add(new JobTicketCsv.Row(row.get(0), Boolean.parseBoolean(row.get(1)), LocalDate.parse(row.get(2)),
                            Language.valueOf(row.get(3).toUpperCase(Locale.ROOT)), row.get(4), Integer.parseInt(row.get(5)), Integer.parseInt(row.get(6)),
                            Integer.parseInt(row.get(7)), Integer.parseInt(row.get(8)), Integer.parseInt(row.get(9)), Boolean.parseBoolean(row.get(10)), row.get(11),
                            Boolean.parseBoolean(row.get(12)), row.get(13)));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("the working file " + file + " cannot be read", failure);
            }
        }
        return rows;
    }
}
