package receivables.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Exchange rates of a night, in company currency (CNY) per unit: {@code USD,2026-06-30,7.1742}. They wander a little from day to day;
 * invented, near what was usual. The first night brings the rates of interest that others publish, as they changed in three years before.
 */
final class Rates {

    /** Code, percent a year, days before the first night. */
    private static final List<String> PUBLISHED = List.of("LPR 3.45 1100", "LPR 3.10 400", "LPR 3.00 150", "ECB 4.50 1100", "ECB 2.65 380",
            "ECB 2.15 200", "BOE 5.25 1100", "BOE 4.50 390", "BOE 4.00 120");

    private Rates() {
    }

    static void write(Path file, long seed, LocalDate night) throws IOException {
        try (CsvFile csv = new CsvFile(file, Columns.RATES)) {
            csv.row(List.of("EUR", night.toString(), rate(seed, "EUR", night, 78200)));
            csv.row(List.of("USD", night.toString(), rate(seed, "USD", night, 71600)));
        }
    }

    /** The loan prime rate, the European Central Bank's and the Bank of England's, percent a year. */
    static void writePublished(Path file, LocalDate firstNight) throws IOException {
        try (CsvFile csv = new CsvFile(file, Columns.RATES)) {
            for (String rate : PUBLISHED) {
                String[] cells = rate.split(" ");
                csv.row(List.of(cells[0], firstNight.minusDays(Long.parseLong(cells[2])).toString(), cells[1]));
            }
        }
    }

    /** @param middle ten-thousandths of a yuan */
    private static String rate(long seed, String currency, LocalDate night, int middle) {
        int tenThousandths = middle + Dice.of(seed, currency, night.toEpochDay()).between(-450, 450);
        return tenThousandths / 10_000 + "." + Integer.toString(tenThousandths % 10_000 + 10_000).substring(1);
    }
}
