package receivables.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import receivables.settings.Settings;
import receivables.settings.SettingsException;

/**
 * 120 nights of one customer, one situation a file of {@code src/test/resources/stories}: a sentence, the facts, a line of dashes, and what
 * came of them. With {@code -Dreceivables.tell=true} the second part is written anew, to be read before it is committed.
 */
class StoriesTest {

    private static final Path FOLDER = Path.of("src/test/resources/stories");
    private static final String RULE = "----";
    private static final int NIGHTS = 120;

    static Stream<String> situations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("situations")
    void goesAsWritten(String situation) throws IOException, SettingsException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(situation));
        int rule = lines.contains(RULE) ? lines.indexOf(RULE) : lines.size();
        List<String> given = lines.subList(0, rule).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        assertTrue(lines.getFirst().startsWith("# "), situation + " begins with a sentence about it");
        List<String> told = new StoryTeller(Settings.load(Path.of("config"), Path.of("jobs")), given).tell(NIGHTS);
        if (Boolean.getBoolean("receivables.tell")) {
            List<String> story = new ArrayList<>(lines.subList(0, rule));
            story.add(RULE);
            story.addAll(told);
            Files.write(FOLDER.resolve(situation), story);
        }
        List<String> expected = rule < lines.size() ? lines.subList(rule + 1, lines.size()) : List.of();
        assertEquals(String.join("\n", expected), String.join("\n", told), situation);
    }
}
