package receivables.kept;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.scenario.Workbench;
import receivables.scenario.Workbench.Answer;

/**
 * A newer program opens what every earlier one left: it prints its letters again as they were issued, proves its nights as published, and
 * computes them anew only when a person says so; then mailed letters stay as they are.
 */
class KeptNightsTest {

    private static final List<LocalDate> NIGHTS = List.of(LocalDate.of(2026, 9, 29), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 9));

    @ParameterizedTest
    @ValueSource(strings = {"fd3b6b7", "a3c8c4a", "07c3de4", "cfeae77"})
    void lettersAreOnTheirPagesAsIssued(String release, @TempDir Path root) throws IOException {
        Workbench workbench = KeptNights.of(release, root);
        for (String line : letters(workbench)) {
            String letterNo = line.split(",")[0];
            Answer answer = workbench.run("reprint", "--letter", letterNo);
            assertEquals(0, answer.exitCode(), answer.err());
            Path printed = workbench.outbox().resolve("reprints").resolve(letterNo + ".pdf");
            byte[] once = Files.readAllBytes(printed);
            assertTrue(text(once).replaceAll("\\s", "").contains(letterNo), letterNo);
            workbench.run("reprint", "--letter", letterNo);
            assertArrayEquals(once, Files.readAllBytes(printed), letterNo + " comes out the same each time");
        }
    }

    @ParameterizedTest
    @CsvSource({"fd3b6b7, 1", "a3c8c4a, 1", "07c3de4, 3", "cfeae77, 4"})
    void nightsVerifyAsPublishedAndAChangedPackIsFound(String release, int edition, @TempDir Path root) throws IOException {
        Workbench workbench = KeptNights.of(release, root);
        for (LocalDate night : NIGHTS) {
            Answer answer = workbench.run("verify", "--date", night.toString());
            assertEquals(0, answer.exitCode(), answer.out());
            assertTrue(answer.lastLine().contains("as published (rules " + edition + ", program "), answer.lastLine());
        }
        Path letters = workbench.outbox().resolve(NIGHTS.getLast().toString()).resolve("letters.csv");
        Files.writeString(letters, Files.readString(letters).replace("LETTER_2", "LETTER_3"));
        Answer changed = workbench.run("verify", "--date", NIGHTS.getLast().toString());
        assertEquals(1, changed.exitCode());
        assertTrue(changed.out().contains("letters.csv: is not the file that was published"), changed.out());
        assertTrue(changed.out().contains("stored letters: only stored: "), changed.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fd3b6b7", "a3c8c4a", "07c3de4", "cfeae77"})
    void nightsAreDecidedAnewOnlyWhenAPersonSaysSo(String release, @TempDir Path root) throws IOException {
        Workbench workbench = KeptNights.of(release, root);
        Map<String, byte[]> before = workbench.bytes(NIGHTS.getLast());
        Answer refused = workbench.run("replay", "--from", NIGHTS.getFirst().toString());
        assertEquals(2, refused.exitCode(), refused.out());
        assertTrue(refused.err().contains("--new-rules"), refused.err());
        Answer shown = workbench.run("replay", "--from", NIGHTS.getFirst().toString(), "--new-rules");
        assertEquals(2, shown.exitCode(), shown.out());
        assertTrue(shown.out().contains("What the replay would change"), shown.out());
        assertEquals(List.of(), Workbench.differences(before, workbench.bytes(NIGHTS.getLast())), "nothing has changed yet");
        List<String> mailed = letters(workbench).stream().map(KeptNightsTest::claim).toList();
        Answer done = workbench.run("replay", "--from", NIGHTS.getFirst().toString(), "--new-rules", "--yes");
        assertEquals(0, done.exitCode(), done.out() + done.err());
        assertEquals(mailed, letters(workbench).stream().map(KeptNightsTest::claim).toList(), "mailed letters stay as they were printed");
        for (LocalDate night : NIGHTS) {
            assertTrue(workbench.published(night, "proof.csv").lines().skip(1).allMatch(line -> line.endsWith(",yes")), "proof ties");
            Answer verified = workbench.run("verify", "--date", night.toString());
            assertTrue(verified.lastLine().contains("identical"), verified.out());
        }
    }

    private static List<String> letters(Workbench workbench) {
        List<String> letters = new ArrayList<>();
        NIGHTS.forEach(night -> workbench.published(night, "letters.csv").lines().skip(1).forEach(letters::add));
        return letters;
    }

    /** Number, customer and language of a letter's line. */
    private static String claim(String line) {
        return String.join(",", List.of(line.split(",")).subList(0, 3));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
