package receivables.intake.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import receivables.intake.Currencies;
import receivables.intake.UnreadableFileException;
import receivables.ledger.table.DateForm;
import receivables.ledger.table.Recognition;
import receivables.ledger.table.RowRules;
import receivables.ledger.table.StatementColumns;
import receivables.ledger.table.TableProfile;
import receivables.ledger.table.Told;

/**
 * Makes a profile for a bank's table that none describes yet, and says why each column was taken and what nothing proves. A person looks at
 * what it reads before it is used.
 *
 * @param profile complete; fit for use where {@link #doubts()} is empty
 * @param findings why, in the order of the profile
 */
public record TableGuess(TableProfile profile, List<Finding> findings) {

    /** What was found, or what nothing proves. @param arguments column names and what was seen */
    public record Finding(Kind kind, List<String> arguments) {

        public Finding {
            arguments = List.copyOf(arguments);
        }

        static Finding of(Kind kind, Object... arguments) {
            return new Finding(kind, Stream.of(arguments).map(String::valueOf).toList());
        }
    }

    /** Those that begin with DOUBT want a person. */
    public enum Kind {
        /** {0} encoding. */
        ENCODING,
        /** {0} line. */
        HEADER,
        NO_HEADER,
        /** {0} column, {1} pattern. */
        BOOKED, VALUED,
        /** {0} column, {1} pattern, {2} the other one. */
        DOUBT_DAY,
        /** {0} columns. */
        AMOUNT,
        /** {0} column, {1} steps that hold, {2} of how many. */
        BALANCE,
        /** {0} column. */
        DOUBT_BALANCE,
        /** The sign of the amount. */
        DOUBT_SIGN,
        /** {0} where. */
        ACCOUNT,
        /** {0} what was written. */
        DOUBT_ACCOUNT,
        /** {0} where. */
        CURRENCY,
        /** {0} what was written. */
        DOUBT_CURRENCY,
        /** {0} columns. */
        PAYER, TEXT
    }

    private static final Map<String, String> NAMES = Map.of("人民币", "CNY", "美元", "USD", "港币", "HKD", "欧元", "EUR", "日元", "JPY", "英镑", "GBP");
    private static final Pattern ACCOUNT_ABOVE = Pattern.compile(
            "(账号|卡号|账户|帳號|Account(?: Number| No\\.?)?|IBAN|Konto(?:nummer)?)[：:,，\\s]{1,4}([A-Z]{2}\\d{2}[A-Z0-9]{10,30}|[\\d*][\\d*-]{5,})");
    private static final Pattern CURRENCY_ABOVE = Pattern.compile("(?:^|[^A-Za-z])([A-Z]{3})(?:$|[^A-Za-z])");
    private static final Pattern IN_NAME = Pattern.compile("(?<![0-9])(\\d{9,21})(?![0-9])|([A-Z]{2}\\d{2}[A-Z0-9]{10,30})");
    private static final int MOST_HEADER_TEXTS = 7;

    public TableGuess {
        findings = List.copyOf(findings);
    }

    public List<Finding> doubts() {
        return findings.stream().filter(finding -> finding.kind().name().startsWith("DOUBT")).toList();
    }

    /**
     * @param name what the profile is to be called
     * @param company code of the currency that is taken where nothing tells one
     * @throws UnreadableFileException where no profile can be made, with why
     */
    public static TableGuess of(Path file, String fileName, String name, String company) throws IOException, UnreadableFileException {
        return new Making(TableSample.of(new TableHead(file)), fileName, name, company).guess();
    }

    /** One guess being made. */
    private static final class Making {

        private final TableSample sample;
        private final GuessedForm numbers;
        private final String fileName;
        private final String name;
        private final String company;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<Integer> used = new TreeSet<>();
        private int bookedColumn;

        Making(TableSample sample, String fileName, String name, String company) {
            this.sample = sample;
            this.numbers = GuessedForm.of(sample);
            this.fileName = fileName;
            this.name = name;
            this.company = company;
        }

        TableGuess guess() throws UnreadableFileException {
            if (sample.charset() != null) {
                add(Kind.ENCODING, sample.charset().name());
            }
            add(sample.isHeaded() ? Kind.HEADER : Kind.NO_HEADER, sample.isHeaded() ? sample.header().line() : 0);
            Map<Integer, String> days = days();
            int booked = booked(days);
            DateForm bookedForm = new DateForm(sample.name(booked), List.of(days.get(booked)), "", null);
            bookedColumn = booked;
            int valued = named(days.keySet(), TableWords.VALUED, column -> column != booked);
            GuessedAmount amount = GuessedAmount.of(sample.ofDays(days), numbers, List.copyOf(days.keySet()));
            if (amount == null) {
                throw new UnreadableFileException(0, "", "", "no column of the table is an amount: " + String.join(", ", names()));
            }
            tell(amount);
            used.addAll(days.keySet());
            used.addAll(amount.columns());
            used.add(amount.balance());
            Told account = account();
            Told currency = currency();
            StatementColumns columns = columns(bookedForm, valued < 0 ? null
                    : new DateForm(sample.name(valued), List.of(days.get(valued)), "", null), amount, account, currency);
            RowRules rows = new RowRules(turnover(), new TreeMap<>(), "", continued(booked), footers(booked, days.get(booked)));
            TableProfile profile = new TableProfile(name, name, recognition(booked, amount, days), encodings(), sample.delimiter(),
                    List.of(), numbers.written(sample, numbersOf(amount)), rows, columns, null);
            return new TableGuess(profile, findings);
        }

        private void add(Kind kind, Object... arguments) {
            findings.add(Finding.of(kind, arguments));
        }

        private List<String> names() {
            List<String> names = new ArrayList<>();
            for (int column = 0; column < sample.width(); column++) {
                names.add(sample.name(column));
            }
            return names;
        }

        private List<Charset> encodings() {
            return sample.charset() == null ? List.of() : List.of(sample.charset());
        }

        private static List<Integer> numbersOf(GuessedAmount amount) {
            List<Integer> columns = new ArrayList<>(amount.columns());
            if (amount.balance() >= 0) {
                columns.add(amount.balance());
            }
            return columns;
        }

        private Map<Integer, String> days() throws UnreadableFileException {
            Map<Integer, String> days = new TreeMap<>();
            for (int column = 0; column < sample.width(); column++) {
                String pattern = GuessedForm.pattern(sample, column);
                if (!pattern.isEmpty()) {
                    days.put(column, pattern);
                }
            }
            if (days.isEmpty()) {
                throw new UnreadableFileException(0, "", "", "no column of the table holds days: " + String.join(", ", names()));
            }
            return days;
        }

        private int booked(Map<Integer, String> days) {
            int value = named(days.keySet(), TableWords.VALUED, column -> true);
            int booked = named(days.keySet(), TableWords.BOOKED, column -> column != value);
            int found = booked >= 0 ? booked : days.keySet().iterator().next();
            add(Kind.BOOKED, sample.name(found), days.get(found));
            String other = GuessedForm.otherReading(sample, found, days.get(found));
            if (!other.isEmpty()) {
                add(Kind.DOUBT_DAY, sample.name(found), days.get(found), other);
            }
            return found;
        }

        /** The column whose name has the earliest of the words; −1: none has one. */
        private int named(Collection<Integer> among, List<String> words, Predicate<Integer> allowed) {
            int best = -1;
            int rank = Integer.MAX_VALUE;
            for (int column : among) {
                int one = TableWords.rank(sample.name(column), words);
                if (one >= 0 && one < rank && allowed.test(column)) {
                    best = column;
                    rank = one;
                }
            }
            return best;
        }

        private int named(List<String> words, Predicate<Integer> allowed) {
            List<Integer> all = new ArrayList<>();
            for (int column = 0; column < sample.width(); column++) {
                all.add(column);
            }
            return named(all, words, allowed);
        }

        private void tell(GuessedAmount amount) {
            add(Kind.AMOUNT, String.join(" · ", amount.columns().stream().map(sample::name).toList()));
            if (amount.isProved()) {
                add(Kind.BALANCE, sample.name(amount.balance()), amount.held(), amount.steps());
                return;
            }
            if (amount.balance() >= 0) {
                add(Kind.DOUBT_BALANCE, sample.name(amount.balance()));
            }
            boolean signs = amount.form().kind() != receivables.ledger.table.AmountForm.Kind.SIGNED;
            if (!signs && amount.balance() < 0) {
                add(Kind.DOUBT_SIGN);
            }
        }

        private Told account() {
            int column = named(TableWords.ACCOUNT, at -> !used.contains(at) && !TableWords.has(sample.name(at), TableWords.OTHER_SIDE)
                    && sample.rows().stream().filter(row -> !row.text(at).isEmpty()).map(row -> row.text(at)).distinct().count() <= 5
                    && sample.rows().stream().allMatch(row -> row.text(at).matches(".*\\d{6,}.*") || row.isEmpty(bookedColumn)));
            Matcher above = ACCOUNT_ABOVE.matcher(sample.above());
            Matcher inName = IN_NAME.matcher(fileName);
            if (above.find()) {
                add(Kind.ACCOUNT, above.group());
                return new Told("", Pattern.compile(Pattern.quote(above.group(1)) + "[：:,，\\s]*([A-Z0-9*][A-Z0-9*-]{5,})"), null, "",
                        new TreeMap<>());
            }
            if (column >= 0) {
                used.add(column);
                add(Kind.ACCOUNT, sample.name(column));
                return new Told(sample.name(column), null, null, "", new TreeMap<>());
            }
            if (inName.find()) {
                add(Kind.ACCOUNT, fileName);
                return new Told("", null, Pattern.compile(inName.group(1) != null ? "(?<![0-9])(\\d{9,21})(?![0-9])"
                        : "([A-Z]{2}\\d{2}[A-Z0-9]{10,30})"), "", new TreeMap<>());
            }
            String fixed = name.toUpperCase(Locale.ROOT);
            add(Kind.DOUBT_ACCOUNT, fixed);
            return new Told("", null, null, fixed, new TreeMap<>());
        }

        private static String code(String cell) {
            return NAMES.getOrDefault(cell, cell);
        }

        private Told currency() {
            int column = named(TableWords.CURRENCY, at -> sample.rows().stream().filter(row -> Currencies.of(code(row.text(at))) != null)
                    .count() * 2 > sample.rows().size());
            for (int at = 0; at < sample.width() && column < 0 && !sample.isHeaded(); at++) {
                int one = at;
                column = sample.rows().stream().filter(row -> Currencies.of(row.text(one)) != null).count() * 10 > sample.rows().size() * 9L
                        ? at : -1;
            }
            if (column >= 0) {
                used.add(column);
                SortedMap<String, String> names = new TreeMap<>();
                int at = column;
                sample.rows().stream().map(row -> row.text(at)).filter(NAMES::containsKey).forEach(cell -> names.put(cell, NAMES.get(cell)));
                add(Kind.CURRENCY, sample.name(column));
                return new Told(sample.name(column), null, null, "", names);
            }
            String fixed = seenCurrency(String.join("\n", names()) + "\n" + sample.above());
            add(fixed.isEmpty() ? Kind.DOUBT_CURRENCY : Kind.CURRENCY, fixed.isEmpty() ? company : fixed);
            return new Told("", null, null, fixed.isEmpty() ? company : fixed, new TreeMap<>());
        }

        private static String seenCurrency(String text) {
            Matcher code = CURRENCY_ABOVE.matcher(text);
            while (code.find()) {
                if (Currencies.of(code.group(1)) != null) {
                    return code.group(1);
                }
            }
            return NAMES.entrySet().stream().filter(name -> text.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
        }

        private StatementColumns columns(DateForm booked, DateForm valued, GuessedAmount amount, Told account, Told currency) {
            if (valued != null) {
                add(Kind.VALUED, valued.column(), valued.patterns().getFirst());
            }
            int payer = named(TableWords.PAYER, at -> !used.contains(at));
            used.add(payer);
            int payerAccount = named(TableWords.PAYER_ACCOUNT, at -> !used.contains(at));
            used.add(payerAccount);
            int own = named(TableWords.ID, at -> !used.contains(at) && isOwnId(at));
            used.add(own);
            List<String> payers = payer < 0 ? List.of() : List.of(sample.name(payer));
            List<String> accounts = payerAccount < 0 ? List.of() : List.of(sample.name(payerAccount));
            List<String> text = new ArrayList<>();
            for (int column = 0; column < sample.width(); column++) {
                int at = column;
                boolean letters = sample.rows().stream().anyMatch(row -> row.text(at).codePoints().anyMatch(Character::isLetter));
                boolean said = TableWords.has(sample.name(column), TableWords.TEXT) || !sample.isHeaded();
                if (!used.contains(column) && letters && said && !text.contains(sample.name(column))) {
                    text.add(sample.name(column));
                }
            }
            if (!payers.isEmpty()) {
                add(Kind.PAYER, String.join(" · ", Stream.concat(payers.stream(), accounts.stream()).toList()));
            }
            if (!text.isEmpty()) {
                add(Kind.TEXT, String.join(" · ", text));
            }
            boolean sepa = sample.rows().stream().anyMatch(row -> row.texts().stream().anyMatch(cell -> cell.contains("SVWZ+")));
            StatementColumns.Meanings meanings = new StatementColumns.Meanings(new TreeMap<>(), new TreeMap<>(), rowsOf(TableWords.PENDING),
                    rowsOf(TableWords.OPENING), rowsOf(TableWords.CLOSING));
            return new StatementColumns(account, currency, booked, valued, amount.form(),
                    amount.balance() < 0 ? List.of() : List.of(sample.name(amount.balance())), payers, accounts, null, text, List.of(),
                    own < 0 ? List.of() : List.of(sample.name(own)), sepa, meanings);
        }

        private boolean isOwnId(int column) {
            List<String> filled = sample.rows().stream().map(row -> row.text(column)).filter(cell -> !cell.isEmpty()).toList();
            return !filled.isEmpty() && Set.copyOf(filled).size() == filled.size();
        }

        /** Rows that tell a balance or a sum of movements, by the column that says so. */
        private SortedMap<String, List<String>> rowsOf(Set<String> words) {
            SortedMap<String, List<String>> rows = new TreeMap<>();
            for (int column = 0; column < sample.width(); column++) {
                int at = column;
                List<String> said = sample.rows().stream().map(row -> row.text(at))
                        .filter(cell -> words.contains(cell.toLowerCase(Locale.ROOT))).distinct().toList();
                if (!said.isEmpty()) {
                    rows.put(sample.name(column), said);
                }
            }
            return rows;
        }

        private SortedMap<String, List<String>> turnover() {
            return rowsOf(TableWords.PASSED_OVER);
        }

        /** Every other row lacks the day and amount: it goes on with the text. */
        private String continued(int booked) {
            long empty = sample.rows().stream().filter(row -> row.text(booked).isEmpty()).count();
            return empty * 3 >= sample.rows().size() && empty > 1 ? sample.name(booked) : "";
        }

        private List<Pattern> footers(int booked, String pattern) {
            TableDates dates = TableDates.of(List.of(pattern));
            Set<String> beginnings = new LinkedHashSet<>();
            for (TableSample.Cells row : sample.rows()) {
                String first = row.texts().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
                if (dates.read(row.text(booked), row.isTyped(booked)) == null && TableWords.has(first, TableWords.TOTAL)) {
                    beginnings.add("^" + first.replaceAll("([\\\\\\[\\](){}.*+?^$|])", "\\\\$1"));
                }
            }
            return beginnings.stream().map(Pattern::compile).toList();
        }

        /** {@code dd.MM.yyyy} → {@code \\d\\d\\.\\d\\d\\.\\d{4}}. */
        private static String shape(String pattern) {
            StringBuilder shape = new StringBuilder();
            for (int at = 0; at < pattern.length(); at++) {
                boolean letter = "yMd".indexOf(pattern.charAt(at)) >= 0;
                boolean single = letter && (at == 0 || pattern.charAt(at - 1) != pattern.charAt(at))
                        && (at + 1 == pattern.length() || pattern.charAt(at + 1) != pattern.charAt(at));
                String plain = pattern.charAt(at) == '.' ? "\\." : String.valueOf(pattern.charAt(at));
                shape.append(letter ? "\\d" : plain).append(single ? "{1,2}" : "");
            }
            return shape.toString();
        }

        private Recognition recognition(int booked, GuessedAmount amount, Map<Integer, String> days) {
            if (sample.isHeaded()) {
                Set<String> texts = new LinkedHashSet<>();
                texts.add(sample.name(booked));
                numbersOf(amount).forEach(column -> texts.add(sample.name(column)));
                Map<String, Integer> counts = new HashMap<>();
                sample.header().cells().forEach(cell -> counts.merge(cell, 1, Integer::sum));
                sample.header().cells().stream().filter(cell -> !cell.isEmpty() && counts.get(cell) == 1)
                        .filter(cell -> texts.size() < MOST_HEADER_TEXTS).forEach(texts::add);
                return Recognition.ofHeader(List.copyOf(texts));
            }
            SortedMap<Integer, Pattern> cells = new TreeMap<>();
            days.forEach((column, pattern) -> cells.put(column + 1, Pattern.compile(shape(pattern))));
            String number = "[+-]?[\\d.,' ]*\\d-?";
            boolean always = amount.form().kind() != receivables.ledger.table.AmountForm.Kind.TWO_COLUMNS;
            cells.put(amount.columns().getFirst() + 1, Pattern.compile(always ? number : "(" + number + ")?"));
            return new Recognition(List.of(), List.of(), null, null, cells, sample.width());
        }
    }
}
