package receivables.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Document;
import receivables.matching.text.ReferenceKeys;
import receivables.matching.text.ReferenceReader;

/**
 * The numbers of one account's documents, in all the forms in which a payer may write them. Built once for an account, and only if a
 * receipt has a text.
 *
 * <pre>{@code INV-2026-0012: whole INV20260012, digits 20260012, parts 2026|12, short 12}</pre>
 */
final class DocumentNumbers {

    private static final int SHORTEST_ODD = 3;
    /** Marks, among the parts, numbers that have no prefix. */
    private static final String WITHOUT_LETTERS = "=";

    private final Set<String> prefixes = new HashSet<>();
    private final Map<String, SortedSet<Integer>> whole = new HashMap<>();
    private final Map<String, SortedSet<Integer>> digits = new HashMap<>();
    private final Map<String, SortedSet<Integer>> parts = new HashMap<>();
    private final Map<String, SortedSet<Integer>> shorts = new HashMap<>();
    private final Map<String, SortedSet<Integer>> groups = new TreeMap<>();
    private final Set<String> contracts = new HashSet<>();
    /**
     * Numbers that the reader of digits does not find as they are: letters behind digits, Chinese letters. By compact form, the longest
     * first.
     */
    private final Map<String, SortedSet<Integer>> odd = new TreeMap<>(Comparator.comparingInt(String::length).reversed()
            .thenComparing(Comparator.naturalOrder()));
    /** By reference key: how a plain number is written so that the reader finds it; empty for one that several documents have. */
    private final Map<String, String> readable = new HashMap<>();
    private final List<String> compact = new ArrayList<>();
    private final List<String> invoices = new ArrayList<>();
    private final Set<Integer> digitLengths = new HashSet<>();
    private final Set<String> firstParts = new HashSet<>();
    private int mostParts = 1;

    DocumentNumbers(AccountBook book) {
        for (int item = 0; item < book.itemCount(); item++) {
            Document document = book.document(item);
            compact.add(ReferenceKeys.compact(document.documentNo()));
            invoices.add(document.invoiceNo());
            addNumber(item, document.documentNo());
            if (!document.invoiceNo().isEmpty()) {
                addNumber(item, document.invoiceNo());
            }
            addGroup(item, document.orderNo());
            addGroup(item, document.deliveryNo());
            addGroup(item, document.contractNo());
            contracts.add(ReferenceKeys.compact(document.contractNo()));
        }
    }

    Set<String> prefixes() {
        return prefixes;
    }

    /**
     * How the reader of digits finds the number with this key, {@code ACCSINV-2026-00001}; empty: it does not, or several documents have
     * it.
     */
    String readable(String key) {
        return readable.getOrDefault(key, "");
    }

    /** All rows of one invoice: its number names all of them. */
    boolean isOneInvoice(Set<Integer> items) {
        return items.stream().map(invoices::get).distinct().count() == 1 && !invoices.get(items.iterator().next()).isEmpty();
    }

    /** Prefix and digits as one: {@code INV1001}, zeros before them ignored. */
    SortedSet<Integer> whole(String prefix, String number) {
        return whole.getOrDefault(prefix + ReferenceKeys.withoutZeros(number), emptySet());
    }

    /** All digits without the prefix. */
    SortedSet<Integer> digits(String number) {
        return digits.getOrDefault(ReferenceKeys.withoutZeros(number), emptySet());
    }

    /** Every part of a number, zeros before each ignored: {@code INV-2026-1} for INV-2026-001. An empty prefix fits all. */
    SortedSet<Integer> parts(String prefix, List<String> numbers) {
        return parts.getOrDefault(prefix + partsKey(numbers), emptySet());
    }

    /**
     * Numbers without letters of their own behind a word that is no prefix of ours: {@code Inv. 2026/022} for 2026/022. A prefix of ours
     * means another document.
     */
    SortedSet<Integer> afterWord(String word, List<String> numbers) {
        boolean isWord = ReferenceReader.INVOICE_WORDS.contains(word) && !prefixes.contains(word);
        return isWord ? parts.getOrDefault(WITHOUT_LETTERS + partsKey(numbers), emptySet()) : emptySet();
    }

    /** The last part alone, the year dropped. An empty prefix fits all. */
    SortedSet<Integer> shortForm(String prefix, String number) {
        return shorts.getOrDefault(prefix + "|" + ReferenceKeys.withoutZeros(number), emptySet());
    }

    /** Documents whose number begins with this one and goes on: what a number cut off at the end may have been. */
    SortedSet<Integer> beginningWith(String beginning) {
        SortedSet<Integer> found = new TreeSet<>();
        for (int item = 0; item < compact.size(); item++) {
            if (compact.get(item).length() > beginning.length() && compact.get(item).startsWith(beginning)) {
                found.add(item);
            }
        }
        return found;
    }

    /** A bare number as long as our numbers are, beginning as one of them does: it may be one that this account no longer holds. */
    boolean looksLikeOurs(String number) {
        if (!digitLengths.contains(number.length())) {
            return false;
        }
        String beginning = number.substring(0, number.length() / 2);
        for (String own : compact) {
            int from = own.length() - number.length();
            if (from >= 0 && own.startsWith(beginning, from)) {
                return true;
            }
        }
        return false;
    }

    /** A year or branch with which numbers of ours begin: 2026 of {@code INV-2026-001}. */
    boolean isFirstPart(String digits) {
        return firstParts.contains(digits);
    }

    /** Parts of the number that has the most: two for {@code INV-2026-001}. */
    int mostParts() {
        return mostParts;
    }

    /** Contracts run for years: one says less about what is paid than an order or a delivery. */
    boolean isContract(String key) {
        return contracts.contains(key);
    }

    /** Order, delivery and contract numbers with their documents. */
    Map<String, SortedSet<Integer>> groups() {
        return groups;
    }

    /** Document numbers that are not letters first and then digits, and so must be looked for whole. */
    Map<String, SortedSet<Integer>> odd() {
        return odd;
    }

    private void addNumber(int item, String number) {
        String upper = ReferenceKeys.upper(number);
        int first = 0;
        while (first < upper.length() && !ReferenceKeys.isDigit(upper.charAt(first))) {
            first++;
        }
        String prefix = ReferenceKeys.compact(upper.substring(0, first));
        List<String> numbers = new ArrayList<>();
        boolean plain = true;
        int start = -1;
        for (int index = first; index <= upper.length(); index++) {
            boolean digit = index < upper.length() && ReferenceKeys.isDigit(upper.charAt(index));
            if (digit && start < 0) {
                start = index;
            } else if (!digit && start >= 0) {
                numbers.add(upper.substring(start, index));
                start = -1;
            }
            plain &= digit || index == upper.length() || !Character.isLetterOrDigit(upper.charAt(index));
        }
        boolean readableLetters = prefix.chars().allMatch(c -> ReferenceKeys.isLatin((char) c));
        if (!plain || numbers.isEmpty() || !readableLetters) {
            String key = ReferenceKeys.compact(number);
            if (key.length() >= SHORTEST_ODD) {
                put(odd, key, item);
            }
            return;
        }
        String key = ReferenceKeys.normalise(number);
        if (!prefix.isEmpty()) {
            readable.merge(key, prefix + "-" + String.join("-", numbers), (one, other) -> one.equals(other) ? one : "");
        }
        if (!prefix.isEmpty()) {
            prefixes.add(prefix);
        }
        String joined = String.join("", numbers);
        String last = numbers.getLast();
        put(whole, prefix + ReferenceKeys.withoutZeros(joined), item);
        put(digits, ReferenceKeys.withoutZeros(joined), item);
        put(parts, prefix + partsKey(numbers), item);
        put(parts, partsKey(numbers), item);
        if (prefix.isEmpty()) {
            put(parts, WITHOUT_LETTERS + partsKey(numbers), item);
        }
        digitLengths.add(joined.length());
        if (numbers.size() > 1) {
            firstParts.add(numbers.getFirst());
            mostParts = Math.max(mostParts, numbers.size());
            put(shorts, prefix + "|" + ReferenceKeys.withoutZeros(last), item);
            put(shorts, "|" + ReferenceKeys.withoutZeros(last), item);
            digitLengths.add(last.length());
        }
    }

    private void addGroup(int item, String number) {
        String key = ReferenceKeys.compact(number);
        int digitCount = 0;
        for (int index = 0; index < key.length(); index++) {
            digitCount += ReferenceKeys.isDigit(key.charAt(index)) ? 1 : 0;
        }
        if (key.length() >= 4 && digitCount >= 3) {
            put(groups, key, item);
        }
    }

    private static String partsKey(List<String> numbers) {
        StringBuilder key = new StringBuilder();
        for (String number : numbers) {
            key.append('|').append(ReferenceKeys.withoutZeros(number));
        }
        return key.toString();
    }

    private static void put(Map<String, SortedSet<Integer>> map, String key, int item) {
        map.computeIfAbsent(key, anyKey -> new TreeSet<>()).add(item);
    }

    private static SortedSet<Integer> emptySet() {
        return java.util.Collections.emptySortedSet();
    }
}
