package receivables.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What differs between a night as it was published and the same night computed again.
 *
 * @param allocationsMade rows that only the new one has, @param allocationsGone rows that only the old one has
 * @param stages documents whose outcome or stage in {@code dunning.csv} differs
 * @param lettersMade numbers that only the new one has, @param lettersGone numbers that only the old one has
 * @param files names of all files whose content differs, {@code run.json} aside
 */
public record NightChanges(int allocationsMade, int allocationsGone, int stages, int lettersMade, int lettersGone, List<String> files) {

    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public NightChanges {
        files = List.copyOf(files);
    }

    /** @param published the folder of the night, @param computed the folder it would be replaced by */
    public static NightChanges between(Path published, Path computed) {
        try {
            Map<String, Integer> allocations = difference(published, computed, "allocations.csv", List.of());
            Map<String, Integer> letters = difference(published, computed, "letters.csv", List.of("letter_no"));
            Map<String, Integer> stages = difference(published, computed, "dunning.csv", List.of("document_no", "outcome", "stage"));
            long documents = stages.keySet().stream().map(row -> row.substring(0, row.indexOf('\t'))).distinct().count();
            return new NightChanges(made(allocations), gone(allocations), Math.toIntExact(documents), made(letters), gone(letters),
                    files(published, computed));
        } catch (IOException failure) {
            throw new OutboxException("cannot compare " + published + " with " + computed + ": " + failure.getMessage(), failure);
        }
    }

    public boolean isNothing() {
        return files.isEmpty();
    }

    public String sentence() {
        return "allocations +" + allocationsMade + " -" + allocationsGone + ", stages of " + stages + " documents, letters +" + lettersMade
                + " -" + lettersGone
                + "; files: " + String.join(", ", files);
    }

    private static int made(Map<String, Integer> difference) {
        return difference.values().stream().filter(count -> count > 0).mapToInt(Integer::intValue).sum();
    }

    private static int gone(Map<String, Integer> difference) {
        return -difference.values().stream().filter(count -> count < 0).mapToInt(Integer::intValue).sum();
    }

    /** How many more of each row the computed file has than the published one. */
    private static Map<String, Integer> difference(Path published, Path computed, String file, List<String> columns) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String row : rows(computed.resolve(file), columns)) {
            counts.merge(row, 1, Integer::sum);
        }
        for (String row : rows(published.resolve(file), columns)) {
            counts.merge(row, -1, Integer::sum);
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static List<String> rows(Path file, List<String> columns) throws IOException {
        List<String> rows = new ArrayList<>();
        if (!Files.exists(file)) {
            return rows;
        }
        try (BufferedReader reader = PublishedFiles.csv(file); CSVParser parser = CSV.parse(reader)) {
            for (CSVRecord record : parser) {
                rows.add(columns.isEmpty() ? String.join("\t", record.values())
                        : String.join("\t", columns.stream().map(record::get).toList()));
            }
        }
        return rows;
    }

    private static List<String> files(Path published, Path computed) throws IOException {
        List<String> different = new ArrayList<>();
        java.util.TreeSet<String> names = new java.util.TreeSet<>(Files.isDirectory(published) ? FileTree.names(published) : List.of());
        names.addAll(Files.isDirectory(computed) ? FileTree.names(computed) : List.of());
        names.remove("run.json");
        for (String name : names) {
            Path one = published.resolve(name);
            Path other = computed.resolve(name);
            if (!Files.exists(one) || !Files.exists(other) || Files.mismatch(one, other) >= 0) {
                different.add(name);
            }
        }
        return different;
    }
}
