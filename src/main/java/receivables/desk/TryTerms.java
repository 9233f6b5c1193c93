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
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.credit.SizeCost;
import receivables.credit.TermsOffer;
import receivables.credit.YearlyRate;
import receivables.ledger.wording.Sentence;
import receivables.money.Money;
import receivables.outbox.ExitCode;
import receivables.outbox.Figures;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;

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
    private static final int COLUMN = 18;

    private final Path file;
    private final List<Sentence> mistakes = new ArrayList<>();
        private Currency currency;
    private Wording words;

    public TryTerms(Path file) {
        this.file = file;
    }

    /** All amounts in the file are in the company's currency. */
    public Outcome tell(Path config, Path jobs, Consumer<String> out) {
                words = Wording.in(Workplace.language(config));
        try {
            currency = Settings.load(config, jobs).company().currency();
            return compare(out);
        } catch (SettingsException wrong) {
            return Desk.mistaken(words, wrong);
        }
    }

    private Outcome compare(Consumer<String> out) {
        try (CSVParser table = open()) {
            List<String> header = table.getHeaderNames().stream().map(String::strip).toList();
            boolean sizes = header.containsAll(SIZES);
            if (!sizes && !header.containsAll(TERMS)) {
                return Desk.refused(words, "try_terms.header", file, String.join(",", SIZES), String.join(",", TERMS), String.join(",",
                        header));
            }
            List<CSVRecord> rows = table.getRecords();
            rows.stream().filter(row -> row.size() != header.size())
                    .forEach(row -> mistakes.add(Sentence.of("try_terms.cells", file, row.getRecordNumber() + 1, row.size(),
                            header.size())));
            if (!mistakes.isEmpty()) {
                return Desk.refused(words, mistakes);
            }
            String screen = sizes ? sizes(rows) : terms(rows);
            if (rows.isEmpty()) {
                mistakes.add(Sentence.of(sizes ? "try_terms.no_size" : "try_terms.no_offer", file));
            }
            if (!mistakes.isEmpty()) {
                return Desk.refused(words, mistakes);
            }
            out.accept(screen);
            return new Outcome(ExitCode.DONE, words.text(sizes ? "try_terms.sizes_done" : "try_terms.terms_done", rows.size(),
                    file.getFileName()), List.of());
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return Desk.refused(words, "try_terms.unreadable", file);
        } catch (IllegalArgumentException header) {
            return Desk.refused(words, "try_terms.first_line", file, header.getMessage());
        } catch (ArithmeticException tooLarge) {
            return Desk.refused(words, "try_terms.too_large", file);
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
        StringBuilder text = new StringBuilder(words.text("try_terms.sizes", currency)).append('\n');
        line(text, words.text("try_terms.receivables"), Stream.of("opportunity", "management", "bad_debts", "shortage", "total")
                .map(column -> words.text("try_terms." + column)).toList(), "");
        for (SizeCost size : sizes) {
            line(text, money(size.receivables()), List.of(money(size.opportunity()), money(size.management()), money(size.badDebts()),
                    money(size.shortage()), money(size.total())), size.equals(best) ? "  " + words.text("try_terms.best_size") : "");
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
        StringBuilder text = new StringBuilder(words.text("try_terms.terms", currency)).append('\n');
        line(text, "", offers.stream().map(TermsOffer::terms).toList(), "");
        figure(text, "receivables", offers, TermsOffer::receivables);
        figure(text, "sales", offers, TermsOffer::sales);
        figure(text, "cost_of_sales", offers, TermsOffer::costOfSales);
        figure(text, "gross_profit", offers, TermsOffer::grossProfit);
        figure(text, "administration", offers, TermsOffer::administration);
        figure(text, "collection", offers, TermsOffer::collection);
        figure(text, "bad_debts", offers, TermsOffer::badDebts);
        figure(text, "profit", offers, TermsOffer::profit);
        figure(text, "opportunity_cost", offers, TermsOffer::opportunity);
        figure(text, "net_profit", offers, TermsOffer::netProfit);
        return text.append(words.text("try_terms.best", best.terms())).toString();
    }

    private void figure(StringBuilder text, String name, List<TermsOffer> offers, Function<TermsOffer, Long> figure) {
        line(text, words.text("try_terms." + name), offers.stream().map(figure).map(this::money).toList(), "");
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
            mistakes.add(Sentence.of("try_terms.wrong", where(row, column), Sentence.of("try_terms.figure")));
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
                throw new IllegalArgumentException(words.text("try_terms.below_zero"));
            }
            return amount.minor();
        } catch (IllegalArgumentException wrong) {
            mistakes.add(Sentence.of("try_terms.wrong", where(row, column), wrong.getMessage()));
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
            mistakes.add(Sentence.of("try_terms.wrong", where(row, "rate"), Sentence.of("try_terms.rate")));
        } catch (IllegalArgumentException wrong) {
            mistakes.add(Sentence.of("try_terms.wrong", where(row, "rate"), wrong.getMessage()));
        }
        return new YearlyRate(BigDecimal.ZERO);
    }

    private Sentence where(CSVRecord row, String column) {
        return Sentence.of("try_terms.where", file, row.getRecordNumber() + 1, column, row.get(column));
    }
}
