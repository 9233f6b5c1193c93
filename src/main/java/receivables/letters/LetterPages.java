package receivables.letters;

import java.util.List;
import receivables.letters.draw.Placed;

/** A letter laid out: what stands where on each of its pages. */
public record LetterPages(List<List<Placed>> pages, Address address, EnvelopeProfile envelope, float left) {

    public int count() {
        return pages.size();
    }
}
