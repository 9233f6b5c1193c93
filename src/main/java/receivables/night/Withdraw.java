package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
    private final Answers answers;

    public Withdraw(Workplace place, Consumer<String> out) {
        this.place = place;
        this.out = out;
        this.answers = Answers.of(place);
    }

    /** @param today by the clock of the command line @param notMailed the person says that none of its letters was posted */
    public Outcome run(LocalDate date, LocalDate today, boolean notMailed) {
        return answers.answered(() -> {
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
                    return begun ? new Outcome(ExitCode.DONE, text("withdraw.done", date, lastNight(database)), List.of())
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
            return Optional.of(answers.refusedFor("withdraw.inbox", place.inbox(), unwritable.getMessage()));
        }
    }

    private Outcome withdraw(Database database, LocalDate date, LocalDate today, boolean notMailed) {
        Optional<String> why = order(database, date);
        boolean published = why.isEmpty() && wasPublished(database, date);
        if (published) {
            why = lettersLeft(database, date, today, notMailed);
        }
        if (why.isPresent()) {
            return new Outcome(ExitCode.REFUSED, text("command.refused", why.get()), List.of(why.get()));
        }
        List<String> missing = new Archive(place.archive()).missing(new FileRecords(database).archived(date));
        if (!missing.isEmpty()) {
            return answers.incomplete(missing);
        }
        long letters = published ? new Withdrawals(database).toBePosted(date) : 0;
        int arrivals = new Archive(place.archive()).arrivals(date).size();
        new Nights(database).withdrawing(date);
        try {
            List<Path> returned = new Withdrawal(place, database).finish(date);
            tell(date, returned, arrivals, letters);
        } catch (IntakeException | OutboxException | UncheckedIOException failure) {
            List<String> errors = Failures.told(failure, answers.words());
            return new Outcome(ExitCode.FAILED, text("withdraw.failed", date, errors.getFirst()), errors);
        }
        return new Outcome(ExitCode.DONE, published
                ? text("withdraw.done_published", date, lastNight(database), new Release(place.outbox(), date.toString()).withdrawn())
                : text("withdraw.done", date, lastNight(database)), List.of());
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
            return Optional.of(text("withdraw.none"));
        }
        LocalDate latest = last.get().businessDate();
        if (nights.find(date).isEmpty()) {
            return Optional.of(text("withdraw.not_run", date, latest));
        }
        if (!date.equals(latest)) {
            return Optional.of(text("withdraw.only_last", latest, date));
        }
        return new TakenBack(database).waiting().stream().findFirst().map(night -> text("order.replay_waits", night.businessDate(),
                night.replayFrom()));
    }

    /** Why its letters stand, empty: they do not. */
    private Optional<String> lettersLeft(Database database, LocalDate date, LocalDate today, boolean notMailed) {
        
        Withdrawals withdrawals = new Withdrawals(database);
        List<LetterEvent> recorded = withdrawals.recorded(date);
        if (!recorded.isEmpty()) {
            LetterEvent first = recorded.getFirst();
            return Optional.of(text(recorded.size() > 1 ? "withdraw.recorded_and_more" : "withdraw.recorded", date, first.by(),
                    first.letterNo(), answers.words().of("letter_event", first.kind()), recorded.size() - 1));
        }
        List<String> approved = withdrawals.approved(date);
        if (!approved.isEmpty()) {
            return Optional.of(text("withdraw.approved", date, String.join(text("reason.list_comma"), approved), approved.size()));
        }
        LocalDate mailingDay = new Nights(database).find(date).map(Night::mailingDay).orElse(date);
        long letters = withdrawals.toBePosted(date);
        if (notMailed || letters == 0 || today.isBefore(mailingDay)) {
            return Optional.empty();
        }
        return Optional.of(text("withdraw.to_be_posted", date, letters, mailingDay));
    }

    private void tell(LocalDate date, List<Path> returned, int arrivals, long letters) {
        if (!returned.isEmpty()) {
            out.accept(text("withdraw.files", returned.stream().map(path -> path.getFileName().toString()).sorted()
                    .collect(Collectors.joining(text("reason.list_comma")))));
        }
        if (arrivals > 1) {
            out.accept(text("withdraw.arrivals", arrivals));
        }
        if (letters > 0) {
            out.accept(text("withdraw.packs", date, letters));
        }
    }

    private String lastNight(Database database) {
        return new Nights(database).last().map(night -> text("withdraw.last",
                night.businessDate())).orElseGet(() -> text("withdraw.none_left"));
    }

    private String text(String key, Object... arguments) {
        return answers.words().text(key, arguments);
    }
}
