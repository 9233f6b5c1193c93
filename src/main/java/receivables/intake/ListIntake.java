package receivables.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.intake.table.ListRow;
import receivables.intake.table.ListSink;
import receivables.intake.table.TableFile;
import receivables.ledger.DocumentType;
import receivables.ledger.Reason;
import receivables.ledger.erp.ListedItem;
import receivables.ledger.erp.ListedList;
import receivables.ledger.erp.ListedMoney;
import receivables.ledger.table.ListColumns;
import receivables.money.Money;

/**
 * Turns the rows of an ERP's list into customers and documents, as if they stood in the contract's files. A list of what is open sets a
 * document's amount when it is first seen; later it is only compared with what we hold open.
 */
final class ListIntake implements ListSink {

    private final TableFile table;
    private final ListColumns columns;
    private final String file;
    private final IntakeContext context;
    private final IntakeSink sink;
    private final Format format;
    private final Format customers;
    private final Chunk chunk;
    private final List<ListRow> waiting = new ArrayList<>();
    /** Customers that nobody knew before this list named them. */
    private final Set<String> made = new HashSet<>();
    private final Set<Integer> refusedLines = new HashSet<>();
    private final Map<DocumentLookup.Named, String> known = new HashMap<>();

    private ListIntake(TableFile table, String file, IntakeContext context, IntakeSink sink) {
        this.table = table;
        this.columns = table.profile().list();
        this.file = file;
        this.sink = sink;
        this.context = context.with(this::customers);
        this.customers = new CustomersFormat(context);
        this.format = columns.reads() == ListColumns.Reads.CUSTOMERS ? customers
                : new LedgerFormat(this.context, document -> !columns.isOpen() || !known.containsKey(
                new DocumentLookup.Named(document.customerNo(), document.documentNo(), document.documentDate())));
        this.chunk = new Chunk(format, this.context, sink);
    }

    /** @throws UnreadableFileException when nothing of it is to be kept */
    static FileReport read(TableFile table, String file, IntakeContext context, IntakeSink sink)
            throws IOException, UnreadableFileException {
        ListIntake intake = new ListIntake(table, file, context, sink);
        if (intake.columns.reads() == ListColumns.Reads.CUSTOMERS) {
            Set<String> absent = new HashSet<>(intake.format.columns().names());
            absent.removeAll(intake.columns.brought());
            sink.absentColumns(absent);
        }
        int rows = table.list(file, context.company().currency(), intake);
        intake.flush();
        if (intake.columns.isOpen()) {
            sink.listed(new ListedList(table.profile().name(), intake.columns.snapshot(), context.businessDate()));
        }
        return FileReport.of(table.encoding(), rows + intake.refusedLines.size(),
                intake.chunk.refused() + intake.refusedLines.size(), Reason.NONE);
    }

    @Override
    public void row(ListRow row) {
        waiting.add(row);
        if (waiting.size() == Chunk.ROWS) {
            flush();
        }
    }

    private void flush() {
        if (context.stripZeros()) {
            stripZeros();
        }
        makeCustomers();
        if (columns.isOpen()) {
            lookUp();
        }
        for (ListRow row : waiting) {
            boolean settled = columns.reads() == ListColumns.Reads.ITEMS && row.signed() == 0;
            if (!settled) {
                chunk.add(foreign(row, format.columns()));
            }
        }
        chunk.flush();
        waiting.clear();
    }

    /** Rows of customers whose numbers differ in their zeros alone are refused with the others of their chunk. */
    private void stripZeros() {
        Map<String, String> meant = new CustomerNumbers(context.customers()).of(waiting.stream().map(row -> row.value("customer_no"))
                .toList());
        waiting.replaceAll(row -> meant.get(row.value("customer_no")) == null ? row
                : row.withValue("customer_no", meant.get(row.value("customer_no"))));
    }

    private void lookUp() {
        known.clear();
        List<DocumentLookup.Named> named = new ArrayList<>();
        for (ListRow row : waiting) {
            LocalDate day = Dates.parse(row.value("document_date"));
            if (day != null) {
                named.add(new DocumentLookup.Named(row.value("customer_no"), row.value("document_no"), day));
            }
        }
        known.putAll(context.documents().find(named));
        for (ListRow row : waiting) {
            LocalDate day = Dates.parse(row.value("document_date"));
            String number = row.value("document_no");
            if (day != null && Keys.problem(number, Keys.LONGEST) == null && !row.value("customer_no").isEmpty()) {
                String knownAs = known.getOrDefault(new DocumentLookup.Named(row.value("customer_no"), number, day), number);
                sink.listed(row.line(), new ListedItem(table.profile().name(), row.value("customer_no"), knownAs,
                        Money.ofMinor(row.signed(), row.currency()), context.businessDate()));
            }
        }
    }

    /** Whom nobody knows and the list names is a customer without an address from now on. */
    private void makeCustomers() {
        if (columns.reads() == ListColumns.Reads.CUSTOMERS) {
            return;
        }
        Map<String, ListRow> named = new TreeMap<>();
        for (ListRow row : waiting) {
            String number = row.value("customer_no");
            if (!row.value("name").isEmpty() && !number.isEmpty() && Keys.problem(number, Keys.LONGEST) == null) {
                named.putIfAbsent(number, row);
            }
        }
        named.keySet().removeAll(context.customers().find(named.keySet()).keySet());
        named.forEach((number, row) -> {
            Row customer = foreign(row, customers.columns());
            customers.take(customer, new Format.Known(Map.of(), Map.of(), Map.of()), sink);
            if (!customer.isRefused()) {
                made.add(number);
            }
        });
    }

    private Map<String, CustomerLookup.CustomerTerms> customers(CustomerLookup before, Collection<String> customerNos) {
        Map<String, CustomerLookup.CustomerTerms> found = new HashMap<>(before.find(customerNos));
        customerNos.stream().filter(made::contains).forEach(number -> found.putIfAbsent(number,
                new CustomerLookup.CustomerTerms(null, null)));
        return found;
    }

    private Row foreign(ListRow row, Columns contract) {
        String[] cells = new String[contract.size()];
        String[] names = new String[contract.size()];
        String[] shown = new String[contract.size()];
        for (int column = 0; column < cells.length; column++) {
            ListRow.Cell cell = row.cells().get(contract.name(column));
            boolean creditsOnly = contract.name(column).equals("applies_to")
                    && !row.value("type").equals(DocumentType.CREDIT_NOTE.name());
            cells[column] = cell == null || creditsOnly ? "" : cell.value();
            names[column] = cell == null ? "" : cell.column();
            shown[column] = cell == null ? "" : cell.shown();
        }
        return new Row(file, row.line(), contract, cells, sink).from(names, shown);
    }

    @Override
    public void refused(ListRow row, String column, String value, Reason reason) {
        if (refusedLines.add(row.line())) {
            format.refused(foreign(row, format.columns())).ifPresent(sink::refusedRow);
        }
        sink.reject(new Reject(file, row.line(), column, value, reason));
    }

    @Override
    public void note(int line, String column, String value, Reason text) {
        sink.notice(new Notice(file, line, column, value, text));
    }

    @Override
    public void payments(Currency currency, int count, long signed) {
        sink.listed(new ListedMoney(table.profile().name(), currency, count, -signed));
    }
}
