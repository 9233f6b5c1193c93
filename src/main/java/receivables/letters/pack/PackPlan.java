package receivables.letters.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import receivables.ledger.Language;
import receivables.letters.EnvelopeProfile;

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

    /** The envelope for letters of so many sheets; all of a pack's letters are of one class. */
    public String envelopeName() {
        return envelope.envelopeName(sheetClass());
    }

    /** Fewest sheets of a letter. */
    public int fewestSheets() {
        return envelope.sheetBounds(sheetClass())[0];
    }

    /** Most sheets of a letter; 0: there is no bound. */
    public int mostSheets() {
        return envelope.sheetBounds(sheetClass())[1];
    }

    private int sheetClass() {
        return envelope.sheetClass(entries.getFirst().pages());
    }

    /** The same pack without some of its letters; the others keep their order. */
    public PackPlan without(Set<String> letterNos) {
        return new PackPlan(name, businessDate, language, envelope,
                entries.stream().filter(entry -> !letterNos.contains(entry.letterNo())).toList());
    }
}
