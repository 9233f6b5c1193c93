package receivables.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.aging.Facts.CNY;
import static receivables.aging.Facts.allocation;
import static receivables.aging.Facts.customer;
import static receivables.aging.Facts.item;
import static receivables.aging.Facts.receipt;
import static receivables.aging.Facts.takenBack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Document;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.money.Money;

/**
 * A customer's random year, night by night: every statement opens with the last one's closing, and nothing is ever left to be corrected.
 */
class StatementStoryTest {
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());
    private static final StatementCycle CYCLE = new StatementCycle(StatementPolicy.standard(), CALENDAR);

    private final List<OpenItem> items = new ArrayList<>();
    private final List<OpenReceipt> receipts = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();

    @Test
    void statementsFollowOneAnother() {
        for (int seed = 0; seed < 12; seed++) {
            items.clear();
            receipts.clear();
            allocations.clear();
            assertTrue(year(new Random(seed)) >= 10, "seed " + seed);
        }
    }

    private int year(Random random) {
        StatementCase.Previous previous = null;
        LocalDate lastMailing = null;
        int statements = 0;
        for (LocalDate night = LocalDate.of(2024, 1, 1); night.isBefore(LocalDate.of(2025, 1, 15)); night = night.plusDays(1)) {
            happen(random, night);
            Optional<LocalDate> due = CYCLE.due(night, CALENDAR.after(night), lastMailing);
            if (due.isEmpty()) {
                continue;
            }
            lastMailing = CALENDAR.after(night);
            Optional<Letter> letter = statement(due.get(), night, lastMailing, previous);
            if (letter.isEmpty()) {
                continue;
            }
            StatementTest.assertTies(letter.get());
            if (previous != null) {
                assertEquals(previous.closing(), letter.get().opening());
            }
            letter.get().movements().forEach(movement -> assertTrue(!movement.kind().equals("CORRECTION"), movement.toString()));
            previous = new StatementCase.Previous(due.get(), night, letter.get().demanded());
            statements++;
        }
        return statements;
    }

    private Optional<Letter> statement(LocalDate asOf, LocalDate night, LocalDate mailing, StatementCase.Previous previous) {
        List<Document> documents = items.stream().map(OpenItem::document).toList();
        return Statement.of(new StatementCase(LetterKind.STATEMENT, customer("C1"), CNY, asOf, night, mailing, mailing.plusDays(12),
                previous, items, receipts, allocations, StatementEntry.of("C1", documents, receipts, allocations)));
    }

    private void happen(Random random, LocalDate night) {
        Money amount = Money.ofMinor(1 + random.nextLong(500_000), CNY);
        // Some facts arrive up to 40 days after their own date.
        LocalDate dated = random.nextInt(4) == 0 ? night.minusDays(random.nextInt(40)) : night;
        switch (random.nextInt(8)) {
            case 0, 1 -> items.add(item("C1", "INV-" + items.size(), amount, dated, dated.plusDays(30), night));
            case 2 -> items.add(item("C1", "CN-" + items.size(), Money.ofMinor(-1 - random.nextLong(50_000), CNY), dated, dated, night));
            case 3, 4 -> receipts.add(receipt("C1", "R-" + receipts.size(), amount, dated, dated, night));
            case 5 -> bounce(random, night);
            default -> apply(random, night);
        }
    }

    private void apply(Random random, LocalDate night) {
        for (int index = 0; index < items.size(); index++) {
            OpenItem item = items.get(index);
            if (!item.document().isDebit() || item.isSettled() || receipts.isEmpty()) {
                continue;
            }
            int from = random.nextInt(receipts.size());
            OpenReceipt receipt = receipts.get(from);
            if (receipt.left().minor() <= 2 || item.open().minor() <= 3) {
                continue;
            }
            Money part = item.open().withMinor(Math.min(receipt.left().minor() - 1, item.open().minor() - 2));
            allocations.add(allocation(receipt.receipt().receiptNo(), item.documentNo(), part, AllocationKind.PAYMENT, night));
            allocations.add(allocation(receipt.receipt().receiptNo(), item.documentNo(), part.withMinor(2), AllocationKind.TOLERANCE,
                    night));
            allocations.add(allocation(receipt.receipt().receiptNo(), "", part.withMinor(1), random.nextBoolean() ? AllocationKind.REFUND
                    : AllocationKind.INTEREST, night));
            items.set(index, item.withOpen(part.withMinor(item.open().minor() - part.minor() - 2)));
            receipts.set(from, receipt.withLeft(part.withMinor(receipt.left().minor() - part.minor() - 1)));
            return;
        }
    }

    /** The bank takes a receipt back; what it paid is open again, what was left of it is gone. */
    private void bounce(Random random, LocalDate night) {
        if (receipts.isEmpty()) {
            return;
        }
        int index = random.nextInt(receipts.size());
        OpenReceipt receipt = receipts.get(index);
        String number = receipt.receipt().receiptNo();
        boolean used = allocations.stream().anyMatch(made -> made.receiptNo().equals(number) && !made.effect().reducesDocument());
        if (receipt.reversed() || receipt.receipt().amount().isNegative() || used) {
            return;
        }
        for (Allocation made : List.copyOf(allocations)) {
            if (made.receiptNo().equals(number)) {
                allocations.add(takenBack(made, night));
                items.replaceAll(item -> item.documentNo().equals(made.documentNo()) ? item.withOpen(item.open().plus(made.amount()))
                        : item);
            }
        }
        receipts.set(index, receipt.asReversed());
        receipts.add(receipt("C1", "BACK-" + number, receipt.receipt().amount().negate(), night, night, night).asReversed());
    }
}
