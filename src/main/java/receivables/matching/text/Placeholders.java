package receivables.matching.text;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands where a payer's account or name should stand and is none: {@code 0}, {@code N/A}, {@code NOTPROVIDED}, {@code CASH DEPOSIT},
 * an account with fewer than five digits or one that a spreadsheet shortened ({@code 6.22202E+18}). It identifies nobody and nobody learns
 * from it.
 *
 * @param words in the form of {@link ReferenceKeys#compact}
 */
public record Placeholders(SortedSet<String> words) {

    public static final Placeholders SHIPPED = Placeholders.of(List.of(
            "0", "N/A", "NA", "NONE", "NULL", "UNKNOWN", "NOTPROVIDED", "NOT AVAILABLE", "CASH DEPOSIT", "CASH", "VARIOUS", "无", "未知",
            "现金", "不详"));

    private static final int FEWEST_DIGITS = 5;
    private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);

    public Placeholders {
        words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }

    /** @param words as finance writes them; compared without signs and blanks */
    public static Placeholders of(Collection<String> words) {
        return new Placeholders(words.stream().map(ReferenceKeys::compact).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Shown in the scientific notation of spreadsheets: most of its digits are lost. */
    public static boolean isShortened(String account) {
        return SHORTENED.matcher(account.strip()).matches();
    }

    public boolean isAccount(String account) {
        String compact = ReferenceKeys.compact(account);
        long digits = compact.chars().filter(c -> ReferenceKeys.isDigit((char) c)).count();
        return digits < FEWEST_DIGITS || isShortened(account) || words.contains(compact);
    }

    public boolean isName(String name) {
        return words.contains(ReferenceKeys.compact(name));
    }
}
