package receivables.letters;

import java.util.List;
import java.util.Map;
import receivables.ledger.Company;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PackForms;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;

/**
 * The slip with which a debtor answers a statement or a balance confirmation. It speaks as the debtor, because with his seal it is his
 * paper: who owes whom how much on which day, in figures and in words; and two boxes, agrees or does not, each with room for a seal of 42
 * mm and a signature. Beside them stands where to pay.
 */
final class BalanceSlip {

    private static final float TOP = Sheet.SLIP_TOP;
    private static final float SEAL = Sheet.mm(42);
    private static final float BOX = Sheet.mm(48);
    /** The boxes begin close below the cut line, so that a seal has its room and the page's number stands clear of them. */
    private static final float BOX_TOP = 8;
    private static final float GAP = Sheet.mm(2);
    private static final float LEADING = 1.25f;
    /** Between the title and the lines that say where to pay. */
    private static final float TEXT_TOP = 32;
    private static final float TEXT_END = 98;
    private static final float PAY_TOP = 107;
    private static final float PAY_LINE = 10;
    private static final float SIGN_LINE = 7;

    private final Company company;
    private final Map<Language, Map<Label, String>> labels;

    BalanceSlip(Company company, Map<Language, Map<Label, String>> labels) {
        this.company = company;
        this.labels = labels;
    }

    void draw(Ink ink, PackForms forms, Letter letter, float left) {
        Language language = letter.customer().language();
        Map<Label, String> words = labels.get(language);
        forms.place(ink, List.of("balance slip", language, letter.currency(), left), 0, TOP, Sheet.WIDTH, Sheet.HEIGHT - TOP,
                form -> drawConstant(form, language, letter, left));
        drawText(ink, said(letter, words), left);
        String reference = words.get(Label.REFERENCE) + " " + Figures.groupedByFour(letter.reference());
        ink.text(left, TOP + PAY_TOP + 2 * PAY_LINE, reference, small(reference, left));
    }

    private String said(Letter letter, Map<Label, String> words) {
        Notation notation = Notation.of(letter);
        return words.get(letter.payable().isNegative() ? Label.CONFIRM_CREDIT_TEXT : Label.CONFIRM_TEXT)
                .replace("{company}", company.name().in(letter.customer().language()))
                .replace("{customer}", PrintableText.of(letter.customer().name()))
                .replace("{customer_no}", PrintableText.of(letter.customer().customerNo()))
                .replace("{date}", notation.longDate(letter.asOf() == null ? letter.businessDate() : letter.asOf()))
                .replace("{amount}", notation.withCurrency(Figures.unsigned(letter.payable())))
                .replace("{words}", LetterWords.words(letter.payable(), letter.customer().language()));
    }

    /** As large as it fits: two long names and a long sum in words take a smaller type. */
    private static void drawText(Ink ink, String text, float left) {
        float size = 8.2f;
        List<String> lines;
        do {
            size -= 0.2f;
            lines = LineBreaker.lines(text, room(left), Style.VALUE.sized(size)::width);
        } while (lines.size() * size * LEADING > TEXT_END - TEXT_TOP && size > 4);
        for (int index = 0; index < lines.size(); index++) {
            ink.text(left, TOP + TEXT_TOP + index * size * LEADING, lines.get(index), Style.VALUE.sized(size));
        }
    }

    private static float room(float left) {
        return boxLeft(0) - GAP * 2 - left;
    }

    /** @param box 0: agrees, 1: does not */
    private static float boxLeft(int box) {
        return Sheet.RIGHT - (2 - box) * BOX - (1 - box) * GAP;
    }

    private static Style small(String text, float left) {
        return Style.VALUE.sized(7.4f).within(text, room(left));
    }

    private void drawConstant(Ink ink, Language language, Letter letter, float left) {
        Map<Label, String> words = labels.get(language);
        ink.dashes(0, Sheet.WIDTH, 4);
        ink.textRight(boxLeft(0) - 2 * GAP, 12, words.get(Label.SLIP_CUT), Style.TINY);
        ink.text(left, 20, words.get(Label.CONFIRM_TITLE), Style.SECTION);
        Company.BankAccount account = company.bankAccountFor(letter.currency());
        String bank = account.bank().in(language) + (account.swift().isBlank() ? "" : "   " + words.get(Label.SWIFT) + " "
                + account.swift());
        String number = words.get(Label.ACCOUNT_NO) + " " + Figures.groupedByFour(account.accountNo().replace(" ", ""));
        ink.text(left, PAY_TOP, bank, small(bank, left));
        ink.text(left, PAY_TOP + PAY_LINE, number, small(number, left));
        box(ink, boxLeft(0), words.get(Label.CONFIRM_AGREED), words);
        box(ink, boxLeft(1), words.get(Label.CONFIRM_DIFFERENT), words);
    }

    private static void box(Ink ink, float x, String answer, Map<Label, String> words) {
        ink.frame(x, BOX_TOP, BOX, SEAL, 0.4f, Style.Tone.SOFT);
        ink.frame(x + 5, BOX_TOP + 5, 7, 7, 0.6f, Style.Tone.INK);
        ink.text(x + 16, BOX_TOP + 11.5f, answer, Style.VALUE.within(answer, BOX - 20));
        List<String> sign = LineBreaker.lines(words.get(Label.CONFIRM_SIGN), BOX - 10, Style.TINY::width);
        for (int line = 0; line < sign.size(); line++) {
            ink.text(x + 5, BOX_TOP + SEAL - 5 - (sign.size() - 1 - line) * SIGN_LINE, sign.get(line), Style.TINY);
        }
    }
}
