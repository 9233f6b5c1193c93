package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What customers read on the papers of the statement cycle, taken from the packs as they lie in the outbox. */
class StatementNightsTest {

    private static final Path STORY = Path.of("src/test/resources/scenarios/statement-over-two-months/in");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);
    private static final LocalDate SECOND = LocalDate.of(2027, 1, 7);

    @Test
    void theSecondStatementOpensWithTheFirstOnesClosingAndNamesWhatWasBookedLate(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        play(workbench);
        String first = text(workbench, FIRST, "statements-zh-dl-01.pdf");
        // money counts when it came in; what is dated in December is not on a statement as of November
        inOrder(first, "截至 2026年11月30日", "期初余额", "1,000.00", "2026-11-24", "INV-1002", "500.00", "2026-11-24", "R-1", "1,000.00", "期末余额", "500.00");
        assertFalse(first.contains("INV-1003"), first);
        String second = text(workbench, SECOND, "statements-zh-dl-01.pdf");
        inOrder(second, "截至 2026年12月31日", "期初余额", "500.00", "2026-11-28", "INV-1004", "40.00", "540.00", "2026-12-03", "INV-1003", "300.00", "840.00",
                "2026-12-08", "R-2", "500.00", "340.00", "期末余额", "340.00");
        // the confirmation of the quarter's end says the same balance
        String confirmation = text(workbench, SECOND, "confirmations-zh-dl-01.pdf");
        assertTrue(confirmation.contains("340.00"), confirmation);
        assertFalse(confirmation.contains("期初余额"), confirmation);
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
    void confirmationsByHalfYearPassOverTheQuartersBetween(@TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of());
        set(workbench, "confirmation_months: [3, 6, 9, 12]", "confirmation_months: [6, 12]");
        ledger(workbench);
        night(workbench, "2026-03-02");
        for (String[] expected : new String[][] {{"2026-04-07", "STATEMENT"}, {"2026-05-07", "STATEMENT"}, {"2026-07-07", "CONFIRMATION STATEMENT"}}) {
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

    private static String text(Workbench workbench, LocalDate night, String pack) {
        try (PdfReader reader = new PdfReader(workbench.outbox().resolve(night.toString()).resolve("packs").resolve(pack).toString())) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void inOrder(String text, String... wanted) {
        int from = 0;
        for (String one : wanted) {
            int found = text.indexOf(one, from);
            assertTrue(found >= 0, one + " is missing after position " + from + " of\n" + text);
            from = found + one.length();
        }
    }
}
