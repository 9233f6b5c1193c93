package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.Letter;
import receivables.money.Money;
import receivables.settings.Workplace;
import receivables.store.Letters;
import receivables.store.jdbc.Database;

/** The papers of the statement cycle over several nights: what they say, when they come, and when they do not. */
class StatementNightsTest {

    private static final Path STORY = Path.of("src/test/resources/scenarios/statement-over-two-months/in");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);
    private static final LocalDate SECOND = LocalDate.of(2027, 1, 7);

    @Test
    void theSecondStatementOpensWithTheFirstOnesClosingAndNamesWhatWasBookedLate(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        play(workbench);
        // money counts when it came in; what is dated in December is not on a statement as of November
        assertEquals("""
                2026-11-30 opening 1000.00
                2026-11-24 发票 04412399 INV-1002 500.00 0.00 1500.00
                2026-11-24 收款 R-1 0.00 1000.00 500.00
                open INV-1002 500.00
                closing 500.00
                """, told(workbench, FIRST, "STATEMENT"));
        assertEquals("""
                2026-12-31 opening 500.00
                2026-11-28 发票 INV-1004 40.00 0.00 540.00
                2026-12-03 发票 INV-1003 300.00 0.00 840.00
                2026-12-08 收款 R-2 0.00 500.00 340.00
                open INV-1004 40.00
                open INV-1003 300.00
                closing 340.00
                """, told(workbench, SECOND, "STATEMENT"));
        assertFalse(stages(workbench, SECOND.toString()).contains("CONFIRMATION"), "one paper is statement and confirmation");
    }

    @Test
    void aDunningLetterOfTheSameDayIsNamedOnTheStatement(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency",
                "C1,Quiet Customer Ltd,en,1 High Street,Leeds,LS1 4AP,GB,GBP");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1,INVOICE,C1,2026-10-10,2026-11-20,GBP,120.00", "INV-2,INVOICE,C1,2026-10-10,2027-11-20,GBP,30.00");
        night(workbench, "2026-11-02");
        night(workbench, FIRST.toString());
        String letterNo = rows(workbench, FIRST.toString()).stream().filter(row -> row[5].equals("LETTER_1")).findFirst().orElseThrow()[0];
        assertEquals(new Letter.Companion(letterNo, Money.parse("120.00", Currency.getInstance("GBP"))),
                letter(workbench, FIRST, "STATEMENT").companion());
    }

    @Test
    void aStatementNightRunAgainGivesTheSameBytes(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        play(workbench);
        Map<String, byte[]> before = workbench.bytes(SECOND);
        assertEquals(0, workbench.run("nightly", "--date", SECOND.toString()).exitCode());
        assertEquals(List.of(), Workbench.differences(before, workbench.bytes(SECOND)));
    }

    @Test
    void confirmationsByHalfYearPassOverTheQuartersBetween(@TempDir Path root) throws IOException {
        Workbench workbench = Workbench.in(root, Map.of());
        set(workbench, "confirmation_months: [3, 6, 9, 12]", "confirmation_months: [6, 12]");
        Path policy = root.resolve("config/policies/standard.yml");
        Files.writeString(policy, Files.readString(policy).replace("  style: ACTIVITY", "  style: NONE"));
        ledger(workbench);
        night(workbench, "2026-03-02");
        for (String[] expected : new String[][] {{"2026-04-07", ""}, {"2026-05-07", ""}, {"2026-07-07", "CONFIRMATION"}}) {
            night(workbench, expected[0]);
            assertEquals(expected[1], String.join(" ", stages(workbench, expected[0])), expected[0]);
        }
    }

    @Test
    void aNightMissedOnTheSendingDayIsMadeUpForButNotAMonthBeforeTheFirstNight(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        ledger(workbench);
        night(workbench, "2026-03-16");
        assertEquals(List.of(), stages(workbench, "2026-03-16"), "of what was paid in the old system since February nobody knows the day");
        night(workbench, "2026-04-13");
        assertTrue(stages(workbench, "2026-04-13").contains("STATEMENT"));
        night(workbench, "2026-04-14");
        assertEquals(List.of(), stages(workbench, "2026-04-14"));
    }

    @Test
    void aPulledStatementIsSentAgain(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        ledger(workbench);
        night(workbench, "2026-04-30");
        night(workbench, "2026-05-07");
        String number = rows(workbench, "2026-05-07").getFirst()[0];
        workbench.put("decisions.csv", "action,letter_no,by", "PULL," + number + ",S1");
        night(workbench, "2026-05-11");
        List<String[]> again = rows(workbench, "2026-05-11");
        assertEquals(1, again.size());
        assertEquals("STATEMENT", again.getFirst()[3]);
        assertFalse(again.getFirst()[0].equals(number));
    }

    @Test
    void aReturnedStatementWaitsForAnotherAddress(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        ledger(workbench);
        night(workbench, "2026-04-30");
        night(workbench, "2026-05-07");
        workbench.put("decisions.csv", "action,letter_no,by", "RETURNED," + rows(workbench, "2026-05-07").getFirst()[0] + ",S1");
        night(workbench, "2026-05-11");
        assertEquals(List.of(), stages(workbench, "2026-05-11"));
        assertTrue(workbench.published(LocalDate.of(2026, 5, 11), "worklist.csv").contains("NO_ADDRESS"));
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency",
                "C1,Quiet Customer Ltd,en,9 New Street,Leeds,LS1 4AP,GB,GBP");
        night(workbench, "2026-05-12");
        assertEquals(List.of("STATEMENT"), stages(workbench, "2026-05-12"));
    }

    @Test
    void aDeliveryConfirmationThatCameBackGoesToTheNewAddressOnce(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        ledger(workbench);
        workbench.put("deliveries.csv", "delivery_no,customer_no,shipped_on,order_no,description", "SH-1,C1,2026-05-11,PO-1,Valves");
        night(workbench, "2026-05-11");
        String first = rows(workbench, "2026-05-11").getFirst()[0];
        workbench.put("decisions.csv", "action,letter_no,by", "RETURNED," + first + ",S1");
        night(workbench, "2026-05-12");
        assertEquals(List.of(), stages(workbench, "2026-05-12"), "to the old address nothing is sent");
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency",
                "C1,Quiet Customer Ltd,en,9 New Street,Leeds,LS1 4AP,GB,GBP");
        night(workbench, "2026-05-13");
        assertEquals(List.of("DELIVERY"), stages(workbench, "2026-05-13"));
        assertFalse(rows(workbench, "2026-05-13").getFirst()[0].equals(first));
        night(workbench, "2026-05-14");
        assertEquals(List.of(), stages(workbench, "2026-05-14"));
    }

    /** Activity for one, open items for another, nothing for two: by the policy's file and by the list in application.yml. */
    @Test
    void everybodyGetsTheStatementHisPolicySays(@TempDir Path root) throws IOException {
        Workbench workbench = Workbench.in(root, Map.of());
        Workbench.write(root.resolve("config/policies/open-items.yml"), "title: Open items only\nstatements:\n  style: open_item\n  "
                + "confirmations: false\n");
        Workbench.write(root.resolve("config/policies/no-papers.yml"), "title: No papers\nstatements:\n  style: NONE\n  confirmations: "
                + "false\n  deliveries: false\n");
        set(workbench, "not_to: []", "not_to: [C4]");
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency,dunning",
                "C1,One Ltd,en,1 High Street,Leeds,LS1 4AP,GB,GBP,AUTO", "C2,Two Ltd,en,2 High Street,Leeds,LS1 4AP,GB,GBP,open-items",
                "C3,Three Ltd,en,3 High Street,Leeds,LS1 4AP,GB,GBP,no-papers", "C4,Four Ltd,en,4 High Street,Leeds,LS1 4AP,GB,GBP,AUTO");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1,INVOICE,C1,2026-12-10,2027-12-20,GBP,10.00", "INV-2,INVOICE,C2,2026-12-10,2027-12-20,GBP,20.00",
                "INV-3,INVOICE,C3,2026-12-10,2027-12-20,GBP,30.00", "INV-4,INVOICE,C4,2026-12-10,2027-12-20,GBP,40.00");
        workbench.put("receipts.csv", "receipt_no,value_date,amount,currency,payer_name,remittance,matures_on,instrument,instrument_no",
                "R-1,2026-12-30,4.00,GBP,One Ltd,INV-1,2027-03-30,CHEQUE,CHQ-77123");
        night(workbench, "2026-12-30");
        workbench.put("deliveries.csv", "delivery_no,customer_no,shipped_on", "SH-3,C3,2027-01-07", "SH-4,C4,2027-01-07");
        night(workbench, SECOND.toString());
        assertEquals(List.of("C1 STATEMENT", "C2 STATEMENT", "C4 DELIVERY"), rows(workbench, SECOND.toString()).stream()
                .map(row -> row[1] + " " + row[3]).sorted().toList());
        assertEquals(List.of("INVOICE INV-1", "BILL R-1"), letter(workbench, SECOND, "STATEMENT").movements().stream()
                .map(movement -> movement.kind() + " " + movement.number()).toList());
        String listed = workbench.published(SECOND.toString(), "statements.csv");
        assertTrue(listed.contains(",6.00,4.00,READY,"), "balance, and the cheque that it counts as paid: " + listed);
        assertEquals("2026-12-31\nopen INV-2 20.00\nclosing 20.00\n", told(workbench, SECOND, "C2", "STATEMENT"));
    }

    @Test
    void aStatementThatCannotBePrintedIsAskedAboutUntilSomebodyAnswers(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency",
                "C1,Lhasa \u0F56\u0F7C\u0F51 Ltd,en,1 High Street,Leeds,LS1 4AP,GB,GBP");
        workbench.put("staff.csv", "staff_no,name,role", "S1,One,SALES");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1,INVOICE,C1,2026-12-10,2027-12-20,GBP,10.00");
        night(workbench, "2026-12-30");
        String line = "MISSING_GLYPH/C1///STATEMENT/C1/GBP/2026-12";
        for (String date : List.of("2027-01-07", "2027-01-08")) {
            night(workbench, date);
            assertTrue(workbench.published(date, "worklist.csv").contains(line), date);
        }
        workbench.put("decisions.csv", "action,refers_to,by,reason", "DISMISS," + line + ",S1,written by hand");
        night(workbench, "2027-01-11");
        assertTrue(workbench.published("2027-01-11", "decisions.csv").contains("EFFECTIVE"));
        night(workbench, "2027-01-12");
        assertFalse(workbench.published("2027-01-12", "worklist.csv").contains("MISSING_GLYPH"), "the answer lasts");
    }

    @Test
    void whereStatementsAreTurnedOffNobodyGetsOne(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        set(workbench, "send: true", "send: false");
        ledger(workbench);
        night(workbench, "2026-03-30");
        night(workbench, "2026-04-07");
        assertEquals(List.of(), stages(workbench, "2026-04-07"));
        set(workbench, "send: false", "send: true");
        night(workbench, "2026-04-08");
        assertEquals(List.of("STATEMENT"), stages(workbench, "2026-04-08"), "turned on again within the cycle");
    }

    @Test
    void supervisorsGetDraftsAndSalespersonsAListingToSignFor(@TempDir Path root) throws IOException {
        Workbench workbench = Workbench.in(root, Map.of());
        Workbench.copy(Path.of("src/test/resources/scenarios/statements-lie-with-the-supervisor-first/in/2026-11-20"), workbench.inbox());
        night(workbench, "2026-11-20");
        night(workbench, "2026-12-04");
        Map<String, byte[]> drafted = workbench.bytes(LocalDate.of(2026, 12, 4));
        assertEquals(List.of("statements/drafts-S10-01.pdf", "statements/drafts-S20-01.pdf"),
                papers(drafted), "the night of the draft day was missed");
        String drafts = text(drafted.get("statements/drafts-S20-01.pdf"));
        assertTrue(drafts.contains("Four Ltd") && drafts.contains("DRAFT") && drafts.contains("苏州恒达机械有限公司") && drafts.contains("草稿"),
                drafts);
        assertFalse(drafts.contains("One GmbH") || drafts.contains("No Address"), drafts);
        assertTrue(drafted.keySet().stream().noneMatch(name -> name.startsWith("packs/statements")), "nothing is printed to be sent");
        assertTrue(workbench.published(LocalDate.of(2026, 12, 4), "report.html")
                .contains("Statements as of 2026-11-30: 5 drafted for the supervisors; see statements.csv."));
        assertEquals(0, workbench.run("verify", "--date", "2026-12-04").exitCode());
        workbench.put("decisions.csv", "action,refers_to,date,reason,by", "REJECT,STATEMENT/C1/EUR/2026-11,,credit note to come,S10");
        night(workbench, "2026-12-07");
        Map<String, byte[]> sent = workbench.bytes(FIRST);
        assertEquals(List.of("statements/listing-S2.pdf", "statements/listing-nobody.pdf"), papers(sent));
        String listing = text(sent.get("statements/listing-S2.pdf"));
        for (String wanted : List.of("30 November 2026", "S2 王芳", "C2", "CNY 20.00", "Four Ltd", "GBP 40.00", "2026-12-18", "Received")) {
            assertTrue(listing.contains(wanted), wanted + " is missing:\n" + listing);
        }
        assertFalse(listing.contains("One GmbH"), listing);
        assertTrue(workbench.published(FIRST, "report.html")
                .contains("Statements as of 2026-11-30: 1 stopped by a supervisor, 3 go out now, 1 held;"));
        assertTrue(workbench.run("why", "C1").out()
                .contains("STATEMENT as of 2026-11-30, EUR 10.00: STOPPED since 2026-12-07, by S10: credit note to come"));
        assertEquals(0, workbench.run("verify", "--date", "2026-12-07").exitCode());
        assertEquals(0, workbench.run("replay", "--from", "2026-12-04").exitCode());
        assertEquals(List.of(), Workbench.differences(drafted, workbench.bytes(LocalDate.of(2026, 12, 4))));
        assertEquals(List.of(), Workbench.differences(sent, workbench.bytes(FIRST)));
    }

    private static List<String> papers(Map<String, byte[]> published) {
        return published.keySet().stream().filter(name -> name.startsWith("statements/")).sorted().toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void play(Workbench workbench) {
        try (Stream<Path> nights = Files.list(STORY)) {
            for (Path night : nights.sorted().toList()) {
                Workbench.copy(night, workbench.inbox());
                night(workbench, night.getFileName().toString());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void night(Workbench workbench, String date) {
        Workbench.Answer answer = workbench.run("nightly", "--date", date);
        assertEquals(0, answer.exitCode(), answer.err());
    }

    private static void ledger(Workbench workbench) {
        workbench.put("staff.csv", "staff_no,name,role", "S1,Sam Sales,SALES");
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency",
                "C1,Quiet Customer Ltd,en,1 High Street,Leeds,LS1 4AP,GB,GBP");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1,INVOICE,C1,2026-02-10,2027-12-20,GBP,120.00");
    }

    private static void set(Workbench workbench, String line, String other) {
        try {
            Path file = workbench.root().resolve("config/application.yml");
            String content = Files.readString(file);
            assertTrue(content.contains(line), line);
            Files.writeString(file, content.replace(line, other));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String[]> rows(Workbench workbench, String night) {
        return workbench.published(LocalDate.parse(night), "letters.csv").lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static List<String> stages(Workbench workbench, String night) {
        return rows(workbench, night).stream().map(row -> row[3]).sorted().toList();
    }

    /** What customer C1's letter of a kind says, line by line. */
    private static String told(Workbench workbench, LocalDate night, String stage) {
        return told(workbench, night, "C1", stage);
    }

    private static String told(Workbench workbench, LocalDate night, String customerNo, String stage) {
        Letter letter = letter(workbench, night, customerNo, stage);
        StringBuilder text = new StringBuilder(letter.asOf().toString());
        text.append(letter.opening() == null ? "\n" : " opening " + letter.opening().plain() + "\n");
        letter.movements().forEach(movement -> text.append(String.join(" ", movement.date().toString(), movement.text(), movement.number(),
                movement.debit().plain(), movement.credit().plain(), movement.balance().plain())).append('\n'));
        letter.items().forEach(item -> text.append("open ").append(item.documentNo()).append(' ').append(item.open().plain()).append('\n'));
        return text.append("closing ").append(letter.demanded().plain()).append('\n').toString();
    }

    private static Letter letter(Workbench workbench, LocalDate night, String stage) {
        return letter(workbench, night, "C1", stage);
    }

    private static Letter letter(Workbench workbench, LocalDate night, String customerNo, String stage) {
        String number = rows(workbench, night.toString()).stream().filter(row -> row[1].equals(customerNo) && row[3].equals(stage))
                .findFirst().orElseThrow()[0];
        try (Database database = Database.open(Workplace.embedded(workbench.root().resolve("data/db")), "", "")) {
            return new Letters(database).find(number).orElseThrow();
        }
    }
}
