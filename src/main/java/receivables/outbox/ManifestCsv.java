package receivables.outbox;

import java.nio.file.Path;
import java.util.Iterator;
import receivables.ledger.ManifestRow;

/** Writes {@code packs/manifest.csv}: what lies where in the printed pile, for the print room and the inserting machine. */
public final class ManifestCsv {

    private ManifestCsv() {
    }

    /** @param rows by pack, then sequence */
    public static void write(Path directory, Iterator<ManifestRow> rows) {
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.MANIFEST)) {
            while (rows.hasNext()) {
                ManifestRow row = rows.next();
                csv.lines().text(row.pack()).number(row.sequence()).text(row.letterNo()).text(row.customerNo()).text(row.postcode())
                        .number(row.firstPage()).number(row.pages()).number(row.sheets()).text(row.sha256()).endLine();
                csv.drainWhenLarge();
            }
        }
    }
}
