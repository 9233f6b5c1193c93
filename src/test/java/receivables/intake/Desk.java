package receivables.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.intake.CustomerLookup.CustomerTerms;
import receivables.ledger.Company;
import receivables.ledger.table.TableProfiles;

/**
 * Puts a file into an inbox and reads it, as of 20 November 2026, with customers C1 (company currency, company terms) and C2 (USD, 60 days)
 * known.
 */
final class Desk {

    static final LocalDate D = LocalDate.parse("2026-11-20");
    static final Currency CNY = Currency.getInstance("CNY");
    static final Currency USD = Currency.getInstance("USD");

    private static final Map<String, CustomerTerms> CUSTOMERS = Map.of("C1", new CustomerTerms(null, null), "C2",
            new CustomerTerms(USD, 60), "007", new CustomerTerms(null, null));

    private final Path inbox;

    Desk(Path inbox) {
        this.inbox = inbox;
    }

    static IntakeContext context() {
        return context(TableProfiles.NONE);
    }

    static IntakeContext context(TableProfiles tables) {
        Company.Text text = new Company.Text("甲", "A");
        Company company = new Company(text, text, "", text, "", "", "", "", CNY, 30, new BigDecimal("6"),
                List.of(new Company.BankAccount(text, text, "1", "", CNY)), "#000000", "");
        return new IntakeContext(D, company, numbers -> {
            Map<String, CustomerTerms> found = new TreeMap<>(CUSTOMERS);
            found.keySet().retainAll(numbers);
            return found;
        }, numbers -> numbers.contains("R2") ? Map.of("R2", USD) : Map.of(), Set.of("standard", "by-class"),
                List.of(java.nio.charset.Charset.forName("GB18030")), receivables.ledger.bank.BankRules.SHIPPED, tables,
                DocumentLookup.NONE, false);
    }

    Taken read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Taken read(String name, byte[] content) {
        Taken taken = new Taken();
        report(name, content, taken);
        return taken;
    }

    FileReport report(String name, byte[] content, IntakeSink sink) {
        try {
            Path path = inbox.resolve(name);
            Files.write(path, content);
            return FileIntake.read(new InboxFile(path, name, FileKind.of(name).orElseThrow(), "", content.length), context(), sink);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
