package receivables.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Asks which documents are known: those of earlier nights and those of tonight's files already taken. */
public interface DocumentLookup {

    /** A company that knows no documents yet. */
    DocumentLookup NONE = named -> Map.of();

    /** @return those that are known, with the number under which they are */
    Map<Named, String> find(Collection<Named> named);

    /** A document as a list names it. */
    record Named(String customerNo, String documentNo, LocalDate documentDate) {
    }
}
