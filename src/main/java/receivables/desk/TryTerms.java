package receivables.desk;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.credit.SizeCost;
import receivables.credit.TermsOffer;
import receivables.credit.YearlyRate;
import receivables.money.Money;
import receivables.outbox.ExitCode;
import receivables.outbox.Figures;
import receivables.outbox.Outcome;
import receivables.settings.Settings;
import receivables.settings.SettingsException;

/**
 * {@code try-terms}: which size of receivables costs least, or which terms of payment earn most, from a table of the user's own figures.
 * Reads the file and nothing else. The header says which of the two it is.
 *
 * <pre>{@code
 * receivables,rate,management,bad_debts,shortage
 * terms,receivables,rate,sales,cost_of_sales,administration,collection,bad_debts
 * }</pre>
 */
public final class TryTerms {

    /** A cell that still waits for the user's figure. */
    static final String ASKED = "?";
    static final List<String> SIZES = List.of("receivables", "rate", "management", "bad_debts", "shortage");
    static final List<String> TERMS =
            List.of("terms", "receivables", "rate", "sales", "cost_of_sales", "administration", "collection", "bad_debts");
    private static final String BEST = "  <- best";
    private static final int COLUMN = 18;

    private final Path file;
    private final List<String> mistakes = new ArrayList<>();
    private Currency currency;

    public TryTerms(Path file) {
        this.file = file;
    }

    /** All amounts in the file are in the company's currency. */
    public Outcome tell(Path config, Path jobs, Consumer<String> out) {
        try {
            currency = Settings.load(config, jobs).company().currency();
            return compare(out);
        } catch (SettingsException wrong) {
            return new Outcome(ExitCode.REFUSED, "Nothing was started: the settings have mistakes.",
                    wrong.mistakes().stream().map(Object::toString).toList());
        }
    }

    private Outcome compare(Consumer<String> out) {
        try (CSVParser table = open()) {
            List<String> header = table.getHeaderNames().stream().map(String::strip).toList();
            boolean sizes = header.containsAll(SIZES);
            if (!sizes && !header.containsAll(TERMS)) {
                return Desk.refused(List.of(file + ", line 1: the header must be " + String.join(",", SIZES)
                        + " to compare sizes of receivables, or "
                        + String.join(",", TERMS) + " to compare terms; it is " + String.join(",", header) + "."));
            }
            List<CSVRecord> rows = table.getRecords();
            rows.stream().filter(row -> row.size() != header.size())
                    .forEach(row -> mistakes.add(file + ", line " + (row.getRecordNumber() + 1) + ": there are "
                    + row.size() + " cells below " + header.size() + " headings; amounts are written without a comma inside."));
            if (!mistakes.isEmpty()) {
                return Desk.refused(mistakes);
            }
            String screen = sizes ? sizes(rows) : terms(rows);
            if (rows.isEmpty()) {
                mistakes.add(file + ": there is no row below the header; write one for each " + (sizes ? "size" : "offer")
                        + " that is to be compared.");
            }
            if (!mistakes.isEmpty()) {
                return Desk.refused(mistakes);
            }
            out.accept(screen);
            return new Outcome(ExitCode.DONE, "Compared " + rows.size() + (sizes ? " sizes" : " terms") + " of " + file.getFileName()
                    + ". Nothing was recorded.", List.of());
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return Desk.refused(List.of("The file " + file + " cannot be read; check that it exists and is CSV in UTF-8."));
        } catch (IllegalArgumentException header) {
            return Desk.refused(List.of(file + ", line 1: " + header.getMessage() + "."));
        } catch (ArithmeticException tooLarge) {
            return Desk.refused(List.of(file + ": the sums of a row are larger than any company's; check the amounts."));
        }
    }

    private CSVParser open() throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true).get();
        return CSVParser.parse(text.startsWith("\ufeff") ? text.substring(1) : text, format);
    }

    private String sizes(List<CSVRecord> rows) {
        List<SizeCost> sizes = rows.stream().map(row -> new SizeCost(amount(row, "receivables"), rate(row), amount(row, "management"),
                amount(row, "bad_debts"), amount(row, "shortage"))).toList();
        if (sizes.isEmpty() || !mistakes.isEmpty()) {
            return "";
        }
        SizeCost best = SizeCost.best(sizes);
        StringBuilder text = new StringBuilder("Cost of receivables by their size, " + currency + " a year\n");
        line(text, "receivables", List.of("opportunity", "management", "bad debts", "shortage", "total"), "");
        for (SizeCost size : sizes) {
            line(text, money(size.receivables()), List.of(money(size.opportunity()), money(size.management()), money(size.badDebts()),
                    money(size.shortage()), money(size.total())), size.equals(best) ? BEST : "");
        }
        return text.toString().stripTrailing();
    }

    private String terms(List<CSVRecord> rows) {
        List<TermsOffer> offers = rows.stream().map(row -> new TermsOffer(row.get("terms").strip(), amount(row, "receivables"), rate(row),
                amount(row, "sales"), amount(row, "cost_of_sales"), amount(row, "administration"), amount(row, "collection"),
                amount(row, "bad_debts"))).toList();
        if (offers.isEmpty() || !mistakes.isEmpty()) {
            return "";
        }
        TermsOffer best = TermsOffer.best(offers);
        StringBuilder text = new StringBuilder("What a year earns under each of the terms, " + currency + "\n");
        line(text, "", offers.stream().map(TermsOffer::terms).toList(), "");
        figure(text, "receivables", offers, TermsOffer::receivables);
        figure(text, "sales", offers, TermsOffer::sales);
        figure(text, "cost of sales", offers, TermsOffer::costOfSales);
        figure(text, "gross profit", offers, TermsOffer::grossProfit);
        figure(text, "administration", offers, TermsOffer::administration);
        figure(text, "collection", offers, TermsOffer::collection);
        figure(text, "bad debts", offers, TermsOffer::badDebts);
        figure(text, "profit", offers, TermsOffer::profit);
        figure(text, "opportunity cost", offers, TermsOffer::opportunity);
        figure(text, "net profit", offers, TermsOffer::netProfit);
        return text.append("Best: ").append(best.terms()).toString();
    }

    private void figure(StringBuilder text, String name, List<TermsOffer> offers, Function<TermsOffer, Long> figure) {
        line(text, name, offers.stream().map(figure).map(this::money).toList(), "");
    }

    private static void line(StringBuilder text, String label, List<String> cells, String end) {
        text.append("  ").append(Screen.padded(label, COLUMN));
        for (String cell : cells) {
            text.append(" ".repeat(Math.max(1, COLUMN - Screen.width(cell)))).append(cell);
        }
        text.append(end).append('\n');
    }

    private String money(long minor) {
        return Figures.amount(minor, currency);
    }

    private boolean isAsked(CSVRecord row, String column) {
        boolean asked = row.get(column).strip().equals(ASKED);
        if (asked) {
            mistakes.add(where(row, column) + "write your figure of a year in its place, 0 if it costs nothing.");
        }
        return asked;
    }

    private long amount(CSVRecord row, String column) {
        if (isAsked(row, column)) {
            return 0;
        }
        try {
            Money amount = Money.parse(row.get(column).strip(), currency);
            if (amount.minor() < 0) {
                throw new IllegalArgumentException("is below zero; a cost, an income or a balance here is never below zero");
            }
            return amount.minor();
        } catch (IllegalArgumentException wrong) {
            mistakes.add(where(row, column) + wrong.getMessage() + ".");
            return 0;
        }
    }

    private YearlyRate rate(CSVRecord row) {
        if (isAsked(row, "rate")) {
            return new YearlyRate(BigDecimal.ZERO);
        }
        try {
            return new YearlyRate(new BigDecimal(row.get("rate").strip()));
        } catch (NumberFormatException none) {
            mistakes.add(where(row, "rate") + "write the percent a year as a plain number, 10 or 4.35.");
        } catch (IllegalArgumentException wrong) {
            mistakes.add(where(row, "rate") + wrong.getMessage() + ".");
        }
        return new YearlyRate(BigDecimal.ZERO);
    }

    private String where(CSVRecord row, String column) {
        return file + ", line " + (row.getRecordNumber() + 1) + ", " + column + " \"" + row.get(column) + "\": ";
    }
}
