package receivables.desk;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import receivables.credit.OwnFigures;
import receivables.ledger.Rate;
import receivables.money.Money;
import receivables.outbox.Figures;
import receivables.outbox.Outcome;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.References;
import receivables.store.credit.YearOfCredit;

/**
 * {@code try-terms --own}: begins a table for {@link TryTerms} with the company's own figures. What the books know stands in it, what they
 * do not know is a question mark for the user to replace; the column {@code source} says where each figure of a row comes from.
 *
 * <pre>{@code
 * receivables,rate,management,bad_debts,shortage,source
 * 1250000.00,3.10,?,18000.00,?,"receivables: average of 240 nights up to 2026-11-30; ..."
 * }</pre>
 */
public final class OwnTerms {

    /** Which table. */
    public enum Table { SIZES, TERMS }

    private static final String ASKED = TryTerms.ASKED;

    private final Path file;
    private final Table table;
    private final LocalDate date;

    /** @param file to write; one that is there stays @param date the night up to which a year counts, null: the last one */
    public OwnTerms(Path file, Table table, LocalDate date) {
        this.file = file;
        this.table = table;
        this.date = date;
    }

    public Outcome on(Desk desk) {
        return desk.read(this::write);
    }

    private Outcome write(Records records) throws IOException, SettingsException {
        if (Files.exists(file)) {
            throw new RefusedException("own_terms.is_there", file);
        }
        Night night = records.night(date);
        Settings settings = Settings.load(records.place().config(), records.place().jobs());
        Currency currency = settings.company().currency();
        List<String> missing = new ArrayList<>();
        OwnFigures own = figures(records, night.businessDate(), currency, missing);
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> row : table == Table.SIZES ? sizes(own, currency) : terms(own, currency)) {
                csv.printRecord(row);
            }
        }
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        records.tell("own_terms.title", own.from(), own.asOf(), currency);
        records.tell(own.daysOfSales() == null ? "own_terms.receivables" : "own_terms.receivables_and_days",
                Figures.amount(own.receivables(), currency), own.nights(), own.daysOfSales() == null ? "" : own.daysOfSales());
        records.tell("own_terms.sales", Figures.amount(own.sales(), currency));
        records.tell("own_terms.bad_debts", Figures.amount(own.badDebts(), currency));
        records.tell(own.rate() == null ? "own_terms.no_rate" : "own_terms.rate", rateCell(own));
        new Nights(records.database()).first().filter(first -> first.isAfter(own.from()))
                .ifPresent(first -> records.tell("own_terms.first_night", first));
        missing.forEach(money -> records.tell("own_terms.left_out", money));
        return records.done("own_terms.done", file, ASKED);
    }

    private static OwnFigures figures(Records records, LocalDate night, Currency currency, List<String> missing) {
        LocalDate from = night.minusYears(1).plusDays(1);
        YearOfCredit year = new YearOfCredit(records.database(), from, night);
        List<Rate> rates = new References(records.database()).rates(night);
        Map<String, BigDecimal> exchange = Rate.exchange(rates);
        List<Long> owed = year.owed();
        long average = owed.isEmpty() ? 0 : BigDecimal.valueOf(owed.stream().reduce(0L, Math::addExact))
                .divide(BigDecimal.valueOf(owed.size()), MathContext.DECIMAL64).longValue();
        BigDecimal lpr = rates.stream().filter(rate -> rate.code().equals("LPR")).map(Rate::rate).reduce((one, later) -> later).orElse(null);
        return new OwnFigures(night, average, owed.size(), sum(year.sold(), exchange, currency, "sales", missing),
                Math.max(0, sum(year.writtenOff(), exchange, currency, "bad debts", missing)), lpr);
    }

    private static long sum(List<Money> amounts, Map<String, BigDecimal> exchange, Currency currency, String name, List<String> missing) {
        long sum = 0;
        for (Money amount : amounts) {
            BigDecimal rate = amount.currency().equals(currency) ? BigDecimal.ONE : exchange.get(amount.currency().getCurrencyCode());
            if (rate == null) {
                missing.add(name + ", " + Figures.amount(amount.minor(), amount.currency()) + " " + amount.currency());
            } else {
                sum = Math.addExact(sum, amount.convert(rate, currency).minor());
            }
        }
        return sum;
    }

    private List<List<String>> sizes(OwnFigures own, Currency currency) {
        List<List<String>> rows = new ArrayList<>(List.of(with(TryTerms.SIZES, "source")));
        for (int percent : OwnFigures.SIZES) {
            boolean today = percent == 100;
            String source = (today ? "" : percent + " % of: ") + "receivables: " + receivables(own) + "; " + rate(own) + "; bad_debts: "
                    + badDebts(own) + (today ? "" : ", in proportion");
            rows.add(List.of(plain(own.receivablesAt(percent), currency), rateCell(own), ASKED, plain(own.badDebtsAt(percent), currency),
                    ASKED, source));
        }
        return rows;
    }

    private List<List<String>> terms(OwnFigures own, Currency currency) {
        List<List<String>> rows = new ArrayList<>(List.of(with(TryTerms.TERMS, "source")));
        rows.add(List.of("cash", "0", rateCell(own), ASKED, ASKED, ASKED, "0", "0", "cash ties nothing up; " + rate(own)));
        rows.add(List.of("as today", plain(own.receivables(), currency), rateCell(own), plain(own.sales(), currency), ASKED, ASKED, ASKED,
                plain(own.badDebts(), currency), "receivables: " + receivables(own) + "; " + rate(own) + "; sales: documents dated "
                + own.from() + " to " + own.asOf() + "; bad_debts: " + badDebts(own)));
        for (int days : List.of(30, 60)) {
            rows.add(List.of(days + " days", ASKED, rateCell(own), ASKED, ASKED, ASKED, ASKED, ASKED, rate(own)));
        }
        return rows;
    }

    private static List<String> with(List<String> columns, String last) {
        List<String> all = new ArrayList<>(columns);
        all.add(last);
        return all;
    }

    private static String receivables(OwnFigures own) {
        return "average of " + own.nights() + " nights up to " + own.asOf();
    }

    private static String badDebts(OwnFigures own) {
        return "written off " + own.from() + " to " + own.asOf();
    }

    private static String rate(OwnFigures own) {
        return own.rate() == null ? "rate: not known" : "rate: LPR of rates*.csv";
    }

    private static String rateCell(OwnFigures own) {
        return own.rate() == null ? ASKED : own.rate().toPlainString();
    }

    private static String plain(long minor, Currency currency) {
        return Money.ofMinor(minor, currency).plain();
    }
}
