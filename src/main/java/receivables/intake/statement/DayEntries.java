package receivables.intake.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.bank.BankStatement;

/**
 * The booked entries of one statement on one day, in the statement's order. An entry is what the bank booked as one amount, be it one line
 * or a batch of many: formats agree on entries, not on details.
 *
 * @param file the file it stands in
 * @param statement which one of the file
 * @param source its format
 * @param closes it is a statement with balances, and has all that happened on its days
 */
public record DayEntries(long file, int statement, String source, boolean closes, List<Entry> entries) {

    /** One line of an entry. @param line its number in the file */
    public record Line(int line, long amount, String contentKey) {
    }

    /**
     * @param balance of the statement before this entry, minor units; null: not known
     */
    public record Entry(int number, Long balance, List<Line> lines) {

        public Entry {
            lines = List.copyOf(lines);
        }

        public long amount() {
            long sum = 0;
            for (Line line : lines) {
                sum = Math.addExact(sum, line.amount);
            }
            return sum;
        }

        /** Equal for two entries that say the same. */
        String content() {
            StringBuilder content = new StringBuilder(lines.getFirst().contentKey);
            for (int index = 1; index < lines.size(); index++) {
                content.append(' ').append(lines.get(index).contentKey);
            }
            return content.toString();
        }
    }

    /** A booked line as it was read. @param line its number in the file @param entry of its statement */
    public record Booked(int line, int entry, LocalDate day, long amount, String contentKey) {
    }

    /**
     * A statement's booked lines by day, each entry with the balance it begins with.
     *
     * @param lines in the order of the file
     */
    public static SortedMap<LocalDate, DayEntries> of(long file, BankStatement statement, List<Booked> lines) {
        SortedMap<LocalDate, List<Entry>> days = new TreeMap<>();
        Long balance = statement.opening();
        for (int from = 0; from < lines.size(); ) {
            int to = from + 1;
            while (to < lines.size() && lines.get(to).entry == lines.get(from).entry) {
                to++;
            }
            Entry entry = new Entry(lines.get(from).entry, balance,
                    lines.subList(from, to).stream().map(line -> new Line(line.line, line.amount, line.contentKey)).toList());
            days.computeIfAbsent(lines.get(from).day, none -> new ArrayList<>()).add(entry);
            balance = balance == null ? null : Long.valueOf(balance + entry.amount());
            from = to;
        }
        SortedMap<LocalDate, DayEntries> entries = new TreeMap<>();
        days.forEach((day, ofDay) -> entries.put(day, new DayEntries(file, statement.statement(), statement.source(), closes(statement),
                ofDay)));
        return entries;
    }

    /** True of a statement with both balances: it has all that happened on its days. */
    public static boolean closes(BankStatement statement) {
        return statement.opening() != null && statement.closing() != null;
    }

    public DayEntries {
        entries = List.copyOf(entries);
    }

    /** True when each entry begins with the balance at which the one before it ended, so that they stand without a gap. */
    boolean isChained() {
        for (int index = 0; index < entries.size(); index++) {
            Long balance = entries.get(index).balance;
            if (balance == null || index > 0 && balance != entries.get(index - 1).balance + entries.get(index - 1).amount()) {
                return false;
            }
        }
        return true;
    }

    /** The balance after so many of the entries; only of a chained day. */
    long balanceAfter(int count) {
        return count == 0 ? entries.getFirst().balance : entries.get(count - 1).balance + entries.get(count - 1).amount();
    }

    List<Long> sortedAmounts() {
        List<Long> amounts = new ArrayList<>();
        entries.forEach(entry -> amounts.add(entry.amount()));
        amounts.sort(null);
        return amounts;
    }
}
