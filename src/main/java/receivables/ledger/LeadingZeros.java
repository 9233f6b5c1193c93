package receivables.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The same number with more or fewer zeros before it: spreadsheets take them off, and ERPs fill up to ten digits. Such a number is never
 * taken for the other one; who is told that it is unknown is told of the other one as well.
 *
 * <pre>{@code LeadingZeros.others("200769623") // 0200769623, 00200769623, …}</pre>
 */
public final class LeadingZeros {

    private static final int LONGEST = 16;

    private LeadingZeros() {
    }

    /** Empty for what is no number of digits alone. */
    public static List<String> others(String number) {
        boolean digits = !number.isEmpty() && number.length() <= LONGEST && number.chars().allMatch(c -> c >= '0' && c <= '9');
        List<String> others = new ArrayList<>();
        if (digits) {
            String bare = number.replaceFirst("^0+(?=.)", "");
            for (int length = bare.length(); length <= LONGEST; length++) {
                String other = "0".repeat(length - bare.length()) + bare;
                if (!other.equals(number)) {
                    others.add(other);
                }
            }
        }
        return others;
    }
}
