package receivables.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import receivables.ledger.wording.Sentence;

/** Compares a published text file with one computed again, line by line, and names the lines that only one of them has. */
final class TextComparison {

    private TextComparison() {
    }

    static void compare(String name, Path published, Path again, Differences differences) throws IOException {
        if (!Files.exists(published)) {
            // told with the hashes already
            return;
        }
        if (Files.mismatch(published, again) < 0) {
            return;
        }
        long line = firstDifference(published, again);
        Map<String, Integer> balance = new HashMap<>();
        count(published, balance, 1);
        count(again, balance, -1);
        TreeSet<String> onlyPublished = new TreeSet<>();
        TreeSet<String> onlyAgain = new TreeSet<>();
        balance.forEach((text, count) -> {
            if (count != 0) {
                (count > 0 ? onlyPublished : onlyAgain).add(text);
            }
        });
        if (onlyPublished.isEmpty() && onlyAgain.isEmpty()) {
            differences.add("verify.other_order", name, line);
        } else {
            differences.comparePublished(Sentence.of("verify.first_at_line", name, line), onlyPublished, onlyAgain);
        }
    }

    private static long firstDifference(Path one, Path other) throws IOException {
        try (BufferedReader first = Files.newBufferedReader(one,
                StandardCharsets.UTF_8); BufferedReader second = Files.newBufferedReader(other, StandardCharsets.UTF_8)) {
            long line = 1;
            String text = first.readLine();
            while (text != null && text.equals(second.readLine())) {
                text = first.readLine();
                line++;
            }
            return line;
        }
    }

    private static void count(Path file, Map<String, Integer> balance, int step) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.forEach(line -> balance.merge(line, step, (one, other) -> one + other == 0 ? null : one + other));
        }
    }
}
