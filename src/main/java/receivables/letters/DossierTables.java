package receivables.letters;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.Dossier;
import receivables.ledger.Language;
import receivables.letters.draw.Column;
import receivables.letters.draw.Label;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Row;
import receivables.letters.draw.Style;
import receivables.letters.draw.Table;
import receivables.money.Money;

/** The tables of a dossier, in its order; a list without entries says that there are none. */
final class DossierTables {

    private static final float SIZE = Style.CELL.size();
    private static final float ROW = 15;

    private final Dossier dossier;
    private final Map<Label, String> labels;
    private final Notation notation;
    private final float width;

    DossierTables(Dossier dossier, Language language, Map<Label, String> labels, float width) {
        this.dossier = dossier;
        this.labels = labels;
        this.notation = Notation.of(language);
        this.width = width;
    }

    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        for (Currency currency : currencies()) {
            tables.add(claims(currency));
        }
        tables.add(deliveries());
        for (Currency currency : currencies()) {
            tables.add(ledger(currency));
        }
        tables.addAll(List.of(answers(), broken(), letters()));
        for (Currency currency : currencies()) {
            tables.add(interest(currency));
        }
        tables.addAll(List.of(clock(), enclosures()));
        return tables;
    }

    /** By code; a currency's figures are added up in tables of their own. */
    List<Currency> currencies() {
        return dossier.claims().stream().map(claim -> claim.open().currency()).distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode)).toList();
    }

    private Table claims(Currency currency) {
        List<Column> columns = List.of(Column.text(Label.COLUMN_DOCUMENT, width - 4 * 58 - 2 * 78), Column.text(Label.COLUMN_INVOICE, 58),
                Column.text(Label.COLUMN_DOCUMENT_DATE, 58), Column.text(Label.COLUMN_DUE_DATE, 58), Column.figure(Label.COLUMN_DAYS, 58),
                Column.sum(Label.COLUMN_AMOUNT, 78), Column.sum(Label.COLUMN_OPEN, 78));
        List<Row> rows = new ArrayList<>();
        String said = labels.get(Label.NO_CONTRACT);
        for (Dossier.Claim claim : dossier.claims()) {
            if (claim.open().currency().equals(currency)) {
                Document document = claim.document();
                String contract = contract(document);
                if (!contract.equals(said)) {
                    rows.add(soft(contract));
                    said = contract;
                }
                rows.add(row(columns, new long[] {0, 0, 0, 0, 0, document.amount().minor(), claim.open().minor()}, document.documentNo(),
                        document.invoiceNo(), date(document.documentDate()), date(document.dueDate()),
                        Integer.toString(claim.daysPastDue()), notation.amount(document.amount()), notation.amount(claim.open())));
            }
        }
        return table(Label.DOSSIER_CLAIMS, currency, columns, rows);
    }

    private String contract(Document document) {
        String contract = contractName(document);
        if (contract.isEmpty()) {
            return labels.get(Label.NO_CONTRACT);
        }
        return document.contractDate() == null ? labels.get(Label.CONTRACT_LINE_UNDATED).replace("{contract}", contract)
                : labels.get(Label.CONTRACT_LINE).replace("{contract}", contract)
                .replace("{date}", notation.longDate(document.contractDate()));
    }

    private static String contractName(Document document) {
        return (PrintableText.of(document.contractName()) + " " + PrintableText.of(document.contractNo())).strip();
    }

    private Table deliveries() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_SHIPPED, 75), Column.text(Label.COLUMN_DELIVERY, 130),
                Column.text(Label.COLUMN_GOODS, width - 75 - 130 - 110), Column.text(Label.COLUMN_DOCUMENT, 110));
        Map<String, Delivery> known = new TreeMap<>();
        dossier.deliveries().forEach(delivery -> known.put(delivery.deliveryNo(), delivery));
        List<Row> rows = new ArrayList<>();
        for (Dossier.Claim claim : dossier.claims()) {
            for (String number : claim.deliveryNumbers()) {
                Delivery delivery = known.get(number);
                rows.add(delivery == null
                        ? row(columns, "", number, text(claim.document().orderNo()), claim.document().documentNo())
                        : row(columns, date(delivery.shippedOn()), number,
                        (text(delivery.orderNo()) + " " + text(delivery.description())).strip(), claim.document().documentNo()));
            }
        }
        return table(Label.DOSSIER_DELIVERIES, null, columns, rows);
    }

    private Table ledger(Currency currency) {
        List<Column> columns = List.of(Column.text(Label.DATE, 58), Column.text(Label.COLUMN_TEXT, 96),
                Column.text(Label.COLUMN_NUMBER, (width - 58 - 96 - 3 * 74) / 2),
                Column.text(Label.COLUMN_DOCUMENT, (width - 58 - 96 - 3 * 74) / 2), Column.sum(Label.COLUMN_DEBIT, 74),
                Column.sum(Label.COLUMN_CREDIT, 74), Column.balance(Label.COLUMN_BALANCE, 74));
        List<Row> rows = new ArrayList<>();
        for (Dossier.Entry entry : dossier.ledger()) {
            if (entry.amount().currency().equals(currency)) {
                boolean debit = !entry.amount().isNegative();
                Money side = debit ? entry.amount() : entry.amount().negate();
                rows.add(row(columns, new long[] {0, 0, 0, 0, debit ? side.minor() : 0, debit ? 0 : side.minor(), 0}, date(entry.date()),
                        labels.get(Label.valueOf("ENTRY_" + entry.what().name())), entry.number(), entry.documentNo(),
                        debit ? notation.amount(side) : "", debit ? "" : notation.amount(side), notation.amount(entry.balance())));
            }
        }
        return table(Label.DOSSIER_LEDGER, currency, columns, rows);
    }

    private Table answers() {
        List<Column> columns = List.of(Column.text(Label.DATE, 70), Column.text(Label.COLUMN_KIND, 80),
                Column.text(Label.COLUMN_NUMBER, 120), Column.text(Label.COLUMN_BY, 70), Column.text(Label.COLUMN_REASON, width - 340));
        List<Row> rows = dossier.answers().stream().map(answer -> row(columns, date(answer.date()),
                labels.get(answer.confirmed() ? Label.ANSWER_CONFIRMED : Label.ANSWER_CONTESTED), answer.number(), answer.by(),
                answer.words())).toList();
        return table(Label.DOSSIER_ANSWERS, null, columns, rows);
    }

    private Table broken() {
        List<Column> columns = List.of(Column.text(Label.DATE, 70), Column.text(Label.COLUMN_TEXT, width - 70 - 90),
                Column.figure(Label.COLUMN_AMOUNT, 90));
        List<Row> rows = dossier.broken().stream().map(promise -> row(columns, date(promise.since()),
                labels.get(Label.PROMISE_BROKEN).replace("{promised}", money(promise.promised()))
                .replace("{date}", date(promise.promisedFor())), money(promise.missing()))).toList();
        return table(Label.DOSSIER_BROKEN, null, columns, rows);
    }

    /** The carrier's number and who signed stand in a line below the letter. */
    private Table letters() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_MAILED, 70), Column.text(Label.COLUMN_ARRIVED, 70),
                Column.text(Label.COLUMN_KIND, 110), Column.text(Label.LETTER_NO, width - 250 - 90),
                Column.figure(Label.COLUMN_DEMANDED, 90));
        List<Row> rows = new ArrayList<>();
        for (Dossier.Sent letter : dossier.letters()) {
            rows.add(row(columns, date(letter.mailedOn()), date(letter.arrivedOn()), labels.get(Label.of(letter.kind())),
                    letter.letterNo().isEmpty() ? labels.get(Label.OLD_SYSTEM) : letter.letterNo(), money(letter.demanded())));
            if (!letter.proof().isEmpty()) {
                rows.add(soft(labels.get(Label.CARRIER).replace("{proof}", letter.proof())));
            }
        }
        return table(Label.DOSSIER_LETTERS, null, columns, rows);
    }

    private Table interest(Currency currency) {
        List<Column> columns = List.of(Column.text(Label.COLUMN_DOCUMENT, width - 2 * 64 - 44 - 3 * 74), Column.text(Label.COLUMN_FROM, 64),
                Column.text(Label.COLUMN_TO, 64), Column.figure(Label.COLUMN_DAYS, 44), Column.figure(Label.COLUMN_PRINCIPAL, 74),
                Column.figure(Label.COLUMN_RATE, 74), Column.sum(Label.COLUMN_INTEREST, 74));
        List<Row> rows = dossier.interest().stream().filter(one -> one.interest().currency().equals(currency))
                .map(one -> row(columns, new long[] {0, 0, 0, 0, 0, 0, one.interest().minor()}, one.documentNo(), date(one.from()),
                date(one.to()), Long.toString(ChronoUnit.DAYS.between(one.from(), one.to()) + 1), notation.amount(one.principal()),
                one.percent().stripTrailingZeros().toPlainString() + " %", notation.amount(one.interest()))).toList();
        return table(Label.DOSSIER_INTEREST, currency, columns, rows);
    }

    private Table clock() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_DOCUMENT, 110), Column.text(Label.COLUMN_RUNS_FROM, 80),
                Column.text(Label.COLUMN_REASON, width - 110 - 80 - 80), Column.figure(Label.COLUMN_ENDS_ON, 80));
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
        return table(Label.DOSSIER_CLOCK, null, columns, rows);
    }

    /** What is to be laid beside the dossier, numbered, and what each piece proves. */
    private Table enclosures() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_NUMBER, 40), Column.text(Label.COLUMN_ENCLOSURE, (width - 40) * 0.58f),
                Column.text(Label.COLUMN_PROVES, (width - 40) * 0.42f));
        List<Row> rows = new ArrayList<>();
        enclose(rows, columns, "REGISTER", "{number}", Stream.of(dossier.customer().registeredNo()));
        dossier.claims().stream().map(claim -> contractName(claim.document())).distinct()
                .forEach(contract -> enclose(rows, columns, "CONTRACT", "{contract}", Stream.of(contract)));
        enclose(rows, columns, "DOCUMENTS", "{count}", Stream.of(Integer.toString(dossier.claims().size())));
        enclose(rows, columns, "DELIVERIES", "{numbers}", dossier.deliveryNumbers().stream());
        enclose(rows, columns, "PAYMENTS", "{numbers}", dossier.ledger().stream()
                .filter(entry -> entry.what() == Dossier.Entry.What.PAYMENT).map(Dossier.Entry::number).distinct());
        enclose(rows, columns, "ANSWERS", "{numbers}", dossier.answers().stream().map(Dossier.Answer::number).distinct());
        enclose(rows, columns, "LETTERS", "{numbers}", dossier.letters().stream()
                .map(letter -> letter.letterNo().isEmpty() ? date(letter.mailedOn()) : letter.letterNo()));
        return table(Label.DOSSIER_ENCLOSURES, null, columns, rows);
    }

    private void enclose(List<Row> rows, List<Column> columns, String what, String braces, Stream<String> numbers) {
        String named = numbers.map(DossierTables::text).filter(number -> !number.isBlank()).collect(Collectors.joining(", "));
        if (!named.isEmpty()) {
            rows.add(row(columns, Integer.toString(rows.size() + 1), labels.get(Label.valueOf("ENCLOSURE_" + what)).replace(braces, named),
                    labels.get(Label.valueOf("PROVES_" + what))));
        }
    }

    private Table table(Label title, Currency unit, List<Column> columns, List<Row> rows) {
        List<Row> shown = rows.isEmpty() ? List.of(Row.heading(List.of(labels.get(Label.DOSSIER_NONE)))) : rows;
        Currency currency = unit == null ? dossier.claims().getFirst().open().currency() : unit;
        String said = unit == null ? "" : labels.get(Label.UNIT).replace("{currency}", unit.getCurrencyCode());
        return new Table(labels.get(title), "", said, columns, shown, SIZE, ROW, currency, labels, notation);
    }

    private Row soft(String text) {
        return Row.heading(LineBreaker.lines(PrintableText.of(text), width, Style.CELL_SOFT::width));
    }

    private static Row row(List<Column> columns, String... cells) {
        return row(columns, new long[columns.size()], cells);
    }

    private static Row row(List<Column> columns, long[] sums, String... cells) {
        List<List<String>> wrapped = new ArrayList<>(cells.length);
        for (int index = 0; index < cells.length; index++) {
            String text = PrintableText.of(cells[index]);
            wrapped.add(columns.get(index).right() ? List.of(text) : Table.cell(text, columns.get(index), SIZE));
        }
        return Row.of(wrapped, sums);
    }

    private static String text(String value) {
        return value == null ? "" : PrintableText.of(value);
    }

    /** Where figures of several currencies stand below each other, each names its own. */
    private String money(Money amount) {
        return amount == null ? "" : amount.currency().getCurrencyCode() + " " + notation.amount(amount);
    }

    private static String date(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
