package receivables.matching.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * An index of customer names for one night, to find those most like an unknown payer's. Names that share pairs of neighbouring characters
 * are looked at; the most promising are then compared by Jaro-Winkler similarity (Apache Commons Text). Two names of a company in Chinese
 * that differ in a character are two companies, as are two names that differ in a number; there only a shortened name counts as like.
 *
 * <p>Built once, then only read: safe for many threads. A hundred thousand names take about ten megabytes.
 */
public final class FuzzyNames {

    private static final int BUCKETS = 1 << 16;
    private static final int COMPARED = 40;
    /** What a name that differs in a Chinese character or in a number comes to at the most: no sensible threshold lies below. */
    private static final double DIFFERENT_COMPANY = 0.7;
    private static final List<String> RELATED = List.of("集团", "控股", "分", "子", "投资", "第", "新");
    /** Pairs that more than this share of the names have tell little; they are skipped where rarer ones exist. */
    private static final int COMMON_SHARE = 20;

    private final char[] text;
    private final int[] textStart;
    private final String[] customers;
    private final int[] bucketStart;
    private final int[] postings;

    /** A name in normal form and whose it is. */
    public record Name(String customerNo, String nameKey) {
    }

    /** A customer with a similar name. @param similarity 0 to 1, 1 for equal names */
    public record Candidate(String customerNo, double similarity) {
    }

    private FuzzyNames(char[] text, int[] textStart, String[] customers, int[] bucketStart, int[] postings) {
        this.text = text;
        this.textStart = textStart;
        this.customers = customers;
        this.bucketStart = bucketStart;
        this.postings = postings;
    }

    /** @param names every customer's name and aliases as {@link PayerNames#normalise} writes them, in any order */
    public static FuzzyNames of(Iterator<Name> names) {
        StringBuilder pool = new StringBuilder();
        List<String> customers = new ArrayList<>();
        int[] textStart = new int[1024];
        while (names.hasNext()) {
            Name name = names.next();
            pool.append(name.nameKey());
            customers.add(name.customerNo());
            if (customers.size() == textStart.length) {
                textStart = Arrays.copyOf(textStart, textStart.length * 2);
            }
            textStart[customers.size()] = pool.length();
        }
        char[] text = pool.toString().toCharArray();
        int[] start = new int[BUCKETS + 1];
        for (int name = 0; name < customers.size(); name++) {
            for (int index = textStart[name]; index + 1 < textStart[name + 1]; index++) {
                start[bucket(text[index], text[index + 1]) + 1]++;
            }
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            start[bucket + 1] += start[bucket];
        }
        int[] postings = new int[start[BUCKETS]];
        int[] next = Arrays.copyOf(start, BUCKETS);
        for (int name = 0; name < customers.size(); name++) {
            for (int index = textStart[name]; index + 1 < textStart[name + 1]; index++) {
                postings[next[bucket(text[index], text[index + 1])]++] = name;
            }
        }
        return new FuzzyNames(text, Arrays.copyOf(textStart, customers.size() + 1), customers.toArray(String[]::new), start, postings);
    }

    private static int bucket(char one, char two) {
        int hash = one * 0x9E3779B1 + two * 0x85EBCA6B;
        return (hash ^ hash >>> 15) >>> 7 & BUCKETS - 1;
    }

    /**
     * Customers with names like this one, best first; each customer once, by his best name.
     *
     * @param nameKey in normal form
     * @param most how many at the most
     */
    public List<Candidate> like(String nameKey, int most) {
        if (nameKey.length() < 2 || customers.length == 0) {
            return List.of();
        }
        JaroWinklerSimilarity measure = new JaroWinklerSimilarity();
        Map<String, Double> best = new HashMap<>();
        for (int name : promising(nameKey)) {
            String other = new String(text, textStart[name], textStart[name + 1] - textStart[name]);
            best.merge(customers[name], similarity(measure, nameKey, other), Math::max);
        }
        return best.entrySet().stream().map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Candidate::similarity).reversed().thenComparing(Candidate::customerNo)).limit(most).toList();
    }

    /** The names that share most pairs with the given one, in relation to their length. */
    private int[] promising(String nameKey) {
        byte[] shared = new byte[customers.length];
        int[] touched = new int[256];
        int touchedCount = 0;
        int common = Math.max(50, customers.length / COMMON_SHARE);
        boolean onlyCommon = true;
        for (int index = 0; index + 1 < nameKey.length(); index++) {
            int bucket = bucket(nameKey.charAt(index), nameKey.charAt(index + 1));
            int size = bucketStart[bucket + 1] - bucketStart[bucket];
            onlyCommon &= size > common || size == 0;
        }
        for (int index = 0; index + 1 < nameKey.length(); index++) {
            int bucket = bucket(nameKey.charAt(index), nameKey.charAt(index + 1));
            if (!onlyCommon && bucketStart[bucket + 1] - bucketStart[bucket] > common) {
                continue;
            }
            for (int posting = bucketStart[bucket]; posting < bucketStart[bucket + 1]; posting++) {
                int name = postings[posting];
                if (shared[name] == 0) {
                    if (touchedCount == touched.length) {
                        touched = Arrays.copyOf(touched, touchedCount * 2);
                    }
                    touched[touchedCount++] = name;
                }
                if (shared[name] < Byte.MAX_VALUE) {
                    shared[name]++;
                }
            }
        }
        long[] ranked = new long[touchedCount];
        for (int index = 0; index < touchedCount; index++) {
            int name = touched[index];
            long share = 2_000_000L * shared[name] / (nameKey.length() + textStart[name + 1] - textStart[name]);
            ranked[index] = -share << 32 | name;
        }
        Arrays.sort(ranked);
        return Arrays.stream(ranked).limit(COMPARED).mapToInt(rank -> (int) rank).toArray();
    }

    static double similarity(JaroWinklerSimilarity measure, String one, String other) {
        double similarity = measure.apply(one, other);
        boolean differs = !digits(one).equals(digits(other)) || hasHan(one, other) && !isShortened(one, other) && !isShortened(other, one);
        return differs ? Math.min(similarity, DIFFERENT_COMPANY) : similarity;
    }

    /** Part of the longer name, and what is missing does not make it a parent, a branch or a sister. */
    private static boolean isShortened(String shorter, String longer) {
        int at = longer.indexOf(shorter);
        if (at < 0) {
            return false;
        }
        String missing = longer.substring(0, at) + longer.substring(at + shorter.length());
        return RELATED.stream().noneMatch(missing::contains);
    }

    private static String digits(String name) {
        StringBuilder digits = new StringBuilder();
        for (int index = 0; index < name.length(); index++) {
            if (ReferenceKeys.isDigit(name.charAt(index))) {
                digits.append(name.charAt(index));
            }
        }
        return digits.toString();
    }

    private static boolean hasHan(String one, String other) {
        return one.chars().anyMatch(FuzzyNames::isHan) || other.chars().anyMatch(FuzzyNames::isHan);
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
