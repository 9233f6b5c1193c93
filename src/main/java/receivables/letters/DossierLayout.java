package receivables.letters;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import receivables.ledger.Company;
import receivables.ledger.Document;
import receivables.ledger.Dossier;
import receivables.ledger.Language;
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

/**
 * Lays out a dossier for the court: plain tables, one after the other, on numbered pages. It is for a lawyer and a judge, so nothing is
 * left away: a list without entries says that there are none.
 */
final class DossierLayout {

    private static final float LEFT = Sheet.mm(20);
    private static final float WIDTH = Sheet.RIGHT - LEFT;
    private static final float SIZE = Style.CELL.size();
    private static final float TOP = Sheet.mm(20);
    private static final float ROW = 15;

    private final Dossier dossier;
    private final Language language;
    private final Company company;
    private final Map<Label, String> labels;

    DossierLayout(Dossier dossier, Language language, Company company, Map<Label, String> labels) {
        this.dossier = dossier;
        this.language = language;
        this.company = company;
        this.labels = labels;
    }

    /** What is drawn on each page. */
    List<BiConsumer<Ink, PackForms>> pages() {
        String title = labels.get(Label.DOSSIER_TITLE).replace("{customer}", PrintableText.of(dossier.customer().name()));
        Style subject = language == Language.ZH ? Style.SUBJECT_ZH : Style.SUBJECT_EN;
        Flow flow = new Flow(TOP, Sheet.LAST_LINE, 16);
        flow.add(new TextBlock(LineBreaker.lines(title, WIDTH, subject::width), subject, 22, WIDTH, 0, Sharing.NONE, false));
        flow.add(TextBlock.paragraph(heading(), language, WIDTH, Density.ROOMY, Sharing.NONE));
        for (Table table : List.of(claims(), clock(), letters(), payments(), interest(), answers(), broken())) {
            flow.add(table);
        }
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
        ink.text(LEFT, Sheet.FOOTER, company.name().in(language) + " · " + dossier.customer().customerNo(), Style.FOOTER);
        ink.textRight(Sheet.RIGHT, Sheet.FOOTER, labels.get(Label.PAGE_OF).replace("{page}", Integer.toString(page)).replace("{pages}",
                Integer.toString(pages)), Style.FOOTER);
    }

    private String heading() {
        List<String> parts = new ArrayList<>();
        parts.add(labels.get(Label.CUSTOMER_NO) + " " + PrintableText.of(dossier.customer().customerNo()));
        for (String text : List.of(dossier.customer().address1(), dossier.customer().address2(), dossier.customer().postcode(),
                dossier.customer().city(), dossier.customer().region(), dossier.customer().country())) {
            if (!PrintableText.of(text).isBlank()) {
                parts.add(PrintableText.of(text));
            }
        }
        parts.add(labels.get(Label.DATE) + " " + Notation.of(language).longDate(dossier.businessDate()));
        return String.join(", ", parts);
    }

    private Table claims() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_DOCUMENT, WIDTH - 4 * 58 - 2 * 78), Column.text(Label.COLUMN_INVOICE, 58),
                Column.text(Label.COLUMN_DOCUMENT_DATE, 58), Column.text(Label.COLUMN_DUE_DATE, 58), Column.figure(Label.COLUMN_DAYS, 58),
                Column.figure(Label.COLUMN_AMOUNT, 78), Column.figure(Label.COLUMN_OPEN, 78));
        List<Row> rows = new ArrayList<>();
        for (Dossier.Claim claim : dossier.claims()) {
            Document document = claim.document();
            rows.add(row(columns, document.documentNo(), document.invoiceNo(), date(document.documentDate()), date(document.dueDate()),
                    Integer.toString(claim.daysPastDue()), money(document.amount()), money(claim.open())));
            String contract = (PrintableText.of(document.contractName()) + " " + PrintableText.of(document.contractNo())).strip();
            if (!contract.isEmpty()) {
                String line = document.contractDate() == null ? labels.get(Label.CONTRACT_LINE_UNDATED).replace("{contract}", contract)
                        : labels.get(Label.CONTRACT_LINE).replace("{contract}", contract)
                        .replace("{date}", Notation.of(language).longDate(document.contractDate()));
                rows.add(Row.heading(LineBreaker.lines(line, WIDTH, Style.CELL_SOFT::width)));
            }
        }
        return table(Label.DOSSIER_CLAIMS, columns, rows);
    }

    private Table clock() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_DOCUMENT, 110), Column.text(Label.COLUMN_RUNS_FROM, 80),
                Column.text(Label.COLUMN_REASON, WIDTH - 110 - 80 - 80), Column.figure(Label.COLUMN_ENDS_ON, 80));
        List<Row> rows = new ArrayList<>();
        for (Dossier.Claim claim : dossier.claims()) {
            String reason = labels.get(switch (claim.clock().since()) {
                case DUE -> Label.CLOCK_DUE;
                case DEMAND -> Label.CLOCK_DEMAND;
                case PAYMENT -> Label.CLOCK_PAYMENT;
                case CONFIRMED -> Label.CLOCK_CONFIRMED;
            });
            rows.add(row(columns, claim.document().documentNo(), date(claim.clock().runsFrom()), reason + " " + claim.clock().number(),
                    date(claim.clock().endsOn())));
        }
        return table(Label.DOSSIER_CLOCK, columns, rows);
    }

    /** The carrier's number and who signed stand in a line below the letter. */
    private Table letters() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_MAILED, 70), Column.text(Label.COLUMN_ARRIVED, 70),
                Column.text(Label.COLUMN_KIND, 110), Column.text(Label.LETTER_NO, WIDTH - 250 - 90),
                Column.figure(Label.COLUMN_DEMANDED, 90));
        List<Row> rows = new ArrayList<>();
        for (Dossier.Sent letter : dossier.letters()) {
            rows.add(row(columns, date(letter.mailedOn()), date(letter.arrivedOn()), labels.get(Label.of(letter.kind())),
                    letter.letterNo(), money(letter.demanded())));
            if (!letter.proof().isEmpty()) {
                rows.add(Row.heading(LineBreaker.lines(labels.get(Label.CARRIER).replace("{proof}", PrintableText.of(letter.proof())),
                        WIDTH, Style.CELL_SOFT::width)));
            }
        }
        return table(Label.DOSSIER_LETTERS, columns, rows);
    }

    private Table payments() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_RECEIVED, 80), Column.text(Label.COLUMN_RECEIPT, 150),
                Column.text(Label.COLUMN_APPLIED_TO, WIDTH - 230 - 90), Column.figure(Label.COLUMN_PAYMENT, 90));
        List<Row> rows = dossier.payments().stream()
                .map(payment -> row(columns, date(payment.date()), payment.receiptNo(), payment.documentNo(), money(payment.amount())))
                .toList();
        return table(Label.DOSSIER_PAYMENTS, columns, rows);
    }

    private Table interest() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_DOCUMENT, WIDTH - 2 * 64 - 44 - 3 * 74), Column.text(Label.COLUMN_FROM, 64),
                Column.text(Label.COLUMN_TO, 64), Column.figure(Label.COLUMN_DAYS, 44), Column.figure(Label.COLUMN_PRINCIPAL, 74),
                Column.figure(Label.COLUMN_RATE, 74), Column.figure(Label.COLUMN_INTEREST, 74));
        List<Row> rows = dossier.interest().stream().map(one -> row(columns, one.documentNo(), date(one.from()), date(one.to()),
                Long.toString(ChronoUnit.DAYS.between(one.from(), one.to()) + 1), money(one.principal()),
                one.percent().stripTrailingZeros().toPlainString() + " %", money(one.interest()))).toList();
        return table(Label.DOSSIER_INTEREST, columns, rows);
    }

    private Table answers() {
        List<Column> columns = List.of(Column.text(Label.DATE, 70), Column.text(Label.COLUMN_KIND, 80),
                Column.text(Label.COLUMN_NUMBER, 120), Column.text(Label.COLUMN_BY, 70), Column.text(Label.COLUMN_REASON, WIDTH - 340));
        List<Row> rows = dossier.answers().stream().map(answer -> row(columns, date(answer.date()),
                labels.get(answer.confirmed() ? Label.ANSWER_CONFIRMED : Label.ANSWER_CONTESTED), answer.number(), answer.by(),
                answer.words())).toList();
        return table(Label.DOSSIER_ANSWERS, columns, rows);
    }

    private Table broken() {
        List<Column> columns = List.of(Column.text(Label.DATE, 70), Column.text(Label.COLUMN_TEXT, WIDTH - 70 - 90),
                Column.figure(Label.COLUMN_AMOUNT, 90));
        List<Row> rows = dossier.broken().stream().map(promise -> row(columns, date(promise.since()),
                labels.get(Label.PROMISE_BROKEN).replace("{promised}", money(promise.promised()))
                .replace("{date}", date(promise.promisedFor())), money(promise.missing()))).toList();
        return table(Label.DOSSIER_BROKEN, columns, rows);
    }

    private Table table(Label title, List<Column> columns, List<Row> rows) {
        List<Row> shown = rows.isEmpty() ? List.of(Row.heading(List.of(labels.get(Label.DOSSIER_NONE)))) : rows;
        Currency currency = dossier.claims().getFirst().open().currency();
        return new Table(labels.get(title), "", "", columns, shown, SIZE, ROW, currency, labels, Notation.of(language));
    }

    private static Row row(List<Column> columns, String... cells) {
        List<List<String>> wrapped = new ArrayList<>(cells.length);
        for (int index = 0; index < cells.length; index++) {
            String text = PrintableText.of(cells[index]);
            wrapped.add(columns.get(index).right() ? List.of(text) : Table.cell(text, columns.get(index), SIZE));
        }
        return Row.of(wrapped, Arrays.copyOf(new long[0], columns.size()));
    }

    /** Claims may be in several currencies, so that each figure names its own. */
    private String money(Money amount) {
        return amount == null ? "" : amount.currency().getCurrencyCode() + " " + Notation.of(language).amount(amount);
    }

    private static String date(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
