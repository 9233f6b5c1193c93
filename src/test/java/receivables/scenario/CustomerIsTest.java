package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A customer who is renumbered, or merged with another: his items, their stages, his letters, holds and money go by the new number from
 * that night on, and come back when the decision is rejected.
 */
class CustomerIsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 8, 4);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 8, 5);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 8, 6);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 8, 7);
    private static final String CUSTOMERS = "customer_no,name,language,address_1,city,postcode,country,currency,terms_days";
    private static final String LEDGER = "document_no,type,customer_no,document_date,due_date,currency,amount";
    private static final String RECEIPTS = "receipt_no,value_date,amount,currency,payer_name,remittance,reverses";
    private static final String DECISIONS = "decision_no,action,customer_no,refers_to,document_no,by";

    @TempDir
    Path root;
    private Workbench workbench;

    @Test
    void aRenumberedCustomerTakesEverythingWithHim() throws IOException {
        workbench = Workbench.in(root, Map.of())
                .put("customers.csv", CUSTOMERS, "C1,Harbour Tools Ltd,en,1 Quay Street,Bristol,BS1 4DJ,GB,GBP,30",
                        "C2,Meadow Dairy Ltd,en,2 Farm Road,Bath,BA1 1AA,GB,GBP,45")
                .put("staff.csv", "staff_no,name,role", "S1,Ann,CREDIT", "O1,Olive,OWNER")
                .put("ledger.csv", LEDGER, "INV-1,INVOICE,C1,2026-06-01,2026-07-01,GBP,100.00",
                        "INV-2,INVOICE,C1,2026-06-02,2026-07-02,GBP,500.00", "INV-7,INVOICE,C2,2026-06-02,2026-07-17,GBP,900.00")
                .put("receipts.csv", RECEIPTS, "R-1,2026-08-03,100.00,GBP,Harbour Tools Ltd,INV-1,",
                        "R-2,2026-08-03,7.00,GBP,Harbour Tools Ltd,on account,");
        assertEquals(0, night(MONDAY));
        List<String> first = rows(MONDAY, "letters.csv", "customer_no", "stage", "demanded");
        assertTrue(first.contains("C1|LETTER_1|493.00"), first.toString());

        // the ERP sends him and his open items under the new number; some decisions can never act
        workbench.put("customers-2.csv", CUSTOMERS, "C9,Harbour Tools Ltd,en,1 Quay Street,Bristol,BS1 4DJ,GB,GBP,30")
                .put("ledger-2.csv", LEDGER, "INV-2,INVOICE,C9,2026-06-02,2026-07-02,GBP,500.00",
                        "INV-3,INVOICE,C9,2026-07-10,2026-08-20,GBP,60.00", "INV-4,INVOICE,C1,2026-07-10,2026-08-21,GBP,70.00")
                .put("receipts-2.csv", RECEIPTS, "R-3,2026-08-04,200.00,GBP,Harbour Tools Ltd,INV-2,")
                .put("decisions.csv", DECISIONS, "A,CUSTOMER_IS,C9,C1,,S1", "B,CUSTOMER_IS,C2,C1,,S1", "C,CUSTOMER_IS,C1,C9,,S1",
                        "D,CUSTOMER_IS,C9,C77,,S1", "E,DISPUTE,C9,,INV-2,S1");
        assertEquals(0, night(TUESDAY));
        assertEquals(List.of("A|EFFECTIVE|", "B|REFUSED|Customer C1 goes by C9 already, since 2026-08-04; REJECT that decision first",
                "C|REFUSED|C1 goes by C9 already: neither can take the other's place",
                "D|REFUSED|No customer C77 is known: send his row in a customers file first", "E|EFFECTIVE|"),
                rows(TUESDAY, "decisions.csv", "decision_no", "outcome", "reason"));
        assertEquals(List.of("C2|INV-7|900.00|LETTER_1", "C9|INV-2|300.00|LETTER_1", "C9|INV-3|60.00|", "C9|INV-4|70.00|"),
                rows(TUESDAY, "open_items.csv", "customer_no", "document_no", "open", "stage"));
        assertEquals(List.of("C1|customer_no|C1|C9", "INV-2|customer_no|C1|C9", "R-2|customer_no|C1|C9"),
                rows(TUESDAY, "corrections.csv", "key", "column", "before", "after"));
        assertEquals(List.of("R-3|INV-2|C9|200.00"), rows(TUESDAY, "allocations.csv", "receipt_no", "document_no", "customer_no",
                "amount"));
        assertEquals(List.of("R-2|C9|7.00|0.00", "R-3|C9|0.00|200.00"),
                rows(TUESDAY, "receipts.csv", "receipt_no", "customer_no", "on_account", "applied"));
        assertEquals(List.of("C2", "C9"), rows(TUESDAY, "aging.csv", "customer_no").stream().distinct().sorted().toList());
        assertEquals(List.of("INV-2|C9|DISPUTED"), rows(TUESDAY, "dunning.csv", "document_no", "customer_no", "reason").stream()
                .filter(row -> row.startsWith("INV-2")).toList());
        verifies(TUESDAY);
        Map<String, byte[]> published = workbench.bytes(TUESDAY);
        assertEquals(0, night(TUESDAY));
        assertEquals(List.of(), Workbench.differences(published, workbench.bytes(TUESDAY)));

        // what was settled under the old number opens again under the new one; the old ERP list still comes
        workbench.put("receipts-3.csv", RECEIPTS, "R-4,2026-08-05,-100.00,GBP,Harbour Tools Ltd,returned,R-1")
                .put("ledger-3.csv", LEDGER, "INV-3,INVOICE,C1,2026-07-10,2026-08-20,GBP,61.00")
                .put("decisions-3.csv", DECISIONS, "F,DISPUTE_END,C1,,INV-2,S1");
        assertEquals(0, night(WEDNESDAY));
        assertEquals(List.of("R-1|INV-1|C9|-100.00"),
                rows(WEDNESDAY, "allocations.csv", "receipt_no", "document_no", "customer_no", "amount"));
        assertEquals(List.of("INV-3|amount|60.00|61.00"), rows(WEDNESDAY, "corrections.csv", "key", "column", "before", "after"));
        assertEquals(List.of("C9|INV-1|100.00", "C9|INV-2|300.00", "C9|INV-3|61.00", "C9|INV-4|70.00"),
                rows(WEDNESDAY, "open_items.csv", "customer_no", "document_no", "open").stream().filter(row -> row.startsWith("C9"))
                .toList());
        verifies(WEDNESDAY);

        // rejected: all goes back; what was written under the new number stays with it
        workbench.put("decisions-4.csv", DECISIONS, "G,REJECT,,A,,S1");
        assertEquals(0, night(THURSDAY));
        assertEquals(List.of("C1|INV-1", "C1|INV-2", "C1|INV-4", "C2|INV-7", "C9|INV-3"),
                rows(THURSDAY, "open_items.csv", "customer_no", "document_no").stream().sorted().toList());
        verifies(THURSDAY);
        verifies(TUESDAY);
    }

    /** Two customers become one: their items, letters and money stand together, with one letter for both. */
    @Test
    void twoCustomersBecomeOne() throws IOException {
        workbench = Workbench.in(root, Map.of())
                .put("customers.csv", CUSTOMERS, "C1,Harbour Tools Ltd,en,1 Quay Street,Bristol,BS1 4DJ,GB,GBP,30",
                        "C2,Meadow Dairy Ltd,en,2 Farm Road,Bath,BA1 1AA,GB,GBP,45")
                .put("staff.csv", "staff_no,name,role", "S1,Ann,CREDIT", "O1,Olive,OWNER")
                .put("ledger.csv", LEDGER, "INV-1,INVOICE,C1,2026-06-01,2026-08-06,GBP,100.00",
                        "INV-7,INVOICE,C2,2026-06-02,2026-08-06,GBP,900.00", "INV-8,INVOICE,C1,2026-06-02,2026-12-01,GBP,80.00",
                        "INV-9,INVOICE,C2,2026-06-02,2026-12-01,GBP,80.00");
        assertEquals(0, night(MONDAY));
        workbench.put("decisions.csv", DECISIONS, "A,CUSTOMER_IS,C2,C1,,S1")
                .put("receipts.csv", RECEIPTS, "R-1,2026-08-07,1000.00,GBP,Harbour Tools Ltd,INV-1 INV-7,");
        assertEquals(0, night(FRIDAY));
        assertEquals(List.of("R-1|INV-1|C2|100.00", "R-1|INV-7|C2|900.00"),
                rows(FRIDAY, "allocations.csv", "receipt_no", "document_no", "customer_no", "amount"));
        assertEquals(List.of("C2|INV-8", "C2|INV-9"), rows(FRIDAY, "open_items.csv", "customer_no", "document_no"));
        verifies(FRIDAY);
    }

    private void verifies(LocalDate date) {
        Workbench.Answer answer = workbench.run("verify", "--date", date.toString());
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
    }

    private int night(LocalDate date) {
        Workbench.Answer answer = workbench.run("nightly", "--date", date.toString());
        return answer.exitCode() == 0 ? 0 : failed(answer);
    }

    private static int failed(Workbench.Answer answer) {
        System.err.println(answer.out() + answer.err());
        return answer.exitCode();
    }

    private List<String> rows(LocalDate date, String name, String... columns) throws IOException {
        return ExpectedRows.rows(ExpectedRows.read(workbench.outbox().resolve(date.toString()).resolve(name)), List.of(columns), "|");
    }
}
