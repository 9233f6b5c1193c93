package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import receivables.ledger.Account;
import receivables.money.Money;

/** A night's accounts in memory: ten open items each, a receipt for every fourth. */
class MatchingSpeedTest {

    private static final int ACCOUNTS = 20_000;

    @Test
    void aNightOfAccounts() {
        Random random = new Random(1);
        List<Account> accounts = new ArrayList<>(ACCOUNTS);
        for (int index = 0; index < ACCOUNTS; index++) {
            Books books = new Books();
            long[] amounts = random.longs(10, 10_000, 5_000_000).toArray();
            for (int item = 0; item < 10; item++) {
                books.invoice("INV-" + (1_000_000 + index * 10 + item), Money.plain(amounts[item], 2));
            }
            if (index % 4 == 0) {
                boolean named = index % 8 == 0;
                books.receipt("R" + index, Money.plain(amounts[3] + (named ? 0 : amounts[7]), 2), named ? "payment of INV-"
                        + (1_000_000 + index * 10 + 3) : "transfer 0417");
            }
            accounts.add(books.account(null));
        }
        MatchingPolicy policy = Books.policy(Books.STANDARD, "0", "0");
        Map<String, BigDecimal> rates = Map.of("CNY", BigDecimal.ONE);
        long booked = 0;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            booked = 0;
            for (Account account : accounts) {
                booked += Matching.match(account, Books.START, customer -> policy, Books.approvals(), rates).allocations().size();
            }
            best = Math.min(best, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000);
        }
        System.out.println(ACCOUNTS + " accounts of ten items, " + ACCOUNTS / 4 + " receipts: " + best + " ms of CPU, " + booked
                + " bookings");
        assertTrue(booked > ACCOUNTS / 4 - 100, booked + " bookings");
        assertTrue(best < 5_000, best + " ms");
    }
}
