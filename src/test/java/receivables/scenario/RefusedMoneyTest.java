package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.testing.BankFiles;

/** A bank row that cannot be read may be somebody's payment: nobody who may have sent it is written to until it is cleared. */
class RefusedMoneyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 8, 4);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 8, 5);
    private static final String RECEIPTS = "receipt_no,value_date,amount,currency,payer_name,payer_account,remittance";

    @TempDir
    Path root;
    private Workbench workbench;

    @BeforeEach
    void open() {
        workbench = Workbench.in(root, Map.of()).put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency",
                "C1,Harbour Tools Ltd,en,1 Quay Street,Bristol,BS1 4DJ,GB,GBP", "C2,Meadow Dairy Ltd,en,2 Farm Road,Bath,BA1 1AA,GB,GBP",
                "C3,Quarry Stone Ltd,en,3 Hill Road,Bath,BA1 1AB,GB,GBP")
                .put("staff.csv", "staff_no,name,role", "S1,Ann,CREDIT", "O1,Olive,OWNER")
                .put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                        "INV-1,INVOICE,C1,2026-06-01,2026-07-03,GBP,100.00", "INV-2,INVOICE,C2,2026-06-01,2026-07-03,GBP,200.00",
                        "INV-3,INVOICE,C3,2026-06-01,2026-07-03,GBP,300.00");
    }

    @Test
    void whoeverItNamesIsHeldUntilTheRowIsTaken() throws IOException {
        receipts("R-9,2026-02-30,55.00,GBP,Harbour Tools Ltd,,payment");
        Workbench.Answer answer = night(MONDAY);
        assertEquals(3, answer.exitCode(), answer.err());
        assertEquals(List.of("C1 HELD", "C2 READY", "C3 READY"), letters(MONDAY));
        assertTrue(answer.out().contains("receipts.csv line 2"), answer.out());
        assertEquals(List.of("MONEY_ROW_REFUSED R-9 55.00"), rows(MONDAY, "worklist.csv", "kind", "receipt_no", "amount"));
        assertEquals(0, workbench.run("verify", "--date", MONDAY.toString()).exitCode());

        assertEquals(3, night(TUESDAY).exitCode(), "it stays shut night after night");
        assertEquals(List.of("C1 HELD"), letters(TUESDAY).stream().filter(row -> row.startsWith("C1")).toList());

        workbench.put("receipts-again.csv", RECEIPTS, "R-9,2026-07-30,55.00,GBP,Harbour Tools Ltd,,payment");
        assertEquals(0, night(WEDNESDAY).exitCode());
        assertEquals(List.of(), rows(WEDNESDAY, "worklist.csv", "kind").stream().filter("MONEY_ROW_REFUSED"::equals).toList());
    }

    @Test
    void whoIsAskedForItsAmountIsHeldWhenItNamesNobody() throws IOException {
        receipts("R-9,2026-02-30,200.00,GBP,,,");
        assertEquals(3, night(MONDAY).exitCode());
        assertEquals(List.of("C1 READY", "C2 HELD", "C3 READY"), letters(MONDAY));
    }

    @Test
    void aPersonEndsIt() throws IOException {
        receipts("R-9,2026-08-03,12x,GBP,,,");
        assertEquals(3, night(MONDAY).exitCode());
        assertEquals(List.of("C1 HELD", "C2 HELD", "C3 HELD"), letters(MONDAY), "not even the amount can be read");
        workbench.put("decisions.csv", "action,refers_to,by,reason", "APPROVE,MONEY_ROW_REFUSED//R-9//,O1,too early");
        assertEquals(3, night(TUESDAY).exitCode(), "the owner may release it after five business days only");
        workbench.put("decisions.csv", "action,refers_to,by,reason", "DISMISS,MONEY_ROW_REFUSED//R-9//,S1,a fee of the bank");
        assertEquals(0, night(WEDNESDAY).exitCode());
        assertEquals(List.of("C1 READY", "C2 READY", "C3 READY"), letters(WEDNESDAY));
    }

    @Test
    void aLineThatIsNoCsvStillNamesItsPayer() throws IOException {
        receipts("R-9,2026-08-03,55.00,GBP,\"Meadow Dairy Ltd,,payment");
        assertEquals(3, night(MONDAY).exitCode());
        assertEquals(List.of("C1 READY", "C2 HELD", "C3 READY"), letters(MONDAY));
    }

    /** Whose payments were in a file that nobody can read is not known the next night either. */
    @Test
    void aFileOfMoneyThatCannotBeReadHoldsUntilAPersonSaysThatItHasComeIn() throws IOException {
        workbench.put("receipts.csv", "receipt_no,value_date,payer_name", "R-9,2026-08-03,Harbour Tools Ltd");
        assertEquals(3, night(MONDAY).exitCode());
        assertEquals(3, night(TUESDAY).exitCode());
        assertEquals(List.of("C1 HELD", "C2 HELD", "C3 HELD"), letters(TUESDAY));
        String item = rows(TUESDAY, "worklist.csv", "item_no").getFirst();
        workbench.put("receipts.csv", RECEIPTS, "R-9,2026-08-03,100.00,GBP,Harbour Tools Ltd,,")
                .put("decisions.csv", "action,refers_to,by", "DISMISS," + item + ",S1");
        assertEquals(0, night(WEDNESDAY).exitCode());
        assertEquals(List.of("C2 READY", "C3 READY"), letters(WEDNESDAY));
        // put right and sent again for the same night, it needs no answer
        workbench.put("receipts-w.csv", "receipt_no,value_date", "R-10,2026-08-05");
        assertEquals(3, night(WEDNESDAY).exitCode());
        workbench.put("receipts-w.csv", RECEIPTS, "R-10,2026-08-05,1.00,GBP,Nobody,,");
        assertEquals(0, night(WEDNESDAY).exitCode());
    }

    /** A bank's line that cannot be read tells its payer behind it, in each format in its way. */
    @Test
    void aLineOfABankStatementHoldsWhoeverItNames() throws IOException {
        BankFiles.Line[] lines = new BankFiles.Line[11];
        for (int number = 0; number < lines.length; number++) {
            lines[number] = BankFiles.Line.of(MONDAY, "1." + (10 + number), "Nobody Known " + number, "");
        }
        BankFiles.Statement statement = BankFiles.Statement.of("DE02120300000000202051", MONDAY, "5.00", lines);
        String bad = BankFiles.camt053(BankFiles.Statement.of("DE02120300000000202051", MONDAY, "0.00",
                BankFiles.Line.of(MONDAY, "55.00", "Meadow Dairy Ltd", "INV-2")));
        String entry = bad.substring(bad.indexOf("<Ntry>"), bad.indexOf("</Ntry>") + "</Ntry>".length()).replace("55.00", "55.OO");
        workbench.put("bank.xml", BankFiles.camt053(statement).replace("</Stmt>", entry + "</Stmt>").split("\n"));
        String message = BankFiles.mt940(BankFiles.Statement.of("DE02120300000000202052", MONDAY, "5.00", lines));
        workbench.put("bank.sta",
                message.replaceFirst(":61:", ":61:2699990803C9,00NTRFNONREF\n:86:166?00CREDIT?20invoice?32Quarry Stone Ltd\n:61:")
                .split("\n"));
        Workbench.Answer answer = night(MONDAY);
        assertEquals(3, answer.exitCode(), answer.err());
        assertEquals(List.of("C1 READY", "C2 HELD", "C3 HELD"), letters(MONDAY), answer.out());
        List<String> items = rows(MONDAY, "worklist.csv", "item_no").stream().filter(item -> item.startsWith("MONEY_ROW_REFUSED")).toList();
        assertEquals(2, items.size(), items.toString());
        assertEquals(List.of("bank.sta 12 11 1 PART", "bank.xml 12 11 1 PART"),
                rows(MONDAY, "intake.csv", "file", "rows", "taken", "refused", "status").stream()
                .filter(row -> row.startsWith("bank")).toList());
        workbench.put("decisions.csv", "action,refers_to,by,reason", "DISMISS," + items.getFirst() + ",S1,taken by hand", "DISMISS,"
                + items.getLast() + ",S1,taken by hand");
        assertEquals(0, night(TUESDAY).exitCode());
    }

    /** So many good rows that one bad one is less than a tenth of the file. */
    private void receipts(String bad) {
        List<String> rows = new ArrayList<>(List.of(RECEIPTS, bad));
        for (int number = 1; number <= 10; number++) {
            rows.add("G-" + number + ",2026-08-03,1." + (10 + number) + ",GBP,Nobody Known " + number + ",,");
        }
        workbench.put("receipts.csv", rows.toArray(String[]::new));
    }

    private Workbench.Answer night(LocalDate date) {
        return workbench.run("nightly", "--date", date.toString());
    }

    private List<String> letters(LocalDate date) throws IOException {
        return rows(date, "letters.csv", "customer_no", "status").stream().sorted().toList();
    }

    private List<String> rows(LocalDate date, String name, String... columns) throws IOException {
        return ExpectedRows.rows(ExpectedRows.read(workbench.outbox().resolve(date.toString()).resolve(name)), List.of(columns), " ")
                .stream()
                .filter(row -> !row.startsWith("PAYER_UNKNOWN")).map(row -> row.replaceAll(" +", " ")).toList();
    }
}
