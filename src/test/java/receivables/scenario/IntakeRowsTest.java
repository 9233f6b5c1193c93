package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row that comes in is answered: taken, known before, or refused, in intake.csv, on the screen and in {@code status}. */
class IntakeRowsTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 8, 3);
    private static final LocalDate NEXT = LocalDate.of(2026, 8, 4);
    private static final String LEDGER = "document_no,type,customer_no,document_date,due_date,currency,amount";

    @TempDir
    Path root;
    private Workbench workbench;

    @BeforeEach
    void open() {
        workbench = Workbench.in(root, Map.of()).put("customers.csv", "customer_no,name,language,address_1,city,postcode,country",
                "C1,Harbour Tools Ltd,en,1 Quay Street,Bristol,BS1 4DJ,GB", "0200769623,Walgreen Stores,en,2 Quay Street,Bristol,BS1 "
                + "4DJ,GB");
    }

    @Test
    void takenKnownAndRefusedAddUp() throws IOException {
        List<String> ledger = new ArrayList<>(List.of(LEDGER));
        for (int number = 1; number <= 19; number++) {
            ledger.add("INV-" + number + ",INVOICE,C1,2026-06-01,2026-07-03,," + number + ".00");
        }
        ledger.add("INV-1,INVOICE,C1,2026-06-01,2026-07-03,,1.00");
        ledger.add("INV-77,INVOICE,0200769623,2026-06-01,2026-07-03,,0.00");
        workbench.put("ledger.csv", ledger.toArray(String[]::new));
        Workbench.Answer answer = night(NIGHT);
        assertEquals(3, answer.exitCode(), "a refused ledger row shuts the gate for its customer alone: " + answer.err());
        assertEquals(List.of("C1 190.00 READY"), rows(NIGHT, "letters.csv", "customer_no", "demanded", "status"));
        assertEquals(List.of("customers.csv CUSTOMERS UTF-8 2 2 0 0 TAKEN", "ledger.csv LEDGER UTF-8 21 19 1 1 PART"), intake(NIGHT));
        assertTrue(answer.out().contains("ledger.csv: 21 rows, 19 taken, 1 known before, 1 refused"), answer.out());
        assertTrue(answer.out().contains("1 × amount is not greater than zero"), answer.out());
        assertTrue(workbench.published(NIGHT, "report.html").contains("ledger.csv: 21 rows, 19 taken, 1 known before, 1 refused"));
        String status = workbench.run("status").out();
        assertTrue(status.contains("ledger.csv: 21 rows, 19 taken, 1 known before, 1 refused"), status);

        ledger.remove(21);
        ledger.add("INV-78,INVOICE,C1,2026-06-01,2026-07-03,,78.00");
        workbench.put("ledger.csv", ledger.toArray(String[]::new)).put("holiday.txt", "not ours");
        night(NEXT);
        assertEquals(List.of("holiday.txt 0 0 0 0 LEFT", "ledger.csv LEDGER UTF-8 21 1 20 0 TAKEN"), intake(NEXT));
    }

    @Test
    void moreThanATenthRefusedCountsAsTheFileAndItsGoodRowsStay() throws IOException {
        workbench.put("ledger.csv",
                LEDGER, "INV-1,INVOICE,C1,2026-06-01,2026-07-03,,100.00", "INV-2,INVOICE,C9,2026-06-01,2026-07-03,CNY,100.00");
        Workbench.Answer answer = night(NIGHT);
        assertEquals(3, answer.exitCode());
        assertEquals(List.of("customers.csv CUSTOMERS UTF-8 2 2 0 0 TAKEN", "ledger.csv LEDGER UTF-8 2 1 0 1 PART"), intake(NIGHT));
        assertEquals(List.of("C1 100.00 HELD"), rows(NIGHT, "letters.csv", "customer_no", "demanded", "status"));
        assertTrue(answer.out().contains("refused: ledger.csv (1 of 2 rows)"), answer.out());
        // the same bytes say nothing new the next night: what was refused then is still not taken, and no gate waits for a second answer
        workbench.put("ledger.csv",
                LEDGER, "INV-1,INVOICE,C1,2026-06-01,2026-07-03,,100.00", "INV-2,INVOICE,C9,2026-06-01,2026-07-03,CNY,100.00");
        assertEquals(0, night(NEXT).exitCode());
        assertEquals(List.of("ledger.csv LEDGER UTF-8 2 0 1 1 PART"), intake(NEXT));
    }

    private Workbench.Answer night(LocalDate date) {
        return workbench.run("nightly", "--date", date.toString());
    }

    private List<String> intake(LocalDate date) throws IOException {
        for (CSVRecord row : ExpectedRows.read(file(date, "intake.csv"))) {
            assertEquals(Integer.parseInt(row.get("rows")), Integer.parseInt(row.get("taken")) + Integer.parseInt(row.get("known"))
                    + Integer.parseInt(row.get("refused")), row.toString());
        }
        return rows(date, "intake.csv", "file", "kind", "encoding", "rows", "taken", "known", "refused", "status");
    }

    private Path file(LocalDate date, String name) {
        return workbench.outbox().resolve(date.toString()).resolve(name);
    }

    private List<String> rows(LocalDate date, String name, String... columns) throws IOException {
        return ExpectedRows.rows(ExpectedRows.read(file(date, name)), List.of(columns), " ").stream().map(row -> row.replaceAll(" +", " "))
                .toList();
    }
}
