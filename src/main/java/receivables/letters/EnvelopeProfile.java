package receivables.letters;

import java.util.List;
import java.util.Locale;

/**
 * An envelope and what it asks of the page: where its window is, where the paper is folded. One file under {@code
 * config/letters/envelopes}. Lengths are millimetres from the left and upper edge of an A4 page.
 *
 * @param name part of the pack's name
 * @param countries ISO codes of the addresses that go into it; {@code *}: all others
 * @param addressLeft left edge of the address text and of the letter's text
 * @param addressTop top of the room the address may take
 * @param addressWidth widest line
 * @param addressHeight room for the lines
 * @param returnLine baseline of the sender's small line above the address; 0: none
 * @param letterheadTop baseline of the company's name
 * @param bodyTop where subject and text begin
 * @param folds where fold marks are drawn
 * @param postcodeFirst the Chinese order: postcode, place, company, person
 * @param duplex printed on both sides: every letter begins on a front side
 * @param sheetClasses upper bounds of sheets a pack may mix, in rising order; more than the last go into {@code largeName}
 * @param largeName the envelope for letters of too many sheets to fold
 * @param coverSheet true: a pack begins with a sheet of counts and totals for the print room
 * @param separateEvery a separating sheet after so many letters; 0: none
 * @param addressSheet true: the envelope has no window, so a pack ends with sheets of address labels in print order
 * @param mark what an inserting machine reads on every sheet
 * @param markLeft left edge of the mark
 * @param markTop upper edge of the mark
 */
public record EnvelopeProfile(
        String name, List<String> countries, float addressLeft, float addressTop, float addressWidth, float addressHeight, float returnLine,
        float letterheadTop, float bodyTop, List<Float> folds, boolean postcodeFirst, boolean duplex, List<Integer> sheetClasses,
        String largeName, boolean coverSheet, int separateEvery, boolean addressSheet, InsertMark mark, float markLeft, float markTop) {

    public EnvelopeProfile {
        countries = List.copyOf(countries);
        folds = List.copyOf(folds);
        sheetClasses = List.copyOf(sheetClasses);
    }

    /** What the inserting machine reads, as the configuration names it. */
    public String marks() {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a letter's page is printed on the front of a sheet. */
    public boolean isFront(int page) {
        return !duplex || page % 2 == 1;
    }

    public int sheets(int pages) {
        return duplex ? (pages + 1) / 2 : pages;
    }

    /** 0 for the thinnest letters; as many as there are classes: too thick to fold. */
    public int sheetClass(int pages) {
        int sheets = sheets(pages);
        for (int index = 0; index < sheetClasses.size(); index++) {
            if (sheets <= sheetClasses.get(index)) {
                return index;
            }
        }
        return sheetClasses.size();
    }

    /** Fewest and most sheets of a letter of the class; the most is 0 where there is no bound. */
    public int[] sheetBounds(int sheetClass) {
        int fewest = sheetClass == 0 ? 1 : sheetClasses.get(sheetClass - 1) + 1;
        return new int[] {fewest, sheetClass < sheetClasses.size() ? sheetClasses.get(sheetClass) : 0};
    }

    public String envelopeName(int sheetClass) {
        return sheetClass < sheetClasses.size() ? name : largeName;
    }
}
