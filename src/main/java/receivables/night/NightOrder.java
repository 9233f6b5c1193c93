package receivables.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import receivables.intake.Archive;
import receivables.outbox.Wording;
import receivables.settings.Settings;
import receivables.settings.Workplace;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.TakenBack;
import receivables.store.TakenBackNight;
import receivables.store.jdbc.Database;

/**
 * Which date may run now: nights follow one another, and none lies far ahead of today. Each refusal says what to do instead, and that
 * helps.
 *
 * @param today by the clock of the command line
 * @param future the command says {@code --future}
 */
record NightOrder(Workplace place, Settings settings, Database database, LocalDate today, boolean future) {

    /** Why the night of the date is not derived, empty: it may be. */
    Optional<String> refusal(LocalDate date) {
        Nights nights = new Nights(database);
        Optional<Night> last = nights.last();
        if (last.isPresent() && date.isBefore(last.get().businessDate())) {
            return Optional.of(lastIsLater(last.get(), date));
        }
        Optional<String> tooFar = BusinessDates.refusal(date, today, future, settings);
        if (tooFar.isPresent() && isNew(date)) {
            return tooFar;
        }
        List<TakenBackNight> waiting = new TakenBack(database).waiting();
        if (!waiting.isEmpty()) {
            return Optional.of(text("order.replay_waits", waiting.getFirst().businessDate(), waiting.getFirst().replayFrom()));
        }
        return unfinishedBefore(date).map(Night::businessDate).filter(night -> new TakenBack(database).find(night).isPresent())
                .map(night -> text("order.run_again_waits", night));
    }

    /**
     * A date that was begun, or whose files are in the archive, was agreed to when it ran first: it may run again without {@code --future}.
     */
    private boolean isNew(LocalDate date) {
        return new Nights(database).find(date).isEmpty() && new Archive(place.archive()).arrivals(date).isEmpty();
    }

    private String lastIsLater(Night last, LocalDate date) {
        LocalDate later = last.businessDate();
        String run = text(last.state() == Night.State.DONE ? "order.run_already" : "order.begun_already", later, date);
        return text(BusinessDates.isFuture(later, today, settings) ? "order.later_is_to_come" : "order.later_has_been", run, later, date);
    }

    /** The earlier night that was begun and has not been published, if there is one. */
    Optional<Night> unfinishedBefore(LocalDate date) {
        return new Nights(database).list().stream().filter(night -> night.businessDate().isBefore(date)
                && night.state() != Night.State.DONE).findFirst();
    }

    /** Why the ledger cannot be read as it stood on the date, empty: it can. @param tidyingOnly the job needs no ledger */
    Optional<String> refusalToRead(LocalDate date, boolean tidyingOnly) {
        Optional<String> tooFar = BusinessDates.refusal(date, today, future, settings);
        Nights nights = new Nights(database);
        if (tooFar.isPresent() && isNew(date)) {
            return tooFar;
        }
        if (nights.find(date).isEmpty() && nights.before(date).isEmpty()) {
            return Optional.of(nights.first().filter(first -> first.isAfter(date)).map(first -> text("order.first_is_later", date, first))
                    .orElseGet(() -> text("order.nothing_to_read", date)));
        }
        return tidyingOnly ? Optional.empty() : nights.list().stream().filter(night -> !night.businessDate().isAfter(date)
                && night.state() != Night.State.DONE)
                .findFirst().map(Night::businessDate).map(night -> text("order.half_computed", night));
    }

    private String text(String key, Object... arguments) {
        return Wording.in(settings.language()).text(key, arguments);
    }
}
