package receivables.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Exchange rates of a night, in company currency (CNY) per unit: {@code USD,2026-06-30,7.1742}. They wander a little from day to day;
 * invented, near what was usual.
 */
final class Rates {

    private Rates() {
    }

    static void write(Path file, long seed, LocalDate night) throws IOException {
        try (CsvFile csv = new CsvFile(file, Columns.RATES)) {
            csv.row(List.of("EUR", night.toString(), rate(seed, "EUR", night, 78200)));
            csv.row(List.of("USD", night.toString(), rate(seed, "USD", night, 71600)));
        }
    }

    /** @param middle ten-thousandths of a yuan */
    private static String rate(long seed, String currency, LocalDate night, int middle) {
        int tenThousandths = middle + Dice.of(seed, currency, night.toEpochDay()).between(-450, 450);
        return tenThousandths / 10_000 + "." + Integer.toString(tenThousandths % 10_000 + 10_000).substring(1);
    }
}
