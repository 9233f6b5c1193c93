package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.intake.CustomerLookup.CustomerTerms;
import receivables.ledger.Company;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.bank.BankRules;
import receivables.ledger.table.TableProfiles;
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
        Company company = new Company(text, text, "", text, "", "", "", "", Currency.getInstance("EUR"), 30, new BigDecimal("6"), List.of(), "#000000", "");
        IntakeContext context = new IntakeContext(Desk.D, company, numbers -> {
            Map<String, CustomerTerms> found = new TreeMap<>();
            numbers.stream().filter(customers::contains).forEach(number -> found.put(number, new CustomerTerms(null, null)));
            return found;
        }, numbers -> Map.of(), Set.of(), List.of(), BankRules.SHIPPED, profiles, named -> {
            Map<DocumentLookup.Named, String> known = new HashMap<>();
            named.stream().filter(one -> documents.contains(one.documentNo())).forEach(one -> known.put(one, one.documentNo()));
            return known;
        });
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
            String payments = taken.noticeLines().stream().filter(line -> line.contains("on account"))
                    .map(line -> line.replaceAll("^.*?: (\\d+) .* together \\D*([0-9.]+).*$", "$1 $2")).findFirst().orElse("");
            assertEquals(expected, List.of(String.valueOf(taken.customers.size()), sum(taken, true), sum(taken, false), payments), file
                    + " " + taken.noticeLines() + taken.rejectLines());
            assertEquals(List.of(), taken.rejectLines(), file);
            assertTrue(taken.noticeLines().stream().noneMatch(line -> line.contains("add up to")), file + taken.noticeLines());
        });
    }
}
