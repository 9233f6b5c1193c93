package receivables.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.sample.BenchCompany;
import receivables.sample.SampleCompany;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;

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
        Wording words = Wording.in(Workplace.language(config));
        if (customers < 1 || customers > 10_000_000) {
            return Desk.refused(words, "sample.customers", customers);
        }
        try {
            if (Files.exists(into) && !isEmptyFolder()) {
                return Desk.refused(words, "sample.not_empty", into);
            }
            Settings settings = Settings.load(config, jobs);
            return customers == FULL ? full(settings) : plain(settings);
        } catch (SettingsException wrong) {
            return Desk.mistaken(words, wrong);
        } catch (IOException unwritable) {
            return Outcome.failed(words.text("sample.failed", into), words.text("sample.unwritable", into, unwritable.getMessage()));
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
        return told("sample.five_nights", company.nights().getFirst(), company.nights().getLast());
    }

    private Outcome plain(Settings settings) throws IOException {
        LocalDate second = settings.calendar(date.getYear() - 1, date.getYear() + 1).after(date);
        BenchCompany company = new BenchCompany(seed, customers, date);
        company.writeFirstNight(into.resolve(date.toString()));
        company.writeSecondNight(into.resolve(second.toString()), second);
        return told("sample.two_nights", date, second);
    }

    private Outcome told(String key, LocalDate first, LocalDate last) {
        return new Outcome(ExitCode.DONE, Wording.in(Workplace.language(config)).text(key, customers, into, first,
                into.resolve(first.toString()), last), List.of());
    }
}
