package receivables.letters.pack;

import receivables.ledger.ManifestRow;
import java.util.List;

/**
 * A pack as written.
 *
 * @param sha256 of the whole file, lower-case hexadecimal
 * @param pages pages of the file, blank backs included
 * @param rows the manifest's lines, in print order
 */
public record PackResult(String name, String sha256, int pages, List<ManifestRow> rows) {

    public PackResult {
        rows = List.copyOf(rows);
    }
}
