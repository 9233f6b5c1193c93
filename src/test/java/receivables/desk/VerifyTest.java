package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.scenario.Workbench;
import receivables.scenario.Workbench.Answer;

/** A night computed again is the night; whatever was changed since is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyTest {

    private Path ran;

    @BeforeAll
    void runThreeNights(@TempDir Path root) {
        ran = root;
        nights(SmallCompany.afterFriday(root, Map.of()));
    }

    /** With money, an approval, a pulled letter and the bank taking something back between them. */
    private static SmallCompany nights(SmallCompany company) {
        company.run("approve", "--date", "2026-11-20", "--by", "S1", "--all");
        company.run("pull", "--date", "2026-11-20", "--by", "S2", company.letterOf("C3", SmallCompany.FRIDAY));
        company.workbench().put("receipts-2.csv", "receipt_no,value_date,amount,currency,payer_name,payer_account,remittance,reverses",
                "R-3,2026-11-23,1200.00,CNY,Harbour Tools Ltd,GB-222,INV-201,", "R-4,2026-11-23,-500.00,CNY,Western Supply "
                + "Ltd,GB-555,returned,R-1");
        company.night(SmallCompany.MONDAY);
        company.workbench()
                .put("customers-2.csv", "customer_no,name,language,address_1,city,postcode,country,group_no",
                "C2,Harbour Tools Ltd,en,1 Quay Street,Leeds,LS1 4AB,GB,G1", "C3,East Trading GmbH,en,Hafenstr. 6,Hamburg,20095,DE,G1");
        return company.night(SmallCompany.TUESDAY);
    }

    private SmallCompany copy(Path root) {
        SmallCompany company = SmallCompany.in(root, Map.of());
        Workbench.copy(ran.resolve("data"), root.resolve("data"));
        return company;
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20", "2026-11-23", "2026-11-24"})
    void aNightIsIdenticalWhateverRanSince(String night) {
        Answer answer = SmallCompany.at(ran).run("verify", "--date", night);
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        assertTrue(answer.lastLine().startsWith(night + ": identical ("), answer.out());
    }

    @Test
    void aServersNightsAreIdenticalToo(@TempDir Path root) {
        SmallCompany company = nights(SmallCompany.afterFriday(root, Workbench.server()));
        for (String night : new String[] {"2026-11-20", "2026-11-23", "2026-11-24"}) {
            Answer answer = company.run("verify", "--date", night);
            assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        }
    }

    @Test
    void aNightRunAgainOrReplayedIsIdentical(@TempDir Path root) {
        SmallCompany company = copy(root);
        company.night(SmallCompany.TUESDAY);
        assertEquals(0, company.run("verify").exitCode());
        assertEquals(0, company.run("replay", "--from", "2026-11-23", "--quiet").exitCode());
        for (String night : new String[] {"2026-11-20", "2026-11-23", "2026-11-24"}) {
            Answer answer = company.run("verify", "--date", night);
            assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        }
    }

    @Test
    void anEmptyNightIsIdentical(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        workbench.run("nightly", "--date", "2026-11-20");
        assertEquals(0, workbench.run("verify").exitCode());
    }

    /** Drafts of statements, the statements themselves, listings to sign for. */
    @Test
    void nightsOfTheStatementCycleAreIdentical(@TempDir Path root) {
        SmallCompany company = copy(root);
        for (String night : new String[] {"2026-12-03", "2026-12-07"}) {
            company.night(java.time.LocalDate.parse(night));
            Answer answer = company.run("verify", "--date", night);
            assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        }
        assertTrue(company.workbench().published("2026-12-07", "letters.csv").contains(",STATEMENT,"));
    }

    @Test
    void aNightWithAShutGateIsIdentical(@TempDir Path root) {
        SmallCompany company = SmallCompany.in(root, Map.of());
        company.workbench().put("receipts-2.csv", "receipt_no,amount", "R-9,5.00");
        company.night(SmallCompany.FRIDAY);
        Answer answer = company.run("verify");
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
    }

    @Test
    void aChangedRowIsNamed(@TempDir Path root) throws IOException {
        SmallCompany company = copy(root);
        Path file = company.outbox().resolve("2026-11-20/allocations.csv");
        Files.writeString(file, Files.readString(file).replace("400.00", "401.00"));
        Answer answer = company.run("verify", "--date", "2026-11-20");
        assertEquals(1, answer.exitCode());
        assertTrue(answer.out().contains("allocations.csv: is not the file that was published"), answer.out());
        assertTrue(answer.out().contains("allocations.csv (first at line 2): only published: R-1,INV-501,C5,CNY,401.00,PAYMENT"),
                answer.out());
        assertTrue(answer.out().contains("allocations.csv (first at line 2): only computed again: R-1,INV-501,C5,CNY,400.00,PAYMENT"),
                answer.out());
        assertEquals("2026-11-20: 3 differences; the first: allocations.csv: is not the file that was published (its SHA-256 is not the "
                + "one in run.json)", answer.lastLine());
    }

    @Test
    void aChangeHiddenInRunJsonIsFoundAllTheSame(@TempDir Path root) throws IOException {
        SmallCompany company = copy(root);
        Path night = company.outbox().resolve("2026-11-20");
        String before = receivables.outbox.PublishedFiles.hashes(night).get("report.html");
        Files.writeString(night.resolve("report.html"), "<p>all is well</p>");
        String after = receivables.outbox.PublishedFiles.hashes(night).get("report.html");
        Files.writeString(night.resolve("run.json"), Files.readString(night.resolve("run.json")).replace(before, after));
        Answer answer = company.run("verify", "--date", "2026-11-20");
        assertEquals(1, answer.exitCode());
        assertTrue(answer.lastLine().contains("its hash is not the one the database keeps of this night"), answer.out());
    }

    @Test
    void aChangedCountInTheSummaryIsFound(@TempDir Path root) throws IOException {
        SmallCompany company = copy(root);
        Path summary = company.outbox().resolve("2026-11-20/run.json");
        String text = Files.readString(summary);
        Files.writeString(summary, text.replaceFirst("\"letters\" *: *[0-9]+", "\"letters\" : 99"));
        assertTrue(!Files.readString(summary).equals(text), text);
        Answer answer = company.run("verify", "--date", "2026-11-20");
        assertEquals(1, answer.exitCode());
        assertEquals("2026-11-20: 1 difference; the first: run.json: is not the one the night wrote, as the database keeps it",
                answer.lastLine());
    }

    @Test
    void aChangedPackAMissingAndAStrangeFileAreNamed(@TempDir Path root) throws IOException {
        SmallCompany company = copy(root);
        Path night = company.outbox().resolve("2026-11-20");
        String pack = SmallCompany.names(night.resolve("packs")).stream().filter(name -> name.endsWith(".pdf")).findFirst().orElseThrow();
        Files.writeString(night.resolve("packs").resolve(pack), "no letters");
        Files.delete(night.resolve("calls.csv"));
        Files.writeString(night.resolve("notes.txt"), "mine");
        Answer answer = company.run("verify", "--date", "2026-11-20");
        assertEquals(1, answer.exitCode());
        assertTrue(answer.out().contains("packs/" + pack + ": drawn again it has other bytes"), answer.out());
        assertTrue(answer.out().contains("calls.csv: is missing"), answer.out());
        assertTrue(answer.out().contains("notes.txt: was not published by the night"), answer.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE allocation SET amount = amount + 1 WHERE business_date = '2026-11-20' AND kind = 'PAYMENT' | stored allocations: 1 stored, 1 computed again
            DELETE FROM settled WHERE settled_on = '2026-11-20' | stored marks settled: only computed again: C5/INV-501
            UPDATE identified SET customer_no = 'C4' WHERE receipt_no = 'R-1' | stored marks identified: only computed again: R-1/C5/
            DELETE FROM letter WHERE business_date = '2026-11-20' AND customer_no = 'C2' | stored letters: only computed again:
            """)
    void aChangeInTheDatabaseIsNamed(String change, String difference, @TempDir Path root) throws SQLException {
        SmallCompany company = copy(root);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + root.resolve("data/db/receivables")
                + ";MODE=MySQL", "", "");
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(change) > 0);
        }
        Answer answer = company.run("verify", "--date", "2026-11-20");
        assertEquals(1, answer.exitCode());
        assertTrue(answer.out().contains(difference), answer.out());
    }

    /** Totals, figures, places, marks, facts: all of them at once, and each is named. */
    @Test
    void everyChangeInTheDatabaseIsNamed(@TempDir Path root) throws SQLException {
        SmallCompany company = copy(root);
        List<List<String>> changes = List.of(
                List.of("UPDATE partial_sum SET amount = amount + 1 WHERE business_date = '2026-11-20' AND amount = 40000",
                        "stored totals: only computed again:"),
                List.of("DELETE FROM partial_sum WHERE business_date = '2026-11-20' AND part = 'identify'",
                        "stored totals: only computed again:"),
                List.of("UPDATE figure SET amount = '1' WHERE business_date = '2026-11-20' AND metric = 'RECEIVABLES'",
                        "stored figures: only stored: COMPANY"),
                List.of("UPDATE letter_place SET first_page = 9 WHERE business_date = '2026-11-20'",
                        "stored places: only computed again:"),
                List.of("UPDATE payment_history SET pressed = 7 WHERE business_date = '2026-11-20'",
                        "stored marks payment_history: only stored: C5/"),
                List.of("INSERT INTO action_state VALUES ('C4', '2026-11-20', 'LOCK', '', 'IN_FORCE', '2026-11-20')",
                        "stored marks action_state: only stored: C4/LOCK//IN_FORCE/2026-11-20"),
                List.of("UPDATE document SET amount = amount + 1 WHERE document_no = 'INV-401'",
                        "dunning.csv"));
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + root.resolve("data/db/receivables")
                + ";MODE=MySQL", "", "");
                Statement statement = connection.createStatement()) {
            for (List<String> change : changes) {
                assertTrue(statement.executeUpdate(change.getFirst()) > 0, change.getFirst());
            }
        }
        Answer answer = company.run("verify", "--date", "2026-11-20");
        assertEquals(1, answer.exitCode());
        changes.forEach(change -> assertTrue(answer.out().contains(change.getLast()), change.getFirst() + " is not told: " + answer.out()));
    }

    @Test
    void changedSettingsAreToldAndPlayNoPart(@TempDir Path root) throws IOException {
        SmallCompany company = copy(root);
        Path letter = root.resolve("config/letters/en/letter-1.txt");
        Files.writeString(letter, Files.readString(letter).replaceFirst("\\.", "!"));
        Answer answer = company.run("verify", "--date", "2026-11-20");
        assertEquals(0, answer.exitCode(), answer.out());
        assertTrue(answer.out()
                .contains("The configuration has changed since (the night was computed again with its own): "
                + "config/letters/en/letter-1.txt"), answer.out());
        Files.writeString(root.resolve("config/application.yml"), "language: xx\n");
        assertTrue(company.run("verify", "--date", "2026-11-20").out().contains("The configuration has mistakes today"));
    }

    @Test
    void wrongInputIsRefused(@TempDir Path root) {
        SmallCompany company = copy(root);
        assertEquals(2, company.run("verify", "--date", "2026-11-21").exitCode());
        Answer elsewhere = company.run("verify", "--outbox", root.resolve("nowhere").toString());
        assertEquals(2, elsewhere.exitCode());
        assertTrue(elsewhere.err().contains("Correct --outbox"), elsewhere.err());
    }
}
