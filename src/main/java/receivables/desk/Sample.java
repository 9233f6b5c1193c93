package receivables.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.sample.BenchCompany;
import receivables.sample.SampleCompany;
import receivables.settings.Settings;
import receivables.settings.SettingsException;

/**
 * {@code sample}: writes input files of an invented company, to try things on. The company of 300 customers comes with five nights, every
 * kind of trouble and the truth about its receipts; any other size with two plain nights, for measuring.
 */
public final class Sample {

    /** The size of the company with all kinds of trouble. */
    public static final int FULL = 300;

    private final Path config;
    private final Path jobs;
    private final int customers;
    private final long seed;
    private final LocalDate date;
    private final Path into;

    /** @param date the last night of the company of 300; the first of any other */
    public Sample(Path config, Path jobs, int customers, long seed, LocalDate date, Path into) {
        this.config = config;
        this.jobs = jobs;
        this.customers = customers;
        this.seed = seed;
        this.date = date;
        this.into = into.toAbsolutePath().normalize();
    }

    public Outcome write() {
        if (customers < 1 || customers > 10_000_000) {
            return Desk.refused(List.of("--customers is " + customers + "; give 1 to 10000000."));
        }
        try {
            if (Files.exists(into) && !isEmptyFolder()) {
                return Desk.refused(List.of("The folder " + into + " is not empty; name a new one with --into."));
            }
            Settings settings = Settings.load(config, jobs);
            return customers == FULL ? full(settings) : plain(settings);
        } catch (SettingsException wrong) {
            return new Outcome(ExitCode.REFUSED, "Nothing was started: the settings have mistakes.",
                    wrong.mistakes().stream().map(Object::toString).toList());
        } catch (IOException unwritable) {
            return Outcome.failed("Failed: the files could not be written to " + into + ".", "The folder " + into + " cannot be written ("
                    + unwritable.getMessage()
                    + "); make room or name another with --into.");
        }
    }

    private boolean isEmptyFolder() {
        String[] names = into.toFile().list();
        return names != null && names.length == 0;
    }

    private Outcome full(Settings settings) throws IOException {
        SampleCompany company = new SampleCompany(seed, date, settings.calendar(date.getYear() - 3, date.getYear() + 2));
        for (LocalDate night : company.nights()) {
            company.writeInbox(night, into.resolve(night.toString()));
        }
        company.writeTruth(into.resolve("truth.csv"));
        return told("five nights", company.nights().getFirst(),
                company.nights().getLast(), "; truth.csv says what each receipt was meant for");
    }

    private Outcome plain(Settings settings) throws IOException {
        LocalDate second = settings.calendar(date.getYear() - 1, date.getYear() + 1).after(date);
        BenchCompany company = new BenchCompany(seed, customers, date);
        company.writeFirstNight(into.resolve(date.toString()));
        company.writeSecondNight(into.resolve(second.toString()), second);
        return told("two nights", date, second, "");
    }

    private Outcome told(String nights, LocalDate first, LocalDate last, String more) {
        return new Outcome(ExitCode.DONE, "Wrote " + nights + " of a company of " + customers + " customers to " + into
                + ", one folder each" + more
                + ". Run the first with ./run.sh nightly --date " + first + " --inbox " + into.resolve(first.toString())
                + (last.equals(first) ? "." : ", then on to " + last + "."), List.of());
    }
}
