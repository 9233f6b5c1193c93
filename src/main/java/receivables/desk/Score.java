package receivables.desk;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.ledger.AllocationKind;
import receivables.ledger.MatchRule;
import receivables.money.Money;
import receivables.outbox.ExitCode;
import receivables.outbox.Figures;
import receivables.outbox.OutputFile;
import receivables.outbox.Outcome;

/**
 * {@code score}: how well payments were matched, against a file that says what each receipt was really meant to pay. Needs nothing but
 * published files.
 *
 * <pre>{@code ./run.sh score --truth data/demo/truth.csv --outbox data/demo/outbox}</pre>
 */
public final class Score {

    private static final List<String> TRUTH = List.of("receipt_no", "document_no", "amount");

    /** A company numbers in a few ways; what shows more shapes than this is a list of names, not of numbers. */
    private static final int MOST_SHAPES = 40;

    private final Path truthFile;
    private final Path outbox;
    private final LocalDate from;
    private final LocalDate to;
    private final SortedMap<Line, Long> meant = new TreeMap<>();
    /** Of what was meant, what has been booked. */
    private final Map<Line, Long> booked = new TreeMap<>();
    private final Map<String, Currency> currencies = new TreeMap<>();
    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private final SortedMap<MatchRule, Tally> rules = new TreeMap<>();
    /** By how the documents' numbers look. */
    private final SortedMap<String, Tally> shapes = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** A receipt's money on a document. */
    private record Line(String receiptNo, String documentNo) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return Comparator.comparing(Line::receiptNo).thenComparing(Line::documentNo).compare(this, other);
        }
    }

    /** Minor units and lines; of one currency, or of one rule or shape of number (then only the lines mean something). */
    private static final class Tally {
        private long right;
        private long wrong;
        private long left;
        private long rightLines;
        private long wrongLines;
        private long leftLines;

        private String lines() {
            return Screen.count(rightLines, "line right", "lines right") + (wrongLines == 0 ? "" : ", " + Figures.count(wrongLines) + " wrong")
                    + (leftLines == 0 ? "" : ", " + Figures.count(leftLines) + " left");
        }
    }

    /** @param from, to the nights to look at; null: all that lie in the outbox */
    public Score(Path truthFile, Path outbox, LocalDate from, LocalDate to) {
        this.truthFile = truthFile;
        this.outbox = outbox;
        this.from = from;
        this.to = to;
    }

    public Outcome tell(Consumer<String> out) {
        try {
            List<LocalDate> nights = nights();
            for (LocalDate night : nights) {
                readCurrencies(night);
            }
            readTruth();
            for (LocalDate night : nights) {
                judge(night);
            }
            leave();
            out.accept(screen(nights));
            return new Outcome(ExitCode.DONE, summary(), List.of());
        } catch (RefusedException refused) {
            return Desk.refused(refused.sentences());
        } catch (IOException unreadable) {
            return Outcome.failed("Failed: a file could not be read.", "The file " + unreadable.getMessage()
                    + " cannot be read; check that it exists and is UTF-8 text.");
        }
    }

    private List<LocalDate> nights() throws IOException {
        List<LocalDate> nights = new ArrayList<>();
        if (Files.isDirectory(outbox)) {
            try (Stream<Path> folders = Files.list(outbox)) {
                folders.map(folder -> folder.getFileName().toString()).filter(Score::isDate).map(LocalDate::parse)
                        .filter(night -> (from == null || !night.isBefore(from)) && (to == null || !night.isAfter(to))).sorted()
                        .forEach(nights::add);
            }
        }
        if (nights.isEmpty()) {
            throw new RefusedException("No published night " + (from == null ? "" : "from " + from + " ")
                    + (to == null ? "" : "to " + to + " ") + "lies in " + outbox
                    + "; name the right folder with --outbox.");
        }
        return nights;
    }

    private static boolean isDate(String name) {
        try {
            return LocalDate.parse(name).toString().equals(name);
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** The truth names no currencies; the nights know each receipt's. */
    private void readCurrencies(LocalDate night) throws IOException {
        for (CSVRecord row : rows(outbox.resolve(night.toString()).resolve(OutputFile.RECEIPTS.fileName()))) {
            currencies.put(row.get("receipt_no"), Currency.getInstance(row.get("currency")));
        }
    }

    private void readTruth() throws IOException {
        if (!Files.isRegularFile(truthFile)) {
            throw new RefusedException("There is no file " + truthFile + "; name it with --truth.");
        }
        List<String> mistakes = new ArrayList<>();
        for (CSVRecord row : rows(truthFile)) {
            List<String> missing = TRUTH.stream().filter(column -> !row.isSet(column)).toList();
            if (!missing.isEmpty()) {
                throw new RefusedException(truthFile + ", line " + row.getRecordNumber() + ": column " + String.join(", ", missing)
                        + " is missing; the header must be "
                        + String.join(",", TRUTH) + ".");
            }
            Currency currency = currencies.get(row.get("receipt_no"));
            // a receipt of another night than those looked at
            if (currency != null) {
                try {
                    meant.merge(new Line(row.get("receipt_no"), row.get("document_no")), Money.parse(row.get("amount"), currency).minor(),
                            Math::addExact);
                } catch (IllegalArgumentException notMoney) {
                    mistakes.add(truthFile + ", line " + (row.getRecordNumber() + 1) + ", amount \"" + row.get("amount") + "\": "
                            + notMoney.getMessage() + ".");
                }
            }
        }
        if (!mistakes.isEmpty()) {
            throw new RefusedException(mistakes);
        }
    }

    /** Each line of money takes what was meant for it; what is more than that, or was meant for something else, is wrong. */
    private void judge(LocalDate night) throws IOException {
        for (CSVRecord row : rows(outbox.resolve(night.toString()).resolve(OutputFile.ALLOCATIONS.fileName()))) {
            Line line = new Line(row.get("receipt_no"), row.get("document_no"));
            Currency currency = Currency.getInstance(row.get("currency"));
            long amount = Money.parse(row.get("amount"), currency).minor();
            if (row.get("kind").equals(AllocationKind.PAYMENT.name())) {
                judge(night, line, MatchRule.valueOf(row.get("rule")), amount, currency);
            } else if (row.get("kind").equals(AllocationKind.REVERSAL.name()) && row.get("rule").equals(MatchRule.DECISION.name())) {
                // a person took it back, to book it elsewhere; what the bank takes back was matched rightly all the same
                long given = Math.min(-amount, booked.getOrDefault(line, 0L));
                booked.merge(line, -given, Math::addExact);
                tallies.computeIfAbsent(currency.getCurrencyCode(), none -> new Tally()).right -= given;
            }
        }
    }

    private void judge(LocalDate night, Line line, MatchRule rule, long amount, Currency currency) {
        long right = Math.min(amount, meant.getOrDefault(line, 0L) - booked.getOrDefault(line, 0L));
        booked.merge(line, right, Math::addExact);
        Tally ofCurrency = tallies.computeIfAbsent(currency.getCurrencyCode(), none -> new Tally());
        ofCurrency.right += right;
        ofCurrency.wrong += amount - right;
        for (Tally tally : List.of(ofCurrency, rules.computeIfAbsent(rule, none -> new Tally()), ofShape(line.documentNo()))) {
            tally.rightLines += right == amount ? 1 : 0;
            tally.wrongLines += right == amount ? 0 : 1;
        }
        if (right != amount) {
            wrong.add(night + "  " + line.receiptNo() + " on " + line.documentNo() + ": " + Screen.money(Money.ofMinor(amount, currency))
                    + " by " + rule + "; meant: "
                    + meantFor(line.receiptNo(), currency));
        }
    }

    private String meantFor(String receiptNo, Currency currency) {
        List<String> lines = new ArrayList<>();
        meant.tailMap(new Line(receiptNo, "")).entrySet().stream().takeWhile(entry -> entry.getKey().receiptNo().equals(receiptNo))
                .forEach(entry -> lines.add(entry.getKey().documentNo() + " " + Figures.amount(entry.getValue(), currency)));
        return lines.isEmpty() ? "nothing that is open" : String.join(", ", lines);
    }

    private void leave() {
        meant.forEach((line, amount) -> {
            long left = amount - booked.getOrDefault(line, 0L);
            tallies.computeIfAbsent(currencies.get(line.receiptNo()).getCurrencyCode(), none -> new Tally()).left += left;
            ofShape(line.documentNo()).leftLines += left == 0 ? 0 : 1;
        });
    }

    /** Numbers of one shape differ in their digits alone: {@code INV-2026-000123} and {@code INV-2025-7} are {@code INV-#-#}. */
    private Tally ofShape(String documentNo) {
        return shapes.computeIfAbsent(documentNo.replaceAll("\\d+", "#"), none -> new Tally());
    }

    private String screen(List<LocalDate> nights) {
        Screen screen = new Screen().title("Matching of " + (nights.size() == 1 ? nights.getFirst().toString() : nights.getFirst() + " to "
                + nights.getLast()) + " against "
                + truthFile);
        tallies.forEach((code, tally) -> {
            Currency currency = Currency.getInstance(code);
            long all = tally.right + tally.left;
            screen.lines(code, List.of(
                    part("booked right", tally.right, all, currency) + ", " + Screen.count(tally.rightLines, "line", "lines"),
                    part("booked wrong", tally.wrong, all, currency) + ", " + Screen.count(tally.wrongLines, "line", "lines"),
                    part("left to people", tally.left, all, currency),
                    part("meant in all", all, all, currency)));
        });
        screen.lines("By rule", rules.entrySet().stream().map(rule -> Screen.padded(rule.getKey().name(), 16) + rule.getValue().lines())
                .toList());
        screen.lines("By number", shapes.entrySet().stream().limit(MOST_SHAPES)
                .map(shape -> Screen.padded(shape.getKey(), 16) + shape.getValue().lines()).toList());
        screen.lines("Wrong lines", wrong);
        return screen.toString();
    }

    private static String part(String what, long minor, long all, Currency currency) {
        String amount = Figures.amount(minor, currency);
        String percent = percent(minor, all);
        return Screen.padded(what, 16) + " ".repeat(Math.max(0, 18 - amount.length())) + amount
                + " ".repeat(Math.max(1, 10 - percent.length())) + percent;
    }

    /** Two decimals; neither is a rest rounded away nor a little more than nothing. */
    private static String percent(long part, long whole) {
        if (whole == 0) {
            return part == 0 ? "0.00 %" : "–";
        }
        BigDecimal exact = BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 12, RoundingMode.HALF_UP);
        BigDecimal shown = exact.setScale(2, part < whole ? RoundingMode.DOWN : RoundingMode.HALF_UP);
        BigDecimal half = exact.setScale(2, RoundingMode.HALF_UP);
        return (half.compareTo(new BigDecimal("100.00")) == 0 && part < whole ? shown : half.signum() == 0 && part > 0
                ? new BigDecimal("0.01") : half).toPlainString() + " %";
    }

    private String summary() {
        List<String> shares = new ArrayList<>();
        tallies.forEach((code, tally) -> shares.add(code + " " + percent(tally.right, tally.right + tally.left) + " right, "
                + percent(tally.wrong, tally.right + tally.left) + " wrong"));
        return shares.isEmpty() ? "Nothing was booked and nothing was meant." : "Booked by amount: " + String.join("; ", shares) + ".";
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }
}
