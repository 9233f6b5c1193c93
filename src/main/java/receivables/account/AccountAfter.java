package receivables.account;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import receivables.ledger.Account;
import receivables.ledger.ActionState;
import receivables.ledger.Allocation;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PaperMemory;
import receivables.ledger.PaymentHistory;
import receivables.ledger.SalesMonth;
import receivables.ledger.StatementFacts;
import receivables.ledger.credit.InvoicedDelivery;

/**
 * The next night's start: an account as a night leaves it, with nothing new. What is settled or used up is gone, as it is from what the
 * store loads; a reversal or decision of the next night that needs it brings it along with the other facts of that night.
 *
 * <pre>{@code
 * AccountResult result = AccountNight.of(account, context);
 * Account next = AccountAfter.of(account, result, context.businessDate(), memory);
 * }</pre>
 */
public final class AccountAfter {

    private final Account account;
    private final AccountResult result;
    private final LocalDate businessDate;
    private final PaperMemory memory;

    private AccountAfter(Account account, AccountResult result, LocalDate businessDate, PaperMemory memory) {
        this.account = account;
        this.result = result;
        this.businessDate = businessDate;
        this.memory = memory;
    }

    /**
     * @param account as the night found it
     * @param result what the night decided for it
     * @param businessDate the night's
     * @param memory which letters without an open item go on counting
     */
    public static Account of(Account account, AccountResult result, LocalDate businessDate, PaperMemory memory) {
        return new AccountAfter(account, result, businessDate, memory).next();
    }

    private Account next() {
        List<OpenItem> items = items();
        List<OpenReceipt> receipts = receipts();
        return new Account(account.accountNo(), account.customers(), items, receipts, allocations(items, receipts), account.decisions(),
                letters(items), actions(), sales(), payments(), account.suspense(), StatementFacts.NONE, List.of(),
                account.credit().after(result.credit().memories(), result.credit().invoiced().stream()
                        .map(InvoicedDelivery::deliveryNo).collect(Collectors.toSet())), account.listings());
    }

    private List<OpenItem> items() {
        Map<String, Long> off = new HashMap<>();
        for (Allocation allocation : result.allocations()) {
            off.merge(allocation.documentNo(), allocation.offDocument(), Math::addExact);
            off.merge(allocation.receiptNo(), allocation.offCreditNote(), Math::addExact);
        }
        List<OpenItem> items = new ArrayList<>();
        for (OpenItem item : account.items()) {
            OpenItem after = item.withOpen(item.open().withMinor(Math.subtractExact(item.open().minor(),
                    off.getOrDefault(item.documentNo(), 0L))));
            if (!after.isSettled()) {
                items.add(after);
            }
        }
        return items;
    }

    private List<OpenReceipt> receipts() {
        Map<String, Long> off = new HashMap<>();
        result.allocations().forEach(allocation -> off.merge(allocation.receiptNo(), allocation.offReceipt(), Math::addExact));
        List<OpenReceipt> receipts = new ArrayList<>();
        for (OpenReceipt receipt : account.receipts()) {
            long left = Math.subtractExact(receipt.left().minor(), off.getOrDefault(receipt.receipt().receiptNo(), 0L));
            if (left != 0 && !result.receiptsUsed().contains(receipt.receipt().receiptNo())) {
                receipts.add(receipt.withLeft(receipt.left().withMinor(left)));
            }
        }
        return receipts;
    }

    /** Of what is still open or has money left, earlier ones and tonight's. */
    private List<Allocation> allocations(List<OpenItem> items, List<OpenReceipt> receipts) {
        Set<String> open = new HashSet<>();
        items.forEach(item -> open.add(item.documentNo()));
        receipts.forEach(receipt -> open.add(receipt.receipt().receiptNo()));
        List<Allocation> allocations = new ArrayList<>();
        for (List<Allocation> part : List.of(account.allocations(), result.allocations())) {
            part.stream().filter(allocation -> open.contains(allocation.documentNo()) || open.contains(allocation.receiptNo()))
                    .forEach(allocations::add);
        }
        allocations.sort(Comparator.comparing(Allocation::customerNo).thenComparing(Allocation::documentNo)
                .thenComparing(Allocation::businessDate)
                .thenComparing(Allocation::receiptNo).thenComparing(allocation -> allocation.kind().name()));
        return allocations;
    }

    private List<IssuedLetter> letters(List<OpenItem> items) {
        Map<String, IssuedLetter> letters = new TreeMap<>();
        account.letters().forEach(letter -> letters.put(letter.letterNo(), letter));
        for (Letter letter : result.letters()) {
            if (letter.kind().isStage()) {
                IssuedLetter earlier = letters.get(letter.letterNo());
                letters.put(letter.letterNo(), IssuedLetter.of(letter, earlier == null ? businessDate : earlier.proposedOn(),
                        earlier == null ? List.of() : earlier.events()));
            }
        }
        Set<String> open = new HashSet<>();
        items.forEach(item -> open.add(item.documentNo()));
        List<IssuedLetter> needed = new ArrayList<>();
        for (IssuedLetter letter : letters.values()) {
            boolean fresh = !letter.businessDate().isBefore(memory.lettersSince());
            if (letter.status() == LetterStatus.NEEDS_APPROVAL || fresh || letter.interest().isPositive()
                    || letter.items().stream().anyMatch(item -> open.contains(item.documentNo()))) {
                needed.add(letter);
            }
        }
        needed.sort(Comparator.comparing(IssuedLetter::customerNo).thenComparing(IssuedLetter::businessDate)
                .thenComparing(IssuedLetter::letterNo));
        return needed;
    }

    private List<ActionState> actions() {
        List<ActionState> actions = new ArrayList<>(result.actionStates());
        actions.sort(Comparator.comparing(ActionState::customerNo).thenComparing(ActionState::action)
                .thenComparing(ActionState::documentNo));
        return actions;
    }

    private List<PaymentHistory> payments() {
        Map<String, PaymentHistory> payments = new TreeMap<>();
        for (List<PaymentHistory> part : List.of(account.payments(), result.payments())) {
            part.forEach(entry -> payments.merge(entry.customerNo(), entry, PaymentHistory::plus));
        }
        return List.copyOf(payments.values());
    }

    private List<SalesMonth> sales() {
        Map<String, Map<YearMonth, SalesMonth>> sales = new TreeMap<>();
        for (List<SalesMonth> part : List.of(account.sales(), result.settlements())) {
            for (SalesMonth month : part) {
                sales.computeIfAbsent(month.customerNo() + "\t" + month.amount().currency().getCurrencyCode(), none -> new TreeMap<>())
                        .merge(month.month(), month, AccountAfter::plus);
            }
        }
        return sales.values().stream().flatMap(months -> months.values().stream()).toList();
    }

    private static SalesMonth plus(SalesMonth one, SalesMonth other) {
        List<LocalDate> first = new ArrayList<>();
        for (SalesMonth month : List.of(one, other)) {
            if (month.firstDocumentOn() != null) {
                first.add(month.firstDocumentOn());
            }
        }
        SalesMonth.Settlements settlements = one.settlements() == null ? other.settlements()
                : other.settlements() == null ? one.settlements() : one.settlements().plus(other.settlements());
        return new SalesMonth(one.customerNo(), one.month(), one.amount().plus(other.amount()), first.isEmpty() ? null
                : Collections.min(first), settlements);
    }
}
