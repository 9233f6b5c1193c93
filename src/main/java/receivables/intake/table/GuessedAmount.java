package receivables.intake.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.table.AmountForm;

/**
 * In which columns the amount seems to stand. Among all that could be it, the running balance decides: the assignment under which each
 * balance is the one before it with the line's amount. Where no balance does, the columns' names decide, and somebody should look.
 *
 * @param form by column names
 * @param columns that it uses
 * @param balance −1: no column holds together
 * @param held steps of the balance that hold
 * @param steps that could be tried
 */
record GuessedAmount(AmountForm form, List<Integer> columns, int balance, int held, int steps) {

    private static final int MOST_COLUMNS = 12;
    private static final int MOST_WORDS = 6;

    /** What a row moves under an assignment. */
    private interface Movement {

        /** Null: cannot be read, or nothing. */
        Long of(TableSample.Cells row);
    }

    private record Candidate(AmountForm form, List<Integer> columns, Movement movement, int rank) {
    }

    /** Null: no column could be an amount. */
    static GuessedAmount of(TableSample sample, GuessedForm numbers, List<Integer> days) {
        List<Integer> numeric = new ArrayList<>();
        for (int column = 0; column < sample.width(); column++) {
            if (!days.contains(column) && isNumeric(sample, numbers, column)) {
                numeric.add(column);
            }
        }
        List<Candidate> candidates = candidates(sample, numbers, numeric.stream().limit(MOST_COLUMNS).toList());
        GuessedAmount best = null;
        Candidate named = candidates.stream().min(Comparator.comparing(Candidate::rank)).orElse(null);
        for (Candidate candidate : candidates) {
            for (int balance : numeric) {
                if (!candidate.columns.contains(balance)) {
                    GuessedAmount one = tried(sample, numbers, candidate, balance);
                    boolean holds = one.held > 0 && one.held * 2 > one.steps && reads(sample, candidate);
                    if (holds && (best == null || one.held > best.held)) {
                        best = one;
                    }
                }
            }
        }
        if (best != null || named == null) {
            return best;
        }
        int balance = numeric.stream().filter(column -> !named.columns.contains(column)
                && TableWords.has(sample.name(column), TableWords.BALANCE)).findFirst().orElse(-1);
        return new GuessedAmount(named.form, named.columns, balance, 0, balance < 0 ? 0 : Math.max(0, sample.rows().size() - 1));
    }

    /** An assignment that leaves rows without an amount is none. */
    private static boolean reads(TableSample sample, Candidate candidate) {
        long read = sample.rows().stream().filter(row -> candidate.movement.of(row) != null).count();
        return read * 10 >= sample.rows().size() * 6L;
    }

    private static boolean isNumeric(TableSample sample, GuessedForm numbers, int column) {
        String name = sample.name(column);
        if (TableWords.has(name, TableWords.ID) || TableWords.has(name, TableWords.PAYER_ACCOUNT)) {
            return false;
        }
        List<String> filled = sample.rows().stream().filter(row -> !row.isEmpty(column)).map(row -> row.text(column)).toList();
        long amounts = sample.rows().stream().map(row -> numbers.amount(row, column)).filter(Objects::nonNull).count();
        long names = filled.stream().filter(cell -> cell.matches("\\d{8,}")).count();
        boolean money = TableWords.has(name, TableWords.IN) || TableWords.has(name, TableWords.OUT)
                || TableWords.has(name, TableWords.AMOUNT);
        return filled.isEmpty() ? money : amounts * 10 >= filled.size() * 7L && names * 2 < filled.size();
    }

    private static List<Candidate> candidates(TableSample sample, GuessedForm numbers, List<Integer> numeric) {
        List<Candidate> candidates = new ArrayList<>();
        for (int column : numeric) {
            candidates.add(signed(sample, numbers, column));
            for (int other : numeric) {
                if (other != column && areExclusive(sample, numbers, column, other)) {
                    candidates.add(pair(sample, numbers, column, other));
                }
            }
            for (int sign = 0; sign < sample.width(); sign++) {
                if (!numeric.contains(sign)) {
                    Candidate worded = word(sample, numbers, column, sign);
                    if (worded != null) {
                        candidates.add(worded);
                    }
                }
            }
        }
        return candidates;
    }

    private static Candidate signed(TableSample sample, GuessedForm numbers, int column) {
        boolean negative = sample.rows().stream().map(row -> numbers.amount(row, column)).anyMatch(one -> one != null && one < 0);
        int word = TableWords.rank(sample.name(column), TableWords.AMOUNT);
        boolean balance = TableWords.has(sample.name(column), TableWords.BALANCE);
        int named = word < 0 ? 300 + column : word;
        long filled = sample.rows().stream().filter(row -> numbers.amount(row, column) != null).count();
        int rank = named + (negative ? 0 : 100) + (balance ? 1000 : 0) + (filled * 10 < sample.rows().size() * 7L ? 500 : 0);
        return new Candidate(AmountForm.signed(sample.name(column)), List.of(column), row -> numbers.amount(row, column), rank);
    }

    /** At most one of the two is filled, in nearly all rows. */
    private static boolean areExclusive(TableSample sample, GuessedForm numbers, int in, int out) {
        long one = 0;
        long other = 0;
        long both = 0;
        for (TableSample.Cells row : sample.rows()) {
            Long first = numbers.amount(row, in);
            Long second = numbers.amount(row, out);
            boolean a = first != null && first != 0;
            boolean b = second != null && second != 0;
            one += a && !b ? 1 : 0;
            other += b && !a ? 1 : 0;
            both += a && b ? 1 : 0;
        }
        boolean named = TableWords.has(sample.name(in), TableWords.IN) && TableWords.has(sample.name(out), TableWords.OUT);
        return both * 20 <= one + other && (one > 0 && other > 0 || named && one + other > 0);
    }

    private static Candidate pair(TableSample sample, GuessedForm numbers, int in, int out) {
        List<Long> paid = sample.rows().stream().map(row -> numbers.amount(row, out)).filter(one -> one != null && one != 0).toList();
        boolean below = !paid.isEmpty() && paid.stream().allMatch(one -> one < 0);
        boolean named = TableWords.has(sample.name(in), TableWords.IN) && TableWords.has(sample.name(out), TableWords.OUT);
        int filled = (int) sample.rows().stream().filter(row -> numbers.amount(row, in) != null || numbers.amount(row, out) != null)
                .count();
        int share = sample.rows().isEmpty() ? 0 : filled * 10 / sample.rows().size();
        int booked = TableWords.has(sample.name(in), TableWords.AMOUNT.subList(0, 5)) ? 0 : 1;
        int rank = named ? 60 - share * 3 + booked : 700;
        AmountForm form = new AmountForm(AmountForm.Kind.TWO_COLUMNS, sample.name(in), sample.name(out), "", List.of(), List.of(),
                List.of(), below, false);
        return new Candidate(form, List.of(in, out), row -> {
            Long received = numbers.amount(row, in);
            Long went = numbers.amount(row, out);
            if (received == null && went == null) {
                return null;
            }
            long away = went == null ? 0 : went;
            return (received == null ? 0 : received) + (below ? away : -away);
        }, rank);
    }

    /** Null: the column has no words for money in and out. */
    private static Candidate word(TableSample sample, GuessedForm numbers, int column, int sign) {
        SortedSet<String> words = new TreeSet<>();
        for (TableSample.Cells row : sample.rows()) {
            if (numbers.amount(row, column) != null && words.size() <= MOST_WORDS) {
                words.add(row.text(sign));
            }
        }
        List<String> in = words.stream().filter(word -> TableWords.IN_WORDS.contains(word.toLowerCase(Locale.ROOT))).toList();
        List<String> out = words.stream().filter(word -> TableWords.OUT_WORDS.contains(word.toLowerCase(Locale.ROOT))).toList();
        List<String> neither = words.stream().filter(word -> !in.contains(word) && !out.contains(word) && !word.isEmpty()).toList();
        boolean named = TableWords.has(sample.name(sign), TableWords.SIGN);
        if (words.size() > MOST_WORDS || in.isEmpty() && out.isEmpty() || !named && (!neither.isEmpty() || in.isEmpty() || out.isEmpty())) {
            return null;
        }
        int amount = TableWords.rank(sample.name(column), TableWords.AMOUNT);
        AmountForm form = AmountForm.word(sample.name(column), sample.name(sign), in, out, neither);
        return new Candidate(form, List.of(column, sign), row -> {
            Long absolute = numbers.amount(row, column);
            boolean came = in.contains(row.text(sign));
            if (absolute == null || !came && !out.contains(row.text(sign))) {
                return null;
            }
            return came ? absolute : Long.valueOf(-absolute);
        }, (named ? 0 : 400) + (amount < 0 ? 300 : amount));
    }

    private static GuessedAmount tried(TableSample sample, GuessedForm numbers, Candidate candidate, int balance) {
        int oldest = 0;
        int newest = 0;
        int steps = 0;
        Long before = null;
        Long beforeMoved = null;
        for (TableSample.Cells row : sample.rows()) {
            Long after = numbers.amount(row, balance);
            Long moved = candidate.movement.of(row);
            if (after == null || moved == null) {
                continue;
            }
            if (before != null && moved != 0) {
                steps++;
                oldest += before + moved == after ? 1 : 0;
                newest += after + beforeMoved == before ? 1 : 0;
            }
            before = after;
            beforeMoved = moved;
        }
        return new GuessedAmount(candidate.form, candidate.columns, balance, Math.max(oldest, newest), steps);
    }

    boolean isProved() {
        return held > 0;
    }
}
