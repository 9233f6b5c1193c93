package receivables.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import receivables.ledger.Company;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PackForms;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;

/** What stands around the text of every page: company, window address, information, marks, fold marks, footer. */
final class Letterhead {

    private static final float INFORMATION_LINE = 12.4f;
    private static final float LOGO_WIDTH = 130;
    private static final float LOGO_HEIGHT = 22;

    private final Company company;
    private final Map<Language, Map<Label, String>> labels;

    private final byte[] logo;

    /** @param logo PNG or JPEG, empty: none */
    Letterhead(Company company, Map<Language, Map<Label, String>> labels, byte[] logo) {
        this.logo = logo;
        this.company = company;
        this.labels = labels;
    }

    void drawFirst(Ink ink, PackForms forms, Letter letter, EnvelopeProfile envelope, Address address, int pages, boolean draft) {
        Language language = letter.customer().language();
        Map<Label, String> words = labels.get(language);
        drawMark(ink, forms, letter, draft);
        Company sender = company.sender(letter.kind());
        forms.place(ink, List.of("head", sender.name(), language, envelope.name()), 0, 0, Sheet.WIDTH, Sheet.HEIGHT,
                form -> drawConstant(form, sender, language, envelope));
        float y = Sheet.mm(envelope.addressTop()) + address.size() * 0.9f;
        for (String line : address.lines()) {
            ink.text(Sheet.mm(envelope.addressLeft()), y, line, Style.ADDRESS.sized(address.size()));
            y += address.leading();
        }
        float x = informationValue(words);
        float line = informationTop(envelope);
        ink.text(x, line, letter.letterNo(), Style.VALUE_BOLD);
        ink.text(x, line + INFORMATION_LINE, Notation.of(letter).longDate(letter.mailingDay()), Style.VALUE);
        String customerNo = PrintableText.of(letter.customer().customerNo());
        ink.text(x, line + 2 * INFORMATION_LINE, customerNo, Style.VALUE.within(customerNo, Sheet.RIGHT - x));
        drawFooter(ink, letter, Sheet.mm(envelope.addressLeft()), 1, pages, Sheet.FOOTER);
    }

    /** @param footer baseline of the page's number: above what stands at the foot of a page */
    void drawNext(Ink ink, PackForms forms, Letter letter, EnvelopeProfile envelope, int page, int pages, boolean draft,
            float footer) {
        Language language = letter.customer().language();
        float left = Sheet.mm(envelope.addressLeft());
        drawMark(ink, forms, letter, draft);
        Company sender = company.sender(letter.kind());
        forms.place(ink, List.of("next", sender.name(), language, envelope.name()), 0, 0, Sheet.WIDTH, Sheet.mm(28), form -> {
            form.text(left, Sheet.mm(18), sender.name().in(language), new Style(true, 10, Style.Tone.ACCENT));
            form.rule(left, Sheet.RIGHT, Sheet.mm(21), 0.5f, Style.Tone.FAINT);
        });
        String name = PrintableText.of(letter.customer().name());
        String shown = letter.customer().customerNo() + "  " + name;
        Style style = Style.LABEL;
        ink.textRight(Sheet.RIGHT, Sheet.mm(18), style.width(shown) > 270 ? letter.customer().customerNo() : shown, style);
        drawFooter(ink, letter, left, page, pages, footer);
    }

    private void drawFooter(Ink ink, Letter letter, float left, int page, int pages, float y) {
        Map<Label, String> words = labels.get(letter.customer().language());
        ink.text(left, y, words.get(Label.LETTER_NO) + " " + letter.letterNo(), Style.FOOTER);
        ink.textRight(Sheet.RIGHT, y,
                words.get(Label.PAGE_OF).replace("{page}", Integer.toString(page)).replace("{pages}", Integer.toString(pages)),
                Style.FOOTER);
    }

    /** @param sender the company, or the law firm whose letter it is: that has no logo of ours */
    private void drawConstant(Ink ink, Company sender, Language language, EnvelopeProfile envelope) {
        float left = Sheet.mm(envelope.addressLeft());
        float top = Sheet.mm(envelope.letterheadTop());
        Language other = language == Language.ZH ? Language.EN : Language.ZH;
        float width = Sheet.RIGHT - left;
        String name = sender.name().in(language);
        float logoWidth = logo.length == 0 || sender != company ? 0 : ink.image(logo, Sheet.RIGHT, top - 19, LOGO_WIDTH, LOGO_HEIGHT);
        ink.text(left, top, name, Style.COMPANY.within(name, width - logoWidth - 10));
        String second = sender.name().in(other);
        ink.text(left, top + 11, second, Style.COMPANY_SECOND);
        String place = sender.address().in(language) + "  " + sender.postcode() + "   " + sender.website();
        float room = width - Style.COMPANY_SECOND.width(second) - 20;
        ink.textRight(Sheet.RIGHT, top + 11, place, Style.COMPANY_SECOND.within(place, room));
        ink.rule(left, Sheet.RIGHT, top + 18, 1.2f, Style.Tone.ACCENT);
        if (envelope.returnLine() > 0) {
            String back = sender.name().in(language) + " · " + sender.address().in(language) + " · " + sender.postcode();
            Style tiny = Style.TINY.within(back, Sheet.mm(envelope.addressWidth()));
            ink.text(left, Sheet.mm(envelope.returnLine()), back, tiny);
            ink.rule(left, left + tiny.width(back), Sheet.mm(envelope.returnLine()) + 2.5f, 0.3f, Style.Tone.SOFT);
        }
        drawInformation(ink, sender, language, envelope);
        for (float fold : envelope.folds()) {
            ink.rule(Sheet.mm(4), Sheet.mm(8), Sheet.mm(fold), 0.4f, Style.Tone.SOFT);
        }
    }

    private void drawInformation(Ink ink, Company sender, Language language, EnvelopeProfile envelope) {
        Map<Label, String> words = labels.get(language);
        List<Label> names = List.of(Label.LETTER_NO, Label.DATE, Label.CUSTOMER_NO, Label.OUR_CONTACT, Label.PHONE, Label.EMAIL);
        List<String> values = new ArrayList<>(List.of("", "", "", sender.contact().in(language), sender.phone(), sender.email()));
        float y = informationTop(envelope);
        for (int index = 0; index < names.size(); index++) {
            ink.text(Sheet.INFORMATION_LEFT, y, words.get(names.get(index)), Style.LABEL);
            float x = informationValue(words);
            ink.text(x, y, values.get(index), Style.VALUE.within(values.get(index), Sheet.RIGHT - x));
            y += INFORMATION_LINE;
        }
    }

    private static float informationTop(EnvelopeProfile envelope) {
        return Sheet.mm(envelope.addressTop()) + 9;
    }

    private static float informationValue(Map<Label, String> words) {
        float widest = 0;
        for (Label label : List.of(Label.LETTER_NO, Label.DATE, Label.CUSTOMER_NO, Label.OUR_CONTACT, Label.PHONE, Label.EMAIL)) {
            widest = Math.max(widest, Style.LABEL.width(words.get(label)));
        }
        return Sheet.INFORMATION_LEFT + widest + 9;
    }

    private void drawMark(Ink ink, PackForms forms, Letter letter, boolean draft) {
        Label mark = draft ? Label.MARK_DRAFT : letter.status() == LetterStatus.NEEDS_APPROVAL ? Label.MARK_APPROVAL
                : letter.status() == LetterStatus.HELD ? Label.MARK_HELD : null;
        if (mark == null) {
            return;
        }
        Language language = letter.customer().language();
        String text = labels.get(language).get(mark);
        forms.place(ink, List.of("mark", mark, language), 0, 0, Sheet.WIDTH, Sheet.HEIGHT, form -> {
            float size = Style.WATERMARK.size() * 560 / Math.max(560, Style.WATERMARK.width(text));
            form.turned(Sheet.WIDTH / 2, Sheet.HEIGHT / 2, text, Style.WATERMARK.sized(size));
            float width = Style.MARK.width(text) + 20;
            form.frame(Sheet.WIDTH / 2 - width / 2, Sheet.mm(3), width, 17, 1, Style.Tone.ALERT);
            form.textCentred(Sheet.WIDTH / 2, Sheet.mm(3) + 12.2f, text, Style.MARK);
        });
    }
}
