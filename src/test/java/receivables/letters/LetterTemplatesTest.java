package receivables.letters;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTemplatesTest {

    @TempDir
    private Path folder;
    private Path config;

    @BeforeEach
    void copyOfTheRealTexts() throws IOException {
        config = folder.resolve("config");
        LetterPressTest.copy(SampleLetters.CONFIG, config);
    }

    @Test
    void theTextsThatShipAreInOrder() {
        assertDoesNotThrow(() -> LetterTemplates.load(SampleLetters.CONFIG));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{{pay_by}}       | {{pay_buy}}                    | line 15: unknown placeholder {{pay_buy}}; known are as_of",
        "{{pay_by}}       | {{#is_late}}now{{/is_late}}    | line 15: unknown condition {{#is_late}}",
        "{{pay_by}}       | {{pay_by                       | line 15: unknown placeholder {{pay_by",
        "{{pay_by}}       | {{&pay_by}}                    | line 15: {{&pay_by}} is not understood",
        "{{pay_by}}       | {{pay_by}} \uD83D\uDE00       | line 15: contains",
        "{{/has_list}}    | ''                             | closed within its paragraph",
        "[closing]        | [ending]                       | line 14: unknown part [ending]",
        "[closing]        | [opening]                      | line 14: the part [opening] stands here a second time",
        "[subject]        | ''                             | text before the first part",
        "{{pay_by}}       | soon                           | both languages must say the same; only the Chinese text uses [pay_by]",
    })
    void everyMistakeIsNamedWithFileAndLine(String text, String mistaken, String expected) throws IOException {
        replace("letters/en/letter-1.txt", text, mistaken);
        List<String> mistakes = mistakes();
        assertTrue(mistakes.stream().anyMatch(mistake -> mistake.startsWith("letters/en/letter-1.txt") && mistake.contains(expected)),
                mistakes::toString);
    }

    @Test
    void aMissingTextIsNamed() throws IOException {
        Files.delete(config.resolve("letters/zh/lawyer.txt"));
        assertEquals(List.of("letters/zh/lawyer.txt: is missing; every kind of letter needs its text in both languages"), mistakes());
    }

    @Test
    void labelsAreCheckedToo() throws IOException {
        replace("letters/zh/labels.txt", "total = 合计", "totall = 合计");
        replace("letters/en/labels.txt", "Page {page} of {pages}", "Page {page}");
        List<String> mistakes = mistakes();
        assertEquals(3, mistakes.size(), mistakes::toString);
        assertTrue(mistakes.get(0).matches("letters/zh/labels.txt line \\d+: unknown label totall; take the line out"), mistakes::toString);
        assertEquals("letters/zh/labels.txt: total is missing; add a line total = …", mistakes.get(1));
        assertTrue(mistakes.get(2).endsWith("page_of must contain {pages}"), mistakes::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "duplex: false | duplex: no way            | a value has the wrong type",
        "name: dl      | nahme: dl                 | unknown key nahme",
        "folds: [      | folds: {[                 | is not YAML",
        "[CN]          | ['*']                     | exactly one envelope must have countries",
    })
    void envelopesAreCheckedToo(String text, String mistaken, String expected) throws IOException {
        replace("letters/envelopes/dl-china.yml", text, mistaken);
        TemplateException found = assertThrows(TemplateException.class, () -> EnvelopeProfiles.load(config));
        assertTrue(found.getMessage().contains(expected), found::getMessage);
    }

    private List<String> mistakes() {
        List<String> mistakes = assertThrows(TemplateException.class, () -> LetterTemplates.load(config)).mistakes();
        String folder = config + "/";
        assertTrue(mistakes.stream().allMatch(mistake -> mistake.startsWith(folder)), () -> "of which folder? " + mistakes);
        return mistakes.stream().map(mistake -> mistake.substring(folder.length())).toList();
    }

    private void replace(String file, String text, String other) throws IOException {
        String content = Files.readString(config.resolve(file));
        assertTrue(content.contains(text), file + " has no " + text);
        Files.writeString(config.resolve(file), content.replace(text, other));
    }
}
