package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What later files change of what is known: values that may change are listed with before and after, and what a file has no column for stays. */
class CorrectionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 8, 4);
    private static final String LEDGER = "document_no,type,customer_no,document_date,due_date,currency,amount";
    private static final String RECEIPTS = "receipt_no,value_date,amount,currency,payer_name,remittance";

    @TempDir
    Path root;
    private Workbench workbench;

    @BeforeEach
    void open() {
        workbench = Workbench.in(root, Map.of()).put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency,phone,terms_days",
                "C1,Harbour Tools Ltd,en,1 Quay Street,Bristol,BS1 4DJ,GB,GBP,0117 1,30", "C2,Meadow Dairy Ltd,en,2 Farm Road,Bath,BA1 1AA,GB,GBP,0117 2,45")
                .put("staff.csv", "staff_no,name,role", "S1,Ann,CREDIT", "O1,Olive,OWNER");
    }

    @Test
    void whatChangesIsListedAndWhatAFileDoesNotHaveStays() throws IOException {
        workbench.put("ledger.csv", LEDGER, "INV-1,INVOICE,C1,2026-06-01,2026-07-03,GBP,100.00", "INV-2,INVOICE,C2,2026-06-01,2026-07-03,GBP,200.00");
        workbench.put("receipts.csv", RECEIPTS, "R-1,2026-08-03,7.00,GBP,Somebody,on account");
        assertEquals(0, night(MONDAY));
        assertEquals(List.of(), corrections(MONDAY));
        workbench.put("customers-2.csv", "customer_no,name,phone,city", "C1,Harbour Tools Ltd,,Bristol", "C2,Meadow Dairy Ltd,0117 2,Bath");
        workbench.put("ledger-2.csv", LEDGER, "INV-1,INVOICE,C1,2026-06-01,2026-07-10,GBP,90.00", "INV-2,INVOICE,C2,2026-06-01,2026-07-03,GBP,200.00");
        workbench.put("receipts-2.csv", RECEIPTS, "R-1,2026-08-03,7.00,GBP,Harbour Tools Ltd,on account");
        assertEquals(0, night(TUESDAY));
        assertEquals(List.of("C1|phone|0117 1|", "INV-1|amount|100.00|90.00", "INV-1|due_date|2026-07-03|2026-07-10",
                "R-1|payer_name|Somebody|Harbour Tools Ltd"), corrections(TUESDAY), "the street that the file has no column for stays");
        assertEquals(0, workbench.run("verify", "--date", TUESDAY.toString()).exitCode());
    }

    private int night(LocalDate date) {
        return workbench.run("nightly", "--date", date.toString()).exitCode();
    }

    private List<String> corrections(LocalDate date) throws IOException {
        return rows(date, "corrections.csv", "key", "column", "before", "after");
    }

    private List<String> rows(LocalDate date, String name, String... columns) throws IOException {
        return ExpectedRows.rows(ExpectedRows.read(workbench.outbox().resolve(date.toString()).resolve(name)), List.of(columns), "|");
    }
}
