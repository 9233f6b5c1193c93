package receivables.matching.text;

import java.util.ArrayList;
import java.util.List;

/** The runs of digits in a text, in order: {@code "INV-2026-001, 2"} has 2026, 001 and 2. */
final class DigitRuns {

    private final String text;
    private final List<int[]> runs = new ArrayList<>();

    DigitRuns(String text) {
        this.text = text;
        int start = -1;
        for (int index = 0; index <= text.length(); index++) {
            boolean digit = index < text.length() && ReferenceKeys.isDigit(text.charAt(index));
            if (digit && start < 0) {
                start = index;
            } else if (!digit && start >= 0) {
                runs.add(new int[] {start, index});
                start = -1;
            }
        }
    }

    String text() {
        return text;
    }

    int size() {
        return runs.size();
    }

    String digits(int run) {
        return text.substring(start(run), end(run));
    }

    int start(int run) {
        return runs.get(run)[0];
    }

    int end(int run) {
        return runs.get(run)[1];
    }

    /** What stands between a run and the next. */
    String after(int run) {
        return text.substring(end(run), start(run + 1));
    }
}
