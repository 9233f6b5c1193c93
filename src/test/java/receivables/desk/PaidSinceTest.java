package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.desk.SmallCompany.FRIDAY;
import static receivables.desk.SmallCompany.MONDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.scenario.Workbench.Answer;

/** {@code pull --since-print}: money came in after the packs were made and before the post goes. */
class PaidSinceTest {

    private static final String COLUMNS = "receipt_no,value_date,amount,currency,payer_name,payer_account,remittance";

    /** Friday has run there; tests that only ask share it and leave it as it was. */
    @TempDir
    private static Path shared;

    @TempDir
    private Path root;

    @BeforeAll
    static void runFriday() {
        SmallCompany.afterFriday(shared, Map.of());
    }

    /** @param receipts rows of a file in the inbox, which is emptied first */
    private static SmallCompany asking(String... receipts) throws IOException {
        SmallCompany company = SmallCompany.at(shared);
        for (String name : SmallCompany.names(company.workbench().inbox())) {
            Path file = company.workbench().inbox().resolve(name);
            if (Files.isRegularFile(file)) {
                Files.delete(file);
            }
        }
        company.workbench().put("receipts-monday.csv", Stream.concat(Stream.of(COLUMNS), Stream.of(receipts)).toArray(String[]::new));
        return company;
    }

    private static Answer pull(SmallCompany company, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("pull", "--date", "2026-11-20", "--by", "S2", "--since-print"));
        arguments.addAll(List.of(more));
        return company.run(arguments.toArray(String[]::new));
    }

    private static Map<String, String> listed(SmallCompany company, int number) {
        return SmallCompany.rows(company.outbox().resolve("2026-11-20.after/" + number + "/pull_list.csv")).stream()
                .collect(Collectors.toMap(row -> row.get("customer_no"), row -> row.get("reason")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the whole demand             | R-7,2026-11-23,1200.00,CNY,Harbour Tools Ltd,GB-222,INV-201        | C2 | R-7 pays INV-201: CNY 1,200.00; nothing is left of what it asks
            known by Friday's date too   | R-7,2026-11-20,1200.00,CNY,Harbour Tools Ltd,GB-222,INV-201        | C2 | R-7 pays INV-201: CNY 1,200.00; nothing is left of what it asks
            a part of it                 | R-7,2026-11-23,500.00,CNY,Harbour Tools Ltd,GB-222,INV-201         | C2 | R-7 pays INV-201: CNY 500.00; of what it asks CNY 700.00 is still open
            money that names nothing     | R-7,2026-11-23,333.33,CNY,Harbour Tools Ltd,GB-222,thank you       | C2 | R-7 came in, on account: CNY 333.33; of what it asks CNY 1,200.00 is still open
            a reminder's item            | R-7,2026-11-23,3000.00,CNY,East Trading GmbH,DE-333,INV-301        | C3 | R-7 pays INV-301: CNY 3,000.00; nothing is left of what it asks
            """)
    void aLetterIsPulledForMoneyThatMeetsIt(String why, String receipt, String customerNo, String reason) throws IOException {
        SmallCompany company = asking(receipt);
        Answer answer = pull(company, "--preview");
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(company.letterOf(customerNo, FRIDAY) + " to " + customerNo + ": " + reason
                + "\n1 letter of 2026-11-20 would be pulled; nothing was recorded.\n", answer.out(), why);
        assertFalse(Files.exists(company.outbox().resolve("2026-11-20.after")), "a preview records nothing");
    }

    @Test
    void theNextNightTakesTheMoneyAndWritesAgainForWhatIsLeft() {
        SmallCompany company = SmallCompany.afterFriday(root, Map.of());
        company.workbench().put("receipts-monday.csv", COLUMNS, "R-7,2026-11-23,500.00,CNY,Harbour Tools Ltd,GB-222,INV-201",
                "R-8,2026-11-23,3000.00,CNY,East Trading GmbH,DE-333,INV-301");
        Answer answer = pull(company);
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.lastLine().startsWith("Pulled 2 letters of 2026-11-20; give the print room "), answer.lastLine());
        assertEquals(Map.of("C2", "R-7 pays INV-201: CNY 500.00; of what it asks CNY 700.00 is still open",
                "C3", "R-8 pays INV-301: CNY 3,000.00; nothing is left of what it asks"), listed(company, 1));
        assertTrue(Files.exists(company.workbench().inbox().resolve("receipts-monday.csv")), "the night still has to take the file");
        assertEquals("No letter of 2026-11-20 is to be pulled.", pull(company).lastLine(), "they are pulled already");
        company.night(MONDAY);
        List<CSVRecord> letters = SmallCompany.rows(company.outbox().resolve("2026-11-23/letters.csv"));
        assertEquals(List.of("C1", "C2"), letters.stream().map(row -> row.get("customer_no")).toList());
        assertEquals(List.of("LETTER_1", "700.00"), List.of(letters.getLast().get("stage"), letters.getLast().get("demanded")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            another customer's money     | R-7,2026-11-23,10.00,CNY,Western Supply Ltd,GB-555,deposit          |
            an item the letter names not | R-7,2026-11-23,800.00,CNY,Harbour Tools Ltd,GB-222,INV-202          |
            money the bank took back     | R-7,2026-11-23,-500.00,CNY,Western Supply Ltd,GB-555,R-1            |
            money of the day after       | R-7,2026-11-24,1200.00,CNY,Harbour Tools Ltd,GB-222,INV-201         |
            another currency             | R-7,2026-11-23,1200.00,EUR,Harbour Tools Ltd,GB-222,on account      |
            a row with a mistake         | R-7,2026-11-23,12OO.00,CNY,Harbour Tools Ltd,GB-222,INV-201         | Not looked at: receipts-monday.csv, line 2, amount "12OO.00": is not a plain decimal
            nobody's money               | R-7,2026-11-23,55.00,CNY,Nobody We Know,QQ-1,hello                  | Not looked at: receipt R-7, CNY 55.00 of "Nobody We Know": nobody is known
            """)
    void noLetterIsPulledForOtherMoney(String why, String receipt, String told) throws IOException {
        SmallCompany company = asking(receipt);
        Answer answer = pull(company);
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals("No letter of 2026-11-20 is to be pulled.", answer.lastLine(), why);
        assertEquals(told == null ? 1 : 2, answer.out().lines().count(), why + ": " + answer.out());
        assertTrue(told == null || answer.out().startsWith(told), why + ": " + answer.out());
        assertFalse(Files.exists(company.outbox().resolve("2026-11-20.after")), why);
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheOthersCount() throws IOException {
        SmallCompany company = asking();
        company.workbench().put("receipts-a.csv", "receipt_no,amount", "R-6,10.00");
        Files.write(company.workbench().inbox().resolve("receipts-b.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        company.workbench().put("receipts-c.csv", COLUMNS, "R-7,2026-11-23,1200.00,CNY,Harbour Tools Ltd,GB-222,pay list");
        company.workbench().put("remittance_advice.csv", "receipt_no,document_ref,amount", "R-7,INV-201,1200.00");
        company.workbench().put("ledger-new.csv", "this is no ledger");
        Answer answer = pull(company, "--preview");
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of("Not looked at: receipts-a.csv, line 1, value_date: the file lacks this column and is refused as a whole; "
                + "add it "
                + "to the header", "Not looked at: receipts-b.csv: the file is a workbook with the name of a CSV file; save it as \"CSV "
                + "UTF-8\" and send it again"), answer.out().lines().filter(line -> line.startsWith("Not")).toList());
        assertTrue(answer.out().contains(company.letterOf("C2", FRIDAY) + " to C2: R-7 pays INV-201: CNY 1,200.00"), answer.out());
    }

    @Test
    void whatWasPostedStays() {
        SmallCompany company = SmallCompany.afterFriday(root, Map.of());
        company.run("mailed", "--date", "2026-11-20", "--by", "S2", "--on", "2026-11-23", company.letterOf("C2", FRIDAY));
        company.workbench().put("receipts-monday.csv", COLUMNS, "R-7,2026-11-23,1200.00,CNY,Harbour Tools Ltd,GB-222,INV-201",
                "R-8,2026-11-23,3000.00,CNY,East Trading GmbH,DE-333,INV-301");
        assertEquals(0, pull(company).exitCode());
        assertEquals(List.of("C3"), List.copyOf(listed(company, 2).keySet()));
        company.night(MONDAY);
        company.workbench().put("receipts-late.csv", COLUMNS, "R-9,2026-11-23,1.00,CNY,Harbour Tools Ltd,GB-222,INV-201");
        assertEquals("No letter of 2026-11-20 is to be pulled.", pull(company).lastLine());
    }

    /** A statement says how things stood at the month's end; money that came later does not make it wrong. */
    @Test
    void aStatementStays() {
        SmallCompany company = SmallCompany.afterFriday(root, Map.of());
        LocalDate cycle = LocalDate.of(2026, 12, 7);
        company.night(cycle);
        Map<String, String> letters = SmallCompany.rows(company.outbox().resolve("2026-12-07/letters.csv")).stream()
                .filter(row -> row.get("customer_no").equals("C2"))
                .collect(Collectors.toMap(row -> row.get("stage"), row -> row.get("letter_no")));
        assertEquals(List.of("LETTER_2", "STATEMENT"), letters.keySet().stream().sorted().toList());
        company.workbench().put("receipts-late.csv", COLUMNS, "R-7,2026-12-08,1200.00,CNY,Harbour Tools Ltd,GB-222,INV-201");
        Answer answer = company.run("pull", "--date", "2026-12-07", "--by", "S2", "--since-print");
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of(letters.get("LETTER_2")), SmallCompany.rows(company.outbox().resolve("2026-12-07.after/1/pull_list.csv"))
                .stream()
                .map(row -> row.get("letter_no")).toList());
    }
}
