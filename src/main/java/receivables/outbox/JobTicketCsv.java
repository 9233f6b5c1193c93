package receivables.outbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import receivables.ledger.Language;

/** Writes {@code packs/job_ticket.csv}: what the print room has to do with each pack, one line a pack. */
public final class JobTicketCsv {

    private JobTicketCsv() {
    }

    /**
     * @param mail false: waits for consent or is held, so it must not be mailed
     * @param sheetsFrom fewest sheets in an envelope
     * @param sheetsTo most; 0: no bound
     * @param sheets that go into envelopes; covers, separators and labels not counted
     * @param pages of the file
     * @param duplex printed on both sides
     * @param marks what the inserting machine reads: none, omr, datamatrix
     * @param labels true: the pack ends with address labels
     * @param sha256 of the whole pack file
     */
    public record Row(
            String pack, boolean mail, LocalDate mailOn, Language language, String envelope, int sheetsFrom, int sheetsTo, int letters,
            int sheets, int pages, boolean duplex, String marks, boolean labels, String sha256) {
    }

    /** @param rows by pack */
    public static void write(Path directory, List<Row> rows) {
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.JOB_TICKET)) {
            for (Row row : rows) {
                csv.lines().text(row.pack()).text(row.mail() ? "yes" : "no").date(row.mailOn()).text(row.language().code())
                        .text(row.envelope())
                        .number(row.sheetsFrom());
                if (row.sheetsTo() == 0) {
                    csv.lines().empty();
                } else {
                    csv.lines().number(row.sheetsTo());
                }
                csv.lines().number(row.letters()).number(row.sheets()).number(row.pages()).number(row.duplex() ? 2 : 1).text(row.marks())
                        .text(row.labels() ? "yes" : "no").text(row.sha256()).endLine();
            }
        }
    }
}
