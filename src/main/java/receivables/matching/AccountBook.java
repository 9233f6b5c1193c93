package receivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.Document;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;
import receivables.money.Money;

/**
 * An account while it is being matched: what is open and left at this moment, and what has been booked tonight. Every booking goes through here and is
 * checked against both sides, so that no pass can apply more than there is. Items and receipts are spoken of by their position in the account.
 */
final class AccountBook {

    /** Oldest first: due date, then document date, then number. */
    private final Comparator<Integer> oldestFirst = Comparator
            .comparing((Integer item) -> document(item).dueDate()).thenComparing(item -> document(item).documentDate()).thenComparing(item -> document(item).documentNo());

    private final Account account;
    private final LocalDate businessDate;
    private final Function<Customer, MatchingPolicy> policyOf;
    private final Map<String, MatchingPolicy> policies = new HashMap<>();
    private final long[] open;
    private final long[] left;
    private final boolean[] reversed;
    private final List<Allocation> made = new ArrayList<>();
    private final Map<String, List<Allocation>> madeOf = new HashMap<>();
    /** Look-ups are built when they are first asked for: most accounts have no receipt tonight. */
    private Map<String, Integer> itemOf;
    private Map<String, Integer> receiptOf;
    private Map<String, List<Allocation>> earlier;
    private List<Integer> inOrder;
    private final List<WorkItem> worklist = new ArrayList<>();
    private final Set<String> banned = new HashSet<>();
    /** The decision that is being carried out; empty: a rule books. */
    private String decisionNo = "";

    AccountBook(Account account, LocalDate businessDate, Function<Customer, MatchingPolicy> policyOf) {
        this.account = account;
        this.businessDate = businessDate;
        open = new long[account.items().size()];
        left = new long[account.receipts().size()];
        reversed = new boolean[left.length];
        this.policyOf = policyOf;
        for (int item = 0; item < open.length; item++) {
            open[item] = account.items().get(item).open().minor();
        }
        for (int receipt = 0; receipt < left.length; receipt++) {
            left[receipt] = receipt(receipt).left().minor();
            reversed[receipt] = receipt(receipt).reversed();
        }
    }

    Account account() {
        return account;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    int itemCount() {
        return open.length;
    }

    int receiptCount() {
        return left.length;
    }

    Document document(int item) {
        return account.items().get(item).document();
    }

    OpenReceipt receipt(int receipt) {
        return account.receipts().get(receipt);
    }

    String receiptNo(int receipt) {
        return receipt(receipt).receipt().receiptNo();
    }

    long open(int item) {
        return open[item];
    }

    long left(int receipt) {
        return left[receipt];
    }

    boolean isReversed(int receipt) {
        return reversed[receipt];
    }

    /** Position of a document, −1 where the account does not hold it. */
    int itemOf(String documentNo) {
        if (itemOf == null) {
            itemOf = HashMap.newHashMap(open.length);
            for (int item = 0; item < open.length; item++) {
                itemOf.put(document(item).documentNo(), item);
            }
        }
        return itemOf.getOrDefault(documentNo, -1);
    }

    int receiptOf(String receiptNo) {
        if (receiptOf == null) {
            receiptOf = HashMap.newHashMap(left.length);
            for (int receipt = 0; receipt < left.length; receipt++) {
                receiptOf.put(receiptNo(receipt), receipt);
            }
        }
        return receiptOf.getOrDefault(receiptNo, -1);
    }

    List<Allocation> made() {
        return made;
    }

    List<WorkItem> worklist() {
        return worklist;
    }

    void ask(WorkItem question) {
        worklist.add(question);
    }

    /** The policy of the customer whose money the receipt is. */
    MatchingPolicy policy(int receipt) {
        return policies.computeIfAbsent(receipt(receipt).customerNo(), this::policyOfCustomer);
    }

    MatchingPolicy policyOfCustomer(String customerNo) {
        for (Customer customer : account.customers()) {
            if (customer.customerNo().equals(customerNo)) {
                return policyOf.apply(customer);
            }
        }
        throw new IllegalStateException("account " + account.accountNo() + " has a receipt of customer " + customerNo + ", who is not in it");
    }

    /** All items, oldest first. */
    private List<Integer> inOrder() {
        if (inOrder == null) {
            inOrder = new ArrayList<>(open.length);
            for (int item = 0; item < open.length; item++) {
                inOrder.add(item);
            }
            inOrder.sort(oldestFirst);
        }
        return inOrder;
    }

    boolean allows(int receipt, MatchRule rule) {
        return policy(receipt).rules().contains(rule);
    }

    boolean counts(int receipt) {
        return !receipt(receipt).receipt().countsOn().isAfter(businessDate);
    }

    boolean sameCurrency(int receipt, int item) {
        return receipt(receipt).receipt().currency().equals(document(item).currency());
    }

    /** A person took this receipt (or credit note) off this document: no rule puts it back. An empty document number stands for all. */
    void ban(String receiptNo, String documentNo) {
        banned.add(receiptNo + "\n" + documentNo);
    }

    boolean isBanned(String receiptNo, String documentNo) {
        return !banned.isEmpty() && (banned.contains(receiptNo + "\n" + documentNo) || banned.contains(receiptNo + "\n"));
    }

    /** May a rule apply this receipt to this document: a debit with something open, in the receipt's currency, not taken apart by a person. */
    boolean mayPay(int receipt, int item) {
        return document(item).isDebit() && open[item] > 0 && sameCurrency(receipt, item) && !isBanned(receiptNo(receipt), document(item).documentNo());
    }

    /** Open debits of the receipt's own customer that a rule may pay with it, oldest first. */
    List<Integer> ownDebits(int receipt) {
        List<Integer> debits = new ArrayList<>();
        for (int item : inOrder()) {
            if (mayPay(receipt, item) && document(item).customerNo().equals(receipt(receipt).customerNo())) {
                debits.add(item);
            }
        }
        return debits;
    }

    /** Credit notes of a customer with credit left, in the given receipt's currency, oldest first. */
    List<Integer> openCredits(String customerNo, int receipt) {
        List<Integer> credits = new ArrayList<>();
        for (int item : inOrder()) {
            Document document = document(item);
            if (!document.isDebit() && open[item] > 0 && sameCurrency(receipt, item) && document.customerNo().equals(customerNo)) {
                credits.add(item);
            }
        }
        return credits;
    }

    int compareAge(int one, int other) {
        return oldestFirst.compare(one, other);
    }

    void sortOldestFirst(List<Integer> items) {
        items.sort(oldestFirst);
    }

    Money money(int item, long minor) {
        return document(item).amount().withMinor(minor);
    }

    Money receiptMoney(int receipt, long minor) {
        return receipt(receipt).receipt().amount().withMinor(minor);
    }

    /** Carries out a decision: all that is booked meanwhile bears its number. @return what the work returns */
    <T> T carryOut(Decision decision, Supplier<T> work) {
        decisionNo = decision.decisionNo();
        try {
            return work.get();
        } finally {
            decisionNo = "";
        }
    }

    void pay(int receipt, int item, long amount, MatchRule rule, Reason explanation) {
        check(document(item).isDebit() && sameCurrency(receipt, item), "payment of a credit note or in another currency");
        takeOpen(item, amount);
        takeLeft(receipt, amount);
        book(receiptNo(receipt), item, amount, AllocationKind.PAYMENT, rule, explanation);
    }

    /** DISCOUNT, TOLERANCE or WRITE_OFF: reduces the document without money. */
    void forgo(String receiptNo, int item, long amount, AllocationKind kind, MatchRule rule, Reason explanation) {
        check(document(item).isDebit(), "forgoing a credit note");
        takeOpen(item, amount);
        book(receiptNo, item, amount, kind, rule, explanation);
    }

    void credit(int creditNote, int item, long amount, MatchRule rule, Reason explanation) {
        check(!document(creditNote).isDebit() && document(item).isDebit(), "a credit note goes to a debit");
        check(document(creditNote).currency().equals(document(item).currency()), "credit in another currency");
        takeOpen(creditNote, amount);
        takeOpen(item, amount);
        book(document(creditNote).documentNo(), item, amount, AllocationKind.CREDIT_NOTE, rule, explanation);
    }

    /** Credit that was paid out in money. */
    void payOut(int creditNote, long amount, MatchRule rule, Reason explanation) {
        check(!document(creditNote).isDebit(), "paying out an invoice");
        takeOpen(creditNote, amount);
        add(new Allocation(document(creditNote).documentNo(), "", document(creditNote).customerNo(), money(creditNote, amount), AllocationKind.CREDIT_NOTE, null, rule,
                explanation, businessDate));
    }

    void interest(int receipt, String letterNo, long amount, Reason explanation) {
        takeLeft(receipt, amount);
        add(new Allocation(receiptNo(receipt), letterNo, receipt(receipt).customerNo(), receiptMoney(receipt, amount), AllocationKind.INTEREST, null,
                MatchRule.RF_SET, explanation, businessDate));
    }

    /** Money of the receipt paid back, by us or because the bank took it. */
    void refund(int receipt, long amount, MatchRule rule, Reason explanation) {
        takeLeft(receipt, amount);
        add(new Allocation(receiptNo(receipt), "", receipt(receipt).customerNo(), receiptMoney(receipt, amount), AllocationKind.REFUND, null, rule, explanation, businessDate));
    }

    /** Closes a receipt of negative amount: the money that went out is the refund booked on the receipt it belongs to. */
    void closeOutgoing(int receipt, MatchRule rule, Reason explanation) {
        closeOutgoing(receipt, -left[receipt], rule, explanation);
    }

    /** The same for a part of it. */
    void closeOutgoing(int receipt, long amount, MatchRule rule, Reason explanation) {
        check(amount > 0 && amount <= -left[receipt], "closing more than went out");
        add(new Allocation(receiptNo(receipt), "", receipt(receipt).customerNo(), receiptMoney(receipt, -amount), AllocationKind.REVERSAL, AllocationKind.REFUND,
                rule, explanation, businessDate));
        left[receipt] += amount;
    }

    /** What is left of a receipt, either way, belongs to no document: a bank's charge, or a small rest that is given up. */
    void closeRest(int receipt, long amount, AllocationKind kind, MatchRule rule, Reason explanation) {
        check(Long.signum(amount) == Long.signum(left[receipt]) && Math.abs(amount) <= Math.abs(left[receipt]), "closing more than is left of " + receiptNo(receipt));
        add(new Allocation(receiptNo(receipt), "", receipt(receipt).customerNo(), receiptMoney(receipt, amount), kind, null, rule, explanation, businessDate));
        left[receipt] -= amount;
    }

    /** Takes back one earlier booking whole: the document is open again, the receipt or credit note has its money again. */
    void takeBack(Net net, MatchRule rule, Reason explanation) {
        add(new Allocation(net.receiptNo(), net.documentNo(), net.customerNo(), net.amount().negate(), AllocationKind.REVERSAL, net.kind(), rule, explanation, businessDate));
        if (itemOf(net.documentNo()) >= 0 && net.kind().reducesDocument()) {
            giveOpen(itemOf(net.documentNo()), net.amount().minor());
        }
        if (net.kind() == AllocationKind.CREDIT_NOTE) {
            int creditNote = itemOf(net.receiptNo());
            check(creditNote >= 0, "credit note " + net.receiptNo() + " is not in the account");
            giveOpen(creditNote, net.amount().minor());
        }
        int receipt = receiptOf(net.receiptNo());
        if (receipt >= 0 && net.kind().usesReceipt(net.documentNo())) {
            left[receipt] = Math.addExact(left[receipt], net.amount().minor());
            check(left[receipt] <= receipt(receipt).share().minor(), "more given back than came in with " + net.receiptNo());
        }
    }

    /** Money of one currency on a document of another. @param given minor units of the receipt @param got those of the document */
    void exchange(int receipt, int item, long given, long got, Reason explanation) {
        check(document(item).isDebit() && !sameCurrency(receipt, item), "an exchange is between two currencies");
        takeOpen(item, got);
        takeLeft(receipt, given);
        book(receiptNo(receipt), item, got, AllocationKind.EXCHANGE, MatchRule.DECISION, explanation);
        add(new Allocation(receiptNo(receipt), "", receipt(receipt).customerNo(), receiptMoney(receipt, given), AllocationKind.EXCHANGE,
                null, MatchRule.DECISION, explanation, businessDate));
    }

    /** Money of a line that pays a paper in hand; or a paper, with an empty number, that is worth nothing any more. */
    void instrument(int receipt, String paperNo, long amount, MatchRule rule, Reason explanation) {
        takeLeft(receipt, amount);
        add(new Allocation(receiptNo(receipt), paperNo, receipt(receipt).customerNo(), receiptMoney(receipt, amount), AllocationKind.INSTRUMENT, null, rule, explanation, businessDate, ""));
    }

    void markReversed(int receipt) {
        check(left[receipt] == 0, "a reversed receipt with money left");
        reversed[receipt] = true;
    }

    /** What stands, after everything taken back, of the bookings of one receipt or credit note, in booking order. */
    List<Net> standing(String receiptNo) {
        if (earlier == null) {
            earlier = new HashMap<>();
            account.allocations().forEach(allocation -> earlier.computeIfAbsent(allocation.receiptNo(), anyNumber -> new ArrayList<>()).add(allocation));
        }
        Map<String, Net> nets = new LinkedHashMap<>();
        for (List<Allocation> part : List.of(earlier.getOrDefault(receiptNo, List.of()), madeOf.getOrDefault(receiptNo, List.of()))) {
            for (Allocation allocation : part) {
                Net net = new Net(receiptNo, allocation.documentNo(), allocation.customerNo(), allocation.effect(), allocation.amount(), allocation.rule());
                nets.merge(allocation.documentNo() + "\n" + allocation.effect(), net, Net::plus);
            }
        }
        return nets.values().stream().filter(net -> !net.amount().isZero()).toList();
    }

    /** Bookings of one receipt on one document and kind, summed. @param rule the strongest that booked */
    record Net(String receiptNo, String documentNo, String customerNo, AllocationKind kind, Money amount, MatchRule rule) {
        Net plus(Net later) {
            boolean replaces = amount.isZero() || later.amount.isPositive() && later.rule.compareTo(rule) < 0;
            return new Net(receiptNo, documentNo, customerNo, kind, amount.plus(later.amount), replaces ? later.rule : rule);
        }
    }

    private void book(String receiptNo, int item, long amount, AllocationKind kind, MatchRule rule, Reason explanation) {
        add(new Allocation(receiptNo, document(item).documentNo(), document(item).customerNo(), money(item, amount), kind, null, rule, explanation, businessDate));
    }

    private void add(Allocation booked) {
        Allocation allocation = decisionNo.isEmpty() ? booked : booked.by(decisionNo);
        made.add(allocation);
        madeOf.computeIfAbsent(allocation.receiptNo(), anyNumber -> new ArrayList<>()).add(allocation);
    }

    private void takeOpen(int item, long amount) {
        check(amount > 0 && amount <= open[item], amount + " off " + document(item).documentNo() + " with " + open[item] + " open");
        open[item] -= amount;
    }

    private void giveOpen(int item, long amount) {
        open[item] = Math.addExact(open[item], amount);
        check(open[item] <= document(item).amount().minor(), "more given back than was taken off " + document(item).documentNo());
    }

    private void takeLeft(int receipt, long amount) {
        check(amount > 0 && amount <= left[receipt] && !reversed[receipt], amount + " of " + receiptNo(receipt) + " with " + left[receipt] + " left");
        left[receipt] -= amount;
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("matching would book what is not there: " + what);
        }
    }
}
