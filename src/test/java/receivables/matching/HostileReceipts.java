package receivables.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.DocumentType;
import receivables.money.Money;

/**
 * Invents an account whose payers do their worst: equal amounts, numbers within numbers, rival sums, cut texts, cheque numbers that look
 * like invoices, duplicates, settled documents, money for nothing known. It keeps the truth: which receipt pays which document with how
 * much.
 */
final class HostileReceipts {

    private final Random random;
    private final Books books = new Books();
    private final Map<String, Long> truth = new TreeMap<>();
    private final Set<String> knowable = new TreeSet<>();
    private final Map<String, Long> open = new TreeMap<>();
    private final List<String> numbers = new ArrayList<>();
    private final Map<String, Integer> kindOf = new HashMap<>();
    private int receiptCount;

    HostileReceipts(long seed) {
        random = new Random(seed);
        int count = 3 + random.nextInt(10);
        int first = random.nextInt(4) == 0 ? 95 : 1000 + random.nextInt(9000);
        boolean year = random.nextInt(3) == 0;
        long common = 10_000 + random.nextInt(5_000_000);
        for (int index = 0; index < count; index++) {
            int sequence = first + index * (random.nextInt(3) == 0 ? 10 : 1);
            String number = year ? "INV-2026-" + String.format(java.util.Locale.ROOT, "%04d", sequence % 10_000) : "INV-" + sequence;
            if (!open.containsKey(number)) {
                long amount = random.nextInt(5) == 0 ? common : 10_000 + random.nextInt(5_000_000);
                add(number, amount);
            }
        }
        if (random.nextInt(3) == 0) {
            books.creditNote("CN-" + first, plain(1_000 + random.nextInt(300_000)), "");
        }
    }

    private void add(String number, long amount) {
        numbers.add(number);
        open.put(number, amount);
        books.document(number, DocumentType.INVOICE, plain(amount), document -> document);
    }

    private static String plain(long minor) {
        return Money.plain(minor, 2);
    }

    Books books() {
        return books;
    }

    Map<String, Long> truth() {
        return truth;
    }

    /** Receipt and document of what the text alone tells. */
    Set<String> knowable() {
        return knowable;
    }

    int kindOf(String receiptNo) {
        return kindOf.get(receiptNo);
    }

    HostileReceipts receipts(int count) {
        for (int index = 0; index < count && !numbers.isEmpty(); index++) {
            write(random.nextInt(13));
        }
        return this;
    }

    private String take() {
        return numbers.remove(random.nextInt(numbers.size()));
    }

    private void write(int kind) {
        String number = take();
        long amount = open.get(number);
        switch (kind) {
            case 0, 1, 2 -> pays(kind, amount, named(number), Map.of(number, amount), true);
            case 3 -> pays(kind, amount - 1 - random.nextInt((int) amount - 1), "invoice " + number + " in part", null, true, number);
            case 4 -> pays(kind, amount + 1 + random.nextInt(90_000), number + ".", Map.of(number, amount), true);
            case 5 -> several(kind);
            case 6 -> pays(kind, amount, vague(), Map.of(number, amount), false);
            case 7 -> pays(kind, 5_000 + random.nextInt(6_000_000), vague(), Map.of(), false);
            case 8 -> {
                pays(kind, amount, named(number), Map.of(number, amount), true);
                pays(kind, amount, named(number), Map.of(), false);
            }
            case 9 -> settledLookalike(kind, number, amount);
            case 10 -> pays(kind, amount, cut(number), Map.of(number, amount), false);
            case 11 -> vagueSum(kind, number, amount);
            default -> decoy(kind, number, amount);
        }
    }

    private String named(String number) {
        String digits = number.substring(4);
        return switch (random.nextInt(8)) {
            case 0 -> number;
            case 1 -> "Payment of invoice " + number.replace('-', ' ') + " thanks";
            case 2 -> "付货款发票" + digits;
            case 3 -> number.replace("-", "") + " 2026-02-11";
            case 4 -> "CK# " + (1000 + random.nextInt(9000)) + " " + number.toLowerCase(java.util.Locale.ROOT);
            case 5 -> "发票号：" + digits + "，谢谢";
            case 6 -> "ＩＮＶ" + number.substring(3);
            default -> "Inv. no. " + digits + " our account 6222000011112222";
        };
    }

    private String vague() {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "货款";
            case 2 -> "CK# " + (1000 + random.nextInt(9000));
            case 3 -> "EFT-" + (10_000_000 + random.nextInt(89_999_999));
            case 4 -> "2026-02-" + (10 + random.nextInt(18)) + " transfer";
            default -> "Wire Ref: Q" + random.nextInt(99) + "JSG" + random.nextInt(99) + "KX";
        };
    }

    private String cut(String number) {
        return "payment of our open position, document " + number.substring(0, number.length() - 1 - random.nextInt(2));
    }

    private void several(int kind) {
        Map<String, Long> parts = new TreeMap<>();
        long sum = 0;
        StringBuilder text = new StringBuilder("settles ");
        for (int index = 0; index < 3 && !numbers.isEmpty(); index++) {
            String number = take();
            parts.put(number, open.get(number));
            sum += open.get(number);
            text.append(text.length() > 8 ? random.nextBoolean() ? ", " : " and " : "").append(number);
        }
        if (!parts.isEmpty()) {
            pays(kind, sum, text.toString(), parts, true);
        }
    }

    private void vagueSum(int kind, String number, long amount) {
        Map<String, Long> parts = new TreeMap<>(Map.of(number, amount));
        long sum = amount;
        for (int index = 0; index < 2 && !numbers.isEmpty(); index++) {
            String other = take();
            parts.put(other, open.get(other));
            sum += open.get(other);
        }
        pays(kind, sum, vague(), parts, false);
    }

    /** It pays an invoice that was settled long ago and is not in the account, with the very amount of an open one. */
    private void settledLookalike(int kind, String number, long amount) {
        String digits = number.substring(4);
        long sequence = Long.parseLong(digits.substring(digits.length() - 4 < 0 ? 0 : digits.length() - 4).replace("-", "")) + 500;
        String old = digits.length() > 4 ? digits.substring(0, digits.length() - 4)
                + String.format(java.util.Locale.ROOT, "%04d", sequence % 10_000) : Long.toString(sequence);
        if (open.keySet().stream().noneMatch(own -> own.endsWith(old) || own.endsWith(Long.toString(sequence)))) {
            pays(kind, amount, random.nextBoolean() ? "INV-" + old : "发票" + old, Map.of(), false);
        }
    }

    /** Another number of the account stands in the text as a cheque number, an amount or an account. */
    private void decoy(int kind, String number, long amount) {
        String other = numbers.isEmpty() ? number : numbers.get(random.nextInt(numbers.size()));
        String digits = other.substring(other.lastIndexOf('-') + 1);
        String decoy = switch (random.nextInt(4)) {
            case 0 -> "cheque " + digits + " for ";
            case 1 -> "支票" + digits + " ";
            case 2 -> "tel 0" + digits + " ";
            default -> "CNY " + digits + ".00 of ";
        };
        pays(kind, amount, decoy + number, Map.of(number, amount), true);
    }

    private void pays(int kind, long amount, String text, Map<String, Long> parts, boolean isKnowable) {
        pays(kind, amount, text, parts, isKnowable, "");
    }

    private void pays(int kind, long amount, String text, Map<String, Long> parts, boolean isKnowable, String partOf) {
        String receiptNo = "R" + ++receiptCount;
        kindOf.put(receiptNo, kind);
        books.receipt(receiptNo, plain(amount), text);
        Map<String, Long> paid = parts == null ? Map.of(partOf, amount) : parts;
        paid.forEach((number, part) -> {
            truth.put(receiptNo + " " + number, part);
            if (isKnowable) {
                knowable.add(receiptNo + " " + number);
            }
        });
    }
}
