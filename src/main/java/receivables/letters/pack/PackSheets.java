package receivables.letters.pack;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfTemplate;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.letters.Address;
import receivables.letters.LetterPress;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.Notation;
import receivables.letters.draw.Pens;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;
import receivables.money.Money;

/**
 * The sheets of a pack that are for the print room and not for a customer: a cover with counts and totals, sheets that part a long pack,
 * and labels for envelopes without a window. The cover is the first page, but filled in last: it counts what was written, not what was
 * planned.
 */
public final class PackSheets {

    /** Labels of 99.1 × 38.1 mm, two by seven on a page, as every stationer sells them. */
    public static final int LABELS_PER_PAGE = 14;
    private static final float LABEL_WIDTH = 99.1f;
    private static final float LABEL_HEIGHT = 38.1f;
    private static final float LABELS_LEFT = 4.65f;
    private static final float LABELS_TOP = 15.15f;
    private static final float LEFT = Sheet.mm(25);
    private static final float VALUE = LEFT + Sheet.mm(55);
    private static final float LINE = 20;

    private final LetterPress press;
    private final PackPlan plan;
    private final Map<Label, String> words;
    private final Pens pens;
    private final TreeMap<String, long[]> totals = new TreeMap<>();
    private final List<Letter> written = new ArrayList<>();
    private final List<Address> labels = new ArrayList<>();
    private PdfTemplate cover;
    private int letters;
    private int sheets;

    PackSheets(LetterPress press, PackPlan plan, Pens pens) {
        this.press = press;
        this.plan = plan;
        this.words = press.labels().get(plan.language());
        this.pens = pens;
    }

    /** A letter was written. */
    void add(Letter letter, Address address, int pages) {
        long[] total = totals.computeIfAbsent(letter.currency().getCurrencyCode(), code -> new long[2]);
        total[0]++;
        total[1] = Math.addExact(total[1], letter.payable().minor());
        letters++;
        sheets += plan.envelope().sheets(pages);
        if (written.size() < 2) {
            written.add(letter);
        } else {
            written.set(1, letter);
        }
        if (plan.envelope().addressSheet()) {
            labels.add(address);
        }
    }

    void cover(Ink ink) {
        cover = ink.later(Sheet.WIDTH, Sheet.HEIGHT);
        ink.place(cover, 0, 0);
    }

    /** @param pages of the whole file */
    void finish(int pages) {
        if (cover == null) {
            return;
        }
        Ink ink = Ink.on(cover, pens, press.tones());
        heading(ink, words.get(Label.PACK_TITLE));
        Letter first = written.getFirst();
        Letter last = written.getLast();
        Label mark = first.status() == LetterStatus.NEEDS_APPROVAL ? Label.MARK_APPROVAL : first.status() == LetterStatus.HELD
                ? Label.MARK_HELD : null;
        float y = Sheet.mm(75);
        if (mark != null) {
            ink.text(LEFT, y, words.get(mark), Style.MARK.sized(16));
            y += 2 * LINE;
        }
        int most = plan.mostSheets();
        String perEnvelope = most == plan.fewestSheets() ? Integer.toString(most) : plan.fewestSheets() + "–" + (most == 0 ? "" : most);
        y = line(ink, y, Label.PACK_MAIL_ON, Notation.of(plan.language()).longDate(first.mailingDay()));
        y = line(ink, y, Label.PACK_ENVELOPE, plan.envelopeName());
        y = line(ink, y, Label.PACK_PER_ENVELOPE, perEnvelope);
        y = line(ink, y, Label.PACK_SIDES, words.get(plan.envelope().duplex() ? Label.PACK_BOTH_SIDES : Label.PACK_ONE_SIDE));
        y = line(ink, y, Label.PACK_LETTERS, Integer.toString(letters));
        y = line(ink, y, Label.PACK_SHEETS, Integer.toString(sheets));
        y = line(ink, y, Label.PACK_PAGES, Integer.toString(pages));
        y = line(ink, y, Label.PACK_FIRST, first.letterNo());
        y = line(ink, y, Label.PACK_LAST, last.letterNo());
        ink.text(LEFT, y + LINE, words.get(Label.PACK_TOTALS), Style.SECTION.sized(11));
        ink.rule(LEFT, Sheet.RIGHT, y + LINE + 6, 0.7f, Style.Tone.INK);
        y += 2 * LINE + 4;
        for (Map.Entry<String, long[]> total : totals.entrySet()) {
            ink.text(LEFT, y, total.getKey(), Style.VALUE.sized(11));
            ink.textRight(VALUE + 40, y, Long.toString(total.getValue()[0]), Style.VALUE.sized(11));
            ink.textRight(Sheet.RIGHT, y, Notation.of(plan.language())
                    .amount(Money.ofMinor(total.getValue()[1], Currency.getInstance(total.getKey()))), Style.VALUE_BOLD.sized(11));
            y += LINE;
        }
        ink.end();
    }

    private float line(Ink ink, float y, Label label, String value) {
        ink.text(LEFT, y, words.get(label), Style.LABEL.sized(11));
        ink.text(VALUE, y, value, Style.VALUE_BOLD.sized(11));
        return y + LINE;
    }

    private void heading(Ink ink, String title) {
        ink.text(LEFT, Sheet.mm(35), press.company().name().in(plan.language()), Style.COMPANY_SECOND.sized(10));
        ink.text(LEFT, Sheet.mm(46), title, Style.SUBJECT_ZH.sized(20));
        ink.text(LEFT, Sheet.mm(56), plan.name(), new Style(true, 16, Style.Tone.ACCENT));
        ink.rule(LEFT, Sheet.RIGHT, Sheet.mm(62), 1.2f, Style.Tone.ACCENT);
        ink.text(LEFT, Sheet.FOOTER, words.get(Label.PACK_KEEP_OUT), Style.FOOTER.sized(9));
    }

    /** @param from the letter that follows, by its place in the pack */
    void separator(Ink ink, int from) {
        int to = Math.min(from + plan.envelope().separateEvery() - 1, plan.entries().size());
        heading(ink, words.get(Label.PACK_PART).replace("{from}", Integer.toString(from)).replace("{to}", Integer.toString(to))
                .replace("{letters}", Integer.toString(plan.entries().size())));
    }

    int labelPages() {
        return (labels.size() + LABELS_PER_PAGE - 1) / LABELS_PER_PAGE;
    }

    /** @param page of the label pages, from 0 */
    void labels(Ink ink, int page) {
        int from = page * LABELS_PER_PAGE;
        for (int index = from; index < Math.min(from + LABELS_PER_PAGE, labels.size()); index++) {
            int place = index - from;
            float x = Sheet.mm(LABELS_LEFT + place % 2 * (LABEL_WIDTH + 2.5f) + 6);
            float top = Sheet.mm(LABELS_TOP + place / 2 * LABEL_HEIGHT + 5);
            Address address = labels.get(index);
            ink.textRight(x + Sheet.mm(LABEL_WIDTH - 12), top + 2, Integer.toString(index + 1), Style.TINY);
            float y = top + address.size() + 2;
            for (String line : address.lines()) {
                ink.text(x, y, line, Style.ADDRESS.sized(address.size()));
                y += address.leading();
            }
        }
    }
}
