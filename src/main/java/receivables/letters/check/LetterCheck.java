package receivables.letters.check;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.qrcode.decoder.Decoder;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import receivables.ledger.Company;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterNumber;
import receivables.ledger.LetterPayment;
import receivables.ledger.LetterSection;
import receivables.ledger.StatementMovement;
import receivables.ledger.interest.InterestLine;
import receivables.ledger.swiss.QrReference;
import receivables.letters.Address;
import receivables.letters.EnvelopeProfile;
import receivables.letters.Figures;
import receivables.letters.LetterWords;
import receivables.letters.Slip;
import receivables.letters.draw.Label;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.QrCode;
import receivables.letters.draw.Sheet;
import receivables.letters.swiss.QrBillPart;
import receivables.money.Money;

/**
 * Compares one letter's pages, as read back, with its data. Figures are written here by other means than in the drawing code.
 * Spaces do not count: where a line was broken is the layout's business.
 */
final class LetterCheck {

    /** A digit that an even number of others and the last three of the whole follow. */
    private static final Pattern INDIAN_GROUPS = Pattern.compile("\\d(?=(\\d\\d)*\\d{3}(?!\\d))");

    private final Letter letter;
    private final Company company;
    private final Map<Label, String> labels;
    private final EnvelopeProfile envelope;
    private final Notation notation;
    private final DecimalFormat format;
    private final DateTimeFormatter dates;
    private final StringBuilder text = new StringBuilder();
    private final List<String> failures = new ArrayList<>();
    private final Optional<QrBillPart> bill;
    private int cursor;

    LetterCheck(Letter letter, Company company, Map<Label, String> labels, EnvelopeProfile envelope) {
        this.letter = letter;
        this.company = company;
        this.labels = labels;
        this.envelope = envelope;
        this.bill = QrBillPart.of(letter, company);
        int decimals = Money.decimals(letter.currency());
        this.notation = Notation.of(letter);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(notation.group());
        symbols.setDecimalSeparator(notation.decimal());
        this.format = new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols);
        this.format.setGroupingUsed(!notation.indian());
        this.dates = notation.date().equals("y-m-d") ? DateTimeFormatter.ISO_LOCAL_DATE
                : DateTimeFormatter.ofPattern(notation.date().replace("y", "uuuu").replace("m", "MM").replace("d", "dd"), Locale.ROOT);
    }

    void page(PageText page, int number, int pages) {
        if (page.unreadable() > 0) {
            failures.add("page " + number + " has " + page.unreadable() + " characters without a glyph");
        }
        page.pieces().stream().filter(piece -> piece.end() > Sheet.WIDTH || piece.x() < 0).findFirst().ifPresent(piece ->
                failures.add("\"" + piece.text() + "\" reaches over the edge of page " + number));
        StringBuilder own = new StringBuilder();
        page.pieces().forEach(piece -> own.append(squeezed(piece.text())));
        String footer = squeezed(labels.get(Label.LETTER_NO) + letter.letterNo()
                + labels.get(Label.PAGE_OF).replace("{page}", Integer.toString(number)).replace("{pages}", Integer.toString(pages)));
        if (own.indexOf(footer) < 0) {
            failures.add("page " + number + " does not say that it is page " + number + " of " + pages + " of " + letter.letterNo());
        }
        if (number == 1) {
            checkWindow(page);
            if (Slip.hasCode(letter.kind()) && letter.payable().isPositive() && bill.isEmpty()) {
                checkCode(page, Slip.codeLeft(), Slip.codeTop(), QrCode.content(letter, company), letter.reference());
            }
        }
        if (number == pages) {
            bill.ifPresent(part -> checkBill(page, part, own));
        }
        text.append(own);
    }

    /** The code is read as scanners see it, with the cross over its middle. */
    private void checkBill(PageText page, QrBillPart part, CharSequence own) {
        String reference = QrReference.of(letter.letterNo());
        if (!QrReference.isValid(reference)) {
            failures.add("the reference " + reference + " has a wrong check digit");
        }
        page.codes().forEach(code -> crossOver(code.dark()));
        checkCode(page, QrBillPart.codeLeft(), QrBillPart.codeTop(), part.content(), reference);
        part.written().stream().filter(wanted -> own.toString().indexOf(wanted) < 0).forEach(wanted ->
                failures.add("the payment part does not say " + wanted));
    }

    /** Seven of the code's forty-six millimetres lie under the cross: for the worst, all of it is dark. */
    private static void crossOver(boolean[][] dark) {
        int side = dark.length;
        int first = side * 39 / 92;
        for (int y = first; y < side - first; y++) {
            Arrays.fill(dark[y], first, side - first, true);
        }
    }

    List<String> finish() {
        expect("letter number", letter.letterNo());
        expect("customer's name", letter.customer().name());
        expect("customer number", letter.customer().customerNo());
        if (Slip.pays(letter.kind())) {
            expect("reference", letter.reference());
            expect("account number", company.bankAccountFor(letter.currency()).accountNo());
            expect("payable", amount(letter.payable()).replace("-", ""));
            expect("amount in words", LetterWords.words(letter.payable(), letter.customer().language()));
            if (!LetterNumber.isReference(letter.reference())) {
                failures.add("the reference " + letter.reference() + " has wrong check digits");
            }
        }
        if (letter.payBy() != null && letter.kind().isStage()) {
            expect("last day to pay", inWords(letter.payBy()));
        }
        long demanded = 0;
        for (LetterItem item : letter.items()) {
            demanded += item.demanded().minor();
            checkItem(item);
        }
        if (letter.kind().compareTo(LetterKind.LETTER_1) >= 0 && letter.kind().isStage() && demanded != letter.demanded().minor()) {
            failures.add("the items demand " + letter.demanded().withMinor(demanded) + ", but the letter " + letter.demanded());
        }
        for (LetterPayment payment : letter.payments()) {
            expectRow("payment " + payment.receiptNo(), date(payment.date()) + payment.receiptNo(), List.of(amount(payment.amount())));
        }
        for (InterestLine line : letter.interestTerms() == null ? List.<InterestLine>of() : letter.interestTerms().sheet()) {
            if (line.isSegment()) {
                expectRow("interest of " + line.documentNo(), squeezed(line.documentNo()) + date(line.from()) + date(line.to()),
                        List.of(amount(line.principal()), amount(line.interest())));
            }
        }
        for (StatementMovement movement : letter.movements()) {
            expectRow("movement " + movement.number(), date(movement.date()) + movement.number(),
                    letter.kind() == LetterKind.DELIVERY ? List.of() : List.of(amount(movement.balance())));
        }
        return failures;
    }

    private void checkItem(LetterItem item) {
        String dates = date(item.documentDate()) + date(item.dueDate());
        List<String> figures = new ArrayList<>();
        if (letter.kind().isStage() && letter.kind().stage().isCourtesy() && item.orderNo() != null) {
            figures.add(squeezed(item.orderNo()));
        }
        if (item.section() == LetterSection.DEMANDED) {
            if (item.daysPastDue() > 0) {
                figures.add(Integer.toString(item.daysPastDue()));
            }
            if (!item.amount().equals(item.demanded())) {
                figures.add(amount(item.amount()));
            }
            if (!item.paid().isZero()) {
                figures.add(amount(item.paid()));
            }
            figures.add(amount(item.demanded()));
            if (!item.interest().isZero()) {
                figures.add(amount(item.interest()));
            }
        } else {
            figures.add(amount(item.section() == LetterSection.FEE ? item.interest() : item.open()));
        }
        String own = squeezed(item.documentNo());
        String invoice = squeezed(item.invoiceNo());
        String row = position(own + invoice + dates) >= 0 ? own + invoice + dates : own + dates;
        expectRow("item " + item.documentNo(), row, figures);
    }

    /**
     * The row begins with its key, and its figures follow in their order before anything of another row could. A document may have a row in
     * two tables.
     */
    private void expectRow(String what, String key, List<String> figures) {
        String row = squeezed(key);
        int at = position(row);
        if (at < 0) {
            failures.add(what + " is missing, or its dates are wrong");
            return;
        }
        cursor = at + row.length();
        String missing = missing(figures, cursor);
        for (int other = text.indexOf(row); missing != null && other >= 0; other = text.indexOf(row, other + 1)) {
            if (missing(figures, other + row.length()) == null) {
                cursor = other + row.length();
                missing = null;
            }
        }
        if (missing != null) {
            failures.add(what + ": " + missing + " is missing or wrong");
        }
    }

    /** The first of the figures that does not follow, null: all do. */
    private String missing(List<String> figures, int start) {
        int from = start;
        int limit = Math.min(text.length(), from + 200);
        for (String figure : figures) {
            int found = text.indexOf(figure, from);
            if (found < 0 || found > limit) {
                return figure;
            }
            from = found + figure.length();
        }
        return null;
    }

    /** Rows come in order but for those grouped by contract, so the search goes on from the last one found and then from the start. */
    private int position(String wanted) {
        int after = text.indexOf(wanted, cursor);
        return after >= 0 ? after : text.indexOf(wanted);
    }

    private void expect(String what, String wanted) {
        if (text.indexOf(squeezed(wanted)) < 0) {
            failures.add("the " + what + " \"" + wanted + "\" is missing or wrong");
        }
    }

    private void checkWindow(PageText page) {
        float left = Sheet.mm(envelope.addressLeft());
        float right = left + Sheet.mm(envelope.addressWidth());
        float top = Sheet.HEIGHT - Sheet.mm(envelope.addressTop());
        float bottom = top - Sheet.mm(envelope.addressHeight());
        StringBuilder shown = new StringBuilder();
        for (PageText.Piece piece : page.pieces()) {
            if (piece.y() <= top && piece.y() >= bottom && piece.x() < right + 1 && piece.end() > left - 1) {
                shown.append(squeezed(piece.text()));
                if (piece.x() < left - 0.5f || piece.end() > right + 0.5f) {
                    failures.add("\"" + piece.text() + "\" reaches out of the envelope's window");
                }
            }
        }
        String wanted = Address.of(letter.customer(), envelope, labels).map(address -> squeezed(String.join("", address.lines())))
                .orElse("");
        if (!shown.toString().equals(wanted)) {
            failures.add("the window shows \"" + shown + "\" instead of \"" + wanted + "\"");
        }
    }

    private void checkCode(PageText page, float left, float codeTop, String content, String reference) {
        float top = Sheet.HEIGHT - codeTop;
        PageText.Code code = page.codes().stream().filter(one ->
                Math.abs(one.x() - left) < 0.1f && Math.abs(one.y() + one.height() - top) < 0.1f).findFirst()
                .orElse(null);
        if (code == null) {
            failures.add("the payment code is missing from its place");
            return;
        }
        try {
            String read = new Decoder().decode(code.dark()).getText();
            if (!read.equals(content) || !read.contains(letter.payable().plain()) || !read.contains(reference)) {
                failures.add("the payment code says \"" + read + "\"");
            }
        } catch (ChecksumException | FormatException | IllegalArgumentException unreadable) {
            failures.add("the payment code cannot be read");
        }
    }

    /** Without spaces, as the page's text is compared. */
    private String amount(Money money) {
        String written = format.format(BigDecimal.valueOf(money.minor(), Money.decimals(money.currency())));
        return squeezed(notation.indian() ? INDIAN_GROUPS.matcher(written).replaceAll("$0,") : written);
    }

    private String date(LocalDate date) {
        return date == null ? "" : dates.format(date);
    }

    private String inWords(LocalDate date) {
        String pattern = notation.language() == Language.ZH ? "uuuu年M月d日" : notation.monthFirst() ? "MMMM d, uuuu" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
    }

    /** Without spaces, as printable text. */
    static String squeezed(String text) {
        String clean = PrintableText.of(text);
        StringBuilder squeezed = new StringBuilder(clean.length());
        for (int index = 0; index < clean.length(); index++) {
            if (clean.charAt(index) != ' ' && clean.charAt(index) != '\u3000') {
                squeezed.append(clean.charAt(index));
            }
        }
        return squeezed.toString();
    }
}
