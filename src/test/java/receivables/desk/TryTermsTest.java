package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.scenario.Workbench;
import receivables.scenario.Workbench.Answer;

class TryTermsTest {

    private static final String SIZES = "receivables,rate,management,bad_debts,shortage\n";

    @TempDir
    private Path root;

    private Answer tried(String content) {
        Path file = root.resolve("table.csv");
        Workbench.write(file, content);
        Workbench workbench = Workbench.in(root.resolve("place"), Map.of()).beforeItsFirstStart();
        Answer answer = workbench.run("try-terms", file.toString());
        assertFalse(Files.exists(workbench.root().resolve("data/db")), "nothing is made");
        return answer;
    }

    @Test
    void sizesAreComparedInTheOrderOfTheFileAndTheBestIsMarked() {
        Answer answer = tried("\ufeff" + SIZES + "10000,5,300.00,20,2000\n40000.00,5,400,90,600\n");
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.out().contains("2,820.00  <- best"), answer.out());
        assertTrue(answer.out().contains("3,090.00\n"), answer.out());
    }

    @Test
    void termsStandBesideOneAnother() {
        Answer answer =
                tried("terms,receivables,rate,sales,cost_of_sales,administration,collection,bad_debts\ncash,0,5,100,70,20,0,0\n30 "
                + "days,20,5,150,105,31,1,1\n");
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.out().matches("(?s).*net profit +10[.]00 +11[.]00\nBest: 30 days\n.*"), answer.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,234.00,5,1,1,1 | line 2: there are 6 cells below 5 headings",
        "1000             | line 2: there are 1 cells below 5 headings",
        "1000,ten,1,1,1   | line 2, rate \"ten\": write the percent a year as a plain number",
        "1000,-1,1,1,1    | line 2, rate \"-1\": a rate is in percent a year, from 0 to 1000",
        "1000,5,1e9,1,1   | line 2, management \"1e9\": is not a plain decimal",
        "1000,5,1,-1,1    | line 2, bad_debts \"-1\": is below zero",
        "''               | there is no row below the header",
    })
    void aMistakeIsToldWithItsPlace(String row, String told) {
        Answer answer = tried(SIZES + row + "\n");
        assertEquals(2, answer.exitCode(), answer.out());
        assertTrue(answer.err().contains(told), answer.err());
    }

    @Test
    void theCompanysOwnFiguresBeginATableAndTheRestIsAsked() throws IOException {
        SmallCompany company = SmallCompany.afterFriday(root, Map.of());
        Path file = root.resolve("own.csv");
        Answer written = company.run("try-terms", file.toString(), "--own", "sizes");
        assertEquals(0, written.exitCode(), written.err());
        // six invoices of 96,100.50 in the ledger, 400.00 of them paid
        assertTrue(written.out().contains("receivables  95,700.50, average of 1 nights"), written.out());
        assertTrue(written.out().contains("sales        96,100.50"), written.out());
        List<String> rows = Files.readAllLines(file);
        assertEquals("95700.50,?,?,0.00,?,receivables: average of 1 nights up to 2026-11-20; rate: not known; bad_debts: written off "
                + "2025-11-21 to 2026-11-20", rows.get(3));
        Answer asked = company.run("try-terms", file.toString());
        assertEquals(2, asked.exitCode(), asked.out());
        assertTrue(asked.err().contains("line 2, management \"?\": write your figure of a year in its place"), asked.err());
        assertEquals(2, company.run("try-terms", file.toString(), "--own", "sizes").exitCode(), "what is there stays");
        Files.writeString(file, Files.readString(file).replace("?", "1"));
        assertTrue(company.run("try-terms", file.toString()).out().contains("<- best"));
        Path terms = root.resolve("terms.csv");
        assertEquals(0, company.run("try-terms", terms.toString(), "--own", "TERMS").exitCode());
        assertTrue(Files.readString(terms).contains("as today,95700.50,?,96100.50,?,?,?,0.00,"), Files.readString(terms));
    }

    @Test
    void anotherTableIsToldWhatItMustLookLike() {
        assertTrue(tried("size,cost\n1,2\n").err().contains("line 1: the header must be receivables,rate,management,bad_debts,shortage"));
    }
}
