package receivables.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import receivables.ledger.Company;
import receivables.ledger.Language;
import receivables.ledger.LetterKind;
import receivables.letters.draw.Column;
import receivables.letters.draw.Density;
import receivables.letters.draw.Flow;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PackForms;
import receivables.letters.draw.Placed;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Row;
import receivables.letters.draw.Sharing;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;
import receivables.letters.draw.Table;
import receivables.letters.draw.TextBlock;
import receivables.money.Money;

/** Lays out a bill listing: a line a paper with room for a tick, totals of the statements by currency, and the place to sign. */
final class BillListingLayout {

    private static final float LEFT = Sheet.mm(20);
    private static final float WIDTH = Sheet.RIGHT - LEFT;
    private static final float SIZE = Style.CELL.size();
    private static final float ROW = 15;

    private final BillListing listing;
    private final Language language;
    private final Company company;
    private final Map<Label, String> labels;
    private final Notation notation;

    BillListingLayout(BillListing listing, Language language, Company company, Map<Label, String> labels) {
        this.listing = listing;
        this.language = language;
        this.company = company;
        this.labels = labels;
        this.notation = Notation.of(language);
    }

    /** What is drawn on each page. */
    List<BiConsumer<Ink, PackForms>> pages() {
        Style subject = language == Language.ZH ? Style.SUBJECT_ZH : Style.SUBJECT_EN;
        String title = labels.get(Label.LISTING_TITLE).replace("{date}", notation.longDate(listing.asOf()));
        String whose = (labels.get(Label.LISTING_SALESPERSON) + " " + PrintableText.of(listing.salesperson()) + " "
                + PrintableText.of(listing.name())).strip();
        Flow flow = new Flow(Sheet.mm(20), Sheet.LAST_LINE, 16);
        flow.add(new TextBlock(LineBreaker.lines(title, WIDTH, subject::width), subject, 22, WIDTH, 0, Sharing.NONE, false));
        flow.add(TextBlock.paragraph(whose + "   " + labels.get(Label.PACK_MAIL_ON) + " " + notation.longDate(listing.mailingDay()),
                language, WIDTH, Density.ROOMY, Sharing.NONE));
        flow.add(papers());
        flow.add(new TextBlock(List.of(labels.get(Label.LISTING_RECEIVED) + " ______________________________"),
                Density.ROOMY.body(language), 14, WIDTH, 30, Sharing.NONE, false));
        List<BiConsumer<Ink, PackForms>> pages = new ArrayList<>();
        for (int index = 0; index < flow.pages().size(); index++) {
            int page = index;
            pages.add((ink, forms) -> draw(ink, forms, flow.pages().get(page), page + 1, flow.pages().size()));
        }
        return pages;
    }

    private void draw(Ink ink, PackForms forms, List<Placed> blocks, int page, int pages) {
        for (Placed placed : blocks) {
            placed.block().draw(ink, forms, LEFT, placed.top());
        }
        ink.text(LEFT, Sheet.FOOTER, company.name().in(language), Style.FOOTER);
        ink.textRight(Sheet.RIGHT, Sheet.FOOTER, labels.get(Label.PAGE_OF).replace("{page}", Integer.toString(page)).replace("{pages}",
                Integer.toString(pages)), Style.FOOTER);
    }

    private Table papers() {
        List<Column> columns = List.of(Column.text(Label.CUSTOMER_NO, 52),
                Column.text(Label.COLUMN_CUSTOMER, WIDTH - 52 - 88 - 102 - 82 - 52), Column.text(Label.COLUMN_KIND, 88),
                Column.text(Label.LETTER_NO, 102), Column.figure(Label.COLUMN_BALANCE, 82), Column.figure(Label.COLUMN_REPLY_BY, 52));
        List<Row> rows = new ArrayList<>();
        TreeMap<String, long[]> totals = new TreeMap<>();
        for (BillListing.Line line : listing.lines()) {
            rows.add(row(columns, line.customerNo(), line.name(), labels.get(Label.of(line.kind())), line.letterNo(),
                    money(line.balance()), notation.date(line.confirmBy())));
            if (line.kind() == LetterKind.STATEMENT) {
                long[] total = totals.computeIfAbsent(line.balance().currency().getCurrencyCode(), code -> new long[2]);
                total[0]++;
                total[1] = Math.addExact(total[1], line.balance().minor());
            }
        }
        totals.forEach((code, total) -> rows.add(row(columns, labels.get(Label.TOTAL), "", labels.get(Label.KIND_STATEMENT),
                Long.toString(total[0]), money(Money.ofMinor(total[1], Currency.getInstance(code))), "")));
        Currency currency = listing.lines().getFirst().balance().currency();
        return new Table(labels.get(Label.LISTING_PAPERS), "", "", columns, rows, SIZE, ROW, currency, labels, notation);
    }

    private static Row row(List<Column> columns, String... cells) {
        List<List<String>> wrapped = new ArrayList<>(cells.length);
        for (int index = 0; index < cells.length; index++) {
            String text = PrintableText.of(cells[index]);
            wrapped.add(columns.get(index).right() ? List.of(text) : Table.cell(text, columns.get(index), SIZE));
        }
        return Row.of(wrapped, Arrays.copyOf(new long[0], columns.size()));
    }

    /** The listing may have several currencies, so that each figure names its own. */
    private String money(Money amount) {
        return amount.currency().getCurrencyCode() + " " + notation.amount(amount);
    }
}
