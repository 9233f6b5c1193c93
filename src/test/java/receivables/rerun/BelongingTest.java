package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.scenario.Workbench.Answer;

/**
 * Database, archive and outbox that do not belong together: a mistyped folder, a forgotten address, a restored backup, a lost or damaged
 * file. Each is told as what it is before anything is touched, and each installation gets on again by what the message says.
 */
class BelongingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final List<LocalDate> THREE = List.of(MONDAY, TUESDAY, WEDNESDAY);

    private static final String CUSTOMERS = "customer_no,name,language,address_1,city,postcode,country,currency,terms_days";
    private static final String LEDGER =
            "document_no,type,customer_no,document_date,due_date,currency,amount,opening_stage,opening_mailed_on";
    private static final String RECEIPTS = "receipt_no,value_date,amount,currency,payer_name,remittance";

    /**
     * After Monday, after Wednesday, and a company that nothing ever happened to after Thursday: copied, because nights take their time.
     */
    @TempDir
    static Path prepared;

    @TempDir
    Path root;

    @BeforeAll
    static void prepare() {
        Workbench workbench = company(prepared.resolve("grows"), Map.of());
        done(night(workbench, MONDAY));
        Workbench.copy(workbench.root(), prepared.resolve("one"));
        recorded(workbench);
        threeDays(workbench);
        Workbench.copy(workbench.root(), prepared.resolve("three"));
        done(night(workbench, THURSDAY));
    }

    /** An installation whose nights have run to Wednesday, and Thursday's file is in the inbox. */
    private Workbench threeDays() {
        Workbench.copy(prepared.resolve("three"), root);
        return Workbench.in(root, Map.of());
    }

    /** Three customers who get letters on Monday, one of them a lawyer's that waits for consent; money comes on Tuesday and Wednesday. */
    private static Workbench company(Path root, Map<String, String> environment) {
        return Workbench.in(root, environment)
                .put("staff.csv", "staff_no,name,role", "S1,Olga,OWNER", "S2,Sam,SALES")
                .put("customers.csv", CUSTOMERS, "C1,Alpha Ltd,en,1 High Street,Leeds,LS1 4AP,GB,GBP,30",
                        "C2,Beta Ltd,en,2 High Street,Leeds,LS1 4AP,GB,GBP,30", "C3,Gamma Ltd,en,3 High Street,Leeds,LS1 4AP,GB,GBP,30")
                .put("ledger.csv", LEDGER, "INV-1001,INVOICE,C1,2026-09-01,2026-10-01,GBP,1000.00,,",
                "INV-1002,INVOICE,C2,2026-09-01,2026-10-01,GBP,2000.00,,",
                        "INV-1003,INVOICE,C3,2026-05-01,2026-06-01,GBP,3000.00,LETTER_3,2026-10-01");
    }

    /** What happens on a day: its files, its night, and what people record afterwards. */
    private static void day(Workbench workbench, LocalDate date) {
        if (date.equals(TUESDAY)) {
            workbench.put("receipts-1.csv", RECEIPTS, "R1,2026-11-17,400.00,GBP,Alpha Ltd,INV-1001");
        }
        if (date.equals(WEDNESDAY)) {
            workbench.put("receipts-2.csv", RECEIPTS, "R2,2026-11-18,600.00,GBP,Alpha Ltd,INV-1001",
                    "R3,2026-11-18,5.00,GBP,Nobody knows,thanks");
        }
        done(workbench.run("nightly", "--quiet", "--date", date.toString()));
        if (date.equals(MONDAY)) {
            recorded(workbench);
        }
    }

    private static void recorded(Workbench workbench) {
        String monday = MONDAY.toString();
        done(workbench.run("pull", "--date", monday, "--by", "S2", "--reason", "he rang, \"all paid\"", letterOf(workbench, MONDAY, "C2")));
        done(workbench.run("approve", "--date", monday, "--by", "S1", letterOf(workbench, MONDAY, "C3")));
        done(workbench.run("mailed", "--date", monday, "--by", "S2", letterOf(workbench, MONDAY, "C1")));
    }

    private static void done(Answer answer) {
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
    }

    private static Answer refused(Answer answer, String... told) {
        assertEquals(2, answer.exitCode(), answer.out() + answer.err());
        for (String sentence : told) {
            assertTrue(answer.err().contains(sentence), sentence + " is not in: " + answer.err());
        }
        assertFalse(answer.err().contains("\tat "), answer.err());
        return answer;
    }

    private static String letterOf(Workbench workbench, LocalDate date, String customerNo) {
        return workbench.published(date, "letters.csv").lines().filter(line -> line.contains("," + customerNo + ","))
                .map(line -> line.substring(0, line.indexOf(',')))
                .findFirst().orElseThrow();
    }

    private static Answer night(Workbench workbench, LocalDate date, String... more) {
        return workbench.run(Stream.concat(Stream.of("nightly", "--date", date.toString()), Stream.of(more)).toArray(String[]::new));
    }

    private static Map<LocalDate, Map<String, byte[]>> published(Workbench workbench, List<LocalDate> nights) {
        Map<LocalDate, Map<String, byte[]>> published = new TreeMap<>();
        nights.forEach(night -> published.put(night, workbench.bytes(night)));
        return published;
    }

    private static Workbench threeDays(Workbench workbench) {
        THREE.stream().filter(date -> !Files.exists(workbench.outbox().resolve(date.toString()))).forEach(date -> day(workbench, date));
        workbench.put("receipts-3.csv", RECEIPTS, "R4,2026-11-19,2000.00,GBP,Beta Ltd,INV-1002");
        return workbench;
    }

    private Path database() {
        return root.resolve("data/db");
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to);
    }

    /** The fourth night, and whether it is the one of a company that nothing ever happened to. */
    private void goesOn(Workbench workbench, Map<LocalDate, Map<String, byte[]>> before) {
        assertEquals(List.of(), History.differences(before, published(workbench, List.copyOf(before.keySet()))));
        assertTrue(Files.exists(workbench.inbox().resolve("receipts-3.csv")), "the inbox has waited");
        done(night(workbench, THURSDAY));
        assertEquals(List.of(), Workbench.differences(Workbench.in(prepared.resolve("grows"), Map.of()).bytes(THURSDAY),
                workbench.bytes(THURSDAY)));
    }

    @Test
    void aMistypedFolderIsToldAndNotMade() {
        Workbench workbench = threeDays();
        Map<LocalDate, Map<String, byte[]>> before = published(workbench, THREE);
        for (String option : List.of("--archive", "--outbox")) {
            Path mistyped = root.resolve("data/mistyped");
            refused(night(workbench, THURSDAY, option, mistyped.toString()), mistyped + " is empty", "Correct " + option);
            refused(workbench.run("replay", "--from", MONDAY.toString(), option, mistyped.toString()), "Correct " + option);
            refused(workbench.run("mailed", "--date", MONDAY.toString(), "--by", "S2", "--all", option, mistyped.toString()), "Correct "
                    + option);
            assertFalse(Files.exists(mistyped), option);
        }
        goesOn(workbench, before);
    }

    @Test
    void aFolderOrDatabaseOfAnotherInstallationIsToldByItsMark() throws IOException {
        Workbench workbench = threeDays();
        done(night(company(root.resolve("other"), Map.of()), MONDAY));
        Path strange = root.resolve("other/data");
        refused(night(workbench, THURSDAY, "--archive", strange.resolve("archive").toString()), "Correct --archive",
                "identity marks differ");
        refused(night(workbench, THURSDAY, "--outbox", strange.resolve("outbox").toString()), "Correct --outbox");
        refused(workbench.run("verify", "--date", MONDAY.toString(), "--outbox", strange.resolve("outbox").toString()), "Correct --outbox");
        move(database(), root.resolve("own"));
        Workbench.copy(strange.resolve("db"), database());
        refused(night(workbench, THURSDAY), "Correct SPRING_DATASOURCE_URL");
        refused(workbench.run("status"), "Correct SPRING_DATASOURCE_URL");
        Workbench.copy(root.resolve("own"), database());
        Files.delete(database().resolve("receivables.mv.db.check"));
        done(night(workbench, THURSDAY));
        try (Stream<Path> files = Files.walk(workbench.outbox().resolve(THURSDAY.toString()))) {
            String mark = Files.readString(root.resolve("data/archive/.mark")).strip();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(mark), file + " bears the mark");
            }
        }
    }

    @Test
    void aForgottenAddressIsToldAndALostServerIsMadeAnewNightAfterNight() {
        Workbench server = threeDays(company(root, Workbench.server()));
        Workbench forgotten = Workbench.in(root, Map.of());
        Map<LocalDate, Map<String, byte[]>> before = published(server, THREE);
        for (String[] command : List.of(new String[] {"nightly", "--date", THURSDAY.toString()}, new String[] {"nightly"},
                new String[] {"status"},
                new String[] {"aging-only", "--date", WEDNESDAY.toString()}, new String[] {"verify", "--date", MONDAY.toString()})) {
            refused(forgotten.run(command), "is empty", "SPRING_DATASOURCE_URL", "3 nights from " + MONDAY + " to " + WEDNESDAY);
            assertFalse(Files.exists(database()), "no database was made by " + String.join(" ", command));
        }
        Workbench lost = Workbench.in(root, Workbench.server());
        refused(night(lost, THURSDAY), "is empty", "./run.sh replay --from " + MONDAY);
        refused(night(lost, TUESDAY), "first ./run.sh nightly --date " + MONDAY);
        THREE.forEach(date -> done(night(lost, date)));
        goesOn(lost, before);
    }

    @Test
    void anOlderBackupOfTheDatabaseIsToldAndMadeGoodFromTheArchive() throws IOException {
        Workbench workbench = threeDays();
        Map<LocalDate, Map<String, byte[]>> before = published(workbench, THREE);
        move(database(), root.resolve("lost"));
        Workbench.copy(prepared.resolve("one/data/db"), database());
        refused(night(workbench, THURSDAY), "does not know 2 nights from " + TUESDAY + " to " + WEDNESDAY, "./run.sh nightly --date "
                + TUESDAY,
                "./run.sh replay --from " + TUESDAY);
        refused(night(workbench, WEDNESDAY), "./run.sh nightly --date " + TUESDAY);
        refused(workbench.run("approve", "--date", MONDAY.toString(), "--by", "S1", "--all"), "./run.sh nightly --date " + TUESDAY);
        Answer status = workbench.run("status");
        done(status);
        assertTrue(status.out().startsWith("Take care: "), status.out());
        Answer tuesday = night(workbench, TUESDAY);
        done(tuesday);
        assertTrue(tuesday.out().contains("3 commands given after the night of " + MONDAY), tuesday.out());
        refused(night(workbench, THURSDAY), "the night of " + WEDNESDAY, "./run.sh nightly --date " + WEDNESDAY);
        done(night(workbench, WEDNESDAY));
        goesOn(workbench, before);
    }

    /** The backup knows the night by its date, and not what came in when it was run again. */
    @Test
    void aBackupFromBeforeItsLastNightWasRunAgainIsToldAndMadeGood() throws IOException {
        Workbench.copy(prepared.resolve("one"), root);
        Workbench workbench = Workbench.in(root, Map.of()).put("receipts-late.csv", RECEIPTS,
                "R9,2026-11-16,100.00,GBP,Alpha Ltd,INV-1001");
        done(night(workbench, MONDAY));
        Map<String, byte[]> before = workbench.bytes(MONDAY);
        delete(database());
        Workbench.copy(prepared.resolve("one/data/db"), database());
        refused(night(workbench, TUESDAY), "does not know the night of " + MONDAY + " as it was run last", "./run.sh nightly --date "
                + MONDAY);
        done(night(workbench, MONDAY));
        assertEquals(List.of(), Workbench.differences(before, workbench.bytes(MONDAY)));
        done(night(workbench, TUESDAY));
    }

    @Test
    void aLostDatabaseIsMadeAnewFromTheArchive() throws IOException {
        Workbench workbench = threeDays();
        Map<LocalDate, Map<String, byte[]>> before = published(workbench, THREE);
        move(database(), root.resolve("lost"));
        refused(night(workbench, THURSDAY), "is empty", "./run.sh replay --from " + MONDAY);
        Answer replay = workbench.run("replay", "--from", MONDAY.toString());
        done(replay);
        assertTrue(replay.lastLine().contains("3 nights were computed again"), replay.lastLine());
        goesOn(workbench, before);
    }

    @Test
    void anEmptyFileIsNoNewDatabase() throws IOException {
        Workbench workbench = threeDays();
        Map<LocalDate, Map<String, byte[]>> before = published(workbench, THREE);
        Path file = database().resolve("receivables.mv.db");
        Files.write(file, new byte[0]);
        for (String command : List.of("nightly", "status")) {
            refused(workbench.run(command), file + " is damaged: it is empty (0 bytes)", "move the file away");
        }
        assertEquals(0, Files.size(file));
        Files.delete(file);
        refused(night(workbench, THURSDAY), "./run.sh replay --from " + MONDAY);
        done(workbench.run("replay", "--from", MONDAY.toString()));
        goesOn(workbench, before);
    }

    /** H2 itself reads other rows from such a file and says nothing, or finds that it cannot read a page when it comes to it. */
    @Test
    void aFileWithFlippedBytesIsToldWhereverTheyLie() throws IOException {
        Workbench workbench = threeDays();
        Map<LocalDate, Map<String, byte[]>> before = published(workbench, THREE);
        Path file = database().resolve("receivables.mv.db");
        byte[] whole = Files.readAllBytes(file);
        for (int part = 1; part < 8; part++) {
            byte[] flipped = whole.clone();
            flipped[whole.length / 8 * part] ^= 0x10;
            Files.write(file, flipped);
            for (String command : List.of("nightly", "status")) {
                refused(workbench.run(command), file + " is damaged", "Put a backup in its place");
            }
        }
        Files.write(file, whole);
        done(workbench.run("status"));
        Files.write(file, new byte[whole.length]);
        Files.deleteIfExists(database().resolve("receivables.mv.db.check"));
        refused(workbench.run("nightly"), file + " is damaged");
        move(file, root.resolve("damaged"));
        done(workbench.run("replay", "--from", MONDAY.toString()));
        goesOn(workbench, before);
    }

    @Test
    void whatComesOutUnlikeThePublishedNightIsNotReleased() throws IOException {
        Workbench workbench = threeDays();
        Map<LocalDate, Map<String, byte[]>> before = published(workbench, THREE);
        move(database(), root.resolve("lost"));
        Path receipts = root.resolve("data/archive/" + TUESDAY + "/01/receipts-1.csv");
        Files.writeString(receipts, Files.readString(receipts).replace("400.00", "300.00"));
        Answer stopped = workbench.run("replay", "--from", MONDAY.toString());
        assertEquals(1, stopped.exitCode(), stopped.out() + stopped.err());
        assertTrue(stopped.err().contains("came out unlike the published") && stopped.err().contains("allocations.csv") && stopped.err()
                .contains("--accept"), stopped.err());
        assertTrue(stopped.lastLine().contains("stopped at " + TUESDAY), stopped.lastLine());
        assertEquals(List.of(), History.differences(before, published(workbench, THREE)));
        done(night(workbench, TUESDAY, "--accept"));
        assertTrue(workbench.published(TUESDAY, "allocations.csv").contains("300.00"));
        assertTrue(workbench.published(TUESDAY + ".before", "allocations.csv").contains("400.00"));
        done(workbench.run("replay", "--accept", "--from", WEDNESDAY.toString()));
        done(workbench.run("verify", "--date", TUESDAY.toString()));
        done(night(workbench, THURSDAY));
    }

    /** As the program left it before there were marks: nothing but the nights' own files and rows. */
    @Test
    void anEarlierInstallationGetsItsMarkAtTheNextStart() throws IOException, SQLException {
        Workbench workbench = threeDays();
        Map<LocalDate, Map<String, byte[]>> before = published(workbench, THREE);
        unmark();
        refused(night(workbench, THURSDAY, "--archive", root.resolve("data/mistyped").toString()), "Correct --archive");
        done(workbench.run("status"));
        done(workbench.run("aging-only", "--date", WEDNESDAY.toString()));
        String mark = Files.readString(root.resolve("data/archive/.mark"));
        assertEquals(mark, Files.readString(workbench.outbox().resolve(".mark")));
        move(database(), root.resolve("lost"));
        done(workbench.run("replay", "--from", MONDAY.toString()));
        assertEquals(mark, Files.readString(root.resolve("data/archive/.mark")));
        goesOn(workbench, before);
    }

    private void unmark() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database().resolve("receivables") + ";MODE=MySQL", "",
                "");
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM identity_mark");
            statement.execute("DELETE FROM kept_command");
        }
        List<Path> kept;
        try (Stream<Path> files = Files.walk(root.resolve("data"))) {
            kept = files.filter(Files::isRegularFile).filter(file -> file.endsWith(".mark")
                    || file.startsWith(root.resolve("data/archive/config"))
                    || file.getFileName().toString().equals("config") || file.getParent().endsWith("commands")).toList();
        }
        assertTrue(kept.size() > 8, "marks, notes, configuration and commands: " + kept);
        for (Path file : kept) {
            Files.delete(file);
        }
    }

    /** Another database took a night that ours does not know: it is let in where it belongs, and the later nights are computed again. */
    @Test
    void aNightThatAnotherDatabaseTookIsLetInBeforeTheLaterOnes() throws IOException {
        Workbench workbench = threeDays();
        Path aside = root.resolve("aside");
        for (String part : List.of("archive/", "outbox/")) {
            Workbench.copy(root.resolve("data/" + part + TUESDAY), aside.resolve(part + TUESDAY));
            delete(root.resolve("data/" + part + TUESDAY));
            delete(root.resolve("data/" + part + WEDNESDAY));
        }
        delete(database());
        Workbench.copy(prepared.resolve("one/data/db"), database());
        day(workbench, WEDNESDAY);
        Workbench.copy(aside, root.resolve("data"));
        refused(night(workbench, THURSDAY), "does not know the night of " + TUESDAY, "./run.sh replay --from " + TUESDAY);
        refused(night(workbench, TUESDAY), "./run.sh replay --from " + TUESDAY);
        Answer shown = refused(workbench.run("replay", "--from", TUESDAY.toString()));
        assertTrue(shown.lastLine().contains("--yes"), shown.lastLine());
        done(workbench.run("replay", "--yes", "--from", TUESDAY.toString()));
        assertFalse(workbench.published(WEDNESDAY, "open_items.csv").contains("INV-1001"), "both parts of the invoice are paid now");
        done(night(workbench, THURSDAY));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
