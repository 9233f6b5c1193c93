package receivables.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import receivables.ledger.credit.SignalKind;
import receivables.settings.Settings;
import receivables.settings.SettingsException;

/**
 * 120 nights (or as many as a line {@code nights 260} says) of one customer, one situation a file of {@code src/test/resources/stories}: a sentence, the facts, a line of dashes, and what
 * came of them. With {@code -Dreceivables.tell=true} the second part is written anew, to be read before it is committed.
 */
class StoriesTest {

    private static final Path FOLDER = Path.of("src/test/resources/stories");
    private static final String RULE = "----";
    private static final String NIGHTS = "nights ";
    private static final int A_STORY = 120;

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
        List<String> given = lines.subList(0, rule).stream().filter(line -> !line.isBlank() && !line.startsWith("#")
                && !line.startsWith(NIGHTS)).toList();
        int nights = lines.subList(0, rule).stream().filter(line -> line.startsWith(NIGHTS))
                .mapToInt(line -> Integer.parseInt(line.substring(NIGHTS.length()).strip())).findFirst().orElse(A_STORY);
        assertTrue(lines.getFirst().startsWith("# "), situation + " begins with a sentence about it");
        List<String> told = new StoryTeller(Settings.load(Path.of("config"), Path.of("jobs")), given).tell(nights);
        if (Boolean.getBoolean("receivables.tell")) {
            List<String> story = new ArrayList<>(lines.subList(0, rule));
            story.add(RULE);
            story.addAll(told);
            Files.write(FOLDER.resolve(situation), story);
        }
        List<String> expected = rule < lines.size() ? lines.subList(rule + 1, lines.size()) : List.of();
        assertEquals(String.join("\n", expected), String.join("\n", told), situation);
    }

    /** What credit control can say is said in some story of a year. */
    @Test
    void theYearsOfCreditShowEverySignalGradeAndLevel() throws IOException {
        StringBuilder told = new StringBuilder();
        for (String situation : situations().filter(name -> name.startsWith("a-year-of-credit")).toList()) {
            List<String> lines = Files.readAllLines(FOLDER.resolve(situation));
            told.append(String.join("\n", lines.subList(lines.indexOf(RULE), lines.size())));
        }
        List<String> wanted = new ArrayList<>(List.of("(CREDIT_80)", "(CREDIT_100)", "(CREDIT_120)", "NEEDS_APPROVAL HOLD_ORDERS",
                "rating A proposed", "rating B proposed", "rating C proposed", "rating D proposed"));
        // who cannot be reached is heard of by contacts, which CallSheetsTest tells of
        Stream.of(SignalKind.values()).filter(kind -> kind != SignalKind.UNREACHABLE).forEach(kind -> wanted.add("! " + kind + ": "));
        assertEquals(List.of(), wanted.stream().filter(words -> told.indexOf(words) < 0).toList(), "told in no story");
    }
}
