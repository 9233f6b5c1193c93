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
import receivables.ledger.Language;
import receivables.ledger.MatchRule;
import receivables.ledger.wording.Sentence;
import receivables.money.Money;
import receivables.outbox.ExitCode;
import receivables.outbox.Figures;
import receivables.outbox.OutputFile;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;

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
    }

    private final Wording words;

    /** @param from, to the nights to look at; null: all that lie in the outbox */
    public Score(Path truthFile, Path outbox, LocalDate from, LocalDate to, Language language) {
        this.words = Wording.in(language);
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
            return Desk.refused(words, refused.sentences());
        } catch (IOException unreadable) {
            return Outcome.failed(words.text("score.failed"), words.text("score.unreadable", unreadable.getMessage()));
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
            throw new RefusedException("score.no_night", from == null ? "…" : from, to == null ? "…" : to, outbox);
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
            throw new RefusedException("score.no_truth", truthFile);
        }
        List<Sentence> mistakes = new ArrayList<>();
        for (CSVRecord row : rows(truthFile)) {
            List<String> missing = TRUTH.stream().filter(column -> !row.isSet(column)).toList();
            if (!missing.isEmpty()) {
                throw new RefusedException("score.no_column", truthFile, row.getRecordNumber(), missing, String.join(",", TRUTH));
            }
            Currency currency = currencies.get(row.get("receipt_no"));
            // a receipt of another night than those looked at
            if (currency != null) {
                try {
                    meant.merge(new Line(row.get("receipt_no"), row.get("document_no")), Money.parse(row.get("amount"), currency).minor(),
                            Math::addExact);
                } catch (IllegalArgumentException notMoney) {
                    mistakes.add(Sentence.of("score.no_amount", truthFile, row.getRecordNumber() + 1, row.get("amount"),
                            notMoney.getMessage()));
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
            wrong.add(words.text("score.wrong_line", night, line.receiptNo(), line.documentNo(),
                    Screen.money(Money.ofMinor(amount, currency)), rule, meantFor(line.receiptNo(), currency)));
        }
    }

    private String meantFor(String receiptNo, Currency currency) {
        List<String> lines = new ArrayList<>();
        meant.tailMap(new Line(receiptNo, "")).entrySet().stream().takeWhile(entry -> entry.getKey().receiptNo().equals(receiptNo))
                .forEach(entry -> lines.add(entry.getKey().documentNo() + " " + Figures.amount(entry.getValue(), currency)));
        return lines.isEmpty() ? words.text("score.nothing_open") : String.join(", ", lines);
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
        Screen screen = new Screen().title(nights.size() == 1 ? words.text("score.title", nights.getFirst(), truthFile)
                : words.text("score.title_of_nights", nights.getFirst(), nights.getLast(), truthFile));
        tallies.forEach((code, tally) -> {
            Currency currency = Currency.getInstance(code);
            long all = tally.right + tally.left;
            screen.lines(code, List.of(
                    part("right", tally.right, all, currency) + ", " + words.text("score.lines", Figures.count(tally.rightLines)),
                    part("wrong", tally.wrong, all, currency) + ", " + words.text("score.lines", Figures.count(tally.wrongLines)),
                    part("left", tally.left, all, currency),
                    part("meant", all, all, currency)));
        });
        screen.lines(words.text("score.by_rule"), rules.entrySet().stream()
                .map(rule -> Screen.padded(rule.getKey().name(), 16) + lines(rule.getValue())).toList());
        screen.lines(words.text("score.by_number"), shapes.entrySet().stream().limit(MOST_SHAPES)
                .map(shape -> Screen.padded(shape.getKey(), 16) + lines(shape.getValue())).toList());
        screen.lines(words.text("score.wrong_lines"), wrong);
        return screen.toString();
    }

    private String lines(Tally tally) {
        String right = words.text("score.lines_right", Figures.count(tally.rightLines));
        String alsoWrong = tally.wrongLines == 0 ? right : words.text("score.and_wrong", right, Figures.count(tally.wrongLines));
        return tally.leftLines == 0 ? alsoWrong : words.text("score.and_left", alsoWrong, Figures.count(tally.leftLines));
    }

    private String part(String what, long minor, long all, Currency currency) {
        String amount = Figures.amount(minor, currency);
        String percent = percent(minor, all);
        return Screen.padded(words.text("score.part." + what), 16) + " ".repeat(Math.max(0, 18 - amount.length())) + amount
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
        tallies.forEach((code, tally) -> shares.add(words.text("score.share", code,
                percent(tally.right, tally.right + tally.left), percent(tally.wrong, tally.right + tally.left))));
        return shares.isEmpty() ? words.text("score.nothing") : words.text("score.done", String.join(words.text("reason.divided"), shares));
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }
}
