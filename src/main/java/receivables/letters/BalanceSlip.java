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
 * The slip with which a debtor answers a statement or a balance confirmation. It speaks as the debtor, because with his seal it is his
 * paper: who owes whom how much on which day, in figures and in words; and two boxes, agrees or does not, each with room for a seal of 42
 * mm and a signature. Beside them stands where to pay.
 */
final class BalanceSlip {

    private static final float TOP = Sheet.SLIP_TOP;
    /** Between the title and the lines that say where to pay. */
    private static final float TEXT_TOP = 32;
    private static final float TEXT_END = 98;
    private static final float PAY_TOP = 107;
    private static final float PAY_LINE = 10;

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
        AnswerBoxes.drawText(ink, said(letter, words), left, TOP + TEXT_TOP, TEXT_END - TEXT_TOP);
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

    private static Style small(String text, float left) {
        return Style.VALUE.sized(7.4f).within(text, AnswerBoxes.room(left));
    }

    private void drawConstant(Ink ink, Language language, Letter letter, float left) {
        Map<Label, String> words = labels.get(language);
        ink.dashes(0, Sheet.WIDTH, 4);
        ink.textRight(AnswerBoxes.left(0) - 2 * AnswerBoxes.GAP, 12, words.get(Label.SLIP_CUT), Style.TINY);
        ink.text(left, 20, words.get(Label.CONFIRM_TITLE), Style.SECTION);
        Company.BankAccount account = company.bankAccountFor(letter.currency());
        String bank = account.bank().in(language) + (account.swift().isBlank() ? "" : "   " + words.get(Label.SWIFT) + " "
                + account.swift());
        String number = words.get(Label.ACCOUNT_NO) + " " + Figures.groupedByFour(account.accountNo().replace(" ", ""));
        ink.text(left, PAY_TOP, bank, small(bank, left));
        ink.text(left, PAY_TOP + PAY_LINE, number, small(number, left));
        AnswerBoxes.draw(ink, words, Label.CONFIRM_AGREED, Label.CONFIRM_DIFFERENT);
    }
}
