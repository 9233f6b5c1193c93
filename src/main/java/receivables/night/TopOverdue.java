package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import receivables.account.AccountResult;
import receivables.aging.AgingRow;
import receivables.aging.OpenItemRow;
import receivables.ledger.Account;
import receivables.ledger.Customer;
import receivables.ledger.Stage;
import receivables.money.Money;
import receivables.outbox.ReportData.OverdueCustomer;

/**
 * The customers who owe most overdue money, for the report. Each partition keeps its own few and leaves them in a file beside its parts; the last step merges the files.
 */
final class TopOverdue {

    private static final int KEPT = 20;
    private static final Comparator<OverdueCustomer> LARGEST_FIRST = Comparator.comparingLong((OverdueCustomer customer) -> customer.overdue().minor()).reversed()
            .thenComparing(OverdueCustomer::customerNo);

    private final List<OverdueCustomer> kept = new ArrayList<>();

    void add(Account account, AccountResult result) {
        for (AgingRow row : result.aging()) {
            if (row.basis() == AgingRow.Basis.COMPANY && row.buckets() != null) {
                long overdue = row.total() - row.buckets().getFirst();
                if (overdue > 0 && (kept.size() < KEPT || overdue >= kept.getLast().overdue().minor())) {
                    keep(row, overdue, account, result);
                }
            }
        }
    }

    private void keep(AgingRow row, long overdue, Account account, AccountResult result) {
        Map<String, Customer> customers = new HashMap<>();
        account.customers().forEach(customer -> customers.put(customer.customerNo(), customer));
        int oldest = 0;
        Stage stage = null;
        for (OpenItemRow item : result.openItems()) {
            if (item.item().document().customerNo().equals(row.customerNo()) && item.item().document().isDebit()) {
                oldest = Math.max(oldest, item.daysPastDue());
                stage = item.stage() != null && (stage == null || item.stage().isAtLeast(stage)) ? item.stage() : stage;
            }
        }
        kept.add(new OverdueCustomer(row.customerNo(), customers.get(row.customerNo()).name(), Money.ofMinor(overdue, row.currency()), oldest, stage,
                row.customerClass() == null ? "" : row.customerClass().name()));
        kept.sort(LARGEST_FIRST);
        while (kept.size() > KEPT) {
            kept.removeLast();
        }
    }

    void write(Path parts, int part) {
        Path file = parts.resolve(String.format(Locale.ROOT, "top-overdue.%04d", part));
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
            for (OverdueCustomer customer : kept) {
                printer.printRecord(customer.customerNo(), customer.name(), customer.overdue().minor(), customer.overdue().currency().getCurrencyCode(),
                        customer.oldestDaysPastDue(), customer.stage() == null ? "" : customer.stage().name(), customer.customerClass());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the working file " + file + " cannot be written", failure);
        }
    }

    /** The largest of all partitions, largest first. */
    static List<OverdueCustomer> merged(Path parts) {
        List<OverdueCustomer> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(parts)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("top-overdue.")).sorted().toList()) {
                try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
                    for (CSVRecord row : parser) {
                        all.add(new OverdueCustomer(row.get(0), row.get(1), Money.ofMinor(Long.parseLong(row.get(2)), Currency.getInstance(row.get(3))),
                                Integer.parseInt(row.get(4)), row.get(5).isEmpty() ? null : Stage.valueOf(row.get(5)), row.get(6)));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the working files in " + parts + " cannot be read", failure);
        }
        all.sort(LARGEST_FIRST);
        return all.subList(0, Math.min(KEPT, all.size()));
    }
}
