package receivables.aging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static receivables.aging.Facts.COMPANY;
import static receivables.aging.Facts.cny;
import static receivables.aging.Facts.customer;
import static receivables.aging.Facts.item;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import receivables.ledger.OpenItem;

/** 2,466 real invoices with their settlement dates: what was open on two days, and how old it was. */
class LatePaymentsTest {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);

    @Test
    void agingAsPublished() throws IOException {
        Path folder = Path.of("../shared/cases/late_payments");
        Assumptions.assumeTrue(Files.isReadable(folder.resolve("invoices.csv")), "the published cases are not here");
        List<String> invoices = Files.readAllLines(folder.resolve("invoices.csv"));
        List<String> expected = Files.readAllLines(folder.resolve("expected-aging.csv"));
        int dates = 0;
        for (String line : expected.subList(1, expected.size())) {
            String[] cells = line.split(",");
            LocalDate asOf = LocalDate.parse(cells[0]);
            List<OpenItem> open = open(invoices, asOf);
            assertEquals(Integer.parseInt(cells[2]), open.size());
            AgingRow row = Aging.of(customer("C1"), Balances.of(customer("C1"), open, List.of(), asOf, AgingPolicy.standard()), asOf,
                    COMPANY, Map.of(), AgingPolicy.standard(), null).rows().getFirst();
            assertEquals(cny(cells[3]).minor(), row.total());
            for (int bucket = 0; bucket < 4; bucket++) {
                assertEquals(cny(cells[5 + 2 * bucket]).minor(), row.buckets().get(bucket), cells[0] + " " + Bucket.values()[bucket]);
            }
            dates++;
        }
        assertEquals(2, dates);
    }

    private static List<OpenItem> open(List<String> invoices, LocalDate asOf) {
        List<OpenItem> open = new ArrayList<>();
        for (String line : invoices.subList(1, invoices.size())) {
            String[] cells = line.split(",");
            LocalDate dated = LocalDate.parse(cells[4], AMERICAN);
            if (!dated.isAfter(asOf) && LocalDate.parse(cells[8], AMERICAN).isAfter(asOf)) {
                open.add(item(cells[3], cny(cells[6]), dated, LocalDate.parse(cells[5], AMERICAN)));
            }
        }
        return open;
    }
}
