package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.intake.CustomerLookup.CustomerTerms;
import receivables.ledger.Company;
import receivables.ledger.Document;
import receivables.ledger.bank.BankRules;
import receivables.ledger.table.TableProfiles;
import receivables.money.Money;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.TableProfileFiles;

/** Lists of ERPs through their profiles: which documents, customers, rejects and notices come of them. */
class ErpListsTest {

    private static final Path SAMPLES = Path.of("../shared/cases/erp");
    private static TableProfiles shipped;

    @TempDir
    Path inbox;

    @BeforeAll
    static void profiles() throws SettingsException {
        shipped = Settings.load(Path.of("config"), Path.of("jobs")).tables();
    }

    private Taken read(Path file, TableProfiles profiles, Set<String> customers, Set<String> documents) {
        Company.Text text = new Company.Text("甲", "A");
        Company company = new Company(text, text, "", text, "", "", "", "", Currency.getInstance("EUR"), 30,
                new BigDecimal("6"), List.of(), "#000000", "");
        IntakeContext context = new IntakeContext(Desk.D, company, numbers -> {
            Map<String, CustomerTerms> found = new TreeMap<>();
            numbers.stream().filter(customers::contains).forEach(number -> found.put(number, new CustomerTerms(null, null)));
            return found;
        }, numbers -> Map.of(), Set.of(), List.of(), BankRules.SHIPPED, profiles, named -> {
            Map<DocumentLookup.Named, String> known = new HashMap<>();
            named.stream().filter(one -> documents.contains(one.documentNo())).forEach(one -> known.put(one, one.documentNo()));
            return known;
        }, false);
        Taken taken = new Taken();
        FileIntake.read(new InboxFile(file, file.getFileName().toString(), FileKind.TABLE, "", 0), context, taken);
        return taken;
    }

    /** Number and sum of documents of these kinds, by currency. */
    private static String sum(Taken taken, boolean debit) {
        TreeMap<String, BigDecimal> sums = new TreeMap<>();
        int count = 0;
        for (Document document : taken.documents) {
            if (document.type().isDebit() == debit) {
                count++;
                sums.merge(document.currency().getCurrencyCode(), new BigDecimal(document.amount().plain()), BigDecimal::add);
            }
        }
        return count + " " + sums;
    }

    @Test
    void everySampleHasTheCountsAndSumsOfItsTotals() {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES));
        Map<String, List<String>> totals = Map.of(
                "sap_fbl5n_en.csv", List.of("0", "3 {EUR=57655.04}", "1 {EUR=30213.31}", "1 120.50"),
                "quickbooks_customer_balance_detail.csv", List.of("2", "2 {EUR=1500.00}", "1 {EUR=75.00}", "1 50.00"),
                "datev_extf_buchungsstapel.csv", List.of("0", "2 {EUR=3570.50}", "1 {EUR=119.00}", ""),
                "odoo_invoices.csv", List.of("2", "2 {EUR=1250.50, USD=330.00}", "1 {EUR=250.50}", ""),
                "bc_customer_ledger_entries.csv", List.of("2", "2 {EUR=15.00, USD=1250.00}", "1 {EUR=25.50}", "1 300.00"),
                "kingdee_cloud_receivable.csv", List.of("2", "2 {CNY=100000.00, USD=5000.00}", "1 {CNY=2340.00}", ""));
        totals.forEach((file, expected) -> {
            Taken taken = read(SAMPLES.resolve(file), shipped, Set.of("198609", "0000204411", "10001", "10002"), Set.of());
            String payments = taken.listedMoney.stream().map(money -> money.rows() + " " + Money.ofMinor(money.paid(), money.currency())
                    .plain()).findFirst().orElse("");
            assertEquals(expected, List.of(String.valueOf(taken.customers.size()), sum(taken, true), sum(taken, false), payments), file
                    + " " + taken.noticeLines() + taken.rejectLines());
            assertEquals(List.of(), taken.rejectLines(), file);
            assertTrue(taken.noticeLines().stream().noneMatch(line -> line.contains("add up to")), file + taken.noticeLines());
        });
    }

    private Taken read(String name, byte[] content, Set<String> customers, Set<String> documents) {
        try {
            return read(Files.write(inbox.resolve(name), content), shipped, customers, documents);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private Taken read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8), Set.of(), Set.of());
    }

    private static List<String> documents(Taken taken) {
        return taken.documents.stream().map(document -> String.join(" ", document.documentNo(), document.type().name(),
                document.customerNo(), document.amount().toString(), document.documentDate().toString(),
                document.dueDate().toString())).toList();
    }

    @Test
    void aTextListOfSapNamesEachCustomerAboveHisRowsAndSumsThemUp() {
        Taken taken = read("fbl5n.txt", """
                Customer               0000204411
                Company Code           1000
                Name                   Hafen Werkzeuge GmbH
                City                   Hamburg

                -----------------------------------------------------------------------------------
                | |Assignment|DocumentNo|Ty|Doc. Date |Net due dt|Amt in loc.cur.|LCurr|Text      |
                -----------------------------------------------------------------------------------
                | |4500012444|1800001400|RV|20.09.2026|20.10.2026|       1.500,00|EUR  |          |
                | |4500012444|1800001400|RV|20.09.2026|20.11.2026|         100,00|EUR  |2nd item  |
                | |4500012444|1600000017|DG|28.09.2026|28.09.2026|         120,50-|EUR  |returned |
                | |          |1400000018|DZ|28.09.2026|28.09.2026|          50,00-|EUR  |on account|
                -----------------------------------------------------------------------------------
                |*|          |          |  |          |          |       1.429,50|EUR  |          |
                -----------------------------------------------------------------------------------

                Customer               0000204412
                Name                   Mühle & Söhne
                -----------------------------------------------------------------------------------
                | |Assignment|DocumentNo|Ty|Doc. Date |Net due dt|Amt in loc.cur.|LCurr|Text      |
                -----------------------------------------------------------------------------------
                | |4500012445|1800001401|RV|31.09.2026|20.10.2026|         700,00|EUR  |          |
                | |4500012445|1800001402|RV|30.09.2026|20.10.2026|          70,00|EUR  |          |
                |*|          |          |  |          |          |         770,00|EUR  |          |
                |**|         |          |  |          |          |       2.199,50|EUR  |          |
                """);
        assertEquals(List.of("1800001400 INVOICE 0000204411 1600.00 EUR 2026-09-20 2026-11-20",
                "1600000017 CREDIT_NOTE 0000204411 120.50 EUR 2026-09-28 2026-09-28",
                "1800001402 INVOICE 0000204412 70.00 EUR 2026-09-30 2026-10-20"), documents(taken));
        assertEquals(List.of("0000204411 Hafen Werkzeuge GmbH", "0000204412 Mühle & Söhne"),
                taken.customers.stream().map(customer -> customer.customerNo() + " " + customer.name()).toList());
        assertEquals(List.of("fbl5n.txt:22 Doc. Date \"31.09.2026\": is no day as profile sap-fbl5n-text writes it (dd.MM.yyyy)"),
                taken.rejectLines());
        assertEquals(List.of("10 Net due dt: the rows of document 1800001400 have different due dates; they are one document here, due on "
                + "the latest of them", "24 Amt in loc.cur.: the list says 770.00 EUR, its rows add up to 70.00 EUR: a row is missing, or "
                + "was refused", "25 Amt in loc.cur.: the list says 2199.50 EUR, its rows add up to 1499.50 EUR: a row is missing, or was "
                + "refused"), taken.noticeLines());
    }

    @Test
    void sapWithTabsIsUtf16AndAListThatKnowsNobodyByNameWaitsForItsCustomers() {
        String list = """
                Konto\tBelegnummer\tBelegart\tBelegdatum\tNettofälligkeit\tBetrag in Hauswährung\tReferenz
                10001\t90000001\tRV\t01.09.2026\t01.10.2026\t1.250,00\tRE-1
                10001\t90000002\tDG\t02.09.2026\t02.09.2026\t250,00-\tGS-1
                10001\t\t\t\t\t1.000,00\t
                10002\t90000003\tRV\t03.09.2026\t03.10.2026\t80,00\tRE-2
                10002\t\t\t\t\t80,00\t
                \t\t\t\t\t1.080,00\t
                """.replace("\n", "\r\n");
        Taken taken = read("export.xls", ("\ufeff" + list).getBytes(StandardCharsets.UTF_16LE), Set.of("10001"), Set.of());
        assertEquals(List.of("90000001 INVOICE 10001 1250.00 EUR 2026-09-01 2026-10-01",
                "90000002 CREDIT_NOTE 10001 250.00 EUR 2026-09-02 2026-09-02"), documents(taken));
        assertEquals(List.of("export.xls:5 Konto \"10002\": is no customer we know; correct the number, or send the customer in a "
                + "customers file: the document is judged again then"), taken.rejectLines());
        assertEquals(1, taken.waiting.size());
        assertEquals(List.of(), taken.noticeLines());
    }

    @Test
    void whatIsKnownIsComparedAndNotTakenAgain() {
        Taken taken = read("invoices.csv", """
                ID,Customer,Customer Name,Posting Date,Due Date,Grand Total,Outstanding Amount,Currency,Status
                ACC-SINV-2026-00001,CUST-1,Grant Plastics,2026-09-01,2026-10-01,"1,000.00",400.00,EUR,Partly Paid
                ACC-SINV-2026-00002,CUST-1,Grant Plastics,2026-09-02,2026-10-02,90.00,90.00,EUR,Unpaid
                ACC-SINV-2026-00003,CUST-1,Grant Plastics,2026-09-03,2026-10-03,70.00,0.00,EUR,Paid
                ACC-SINV-2026-00004,CUST-1,Grant Plastics,2026-09-03,2026-10-03,50.00,50.00,EUR,Draft
                """.getBytes(StandardCharsets.UTF_8), Set.of("CUST-1"), Set.of("ACC-SINV-2026-00001", "ACC-SINV-2026-00003"));
        assertEquals(List.of("ACC-SINV-2026-00002 INVOICE CUST-1 90.00 EUR 2026-09-02 2026-10-02"), documents(taken));
        assertEquals(List.of("ACC-SINV-2026-00001 400.00 EUR", "ACC-SINV-2026-00002 90.00 EUR", "ACC-SINV-2026-00003 0.00 EUR"),
                taken.listed.stream().map(item -> item.documentNo() + " " + item.open()).toList());
        assertEquals(List.of(), taken.customers);
    }

    @Test
    void aRowForEachLineOfAnInvoiceRepeatsWhatIsDueAndALongNameIsCutToANumber() {
        String name = "The Very Long Established Trading Company of the North";
        Taken taken = read("xero.csv", "ContactName,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,InvoiceAmountDue,LineAmount,Currency,"
                + "Status\n" + (name + ",INV-0001,PO-7,01/09/2026,01/10/2026,120.00,120.00,%s,GBP,Awaiting Payment\n").formatted("60.00")
                + (name + ",INV-0001,PO-7,01/09/2026,01/10/2026,120.00,120.00,%s,GBP,Awaiting Payment\n").formatted("40.00"));
        String number = taken.customers.getFirst().customerNo();
        assertEquals(name, taken.customers.getFirst().name());
        assertTrue(number.matches("The Very Long Established ?~[0-9a-f]{8}"), number);
        assertEquals(List.of("INV-0001 INVOICE " + number + " 120.00 GBP 2026-09-01 2026-10-01"), documents(taken));
    }

    @Test
    void zerosInFrontDoNotCountWhereTheCompanySaysSo() {
        CustomerLookup known = numbers -> {
            Map<String, CustomerTerms> found = new TreeMap<>();
            numbers.stream().filter(Set.of("0000204411", "77", "0077")::contains)
                    .forEach(number -> found.put(number, new CustomerTerms(null, null)));
            return found;
        };
        Map<String, String> meant = new CustomerNumbers(known).of(List.of("204411", "0000204411", "077", "0005", "C1", ""));
        assertEquals("{0000204411=0000204411, 0005=5, 077=null, 204411=0000204411}", meant.toString());
    }

    @Test
    void whatAProfileGetsWrongIsSaidWithItsLine() {
        SettingsException wrong = org.junit.jupiter.api.Assertions.assertThrows(SettingsException.class, () -> TableProfileFiles.of(
                "config/erp/mine.yml", """
                erp: Mine
                recognise: {header: [A, B]}
                document_date: {column: B, pattern: [yyyy-MM-dd]}
                amount: {means: originally, signed: A}
                snapshot: true
                type: {column: A, invoice: [X], payment: [X]}
                """));
        assertEquals(List.of("4 amount.means", "5 snapshot", "6 type.payment", "1 customer_no", "1 document_no").stream().sorted().toList(),
                wrong.mistakes().stream().map(mistake -> mistake.line() + " " + mistake.key()).sorted().toList());
    }
}
