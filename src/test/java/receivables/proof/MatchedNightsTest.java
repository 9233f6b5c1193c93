package receivables.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.aging.Facts.CNY;
import static receivables.aging.Facts.COMPANY;
import static receivables.aging.Facts.USD;
import static receivables.aging.Facts.customer;
import static receivables.aging.Facts.item;
import static receivables.proof.SampleNight.ACCOUNTS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import receivables.aging.Aging;
import receivables.aging.AgingPolicy;
import receivables.aging.Balances;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Approvals;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.Sums;
import receivables.matching.Matching;
import receivables.matching.MatchingPolicy;
import receivables.matching.MatchingResult;
import receivables.money.Money;

/** Nights matched by the product itself: every line ties, night after night, and each opening is the last closing. */
class MatchedNightsTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final MatchingPolicy POLICY = new MatchingPolicy(EnumSet.allOf(MatchRule.class), Map.of("CNY", new BigDecimal("0.50")),
            new BigDecimal("5"), List.of("INV", "CN"), 100_000, 0.92, 0.04);

    private List<OpenItem> items = new ArrayList<>();
    private List<OpenReceipt> receipts = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private List<ControlTotal> last;

    @Test
    void everyNightTies() {
        int made = 0;
        boolean reversed = false;
        for (int seed = 0; seed < 60; seed++) {
            items = new ArrayList<>();
            receipts = new ArrayList<>();
            allocations.clear();
            last = null;
            Random random = new Random(seed);
            for (int night = 0; night < 12; night++) {
                arrive(random, START.plusDays(night));
                night(START.plusDays(night), night == 0 ? null : START.plusDays(night - 1L), "seed " + seed + " night " + night);
            }
            made += allocations.size();
            reversed |= allocations.stream().anyMatch(allocation -> allocation.effect() == AllocationKind.REFUND);
        }
        assertTrue(made > 500 && reversed, "the nights booked something: " + made);
    }

    private void arrive(Random random, LocalDate date) {
        Currency currency = random.nextInt(5) == 0 ? USD : CNY;
        Money amount = Money.ofMinor(1000 + random.nextLong(100_000), currency);
        int number = 1001 + items.size();
        if (random.nextInt(3) > 0) {
            items.add(item("C1", "INV-" + number, amount, date.minusDays(random.nextInt(60)), date.plusDays(30), date));
        }
        if (random.nextInt(6) == 0) {
            items.add(item("C1", "CN-" + (number + 1), amount.withMinor(-1 - random.nextLong(2000)), date, date, date));
        }
        if (!items.isEmpty() && random.nextInt(3) > 0) {
            OpenItem meant = items.get(random.nextInt(items.size()));
            long paid = Math.max(1, meant.open().minor() + new long[] {0, 0, -30, -5000, 700}[random.nextInt(5)]);
            LocalDate counts = random.nextInt(6) == 0 ? date.plusDays(2) : date;
            receive("R-" + receipts.size(), Money.ofMinor(paid, meant.currency()), random.nextInt(4) == 0 ? "" : meant.documentNo(), "",
                    date, counts);
        }
        if (random.nextInt(5) == 0) {
            receipts.stream().filter(receipt -> receipt.receipt().amount().isPositive() && !receipt.reversed()
                    && receipt.receipt().valueDate().isBefore(date)).findAny()
                    .map(OpenReceipt::receipt)
                    .ifPresent(original -> receive("B-" + receipts.size(), original.amount().negate(), "returned", original.receiptNo(),
                    date, date));
        }
    }

    private void receive(String number, Money amount, String text, String reverses, LocalDate date, LocalDate counts) {
        Receipt receipt = new Receipt(number, date, amount, "", "", text, "", "", reverses, counts, date);
        receipts.add(new OpenReceipt(receipt, "C1", PayerClue.ACCOUNT, amount, false, List.of(), date));
    }

    private void night(LocalDate date, LocalDate previous, String which) {
        Account account = new Account("C1", List.of(customer("C1")), items, receipts, allocations, List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of());
        MatchingResult matched = Matching.match(account, date, customer -> POLICY, new Approvals(Map.of(), Map.of()), Map.of());
        NightSpan span = new NightSpan(previous, date);
        Sums sums = new Sums();
        ProofSums proof = new ProofSums(sums, span);
        proof.items(items, matched.items());
        proof.receipts(receipts, matched.receipts());
        proof.allocations(matched.allocations());
        proof.receiptRows(matched.rows());
        Balances balances = Balances.of(customer("C1"), matched.items(), matched.receipts(), date, AgingPolicy.standard());
        proof.aging(Aging.of(customer("C1"), balances, date, COMPANY, Map.of(), AgingPolicy.standard(), null).rows());
        proof.journal(Journal.postings(matched.receipts(), matched.allocations(), matched.instruments(), ACCOUNTS, span), ACCOUNTS);
        if (last != null) {
            proof.lastNight(last);
        }
        last = Proof.lines(sums);
        assertEquals(List.of(), last.stream().filter(total -> !total.ties()).toList(), which);
        items = new ArrayList<>(matched.items());
        receipts = new ArrayList<>(matched.receipts());
        allocations.addAll(matched.allocations());
    }
}
