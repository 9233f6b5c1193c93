package receivables.intake.table;

import java.io.IOException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.table.ListColumns;
import receivables.ledger.table.ListColumns.RowType;
import receivables.money.Money;

/**
 * An ERP's list as rows of the contract. Lines that name the customer of the rows below hold for them; sums are compared with the rows they
 * sum up; rows of one document that follow each other are one.
 *
 * <pre>{@code
 * Mike Sanderson,,,                          → customer of the rows below
 * ,03/02/2026,Invoice,2004,"3,000.00"        → an invoice
 * Total for Mike Sanderson,,,,"$3,000.00"    → ties
 * }</pre>
 */
final class ListTable {

    private final Reading reading;
    private final ListColumns columns;
    private final ListRows rows;
    private final RowFilter filter;
    private final ListSink sink;
    private final Map<String, ListRow.Cell> group = new TreeMap<>();
    private final ListSums subtotal = new ListSums();
    private final ListSums total = new ListSums();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Map<String, long[]> payments = new TreeMap<>();
    private ListRow waiting;
    private int taken;

    /** @throws UnreadableFileException where the file lacks what the profile needs */
    ListTable(Reading reading, String fileName, Currency company, ListSink sink) throws UnreadableFileException {
        this.reading = reading;
        this.columns = reading.profile().list();
        this.rows = new ListRows(reading, fileName, company);
        this.filter = new RowFilter(reading);
        this.sink = sink;
    }

    /** @return the rows read, without those refused */
    int read() throws IOException, UnreadableFileException {
        reading.source().read(row -> {
            take(row);
            return true;
        });
        endDocument();
        skipped.forEach((why, count) -> sink.note(0, "", "",
                Reason.of(ReasonCode.TABLE_ROWS_PASSED_OVER, count, reading.profile().name(), Shown.value(why))));
        payments.forEach((currency, sum) -> sink.payments(Currency.getInstance(currency), (int) sum[0], sum[1]));
        if (taken == 0) {
            sink.note(0, "", "", Reason.of(ReasonCode.TABLE_HAS_NO_ROWS, Shown.name(reading.path().getFileName().toString())));
        }
        return taken;
    }

    private void take(TableRow row) {
        boolean below = row.line() >= reading.firstLine();
        if (row.defect() != null) {
            if (below) {
                endDocument();
                sink.refused(new ListRow(row.line(), null, null, 0, new TreeMap<>()), "", Shown.value(row.joined()), row.defect());
            }
            return;
        }
        if (row.isBlank()) {
            return;
        }
        String joined = row.joined();
        ListColumns.Marks marks = columns.marks();
        boolean sum = below && columns.amount() != null;
        if (sum && RowFilter.matches(joined, marks.totals())) {
            endDocument();
            compare(row, total);
        } else if (sum && RowFilter.matches(joined, marks.subtotals())) {
            endDocument();
            compare(row, subtotal);
            subtotal.begin();
        } else if (!isGroup(joined, marks.group()) && below && !filter.isFooter(row) && !isHeaderAgain(row)) {
            takeRow(row);
        }
    }

    /** Lists for printing repeat their header on each page, or for each customer. */
    private boolean isHeaderAgain(TableRow row) {
        List<String> header = reading.header();
        boolean same = !header.isEmpty() && row.size() >= header.size();
        for (int column = 0; column < header.size() && same; column++) {
            same = Cells.header(row.cell(column)).equals(header.get(column));
        }
        return same;
    }

    private boolean isGroup(String line, SortedMap<String, Pattern> patterns) {
        boolean is = false;
        for (Map.Entry<String, Pattern> pattern : patterns.entrySet()) {
            Matcher matcher = pattern.getValue().matcher(line);
            if (matcher.find() && matcher.group(1) != null) {
                endDocument();
                if (!is && (pattern.getKey().equals("customer_no") || !patterns.containsKey("customer_no"))) {
                    group.clear(); // another customer begins: the last one's name is not his
                }
                String found = Cells.stripped(matcher.group(1));
                group.put(pattern.getKey(), new ListRow.Cell("", found, found));
                is = true;
            }
        }
        return is;
    }

    private void takeRow(TableRow row) {
        String why = filter.passedOver(row);
        if (why != null) {
            if (!why.isEmpty()) {
                skipped.merge(why, 1, Integer::sum);
                sumUnread(row);
            }
            return;
        }
        ListRow read = rows.read(row, group, sink);
        if (read == null) {
            endDocument();
            return;
        }
        taken++;
        if (columns.reads() == ListColumns.Reads.CUSTOMERS) {
            sink.row(read);
            return;
        }
        subtotal.add(read.currency(), read.signed());
        total.add(read.currency(), read.signed());
        if (read.type() == RowType.PAYMENT) {
            long[] sum = payments.computeIfAbsent(read.currency().getCurrencyCode(), none -> new long[2]);
            sum[0]++;
            sum[1] = Math.addExact(sum[1], read.signed());
        } else if (waiting != null && isSameDocument(waiting, read)) {
            waiting = columns.repeats() ? waiting : together(waiting, read);
        } else {
            endDocument();
            waiting = read;
        }
    }

    /** Rows that are passed over stand in the list's sums all the same. */
    private void sumUnread(TableRow row) {
        if (columns.amount() == null) {
            return;
        }
        try {
            Currency money = rows.currency(row);
            long signed = rows.signed(row, money);
            subtotal.add(money, signed);
            total.add(money, signed);
        } catch (RefusedRowException noAmount) {
            // it is passed over, and the sum that lacks it will say so
            skipped.merge(noAmount.column + " " + noAmount.value, 1, Integer::sum);
        }
    }

    private static boolean isSameDocument(ListRow one, ListRow other) {
        return !one.value("document_no").isEmpty() && one.value("document_no").equals(other.value("document_no"))
                && one.value("customer_no").equals(other.value("customer_no")) && one.currency().equals(other.currency());
    }

    /** The sum of both. Of two due dates the later one holds: nobody is asked for what is not due yet. */
    private ListRow together(ListRow one, ListRow other) {
        long signed = Math.addExact(one.signed(), other.signed());
        SortedMap<String, ListRow.Cell> cells = new TreeMap<>(one.cells());
        ListRow.Cell amount = one.cells().get("amount");
        cells.put("amount", new ListRow.Cell(amount.column(), amount.shown() + " + " + other.cells().get("amount").shown(),
                Money.ofMinor(Math.abs(signed), one.currency()).plain()));
        if (!one.value("due_date").equals(other.value("due_date"))) {
            sink.note(other.line(), other.cells().get("due_date").column(), Shown.value(other.cells().get("due_date").shown()),
                    Reason.of(ReasonCode.LIST_DOCUMENT_HAS_DUE_DATES, one.value("document_no")));
            if (one.value("due_date").compareTo(other.value("due_date")) < 0) {
                cells.put("due_date", other.cells().get("due_date"));
            }
        }
        RowType type = one.type();
        if (signed < 0) {
            type = RowType.CREDIT_NOTE;
        } else if (type == RowType.CREDIT_NOTE && signed > 0) {
            type = other.type() == RowType.CREDIT_NOTE ? RowType.DEBIT_NOTE : other.type();
        }
        ListRow.Cell word = cells.get("type");
        cells.put("type", new ListRow.Cell(word.column(), word.shown(), type.name()));
        return one.with(type, signed, cells);
    }

    private void endDocument() {
        if (waiting != null) {
            ListRow document = waiting;
            waiting = null;
            sink.row(document);
        }
    }

    private void compare(TableRow row, ListSums sums) {
        String column = rows.amountColumn();
        if (sums.isMixed()) {
            sink.note(row.line(), column, "", Reason.of(ReasonCode.LIST_SUM_MIXES_CURRENCIES));
            return;
        }
        if (sums.isEmpty()) {
            return;
        }
        try {
            long said = rows.total(fromTheRight(row), sums.currency());
            if (said != sums.minor()) {
                sink.note(row.line(), column, "", Reason.of(ReasonCode.LIST_SUM_DIFFERS, Money.ofMinor(said, sums.currency()),
                        Money.ofMinor(sums.minor(), sums.currency())));
            }
        } catch (RefusedRowException noFigure) {
            sink.note(row.line(), noFigure.column, Shown.value(noFigure.value), noFigure.reason);
        }
    }

    /** A name with a comma in it stands in such lines without quotes and moves the figures to the right. */
    private TableRow fromTheRight(TableRow row) {
        int more = reading.header().isEmpty() ? 0 : row.size() - reading.header().size();
        return more <= 0 ? row : new MovedRow(row, more);
    }

    /** The cells of another row, counted from so many further to the right. */
    private record MovedRow(TableRow row, int by) implements TableRow {

        @Override
        public int line() {
            return row.line();
        }

        @Override
        public int size() {
            return row.size() - by;
        }

        @Override
        public String cell(int column) {
            return row.cell(column + by);
        }

        @Override
        public boolean isTyped(int column) {
            return row.isTyped(column + by);
        }

        @Override
        public Reason defect() {
            return row.defect();
        }
    }

    /** What the rows since a line add up to. */
    private static final class ListSums {

        private final Map<Currency, Long> sums = new HashMap<>();

        void add(Currency currency, long signed) {
            sums.merge(currency, signed, Math::addExact);
        }

        void begin() {
            sums.clear();
        }

        boolean isEmpty() {
            return sums.isEmpty();
        }

        boolean isMixed() {
            return sums.size() > 1;
        }

        Currency currency() {
            return sums.keySet().iterator().next();
        }

        long minor() {
            return sums.values().iterator().next();
        }
    }
}
