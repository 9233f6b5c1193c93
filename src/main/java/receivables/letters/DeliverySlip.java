package receivables.letters;

import java.util.List;
import java.util.Map;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.PackForms;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;

/**
 * The part below the cut line of a delivery confirmation: the customer says that the goods are complete and in order, or what is not.
 * Nothing is paid by it.
 */
final class DeliverySlip {

    private static final float TOP = Sheet.SLIP_TOP;

    private final Map<Language, Map<Label, String>> labels;

    DeliverySlip(Map<Language, Map<Label, String>> labels) {
        this.labels = labels;
    }

    void draw(Ink ink, PackForms forms, Letter letter, float left) {
        Language language = letter.customer().language();
        Map<Label, String> words = labels.get(language);
        forms.place(ink, List.of("delivery slip", language, left), 0, TOP, Sheet.WIDTH, Sheet.HEIGHT - TOP,
                form -> drawConstant(form, words, left));
        String text = words.get(Label.DELIVERY_SLIP_TEXT).replace("{number}", letter.letterNo())
                .replace("{customer}", PrintableText.of(letter.customer().name()))
                .replace("{customer_no}", PrintableText.of(letter.customer().customerNo()));
        float y = TOP + 36;
        for (String line : LineBreaker.lines(text, Sheet.RIGHT - left, Style.VALUE::width)) {
            ink.text(left, y, line, Style.VALUE);
            y += 11.5f;
        }
    }

    private static void drawConstant(Ink ink, Map<Label, String> words, float left) {
        ink.dashes(0, Sheet.WIDTH, 4);
        ink.textRight(Sheet.RIGHT, 12, words.get(Label.SLIP_CUT), Style.TINY);
        ink.text(left, 20, words.get(Label.DELIVERY_SLIP_TITLE), Style.SECTION);
        answer(ink, words.get(Label.DELIVERY_COMPLETE), left, 68);
        answer(ink, words.get(Label.DELIVERY_DIFFERENT), left, 84);
        ink.rule(left + 16 + Style.VALUE.width(words.get(Label.DELIVERY_DIFFERENT)), Sheet.RIGHT, 92, 0.4f, Style.Tone.SOFT);
        ink.rule(left, Sheet.RIGHT, 110, 0.4f, Style.Tone.SOFT);
        float middle = left + (Sheet.RIGHT - left) / 2;
        ink.rule(middle, Sheet.RIGHT - 80, 132, 0.4f, Style.Tone.SOFT);
        ink.text(middle, 141, words.get(Label.CONFIRM_SIGN), Style.TINY);
    }

    private static void answer(Ink ink, String text, float x, float y) {
        ink.frame(x, y, 7, 7, 0.6f, Style.Tone.INK);
        ink.text(x + 12, y + 6.5f, text, Style.VALUE);
    }
}
