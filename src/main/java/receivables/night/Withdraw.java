package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import receivables.intake.Archive;
import receivables.intake.IntakeException;
import receivables.ledger.LetterEvent;
import receivables.outbox.ExitCode;
import receivables.outbox.OutboxException;
import receivables.outbox.Outcome;
import receivables.outbox.Release;
import receivables.settings.Workplace;
import receivables.store.FileRecords;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.TakenBack;
import receivables.store.Withdrawals;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RunLock;

/**
 * {@code withdraw}: takes the last night back for good, because its date was mistyped or its files were the wrong ones. Afterwards the
 * ledger is as it was before, and any later date may run. Refused once the night has left the house: when somebody recorded something of
 * its letters, and from its mailing day on when any was to be posted, unless the person says that none was.
 *
 * <pre>{@code ./run.sh withdraw --date 2027-11-20}</pre>
 */
public final class Withdraw {

    private final Workplace place;
    private final Consumer<String> out;

    public Withdraw(Workplace place, Consumer<String> out) {
        this.place = place;
        this.out = out;
    }

    /** @param today by the clock of the command line @param notMailed the person says that none of its letters was posted */
    public Outcome run(LocalDate date, LocalDate today, boolean notMailed) {
        return NightRun.answered(() -> {
            Optional<Outcome> unusable = new NightRun(place, Progress.quiet(), out).foldersUsable(false).or(this::inboxWritable);
            if (unusable.isPresent()) {
                return unusable.get();
            }
            Belonging.checkBeforeOpening(place, missing -> false);
            try (Database database = Database.open(place.databaseUrl(), place.databaseUser(), place.databasePassword())) {
                Belonging belonging = Belonging.check(place, database, missing -> false);
                try (RunLock lock = RunLock.acquire(database, "process " + ProcessHandle.current().pid())) {
                    belonging.bear();
                    belonging.takeUpCommands(out);
                    boolean begun = new Nights(database).find(date).filter(night -> night.state() == Night.State.WITHDRAWING).isPresent();
                    Optional<Outcome> stuck = new NightRun(place, Progress.quiet(), out).finishInterrupted(database);
                    if (stuck.isPresent()) {
                        return stuck.get();
                    }
                    return begun ? new Outcome(ExitCode.DONE, "Withdrawn: the night of " + date + ". " + lastNight(database), List.of())
                            : withdraw(database, date, today, notMailed);
                }
            }
        });
    }

    /** The files return there. */
    private Optional<Outcome> inboxWritable() {
        try {
            Files.delete(Files.createTempFile(place.inbox(), ".probe", ""));
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of(NightRun.refused("the night's files return to the inbox, and " + place.inbox() + " cannot be written ("
                    + unwritable.getMessage()
                    + "); let this program's user write there, or name another folder with --inbox."));
        }
    }

    private Outcome withdraw(Database database, LocalDate date, LocalDate today, boolean notMailed) {
        Optional<String> why = order(database, date);
        boolean published = why.isEmpty() && wasPublished(database, date);
        if (published) {
            why = lettersLeft(database, date, today, notMailed);
        }
        if (why.isPresent()) {
            return new Outcome(ExitCode.REFUSED, "Nothing was changed: " + why.get(), List.of(why.get()));
        }
        List<String> missing = new Archive(place.archive()).missing(new FileRecords(database).archived(date));
        if (!missing.isEmpty()) {
            return NightRun.incomplete(missing);
        }
        long letters = published ? new Withdrawals(database).toBePosted(date) : 0;
        int arrivals = new Archive(place.archive()).arrivals(date).size();
        new Nights(database).withdrawing(date);
        try {
            List<Path> returned = new Withdrawal(place, database).finish(date);
            tell(date, returned, arrivals, letters);
        } catch (IntakeException | OutboxException | UncheckedIOException failure) {
            List<String> errors = Failures.told(failure);
            return new Outcome(ExitCode.FAILED, "Failed: the withdrawal of " + date + " stopped (" + errors.getFirst()
                    + "). It has begun and the next command finishes it.", errors);
        }
        return new Outcome(ExitCode.DONE, "Withdrawn: the night of " + date + ". "
                + (published ? "What it published is in " + new Release(place.outbox(), date.toString()).withdrawn() + ". " : "")
                + lastNight(database), List.of());
    }

    /** Nobody has seen the letters of a night that never ended; one that was being run again had been published before. */
    private static boolean wasPublished(Database database, LocalDate date) {
        return new Nights(database).find(date).filter(night -> night.state() == Night.State.DONE).isPresent()
                || new TakenBack(database).find(date).isPresent();
    }

    /** Why this night is not the one to withdraw now, empty: it is. */
    private Optional<String> order(Database database, LocalDate date) {
        Nights nights = new Nights(database);
        Optional<Night> last = nights.last();
        if (last.isEmpty()) {
            return Optional.of("no night has been run, so there is none to withdraw.");
        }
        LocalDate latest = last.get().businessDate();
        if (nights.find(date).isEmpty()) {
            return Optional.of("no night of " + date + " has been run; the last one is that of " + latest + ": ./run.sh withdraw --date "
                    + latest + ".");
        }
        if (!date.equals(latest)) {
            return Optional.of("only the last night can be withdrawn, that of " + latest + ". To compute the night of " + date
                    + " again with corrected files, put them"
                    + " into the inbox: ./run.sh replay --from " + date + ".");
        }
        return new TakenBack(database).waiting().stream().findFirst().map(night -> "a replay was interrupted before the night of "
                + night.businessDate()
                + "; let it go on with ./run.sh replay --from " + night.replayFrom() + " first.");
    }

    /** Why its letters stand, empty: they do not. */
    private Optional<String> lettersLeft(Database database, LocalDate date, LocalDate today, boolean notMailed) {
        String instead = " To compute the night again with corrected files, put them into the inbox: ./run.sh nightly --date " + date + ".";
        Withdrawals withdrawals = new Withdrawals(database);
        List<LetterEvent> recorded = withdrawals.recorded(date);
        if (!recorded.isEmpty()) {
            LetterEvent first = recorded.getFirst();
            return Optional.of("the night of " + date + " stands: " + first.by() + " recorded that letter " + first.letterNo() + " was "
                    + first.kind().name().toLowerCase(Locale.ROOT)
                    + (recorded.size() > 1 ? ", and " + (recorded.size() - 1) + " more" : "") + "." + instead);
        }
        List<String> approved = withdrawals.approved(date);
        if (!approved.isEmpty()) {
            return Optional.of("the night of " + date + " stands: " + String.join(", ", approved) + " of it "
                    + (approved.size() > 1 ? "were" : "was") + " approved." + instead);
        }
        LocalDate mailingDay = new Nights(database).find(date).map(Night::mailingDay).orElse(date);
        long letters = withdrawals.toBePosted(date);
        if (notMailed || letters == 0 || today.isBefore(mailingDay)) {
            return Optional.empty();
        }
        return Optional.of("the night of " + date + " stands: its " + (letters == 1 ? "letter" : letters + " letters")
                + " were to be posted on " + mailingDay
                + ". If none was posted, add --not-mailed." + instead);
    }

    private void tell(LocalDate date, List<Path> returned, int arrivals, long letters) {
        if (!returned.isEmpty()) {
            out.accept("Its files lie in the inbox again: " + returned.stream().map(path -> path.getFileName().toString()).sorted()
                    .collect(Collectors.joining(", "))
                    + ". Take out what must not be read.");
        }
        if (arrivals > 1) {
            out.accept("They had come in " + arrivals + " arrivals, and would be one now, in which two contents for one number are"
                    + " both refused. If a later file"
                    + " corrected an earlier one, keep the later ones back for a second ./run.sh nightly --date D.");
        }
        if (letters > 0) {
            out.accept("Throw the packs of " + date + " away if they were printed: no night knows their " + letters
                    + (letters == 1 ? " letter" : " letters") + " any more.");
        }
    }

    private static String lastNight(Database database) {
        return new Nights(database).last().map(night -> "The last night is that of " + night.businessDate() + ".")
                .orElse("No night is left.");
    }
}
