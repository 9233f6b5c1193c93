package receivables.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import receivables.intake.IntakeException;
import receivables.ledger.wording.Sentence;
import receivables.letters.TemplateException;
import receivables.outbox.ExitCode;
import receivables.outbox.OutboxException;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;
import receivables.store.Nights;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.DatabaseBusyException;
import receivables.store.jdbc.DatabaseDamagedException;
import receivables.store.jdbc.DatabaseUnavailableException;
import receivables.store.jdbc.EmbeddedFile;
import receivables.store.jdbc.RunLock;

/**
 * Opens the database for one command, finishes a release that was interrupted before the command looks, and turns what can go wrong into
 * the contract's answers.
 *
 * <pre>{@code Outcome outcome = new Desk(place, nightRoom, out).read(new Status(date)::tell);}</pre>
 */
public final class Desk {

    /** The key of what is said where no night has been run yet. */
    static final String NOTHING_YET = "desk.nothing_yet";

    private final Workplace place;
    private final NightRoom night;
    private final Consumer<String> out;

    /** @param out takes a line for stdout */
    public Desk(Workplace place, NightRoom night, Consumer<String> out) {
        this.place = place;
        this.night = night;
        this.out = out;
    }

    /**
     * What the desk leaves to the room that runs the nights.
     *
     * @param releases finishes the release or withdrawal of a night that was promised and not carried out, and says so; it opens the
     *     database itself
     */
    public record NightRoom(Function<Workplace, Optional<String>> releases, Refusal refusal, Commands commands) {
    }

    /** Whether database, archive and outbox belong together. */
    @FunctionalInterface
    public interface Refusal {

        /**
         * Why the command cannot be carried out, empty: nothing speaks against it.
         *
         * @param database null: there is none
         * @param writes it records something
         */
        Optional<String> of(Workplace place, Database database, boolean writes);
    }

    /** Records what the archive has of earlier commands and the database has not. */
    @FunctionalInterface
    public interface Commands {
        void takeUp(Workplace place, Database database, Consumer<String> out);
    }

    /** What a command does with the records; a checked exception of the disk or the settings may pass. */
    @FunctionalInterface
    interface Task {
        Outcome carryOut(Records records) throws IOException, SettingsException;
    }

    /** A command that only looks; it may do so while a run is active on a server. */
    Outcome read(Task task) {
        return answered(() -> withDatabase(task, false));
    }

    /** A command that records facts: one run at a time. */
    Outcome write(Task task) {
        return answered(() -> withDatabase(task, true));
    }

    private interface Attempt {
        Outcome make() throws IOException, SettingsException;
    }

    private Outcome answered(Attempt attempt) {
        try {
            return attempt.make();
        } catch (RefusedException refused) {
            return refused(words(), refused.sentences());
        } catch (IntakeException unreadable) {
            return refused(words(), List.of(Sentence.worded(unreadable.getMessage())));
        } catch (SettingsException wrong) {
            return mistaken(words(), wrong);
        } catch (TemplateException wrong) {
            return new Outcome(ExitCode.REFUSED, words().text("command.templates_wrong"), wrong.mistakes());
        } catch (DatabaseBusyException busy) {
            return new Outcome(ExitCode.BUSY, words().text("command.busy"), List.of(busy.getMessage()));
        } catch (DatabaseUnavailableException down) {
            return Outcome.failed(words().text("command.no_database"), down.getMessage());
        } catch (DatabaseDamagedException damaged) {
            return refused(words(), List.of(Sentence.worded(damaged.getMessage())));
        } catch (OutboxException unwritable) {
            return Outcome.failed(words().text("command.unwritable"), unwritable.getMessage());
        } catch (UncheckedIOException stuck) {
            return Outcome.failed(words().text("command.file_failed"), stuck.getMessage() + " ("
                    + stuck.getCause().getMessage() + ")");
        } catch (IOException unreadable) {
            return Outcome.failed(words().text("command.file_failed"), words().text("command.file", unreadable.getMessage(),
                    unreadable.getClass().getSimpleName()));
        }
    }

    /** What a command that was not carried out answers; the first sentence stands in the summary too. */
    static Outcome refused(Wording words, List<Sentence> sentences) {
        List<String> said = words.said(sentences);
        return new Outcome(ExitCode.REFUSED, said.size() == 1 ? words.text("command.refused", said.getFirst())
                : words.text("command.refused_and_more", said.getFirst(), said.size() - 1), said);
    }

    /** The same for one sentence. */
    static Outcome refused(Wording words, String key, Object... arguments) {
        return refused(words, List.of(Sentence.of(key, arguments)));
    }

    /** What a command answers that cannot read its settings. */
    static Outcome mistaken(Wording words, SettingsException wrong) {
        return new Outcome(ExitCode.REFUSED, words.text("command.settings_wrong"), words.said(wrong.sentences()));
    }

    private Wording words() {
        return Wording.in(place.language());
    }

    /** What a looking command answers before the first night. */
    Outcome nothingYet() {
        return new Outcome(ExitCode.DONE, words().text(NOTHING_YET), List.of());
    }

    private Outcome withDatabase(Task task, boolean writes) throws IOException, SettingsException {
        refuseToMakeOne();
        try (Database database = opened(writes)) {
            Optional<String> warning = database.warning();
            Outcome outcome = writes ? underLock(task, database) : undamaged(task, new Records(place, database, out));
            return warning.map(outcome::with).orElse(outcome);
        }
    }

    private Outcome underLock(Task task, Database database) throws IOException, SettingsException {
        try (RunLock lock = RunLock.acquire(database, "process " + ProcessHandle.current().pid())) {
            night.commands().takeUp(place, database, out);
            return undamaged(task, new Records(place, database, out));
        }
    }

    private static Outcome undamaged(Task task, Records records) throws IOException, SettingsException {
        try {
            return task.carryOut(records);
        } catch (RuntimeException failure) {
            throw records.database().damageIn(failure).map(RuntimeException.class::cast).orElse(failure);
        }
    }

    /** Looking must not leave an empty database behind where somebody mistyped a folder. */
    private void refuseToMakeOne() {
        if (!hasDatabase()) {
            throw new RefusedException(List.of(night.refusal().of(place, null, true).map(Sentence::worded)
                    .orElseGet(() -> Sentence.of(NOTHING_YET))));
        }
    }

    /** True before the first night on the embedded database: there is nothing to look at, and nothing is amiss. */
    boolean isUntouched() {
        return !hasDatabase() && night.refusal().of(place, null, true).isEmpty();
    }

    private boolean hasDatabase() {
        return EmbeddedFile.of(place.databaseUrl()).map(EmbeddedFile::exists).orElse(true);
    }

    private Database opened(boolean writes) {
        Database database = open(writes);
        if (!isReleaseInterrupted(database)) {
            return database;
        }
        // the night's own room finishes it, on a connection of its own
        database.close();
        night.releases().apply(place).ifPresent(out);
        return open(writes);
    }

    private Database open(boolean writes) {
        Database database = Database.open(place.databaseUrl(), place.databaseUser(), place.databasePassword());
        try {
            checkBelonging(database, writes);
            database.migrate();
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** Looking is allowed also where only nights are missing that a restored database does not know; then it is told. */
    private void checkBelonging(Database database, boolean writes) {
        Optional<String> against = night.refusal().of(place, database, true);
        if (against.isPresent() && (writes || night.refusal().of(place, database, false).isPresent())) {
            throw new RefusedException(List.of(Sentence.worded(against.get())));
        }
        against.ifPresent(sentence -> out.accept(words().text("command.take_care", sentence)));
    }

    /** A run that is at work finishes its release itself. */
    private static boolean isReleaseInterrupted(Database database) {
        return new Nights(database).list().stream().anyMatch(night -> night.state().rollsForward()) && RunLock.holder(database).isEmpty();
    }
}
