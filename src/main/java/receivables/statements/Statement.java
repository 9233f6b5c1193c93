package receivables.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import receivables.aging.Bucket;
import receivables.ledger.Allocation;
import receivables.ledger.Document;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterNumber;
import receivables.ledger.LetterPayment;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.StatementMovement;
import receivables.money.Money;

/**
 * What a statement of account says: opening, every movement with the balance after it, closing, the open items behind the closing and how
 * old they are. Closing is today's balance less what came after the month end; opening is the closing of the last statement, which was sent
 * and stays as it was. What lies between is the movements; documents that were corrected since leave a difference, which is shown as a
 * movement of its own and never hidden in the opening.
 *
 * <pre>{@code
 * opening 1,000.00   03-05 invoice INV-7 +500.00   03-20 receipt R-3 −1,000.00   closing 500.00: INV-7, not yet due
 * }</pre>
 */
public final class Statement {
    private static final Comparator<StatementEntry> ORDER = Comparator.comparing(StatementEntry::date)
            .thenComparing(StatementEntry::kind).thenComparing(StatementEntry::number).thenComparing(entry -> entry.amount().minor());

    private final StatementCase given;
    /** What was settled of a document, or used of a credit note, after the month end, by document number. */
    private final Map<String, Long> settledSince = new HashMap<>();
    /** What was used of a receipt after the month end, by receipt number. */
    private final Map<String, Long> usedSince = new HashMap<>();

    private Statement(StatementCase given) {
        this.given = given;
        for (Allocation allocation : given.allocations()) {
            if (allocation.businessDate().isAfter(given.asOf())) {
                settledSince.merge(allocation.documentNo(), allocation.offDocument(), Math::addExact);
                usedSince.merge(allocation.receiptNo(), allocation.offReceipt(), Math::addExact);
                if (allocation.offCreditNote() != 0) {
                    settledSince.merge(allocation.receiptNo(), allocation.offCreditNote(), Math::addExact);
                }
            }
        }
    }

    /**
     * The statement as a letter; none where nothing is owed on either side and nothing moved. A balance confirmation, and a statement of
     * open items, is about the balance alone.
     */
    public static Optional<Letter> of(StatementCase given) {
        return new Statement(given).letter();
    }

    private Optional<Letter> letter() {
        Money closing = closing();
        List<StatementEntry> entries = new ArrayList<>(given.entries().stream().filter(this::belongs).sorted(ORDER).toList());
        Money moved = sum(entries);
        Money opening = given.previous() == null ? closing.minus(moved) : given.previous().closing();
        Money correction = closing.minus(opening).minus(moved);
        if (!correction.isZero()) {
            entries.add(new StatementEntry(given.asOf(), given.businessDate(), StatementEntry.Kind.CORRECTION, "", "", correction));
        }
        List<LetterItem> items = items();
        boolean balanceAlone = given.kind() == LetterKind.CONFIRMATION || given.style() == StatementStyle.OPEN_ITEM;
        if (closing.isZero() && (balanceAlone ? items.isEmpty() : opening.isZero() && entries.isEmpty())) {
            return Optional.empty();
        }
        String number = LetterNumber.of(given.mailingDay(), content(opening, closing, entries, items), 0);
        Money zero = closing.withMinor(0);
        return Optional.of(new Letter(number, LetterNumber.reference(number), given.kind(), given.customer(), given.currency(),
                given.businessDate(), given.mailingDay(), closing, zero, closing, given.confirmBy(), LetterStatus.READY,
                items, onAccount(items, closing), given.asOf(), balanceAlone ? null : opening, balanceAlone ? List.of()
                : movements(opening, entries), buckets(items)));
    }

    private Money closing() {
        long now = 0;
        for (OpenItem item : given.items()) {
            now = Math.addExact(now, item.document().isDebit() ? item.open().minor() : -item.open().minor());
        }
        for (OpenReceipt receipt : given.receipts()) {
            now = Math.subtractExact(now, receipt.left().minor());
        }
        List<StatementEntry> after = given.entries().stream()
                .filter(entry -> entry.date().isAfter(given.asOf()) && !entry.knownOn().isAfter(given.businessDate())).toList();
        return Money.ofMinor(now, given.currency()).minus(sum(after));
    }

    /** A movement is this statement's when it is dated by its month end and known by its night, and was not both for the last one. */
    private boolean belongs(StatementEntry entry) {
        if (entry.date().isAfter(given.asOf()) || entry.knownOn().isAfter(given.businessDate())) {
            return false;
        }
        StatementCase.Previous previous = given.previous();
        if (previous == null) {
            return !entry.date().isBefore(given.asOf().withDayOfMonth(1));
        }
        return entry.date().isAfter(previous.asOf()) || entry.knownOn().isAfter(previous.businessDate());
    }

    private Money sum(List<StatementEntry> entries) {
        Money sum = Money.zero(given.currency());
        for (StatementEntry entry : entries) {
            sum = sum.plus(entry.amount());
        }
        return sum;
    }

    private List<StatementMovement> movements(Money opening, List<StatementEntry> entries) {
        List<StatementMovement> movements = new ArrayList<>(entries.size());
        Money balance = opening;
        Money zero = opening.withMinor(0);
        for (StatementEntry entry : entries) {
            balance = balance.plus(entry.amount());
            boolean debit = entry.amount().isPositive();
            movements.add(new StatementMovement(entry.date(), entry.kind().name(), entry.number(),
                    entry.text(given.customer().language()),
                    debit ? entry.amount() : zero, debit ? zero : entry.amount().negate(), balance));
        }
        return movements;
    }

    private List<LetterItem> items() {
        return given.items().stream().filter(item -> !item.document().documentDate().isAfter(given.asOf()))
                .map(this::item).filter(item -> !item.open().isZero())
                .sorted(Comparator.comparing(LetterItem::documentDate).thenComparing(LetterItem::documentNo)).toList();
    }

    private LetterItem item(OpenItem item) {
        Document document = item.document();
        Money open = item.open().withMinor(Math.addExact(item.open().minor(), settledSince.getOrDefault(document.documentNo(), 0L)));
        int days = Math.toIntExact(given.asOf().toEpochDay() - document.dueDate().toEpochDay());
        LetterSection section = !document.isDebit() ? LetterSection.CREDIT : days >= 0 ? LetterSection.DEMANDED : LetterSection.FALLING_DUE;
        Money zero = open.withMinor(0);
        return new LetterItem(section, null, document.documentNo(), document.type(), document.documentDate(), document.dueDate(),
                document.invoiceNo(), document.orderNo(), document.contractNo(), document.contractName(), document.contractDate(),
                document.amount(), document.amount().minus(open), open, section == LetterSection.DEMANDED ? open : zero, zero, days, "");
    }

    /**
     * Money on account as of the month end: what the open items are more than the closing. It is listed receipt by receipt where these
     * explain it, else in one line (money that the bank took back since was on account then, and is on no receipt now).
     */
    private List<LetterPayment> onAccount(List<LetterItem> items, Money closing) {
        long difference = -closing.minor();
        for (LetterItem item : items) {
            difference = Math.addExact(difference, item.type().isDebit() ? item.open().minor() : -item.open().minor());
        }
        if (difference == 0) {
            return List.of();
        }
        List<LetterPayment> payments = new ArrayList<>();
        long explained = 0;
        for (OpenReceipt receipt : given.receipts()) {
            long left = leftThen(receipt);
            if (left != 0) {
                payments.add(new LetterPayment(receipt.receipt().countsOn(), receipt.receipt().receiptNo(), "",
                        receipt.left().withMinor(left)));
                explained = Math.addExact(explained, left);
            }
        }
        return explained == difference ? payments : List.of(new LetterPayment(given.asOf(), "", "", closing.withMinor(difference)));
    }

    private long leftThen(OpenReceipt receipt) {
        if (receipt.reversed() || receipt.receipt().countsOn().isAfter(given.asOf())) {
            return 0;
        }
        return Math.addExact(receipt.left().minor(), usedSince.getOrDefault(receipt.receipt().receiptNo(), 0L));
    }

    private List<Money> buckets(List<LetterItem> items) {
        long[] buckets = new long[Bucket.values().length];
        for (LetterItem item : items) {
            if (item.type().isDebit()) {
                int bucket = Bucket.of(item.daysPastDue()).ordinal();
                buckets[bucket] = Math.addExact(buckets[bucket], item.open().minor());
            }
        }
        return Arrays.stream(buckets).mapToObj(minor -> Money.ofMinor(minor, given.currency())).toList();
    }

    private String content(Money opening, Money closing, List<StatementEntry> entries, List<LetterItem> items) {
        StringBuilder content = new StringBuilder();
        content.append(given.customer().customerNo()).append('|').append(given.currency().getCurrencyCode()).append('|')
                .append(given.kind())
                .append('|').append(given.asOf()).append('|').append(opening.minor()).append('|').append(closing.minor());
        for (StatementEntry entry : entries) {
            content.append('|').append(entry.date()).append(',').append(entry.kind()).append(',').append(entry.number()).append(',')
                    .append(entry.amount().minor());
        }
        for (LetterItem item : items) {
            content.append('|').append(item.documentNo()).append(',').append(item.open().minor());
        }
        return content.toString();
    }
}
