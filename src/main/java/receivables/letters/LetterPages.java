package receivables.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import receivables.letters.draw.Placed;
import receivables.letters.swiss.QrBillPart;

/**
 * A letter laid out: what stands where on each of its pages.
 *
 * @param bill at the foot of a last page of its own; empty: none
 */
public record LetterPages(List<List<Placed>> pages, Address address, EnvelopeProfile envelope, float left, Optional<QrBillPart> bill) {

    /** A bill's page is the front of a sheet whose back stays empty, as banks ask. */
    public static LetterPages of(List<List<Placed>> pages, Address address, EnvelopeProfile envelope, float left,
            Optional<QrBillPart> bill) {
        List<List<Placed>> all = new ArrayList<>(pages);
        if (bill.isPresent()) {
            if (!envelope.isFront(all.size() + 1)) {
                all.add(List.of());
            }
            all.add(List.of());
        }
        return new LetterPages(all, address, envelope, left, bill);
    }

    public int count() {
        return pages.size();
    }
}
