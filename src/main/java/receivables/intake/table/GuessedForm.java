package receivables.intake.table;

import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import receivables.ledger.table.NumberForm;

/**
 * How a table seems to write days and numbers: the form that reads most of its cells.
 *
 * @param numbers of the two common forms the one that fits
 * @param patterns of days, the best first
 */
record GuessedForm(NumberForm numbers, TableNumbers reader) {

    static final List<String> PATTERNS = List.of("yyyy-MM-dd", "yyyy/MM/dd", "yyyy/M/d", "yyyy.MM.dd", "yyyyMMdd", "yyyy年MM月dd日",
            "yyyy年M月d日", "dd.MM.yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "dd-MM-yyyy", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "dd.MM.yy", "dd/MM/yy",
            "dd-MM-yy", "yyyy-M-d");
    private static final Currency TWO_DECIMALS = Currency.getInstance("EUR");
    private static final List<String> SIGNS = List.of("¥", "￥", "元", "$", "€", "£");
    private static final NumberForm POINT = new NumberForm('.', ",'", true, SIGNS);
    private static final NumberForm COMMA = new NumberForm(',', ".' ", true, SIGNS);

    static boolean isDay(String cell) {
        boolean shaped = cell.length() >= 6 && cell.length() <= 30 && Character.isDigit(cell.charAt(0));
        return shaped && PATTERNS.stream().anyMatch(pattern -> TableDates.of(List.of(pattern)).read(cell, false) != null);
    }

    /** Which decimal sign reads more cells of a table; a point where both do. */
    static GuessedForm of(TableSample sample) {
        long points = fitting(sample, POINT, cell -> cell.matches(".*[.]\\d{1,2}\\D*"));
        long commas = fitting(sample, COMMA, cell -> cell.matches(".*[,]\\d{1,2}\\D*"));
        NumberForm form = commas > points ? COMMA : POINT;
        return new GuessedForm(form, new TableNumbers(form));
    }

    private static long fitting(TableSample sample, NumberForm form, Predicate<String> decimals) {
        TableNumbers reader = new TableNumbers(form);
        return sample.rows().stream().flatMap(row -> row.texts().stream()).filter(decimals)
                .filter(cell -> amount(reader, cell, false) != null).count();
    }

    /** Null: no amount. */
    Long amount(TableSample.Cells row, int column) {
        return amount(reader, row.text(column), row.isTyped(column));
    }

    private static Long amount(TableNumbers reader, String cell, boolean typed) {
        if (TableNumbers.isEmpty(cell) || cell.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        try {
            return reader.read(cell, typed, TWO_DECIMALS);
        } catch (IllegalArgumentException none) {
            return null; // that is the answer: no amount in this form
        }
    }

    /** The pattern that reads most days of a column; empty: most of its cells are none. @param rows that count */
    static String pattern(TableSample sample, int column) {
        String best = "";
        long most = 0;
        long filled = sample.rows().stream().filter(row -> !row.text(column).isEmpty()).count();
        for (String pattern : PATTERNS) {
            TableDates dates = TableDates.of(List.of(pattern));
            long fits = sample.rows().stream().filter(row -> dates.read(row.text(column), row.isTyped(column)) != null).count();
            if (fits > most) {
                most = fits;
                best = pattern;
            }
        }
        return most * 10 >= filled * 6 && most * 3 >= sample.rows().size() ? best : "";
    }

    /** Day and month could as well be month and day; with points between them the day stands first everywhere. */
    static String otherReading(TableSample sample, int column, String pattern) {
        String turned = pattern.contains("dd") ? pattern.replace("dd", "*").replace("MM", "dd").replace("*", "MM")
                : pattern.replace("d", "*").replace("M", "d").replace("*", "M");
        boolean yearLast = !pattern.startsWith("y") && pattern.indexOf('.') < 0;
        return yearLast && pattern(sample, column, turned) >= pattern(sample, column, pattern) ? turned : "";
    }

    private static long pattern(TableSample sample, int column, String pattern) {
        TableDates dates = TableDates.of(List.of(pattern));
        return sample.rows().stream().filter(row -> dates.read(row.text(column), row.isTyped(column)) != null).count();
    }

    /** The form as a profile says it, with only what the cells need. */
    NumberForm written(TableSample sample, List<Integer> columns) {
        StringBuilder thousands = new StringBuilder();
        for (String one : List.of(",", ".", "'", " ")) {
            boolean used = one.charAt(0) != numbers.decimal() && numbers.thousands().contains(one) && anyCell(sample, columns,
                    cell -> cell.strip().matches(".*\\d[" + one + "\u00a0]\\d{3}.*")
                    && (!one.equals(" ") || cell.matches(".*\\d[ \u00a0\u202f]\\d.*")));
            thousands.append(used ? one : "");
        }
        String groups = thousands.isEmpty() && numbers.decimal() == '.' ? "," : thousands.toString();
        groups = groups.isEmpty() ? "." : groups;
        boolean trailing = anyCell(sample, columns, cell -> cell.endsWith("-") && cell.length() > 1);
        List<String> signs = SIGNS.stream().filter(sign -> anyCell(sample, columns, cell -> cell.contains(sign))).toList();
        return new NumberForm(numbers.decimal(), groups, trailing, signs);
    }

    private static boolean anyCell(TableSample sample, List<Integer> columns, Predicate<String> test) {
        return sample.rows().stream().anyMatch(row -> columns.stream().anyMatch(column -> test.test(row.text(column))));
    }
}
