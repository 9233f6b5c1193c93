package receivables.matching.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Every customer's name and aliases for one night, in normal form, and the ways in which a payer's name may speak for one of them: it is
 * much like it, it was cut by a bank, it is its stem, its first word or its initials, or the whole name stands in the bank's text.
 *
 * <p>Built once, then only read: safe for many threads.
 */
public final class KnownNames {

    /** Without the legal form; shorter names stand in texts by chance. */
    private static final int SHORTEST_IN_TEXT = 8;
    private static final int SHORTEST_HAN_IN_TEXT = 4;
    private static final int SIMILAR = 5;
    private static final int BEGINNINGS = 1 << 16;
    private static final Set<Integer> BANKS_CUT_AT = Set.of(27, 35, 70);

    private final FuzzyNames similar;
    /** Sorted by key, then customer. */
    private final List<FuzzyNames.Name> names;
    /** The first four signs with which names begin, hashed: most words of a text begin no name, and are passed over at once. */
    private final BitSet beginnings = new BitSet(BEGINNINGS);

    private KnownNames(List<FuzzyNames.Name> names) {
        this.names = names;
        this.similar = FuzzyNames.of(names.iterator());
        names.stream().map(FuzzyNames.Name::nameKey).filter(key -> key.length() >= SHORTEST_HAN_IN_TEXT)
                .forEach(key -> beginnings.set(beginning(key, 0)));
    }

    /** @param names as {@link PayerNames#normalise} writes them, in any order */
    public static KnownNames of(Iterator<FuzzyNames.Name> names) {
        List<FuzzyNames.Name> sorted = new ArrayList<>();
        names.forEachRemaining(name -> {
            if (!name.nameKey().isEmpty()) {
                sorted.add(name);
            }
        });
        sorted.sort(Comparator.comparing(FuzzyNames.Name::nameKey).thenComparing(FuzzyNames.Name::customerNo));
        return new KnownNames(sorted);
    }

    /** Customers with similar names, best first, some five of them. */
    public List<FuzzyNames.Candidate> like(String nameKey) {
        return similar.like(nameKey, SIMILAR);
    }

    /** True where a bank may have cut the name: it has just the length at which banks do. */
    public static boolean mayBeCut(String payerName) {
        return BANKS_CUT_AT.contains(payerName.strip().length());
    }

    /** Customers whose name is this one or begins with it. */
    public SortedSet<String> beginningWith(String nameKey) {
        SortedSet<String> found = new TreeSet<>();
        for (int index = firstFrom(nameKey); index < names.size() && names.get(index).nameKey().startsWith(nameKey); index++) {
            found.add(names.get(index).customerNo());
        }
        return found;
    }

    /** Customers whose name goes on where this one ends, with a new word: {@code MERIDIAN DIVISION 2} for {@code MERIDIAN}. */
    public SortedSet<String> goingOnFrom(String nameKey) {
        SortedSet<String> found = new TreeSet<>();
        for (int index = firstFrom(nameKey); index < names.size() && names.get(index).nameKey().startsWith(nameKey); index++) {
            String longer = names.get(index).nameKey();
            if (longer.length() > nameKey.length() && NamesInText.isEnd(longer, nameKey.length())) {
                found.add(names.get(index).customerNo());
            }
        }
        return found;
    }

    /** Customers of whom this name may be a short form ({@link ShortNames}). */
    public SortedSet<String> shortenedTo(String nameKey) {
        return withTheSameFirstLetter(nameKey, ShortNames::agree);
    }

    /** Customers whose name begins with the same word: that says less than a short form. */
    public SortedSet<String> sharingFirstWord(String nameKey) {
        return withTheSameFirstLetter(nameKey, ShortNames::shareFirstWord);
    }

    private SortedSet<String> withTheSameFirstLetter(String nameKey, BiPredicate<String, String> agrees) {
        SortedSet<String> found = new TreeSet<>();
        if (nameKey.length() < 2) {
            return found;
        }
        String first = nameKey.substring(0, 1);
        for (int index = firstFrom(first); index < names.size() && names.get(index).nameKey().startsWith(first); index++) {
            if (agrees.test(nameKey, names.get(index).nameKey())) {
                found.add(names.get(index).customerNo());
            }
        }
        return found;
    }

    /**
     * Customers whose whole name stands in the text: the longest name at each place, as whole words, and nothing beside it that would make
     * it another company's. Banks' names speak of the bank.
     *
     * @param own names that are our own, in normal form
     */
    public SortedSet<String> writtenIn(String text, Set<String> own) {
        SortedSet<String> found = new TreeSet<>();
        String folded = PayerNames.foldText(text);
        int from = 0;
        while (from < folded.length()) {
            int to = NamesInText.isStart(folded, from) ? longestNameAt(folded, from) : -1;
            if (to < 0) {
                from++;
                continue;
            }
            String key = folded.substring(from, to);
            if (isLongEnough(key) && !own.contains(key) && !NamesInText.isBank(key) && NamesInText.standsAlone(folded, from, to)) {
                addEqual(key, found);
            }
            from = to;
        }
        return found;
    }

    private static int beginning(String text, int at) {
        int hash = 0;
        for (int index = at; index < at + SHORTEST_HAN_IN_TEXT; index++) {
            hash = hash * 31 + text.charAt(index);
        }
        return (hash ^ hash >>> 16) & BEGINNINGS - 1;
    }

    private static boolean isLongEnough(String key) {
        long han = key.chars().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
        return han >= SHORTEST_HAN_IN_TEXT || key.chars().filter(Character::isLetter).count() >= SHORTEST_IN_TEXT;
    }

    /** Where the longest known name that begins here ends; −1: none begins here. */
    private int longestNameAt(String text, int from) {
        if (from + SHORTEST_HAN_IN_TEXT > text.length() || !beginnings.get(beginning(text, from))) {
            return -1;
        }
        int longest = -1;
        int low = 0;
        int high = names.size();
        for (int to = from + 1; to <= text.length() && low < high; to++) {
            String beginning = text.substring(from, to);
            low = firstFrom(beginning, low, high);
            if (low == high || !names.get(low).nameKey().startsWith(beginning)) {
                return longest;
            }
            high = firstFrom(beginning + Character.MAX_VALUE, low, high);
            if (names.get(low).nameKey().length() == beginning.length() && NamesInText.isEnd(text, to)) {
                longest = to;
            }
        }
        return longest;
    }

    private void addEqual(String key, SortedSet<String> found) {
        for (int index = firstFrom(key); index < names.size() && names.get(index).nameKey().equals(key); index++) {
            found.add(names.get(index).customerNo());
        }
    }

    private int firstFrom(String key) {
        return firstFrom(key, 0, names.size());
    }

    /** The first name that is not less than the key. */
    private int firstFrom(String key, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).nameKey().compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
