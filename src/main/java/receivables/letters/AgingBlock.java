package receivables.letters;

import java.util.List;
import java.util.Map;
import receivables.money.Money;

/** A statement's balance by days past due: a bar in proportion, and the figures below it. */
record AgingBlock(List<Money> buckets, Map<Label, String> labels, float width) implements Block {

    @Override
    public float height() {
        return 52;
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
            ink.textRight(left + (index + 1) * column - 2, top + 47, Figures.amount(buckets.get(index)), Style.CELL.sized(7.2f));
        }
    }

    private void drawHead(Ink ink) {
        ink.text(0, 9, labels.get(Label.AGING_TITLE), Style.SECTION);
        float column = width / buckets.size();
        for (int index = 0; index < buckets.size(); index++) {
            Label label = Label.valueOf("BUCKET_" + index);
            ink.box(index * column + 1, 28, 4, 4, Style.Tone.values()[Style.Tone.AGE_0.ordinal() + index]);
            ink.textRight((index + 1) * column - 2, 35, labels.get(label), Style.HEAD.sized(6.6f));
        }
    }
}
