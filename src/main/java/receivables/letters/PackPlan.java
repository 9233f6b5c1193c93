package receivables.letters;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.Language;

/**
 * One pack to be written: which letters, in which order, for which envelope.
 *
 * @param name file name without {@code .pdf}, {@code dunning-zh-dl-01}
 * @param businessDate D; the only date in the file's metadata
 * @param entries in print order
 */
public record PackPlan(String name, LocalDate businessDate, Language language, EnvelopeProfile envelope, List<PackEntry> entries) {

    public PackPlan {
        entries = List.copyOf(entries);
    }
}
