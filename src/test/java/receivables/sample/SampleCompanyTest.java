package receivables.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample company promises: its size, its variety, and the same bytes everywhere. */
class SampleCompanyTest {

    @TempDir
    static Path folder;
    private static SampleFiles files;

    @BeforeAll
    static void write() throws IOException {
        files = new SampleFiles(42, folder);
    }

    @Test
    void theNightsAreTheLastFiveBusinessDays() {
        assertThat(files.company.nights()).containsExactly(LocalDate.of(2026, 6, 24), LocalDate.of(2026, 6, 25), LocalDate.of(2026, 6, 26),
                LocalDate.of(2026, 6, 29), LocalDate.of(2026, 6, 30));
        assertThat(new SampleCompany(42, LocalDate.of(2026, 7, 5), SampleFiles.CALENDAR).nights()).last()
                .isEqualTo(LocalDate.of(2026, 7, 3));
    }

    @Test
    void aDayThatIsNoNightIsRefused(@TempDir Path other) {
        assertThatThrownBy(() -> files.company.writeInbox(LocalDate.of(2026, 6, 27), other)).hasMessageContaining("2026-06-27 is no night");
    }

    @Test
    void hasTheSizePromised() throws IOException {
        assertThat(distinct(files.rows("customers"), "customer_no")).hasSize(300);
        assertThat(good(files.rows("ledger"))).hasSize(4_000);
        assertThat(good(files.rows("ledger", files.company.nights().getFirst()))).hasSize(3_500);
        for (LocalDate night : files.company.nights()) {
            assertThat(good(files.rows("receipts", night))).as("receipts of " + night).hasSize(180);
        }
        assertThat(distinct(files.rows("customers"), "country")).hasSizeGreaterThan(20);
        assertThat(distinct(files.rows("ledger"), "currency")).contains("CNY", "EUR", "USD");
        assertThat(distinct(files.rows("staff"), "role"))
                .containsExactlyInAnyOrder("SALES", "SUPERVISOR", "MANAGER", "GENERAL_MANAGER", "CREDIT", "LEGAL", "OWNER");
    }

    @Test
    void everyStoryIsTold() throws IOException {
        assertThat(distinct(files.rows("decisions"), "action"))
                .contains("DISPUTE", "DISPUTE_END", "PROMISE", "INSTALMENT", "IN_TRANSIT", "BLOCK", "UNBLOCK", "WRITE_OFF", "PAYER_IS",
                "ALLOCATE", "APPROVE", "ENDORSED", "DISCOUNTED");
        List<CSVRecord> receipts = files.rows("receipts");
        List<CSVRecord> bounced = receipts.stream().filter(row -> row.get("amount").startsWith("-")).toList();
        List<CSVRecord> originals = bounced.stream().map(back -> receipts.stream()
                .filter(row -> row.get("receipt_no").equals(back.get("reverses"))).findFirst().orElseThrow()).toList();
        assertThat(bounced).extracting(row -> row.get("amount"))
                .isEqualTo(originals.stream().map(row -> "-" + row.get("amount")).toList());
        assertThat(distinct(originals, "instrument")).containsExactly("", "TRADE_ACCEPTANCE");
        assertThat(distinct(receipts, "instrument")).contains("", "BANK_ACCEPTANCE", "TRADE_ACCEPTANCE", "CHEQUE", "NOTE");
        assertThat(receipts).anyMatch(row -> !row.get("matures_on").isEmpty() && row.get("instrument").isEmpty());
        assertThat(receipts).anyMatch(row -> row.get("remittance").contains("２０２"));
        List<CSVRecord> ledger = files.rows("ledger");
        assertThat(distinct(ledger, "type")).contains("INVOICE", "DEBIT_NOTE", "CREDIT_NOTE");
        assertThat(ledger).anyMatch(row -> row.get("type").equals("CREDIT_NOTE") && row.get("applies_to").isEmpty());
        assertThat(ledger).anyMatch(row -> row.get("type").equals("CREDIT_NOTE") && !row.get("applies_to").isEmpty());
        assertThat(distinct(ledger, "opening_stage")).contains("REMINDER", "NOTICE", "LETTER_1", "LETTER_2", "LETTER_3", "LAWYER");
        List<CSVRecord> customers = files.rows("customers");
        assertThat(distinct(customers, "status")).contains("ACTIVE", "INSOLVENT", "CLOSED");
        assertThat(distinct(customers, "dunning")).contains("AUTO", "NONE");
        assertThat(distinct(customers, "group_no")).hasSize(6);
        assertThat(customers).anyMatch(row -> row.get("name").codePoints().anyMatch(Character::isSupplementaryCodePoint));
    }

    @Test
    void numbersLookAsManySystemsGiveThem() throws IOException {
        List<CSVRecord> ledger = files.rows("ledger");
        for (String shape : List.of("INV-\\d{4}-\\d{6}", "ACC-SINV-\\d{4}-\\d{5}", "009\\d{7}", "INV/\\d{4}/\\d{5}", "XSFP-\\d{6}-\\d{4}",
                "SH-XS\\d{7}", "沪A\\d{4}", "FV \\d{4} \\d{4}", "A\\d", "\\d{4}/\\d{3}", "K\\d{3}/\\d")) {
            assertThat(ledger).as(shape).filteredOn(row -> row.get("document_no").matches(shape)).hasSizeGreaterThan(5);
        }
    }

    /** Deposits and the like, in both languages: the truth has no row for them. */
    @Test
    void someMoneyIsNotForInvoices() throws IOException {
        List<CSVRecord> receipts = files.rows("receipts");
        assertThat(receipts).anyMatch(row -> row.get("remittance").matches(".*(保证金|押金|工资).*"));
        assertThat(receipts).anyMatch(row -> row.get("remittance").toLowerCase(Locale.ROOT).matches(".*(deposit|retention).*"));
    }

    @Test
    void sameSeedAndDateGiveTheSameBytesUnderAnyLocaleAndTimeZone(@TempDir Path again) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            new SampleFiles(42, again);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        SortedMap<String, String> first = SampleFiles.bytes(folder);
        assertThat(SampleFiles.bytes(again)).isEqualTo(first);
    }

    @Test
    void theBytesAreFixedForGood() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(SampleFiles.bytes(folder).toString()
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(HexFormat.of().formatHex(digest, 0, 8)).as("changes only when the sample itself is changed on purpose")
                .isEqualTo("040eb82db7e1d6ff");
    }

    @Test
    void everySeedCanBePlayed(@TempDir Path other) throws IOException {
        for (long seed = 1; seed <= 12; seed++) {
            SampleFiles seeded = new SampleFiles(seed, other.resolve(Long.toString(seed)));
            assertThat(good(seeded.rows("ledger"))).as("documents of seed " + seed).hasSize(4_000);
        }
    }

    private static TreeSet<String> distinct(List<CSVRecord> rows, String column) {
        return rows.stream().map(row -> row.get(column)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without the rows that are bad on purpose. */
    static List<CSVRecord> good(List<CSVRecord> rows) {
        return rows.stream().filter(row -> !row.get(0).contains("-90000")).toList();
    }
}
