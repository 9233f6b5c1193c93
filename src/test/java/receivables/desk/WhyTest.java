package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.scenario.Workbench;
import receivables.scenario.Workbench.Answer;

/** Each customer's night, explained. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhyTest {

    private SmallCompany company;

    @BeforeAll
    void runTwoNights(@TempDir Path root) {
        company = SmallCompany.afterFriday(root, Map.of());
        company.workbench().put("receipts-2.csv", "receipt_no,value_date,amount,currency,payer_name,payer_account,remittance",
                "R-3,2026-11-23,1000.00,CNY,Harbour Tools Ltd,GB-222,INV-201");
        company.workbench().put("receipts-papers.csv", "receipt_no,value_date,amount,currency,payer_name,remittance,matures_on,instrument,"
                + "instrument_no", "R-4,2026-11-23,600.00,CNY,East Trading GmbH,INV-301,2026-12-15,CHEQUE,CHQ-88001");
        company.night(SmallCompany.MONDAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C1 | 2026-11-20 | LAWYER                                                                        | waits for approval: CNY 92,589.04 (with interest and fees of 2,589.04)
            C1 | 2026-11-20 | due 2026-06-01, +175 days     CNY 90,000.00       reached LAWYER   had LETTER_3 (old system) | on a letter that waits
            C2 | 2026-11-20 | goes out: CNY 1,200.00, to be paid by 2026-11-30                              | demanded, gets LETTER_1
            C2 | 2026-11-20 | 1 more open item is not due yet                                               | policy standard
            C3 | 2026-11-20 | REMINDER                                                                      | demanded, gets REMINDER
            C4 | 2026-11-20 | no letter: 1 item is due or soon due, and none of them may move               | BLOCK to 2026-12-31, by S3 on 2026-11-19: in talks until the new year
            C5 | 2026-11-20 | no letter: nothing is due, overdue or about to fall due.                      | receipt R-1: CNY 100.00 of CNY 500.00 is not applied
            C2 | 2026-11-23 | LETTER_1 (friendly): CNY 1,200.00 for INV-201, to be paid by 2026-11-30                | too soon: two letters of a kind are 7 days apart
            C3 | 2026-11-23 | cheque CHQ-88001 of CNY 600.00, matures on 2026-12-15: in hand for INV-301  | has REMINDER already
            C4 | 2026-11-23 | Next letter         LETTER_1 with the night of 2026-12-31                     | CNY 700.50
            """)
    void tellsTheNightsOwnReason(String customerNo, String night, String first, String second) {
        Answer answer = company.run("why", customerNo, "--date", night);
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.out().contains(first), answer.out());
        assertTrue(answer.out().contains(second), answer.out());
        assertTrue(answer.lastLine().startsWith(customerNo + " on " + night + ": "), answer.lastLine());
        assertTrue(answer.out().lines().count() <= 40, "more than a screen");
    }

    @Test
    void withoutADateItIsTheLastNight() {
        assertTrue(company.run("why", "C2").out().contains("on the night of 2026-11-23, letters dated 2026-11-24"));
    }

    @Test
    void anEarlierNightDoesNotGuessWhatCameNext() {
        assertTrue(!company.run("why", "C4", "--date", "2026-11-20").out().contains("Next letter"));
    }

    @Test
    void aServerGivesTheSameAnswer(@TempDir Path root) {
        SmallCompany served = SmallCompany.afterFriday(root, Workbench.server());
        assertEquals(company.run("why", "C2", "--date", "2026-11-20").out(), served.run("why", "C2", "--date", "2026-11-20").out().lines()
                .filter(line -> !line.contains("Next letter")).reduce("", (all, line) -> all + line + System.lineSeparator()));
    }

    /** The same night again where the company reads Chinese: no English word but codes, names and commands. */
    @Test
    void aChineseCompanyReadsItInChinese(@TempDir Path root) {
        SmallCompany chinese = SmallCompany.in(root, Map.of());
        chinese.workbench().setting("language: en", "language: zh");
        chinese.night(SmallCompany.FRIDAY);
        for (String[] command : new String[][] {{"why", "C1"}, {"why", "C4"}, {"status"}}) {
            String shown = chinese.run(command).out().replace("in talks until the new year", "");
            assertEquals(List.of(), shown.lines().flatMap(line ->
                    Pattern.compile("(?<![\\w./-])[a-z]{2,} [a-z]{2,}").matcher(line).results().map(MatchResult::group)).toList(), shown);
        }
        String why = chinese.run("why", "C4").out();
        assertTrue(why.contains("结论") && why.contains("已由人工冻结"), why);
    }

    @Test
    void todaysSettingsPlayNoPart(@TempDir Path root) throws IOException {
        SmallCompany changed = SmallCompany.afterFriday(root, Map.of());
        String before = changed.run("why", "C2").out();
        Files.writeString(root.resolve("config/policies/standard.yml"), "this: is no policy\n");
        assertEquals(before, changed.run("why", "C2").out());
    }

    @Test
    void wrongInputIsRefused() {
        Answer unknown = company.run("why", "C99");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("knew no customer C99"), unknown.err());
        assertEquals(2, company.run("why").exitCode());
        assertEquals(2, company.run("why", "C1", "--date", "2026-11-21").exitCode());
        assertEquals(2, company.run("why", "C1", "--date", "yesterday").exitCode());
    }
}
