package receivables.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench's company: its proportions, its references, and that it comes out the same each time. */
class BenchCompanyTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 6, 29);
    private static final LocalDate SECOND = LocalDate.of(2026, 6, 30);

    @Test
    void hasTheProportionsPromised(@TempDir Path folder) throws IOException {
        new BenchCompany(3, 3_000, NIGHT).writeFirstNight(folder);
        List<CSVRecord> ledger = SampleFiles.parse(folder.resolve("ledger.csv"));
        List<CSVRecord> receipts = SampleFiles.parse(folder.resolve("receipts-2026-06-29.csv"));
        assertThat(ledger).hasSize(30_000);
        assertThat(receipts.size()).isCloseTo(750, within(80));
        Set<String> overdue = new HashSet<>();
        for (CSVRecord row : ledger) {
            LocalDate due = LocalDate.parse(row.get("due_date"));
            assertThat(due).isBetween(NIGHT.minusDays(400), NIGHT.plusDays(60));
            if (due.isBefore(NIGHT)) {
                overdue.add(row.get("customer_no"));
            }
        }
        assertThat(overdue.size()).isCloseTo(1_000, within(100));
    }

    @Test
    void namesAndNumbersAreUniqueFarBeyondTheWordLists(@TempDir Path folder) throws IOException {
        new BenchCompany(3, 150_000, NIGHT).writeSecondNight(folder, SECOND);
        Set<String> names = new HashSet<>();
        for (int number = 0; number < 150_000; number++) {
            String name = new BenchCustomer(3, number, 150_000, NIGHT).name();
            assertThat(names.add(name)).as("name of customer " + number + ", " + name).isTrue();
        }
        List<CSVRecord> ledger = SampleFiles.parse(folder.resolve("ledger-2026-06-30.csv"));
        assertThat(ledger.stream().map(row -> row.get("document_no")).distinct()).hasSize(ledger.size());
    }

    @Test
    void receiptsThatNameDocumentsPayWhatIsOpenOrLess(@TempDir Path folder) throws IOException {
        BenchCompany company = new BenchCompany(3, 2_000, NIGHT);
        company.writeFirstNight(folder);
        company.writeSecondNight(folder, SECOND);
        Map<String, CSVRecord> documents = SampleFiles.parse(folder.resolve("ledger.csv")).stream()
                .collect(Collectors.toMap(row -> row.get("document_no"), Function.identity()));
        Set<String> paid = new HashSet<>();
        int named = 0;
        for (LocalDate night : List.of(NIGHT, SECOND)) {
            for (CSVRecord row : SampleFiles.parse(folder.resolve("receipts-" + night + ".csv"))) {
                if (!row.get("remittance").contains("INV-")) {
                    continue;
                }
                BigDecimal sum = BigDecimal.ZERO;
                for (String number : row.get("remittance").substring(row.get("remittance").indexOf(' ') + 1).split("/")) {
                    assertThat(paid.add(number)).as(number + " is paid once").isTrue();
                    sum = sum.add(new BigDecimal(documents.get(number).get("amount")));
                    named++;
                }
                assertThat(new BigDecimal(row.get("amount"))).isLessThanOrEqualTo(sum).isPositive();
            }
        }
        assertThat(named).isGreaterThan(800);
    }

    @Test
    void sameSeedSameBytes(@TempDir Path one, @TempDir Path other) throws IOException {
        new BenchCompany(5, 500, NIGHT).writeFirstNight(one);
        new BenchCompany(5, 500, NIGHT).writeFirstNight(other);
        assertThat(SampleFiles.bytes(one)).isEqualTo(SampleFiles.bytes(other));
        new BenchCompany(6, 500, NIGHT).writeFirstNight(other);
        assertThat(SampleFiles.bytes(one)).isNotEqualTo(SampleFiles.bytes(other));
    }

    @Test
    void anImpossibleSizeIsRefused() {
        assertThatThrownBy(() -> new BenchCompany(1, 0, NIGHT)).hasMessageContaining("number of customers is 0");
    }
}
