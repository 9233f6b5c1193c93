package receivables.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    /** The same pack without some of its letters; the others keep their order. */
    PackPlan without(Set<String> letterNos) {
        return new PackPlan(name, businessDate, language, envelope, entries.stream().filter(entry -> !letterNos.contains(entry.letterNo())).toList());
    }
}
