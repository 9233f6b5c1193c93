package receivables.outbox;

import java.nio.file.Path;
import java.util.Iterator;

/** Writes {@code packs/manifest.csv}: what lies where in the printed pile, for the print room and the inserting machine. */
public final class ManifestCsv {

    private ManifestCsv() {
    }

    /**
     * @param sequence the letter's place in the pack, from 1
     * @param firstPage from 1
     * @param sheets of paper, after duplex
     * @param sha256 of the whole pack file, lower-case hexadecimal
     */
    public record Row(
            String pack, int sequence, String letterNo, String customerNo, String postcode, int firstPage, int pages, int sheets, String sha256) {
    }

    /** @param rows by pack, then sequence */
    public static void write(Path directory, Iterator<Row> rows) {
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.MANIFEST)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                csv.lines().text(row.pack()).number(row.sequence()).text(row.letterNo()).text(row.customerNo()).text(row.postcode())
                        .number(row.firstPage()).number(row.pages()).number(row.sheets()).text(row.sha256()).endLine();
                csv.drainWhenLarge();
            }
        }
    }
}
