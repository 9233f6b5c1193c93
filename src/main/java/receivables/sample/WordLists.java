package receivables.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The word lists in {@code src/main/resources/sample/}. {@code names.txt} has named lists:
 *
 * <pre>
 * [surname]
 * 王 李 张
 * </pre>
 *
 * Lists whose words have blanks of their own put commas or semicolons between them.
 */
final class WordLists {

    private static final Map<String, List<String>> LISTS = readLists();

    private WordLists() {
    }

    /** The words of a list; a list that is missing is a mistake in the program's own files. */
    static List<String> list(String name) {
        List<String> words = LISTS.get(name);
        if (words == null) {
            throw new IllegalStateException("names.txt has no list [" + name + "]");
        }
        return words;
    }

    /** The lines of a resource, without comments and empty lines. */
    static List<String> lines(String resource) {
        try (InputStream stream = WordLists.class.getResourceAsStream("/sample/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program's own file sample/" + resource + " is missing; build it again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own file sample/" + resource, e);
        }
    }

    private static Map<String, List<String>> readLists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> current = List.of();
        for (String line : lines("names.txt")) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                lists.put(line.substring(1, line.indexOf(']')), current);
            } else {
                String separator = line.contains(";") ? ";" : line.contains(",") ? "," : " ";
                for (String word : line.split(separator)) {
                    current.add(word.strip());
                }
            }
        }
        return lists;
    }
}
