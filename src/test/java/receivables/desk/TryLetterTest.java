package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.scenario.Workbench.Answer;

/** Finance edits a text and wants to see the letter before anybody else does. */
class TryLetterTest {

    @TempDir
    private static Path root;

    private static SmallCompany company;

    @BeforeAll
    static void fridayHasRun() {
        company = SmallCompany.afterFriday(root, Map.of());
    }

    private static Answer attempt(String stage, String customerNo, Path into) {
        return company.run("try-letter", stage, "--customer", customerNo, "--into", into.toString());
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @CsvSource({"REMINDER,C3,3000.00 due on Wednesday", "NOTICE,C2,already overdue", "LETTER_1,C2,as the night wrote it",
            "letter_2,C2,never written to before",
        "LETTER-3,C2,never written to before", "LAWYER,C1,waits for consent", "LAWYER,C2,33 days late only", "STATEMENT,C2,in the middle "
                + "of a month", "CONFIRMATION,C1,",
        "STATEMENT,C5,in his favour"})
    void anyStageCanBeSeenAndIsMarkedAsADraft(String stage, String customerNo, String why) throws IOException {
        Path file = root.resolve("drafts/" + stage + customerNo + ".pdf");
        Answer answer = attempt(stage, customerNo, file);
        assertEquals(0, answer.exitCode(), why + ": " + answer.err());
        assertTrue(answer.lastLine().endsWith(" in " + file + ". Nothing was recorded."), answer.lastLine());
        assertTrue(text(file).contains(customerNo.equals("C1") ? "草稿" : "DRAFT"), why);
    }

    @Test
    void interestAndPayByAreThoseOfTheStage() throws IOException {
        Path file = root.resolve("second.pdf");
        attempt("LETTER_2", "C2", file);
        String letter = text(file);
        // 1,200.00 for 34 days at 6 %: due on 20 October, mailed on 23 November
        assertTrue(letter.contains("1,200.00") && letter.contains("6.71") && letter.contains("30 November 2026"), letter);
    }

    @Test
    void whereNothingIsOldEnoughItIsTheLetterOfTheFirstDayOnWhichSomethingIs() throws IOException {
        Path file = root.resolve("later.pdf");
        Answer answer = attempt("LETTER_1", "C3", file);
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.lastLine().contains("LETTER_1 to C3 of 2026-12-10, when the first of his items is old enough: CNY 3,000.00"),
                answer.lastLine());
        assertTrue(text(file).contains("10 December 2026"), "the letter's date");
    }

    @Test
    void todaysTextIsUsedAndItsMistakesAreNamedWithFileAndLine() throws IOException {
        Path template = root.resolve("config/letters/en/letter-1.txt");
        String before = Files.readString(template);
        try {
            Files.writeString(template, before.replace("[closing]", "[closing]\nOur door is open.\n"));
            assertEquals(0, attempt("LETTER_1", "C2", root.resolve("changed.pdf")).exitCode());
            assertTrue(text(root.resolve("changed.pdf")).contains("Our door is open."));
            int line = before.lines().toList().indexOf("[closing]") + 2;
            Files.writeString(template, before.replace("[closing]", "[closing]\nPay {{ammount}} now.\n"));
            Answer wrong = attempt("LETTER_1", "C2", root.resolve("never.pdf"));
            assertEquals(2, wrong.exitCode());
            assertTrue(wrong.err().contains("letters/en/letter-1.txt line " + line + ": unknown placeholder {{ammount}}"), wrong.err());
            assertFalse(Files.exists(root.resolve("never.pdf")));
        } finally {
            Files.writeString(template, before);
        }
    }

    @ParameterizedTest
    @CsvSource({"LETTER_9,C2,There is no stage LETTER_9; write REMINDER", "DELIVERY,C2,cannot be tried", "LETTER_1,C9,There is no "
            + "customer C9;",
        "LETTER_1,C4,INV-401 BLOCKED", "LETTER_1,C5,to C5 as of 2026-11-20: he owes nothing."})
    void refusalsSayWhyAndWriteNothing(String stage, String customerNo, String says) {
        Answer answer = attempt(stage, customerNo, root.resolve("refused.pdf"));
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains(says), answer.err());
        assertTrue(answer.lastLine().startsWith("Nothing was changed: "), answer.lastLine());
        assertFalse(Files.exists(root.resolve("refused.pdf")));
    }

    @Test
    void nothingIsRecorded() {
        List<String> before = SmallCompany.names(company.outbox());
        assertEquals(0, company.run("try-letter", "LETTER_3", "--customer", "C2").exitCode());
        assertEquals(List.of("C2-LETTER_3-CNY.pdf"), SmallCompany.names(company.outbox().resolve("drafts")));
        assertEquals(before, SmallCompany.names(company.outbox()).stream().filter(name -> !name.equals("drafts")).toList());
        assertTrue(company.run("verify", "--date", "2026-11-20").lastLine().contains("identical"));
    }
}
