package receivables.intake.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import receivables.intake.UnreadableFileException;
import receivables.ledger.ReasonCode;
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
            int valued = sample.named(days.keySet(), TableWords.VALUED, column -> column != booked);
            GuessedAmount amount = GuessedAmount.of(sample.ofDays(days), numbers, List.copyOf(days.keySet()));
            if (amount == null) {
                throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_HAS_NO_AMOUNT, String.join(", ", names()));
            }
            tell(amount);
            used.addAll(days.keySet());
            used.addAll(amount.columns());
            used.add(amount.balance());
            GuessedBeside beside = new GuessedBeside(sample, fileName, name, used, findings);
            Told account = beside.account(booked);
            Told currency = beside.currency(company);
            StatementColumns columns = columns(bookedForm, valued < 0 ? null
                    : new DateForm(sample.name(valued), List.of(days.get(valued)), "", null), amount, account, currency);
            RowRules rows = new RowRules(turnover(), new TreeMap<>(), "", continued(booked), footers(booked, days.get(booked)));
            TableProfile profile = new TableProfile(name, name, recognition(booked, amount, days), encodings(), sample.delimiter(),
                    List.of(), numbers.written(sample, numbersOf(amount)), rows, columns);
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
                throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_HAS_NO_DAYS, String.join(", ", names()));
            }
            return days;
        }

        private int booked(Map<Integer, String> days) {
            int value = sample.named(days.keySet(), TableWords.VALUED, column -> true);
            int booked = sample.named(days.keySet(), TableWords.BOOKED, column -> column != value);
            int found = booked >= 0 ? booked : days.keySet().iterator().next();
            add(Kind.BOOKED, sample.name(found), days.get(found));
            String other = GuessedForm.otherReading(sample, found, days.get(found));
            if (!other.isEmpty()) {
                add(Kind.DOUBT_DAY, sample.name(found), days.get(found), other);
            }
            return found;
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

        private StatementColumns columns(DateForm booked, DateForm valued, GuessedAmount amount, Told account, Told currency) {
            if (valued != null) {
                add(Kind.VALUED, valued.column(), valued.patterns().getFirst());
            }
            int payer = sample.named(TableWords.PAYER, at -> !used.contains(at));
            used.add(payer);
            int payerAccount = sample.named(TableWords.PAYER_ACCOUNT, at -> !used.contains(at));
            used.add(payerAccount);
            int own = sample.named(TableWords.ID, at -> !used.contains(at) && isOwnId(at));
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
