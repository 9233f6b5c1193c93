package receivables.credit.forecast;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import receivables.ledger.credit.Lateness;

/**
 * Two years of published invoices and the days they were paid, walked through Monday by Monday as nights would: what was paid by then is
 * known, what is open is forecast. Beside it the two plain forecasts that a company would make by itself. The weeks from 2013 on are weeks
 * on which nothing about the forecast was chosen.
 */
class WalkForwardTest {

    private static final Path INVOICES = Path.of("../shared/cases/late_payments/invoices.csv");
    private static final LocalDate FIRST = LocalDate.of(2012, 7, 2);
    private static final LocalDate UNSEEN = LocalDate.of(2013, 1, 7);
    private static final LocalDate LAST = LocalDate.of(2013, 9, 30);
    private static final int WEEKS = 4;

    private record Invoice(String customer, LocalDate written, LocalDate due, double amount, LocalDate paid) {

        int late() {
            return (int) ChronoUnit.DAYS.between(due, paid);
        }
    }

    /** What one way of forecasting missed: days of single invoices, amounts of whole weeks. */
    private static final class Missed {
        private double days;
        private int invoices;
        private final double[] weeks = new double[WEEKS];
        private final double[] came = new double[WEEKS];

        double meanDays() {
            return days / invoices;
        }

        double percent(int week) {
            return 100 * weeks[week] / came[week];
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f days; %.1f, %.1f, %.1f, %.1f %%", meanDays(), percent(0), percent(1), percent(2),
                    percent(3));
        }
    }

    @Test
    void missesLessThanDueDatesThanMediansAndThanEverybodysLateness() throws IOException {
        assumeTrue(Files.exists(INVOICES), "the published invoices are not there");
        List<Invoice> invoices = read();
        Map<String, Missed> all = missed();
        Map<String, Missed> unseen = missed();
        walk(invoices, all, unseen);
        for (Map<String, Missed> missed : List.of(all, unseen)) {
            Missed ours = missed.get("ours");
            assertTrue(ours.meanDays() < missed.get("due").meanDays() && ours.meanDays() < missed.get("median").meanDays(), "days: "
                    + missed);
            assertTrue(ours.meanDays() < 5.9, "days: " + missed);
            int[] published = {14, 16, 17, 20};
            double sum = 0;
            double pooled = 0;
            for (int week = 0; week < WEEKS; week++) {
                assertTrue(ours.percent(week) < missed.get("due").percent(week), "week " + (week + 1) + ": " + missed);
                assertTrue(ours.percent(week) < published[week], "week " + (week + 1) + ": " + missed);
                sum += ours.percent(week);
                pooled += missed.get("pooled").percent(week);
            }
            assertTrue(sum < pooled, "all weeks: " + missed);
        }
    }

    private static Map<String, Missed> missed() {
        return new TreeMap<>(Map.of("ours", new Missed(), "due", new Missed(), "median", new Missed(), "pooled", new Missed()));
    }

    private static void walk(List<Invoice> invoices, Map<String, Missed> all, Map<String, Missed> unseen) {
        Learning learning = new Learning();
        int next = 0;
        List<Invoice> paid = new ArrayList<>();
        for (LocalDate night = invoices.getFirst().paid(); !night.isAfter(LAST); night = night.plusDays(1)) {
            List<Invoice> tonight = new ArrayList<>();
            while (next < invoices.size() && !invoices.get(next).paid().isAfter(night)) {
                tonight.add(invoices.get(next++));
            }
            learning.night(night, tonight);
            paid.addAll(tonight);
            if (ForecastContext.isOrigin(night) && !night.isBefore(FIRST)) {
                compare(invoices, paid, night, learning, night.isBefore(UNSEEN) ? List.of(all) : List.of(all, unseen));
            }
        }
    }

    private static void compare(List<Invoice> invoices, List<Invoice> paid, LocalDate night, Learning learning,
            List<Map<String, Missed>> books) {
        Map<String, double[]> expected = new HashMap<>();
        missed().keySet().forEach(way -> expected.put(way, new double[WEEKS]));
        double[] came = new double[WEEKS];
        PaymentBehaviour behaviour = learning.on(night);
        int[] everybody = paid.stream().mapToInt(Invoice::late).sorted().toArray();
        for (Invoice invoice : invoices) {
            if (invoice.written().isAfter(night) || !invoice.paid().isAfter(night)) {
                continue;
            }
            add(came, night, invoice.paid(), invoice.amount());
            int age = (int) ChronoUnit.DAYS.between(invoice.due(), night);
            PaymentTiming timing = behaviour.timing(learning.of(invoice.customer()));
            long[] chances = timing.weeks(age, 0);
            for (int week = 0; week < WEEKS; week++) {
                expected.get("ours")[week] += invoice.amount() * chances[week] / 1_000_000;
            }
            LocalDate due = invoice.due().isAfter(night) ? invoice.due() : night.plusDays(1);
            add(expected.get("due"), night, due, invoice.amount());
            int[] pooled = Arrays.stream(everybody).filter(late -> late > age).toArray();
            int[] own = paid.stream().filter(other -> other.customer().equals(invoice.customer())).mapToInt(Invoice::late)
                    .filter(late -> late > age).sorted().toArray();
            for (int late : pooled) {
                add(expected.get("pooled"), night, invoice.due().plusDays(late), invoice.amount() / pooled.length);
            }
            for (Map<String, Missed> missed : books) {
                day(missed.get("ours"), invoice, night.plusDays(timing.middleDay(age)));
                day(missed.get("due"), invoice, due);
                day(missed.get("pooled"), invoice, middle(pooled, invoice, night));
                day(missed.get("median"), invoice, middle(own.length == 0 ? pooled : own, invoice, night));
            }
        }
        for (Map<String, Missed> missed : books) {
            expected.forEach((way, weeks) -> {
                for (int week = 0; week < WEEKS; week++) {
                    missed.get(way).weeks[week] += Math.abs(weeks[week] - came[week]);
                    missed.get(way).came[week] += came[week];
                }
            });
        }
    }

    private static LocalDate middle(int[] late, Invoice invoice, LocalDate night) {
        return late.length == 0 ? night.plusDays(1) : invoice.due().plusDays(late[late.length / 2]);
    }

    private static void add(double[] weeks, LocalDate night, LocalDate day, double amount) {
        int week = (int) (ChronoUnit.DAYS.between(night, day) - 1) / 7;
        if (week < WEEKS) {
            weeks[week] += amount;
        }
    }

    private static void day(Missed missed, Invoice invoice, LocalDate day) {
        missed.days += Math.abs(ChronoUnit.DAYS.between(invoice.paid(), day));
        missed.invoices++;
    }

    /** What nights keep, as the night keeps it. */
    private static final class Learning {
        private final List<PaymentBehaviour.Night> nights = new ArrayList<>();
        private final Map<String, Lateness> customers = new HashMap<>();

        Lateness of(String customer) {
            return customers.getOrDefault(customer, Lateness.NONE);
        }

        PaymentBehaviour on(LocalDate night) {
            return PaymentBehaviour.of(nights, night);
        }

        void night(LocalDate night, List<Invoice> paid) {
            if (paid.isEmpty()) {
                return;
            }
            PaymentBehaviour behaviour = on(night);
            TreeMap<String, Long> sums = new TreeMap<>();
            for (Invoice invoice : paid) {
                PaymentTiming timing = behaviour.timing(of(invoice.customer()));
                sums.merge(PaymentBehaviour.PAID, 1L, Long::sum);
                sums.merge(PaymentBehaviour.DAYS, (long) invoice.late(), Long::sum);
                sums.merge(PaymentBehaviour.SQUARES, timing.square(invoice.late()), Long::sum);
                sums.merge(PaymentBehaviour.SURPRISE + "|" + timing.surprise(invoice.late()), 1L, Long::sum);
            }
            paid.forEach(invoice -> customers.merge(invoice.customer(), Lateness.of(invoice.late()), Lateness::plus));
            nights.add(new PaymentBehaviour.Night(night, sums));
        }
    }

    /** By day of payment. */
    private static List<Invoice> read() throws IOException {
        DateTimeFormatter american = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);
        List<Invoice> invoices = new ArrayList<>();
        try (Reader file = Files.newBufferedReader(INVOICES)) {
            for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(file)) {
                invoices.add(new Invoice(row.get("customerID"), LocalDate.parse(row.get("InvoiceDate"), american),
                        LocalDate.parse(row.get("DueDate"), american), Double.parseDouble(row.get("InvoiceAmount")),
                        LocalDate.parse(row.get("SettledDate"), american)));
            }
        }
        invoices.sort(Comparator.comparing(Invoice::paid));
        return invoices;
    }
}
