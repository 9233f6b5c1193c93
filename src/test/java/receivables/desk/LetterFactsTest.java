package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.desk.SmallCompany.FRIDAY;
import static receivables.desk.SmallCompany.MONDAY;
import static receivables.desk.SmallCompany.TUESDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.scenario.Workbench;
import receivables.scenario.Workbench.Answer;

/** approve, mailed, pull: facts that the next night knows, and lists beside the published night. */
class LetterFactsTest {

    @TempDir
    private Path root;

    private SmallCompany company(Map<String, String> environment) {
        return SmallCompany.afterFriday(root, environment);
    }

    private static List<CSVRecord> list(SmallCompany company, int number, String name) {
        return SmallCompany.rows(company.outbox().resolve("2026-11-20.after").resolve(Integer.toString(number)).resolve(name));
    }

    private static String status(SmallCompany company, java.time.LocalDate night, String customerNo) {
        return SmallCompany.rows(company.outbox().resolve(night.toString()).resolve("letters.csv")).stream()
                .filter(row -> row.get("customer_no").equals(customerNo))
                .map(row -> row.get("letter_no") + " " + row.get("status")).findFirst().orElse("none");
    }

    @Test
    void anApprovedLetterGoesOutWithTheNextNight() {
        approved(company(Map.of()));
    }

    @Test
    void anApprovedLetterGoesOutOnAServerToo() {
        approved(company(Workbench.server()));
    }

    private static void approved(SmallCompany company) {
        Map<String, byte[]> published = company.workbench().bytes(FRIDAY);
        String letterNo = company.letterOf("C1", FRIDAY);
        Answer answer = company.run("approve", "--date", "2026-11-20", "--by", "S1", letterNo);
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.lastLine().startsWith("Approved 1 letter by S1; the night of 2026-11-21 or the next one after it acts on it."),
                answer.lastLine());
        CSVRecord row = list(company, 1, "approvals.csv").getFirst();
        assertEquals(List.of(letterNo, "LAWYER", "C1", "S1", "2026-11-21"),
                List.of(row.get("approved"), row.get("subject"), row.get("customer_no"), row.get("approved_by"), row.get("known_from")));
        assertTrue(company.run("status").out().contains("approved by S1, goes out with the next night"));
        company.night(MONDAY);
        assertEquals(letterNo + " READY", status(company, MONDAY, "C1"));
        assertEquals(List.of(), Workbench.differences(published, company.workbench().bytes(FRIDAY)));
    }

    @Test
    void whatWaitsOfOneCustomerIsApprovedTogether() {
        SmallCompany company = company(Map.of());
        Answer nothing = company.run("approve", "--by", "S1", "--customer", "C9");
        assertEquals(2, nothing.exitCode());
        assertTrue(nothing.err().contains("Nothing of customer C9 waits for approval."), nothing.err());
        Answer answer = company.run("approve", "--by", "S1", "--customer", "C1");
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of("C1"), list(company, 1, "approvals.csv").stream().map(row -> row.get("customer_no")).distinct().toList());
        assertTrue(list(company, 1, "approvals.csv").stream().anyMatch(row -> row.get("approved").equals(company.letterOf("C1", FRIDAY))));
    }

    @Test
    void allApprovesWhatWaitsAndASecondTimeNothing() {
        SmallCompany company = company(Map.of());
        assertEquals(0, company.run("approve", "--date", "2026-11-20", "--by", "S1", "--all").exitCode());
        Answer again = company.run("approve", "--by", "S1", "--all");
        assertEquals(0, again.exitCode(), "the last night is meant where no date is given");
        assertEquals("No letter of 2026-11-20 waits for approval; nothing was recorded.", again.lastLine());
        assertEquals(List.of("1"), SmallCompany.names(company.outbox().resolve("2026-11-20.after")));
        Answer named = company.run("approve", "--date", "2026-11-20", "--by", "S1", company.letterOf("C1", FRIDAY));
        assertEquals(2, named.exitCode());
        assertTrue(named.err().contains("is approved already, by S1 on 2026-11-20."), named.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S9 | C1 | Nobody with staff number S9 is known
            S2 | C1 | S2 (SALES) may not approve
            S3 | C1 | LAWYER needs OWNER
            S1 | C2 | is READY and needs no approval
            S1 | -  | There is no letter 261124-AAAAA-AAAAA
            S1 | /  | No action LOCK/C1 waits for approval
            """)
    void aWrongApprovalIsRefusedWithItsReason(String by, String customerNo, String reason) {
        SmallCompany company = company(Map.of());
        String key = customerNo.equals("-") ? "261124-AAAAA-AAAAA" : customerNo.equals("/") ? "LOCK/C1"
                : company.letterOf(customerNo, FRIDAY);
        Answer answer = company.run("approve", "--date", "2026-11-20", "--by", by, key);
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains(reason), answer.err());
        assertTrue(answer.lastLine().startsWith("Nothing was changed: "), answer.lastLine());
        assertEquals(List.of(), SmallCompany.names(company.outbox().resolve("2026-11-20.after")));
    }

    @Test
    void everyMistakeIsToldAndNothingIsRecordedUnlessAllAreRight() {
        SmallCompany company = company(Map.of());
        Answer answer = company.run("approve", "--date", "2026-11-20", "--by", "S1", company.letterOf("C1", FRIDAY),
                company.letterOf("C2", FRIDAY), "LOCK/C7");
        assertEquals(2, answer.exitCode());
        assertEquals(2, answer.err().strip().lines().count(), answer.err());
        assertEquals(List.of(), SmallCompany.names(company.outbox().resolve("2026-11-20.after")));
        company.night(MONDAY);
        assertTrue(status(company, MONDAY, "C1").endsWith("NEEDS_APPROVAL"));
    }

    @Test
    void anActionIsApprovedByTheNameTheNightGaveIt() {
        SmallCompany company = company(Map.of());
        company.run("approve", "--date", "2026-11-20", "--by", "S1", "--all");
        company.night(MONDAY).night(TUESDAY);
        String actions = company.workbench().published(MONDAY, "actions.csv") + company.workbench().published(TUESDAY, "actions.csv");
        assertTrue(actions.contains("approve with LOCK/C1"), actions);
        Answer answer = company.run("approve", "--date", "2026-11-24", "--by", "S1", "LOCK/C1");
        assertEquals(0, answer.exitCode(), answer.err());
        Answer again = company.run("approve", "--date", "2026-11-24", "--by", "S1", "LOCK/C1");
        assertTrue(again.err().contains("LOCK/C1 is approved already, by S1 on 2026-11-24."), again.err());
        company.night(TUESDAY.plusDays(1));
        assertTrue(company.workbench().published(TUESDAY.plusDays(1), "actions.csv").contains("C1,BEGIN,LOCK,2026-11-25"));
    }

    @Test
    void whoProposedADecisionDoesNotApproveIt() {
        SmallCompany company = SmallCompany.in(root, Map.of());
        company.workbench()
                .put("decisions-2.csv", "action,document_no,amount,reason,by,decision_no", "WRITE_OFF,INV-401,0.50,rounding,S3,W-1");
        company.night(FRIDAY);
        Answer same = company.run("approve", "--date", "2026-11-20", "--by", "S3", "W-1");
        assertEquals(2, same.exitCode());
        assertTrue(same.err().contains("W-1 was proposed by S3; somebody else must approve it."), same.err());
        assertEquals(0, company.run("approve", "--date", "2026-11-20", "--by", "S1", "W-1").exitCode());
        company.night(MONDAY);
        assertTrue(company.workbench().published(MONDAY, "allocations.csv").contains("WRITE_OFF"));
    }

    @Test
    void mailedIsEvidenceAndWithConfirmationItAloneCounts() throws IOException {
        Path policy = root.resolve("config/policies/standard.yml");
        SmallCompany company = SmallCompany.in(root, Map.of());
        String text = Files.readString(policy);
        Files.writeString(policy, text.replaceFirst("(?m)^(\\s*)confirm: false", "$1confirm: true"));
        assertTrue(!Files.readString(policy).equals(text), "the policy has no confirm: false");
        company.night(FRIDAY).night(MONDAY);
        assertTrue(company.workbench().published(MONDAY, "dunning.csv").contains("AWAITING_MAILING"));
        String letterNo = company.letterOf("C2", FRIDAY);
        Answer answer = company.run("mailed", "--date", "2026-11-20", "--by", "S2", "--tracking", "RR123456785CN", letterNo);
        assertEquals(0, answer.exitCode(), answer.err());
        CSVRecord row = list(company, 1, "mailed.csv").getFirst();
        assertEquals(List.of(letterNo, "C2", "LETTER_1", "2026-11-23", "RR123456785CN", "2026-11-24"),
                List.of(row.get("letter_no"), row.get("customer_no"), row.get("stage"), row.get("mailed_on"), row.get("tracking_no"),
                row.get("known_from")));
        company.night(TUESDAY);
        assertTrue(company.workbench().published(TUESDAY, "open_items.csv").lines().anyMatch(line -> line.startsWith("INV-201")
                && line.contains("LETTER_1")));
        arrival(company, letterNo);
    }

    /** Some days later the carrier's list tells when the letter arrived and who signed. */
    private void arrival(SmallCompany company, String letterNo) throws IOException {
        Path carrier = Files.writeString(root.resolve("carrier.csv"), "letter_no,tracking_no,arrived_on,signed_by\n" + letterNo
                + ",RR1,26.11.2026,Ms Lee\n");
        Answer noDay = company.run("mailed", "--date", "2026-11-20", "--by", "S2", "--tracking", carrier.toString());
        assertEquals(2, noDay.exitCode());
        assertTrue(noDay.err().contains("carrier.csv, line 2, arrived_on: 26.11.2026 is no day; write it like 2026-11-24."), noDay.err());
        Files.writeString(carrier, "letter_no,tracking_no,arrived_on,signed_by\n" + letterNo + ",RR1,2026-11-22,Ms Lee\n");
        Answer early = company.run("mailed", "--date", "2026-11-20", "--by", "S2", "--tracking", carrier.toString());
        assertTrue(early.err().contains("was posted on 2026-11-23 and cannot have arrived on 2026-11-22"), early.err());
        Files.writeString(carrier, "letter_no,tracking_no,arrived_on,signed_by\n" + letterNo + ",RR1,2026-11-26,Ms Lee\n");
        Answer arrived = company.run("mailed", "--date", "2026-11-20", "--by", "S2", "--tracking", carrier.toString());
        assertTrue(arrived.out().contains("Recorded 1 letter as arrived."), arrived.out() + arrived.err());
        CSVRecord row = list(company, 2, "arrived.csv").getFirst();
        assertEquals(List.of(letterNo, "2026-11-23", "RR1", "2026-11-26", "Ms Lee"),
                List.of(row.get("letter_no"), row.get("mailed_on"), row.get("tracking_no"), row.get("arrived_on"), row.get("signed_by")));
        Answer again = company.run("mailed", "--date", "2026-11-20", "--by", "S2", "--tracking", carrier.toString());
        assertTrue(again.err().contains("is recorded already as arrived on 2026-11-26, by S2."), again.err());
    }

    @Test
    void mailedRefusesWhatWasNotToBePosted() {
        SmallCompany company = company(Map.of());
        String waiting = company.letterOf("C1", FRIDAY);
        Answer answer = company.run("mailed", "--date", "2026-11-20", "--by", "S2", waiting);
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("must not be posted"), answer.err());
        assertEquals(0, company.run("mailed", "--date", "2026-11-20", "--by", "S2", "--all", "--on", "2026-11-24").exitCode());
        assertEquals(2, list(company, 1, "mailed.csv").size());
        Answer again = company.run("mailed", "--date", "2026-11-20", "--by", "S2", company.letterOf("C2", FRIDAY));
        assertTrue(again.err().contains("is recorded already as mailed on 2026-11-24, by S2."), again.err());
        Answer before = company.run("mailed", "--date", "2026-11-20", "--by", "S2", "--on", "2026-11-19", "--all");
        assertTrue(before.err().contains("before it was printed"), before.err());
    }

    @Test
    void aPulledLetterWasNeverSentAndIsWrittenAgain() {
        SmallCompany company = company(Map.of());
        String letterNo = company.letterOf("C2", FRIDAY);
        Answer answer = company.run("pull", "--date", "2026-11-20", "--by", "S2", "--reason", "=paid, he says",
                letterNo.toLowerCase(Locale.ROOT));
        assertEquals(0, answer.exitCode(), answer.err());
        CSVRecord row = list(company, 1, "pull_list.csv").getFirst();
        CSVRecord place = SmallCompany.rows(company.outbox().resolve("2026-11-20/packs/manifest.csv")).stream()
                .filter(one -> one.get("letter_no").equals(letterNo))
                .findFirst().orElseThrow();
        for (String column : List.of("letter_no", "customer_no", "pack", "sequence", "first_page", "pages")) {
            assertEquals(place.get(column), row.get(column), column);
        }
        assertEquals("'=paid, he says", row.get("reason"));
        company.night(MONDAY);
        assertTrue(company.workbench().published(MONDAY, "dunning.csv").lines().anyMatch(line -> line.startsWith("INV-201")
                && line.contains("LETTERED")), company.workbench().published(MONDAY, "dunning.csv"));
        Answer late = company.run("pull", "--date", "2026-11-20", "--by", "S2", company.letterOf("C3", FRIDAY));
        assertEquals(2, late.exitCode());
        assertTrue(late.err().contains("counts as mailed on 2026-11-23"), late.err());
    }

    @Test
    void aLetterOfAnotherNightIsNamedAsSuch() {
        SmallCompany company = company(Map.of()).night(MONDAY);
        Answer answer = company.run("pull", "--date", "2026-11-23", "--by", "S2", company.letterOf("C2", FRIDAY));
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("it is of 2026-11-20: give --date 2026-11-20."), answer.err());
    }

    @Test
    void nothingNamedIsAMistake() {
        Answer answer = company(Map.of()).run("pull", "--date", "2026-11-20", "--by", "S2");
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("give letter numbers, or --all"), answer.err());
    }

    @Test
    void aListWhoseCommandWasCutOffIsShownIfItsFactsWereRecorded() throws IOException {
        SmallCompany company = company(Map.of());
        company.run("pull", "--date", "2026-11-20", "--by", "S2", company.letterOf("C2", FRIDAY));
        Path after = company.outbox().resolve("2026-11-20.after");
        Files.move(after.resolve("1"), company.outbox().resolve(".2026-11-20.after.1.new"));
        Path unrecorded = Files.createDirectory(company.outbox().resolve(".2026-11-20.after.2.new"));
        Files.writeString(unrecorded.resolve("mailed.csv"), "letter_no\n" + company.letterOf("C3", FRIDAY) + "\n");
        Answer answer = company.run("mailed", "--date", "2026-11-20", "--by", "S2", company.letterOf("C3", FRIDAY));
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.out().contains("An interrupted command's list is shown now"), answer.out());
        assertEquals(List.of("1", "2"), SmallCompany.names(after));
        assertTrue(SmallCompany.names(company.outbox()).stream().noneMatch(name -> name.endsWith(".new")));
    }
}
