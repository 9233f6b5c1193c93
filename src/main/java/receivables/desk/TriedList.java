package receivables.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.intake.table.ListRow;
import receivables.intake.table.ListSink;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.table.ListColumns;
import receivables.money.Money;
import receivables.outbox.Figures;
import receivables.outbox.Wording;

/** What a list of an ERP would bring: its first and last rows, how many, what they add up to, and what would be refused of it. */
final class TriedList implements ListSink {

    private static final int SHOWN = 5;
    private static final int MOST_TOLD = 20;

    private final Wording wording;
    private final List<ListRow> first = new ArrayList<>();
    private final Deque<ListRow> last = new ArrayDeque<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    /** By currency: number and sum of what is owed, number and sum of credit notes. */
    private final SortedMap<String, long[]> sums = new TreeMap<>();
    private int rows;
    private int refusedRows;
    private int lastRefused;

    TriedList(Wording wording) {
        this.wording = wording;
    }

    @Override
    public void row(ListRow row) {
        rows++;
        if (row.currency() != null) {
            long[] sum = sums.computeIfAbsent(row.currency().getCurrencyCode(), none -> new long[4]);
            int at = row.type() == ListColumns.RowType.CREDIT_NOTE ? 2 : 0;
            sum[at]++;
            sum[at + 1] = Math.addExact(sum[at + 1], row.signed());
        }
        if (first.size() < SHOWN) {
            first.add(row);
            return;
        }
        last.addLast(row);
        if (last.size() > SHOWN) {
            last.removeFirst();
        }
    }

    @Override
    public void refused(ListRow row, String column, String value, Reason reason) {
        if (row.line() != lastRefused) {
            refusedRows++;
        }
        lastRefused = row.line();
        tell(refused, row.line(), column, value, reason);
    }

    @Override
    public void note(int line, String column, String value, Reason text) {
        tell(notes, line, column, value, text);
    }

    @Override
    public void payments(Currency currency, int count, long signed) {
        tell(notes, 0, "", "", Reason.of(ReasonCode.LIST_PAYMENTS, count, Money.ofMinor(-signed, currency)));
    }

    private void tell(List<String> told, int line, String column, String value, Reason reason) {
        if (told.size() < MOST_TOLD) {
            told.add((line == 0 ? "" : wording.text("try_bank.line", line) + " ") + (column.isEmpty() ? "" : column + " ")
                    + (value.isEmpty() ? "" : "\"" + Shown.value(value) + "\" ") + wording.sentence(reason));
        }
    }

    int rows() {
        return rows;
    }

    int refusedRows() {
        return refusedRows;
    }

    String text(String what, String profile) {
        Screen screen = new Screen();
        screen.line(label("file"), what);
        screen.line(label("profile"), profile);
        screen.lines(label("first"), first.stream().map(TriedList::shown).toList());
        screen.lines(label("last"), last.stream().map(TriedList::shown).toList());
        screen.lines(label("sums"), sums.entrySet().stream().map(this::sum).toList());
        screen.lines(label("refused"), refused);
        screen.lines(label("notes"), notes);
        return screen.toString();
    }

    private String label(String name) {
        return wording.text("try_bank.label." + name);
    }

    private String sum(java.util.Map.Entry<String, long[]> sum) {
        Currency currency = Currency.getInstance(sum.getKey());
        long[] of = sum.getValue();
        return wording.text("try_bank.list_sums", sum.getKey(), of[0], Figures.amount(of[1], currency), of[2],
                Figures.amount(-of[3], currency));
    }

    private static String shown(ListRow row) {
        List<String> parts = new ArrayList<>();
        for (String column : List.of("document_no", "type", "customer_no", "name", "document_date", "due_date", "amount", "currency")) {
            if (!row.value(column).isEmpty()) {
                parts.add(Shown.value(row.value(column)));
            }
        }
        return String.join(" · ", parts);
    }
}
