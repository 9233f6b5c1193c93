package receivables.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import receivables.night.Answers;
import receivables.night.NightRun;
import receivables.night.Progress;
import receivables.night.TakeBackStep;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.sample.BenchCompany;
import receivables.settings.JobFile;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.DatabaseUnavailableException;

/**
 * How fast is this machine with this database? Makes a company of any size with ten open invoices a customer and receipts for a quarter of
 * them, runs its first night, then a second one on the ledger as it stands, and shows what each step took. The company is the same
 * everywhere, so figures can be compared.
 *
 * <pre>{@code ./run.sh bench --customers 100000}</pre>
 */
public final class Bench {

    private static final long SEED = 42;
    private static final int MOST_CUSTOMERS = 1_000_000;
    /** In the middle of a month, like most nights: no statements of account fall due. */
    private static final LocalDate NIGHT = LocalDate.of(2026, 6, 16);

    private final Path folder;
    private final Workplace place;
    private final Progress progress;
    private final Consumer<String> out;

    /**
     * @param folder made anew each time; inbox, outbox, archive and an embedded database lie in it
     */
    public Bench(Path folder, Workplace place, Progress progress, Consumer<String> out) {
        this.folder = folder;
        this.place = place;
        this.progress = progress;
        this.out = out;
    }

    /** The database to measure: the server that is given, else an embedded one in the folder, never the embedded one of the real nights. */
    public static String database(String given, Path folder) {
        return given.startsWith("jdbc:mysql:") ? given : Workplace.embedded(folder.resolve("db"));
    }

    public Outcome run(int customers) {
        if (customers < 1 || customers > MOST_CUSTOMERS) {
            return new Outcome(ExitCode.REFUSED, "Nothing was started: the command line is not right.",
                    List.of("--customers is " + customers + "; give a number from 1 to " + MOST_CUSTOMERS + "."));
        }
        try {
            Settings settings = Settings.load(place.config(), place.jobs());
            TakeBackStep.clear(folder);
            Files.createDirectories(place.inbox());
            if (!schemaIsEmpty()) {
                return new Outcome(ExitCode.REFUSED, "Nothing was started: the database is not empty.",
                        List.of("The schema in SPRING_DATASOURCE_URL holds tables, "
                        + "perhaps somebody's ledger; make an empty one for the bench, or drop and create the one of the last bench."));
            }
            new BenchCompany(SEED, customers, NIGHT).writeFirstNight(place.inbox());
            Measured first = measure(NIGHT);
            Measured second = first.failed() ? first : measure(settings.calendar(NIGHT.getYear(), NIGHT.getYear() + 1).after(NIGHT));
            if (second.failed()) {
                return second.outcome();
            }
            new BenchTable(first, second).lines().forEach(out);
            return new Outcome(ExitCode.DONE, summary(customers, first, second), List.of());
        } catch (SettingsException wrong) {
            return Answers.of(place.config()).refused(wrong);
        } catch (DatabaseUnavailableException down) {
            return Outcome.failed("Failed: the database cannot be used.", down.getMessage());
        } catch (IOException failure) {
            return Outcome.failed("The bench could not be written to " + folder + ".", "The folder " + folder + " cannot be written ("
                    + failure.getMessage()
                    + "); make room or choose another place, then run the bench again.");
        }
    }

    private boolean schemaIsEmpty() {
        try (Database database = Database.open(place.databaseUrl(), place.databaseUser(), place.databasePassword())) {
            return database.isEmpty();
        }
    }

    private Measured measure(LocalDate night) {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        int before = progress.ended().size();
        long cpu = machine.getProcessCpuTime();
        long began = System.nanoTime();
        try (HeapWatch heap = new HeapWatch()) {
            Outcome outcome = new NightRun(place, progress, line -> { }).run(JobFile.NIGHTLY, night, night, false);
            double seconds = (System.nanoTime() - began) / 1e9;
            List<Progress.Ended> all = progress.ended();
            return new Measured(night, outcome, all.subList(before, all.size()), seconds, (machine.getProcessCpuTime() - cpu) / 1e9,
                    heap.peak(), heap.peakLeft());
        }
    }

    private static String summary(int customers, Measured first, Measured second) {
        long invoices = new BenchCompany(SEED, customers, NIGHT).invoices();
        return String.format(Locale.ROOT, "%,d customers with %,d invoices: first night %.1f s (%,.0f invoices a second), second night "
                + "%.1f s, most heap %,d MB.", customers, invoices, first.seconds(), invoices / first.seconds(), second.seconds(),
                Math.max(first.heapMegabytes(), second.heapMegabytes()));
    }

    /**
     * What one night took.
     *
     * @param processor seconds of all processors spent in this process, an embedded database included and a server not
     * @param peakHeap bytes, garbage included
     * @param heapLeft bytes, most that a collection left
     */
    record Measured(LocalDate night, Outcome outcome, List<Progress.Ended> steps, double seconds, double processor, long peakHeap,
            long heapLeft) {

        boolean failed() {
            return outcome.exitCode() != ExitCode.DONE;
        }

        long heapMegabytes() {
            return peakHeap >> 20;
        }
    }
}
