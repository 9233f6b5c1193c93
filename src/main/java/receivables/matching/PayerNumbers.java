package receivables.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.OpenItem;
import receivables.ledger.Receipt;
import receivables.matching.text.ReferenceKeys;
import receivables.matching.text.ReferenceReader;
import receivables.matching.text.StatedAmounts;
import receivables.matching.text.WholeNumbers;
import receivables.matching.text.WrittenNumber;
import receivables.money.Money;

/**
 * The numbers of documents that a receipt and its advice quote, whose they are, and whether the money fits them. A number is a weak clue:
 * one mistyped digit makes it a stranger's. It counts only when it belongs to one customer alone.
 */
final class PayerNumbers {

    /** Lengths at which banks cut texts: a number at the very end of such a text may have lost its last digits. */
    private static final Set<Integer> CUT_LENGTHS = Set.of(27, 35, 54, 65, 70, 105, 130, 140, 175, 210, 280);
    /** Shorter numbers of digits alone belong to many: they are looked for only among the customer's own. */
    private static final int SHORTEST_BARE = 5;
    /** Percent: the usual discounts for paying early are two or three. */
    private static final int MOST_DISCOUNT = 3;

    private final Receipt receipt;
    private final PayerClues clues;
    private final MatchingPolicy policy;
    private final Set<String> prefixes = new LinkedHashSet<>();
    /** By reference key, in the order of the text. @see Quoted */
    private final Map<String, Quoted> quoted = new LinkedHashMap<>();

    private boolean named;
    private Map<String, List<OpenItem>> open = Map.of();
    /** Texts that may say what was taken off. */
    private final List<String> stated = new ArrayList<>();

    /** A number that some documents have. @param owners whose they are @param line the advice line that quotes it, null: the text does */
    private record Quoted(String key, Set<String> owners, AdviceLine line) {
    }

    private PayerNumbers(Receipt receipt, PayerClues clues, MatchingPolicy policy) {
        this.receipt = receipt;
        this.clues = clues;
        this.policy = policy;
        policy.documentPrefixes().forEach(prefix -> prefixes.add(ReferenceKeys.compact(prefix)));
    }

    static PayerNumbers read(Receipt receipt, List<AdviceLine> advice, PayerClues clues, MatchingPolicy policy) {
        PayerNumbers numbers = new PayerNumbers(receipt, clues, policy);
        numbers.readText(receipt.remittance(), receipt, null);
        advice.forEach(line -> numbers.readText(line.documentRef(), null, line));
        numbers.named = !advice.isEmpty();
        numbers.stated.add(receipt.remittance());
        advice.stream().map(AdviceLine::memo).filter(Objects::nonNull).forEach(numbers.stated::add);
        return numbers;
    }

    /** Every key that may be a document's: what to look up. */
    static SortedSet<String> keys(Receipt receipt, List<AdviceLine> advice, MatchingPolicy policy) {
        PayerNumbers numbers = new PayerNumbers(receipt, PayerClues.NOTHING, policy);
        SortedSet<String> keys = new TreeSet<>();
        numbers.addKeys(receipt.remittance(), receipt, keys);
        advice.forEach(line -> numbers.addKeys(line.documentRef(), null, keys));
        return keys;
    }

    private void addKeys(String text, Receipt ofText, SortedSet<String> keys) {
        WholeNumbers.in(text).forEach(number -> keys.add(number.key()));
        readings(text, ofText).forEach(keys::addAll);
    }

    /** The longest writings first: what is part of a number that was found is no number of its own. */
    private void readText(String text, Receipt ofText, AdviceLine line) {
        List<WholeNumbers.Written> taken = new ArrayList<>();
        boolean cut = ofText != null && CUT_LENGTHS.contains(text.length());
        for (WholeNumbers.Written number : WholeNumbers.in(text)) {
            boolean free = taken.stream().noneMatch(number::overlaps) && !(cut && number.to() == text.stripTrailing().length());
            if (free && clues.documents().containsKey(number.key())) {
                taken.add(number);
                take(number.key(), line);
            }
        }
        for (List<String> readings : readings(text, ofText)) {
            readings.stream().filter(clues.documents()::containsKey).findFirst()
                    .filter(key -> quoted.keySet().stream().noneMatch(longer -> longer.endsWith(key.substring(firstDigit(key)))
                    && !longer.equals(key)))
                    .ifPresent(key -> take(key, line));
        }
    }

    private static int firstDigit(String key) {
        int index = 0;
        while (index < key.length() - 1 && !ReferenceKeys.isDigit(key.charAt(index))) {
            index++;
        }
        return index;
    }

    private void take(String key, AdviceLine line) {
        quoted.putIfAbsent(key, new Quoted(key, clues.documents().get(key), line));
    }

    /** For each number in our own form its readings, likeliest first: as long as its separators go on, then shorter, then over a break. */
    private List<List<String>> readings(String text, Receipt ofText) {
        List<WrittenNumber> numbers = ReferenceReader.read(text, prefixes, ofText);
        boolean cut = ofText != null && CUT_LENGTHS.contains(text.length());
        List<List<String>> all = new ArrayList<>();
        for (int index = 0; index < numbers.size(); index++) {
            WrittenNumber first = numbers.get(index);
            boolean ours = first.label() == WrittenNumber.Label.NONE || first.label() == WrittenNumber.Label.INVOICE;
            if (first.hasPrefix() || ours && !numbers.get(index).mayContinueNumber()) {
                readingsAt(numbers, index, cut, all);
            }
        }
        return all;
    }

    private void readingsAt(List<WrittenNumber> numbers, int index, boolean cut, List<List<String>> all) {
        WrittenNumber first = numbers.get(index);
        List<String> readings = new ArrayList<>();
        StringBuilder digits = new StringBuilder(first.digits());
        WrittenNumber last = first;
        readings.add(key(first, digits));
        for (int next = index + 1; next < numbers.size() && next < index + 3; next++) {
            WrittenNumber number = numbers.get(next);
            boolean sameSign = number.mayContinueNumber() && !number.brokenBySpace()
                    && number.joint().equals(numbers.get(index + 1).joint());
            if (!sameSign) {
                break;
            }
            digits.append(number.digits());
            readings.addFirst(key(first, digits));
            last = number;
        }
        WrittenNumber after = index + 1 < numbers.size() ? numbers.get(index + 1) : null;
        if (after != null && after.mayContinueNumber() && after.brokenBySpace()) {
            readings.add(key(first, new StringBuilder(first.digits()).append(after.digits())));
        }
        readings.removeIf(key -> !first.hasPrefix() && key.length() < SHORTEST_BARE);
        if (!first.hasPrefix() && first.label() == WrittenNumber.Label.INVOICE) {
            // "Invoice #810": the prefix was left out
            prefixes.forEach(prefix -> readings.add(prefix + ReferenceKeys.withoutZeros(first.digits())));
        }
        if (!(cut && last.last()) && !readings.isEmpty()) {
            all.add(readings);
        }
    }

    private static String key(WrittenNumber first, StringBuilder digits) {
        return first.prefix() + ReferenceKeys.withoutZeros(digits.toString());
    }

    /** Customers to whom alone a number belongs. */
    SortedSet<String> customers() {
        SortedSet<String> customers = new TreeSet<>();
        quoted.values().stream().filter(one -> one.owners().size() == 1).forEach(one -> customers.addAll(one.owners()));
        return customers;
    }

    /** Customers who share the numbers that belong to several. */
    SortedSet<String> sharers() {
        SortedSet<String> customers = new TreeSet<>();
        quoted.values().stream().filter(one -> one.owners().size() > 1).forEach(one -> customers.addAll(one.owners()));
        return customers;
    }

    /** Keys of the numbers that belong to this customer alone. */
    List<String> keysOf(String customerNo) {
        return quoted.values().stream().filter(one -> one.owners().equals(Set.of(customerNo))).map(Quoted::key).toList();
    }

    List<String> keys() {
        return List.copyOf(quoted.keySet());
    }

    /** @param openOf reference key → the open documents of that number, with what was open when the night began */
    void weigh(Map<String, List<OpenItem>> openOf) {
        open = openOf;
    }

    /** The text speaks of an invoice or an order, though it is no number of ours; or there is an advice. */
    boolean looksNamed() {
        return named || ReferenceReader.read(receipt.remittance(), prefixes, receipt).stream()
                .anyMatch(number -> number.hasPrefix() || number.label() != WrittenNumber.Label.NONE);
    }

    boolean isEmpty() {
        return quoted.isEmpty();
    }

    /** Open invoices of the customer among the documents that are quoted, as far as they were looked up. */
    List<OpenItem> openOf(String customerNo) {
        return keysOf(customerNo).stream().flatMap(key -> open.getOrDefault(key, List.of()).stream())
                .filter(item -> item.document().customerNo().equals(customerNo) && item.document().isDebit()
                && item.currency().equals(receipt.currency())).toList();
    }

    /**
     * The money is what is open of the documents that name this customer, as it is, less discount, within tolerance or less what the text
     * takes off.
     */
    boolean fitsAmount(String customerNo) {
        Map<String, OpenItem> items = new TreeMap<>();
        boolean byLines = true;
        for (Quoted one : quoted.values()) {
            if (!one.owners().equals(Set.of(customerNo))) {
                continue;
            }
            List<OpenItem> found = open.getOrDefault(one.key(), List.of()).stream()
                    .filter(item -> item.document().customerNo().equals(customerNo) && item.currency().equals(receipt.currency())).toList();
            found.forEach(item -> items.put(item.documentNo(), item));
            byLines &= one.line() != null && found.size() == 1 && found.getFirst().open().equals(one.line().amount());
        }
        return !items.isEmpty() && (byLines || fits(items.values()));
    }

    /** A discount is spoken of, without its amount, and no more is missing than discounts come to. */
    boolean fitsSaidDiscount(String customerNo) {
        List<OpenItem> items = openOf(customerNo);
        long sum = items.stream().mapToLong(item -> item.open().minor()).sum();
        long missing = sum - receipt.amount().minor();
        return missing > 0 && missing * 100 <= sum * MOST_DISCOUNT && stated.stream().anyMatch(StatedAmounts::speaksOfDiscount);
    }

    private boolean fits(Iterable<OpenItem> items) {
        long sum = 0;
        long discount = 0;
        for (OpenItem item : items) {
            boolean debit = item.document().isDebit();
            sum = Math.addExact(sum, debit ? item.open().minor() : -item.open().minor());
            boolean inTime = debit && item.document().discountUntil() != null && item.document().discountAmount() != null
                    && !receipt.countsOn().isAfter(item.document().discountUntil());
            discount += inTime ? item.document().discountAmount().minor() : 0;
        }
        long missing = sum - receipt.amount().minor();
        Money whole = receipt.amount().withMinor(sum);
        return missing == 0 || missing > 0 && (missing == discount || policy.tolerates(receipt.amount().withMinor(missing), whole)
                || isStated(missing));
    }

    private boolean isStated(long missing) {
        BigDecimal major = BigDecimal.valueOf(missing).movePointLeft(Money.decimals(receipt.currency()));
        return stated.stream().anyMatch(text -> StatedAmounts.takenOff(text).stream().anyMatch(amount -> amount.compareTo(major) == 0));
    }
}
