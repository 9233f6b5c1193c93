package receivables.intake.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import receivables.intake.TextEncoding;
import receivables.intake.UnreadableFileException;
import receivables.ledger.ReasonCode;

/**
 * The beginning of a table that no profile is needed for: the encoding and delimiter in which most lines fall into the same number of
 * cells and most header words are known, the line that looks like a header, and the rows below it.
 *
 * @param charset null: a workbook
 * @param delimiter empty: a workbook or HTML
 * @param header null: the table has none
 * @param above the lines above header or first row, a line each
 * @param width cells of a row
 */
record TableSample(FileShape shape, Charset charset, String delimiter, TableHead.Line header, String above, int width, List<Cells> rows) {

    /** So many rows are looked at. */
    private static final int MOST_ROWS = 2_000;
    private static final int FEWEST_CELLS = 3;

    /** A row. @param typed numbers and days of a workbook */
    record Cells(int line, List<String> texts, List<Boolean> typed) {

        String text(int column) {
            return column < texts.size() ? texts.get(column) : "";
        }

        boolean isTyped(int column) {
            return column < typed.size() && typed.get(column);
        }

        boolean isEmpty(int column) {
            return TableNumbers.isEmpty(text(column));
        }
    }

    /** A way of cutting, and how well it goes. */
    private record Way(Charset charset, String delimiter, int width, long score) {
    }

    /** @throws UnreadableFileException where nothing like a table is found, with what was seen */
    static TableSample of(TableHead head) throws IOException, UnreadableFileException {
        if (head.shape() == FileShape.OTHER) {
            throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_IS_NONE);
        }
        Way way = way(head);
        List<TableHead.Line> lines = head.lines(way.charset, way.delimiter, List.of());
        int at = header(lines);
        boolean headed = at >= 0;
        int first = headed ? at : firstRow(lines);
        if (first < 0) {
            throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_HAS_NO_HEADER);
        }
        String above = lines.subList(0, first).stream().map(TableHead.Line::joined).collect(Collectors.joining("\n"));
        int from = lines.get(first).line() + (headed ? 1 : 0);
        List<Cells> rows = rows(head, way, from);
        return new TableSample(head.shape(), way.charset, way.delimiter, headed ? lines.get(at) : null, above,
                headed ? lines.get(at).cells().size() : way.width, rows);
    }

    private static Way way(TableHead head) throws IOException, UnreadableFileException {
        if (head.shape() == FileShape.XLS || head.shape() == FileShape.XLSX) {
            return new Way(null, "", width(head.lines(null, "", List.of())), 0);
        }
        Way best = null;
        for (Charset charset : head.readable(TableHead.ENCODINGS)) {
            for (String delimiter : head.shape() == FileShape.HTML ? List.of("") : TableHead.DELIMITERS) {
                List<TableHead.Line> lines = head.lines(charset, delimiter, List.of());
                int width = width(lines);
                long same = lines.stream().filter(line -> line.cells().size() == width).count();
                long known = lines.stream().mapToLong(line -> line.cells().stream().filter(TableWords::isKnown).count()).max().orElse(0);
                long score = width < FEWEST_CELLS ? 0 : same * Math.min(width, 12) + 1_000 * known;
                if (score > 0 && (best == null || score > best.score) && (known > 2 || isTrusted(head, charset))) {
                    best = new Way(charset, delimiter, width, score);
                }
            }
        }
        if (best == null) {
            throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_HAS_NO_COLUMNS);
        }
        return best;
    }

    private static boolean isTrusted(TableHead head, Charset charset) throws IOException {
        boolean chinese = charset.equals(Charset.forName("GB18030"));
        return charset.equals(StandardCharsets.UTF_8) || TextEncoding.reads(head.path(), charset, chinese);
    }

    /** The commonest number of cells of a line that has at least three; of equally common ones the larger. */
    private static int width(List<TableHead.Line> lines) {
        Map<Integer, Integer> counts = new HashMap<>();
        lines.stream().map(line -> line.cells().size()).filter(size -> size >= FEWEST_CELLS)
                .forEach(size -> counts.merge(size, 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(0);
    }

    /** The line with most known words that is followed by a row with a day; −1: none. */
    private static int header(List<TableHead.Line> lines) {
        int best = -1;
        long most = 1;
        for (int index = 0; index < lines.size(); index++) {
            List<String> cells = lines.get(index).cells();
            long known = cells.stream().filter(TableWords::isKnown).count();
            boolean plain = cells.stream().noneMatch(GuessedForm::isDay);
            int next = Math.min(index + 4, lines.size());
            boolean followed = lines.subList(index + 1, next).stream().anyMatch(line -> line.cells().stream().anyMatch(GuessedForm::isDay));
            if (known > most && plain && followed) {
                most = known;
                best = index;
            }
        }
        return best;
    }

    private static int firstRow(List<TableHead.Line> lines) {
        for (int index = 0; index < lines.size(); index++) {
            List<String> cells = lines.get(index).cells();
            if (cells.size() >= FEWEST_CELLS && cells.stream().anyMatch(GuessedForm::isDay)) {
                return index;
            }
        }
        return -1;
    }

    private static List<Cells> rows(TableHead head, Way way, int from) throws IOException, UnreadableFileException {
        List<Cells> rows = new ArrayList<>();
        head.shape().source(head.path(), way.charset, way.delimiter, List.of()).read(row -> {
            if (row.line() >= from && row.defect() == null && !row.isBlank()) {
                List<String> texts = new ArrayList<>();
                List<Boolean> typed = new ArrayList<>();
                for (int column = 0; column < row.size(); column++) {
                    texts.add(row.cell(column));
                    typed.add(row.isTyped(column));
                }
                rows.add(new Cells(row.line(), texts, typed));
            }
            return rows.size() < MOST_ROWS;
        });
        return rows;
    }

    /** The rows that have a day: those that move something. @param days column → pattern */
    TableSample ofDays(Map<Integer, String> days) {
        Map<Integer, TableDates> dates = new HashMap<>();
        days.forEach((column, pattern) -> dates.put(column, TableDates.of(List.of(pattern))));
        List<Cells> moving = rows.stream().filter(row -> dates.entrySet().stream()
                .anyMatch(one -> one.getValue().read(row.text(one.getKey()), row.isTyped(one.getKey())) != null)).toList();
        return new TableSample(shape, charset, delimiter, header, above, width, moving);
    }

    /** How a profile calls a column. */
    String name(int column) {
        boolean named = header != null && column < header.cells().size() && !header.cells().get(column).isEmpty();
        return named ? header.cells().get(column) : "#" + (column + 1);
    }

    /** The column whose name has the earliest of the words; −1: none has one. */
    int named(Collection<Integer> among, List<String> words, Predicate<Integer> allowed) {
        int best = -1;
        int rank = Integer.MAX_VALUE;
        for (int column : among) {
            int one = TableWords.rank(name(column), words);
            if (one >= 0 && one < rank && allowed.test(column)) {
                best = column;
                rank = one;
            }
        }
        return best;
    }

    int named(List<String> words, Predicate<Integer> allowed) {
        List<Integer> all = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            all.add(column);
        }
        return named(all, words, allowed);
    }

    boolean isHeaded() {
        return header != null;
    }
}
