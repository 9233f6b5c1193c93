package receivables.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.store.Sample.D1;
import static receivables.store.Sample.D2;
import static receivables.store.Sample.cny;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import receivables.account.AccountResult;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.Document;
import receivables.ledger.OpenItem;
import receivables.ledger.PayerClue;
import receivables.matching.payers.Identification;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

/**
 * A page of accounts costs what it holds, not what all other customers have paid so far. The server counts the rows it looks at: MariaDB
 * once read every settlement there was, for each page anew, to look up those of forty customers.
 */
class PageReadsTest {

    private static final int CUSTOMERS = 3_000;
    private static final int ACCOUNTS = 40;

    @Test
    void aPageLooksAtItsOwnRowsOnly() {
        try (Database database = Servers.MARIADB.fresh()) {
            Facts facts = new Facts(database);
            Sample.begin(database, D1);
            Sample.file(facts, D1, 1, file -> facts.addCustomers(file, lines(index -> Sample.customer(number(index), "", D1))));
            Sample.file(facts, D1, 1, file -> facts.addDocuments(file, lines(index -> paid(index))));
            Sample.file(facts, D1, 1, file -> facts.addDocuments(file,
                    lines(index -> Sample.invoice(number(index), "O" + index, "5.00", D1, D1))));
            Sample.file(facts, D1, 1, file -> facts.addReceipts(file, lines(index -> Sample.receipt("R" + index, "10.00", D1, D1))));
            assertEquals(List.of(), new Admission(database).admit(D1));
            new Payers(database).putIdentified(IntStream.range(0, CUSTOMERS)
                    .mapToObj(index -> new Identification("R" + index, number(index), PayerClue.ACCOUNT, List.of())).toList(), D1);
            Accounts accounts = new Accounts(database, Sample::memory);
            for (AccountPage page : accounts.pages(Range.ALL, D1, ACCOUNTS, 10_000)) {
                new Results(database).write(accounts.load(page, D1).accounts().stream().map(PageReadsTest::pay).toList(), List.of(), D1);
            }
            Sample.done(database, D1);
            List<AccountPage> pages = new ArrayList<>();
            accounts.pages(Range.ALL, D2, ACCOUNTS, 10_000).forEach(pages::add);
            long before = rowsLookedAt(database);
            LoadedPage loaded = accounts.load(pages.get(pages.size() / 2), D2);
            long looked = rowsLookedAt(database) - before;
            assertEquals(ACCOUNTS, loaded.accounts().size());
            assertEquals(ACCOUNTS, loaded.accounts().stream().mapToInt(account -> account.items().size()).sum());
            // some twenty queries, each with a few rows for each of the forty customers
            assertTrue(looked < CUSTOMERS, looked + " rows looked at for " + ACCOUNTS + " accounts of " + CUSTOMERS);
        }
    }

    private static AccountResult pay(Account account) {
        OpenItem item = account.items().stream().filter(one -> one.document().documentNo().startsWith("P")).findFirst().orElseThrow();
        String receipt = account.receipts().getFirst().receipt().receiptNo();
        Allocation payment = Sample.payment(receipt, item.document(), "10.00", D1);
        return Sample.result(account.accountNo(), List.of(payment), List.of(), List.of(item.withOpen(cny("0"))), List.of(),
                List.of(receipt), List.of());
    }

    private static Document paid(int index) {
        return Sample.invoice(number(index), "P" + index, "10.00", D1, D1);
    }

    private static long rowsLookedAt(Database database) {
        return database.jdbc().query("SHOW GLOBAL STATUS LIKE 'Handler_read%'", (row, number) -> row.getLong(2)).stream()
                .mapToLong(Long::longValue).sum();
    }

    private static <T> List<Line<T>> lines(java.util.function.IntFunction<T> maker) {
        return IntStream.range(0, CUSTOMERS).mapToObj(index -> new Line<>(index + 2, maker.apply(index))).toList();
    }

    private static String number(int index) {
        return "C" + (100_000 + index);
    }
}
