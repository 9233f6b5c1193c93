package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import receivables.dunning.HoldRow;
import receivables.dunning.SkipReason;
import receivables.money.Money;

/**
 * The largest amounts that a hold keeps off letters, for the report: who set it, why, until when. Each partition keeps its own few and leaves them in a file
 * beside its parts; the last step merges the files.
 */
final class HeldItems {

    private static final int KEPT = 30;

    private final Map<String, BigDecimal> rates;
    private final Comparator<HoldRow> largestFirst;
    private final List<HoldRow> kept = new ArrayList<>();

    /** @param rates company currency per unit, by currency code, to compare amounts; a currency without a rate counts as it is */
    HeldItems(Map<String, BigDecimal> rates) {
        this.rates = rates;
        this.largestFirst = Comparator.comparing(this::worth).reversed().thenComparing(HoldRow::customerNo).thenComparing(HoldRow::documentNo)
                .thenComparing(HoldRow::reason).thenComparing(HoldRow::setBy).thenComparing(HoldRow::why);
    }

    private BigDecimal worth(HoldRow row) {
        BigDecimal amount = BigDecimal.valueOf(row.amount().minor(), Money.decimals(row.amount().currency()));
        return amount.multiply(rates.getOrDefault(row.amount().currency().getCurrencyCode(), BigDecimal.ONE));
    }

    void add(List<HoldRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        kept.addAll(rows);
        if (kept.size() > 4 * KEPT) {
            cut();
        }
    }

    private void cut() {
        kept.sort(largestFirst);
        if (kept.size() > KEPT) {
            kept.subList(KEPT, kept.size()).clear();
        }
    }

    void write(Path parts, int part) {
        cut();
        Path file = parts.resolve(String.format(Locale.ROOT, "held-items.%04d", part));
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
            for (HoldRow row : kept) {
                printer.printRecord(row.customerNo(), row.documentNo(), row.reason().name(), row.amount().minor(), row.amount().currency().getCurrencyCode(),
                        row.setBy(), row.why(), row.since() == null ? "" : row.since(), row.until() == null ? "" : row.until());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the working file " + file + " cannot be written", failure);
        }
    }

    /** The largest of all partitions, largest first. */
    static List<HoldRow> merged(Path parts, Map<String, BigDecimal> rates) {
        HeldItems all = new HeldItems(rates);
        try (Stream<Path> files = Files.list(parts)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("held-items.")).sorted().toList()) {
                try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
                    for (CSVRecord row : parser) {
                        all.kept.add(new HoldRow(row.get(0), row.get(1), SkipReason.valueOf(row.get(2)),
                                Money.ofMinor(Long.parseLong(row.get(3)), Currency.getInstance(row.get(4))), row.get(5), row.get(6), date(row.get(7)), date(row.get(8))));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the working files in " + parts + " cannot be read", failure);
        }
        all.cut();
        return all.kept;
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
