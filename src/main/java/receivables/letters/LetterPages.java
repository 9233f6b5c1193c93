package receivables.letters;

import java.util.List;

/** A letter laid out: what stands where on each of its pages. */
record LetterPages(List<List<Placed>> pages, Address address, EnvelopeProfile envelope, float left) {

    /** @param top points from the upper edge of the page */
    record Placed(Block block, float top) {
    }

    int count() {
        return pages.size();
    }
}
