package receivables.night;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import receivables.account.NightContext;
import receivables.intake.Arrival;
import receivables.account.RefusedMoney;
import receivables.ledger.Approvals;
import receivables.ledger.BusinessCalendar;
import receivables.letters.LetterPress;
import receivables.proof.Gatekeeper;
import receivables.proof.Gates;
import receivables.proof.InputGate;
import receivables.proof.NightSpan;
import receivables.settings.JobFile;
import receivables.settings.NightSettings;
import receivables.settings.Policy;
import receivables.settings.Settings;
import receivables.settings.Workplace;
import receivables.store.credit.CreditSums;
import receivables.store.Accounts;
import receivables.store.Admission;
import receivables.store.Facts;
import receivables.store.FileRecords;
import receivables.store.GateFacts;
import receivables.store.Letters;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.Payers;
import receivables.store.References;
import receivables.store.RefusedRows;
import receivables.store.Rejects;
import receivables.store.RefusedOnNight;
import receivables.store.Results;
import receivables.store.StepNotes;
import receivables.store.TakeBack;
import receivables.store.TakenBack;
import receivables.store.erp.Listings;
import receivables.store.jdbc.Database;

/**
 * What every step of one run works with: where things lie, what finance has set, the business date, and the doors to the store. Nothing in
 * it changes while the run lasts, so a step that starts after a kill sees what the first attempt saw.
 */
final class Shift {

    private final Workplace place;
    private final Settings settings;
    private final String job;
    private final LocalDate businessDate;
    private final int run;
    private final Database database;
    private final LetterPress press;
    private final List<Arrival> arrivals;
    private final BeforeRelease beforeRelease;
    private final BusinessCalendar calendar;
    private final boolean lettersAllowed;
    private final Facts facts;
    private final Accounts accounts;
    private volatile NightContext context;
    private RefusedMoney refusedMoney;

    Shift(Workplace place, Settings settings, String job, LocalDate businessDate, int run, Database database, LetterPress press,
            boolean lettersAllowed,
            List<Arrival> arrivals, BeforeRelease beforeRelease) {
        this.place = requireNonNull(place, "place is null");
        this.settings = requireNonNull(settings, "settings is null");
        this.job = job;
        this.businessDate = businessDate;
        this.run = run;
        this.database = database;
        this.press = press;
        this.beforeRelease = beforeRelease;
        this.lettersAllowed = lettersAllowed;
        this.arrivals = List.copyOf(arrivals);
        this.facts = new Facts(database);
        this.accounts = new Accounts(database, date -> NightSettings.memory(settings, date));
        this.calendar = NightSettings.calendar(settings, businessDate);
    }

    Workplace place() {
        return place;
    }

    Settings settings() {
        return settings;
    }

    String job() {
        return job;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    /** How many partitions are worked on side by side; no published byte depends on it. */
    int partitions() {
        return settings.run().partitionsOr(Runtime.getRuntime().availableProcessors());
    }

    int run() {
        return run;
    }

    Database database() {
        return database;
    }

    LetterPress press() {
        return press;
    }

    BeforeRelease beforeRelease() {
        return beforeRelease;
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    LocalDate mailingDay() {
        return calendar.after(businessDate);
    }

    Facts facts() {
        return facts;
    }

    Nights nights() {
        return new Nights(database);
    }

    Rejects rejects() {
        return new Rejects(database);
    }

    RefusedRows refusedRows() {
        return new RefusedRows(database);
    }

    TakeBack takeBack() {
        return new TakeBack(database);
    }

    TakenBack takenBack() {
        return new TakenBack(database);
    }

    Admission admission() {
        return new Admission(database, settings.documentKey());
    }

    Listings listings() {
        return new Listings(database);
    }

    Payers payers() {
        return new Payers(database);
    }

    Accounts accounts() {
        return accounts;
    }

    Results results() {
        return new Results(database);
    }

    Letters letters() {
        return new Letters(database);
    }

    References references() {
        return new References(database);
    }

    /** What the steps leave each other. */
    StepNotes notes() {
        return new StepNotes(database, businessDate);
    }

    FileRecords fileRecords() {
        return new FileRecords(database);
    }

    /** What the date takes in, in order: the arrivals of the archive, then what was claimed from the inbox. */
    List<Arrival> arrivals() {
        return arrivals;
    }

    /** True for the job that derives; the others only read. */
    boolean isNight() {
        return job.equals(JobFile.NIGHTLY);
    }

    /** The folder's name under the outbox: the date, and the job's name for other jobs than the night. */
    String publishedName() {
        return isNight() ? businessDate.toString() : businessDate + "." + job;
    }

    /** Where steps leave files for the last one; in the outbox, so that publishing is a rename on the same disk. */
    Path workFolder() {
        return place.outbox().resolve("." + publishedName() + ".work");
    }

    Path partsFolder() {
        return workFolder().resolve("parts");
    }

    Path packsFolder() {
        return workFolder().resolve("packs");
    }

    /** Letters of this night that had been mailed when it was taken back: none on a night that runs for the first time. */
    SortedSet<String> sent() {
        return takenBack().sent(businessDate, customer -> settings.policyOf(customer).dunning().mailingConfirm());
    }

    /** The same for every account of the night; read once, after the facts are in. */
    NightContext context() {
        if (context == null) {
            synchronized (this) {
                if (context == null) {
                    context = readContext();
                }
            }
        }
        return context;
    }

    NightSpan span() {
        return new NightSpan(nights().before(businessDate).map(Night::businessDate).orElse(null), businessDate);
    }

    Approvals approvals() {
        return nightSettings().approvals();
    }

    Gatekeeper gatekeeper() {
        return new Gatekeeper(new GateFacts(database), span(), settings.bankGate());
    }

    /** Which refused rows may be somebody's payment; read once, after the facts are in. */
    RefusedMoney refusedMoney() {
        synchronized (this) {
            if (refusedMoney == null) {
                refusedMoney = RefusedMoney.of(new RefusedOnNight(database, businessDate), approvals(), calendar,
                        settings.policies().get(Policy.STANDARD).matching(), settings.holdUnreadableMoney(), settings.company().currency());
            }
            return refusedMoney;
        }
    }

    private NightContext readContext() {
        InputGate gate = isNight() ? refusedMoney().gate().or(!Gates.passed(gatekeeper().input())) : InputGate.OPEN;
        NightContext unlearned = nightSettings().context(lettersAllowed, gate, press::unprintable);
        return isNight() ? unlearned.after(new CreditSums(database).forecasts(businessDate)) : unlearned;
    }

    private NightSettings nightSettings() {
        return NightSettings.of(settings, span(), nights().first(), references().staff(businessDate), references().rates(businessDate));
    }
}
