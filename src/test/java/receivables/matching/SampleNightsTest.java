package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.WorkItem;
import receivables.money.Money;
import receivables.sample.SampleCompany;
import receivables.testing.Words;

/** Five nights of sample companies whose truth is known: nothing is booked otherwise, and nearly everything is booked. */
class SampleNightsTest {

    private static final BusinessCalendar CALENDAR = new BusinessCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

    /** A few in the normal run; all of them with -Dreceivables.long=true. */
    static Stream<Arguments> companies() {
        List<String> lastNights =
                List.of("2026-11-20", "2027-01-08", "2028-02-29", "2026-06-30", "2026-02-27", "2025-12-31", "2026-09-30", "2026-03-31",
                "2026-05-06", "2027-10-08");
        int count = Boolean.getBoolean("receivables.long") ? lastNights.size() : 2;
        return Stream.iterate(0, index -> index < count, index -> index + 1)
                .map(index -> Arguments.of(index + 1, LocalDate.parse(lastNights.get(index))));
    }

    @ParameterizedTest(name = "seed {0}, last night {1}")
    @MethodSource("companies")
    void nothingIsBookedOtherwiseThanTheTruthSays(long seed, LocalDate lastNight, @TempDir Path folder) throws IOException {
        SampleCompany company = new SampleCompany(seed, lastNight, CALENDAR);
        CompanyNights nights = new CompanyNights(CompanyNights.policy());
        for (LocalDate night : company.nights()) {
            company.writeTables(night, folder.resolve(night.toString()));
            nights.night(night, folder.resolve(night.toString()));
        }
        company.writeTruth(folder.resolve("truth.csv"));
        Map<String, Long> truth = truth(folder.resolve("truth.csv"), nights, company.nights().getLast());
        Map<String, Long> applied = nights.applied();
        List<String> wrong = new ArrayList<>();
        applied.forEach((key, amount) -> {
            if (!amount.equals(truth.get(key))) {
                wrong.add(key + " " + Money.plain(amount, 2) + " but " + truth.get(key) + ": \""
                        + nights.receipt(key.split(" ")[0]).remittance() + "\" "
                        + nights.explained(key.split(" ")[0]));
            }
        });
        long all = truth.values().stream().mapToLong(Long::longValue).sum();
        long booked = applied.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(Locale.ROOT, "seed %d: %d of %d applications booked, %.2f %% of the amount, %d wrong%n", seed, applied.size(),
                truth.size(), 100.0 * booked / all, wrong.size());
        truth.keySet().stream().filter(key -> !applied.containsKey(key))
                .forEach(key -> System.out.println("  left: " + key + " " + left(nights, key.split(" ")[0])));
        assertEquals(List.of(), wrong);
        assertTrue(booked >= 0.995 * all, booked + " of " + all);
    }

    private static String left(CompanyNights nights, String receiptNo) {
        return "\"" + nights.receipt(receiptNo).remittance() + "\" "
                + nights.worklist().stream().filter(item -> item.receiptNo().equals(receiptNo)).findFirst()
                .map(row -> Words.of(row.reason())).orElse("in suspense");
    }

    /** What was meant by receipts that count by the last night and were not taken back. */
    private static Map<String, Long> truth(Path file, CompanyNights nights, LocalDate lastNight) throws IOException {
        Map<String, Long> truth = new TreeMap<>();
        try (Reader reader = Files.newBufferedReader(file);
                Stream<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()) {
            rows.forEach(row -> {
                String receiptNo = row.get("receipt_no");
                boolean counts = !nights.receipt(receiptNo).countsOn().isAfter(lastNight) && !nights.isTakenBack(receiptNo)
                        && !nights.isWaiting(receiptNo);
                if (counts) {
                    truth.merge(receiptNo + " " + row.get("document_no"),
                            Money.parse(row.get("amount"), nights.receipt(receiptNo).currency()).minor(), Long::sum);
                }
            });
        }
        return truth;
    }
}
