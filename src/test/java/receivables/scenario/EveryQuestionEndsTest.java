package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company that has nearly every trouble at once: each line of its worklist is ended by one decision, at once and for good. */
class EveryQuestionEndsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);

    @TempDir
    Path root;
    private Workbench workbench;

    @Test
    void eachLineOfTheWorklistIsEndedByADecision() throws IOException {
        workbench = Workbench.in(root, Map.of()).setting("  send: true", "  send: false");
        monday();
        assertEquals(3, night(MONDAY));
        tuesday();
        assertEquals(3, night(MONDAY.plusDays(1)));
        TreeSet<String> kinds = new TreeSet<>();
        List<String> decisions = new ArrayList<>(List.of("decision_no,action,customer_no,letter_no,refers_to,date,by,reason"));
        for (CSVRecord line : worklist(MONDAY.plusDays(1))) {
            kinds.add(line.get("kind"));
            String number = "E" + decisions.size() + ",";
            switch (line.get("kind")) {
                case "APPROVAL_WANTED" -> decisions.add(number + "REJECT,," + line.get("letter_no") + ",,,O1,no");
                // the letter is decided anew each night, and so is its number
                case "MISSING_GLYPH" -> decisions.add(number + "BLOCK," + line.get("customer_no") + ",,,2026-12-31,S1,written by hand");
                // it is told once
                case "DECISION_REFUSED" -> kinds.add("DECISION_REFUSED");
                default -> decisions.add(number + "DISMISS,,," + line.get("item_no") + ",,S1,settled outside");
            }
        }
        assertEquals(List.of("APPROVAL_WANTED", "BANK_CHARGE", "CREDIT_NOTE_UNCLEAR", "DECISION_REFUSED", "DISPUTE_OPEN", "LATE_DISCOUNT",
                "MISSING_GLYPH", "MONEY_ROW_REFUSED", "NOT_FOR_INVOICES", "NO_ADDRESS", "NUMBER_USED_AGAIN", "OTHER_CURRENCY",
                "OUTGOING_UNCLEAR", "OVER_PAID", "PAYER_AMBIGUOUS", "PAYER_CONTRADICTION", "PAYER_UNKNOWN", "POSSIBLE_DUPLICATE",
                "PROMISE_BROKEN", "REVERSAL_UNCLEAR", "RIVALS", "SHORT_PAID", "UNMATCHED"), List.copyOf(kinds),
                "of each kind there is a line; the others are questions about letters and statements on paper");
        workbench.put("decisions-3.csv", decisions.toArray(String[]::new));
        assertEquals(0, night(MONDAY.plusDays(2)), "what was refused has been answered");
        List<String> outcomes = ExpectedRows.rows(ExpectedRows.read(file(MONDAY.plusDays(2), "decisions.csv")),
                List.of("decision_no", "outcome", "reason"), " ");
        assertEquals(decisions.size() - 1, outcomes.stream().filter(row -> row.startsWith("E")).count(), "each decision is found again");
        assertEquals(List.of(), outcomes.stream().filter(row -> row.startsWith("E") && !row.contains(" EFFECTIVE")).toList());
        assertEquals(List.of("DECISION_REFUSED///INV-301/D3"),
                items(MONDAY.plusDays(2)), "who proposed what was rejected is told so, once");
        assertEquals(0, night(MONDAY.plusDays(3)));
        assertEquals(List.of(), items(MONDAY.plusDays(3)), "and it stays so");
        assertEquals(0, workbench.run("verify", "--date", MONDAY.plusDays(2).toString()).exitCode());
    }

    private void monday() {
        List<String> customers =
                new ArrayList<>(List.of("customer_no,name,language,address_1,city,postcode,country,currency,bank_accounts"));
        List<String> names =
                List.of("Harbour Tools Ltd", "Meadow Dairy Ltd", "Quarry Stone Ltd", "Quarry Stone Ltd", "Lantern Works Ltd",
                "Pepper Mills Ltd", "Saddle Makers Ltd", "Orchard Juice Ltd", "Thimble Cloth Ltd", "Beacon Lamps Ltd", "Cobalt Paints Ltd",
                "Dapple Horses Ltd", "Ember Stoves Ltd", "Fennel Spices Ltd", "Granite Kerbs Ltd", "Heather Wools Ltd", "Ivory Piano Ltd",
                "Juniper Gin Ltd", "Kestrel Kites Ltd", "Amharic አ Books Ltd");
        for (int number = 1; number <= names.size(); number++) {
            customers.add("C" + number + "," + names.get(number - 1) + ",en," + (number == 5 ? ",," : number + " Quay Street,Bristol,")
                    + "BS1 4DJ,GB,CNY,"
                    + (number <= 2 ? "622200" + number : ""));
        }
        workbench.put("customers.csv", customers.toArray(String[]::new))
                .put("staff.csv", "staff_no,name,role", "S1,Ann,CREDIT", "O1,Olive,OWNER");
        List<String> ledger =
                new ArrayList<>(List.of("document_no,type,customer_no,document_date,due_date,amount,currency,"
                        + "discount_until,discount_amount,applies_to"));
        for (int number = 1; number <= names.size(); number++) {
            String amount = number == 6 ? "70.00" : number == 10 ? "1000.00" : 100 + 11 * number + ".50";
            ledger.add("INV-" + (300 + number) + ",INVOICE,C" + number + ",2026-06-01,2026-07-03," + amount + ","
                    + (number == 11 ? "USD" : "CNY")
                    + (number == 10 ? ",2026-06-10,20.00," : ",,,"));
        }
        ledger.add("INV-406,INVOICE,C6,2026-06-02,2026-07-04,70.00,CNY,,,");
        ledger.add("CN-14,CREDIT_NOTE,C14,2026-06-02,,9.00,CNY,,,INV-301");
        workbench.put("ledger.csv", ledger.toArray(String[]::new));
        workbench.put("receipts.csv", "receipt_no,value_date,amount,payer_name,payer_account,remittance,reverses",
                "R-0,2026-08-03,5.55,Nobody Known,,,", "R-2,2026-08-03,6.66,Meadow Dairy Ltd,6222001,,",
                "R-3,2026-08-03,7.77,Quarry Stone Ltd,,,", "R-6,2026-08-03,70.00,Pepper Mills Ltd,,,",
                "R-7,2026-08-03,12.34,Saddle Makers Ltd,,,", "R-8,2026-08-03,205.00,Orchard Juice Ltd,,INV-308,",
                "R-9,2026-08-03,50.00,Thimble Cloth Ltd,,INV-309,", "R-10,2026-08-03,980.00,Beacon Lamps Ltd,,INV-310,",
                "R-11,2026-08-03,700.00,Cobalt Paints Ltd,,INV-311,", "R-12,2026-08-03,232.50,Dapple Horses Ltd,,INV-312,",
                "R-13,2026-08-03,33.00,Ember Stoves Ltd,,security deposit,", "R-15,2026-08-03,265.50,Granite Kerbs Ltd,,INV-315,",
                "R-16,2026-08-03,-33.00,Heather Wools Ltd,,paid out,", "R-17,2026-08-03,-44.00,Ivory Piano Ltd,,returned,R-404",
                "R-18,2026-08-03,12x,,,,");
        workbench.put("decisions.csv", "decision_no,action,customer_no,document_no,amount,currency,date,decided_on,by",
                "D1,PROMISE,C18,INV-318,100,CNY,2026-07-24,2026-07-20,S1", "D2,DISPUTE,C19,INV-319,50,CNY,,2026-08-03,S1",
                "D3,WRITE_OFF,C1,INV-301,1,CNY,,,S1");
    }

    private void tuesday() {
        workbench.put("receipts-2.csv", "receipt_no,value_date,amount,payer_name,payer_account,remittance,reverses",
                "R-12b,2026-08-04,232.50,Dapple Horses Ltd,,INV-312,", "R-15r,2026-08-04,-280.50,Granite Kerbs Ltd,,INV-315 returned,R-15",
                "R-0,2026-08-04,88.00,Somebody else,,,");
        workbench.put("decisions-2.csv", "decision_no,action,document_no,by,reason", "V1,DISPUTE,INV-999,S1,no such document");
    }

    private List<String> items(LocalDate date) throws IOException {
        return ExpectedRows.rows(worklist(date), List.of("item_no"), " ");
    }

    private List<CSVRecord> worklist(LocalDate date) throws IOException {
        return ExpectedRows.read(file(date, "worklist.csv"));
    }

    private Path file(LocalDate date, String name) {
        return workbench.outbox().resolve(date.toString()).resolve(name);
    }

    private int night(LocalDate date) {
        Workbench.Answer answer = workbench.run("nightly", "--date", date.toString());
        assertTrue(answer.exitCode() == 0 || answer.exitCode() == 3, answer.err());
        return answer.exitCode();
    }
}
