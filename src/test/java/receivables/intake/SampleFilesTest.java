package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.intake.CustomerLookup.CustomerTerms;
import receivables.sample.SampleCompany;
import receivables.settings.Settings;
import receivables.ledger.table.TableProfiles;

/** Every row the sample company sends is taken, with the shipped configuration, but for the five that it gets wrong on purpose. */
class SampleFilesTest {

    @TempDir
    Path inbox;

    @Test
    void everySoundRowOfTheSampleCompanyIsTaken() throws Exception {
        Settings settings = Settings.load(Path.of("config"), Path.of("jobs"));
        SampleCompany sample = new SampleCompany(1, LocalDate.parse("2026-06-30"), settings.calendar(2024, 2028));
        Taken taken = new Taken();
        int rows = 0;
        for (LocalDate night : sample.nights()) {
            Path folder = inbox.resolve(night.toString());
            sample.writeInbox(night, folder);
            IntakeContext context = new IntakeContext(
                    night, settings.company(), numbers -> known(taken, numbers), numbers -> currencies(taken, numbers),
                    settings.policies().keySet(), settings.encodings(), settings.bankRules(), settings.tables(), DocumentLookup.NONE, false);
            for (IncomingFile file : Inbox.look(folder, TableProfiles.NONE).files()) {
                rows += FileIntake.read(InboxFile.of(file), context, taken).rows();
            }
        }
        assertEquals(List.of("customer_no C99999", "document_date 2026-02-30", "amount 0.00", "amount 99.125", "action POSTPONE"),
                taken.rejects.stream().map(reject -> reject.column() + " " + reject.value()).toList());
        assertEquals(List.of(), taken.noticeLines());
        assertEquals(rows, taken.lines.size() + taken.rejects.size());
        assertTrue(taken.customers.size() >= 250 && taken.documents.size() >= 3000
                && taken.decisions.size() > 5, "a company, not a handful of rows");
    }

    private static Map<String, CustomerTerms> known(Taken taken, Collection<String> numbers) {
        Map<String, CustomerTerms> known = new HashMap<>();
        taken.customers.stream().filter(customer -> numbers.contains(customer.customerNo()))
                .forEach(customer -> known.put(customer.customerNo(), new CustomerTerms(customer.currency(), customer.termsDays())));
        return known;
    }

    private static Map<String, Currency> currencies(Taken taken, Collection<String> numbers) {
        Map<String, Currency> known = new HashMap<>();
        taken.receipts.stream().filter(receipt -> numbers.contains(receipt.receiptNo()))
                .forEach(receipt -> known.put(receipt.receiptNo(), receipt.currency()));
        return known;
    }
}
