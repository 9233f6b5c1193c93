package receivables.letters;

import java.util.List;
import java.util.Map;
import receivables.letters.draw.Block;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PackForms;
import receivables.letters.draw.Style;
import receivables.money.Money;

/** A statement's balance by days past due: a bar in proportion, and the figures below it. */
record AgingBlock(List<Money> buckets, Map<Label, String> labels, Notation notation, float width) implements Block {

    @Override
    public float height() {
        return 50;
    }

    @Override
    public float spaceBefore() {
        return 10;
    }

    @Override
    public void draw(Ink ink, PackForms forms, float left, float top) {
        forms.place(ink, List.of("aging", width, labels.get(Label.AGING_TITLE)), left, top, width, height(), this::drawHead);
        long total = 0;
        for (Money bucket : buckets) {
            total += Math.max(0, bucket.minor());
        }
        float x = left;
        float column = width / buckets.size();
        for (int index = 0; index < buckets.size(); index++) {
            long minor = buckets.get(index).minor();
            if (minor > 0) {
                float part = (float) ((double) minor / total * width);
                ink.box(x, top + 15, Math.max(part - 0.8f, 0.4f), 7, Style.Tone.values()[Style.Tone.AGE_0.ordinal() + index]);
                x += part;
            }
            String amount = notation.amount(buckets.get(index));
            ink.text(left + index * column, top + 44, amount, Style.CELL.sized(7.4f).within(amount, column - 4));
        }
    }

    private void drawHead(Ink ink) {
        ink.text(0, 9, labels.get(Label.AGING_TITLE), Style.SECTION);
        float column = width / buckets.size();
        for (int index = 0; index < buckets.size(); index++) {
            Label label = Label.valueOf("BUCKET_" + index);
            ink.box(index * column, 28.5f, 4.5f, 4.5f, Style.Tone.values()[Style.Tone.AGE_0.ordinal() + index]);
            ink.text(index * column + 8, 33.2f, labels.get(label), Style.HEAD.sized(6.8f));
        }
    }
}
