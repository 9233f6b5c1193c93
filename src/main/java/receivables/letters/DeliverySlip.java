package receivables.letters;

import java.util.List;
import java.util.Map;
import receivables.ledger.Company;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.Notation;
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

    private final Company company;
    private final Map<Language, Map<Label, String>> labels;

    DeliverySlip(Company company, Map<Language, Map<Label, String>> labels) {
        this.company = company;
        this.labels = labels;
    }

    void draw(Ink ink, PackForms forms, Letter letter, float left) {
        Language language = letter.customer().language();
        Map<Label, String> words = labels.get(language);
        forms.place(ink, List.of("delivery slip", language, left), 0, TOP, Sheet.WIDTH, Sheet.HEIGHT - TOP,
                form -> drawConstant(form, words, left));
        String text = words.get(Label.DELIVERY_SLIP_TEXT).replace("{number}", letter.letterNo())
                .replace("{company}", company.name().in(language)).replace("{date}", Notation.of(letter).longDate(letter.mailingDay()))
                .replace("{customer}", PrintableText.of(letter.customer().name()))
                .replace("{customer_no}", PrintableText.of(letter.customer().customerNo()));
        AnswerBoxes.drawText(ink, text, left, TOP + 32, Sheet.mm(36));
    }

    private static void drawConstant(Ink ink, Map<Label, String> words, float left) {
        ink.dashes(0, Sheet.WIDTH, 4);
        ink.textRight(AnswerBoxes.left(0) - 2 * AnswerBoxes.GAP, 12, words.get(Label.SLIP_CUT), Style.TINY);
        ink.text(left, 20, words.get(Label.DELIVERY_SLIP_TITLE), Style.SECTION);
        AnswerBoxes.draw(ink, words, Label.DELIVERY_COMPLETE, Label.DELIVERY_DIFFERENT);
    }
}
