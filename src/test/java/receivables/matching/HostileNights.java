package receivables.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.DecisionAction;
import receivables.ledger.DocumentType;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.money.Money;

/**
 * A payer group over several nights: its members pay for one another, in part, too much and twice; the bank takes receipts back, named by
 * number, by its own reference or by amount and text; people allocate and take off by hand. It keeps what each night may book: nothing else
 * is right.
 */
final class HostileNights {

    private static final List<String> MEMBERS = List.of("C1", "C2", "C3");

    private final Random random;
    private final Books books = new Books();
    /** What the coming night should book, minor units by {@code receipt document}; taken back: negative. */
    private final Map<String, Long> expected = new TreeMap<>();
    /** Receipts and the documents they name: money left of them may go there whenever there is room. */
    private final Map<String, Set<String>> namedBy = new TreeMap<>();
    private final Set<String> touched = new TreeSet<>();
    private int documents;
    private int receipts;
    private int decisions;
    private long expectedAmount;
    private long bookedAmount;

    HostileNights(long seed) {
        random = new Random(seed);
        documents = 1_000 + random.nextInt(5_000);
    }

    Books books() {
        return books;
    }

    int receiptCount() {
        return receipts;
    }

    long expectedAmount() {
        return expectedAmount;
    }

    long bookedAmount() {
        return bookedAmount;
    }

    /** What happens on a day, before its night is run. */
    void day() {
        expected.clear();
        touched.clear();
        for (int count = 2 + random.nextInt(3); count > 0; count--) {
            documents += 1 + random.nextInt(12);
            books.customer(any(MEMBERS)).document("INV-" + documents, DocumentType.INVOICE, plain(10_000 + random.nextInt(3_000_000)),
                    document -> document);
        }
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            happens(random.nextInt(11));
        }
    }

    private void happens(int kind) {
        switch (kind) {
            case 0, 1 -> pays(1, 0);
            case 2 -> pays(2 + random.nextInt(2), 0);
            case 3 -> pays(1, -1);
            case 4 -> pays(1, 1);
            case 5 -> paysAgain();
            case 6 -> incoming(5_000 + random.nextInt(4_000_000), List.of(), random.nextBoolean() ? "" : "预付款");
            case 7 -> bounces(original -> reversal(original, "returned", original.receipt().receiptNo(), ""));
            case 8 -> bounces(original -> reversal(original, "", "", original.receipt().bankReference()));
            case 9 -> bounces(original -> {
                if (isAlone(original)) {
                    reversal(original, "退票 " + original.receipt().remittance(), "", "B" + receipts);
                }
            });
            default -> decides();
        }
    }

    /** @param difference below 0: less than is open; above: more */
    private void pays(int count, int difference) {
        Map<String, Long> parts = new TreeMap<>();
        for (String number : open()) {
            if (parts.size() < count && random.nextBoolean() && touched.add(number)) {
                parts.put(number, minor(books.open(number)));
            }
        }
        long sum = parts.values().stream().mapToLong(Long::longValue).sum();
        if (parts.isEmpty() || sum < 3) {
            return;
        }
        long amount = difference == 0 ? sum : difference > 0 ? sum + 1 + random.nextInt(50_000) : 1
                + random.nextInt((int) Math.min(sum - 1, 2_000_000_000));
        String receiptNo = incoming(amount, parts.keySet(), written(parts.keySet()));
        parts.forEach((number, part) -> expected.put(receiptNo + " " + number, Math.min(part, amount)));
    }

    private String written(Set<String> numbers) {
        List<String> list = new ArrayList<>(numbers);
        return switch (random.nextInt(4)) {
            case 0 -> "付货款 " + String.join("、", list);
            case 1 -> "settles " + String.join(" and ", list).toLowerCase(Locale.ROOT);
            case 2 -> list.stream().map(number -> "发票" + number.substring(4)).collect(Collectors.joining("，"));
            default -> String.join(", ", list).replace('-', ' ') + " CK# " + (1 + random.nextInt(900));
        };
    }

    private void paysAgain() {
        List<String> settled = numbers().stream().filter(number -> minor(books.open(number)) == 0 && touched.add(number)).toList();
        if (!settled.isEmpty()) {
            String number = any(settled);
            incoming(10_000 + random.nextInt(3_000_000), List.of(number), "INV " + number.substring(4));
        }
    }

    private String incoming(long amount, java.util.Collection<String> named, String text) {
        String receiptNo = "R" + ++receipts;
        namedBy.put(receiptNo, new TreeSet<>(named));
        write(any(MEMBERS), receiptNo, amount, text, "", "B" + receipts);
        return receiptNo;
    }

    private void write(String payer, String receiptNo, long amount, String text, String reverses, String bankReference) {
        books.customer(payer).receipt(new Receipt(receiptNo, books.date(),
                Money.ofMinor(amount, Books.CNY), "Customer", "6222000011112222", text, "", bankReference, reverses, null, books.date()));
    }

    private void bounces(java.util.function.Consumer<OpenReceipt> how) {
        List<OpenReceipt> standing = earlier().stream().filter(receipt -> !receipt.reversed() && receipt.receipt().amount().isPositive())
                .toList();
        if (!standing.isEmpty()) {
            OpenReceipt original = any(standing);
            if (touched.add(original.receipt().receiptNo())) {
                how.accept(original);
            }
        }
    }

    private void reversal(OpenReceipt original, String text, String reverses, String bankReference) {
        write(original.customerNo(), "R" + ++receipts, -original.receipt().amount().minor(), text, reverses, bankReference);
        takenBack(original.receipt().receiptNo());
    }

    private void takenBack(String receiptNo) {
        standing().forEach((key, amount) -> {
            if (key.startsWith(receiptNo + " ")) {
                expected.put(key, -amount);
            }
        });
    }

    /** No other receipt of the same payer and amount could be meant. */
    private boolean isAlone(OpenReceipt original) {
        return original.receipt().remittance().length() >= 4 && books.account(null).receipts().stream()
                .filter(other -> other.customerNo().equals(original.customerNo())
                && other.receipt().amount().equals(original.receipt().amount())).count() == 1;
    }

    private void decides() {
        List<OpenReceipt> some = earlier().stream().filter(receipt -> receipt.receipt().amount().isPositive() && !receipt.reversed())
                .toList();
        if (some.isEmpty()) {
            return;
        }
        OpenReceipt receipt = any(some);
        String receiptNo = receipt.receipt().receiptNo();
        if (!touched.add(receiptNo)) {
            return;
        }
        List<String> open = open().stream().filter(touched::add).toList();
        if (receipt.left().minor() > 0 && !open.isEmpty()) {
            String number = any(open);
            long amount = Math.min(receipt.left().minor(), minor(books.open(number)));
            books.decide("D" + ++decisions, DecisionAction.ALLOCATE, number, receiptNo, plain(amount), "S1", "");
            expected.put(receiptNo + " " + number, amount);
        } else if (receipt.left().minor() == 0) {
            books.decide("D" + ++decisions, DecisionAction.UNALLOCATE, "", receiptNo, "", "S1", "");
            takenBack(receiptNo);
        }
    }

    /** What a night booked that is not right. */
    List<String> wrong(MatchingResult night) {
        Map<String, Long> made = payments(night.allocations());
        List<String> wrong = new ArrayList<>();
        made.forEach((key, amount) -> {
            String[] sides = key.split(" ");
            boolean named = amount > 0 && namedBy.getOrDefault(sides[0], Set.of()).contains(sides[1]);
            if (!amount.equals(expected.get(key)) && !named) {
                wrong.add(key + " " + amount + " but " + expected);
            }
        });
        expected.forEach((key, amount) -> {
            expectedAmount += Math.abs(amount);
            bookedAmount += Math.min(Math.abs(amount), Math.abs(made.getOrDefault(key, 0L)));
        });
        return wrong;
    }

    /** Payments by receipt and document, in minor units, less what was taken back. */
    static Map<String, Long> payments(List<Allocation> allocations) {
        Map<String, Long> payments = new TreeMap<>();
        for (Allocation made : allocations) {
            if (made.effect() == AllocationKind.PAYMENT) {
                payments.merge(made.receiptNo() + " " + made.documentNo(), made.amount().minor(), Long::sum);
            }
        }
        payments.values().removeIf(amount -> amount == 0);
        return payments;
    }

    private Map<String, Long> standing() {
        return payments(books.account(null).allocations());
    }

    private List<OpenReceipt> earlier() {
        return books.account(null).receipts().stream().filter(receipt -> receipt.receipt().valueDate().isBefore(books.date())).toList();
    }

    private List<String> numbers() {
        return books.account(null).items().stream().map(item -> item.documentNo()).sorted().toList();
    }

    private List<String> open() {
        return numbers().stream().filter(number -> minor(books.open(number)) > 0).toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static long minor(String plain) {
        return Money.parse(plain, Books.CNY).minor();
    }

    private static String plain(long minor) {
        return Money.plain(minor, 2);
    }
}
