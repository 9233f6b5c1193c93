package receivables.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.dunning.SkipReason;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.IssuedLetter;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.money.Money;
import receivables.proof.NightSpan;
import receivables.scenario.Workbench;
import receivables.settings.NightSettings;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;
import receivables.store.AccountPage;
import receivables.store.Accounts;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.Range;
import receivables.store.References;
import receivables.store.jdbc.Database;

/** The sample company's five nights, run once as a user runs them, and laws that hold on each of them. */
class SampleCompanyNightsTest {

    @TempDir
    private static Path root;

    private static Workbench workbench;

    @BeforeAll
    static void theDemoHasRun() {
        workbench = Workbench.in(root, Map.of());
        Workbench.Answer answer = workbench.run("demo", "--date", "2026-11-20", "--quiet");
        assertEquals(0, answer.exitCode(), answer.err());
    }

    private static List<LocalDate> nights() throws IOException {
        try (var folders = Files.list(root.resolve("data/demo/outbox"))) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.matches("\\d{4}-\\d\\d-\\d\\d")).sorted()
                    .map(LocalDate::parse).toList();
        }
    }

    private static List<CSVRecord> rows(LocalDate night, String file) throws IOException {
        Path path = root.resolve("data/demo/outbox").resolve(night.toString()).resolve(file);
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(path, java.nio.charset.StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static long minor(CSVRecord row, String column) {
        return Money.parse(row.get(column), java.util.Currency.getInstance(row.get("currency"))).minor();
    }

    /**
     * Lettered and skipped together are what is due, to the cent and by currency; each due item stands there once, and what was skipped
     * says why.
     */
    @Test
    void dunningCsvExplainsEveryDueItemEveryNight() throws IOException, SettingsException {
        assertEquals(5, nights().size());
        Settings settings = Settings.load(workbench.root().resolve("config"), Path.of("jobs"));
        BusinessCalendar calendar = settings.calendar(2020, 2030);
        for (LocalDate night : nights()) {
            LocalDate mailingDay = calendar.after(night);
            Map<String, Long> due = new TreeMap<>();
            Set<String> dueItems = new TreeSet<>();
            for (CSVRecord row : rows(night, "open_items.csv")) {
                boolean isDue = !row.get("type").equals("CREDIT_NOTE")
                        && !calendar.rollForward(LocalDate.parse(row.get("due_date"))).isAfter(mailingDay);
                if (isDue) {
                    due.merge(row.get("currency"), minor(row, "open"), Math::addExact);
                    dueItems.add(row.get("document_no"));
                }
            }
            Map<String, Long> explained = new TreeMap<>();
            Set<String> seen = new HashSet<>();
            for (CSVRecord row : rows(night, "dunning.csv")) {
                String line = night + " " + row;
                assertTrue(seen.add(row.get("document_no")), "twice: " + line);
                assertEquals(minor(row, "open"), minor(row, "demanded") + minor(row, "held") + minor(row, "covered"), line);
                boolean skipped = row.get("outcome").equals("SKIPPED");
                assertEquals(skipped, !row.get("reason").isEmpty(), line);
                assertTrue(!skipped || SkipReason.valueOf(row.get("reason")) != null, line);
                assertTrue(skipped || !row.get("letter_no").isEmpty(), line);
                if (Integer.parseInt(row.get("dpd")) >= 0) {
                    explained.merge(row.get("currency"), minor(row, "open"), Math::addExact);
                }
            }
            assertEquals(due, explained, "lettered + skipped = due on " + night);
            assertTrue(seen.containsAll(dueItems), () -> "without a row on " + night + ": "
                    + dueItems.stream().filter(item -> !seen.contains(item)).toList());
        }
    }

    /** Bills and cheques of every kind, and each of their fates. */
    @Test
    void everyPaperIsSeen() throws IOException {
        Set<String> kinds = new TreeSet<>();
        Set<String> fates = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        for (LocalDate night : nights()) {
            rows(night, "instruments.csv").forEach(row -> {
                kinds.add(row.get("instrument"));
                fates.add(row.get("status"));
            });
            rows(night, "worklist.csv").forEach(row -> asked.add(row.get("kind")));
        }
        // one that does not say what it is comes in some nights and not in others
        kinds.remove("");
        assertEquals(Set.of("BANK_ACCEPTANCE", "TRADE_ACCEPTANCE", "CHEQUE", "NOTE"), kinds);
        assertEquals(Set.of("IN_HAND", "PAID", "OVERDUE", "DISHONOURED", "ENDORSED", "DISCOUNTED"), fates);
        assertTrue(asked.containsAll(Set.of("TENOR", "INSTRUMENT_OVERDUE")), asked.toString());
    }

    @Test
    void whatALetterDemandsIsWhatItsRowsDemand() throws IOException {
        for (LocalDate night : nights()) {
            Map<String, Long> demanded = new TreeMap<>();
            for (CSVRecord row : rows(night, "dunning.csv")) {
                if (!row.get("letter_no").isEmpty()) {
                    demanded.merge(row.get("letter_no"), minor(row, "demanded"), Math::addExact);
                }
            }
            for (CSVRecord row : rows(night, "letters.csv")) {
                if (receivables.ledger.LetterKind.valueOf(row.get("stage")).isStage()) {
                    assertEquals(minor(row, "demanded"), demanded.remove(row.get("letter_no")), night + " " + row);
                }
            }
            assertEquals(Map.of(), demanded, "rows that name a letter nobody has seen, " + night);
        }
    }

    /** What the pure function makes of a night is what the store loads for the next one, but for what is new by then. */
    @Test
    void theNextNightStartsWhereThisOneEnded() throws SettingsException {
        Settings settings = Settings.load(workbench.root().resolve("config"), Path.of("jobs"));
        int compared = 0;
        try (Database database = Database.open(Workplace.embedded(root.resolve("data/demo/db")), "", "")) {
            List<LocalDate> nights = new Nights(database).list().stream().map(Night::businessDate).toList();
            for (int index = 0; index + 1 < nights.size(); index++) {
                LocalDate today = nights.get(index);
                Map<String, Account> next = accounts(database, settings, nights.get(index + 1));
                NightContext context = context(database, settings, today);
                for (Account account : accounts(database, settings, today).values()) {
                    Account after = AccountAfter.of(account, AccountNight.of(account, context), today,
                            NightSettings.memory(settings, today));
                    Account loaded = next.get(account.accountNo());
                    assertEquals(told(loaded, loaded, today), told(after, loaded, today), account.accountNo() + " after " + today);
                    compared++;
                }
            }
        }
        assertTrue(compared > 500, "accounts compared: " + compared);
    }

    private static NightContext context(Database database, Settings settings, LocalDate night) {
        Nights nights = new Nights(database);
        References references = new References(database);
        NightSpan span = new NightSpan(nights.before(night).map(Night::businessDate).orElse(null), night);
        return NightSettings.of(settings, span, nights.first(), references.staff(night), references.rates(night))
                .context(true, receivables.proof.InputGate.OPEN, letter -> Optional.empty());
    }

    private static Map<String, Account> accounts(Database database, Settings settings, LocalDate night) {
        Map<String, Account> loaded = new TreeMap<>();
        Accounts accounts = new Accounts(database, date -> NightSettings.memory(settings, date));
        for (AccountPage page : accounts.pages(Range.ALL, night, 1_000, 20_000)) {
            accounts.load(page, night).accounts().forEach(account -> loaded.put(account.accountNo(), account));
        }
        return loaded;
    }

    /** What of an account both sides can know: nothing that came in after the day, nor anything the new facts of the next night touch. */
    private static String told(Account account, Account loaded, LocalDate day) {
        Set<String> fresh = new HashSet<>();
        loaded.items().stream().map(OpenItem::document).filter(document -> document.knownOn().isAfter(day)
                || document.documentDate().isAfter(day))
                .forEach(document -> fresh.add(document.documentNo()));
        loaded.receipts().stream().filter(receipt -> receipt.identifiedOn().isAfter(day) || receipt.receipt().knownOn().isAfter(day)
                || receipt.receipt().countsOn().isAfter(day))
                .forEach(receipt -> fresh.add(receipt.receipt().receiptNo()));
        Set<String> open = loaded.items().stream().filter(item -> !item.isSettled() && !fresh.contains(item.documentNo()))
                .map(OpenItem::documentNo)
                .collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        account.items().stream().filter(item -> !item.isSettled() && !fresh.contains(item.documentNo())).map(OpenItem::toString)
                .forEach(lines::add);
        account.receipts().stream().filter(receipt -> !receipt.left().isZero() && !fresh.contains(receipt.receipt().receiptNo()))
                .map(OpenReceipt::toString).forEach(lines::add);
        account.allocations().stream().filter(allocation -> open.contains(allocation.documentNo())).map(Allocation::toString).sorted()
                .forEach(lines::add);
        account.letters().stream().filter(letter -> letter.kind().isStage()
                && letter.items().stream().anyMatch(item -> open.contains(item.documentNo())))
                .map(IssuedLetter::toString).forEach(lines::add);
        account.actions().forEach(action -> lines.add(action.toString()));
        account.payments().forEach(history -> lines.add(history.toString()));
        return String.join("\n", lines);
    }

    /** The letters a trial says were written are the published ones. */
    @Test
    void tryingTheVeryPolicyChangesNothing() throws IOException {
        Map<String, byte[]> before = published();
        Workbench.Answer answer = workbench.run("try-policy", root.resolve("config/policies/standard.yml").toString(), "--demo");
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals("Done: standard.yml would have changed nothing; nothing was stored or published.", answer.lastLine());
        Map<String, Long> written = new TreeMap<>();
        for (LocalDate night : nights()) {
            for (CSVRecord row : rows(night, "letters.csv")) {
                if (receivables.ledger.LetterKind.valueOf(row.get("stage")).isStage() && !row.get("status").equals("NEEDS_APPROVAL")) {
                    written.merge(row.get("stage") + " " + row.get("currency"), 1L, Math::addExact);
                }
            }
        }
        written.forEach((kind, count) -> assertTrue(answer.out().matches("(?s).*  " + kind + " +" + count + " \\(.*"), kind + " " + count
                + "\n" + answer.out()));
        assertTrue(Workbench.differences(before, published()).isEmpty(), "published files changed");
    }

    private static Map<String, byte[]> published() throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (var files = Files.walk(root.resolve("data/demo/outbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(file.toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    @Test
    void feesChangeWhatIsPayableButNoStage() {
        Workbench.Answer answer = workbench.run("try-policy", root.resolve("config/policies/with-fees.yml")
                .toString(), "--demo", "--instead-of", "standard", "--rows", "3");
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.lastLine()
                .matches("Done: with with-fees.yml \\d+ letters, 0 items' stages and 0 actions would be different; nothing was stored or "
                + "published."), answer.lastLine());
        assertTrue(answer.out().contains("Letters that differ (3 of "), answer.out());
    }

    @Test
    void anEagerPolicyMovesStagesAndActions() throws IOException {
        Path eager = root.resolve("eager.yml");
        Files.writeString(eager, "title: Eager\ndunning:\n  thresholds: {LETTER_1: 1, LETTER_2: 8}\n  days_after_notice: 0\n");
        Workbench.Answer answer = workbench.run("try-policy", eager.toString(), "--demo", "--from", "2026-11-18");
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.out().contains("eager.yml in place of standard, nights 2026-11-18 to 2026-11-20 (3)."), answer.out());
        assertTrue(answer.out().contains("Stages that differ on 2026-11-20"), answer.out());
        assertTrue(answer.out().contains("Actions that differ"), answer.out());
    }

    @Test
    void whatCannotBeTriedIsToldAndNothingIsStarted() throws IOException {
        Path wrong = root.resolve("wrong.yml");
        Files.writeString(wrong, "title: Wrong\ndunning:\n  pay_by_days: soon\n");
        Workbench.Answer mistaken = workbench.run("try-policy", wrong.toString(), "--demo");
        assertEquals(2, mistaken.exitCode());
        assertTrue(mistaken.err().contains("wrong.yml:3: dunning.pay_by_days: \"soon\" is not a whole number from 0 to 365"),
                mistaken.err());
        assertEquals(2, workbench.run("try-policy", root.resolve("none.yml").toString(), "--demo").exitCode());
        assertEquals(2, workbench.run("try-policy", wrong.toString(), "--demo", "--from", "2027-01-01").exitCode());
        Files.writeString(wrong, "title: Fine\n");
        Workbench.Answer unknown = workbench.run("try-policy", wrong.toString(), "--demo", "--instead-of", "gentle");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("There is no policy gentle"), unknown.err());
    }
}
