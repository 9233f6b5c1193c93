package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An open item list as it comes out of a data warehouse, through two spreadsheets, with nobody's help: days in four forms, amounts with
 * three decimals, numbers with {@code .0} behind them, the customers' leading zeros lost in the ledger alone, and customers listed once for
 * each spelling of their names. Most of it cannot be taken, and one screen must say so and why.
 */
class NaiveExportTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 8, 3);
    private static final int CUSTOMERS = 40;
    private static final int ROWS = 400;
    private static final List<String> DAYS = List.of("yyyyMMdd'.0'", "yyyy/M/d", "yyyy-MM-dd 00:00:00", "yyyyMMdd");

    @TempDir
    Path root;

    private final List<String> expected = new ArrayList<>();
    private final TreeSet<String> days = new TreeSet<>();
    private int zerosLost;
    private int halfCents;
    private int namedTwice;

    @Test
    void oneScreenSaysHowMuchWasRefusedAndWhy() throws IOException {
        Workbench workbench = Workbench.in(root, Map.of());
        workbench.put("customers-export.csv", customers().toArray(String[]::new)).put("ledger-export.csv", ledger().toArray(String[]::new));
        Workbench.Answer answer = workbench.run("nightly", "--date", NIGHT.toString());
        assertEquals(3, answer.exitCode(), answer.err());
        int refused = zerosLost + halfCents + namedTwice;
        assertTrue(refused > ROWS / 2 && expected.size() > 20, "the file is mostly wrong, and not all of it");
        List<String> said = List.of("ledger-export.csv: " + ROWS + " rows, " + expected.size() + " taken, " + refused + " refused",
                zerosLost + " × customer_no is no customer we know, but", "the zeros before the number seem to be lost",
                namedTwice + " × customer_no is no customer we know; correct the number", halfCents
                + " × amount has more decimals than CNY (2)", "put the other spellings into its aliases");
        String status = workbench.run("status").out();
        String report = workbench.published(NIGHT, "report.html");
        for (String sentence : said) {
            assertTrue(answer.out().contains(sentence), sentence + " is not on the screen: " + answer.out());
            assertTrue(report.contains(sentence), sentence + " is not in the report");
        }
        assertTrue(status.contains(said.getFirst()), status);
        assertTrue(answer.out().lines().count() <= 40, "one screen: " + answer.out());
        assertEquals(expected,
                rows(workbench, "open_items.csv", "document_no", "document_date", "amount"), "what was taken is what was meant");
        assertEquals(DAYS.size(), days.size(), "days in each form were taken");
        assertEquals(List.of(), rows(workbench, "letters.csv", "status").stream().filter("READY"::equals).toList(), "nobody is written to");
        assertEquals(List.of("customers-export.csv 44 36 0 8", "ledger-export.csv " + ROWS + " " + expected.size() + " 0 " + refused),
                rows(workbench, "intake.csv", "file", "rows", "taken", "known", "refused"));
    }

    private static String number(int customer) {
        return String.format(Locale.ROOT, "%010d", 200_700_000 + 37 * customer);
    }

    private static boolean isNamedTwice(int customer) {
        return customer % 10 == 8;
    }

    private static List<String> customers() {
        List<String> rows = new ArrayList<>(List.of("customer_no,name,language,address_1,city,postcode,country,currency"));
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            rows.add(number(customer) + ",Orchard Market " + customer + " corp,en," + customer + " Main Street,Bath,BA1 1AA,GB,CNY");
            if (isNamedTwice(customer)) {
                rows.add(number(customer) + ",Orchard Market " + customer + " trust,en," + customer + " Main Street,Bath,BA1 1AA,GB,CNY");
            }
        }
        return rows;
    }

    private List<String> ledger() {
        List<String> rows = new ArrayList<>(List.of("document_no,type,customer_no,document_date,due_date,amount"));
        for (int row = 0; row < ROWS; row++) {
            int customer = row % CUSTOMERS;
            boolean lost = row % 4 != 0;
            boolean half = row % 9 == 0;
            String form = DAYS.get(row % 16 / 4);
            LocalDate day = NIGHT.minusDays(90 - row % 50);
            String amount = 1000 + row + "." + (half ? "675" : "670");
            DateTimeFormatter written = DateTimeFormatter.ofPattern(form, Locale.ROOT);
            rows.add(1_930_438_000L + row + ".0,INVOICE," + (lost ? number(customer).substring(1) : number(customer)) + ","
                    + written.format(day) + ","
                    + written.format(day.plusDays(30)) + "," + amount);
            halfCents += half ? 1 : 0;
            zerosLost += !half && lost ? 1 : 0;
            namedTwice += !half && !lost && isNamedTwice(customer) ? 1 : 0;
            if (!half && !lost && !isNamedTwice(customer)) {
                expected.add(1_930_438_000L + row + " " + day + " " + (1000 + row) + ".67");
                days.add(form);
            }
        }
        return rows;
    }

    private static List<String> rows(Workbench workbench, String file, String... columns) throws IOException {
        return ExpectedRows.rows(ExpectedRows.read(workbench.outbox().resolve(NIGHT.toString()).resolve(file)), List.of(columns), " ")
                .stream().sorted().toList();
    }
}
