package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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
    void anotherTableIsToldWhatItMustLookLike() {
        assertTrue(tried("size,cost\n1,2\n").err().contains("line 1: the header must be receivables,rate,management,bad_debts,shortage"));
    }
}
