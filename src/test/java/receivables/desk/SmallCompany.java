package receivables.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.scenario.Workbench;
import receivables.scenario.Workbench.Answer;

/**
 * A company of a handful of customers and its nights around a weekend, for trying commands on: C1 waits for a lawyer's letter, C2 gets a
 * first letter, C3 a reminder, C4 is blocked, C5 has paid too much, and one receipt is nobody's.
 */
final class SmallCompany {

    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final Workbench workbench;

    private SmallCompany(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Nothing has run yet; the first night's files lie in the inbox. */
    static SmallCompany in(Path root, Map<String, String> environment) {
        Workbench workbench = Workbench.in(root, environment);
        workbench.put("staff.csv", "staff_no,name,role,reports_to,email", "S1,Olivia Owner,OWNER,,", "S2,Sam Sales,SALES,S1,",
                "S3,Carl Credit,CREDIT,S1,");
        workbench.put("customers.csv",
                "customer_no,name,language,address_1,city,postcode,country,contact,phone,salesperson,terms_days,interest_rate,bank_accounts", "C1,北方机械有限公司,zh,朝阳路1号,北京市,100020,CN,王先生,010-1,S2,30,6,",
                "C2,Harbour Tools Ltd,en,1 Quay Street,Leeds,LS1 4AB,GB,Ann Low,+44 1,S2,30,6,GB-222",
                "C3,East Trading GmbH,en,Hafenstr. 5,Hamburg,20095,DE,Uwe Ost,+49 1,S2,30,6,DE-333",
                "C4,南方贸易有限公司,zh,天河路9号,广州市,510620,CN,李女士,020-1,S2,30,6,",
                "C5,Western Supply Ltd,en,7 Dock Road,Bristol,BS1 2CD,GB,Bob West,+44 2,S2,30,6,GB-555");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount,opening_stage,opening_mailed_on",
                "INV-101,INVOICE,C1,2026-05-01,2026-06-01,CNY,90000.00,LETTER_3,2026-10-01",
                "INV-201,INVOICE,C2,2026-09-20,2026-10-20,CNY,1200.00,NOTICE,2026-10-20",
                "INV-202,INVOICE,C2,2026-11-10,2026-12-10,CNY,800.00,,",
                "INV-301,INVOICE,C3,2026-10-25,2026-11-25,CNY,3000.00,,",
                "INV-401,INVOICE,C4,2026-08-01,2026-09-01,CNY,700.50,,",
                "INV-501,INVOICE,C5,2026-09-01,2026-10-01,CNY,400.00,,");
        workbench.put("receipts.csv", "receipt_no,value_date,amount,currency,payer_name,payer_account,remittance",
                "R-1,2026-11-19,500.00,CNY,Western Supply Ltd,GB-555,INV-501",
                "R-2,2026-11-20,77.00,CNY,Who Knows Holdings,XX-1,thank you");
        workbench.put("decisions.csv", "action,customer_no,document_no,date,reason,by,decided_on", "BLOCK,C4,,2026-12-31,in talks until "
                + "the new year,S3,2026-11-19");
        return new SmallCompany(workbench);
    }

    /** A company whose nights have run in the folder before. */
    static SmallCompany at(Path root) {
        return new SmallCompany(Workbench.in(root, Map.of()));
    }

    /** As {@link #in}, and the night of Friday has run. */
    static SmallCompany afterFriday(Path root, Map<String, String> environment) {
        SmallCompany company = in(root, environment);
        company.night(FRIDAY);
        return company;
    }

    SmallCompany night(LocalDate date) {
        Answer answer = run("nightly", "--date", date.toString());
        if (answer.exitCode() != 0 && answer.exitCode() != 3) {
            throw new AssertionError("the night of " + date + " failed: " + answer.err());
        }
        return this;
    }

    Answer run(String... arguments) {
        return workbench.run(arguments);
    }

    Workbench workbench() {
        return workbench;
    }

    Path outbox() {
        return workbench.outbox();
    }

    /** The number of the customer's letter of a night. */
    String letterOf(String customerNo, LocalDate night) {
        return rows(outbox().resolve(night.toString()).resolve("letters.csv")).stream()
                .filter(row -> row.get("customer_no").equals(customerNo))
                .map(row -> row.get("letter_no")).findFirst().orElseThrow(() ->
                new AssertionError("no letter to " + customerNo + " on " + night));
    }

    static List<CSVRecord> rows(Path csv) {
        try (CSVParser parser = CSVParser.parse(Files.readString(csv),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The names below a folder, sorted; none when there is no such folder. */
    static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        if (names == null) {
            return List.of();
        }
        Arrays.sort(names);
        return List.of(names);
    }
}
