package receivables.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static receivables.store.Sample.D1;
import static receivables.store.Sample.D2;
import static receivables.store.Sample.cny;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.account.AccountResult;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.Document;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.matching.payers.Identification;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

/** How fast many rows go in and come out; prints the figures. {@code -Dbulk.customers=100000} makes it the million of the design. */
class BulkTest {

    private static final int CUSTOMERS = Integer.getInteger("bulk.customers", Boolean.getBoolean("receivables.long") ? 10_000 : 1_000);
    private long clock;
    private long cpu;

    private void lap(Servers server, String what, long rows) {
        long now = System.nanoTime();
        double seconds = (now - clock) / 1e9;
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.printf(java.util.Locale.ROOT, "%-8s %-28s %9d rows %7.2f s %9.0f rows/s, %.2f s of processor%n", server, what, rows,
                seconds, rows / seconds, (used - cpu) / 1e9);
        cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        clock = System.nanoTime();
    }

    @ParameterizedTest
    @EnumSource
    void loadsAndReadsAtSpeed(Servers server, @TempDir Path folder) {
        // in a file, as it is used: a million documents do not fit into a small heap
        try (Database database = server == Servers.H2 ? Database.open(Servers.fileUrl(folder), "sa", "") : server.fresh()) {
            database.migrate();
            Facts facts = new Facts(database);
            clock = System.nanoTime();
            cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Sample.begin(database, D1);
            Sample.file(facts, D1, 1, file -> slices(CUSTOMERS, 20_000, index -> Sample.customer(number(index), "", D1),
                    rows -> facts.addCustomers(file, rows)));
            lap(server, "customers", CUSTOMERS);
            Sample.file(facts, D1, 1, file -> slices(CUSTOMERS * 10, 20_000,
                    index -> Sample.invoice(number(index % CUSTOMERS), "INV-2026-" + (1_000_000 + index), "1234.56",
                    D1.minusDays(index % 300), D1), rows -> facts.addDocuments(file, rows)));
            lap(server, "documents", CUSTOMERS * 10L);
            Sample.file(facts, D1, 1, file -> slices(CUSTOMERS / 4, 20_000, index -> Sample.receipt("R" + index, "2469.12", D1, D1),
                    rows -> facts.addReceipts(file, rows)));
            lap(server, "receipts", CUSTOMERS / 4);
            assertEquals(List.of(), new Admission(database).admit(D1));
            lap(server, "admission", CUSTOMERS * 10L);
            List<Identification> identified = new ArrayList<>();
            for (int index = 0; index < CUSTOMERS / 4; index++) {
                identified.add(new Identification("R" + index, number(index), PayerClue.ACCOUNT, List.of()));
            }
            new Payers(database).putIdentified(identified, D1);
            lap(server, "identified", identified.size());
            new Accounts(database, Sample::memory).ranges(D1, 4);
            lap(server, "ranges", CUSTOMERS);
            assertEquals(CUSTOMERS * 10L, pass(server, database, true));
            Sample.done(database, D1);
            assertEquals(CUSTOMERS * 10L - identified.size() * 2L, pass(server, database, false));
        }
    }

    /** All accounts of a night; on the first one every receipt pays two invoices and every second customer gets a letter. */
    private long pass(Servers server, Database database, boolean first) {
        Accounts accounts = new Accounts(database, Sample::memory);
        Results results = new Results(database);
        long items = 0;
        long writing = 0;
        for (AccountPage page : accounts.pages(Range.ALL, first ? D1 : D2, 1_000, 20_000)) {
            LoadedPage loaded = accounts.load(page, first ? D1 : D2);
            items += loaded.accounts().stream().mapToLong(account -> account.items().size()).sum();
            if (first) {
                long start = System.nanoTime();
                results.write(loaded.accounts().stream().map(BulkTest::pay).toList(), loaded.newSales(), D1);
                writing += System.nanoTime() - start;
            }
        }
        lap(server, first ? "accounts, first night" : "accounts, second night", items);
        System.out.printf(java.util.Locale.ROOT, "%-8s   of it writing %.2f s%n", server, writing / 1e9);
        return items;
    }

    private static AccountResult pay(Account account) {
        Customer customer = account.customers().getFirst();
        List<Allocation> allocations = new ArrayList<>();
        List<OpenItem> settled = new ArrayList<>();
        List<String> used = new ArrayList<>();
        account.receipts().forEach(receipt -> {
            Receipt money = receipt.receipt();
            for (OpenItem item : account.items().subList(0, 2)) {
                allocations.add(Sample.payment(money.receiptNo(), item.document(), "1234.56", D1));
                settled.add(item.withOpen(cny("0")));
            }
            used.add(money.receiptNo());
        });
        List<Document> documents = account.items().stream().map(OpenItem::document).toList();
        return Sample.result(account.accountNo(), allocations, Integer.parseInt(customer.customerNo().substring(1)) % 2 == 0
                ? List.of(Sample.letter("261121-" + customer.customerNo(), customer, D1, LetterStatus.READY, documents)) : List.of(),
                settled, List.of(), used, List.of());
    }

    private static String number(int index) {
        return "C" + (100_000 + index);
    }

    private static <T> void slices(int count, int size, java.util.function.IntFunction<T> maker,
            java.util.function.Consumer<List<Line<T>>> taker) {
        for (int from = 0; from < count; from += size) {
            List<Line<T>> rows = new ArrayList<>(size);
            for (int index = from; index < Math.min(count, from + size); index++) {
                rows.add(new Line<>(index + 2, maker.apply(index)));
            }
            taker.accept(rows);
        }
    }
}
