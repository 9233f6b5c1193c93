package receivables.intake;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.intake.CustomerLookup.CustomerTerms;
import receivables.ledger.LeadingZeros;
import receivables.ledger.ReasonCode;

/**
 * Rows gathered until there are enough of them to ask once for all the customers and receipts they refer to; then they are taken in order.
 */
final class Chunk {

    /** Rows looked up together: enough that a question to the database costs little per row, few enough to stay small. */
    static final int ROWS = 2000;

    /** Unknown customers of one chunk that are looked for under other numbers; who has more has another trouble. */
    private static final int MOST_UNKNOWN = 500;

    private final Format format;
    private final IntakeContext context;
    private final IntakeSink sink;
    private final List<Row> rows = new ArrayList<>(ROWS);
    private int taken;
    private int refused;

    Chunk(Format format, IntakeContext context, IntakeSink sink) {
        this.format = format;
        this.context = context;
        this.sink = sink;
    }

    void add(Row row) {
        rows.add(row);
        if (rows.size() == ROWS) {
            flush();
        }
    }

    void flush() {
        if (rows.isEmpty()) {
            return;
        }
        if (context.stripZeros()) {
            stripZeros();
        }
        Map<String, CustomerTerms> customers = format.customerColumn() < 0 ? Map.of()
                : context.customers().find(named(format.customerColumn()));
        Map<String, Currency> receipts = format.receiptColumn() < 0 ? Map.of()
                : context.receipts().currencies(named(format.receiptColumn()));
        Format.Known known = new Format.Known(customers, format.customerColumn() < 0 ? Map.of()
                : alike(named(format.customerColumn()), customers), receipts);
        for (Row row : rows) {
            format.take(row, known, sink);
            taken++;
            if (row.isRefused()) {
                refused++;
                format.refused(row).ifPresent(sink::refusedRow);
            }
        }
        rows.clear();
    }

    private void stripZeros() {
        SortedSet<String> numbers = new TreeSet<>();
        for (Row row : rows) {
            format.customers(row).forEach(column -> numbers.add(row.raw(column)));
        }
        Map<String, String> meant = new CustomerNumbers(context.customers()).of(numbers);
        for (Row row : rows) {
            for (int column : format.customers(row)) {
                String number = row.raw(column);
                if (meant.containsKey(number) && meant.get(number) == null) {
                    row.refuse(column, ReasonCode.CUSTOMERS_DIFFER_IN_ZEROS);
                } else if (meant.containsKey(number)) {
                    row.set(column, meant.get(number));
                }
            }
        }
    }

    private Map<String, String> alike(SortedSet<String> named, Map<String, CustomerTerms> customers) {
        Map<String, List<String>> others = new TreeMap<>();
        named.stream().filter(number -> !customers.containsKey(number)).limit(MOST_UNKNOWN)
                .forEach(number -> others.put(number, LeadingZeros.others(number)));
        List<String> asked = others.values().stream().flatMap(List::stream).distinct().toList();
        Map<String, CustomerTerms> found = asked.isEmpty() ? Map.of() : context.customers().find(asked);
        Map<String, String> alike = new TreeMap<>();
        others.forEach((number, some) -> some.stream().filter(found::containsKey).findFirst().ifPresent(other -> alike.put(number, other)));
        return alike;
    }

    int taken() {
        return taken;
    }

    int refused() {
        return refused;
    }

    /** Only numbers that could be one: what is no key is refused anyway, and need not be asked for. */
    private SortedSet<String> named(int column) {
        SortedSet<String> keys = new TreeSet<>();
        for (Row row : rows) {
            row.plainNumber(column);
            if (row.has(column) && Keys.problem(row.raw(column), Keys.LONGEST) == null) {
                keys.add(row.raw(column));
            }
        }
        return keys;
    }
}
