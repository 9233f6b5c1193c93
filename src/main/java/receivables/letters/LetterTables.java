package receivables.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem.EarlierDemand;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterPayment;
import receivables.ledger.LetterSection;
import receivables.ledger.StatementMovement;
import receivables.letters.draw.Column;
import receivables.letters.draw.Density;
import receivables.letters.draw.Label;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Row;
import receivables.letters.draw.Style;
import receivables.letters.draw.Table;
import receivables.letters.draw.TableBlock;
import receivables.money.Money;

/** The tables of a letter: its items by section, payments received, a statement's activity, and the summary for letters with a list. */
final class LetterTables {

    private static final float DATE = 54;
    private static final float SIZE = Style.CELL.size();

    private final Letter letter;
    private final Notation notation;
    private final Map<Label, String> labels;
    private final float width;
    private final Density density;
    private LetterItem named;
    private String namedContract;

    LetterTables(Letter letter, Map<Label, String> labels, float width, Density density) {
        this.letter = letter;
        this.notation = Notation.of(letter);
        this.labels = labels;
        this.width = width;
        this.density = density;
    }

    /** Every table with something in it, in the order of the letter. */
    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        if (!letter.movements().isEmpty()) {
            tables.add(letter.kind() == LetterKind.DELIVERY ? deliveries() : movements());
        }
        Map<LetterSection, List<LetterItem>> sections = new EnumMap<>(LetterSection.class);
        for (LetterItem item : letter.items()) {
            sections.computeIfAbsent(item.section(), section -> new ArrayList<>()).add(item);
        }
        sections.forEach((section, items) -> tables.add(items(section, items)));
        if (!letter.payments().isEmpty()) {
            tables.add(payments());
        }
        return tables;
    }

    /** One line for each section, for the first page of a letter whose items stand on pages of their own. */
    Table summary() {
        if (letter.kind() == LetterKind.DELIVERY) {
            return deliveriesInShort();
        }
        List<Column> columns = List.of(Column.text(Label.COLUMN_TEXT, width - 60 - 2 * 95), Column.figure(Label.COLUMN_ITEMS, 60),
                Column.figure(Label.COLUMN_SUM, 95), Column.figure(Label.COLUMN_DAYS, 95));
        List<Row> rows = new ArrayList<>();
        if (letter.opening() != null) {
            rows.add(row(columns, new long[4], SIZE, labels.get(Label.OPENING_BALANCE), "", notation.amount(letter.opening()), ""));
            rows.add(row(columns, new long[4], SIZE, labels.get(Label.MOVEMENTS_TITLE), Integer.toString(letter.movements().size()),
                    notation.amount(letter.demanded().minus(letter.opening())), ""));
        }
        for (LetterSection section : LetterSection.values()) {
            long count = 0;
            long sum = 0;
            int days = 0;
            for (LetterItem item : letter.items()) {
                if (item.section() == section) {
                    count++;
                    sum = Math.addExact(sum, shown(item).minor());
                    days = Math.max(days, item.daysPastDue());
                }
            }
            if (count > 0) {
                rows.add(row(columns, new long[4], SIZE, title(section), Long.toString(count),
                        notation.amount(letter.demanded().withMinor(sum)), section == LetterSection.CREDIT || section == LetterSection.FEE
                        || days <= 0 ? "" : Integer.toString(days)));
            }
        }
        if (!letter.payments().isEmpty()) {
            long sum = letter.payments().stream().mapToLong(payment -> payment.amount().minor()).sum();
            rows.add(row(columns, new long[4], SIZE, paymentsTitle(), Integer.toString(letter.payments().size()),
                    notation.amount(letter.demanded().withMinor(sum)), ""));
        }
        return table(labels.get(Label.SUMMARY_TITLE), "", columns, rows, SIZE);
    }

    private Table items(LetterSection section, List<LetterItem> items) {
        boolean interest = section == LetterSection.DEMANDED && letter.interest().minus(letter.fees()).isPositive();
        Label last = section == LetterSection.FEE ? Label.FEES
                : section == LetterSection.DEMANDED && letter.kind().isStage() ? Label.COLUMN_DEMANDED : Label.COLUMN_OPEN;
        boolean courtesy = letter.kind().isStage() && letter.kind().stage().isCourtesy();
        ItemColumns columns = ItemColumns.of(section, last, items, courtesy, interest, notation, width);
        String note = sharedContract(title(section), items);
        return table(title(section), note, columns.columns(), rows(items, columns, note.isEmpty()), columns.size());
    }

    /** The contract all items are from, if it fits beside the title; else it is said above the rows. */
    private String sharedContract(String title, List<LetterItem> items) {
        String contract = contractLine(items.getFirst());
        float room = width - TableBlock.noteLeft(title) - Style.HEAD.width(unit()) - 12;
        boolean shared = items.stream().allMatch(item -> contractLine(item).equals(contract));
        return shared && Style.CELL_SOFT.width(contract) <= room ? contract : "";
    }

    private List<Row> rows(List<LetterItem> items, ItemColumns columns, boolean namesContracts) {
        List<Row> rows = new ArrayList<>(items.size() + 4);
        Map<String, List<LetterItem>> groups = new LinkedHashMap<>();
        items.forEach(item -> groups.computeIfAbsent(saidBefore(item), said -> new ArrayList<>()).add(item));
        String first = contractLine(items.getFirst());
        boolean oneContract = namesContracts && groups.size() > 1 && !first.isEmpty()
                && items.stream().allMatch(item -> contractLine(item).equals(first));
        if (oneContract) {
            rows.add(heading(first));
        }
        groups.forEach((said, group) -> {
            if (!said.isEmpty()) {
                rows.add(heading(said));
            }
            addRows(group, columns, namesContracts && !oneContract, rows);
        });
        return rows;
    }

    private Row heading(String text) {
        return Row.heading(LineBreaker.lines(text, width, Style.CELL_SOFT::width));
    }

    private void addRows(List<LetterItem> items, ItemColumns columns, boolean namesContracts, List<Row> rows) {
        String contract = null;
        for (LetterItem item : namesContracts ? byContract(items) : items) {
            String contractLine = contractLine(item);
            if (namesContracts && !Objects.equals(contract, contractLine)) {
                if (!contractLine.isEmpty() || contract != null) {
                    String text = contractLine.isEmpty() ? labels.get(Label.NO_CONTRACT) : contractLine;
                    rows.add(heading(text));
                }
                contract = contractLine;
            }
            rows.add(row(item, columns));
            if (item.section() == LetterSection.DEMANDED && item.demanded().minor() < item.open().minor()) {
                rows.add(heading(part(item)));
            }
        }
    }

    /**
     * Which letter demanded an item before, so that this one neither forgets nor claims what was not; empty where nothing has to be said.
     */
    private String saidBefore(LetterItem item) {
        boolean asked = item.section() == LetterSection.DEMANDED;
        if (!letter.kind().isStage() || !asked && item.section() != LetterSection.EARLIER) {
            return "";
        }
        String said = asked && item.objected() != null ? labels.get(Label.OBJECTION).replace("{date}", notation.longDate(item.objected()))
                + " " : "";
        EarlierDemand earlier = item.earlier();
        if (earlier == null) {
            boolean marked = asked && letter.turn() != Turn.COURTESY && letter.items().stream().anyMatch(other -> other.earlier() != null);
            return (said + (marked ? labels.get(Label.FIRST_DEMANDED) : asked ? "" : labels.get(Label.NOT_YET_DEMANDED))).strip();
        }
        Label label = earlier.letterNo().isEmpty() ? Label.DEMANDED_ON : Label.DEMANDED_BY;
        return said + labels.get(label).replace("{letter}", earlier.letterNo()).replace("{date}", notation.longDate(earlier.mailedOn()))
                .replace("{pay_by}", notation.longDate(earlier.payBy()));
    }

    /** Why less than the open amount is demanded: part of it is held, or covered by money on account. */
    private String part(LetterItem item) {
        String rest = notation.amount(item.open().minus(item.demanded()));
        return blank(item.hold()) ? labels.get(Label.PART_COVERED).replace("{amount}", rest)
                : labels.get(Label.PART_HELD).replace("{amount}", rest).replace("{reason}", reason(item.hold()));
    }

    /** Items of one contract together, so that it is named once; in the letter's order otherwise. */
    private List<LetterItem> byContract(List<LetterItem> items) {
        Map<String, List<LetterItem>> contracts = new LinkedHashMap<>();
        items.forEach(item -> contracts.computeIfAbsent(contractLine(item), line -> new ArrayList<>()).add(item));
        return contracts.values().stream().flatMap(List::stream).toList();
    }

    private Row row(LetterItem item, ItemColumns columns) {
        List<String> cells = new ArrayList<>(columns.columns().size());
        long[] sums = new long[columns.columns().size()];
        cells.add(PrintableText.of(item.documentNo()));
        if (columns.invoices() && !columns.stacked()) {
            cells.add(PrintableText.of(item.invoiceNo()));
        }
        cells.add(date(item.documentDate()));
        cells.add(date(item.dueDate()));
        if (columns.orders()) {
            cells.add(PrintableText.of(item.orderNo()));
        }
        if (columns.days()) {
            cells.add(item.daysPastDue() > 0 ? Integer.toString(item.daysPastDue()) : "\u2013");
        }
        if (item.section() == LetterSection.HELD) {
            cells.add(reason(item.hold()));
        }
        if (columns.both()) {
            amount(cells, sums, item.amount());
            amountOrDash(cells, sums, item.paid());
        }
        amount(cells, sums, shown(item));
        if (columns.interest()) {
            amountOrDash(cells, sums, item.interest());
        }
        String below = columns.stacked() && ItemColumns.hasOwnInvoice(item) ? PrintableText.of(item.invoiceNo()) : "";
        return stackedRow(columns.columns(), sums, columns.size(), below, cells.toArray(String[]::new));
    }

    private Table payments() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_RECEIVED, 75), Column.text(Label.COLUMN_RECEIPT, 130),
                Column.text(Label.COLUMN_APPLIED_TO, width - 75 - 130 - 90), Column.sum(Label.COLUMN_PAYMENT, 90));
        List<Row> rows = new ArrayList<>();
        for (LetterPayment payment : letter.payments()) {
            List<String> cells = new ArrayList<>(List.of(date(payment.date()), PrintableText.of(payment.receiptNo()),
                    blank(payment.documentNo()) ? labels.get(Label.ON_ACCOUNT) : PrintableText.of(payment.documentNo())));
            long[] sums = new long[columns.size()];
            amount(cells, sums, payment.amount());
            rows.add(row(columns, sums, SIZE, cells.toArray(String[]::new)));
        }
        return table(paymentsTitle(), "", columns, rows, SIZE);
    }

    private Table movements() {
        List<Column> columns = List.of(Column.text(Label.DATE, DATE + 4), Column.text(Label.COLUMN_NUMBER, 100),
                Column.text(Label.COLUMN_TEXT, width - DATE - 4 - 100 - 3 * 78), Column.sum(Label.COLUMN_DEBIT, 78),
                Column.sum(Label.COLUMN_CREDIT, 78), Column.balance(Label.COLUMN_BALANCE, 78));
        List<Row> rows = new ArrayList<>();
        if (letter.opening() != null) {
            rows.add(row(columns, new long[6], SIZE, "", "", labels.get(Label.OPENING_BALANCE), "", "", notation.amount(letter.opening())));
        }
        for (StatementMovement movement : letter.movements()) {
            List<String> cells = new ArrayList<>(List.of(date(movement.date()), PrintableText.of(movement.number()),
                    PrintableText.of(blank(movement.text()) ? movement.kind() : movement.text())));
            long[] sums = new long[columns.size()];
            amountOrBlank(cells, sums, movement.debit());
            amountOrBlank(cells, sums, movement.credit());
            cells.add(notation.amount(movement.balance()));
            rows.add(row(columns, sums, SIZE, cells.toArray(String[]::new)));
        }
        rows.add(row(columns, new long[6], SIZE, "", "", labels.get(Label.CLOSING_BALANCE), "", "", notation.amount(letter.demanded())));
        return table(labels.get(Label.MOVEMENTS_TITLE), "", columns, rows, SIZE);
    }

    private Table deliveries() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_SHIPPED, 75), Column.text(Label.COLUMN_DELIVERY, 130),
                Column.text(Label.COLUMN_GOODS, width - 75 - 130));
        List<Row> rows = new ArrayList<>();
        for (StatementMovement delivery : letter.movements()) {
            rows.add(row(columns, new long[3], SIZE, date(delivery.date()), PrintableText.of(delivery.number()),
                    PrintableText.of(delivery.text())));
        }
        return table(labels.get(Label.DELIVERIES_TITLE), "", columns, rows, SIZE);
    }

    /** From which day to which, and how many. */
    private Table deliveriesInShort() {
        List<Column> columns = List.of(Column.text(Label.COLUMN_SHIPPED, width - 60), Column.figure(Label.COLUMN_ITEMS, 60));
        String first = date(letter.movements().getFirst().date());
        String last = date(letter.movements().getLast().date());
        return table(labels.get(Label.DELIVERIES_TITLE), "", columns,
                List.of(row(columns, new long[2], SIZE, first.equals(last) ? first : first + " \u2013 " + last,
                Integer.toString(letter.movements().size()))), SIZE);
    }

    /** What of an item stands in its section's last figure. */
    private static Money shown(LetterItem item) {
        return switch (item.section()) {
            case DEMANDED -> item.demanded();
            case FEE -> item.interest();
            default -> item.open();
        };
    }

    private String unit() {
        return letter.kind() == LetterKind.DELIVERY ? "" : labels.get(Label.UNIT)
                .replace("{currency}", letter.currency().getCurrencyCode());
    }

    private Table table(String title, String note, List<Column> columns, List<Row> rows, float size) {
        return new Table(title, note, unit(), columns, rows, size, density.row(), letter.currency(), labels, notation);
    }

    /** Of a statement all items make up the balance; of a letter only what it demands is summed. */
    private String title(LetterSection section) {
        boolean stage = letter.kind().isStage();
        boolean courtesy = letter.kind().compareTo(LetterKind.LETTER_1) < 0;
        return labels.get(switch (section) {
            case DEMANDED -> !stage ? Label.DUE_TITLE : courtesy ? Label.OPEN_ITEMS_TITLE : Label.DEMANDED_TITLE;
            // one that nobody asked for yet must not stand below a claim that it was
            case EARLIER -> courtesy || letter.items().stream().anyMatch(item -> item.section() == section && item.earlier() == null)
                    ? Label.OVERDUE_TITLE : Label.EARLIER_TITLE;
            case HELD -> Label.HELD_TITLE;
            case FALLING_DUE -> stage ? Label.FALLING_DUE_TITLE : Label.NOT_YET_DUE_TITLE;
            case CREDIT -> stage ? Label.SET_OFF_TITLE : Label.CREDIT_TITLE;
            case FEE -> Label.FEES;
        });
    }

    private String paymentsTitle() {
        return labels.get(letter.kind().isStage() ? Label.PAYMENTS_TITLE : Label.ON_ACCOUNT);
    }

    /** Neighbours are mostly of one contract, whose line is then put together once. */
    private String contractLine(LetterItem item) {
        if (named == null || !Objects.equals(named.contractNo(), item.contractNo())
                || !Objects.equals(named.contractName(), item.contractName())
                || !Objects.equals(named.contractDate(), item.contractDate())) {
            named = item;
            namedContract = newContractLine(item);
        }
        return namedContract;
    }

    private String newContractLine(LetterItem item) {
        String contract = (PrintableText.of(item.contractName()) + " " + PrintableText.of(item.contractNo())).strip();
        if (contract.isEmpty()) {
            return "";
        }
        return item.contractDate() == null ? labels.get(Label.CONTRACT_LINE_UNDATED).replace("{contract}", contract)
                : labels.get(Label.CONTRACT_LINE).replace("{contract}", contract).replace("{date}", notation.longDate(item.contractDate()));
    }

    /** The hold's code in the letter's language; a person's own words stay as they are. */
    private String reason(String hold) {
        String code = "HOLD_" + PrintableText.of(hold).toUpperCase(Locale.ROOT).replaceAll("[^A-Z_].*", "");
        for (Label label : Label.values()) {
            if (label.name().equals(code)) {
                return labels.get(label);
            }
        }
        return blank(hold) ? labels.get(Label.HOLD_OTHER) : PrintableText.of(hold);
    }

    private static Row row(List<Column> columns, long[] sums, float size, String... cells) {
        return stackedRow(columns, sums, size, "", cells);
    }

    /** @param below a second line of the first cell; empty: none */
    private static Row stackedRow(List<Column> columns, long[] sums, float size, String below, String... cells) {
        List<List<String>> wrapped = new ArrayList<>(cells.length);
        for (int index = 0; index < cells.length; index++) {
            wrapped.add(columns.get(index).right() ? List.of(cells[index]) : Table.cell(cells[index], columns.get(index), size));
        }
        if (!below.isEmpty()) {
            List<String> first = new ArrayList<>(wrapped.getFirst());
            first.addAll(Table.cell(below, columns.getFirst(), size));
            wrapped.set(0, first);
        }
        return Row.of(wrapped, sums);
    }

    private void amount(List<String> cells, long[] sums, Money amount) {
        sums[cells.size()] = amount.minor();
        cells.add(notation.amount(amount));
    }

    private void amountOrDash(List<String> cells, long[] sums, Money amount) {
        sums[cells.size()] = amount.minor();
        cells.add(amount.isZero() ? "\u2013" : notation.amount(amount));
    }

    private void amountOrBlank(List<String> cells, long[] sums, Money amount) {
        sums[cells.size()] = amount.minor();
        cells.add(amount.isZero() ? "" : notation.amount(amount));
    }

    private String date(LocalDate date) {
        return notation.date(date);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
