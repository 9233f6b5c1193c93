package receivables.matching;

import java.util.ArrayList;
import java.util.List;

/** Numbers that are one slip of the hand apart. */
final class NearNumbers {

    private NearNumbers() {
    }

    /** One sign is another, or two neighbours are changed round. */
    static boolean isLike(String one, String other) {
        List<Integer> different = new ArrayList<>();
        for (int index = 0; index < one.length() && one.length() == other.length(); index++) {
            if (one.charAt(index) != other.charAt(index)) {
                different.add(index);
            }
        }
        if (different.size() == 2) {
            int first = different.getFirst();
            int second = different.getLast();
            return second == first + 1 && one.charAt(first) == other.charAt(second) && one.charAt(second) == other.charAt(first);
        }
        return different.size() == 1;
    }
}
