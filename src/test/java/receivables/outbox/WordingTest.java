package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.aging.Bucket;
import receivables.dunning.SkipReason;
import receivables.ledger.Action;
import receivables.ledger.DecisionAction;
import receivables.ledger.Dossier;
import receivables.ledger.Language;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkKind;
import receivables.ledger.instrument.InstrumentKind;
import receivables.ledger.instrument.InstrumentStatus;
import receivables.statements.StatementRow;

class WordingTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(Wording.in(Language.EN).keys(), Wording.in(Language.ZH).keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasItsWords(Language language) {
        Wording wording = Wording.in(language);
        Map<String, Enum<?>[]> groups = new TreeMap<>(Map.of("kind", WorkKind.values(), "action", DecisionAction.values(), "stage",
                LetterKind.values(),
                "status", LetterStatus.values(), "rule", MatchRule.values(), "hold", SkipReason.values(), "bucket",
                Bucket.values(), "supply",
                        Action.values()));
        groups.put("papers", StatementRow.Status.values());
        groups.put("paper", InstrumentStatus.values());
        groups.put("instrument", InstrumentKind.values());
        groups.put("clock", Dossier.Clock.Start.values());
        groups.forEach((group, codes) -> {
            for (Enum<?> code : codes) {
                assertFalse(wording.of(group, code).isBlank());
            }
        });
    }

    /**
     * Every reason has its words in both languages, which speak of the same things: a place that one language leaves out is a fact its
     * reader is not told.
     */
    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everyReasonSaysTheSameInBothLanguages(ReasonCode code) {
        String english = Wording.in(Language.EN).text("reason." + code.name());
        String chinese = Wording.in(Language.ZH).text("reason." + code.name());
        assertEquals(places(english), places(chinese), english + " / " + chinese);
        assertFalse(chinese.isBlank());
    }

    /** A text that the program asks for by a name that no language has would stop a command in the middle of what it says. */
    @Test
    void whatTheProgramAsksForIsThere() throws IOException {
        Pattern asked = Pattern.compile("(?:\\.text|Sentence\\.of|RefusedException|\\.done|\\.tell|\\.refusedFor|differences\\.add|\\btext)"
                + "\\(\"([a-z_]+(?:\\.\\w+)+)\"");
        Pattern settings = Pattern.compile("(?:mistake\\([^;]*?, |Section\\.said\\(|\\bsaid\\(|addFile\\(\\w+, |addUnreadable\\(\\w+, \\w+, )\"(\\w+)\"");
        Pattern spoken = Pattern.compile("(?:RefusedException|Sentence\\.of|records\\.tell|records\\.done|mistake)\\("
                + "(?:\\w+, )?(?:\\w+ \\+ )?\"([^\"\\n]*[a-z] [a-z][^\"\\n]*)\"");
        SortedSet<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/receivables"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                asked.matcher(source).results().map(found -> found.group(1)).forEach(missing::add);
                spoken.matcher(source).results().map(found -> found.group(1)).forEach(missing::add);
                if (file.getParent().endsWith("settings")) {
                    settings.matcher(source).results().map(found -> "settings." + found.group(1)).forEach(missing::add);
                }
            }
        }
        assertTrue(missing.size() > 300, missing.size() + " texts are asked for");
        missing.removeAll(Wording.in(Language.EN).keys());
        assertEquals(new TreeSet<>(), missing);
    }

    /** The same holds for every other text. A language may need a place more than once, or the number of it alone. */
    @Test
    void everyTextSpeaksOfTheSameThings() {
        Map<String, String> differing = new TreeMap<>();
        for (String key : Wording.in(Language.EN).keys()) {
            String english = Wording.in(Language.EN).text(key);
            String chinese = Wording.in(Language.ZH).text(key);
            if (!places(english).equals(places(chinese))) {
                differing.put(key, english + " / " + chinese);
            }
        }
        assertEquals(Map.of(), differing);
    }

    private static SortedSet<String> places(String wording) {
        SortedSet<String> places = new TreeSet<>();
        Pattern.compile("\\{(\\d)[}?]").matcher(wording).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    @Test
    void aReasonIsSaidInTheReadersLanguage() {
        Reason reason = Reason.of(ReasonCode.CALLED_BACK, "INV-7", LocalDate.of(2026, 6, 30), "S1")
                .and(Reason.of(ReasonCode.OPEN_FOR_DAYS, 1));
        assertEquals("INV-7 was called back on 2026-06-30 by S1; open for 1 day", Wording.in(Language.EN).sentence(reason));
        assertEquals("INV-7已于2026-06-30由S1撤回；已1天未处理", Wording.in(Language.ZH).sentence(reason));
        assertEquals("; open for 2 days", Wording.in(Language.EN).sentence(Reason.of(ReasonCode.OPEN_FOR_DAYS, 2)));
        assertEquals("A、B和C", Wording.in(Language.ZH).sentence(Reason.of(ReasonCode.TEXT, List.of("A", "B", "C"))));
    }

    @Test
    void argumentsTakeTheirPlaces() {
        assertEquals("Worklist of 2026-11-20", Wording.in(Language.EN).text("workbook.title", SampleRows.D));
        assertThrows(IllegalArgumentException.class, () -> Wording.in(Language.EN).text("no.such.text"));
    }
}
