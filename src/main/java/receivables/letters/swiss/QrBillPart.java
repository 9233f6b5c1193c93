package receivables.letters.swiss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import receivables.ledger.Company;
import receivables.ledger.Letter;
import receivables.letters.draw.Ink;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.PlainText;
import receivables.letters.draw.QrCode;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;

/**
 * Draws receipt (62 mm) and payment part (148 mm) of a QR-bill on the lowest 105 mm of a page, with the places, type sizes and face of the
 * Swiss Implementation Guidelines. Nothing else may stand there, nor on the back.
 */
public final class QrBillPart {

    public static final float TOP = Sheet.HEIGHT - Sheet.mm(105);
    private static final float RECEIPT = Sheet.mm(62);
    private static final float MARGIN = Sheet.mm(5);
    private static final float CODE = Sheet.mm(46);
    private static final float CODE_LEFT = RECEIPT + MARGIN;
    private static final float CODE_TOP = TOP + Sheet.mm(17);
    private static final float AMOUNT_TOP = TOP + Sheet.mm(68);
    private static final float DETAILS = Sheet.mm(118);

    private final QrBill bill;

    private QrBillPart(QrBill bill) {
        this.bill = bill;
    }

    /** None where the letter asks for no francs or euros, or the account has no QR-IBAN. */
    public static Optional<QrBillPart> of(Letter letter, Company company) {
        return QrBill.of(letter, company).map(QrBillPart::new);
    }

    public static float codeLeft() {
        return CODE_LEFT;
    }

    public static float codeTop() {
        return CODE_TOP;
    }

    /** What the code says. */
    public String content() {
        return bill.content();
    }

    /** What must be readable beside the code, without spaces. */
    public List<String> written() {
        return List.of(bill.account().iban(), bill.reference(), bill.amount());
    }

    public void draw(Ink ink) {
        drawCuts(ink);
        drawReceipt(ink);
        drawPayment(ink);
        QrCode.drawUnmarked(ink, CODE_LEFT, CODE_TOP, CODE, bill.content());
        drawCross(ink);
    }

    private void drawCuts(Ink ink) {
        ink.rule(0, Sheet.WIDTH, TOP, 0.5f, Style.Tone.INK);
        ink.box(RECEIPT, TOP, 0.5f, Sheet.HEIGHT - TOP, Style.Tone.INK);
        PlainText small = new PlainText(ink, 6);
        String words = say(QrBillWords.SEPARATE);
        small.draw(Sheet.WIDTH / 2 - PlainText.width(words, 6, false) / 2, TOP - 3, words, false);
    }

    private void drawReceipt(Ink ink) {
        new PlainText(ink, 11).draw(MARGIN, TOP + Sheet.mm(5) + 10, say(QrBillWords.RECEIPT), true);
        Column column = new Column(ink, MARGIN, TOP + Sheet.mm(12), Sheet.mm(52), 6, 8, 9);
        column.add(QrBillWords.ACCOUNT, creditor());
        column.add(QrBillWords.REFERENCE, List.of(bill.writtenReference()));
        column.addDebtor(Sheet.mm(52), Sheet.mm(20));
        drawAmount(ink, MARGIN, Sheet.mm(13), 6, 8);
        String point = say(QrBillWords.ACCEPTANCE_POINT);
        new PlainText(ink, 6).draw(RECEIPT - MARGIN - PlainText.width(point, 6, true), TOP + Sheet.mm(82) + 6, point, true);
    }

    private void drawPayment(Ink ink) {
        new PlainText(ink, 11).draw(CODE_LEFT, TOP + Sheet.mm(5) + 10, say(QrBillWords.PAYMENT_PART), true);
        drawAmount(ink, CODE_LEFT, Sheet.mm(16), 8, 10);
        Column column = new Column(ink, DETAILS, TOP + Sheet.mm(5), Sheet.WIDTH - MARGIN - DETAILS, 8, 10, 11);
        column.add(QrBillWords.ACCOUNT, creditor());
        column.add(QrBillWords.REFERENCE, List.of(bill.writtenReference()));
        column.add(QrBillWords.ADDITIONAL, List.of(bill.message()));
        column.addDebtor(Sheet.mm(65), Sheet.mm(25));
    }

    private void drawAmount(Ink ink, float left, float apart, float headSize, float size) {
        PlainText head = new PlainText(ink, headSize);
        PlainText value = new PlainText(ink, size);
        float below = AMOUNT_TOP + headSize + size + 3;
        head.draw(left, AMOUNT_TOP + headSize, say(QrBillWords.CURRENCY), true);
        head.draw(left + apart, AMOUNT_TOP + headSize, say(QrBillWords.AMOUNT), true);
        value.draw(left, below, bill.currency(), false);
        value.draw(left + apart, below, bill.writtenAmount(), false);
    }

    /** Seven millimetres: a white edge, a black square, the white cross in it. The code bears the loss. */
    private static void drawCross(Ink ink) {
        float x = CODE_LEFT + CODE / 2;
        float y = CODE_TOP + CODE / 2;
        square(ink, x, y, Sheet.mm(7), Sheet.mm(7), Style.Tone.PAPER);
        square(ink, x, y, Sheet.mm(6.5f), Sheet.mm(6.5f), Style.Tone.INK);
        square(ink, x, y, Sheet.mm(3.889f), Sheet.mm(1.167f), Style.Tone.PAPER);
        square(ink, x, y, Sheet.mm(1.167f), Sheet.mm(3.889f), Style.Tone.PAPER);
    }

    private static void square(Ink ink, float x, float y, float width, float height, Style.Tone tone) {
        ink.box(x - width / 2, y - height / 2, width, height, tone);
    }

    private List<String> creditor() {
        var account = bill.account();
        return List.of(bill.writtenIban(), account.name(), (account.street() + " " + account.number()).strip(),
                account.country().equals("CH") ? account.postcode() + " " + account.town()
                : account.country() + "-" + account.postcode() + " " + account.town());
    }

    private List<String> debtor() {
        List<String> debtor = bill.debtor();
        String place = debtor.get(2) + " " + debtor.get(3);
        List<String> lines = new ArrayList<>(List.of(debtor.get(0), debtor.get(1),
                debtor.get(4).equals("CH") ? place : debtor.get(4) + "-" + place));
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private String say(QrBillWords words) {
        return words.in(bill.account().language());
    }

    /** Headings with their lines, one below the other. */
    private final class Column {

        private final Ink ink;
        private final float left;
        private final float width;
        private final float headSize;
        private final float size;
        private final float leading;
        private float y;

        Column(Ink ink, float left, float top, float width, float headSize, float size, float leading) {
            this.ink = ink;
            this.left = left;
            this.y = top;
            this.width = width;
            this.headSize = headSize;
            this.size = size;
            this.leading = leading;
        }

        void add(QrBillWords title, List<String> lines) {
            head(title);
            PlainText text = new PlainText(ink, size);
            for (String line : lines) {
                for (String part : LineBreaker.lines(line, width, value -> PlainText.width(value, size, false))) {
                    y += leading;
                    text.draw(left, y, part, false);
                }
            }
            y += leading;
        }

        private void head(QrBillWords title) {
            y += leading;
            new PlainText(ink, headSize).draw(left, y, say(title), true);
        }

        /** An empty box with marked corners where the payer writes. */
        void addDebtor(float boxWidth, float boxHeight) {
            if (!bill.debtor().isEmpty()) {
                add(QrBillWords.PAYABLE_BY, debtor());
                return;
            }
            head(QrBillWords.PAYABLE_BY_BLANK);
            float top = y + 3;
            float arm = Sheet.mm(3);
            for (float cornerX : new float[] {left, left + boxWidth}) {
                for (float cornerY : new float[] {top, top + boxHeight}) {
                    ink.box(cornerX == left ? left : cornerX - arm, cornerY == top ? top : cornerY - 0.75f, arm, 0.75f, Style.Tone.INK);
                    ink.box(cornerX == left ? left : cornerX - 0.75f, cornerY == top ? top : cornerY - arm, 0.75f, arm, Style.Tone.INK);
                }
            }
        }
    }
}
