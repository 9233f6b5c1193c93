package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mondays of a small company, one of them without a night: the error that the last night publishes is counted again from the forecasts that
 * were published and the money that came, out of the files alone.
 */
class ForecastNightsTest {

    private static final List<LocalDate> MONDAYS = List.of(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 10), LocalDate.of(2026, 8, 24),
            LocalDate.of(2026, 8, 31));

    private record Invoice(String number, LocalDate written, LocalDate due, BigDecimal amount, LocalDate paid) {
    }

    @Test
    void theErrorIsWhatThePublishedForecastsMissed(@TempDir Path root) throws IOException {
        Workbench workbench = Workbench.in(root, Map.of());
        List<Invoice> invoices = invoices();
        workbench.put("customers.csv", "customer_no,name,language,bank_accounts,dunning", "C1,Harbour Tools Ltd,en,GB-1,NONE");
        LocalDate before = LocalDate.MIN;
        for (LocalDate night : MONDAYS) {
            put(workbench, invoices, before, night);
            Workbench.Answer answer = workbench.run("nightly", "--date", night.toString());
            assertEquals(0, answer.exitCode(), answer.out() + answer.err());
            before = night;
        }
        LocalDate last = MONDAYS.getLast();
        for (int week = 1; week <= 2; week++) {
            BigDecimal missed = BigDecimal.ZERO;
            BigDecimal missedByDueDate = BigDecimal.ZERO;
            BigDecimal came = BigDecimal.ZERO;
            int mondays = 0;
            for (LocalDate monday : MONDAYS) {
                LocalDate from = monday.plusDays(7L * (week - 1) + 1);
                if (from.plusDays(6).isAfter(last)) {
                    continue;
                }
                BigDecimal paid = invoices.stream().filter(invoice -> !invoice.written().isAfter(monday) && !invoice.paid().isBefore(from)
                        && !invoice.paid().isAfter(from.plusDays(6))).map(Invoice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
                CSVRecord said = row(workbench, monday, week);
                assertEquals(from.toString(), said.get("from"));
                missed = missed.add(new BigDecimal(said.get("expected")).subtract(paid).abs());
                missedByDueDate = missedByDueDate.add(new BigDecimal(said.get("by_due_date")).subtract(paid).abs());
                came = came.add(paid);
                mondays++;
            }
            CSVRecord row = row(workbench, last, week);
            assertEquals(percent(missed, came), row.get("error_percent"), "week " + week);
            assertEquals(percent(missedByDueDate, came), row.get("by_due_date_error_percent"), "week " + week);
            assertEquals(Integer.toString(mondays), row.get("mondays"), "week " + week);
            assertEquals("2026-08-17", row.get("missing"), "week " + week);
        }
        Workbench.Answer verified = workbench.run("verify", "--date", last.toString());
        assertTrue(verified.lastLine().contains("identical"), verified.out());
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP).toPlainString();
    }

    private static CSVRecord row(Workbench workbench, LocalDate night, int week) throws IOException {
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(workbench.published(night, "forecast.csv"))).stream()
                .filter(row -> row.get("currency").equals("EUR") && row.get("week").equals(Integer.toString(week))).findFirst()
                .orElseThrow();
    }

    /** What came since the night before, and the money of those days. */
    private static void put(Workbench workbench, List<Invoice> invoices, LocalDate after, LocalDate until) {
        List<String> ledger = new ArrayList<>(List.of("document_no,type,customer_no,document_date,due_date,currency,amount"));
        List<String> receipts = new ArrayList<>(List.of("receipt_no,value_date,amount,currency,payer_name,payer_account,remittance"));
        for (Invoice invoice : invoices) {
            if (invoice.written().isAfter(after) && !invoice.written().isAfter(until)) {
                ledger.add(String.join(",", invoice.number(), "INVOICE", "C1", invoice.written().toString(), invoice.due().toString(),
                        "EUR", invoice.amount().toPlainString()));
            }
            if (invoice.paid().isAfter(after) && !invoice.paid().isAfter(until)) {
                receipts.add(String.join(",", "R-" + invoice.number(), invoice.paid().toString(), invoice.amount().toPlainString(), "EUR",
                        "Harbour Tools Ltd", "GB-1", invoice.number()));
            }
        }
        workbench.put("ledger-" + until + ".csv", ledger.toArray(String[]::new));
        workbench.put("receipts-" + until + ".csv", receipts.toArray(String[]::new));
    }

    private static List<Invoice> invoices() {
        Random random = new Random(11);
        List<Invoice> invoices = new ArrayList<>();
        for (int index = 0; index < 120; index++) {
            LocalDate written = LocalDate.of(2026, 6, 20).plusDays(random.nextInt(60));
            invoices.add(new Invoice("INV-" + (10_000 + index * 7), written, written.plusDays(14),
                    BigDecimal.valueOf(10_000 + index * 317L, 2), written.plusDays(8 + random.nextInt(18))));
        }
        return invoices;
    }
}
