package receivables.proof;

import static receivables.aging.Facts.CNY;
import static receivables.aging.Facts.COMPANY;
import static receivables.aging.Facts.USD;
import static receivables.aging.Facts.allocation;
import static receivables.aging.Facts.customer;
import static receivables.aging.Facts.item;
import static receivables.aging.Facts.receipt;
import static receivables.aging.Facts.takenBack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import receivables.aging.Aging;
import receivables.aging.AgingPolicy;
import receivables.aging.AgingRow;
import receivables.aging.Balances;
import receivables.dunning.DunningRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Letter;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.ledger.Sums;
import receivables.matching.ReceiptRow;
import receivables.money.Money;

/** A random but consistent night of one account, by hand and without the rooms that would make it: what the proofs must find to tie. */
final class SampleNight {
    static final LocalDate LAST = LocalDate.of(2026, 11, 19);
    static final LocalDate D = LocalDate.of(2026, 11, 20);
    static final LocalDate M = LocalDate.of(2026, 11, 23);
    static final NightSpan SPAN = new NightSpan(LAST, D);
    static final JournalAccounts ACCOUNTS = new JournalAccounts("1122", "1002", "2203", "2241", "6603", "6604", "1231", "6051", "6603.03",
            "1121", "2202", "6603.04");

    final List<OpenItem> before = new ArrayList<>();
    final List<OpenItem> after = new ArrayList<>();
    final List<OpenReceipt> receiptsBefore = new ArrayList<>();
    final List<OpenReceipt> receiptsAfter = new ArrayList<>();
    final List<Receipt> suspense = new ArrayList<>();
    final List<Allocation> allocations = new ArrayList<>();
    final List<Posting> postings = new ArrayList<>();
    final List<ReceiptRow> rows = new ArrayList<>();
    final List<DunningRow> dunning = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();
    final List<AgingRow> aging = new ArrayList<>();

    SampleNight(Random random) {
        for (int index = 0; index < 3 + random.nextInt(10); index++) {
            Currency currency = random.nextInt(4) == 0 ? USD : CNY;
            Money amount = Money.ofMinor(1000 + random.nextLong(1_000_000), currency);
            LocalDate dated = D.minusDays(random.nextInt(80));
            LocalDate knownOn = random.nextInt(3) == 0 ? D : dated.isAfter(LAST) ? dated : LAST;
            before.add(item("C1", "DOC-" + index, random.nextInt(5) == 0 ? amount.negate() : amount, dated, dated.plusDays(30), knownOn));
            boolean isNew = random.nextBoolean();
            LocalDate day = isNew ? D : LAST;
            receiptsBefore.add(receipt("C1", "R-" + index, Money.ofMinor(500 + random.nextLong(900_000), currency), day, day,
                    random.nextBoolean() ? D : day));
        }
        suspense.add(receipt("", "R-X", Money.ofMinor(4321, CNY), D, D, D).receipt());
        suspense.add(receipt("", "R-Y", Money.ofMinor(1234, CNY), LAST, LAST, LAST).receipt());
        after.addAll(before);
        receiptsAfter.addAll(receiptsBefore);
        apply(random);
        reverseOne();
        publish();
    }

    private void apply(Random random) {
        for (int index = 0; index < after.size(); index++) {
            OpenItem item = after.get(index);
            OpenReceipt receipt = receiptsAfter.get(index);
            if (!item.document().isDebit()) {
                netCreditNote(index);
                continue;
            }
            long paid = Math.min(item.open().minor() - 20, receipt.left().minor() - 20);
            take(index, index, paid, AllocationKind.PAYMENT);
            AllocationKind[] extras = {AllocationKind.DISCOUNT, AllocationKind.TOLERANCE, AllocationKind.WRITE_OFF};
            take(index, index, 7, extras[random.nextInt(extras.length)]);
            if (random.nextBoolean()) {
                allocations.add(allocation(receipt.receipt().receiptNo(), "L-1", item.open().withMinor(5), AllocationKind.INTEREST, D));
                allocations.add(allocation(receipt.receipt().receiptNo(), "", item.open().withMinor(4), AllocationKind.REFUND, D));
                OpenReceipt left = receiptsAfter.get(index);
                receiptsAfter.set(index, left.withLeft(left.left().withMinor(left.left().minor() - 9)));
            }
        }
    }

    private void netCreditNote(int credit) {
        for (int index = 0; index < after.size(); index++) {
            OpenItem debit = after.get(index);
            if (debit.document().isDebit() && debit.currency().equals(after.get(credit).currency()) && debit.open().minor() > 200) {
                allocations.add(allocation(after.get(credit).documentNo(), debit.documentNo(), debit.open().withMinor(100),
                        AllocationKind.CREDIT_NOTE, D));
                after.set(index, debit.withOpen(debit.open().withMinor(debit.open().minor() - 100)));
                after.set(credit, after.get(credit).withOpen(after.get(credit).open().withMinor(after.get(credit).open().minor() - 100)));
                return;
            }
        }
    }

    private void take(int item, int receipt, long minor, AllocationKind kind) {
        OpenItem open = after.get(item);
        Allocation made = allocation(receiptsAfter.get(receipt).receipt().receiptNo(), open.documentNo(), open.open().withMinor(minor),
                kind, D);
        allocations.add(made);
        after.set(item, open.withOpen(open.open().withMinor(open.open().minor() - made.offDocument())));
        OpenReceipt left = receiptsAfter.get(receipt);
        receiptsAfter.set(receipt, left.withLeft(left.left().withMinor(left.left().minor() - made.offReceipt())));
    }

    /** The bank takes back a receipt that the last night applied in full: 60.00 of it paid a document that is settled until now. */
    private void reverseOne() {
        OpenItem settled = item("C1", "DOC-OLD", Money.ofMinor(6000, CNY), D.minusDays(90), D.minusDays(60), D.minusDays(90));
        before.add(settled.withOpen(settled.open().withMinor(0)));
        after.add(settled);
        OpenReceipt used = receipt("C1", "R-OLD", Money.ofMinor(6000, CNY), LAST, LAST, LAST);
        receiptsBefore.add(used.withLeft(used.left().withMinor(0)));
        receiptsAfter.add(used.asReversed());
        OpenReceipt reversal = receipt("C1", "R-BACK", Money.ofMinor(-6000, CNY), D, D, D);
        receiptsBefore.add(reversal);
        receiptsAfter.add(reversal.asReversed());
        allocations.add(takenBack(allocation("R-OLD", "DOC-OLD", Money.ofMinor(6000, CNY), AllocationKind.PAYMENT, LAST), D));
        allocations.add(allocation("R-OLD", "", Money.ofMinor(6000, CNY), AllocationKind.REFUND, D));
        allocations.add(takenBack(allocation("R-BACK", "", Money.ofMinor(6000, CNY), AllocationKind.REFUND, D), D));
    }

    private void publish() {
        postings.addAll(Journal.postings(receiptsAfter, allocations, List.of(), ACCOUNTS, SPAN));
        postings.addAll(Journal.suspense(suspense, ACCOUNTS, SPAN));
        for (OpenReceipt receipt : receiptsAfter) {
            long refunded = refunded(receipt);
            long applied = receipt.receipt().amount().minor() - receipt.left().minor() - refunded;
            rows.add(new ReceiptRow(receipt.receipt().receiptNo(), "C1", receipt.receipt().amount(), applied, receipt.left().minor(), 0,
                    refunded, receipt.reversed() ? ReceiptRow.Status.REVERSED : ReceiptRow.Status.PART_APPLIED, MatchRule.REFERENCE));
        }
        suspense.forEach(receipt -> rows.add(new ReceiptRow(receipt.receiptNo(), "", receipt.amount(), 0, 0, receipt.amount().minor(), 0,
                ReceiptRow.Status.SUSPENSE, null)));
        Balances balances = Balances.of(customer("C1"), after, receiptsAfter, D, AgingPolicy.standard());
        aging.addAll(Aging.of(customer("C1"), balances, D, COMPANY, Map.of(), AgingPolicy.standard(), null).rows());
        for (OpenItem item : after) {
            if (item.document().isDebit() && !item.document().dueDate().isAfter(M) && !item.isSettled()) {
                Money zero = item.open().withMinor(0);
                dunning.add(new DunningRow(item.documentNo(), "C1", item.open(), zero, item.open(), zero, 1, null, null,
                        DunningRow.Outcome.SKIPPED, SkipReason.DISPUTED, ""));
            }
        }
    }

    private long refunded(OpenReceipt receipt) {
        return allocations.stream().filter(made -> made.effect() == AllocationKind.REFUND
                && made.receiptNo().equals(receipt.receipt().receiptNo()))
                .mapToLong(Allocation::offReceipt).sum();
    }

    Sums sums() {
        Sums sums = new Sums();
        ProofSums proof = new ProofSums(sums, SPAN);
        proof.items(before, after);
        proof.receipts(receiptsBefore, receiptsAfter);
        proof.suspense(suspense);
        proof.allocations(allocations);
        proof.receiptRows(rows);
        proof.aging(aging);
        proof.dunning(after, dunning, letters, M);
        proof.journal(postings, ACCOUNTS);
        return sums;
    }
}
