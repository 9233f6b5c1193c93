package receivables.letters;

import java.util.List;
import java.util.Map;
import receivables.ledger.Company;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PackForms;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.QrCode;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;
import receivables.letters.swiss.QrBillPart;

/**
 * The part below the cut line of a dunning letter's first page: where to pay, how much, by when and with which reference. Statements and
 * confirmations have a {@link BalanceSlip}, deliveries a {@link DeliverySlip}.
 */
public final class Slip {

    private static final float TOP = Sheet.SLIP_TOP;
    private static final float CODE = Sheet.mm(25);
    private static final float LINE = 25;
    /** Below the last field, above the page's number. */
    private static final float PURPOSE_TOP = 34 + 3 * LINE + 18.5f;

    private final Company company;
    private final Map<Language, Map<Label, String>> labels;

    Slip(Company company, Map<Language, Map<Label, String>> labels) {
        this.company = company;
        this.labels = labels;
    }

    /** True where money is asked for or stated: reference, account and sum stand on it. */
    public static boolean pays(LetterKind kind) {
        return kind != LetterKind.DELIVERY;
    }

    /** True where the slip carries a payment code. A balance holds what is not yet due: no code asks for it. */
    public static boolean hasCode(LetterKind kind) {
        return kind.isStage();
    }

    public static float codeLeft() {
        return Sheet.RIGHT - CODE;
    }

    /** From the upper edge of the page. */
    public static float codeTop() {
        return TOP + 28;
    }

    static float codeSide() {
        return CODE;
    }

    void draw(Ink ink, PackForms forms, Letter letter, float left) {
        Language language = letter.customer().language();
        boolean billed = QrBillPart.of(letter, company).isPresent();
        boolean abroad = company.bankAccountFor(letter.currency()).isAbroadFor(letter.customer());
        forms.place(ink, List.of("slip", language, letter.currency(), left, billed, abroad), 0, TOP, Sheet.WIDTH, Sheet.HEIGHT - TOP,
                form -> drawConstant(form, language, letter, left, billed ? Label.QR_BILL_FOLLOWS : Label.QR_CAPTION, abroad));
        if (abroad) {
            String purpose = labels.get(language).get(Label.PURPOSE).replace("{letter}", letter.letterNo());
            ink.text(left, TOP + PURPOSE_TOP, purpose, Style.TINY.within(purpose, Sheet.mm(66)));
        }
        float middle = middle(left);
        ink.text(left, TOP + 44 + 3 * LINE, Figures.groupedByFour(letter.reference()), Style.VALUE_BOLD);
        drawPayer(ink, PrintableText.of(letter.customer().name()), language, middle, Sheet.RIGHT - CODE - 12 - middle);
        String customerNo = PrintableText.of(letter.customer().customerNo());
        ink.text(middle, TOP + 44 + LINE, customerNo, Style.VALUE.within(customerNo, Sheet.RIGHT - CODE - 12 - middle));
        ink.text(middle, TOP + 44 + 2 * LINE, Notation.of(letter).withCurrency(letter.payable()), new Style(true, 9.5f, Style.Tone.INK));
        if (letter.payBy() != null) {
            ink.text(middle, TOP + 44 + 3 * LINE, Notation.of(letter).longDate(letter.payBy()), Style.VALUE_BOLD);
        }
        if (letter.payable().isPositive() && !billed) {
            QrCode.draw(ink, codeLeft(), codeTop(), CODE, QrCode.content(letter, company));
        }
    }

    /** One line, or two smaller ones. The full name stands in the address and the salutation; on the slip it may end in an ellipsis. */
    private static void drawPayer(Ink ink, String name, Language language, float x, float room) {
        if (Style.VALUE.width(name) <= room) {
            ink.text(x, TOP + 44, name, Style.VALUE);
            return;
        }
        Style small = Style.VALUE.sized(6.8f);
        List<String> lines = LineBreaker.lines(name, room, small::width);
        ink.text(x, TOP + 41.5f, lines.getFirst(), small);
        if (lines.size() > 1) {
            ink.text(x, TOP + 49.3f, lines.size() == 2 ? lines.get(1)
                    : shortened(lines.get(1), language == Language.ZH ? "\u2026" : "...", room, small), small);
        }
    }

    private static String shortened(String line, String ending, float room, Style style) {
        String kept = line;
        while (style.width(kept + ending) > room) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.stripTrailing() + ending;
    }

    private static float middle(float left) {
        return left + Sheet.mm(70);
    }

    private void drawConstant(Ink ink, Language language, Letter letter, float left, Label caption, boolean abroad) {
        Map<Label, String> words = labels.get(language);
        Company.BankAccount account = company.bankAccountFor(letter.currency());
        ink.dashes(0, Sheet.WIDTH, 4);
        String cut = words.get(Label.SLIP_CUT);
        ink.textRight(Sheet.RIGHT, 12, cut, Style.TINY);
        ink.text(left, 20, words.get(Label.SLIP_TITLE), Style.SECTION);
        float y = 34;
        field(ink, left, y, words.get(Label.PAYEE), account.accountName().in(language), Style.VALUE);
        field(ink, left, y + LINE, words.get(Label.BANK), account.bank().in(language)
                + (account.swift().isBlank() ? "" : "   " + words.get(Label.SWIFT)
                + " " + account.swift()), Style.VALUE);
        field(ink, left, y + 2 * LINE, words.get(Label.ACCOUNT_NO), Figures.groupedByFour(account.accountNo().replace(" ", "")),
                Style.VALUE_BOLD);
        field(ink, left, y + 3 * LINE, words.get(Label.REFERENCE), "", Style.VALUE);
        List<Label> names = List.of(Label.PAYER, Label.CUSTOMER_NO, Label.PAYABLE, Label.PAY_BY);
        for (int index = 0; index < names.size(); index++) {
            field(ink, middle(left), y + index * LINE, words.get(names.get(index)), "", Style.VALUE);
        }
        ink.textCentred(Sheet.RIGHT - CODE / 2, 28 + CODE + 9, words.get(caption), Style.TINY);
        if (abroad) {
            drawForeign(ink, account, language, letter, left);
        }
    }

    /** A payer abroad is told where the bank is, and who bears what banks charge: within the euro area each side its own. */
    private void drawForeign(Ink ink, Company.BankAccount account, Language language, Letter letter, float left) {
        String address = account.bankAddress().in(language);
        ink.text(left, 34 + LINE + 17.5f, address, Style.TINY.within(address, Sheet.mm(66)));
        boolean shared = account.isIban() && letter.currency().getCurrencyCode().equals("EUR");
        String charges = labels.get(language).get(shared ? Label.CHARGES_SHARED : Label.CHARGES_OURS);
        ink.text(middle(left), PURPOSE_TOP, charges, Style.TINY.within(charges, Sheet.mm(66)));
    }

    private static void field(Ink ink, float x, float y, String name, String value, Style style) {
        ink.text(x, y, name, Style.LABEL.sized(6.8f));
        ink.text(x, y + 10, value, style.within(value, Sheet.mm(66)));
    }
}
