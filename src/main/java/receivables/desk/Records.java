package receivables.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import receivables.ledger.wording.Sentence;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.settings.Workplace;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.jdbc.Database;

/**
 * What a command works on: where things lie and what the nights stored; and how it answers.
 *
 * @param out takes a line for stdout
 */
record Records(Workplace place, Database database, Consumer<String> out) {

    /** The words of the company's language. */
    Wording words() {
        return Wording.in(place.language());
    }

    /** How a command ended that did what it should. */
    Outcome done(String key, Object... arguments) {
        return new Outcome(ExitCode.DONE, words().said(Sentence.of(key, arguments)), List.of());
    }

    /** Tells a line. */
    void tell(String key, Object... arguments) {
        out.accept(words().said(Sentence.of(key, arguments)));
    }

    /**
     * The night of a date.
     *
     * @param businessDate null: the last one
     * @throws RefusedException when no such night has been run
     */
    Night night(LocalDate businessDate) {
        Nights nights = new Nights(database);
        Night last = nights.last().orElseThrow(() -> new RefusedException(Desk.NOTHING_YET));
        if (businessDate == null) {
            return last;
        }
        return nights.find(businessDate).orElseThrow(() -> new RefusedException("desk.no_such_night", businessDate, last.businessDate()));
    }

    /** As {@link #night} (null: the last one), and it was released: its letters are the ones that lie in the outbox. */
    Night releasedNight(LocalDate businessDate) {
        Night night = night(businessDate);
        if (night.state() != Night.State.DONE) {
            throw new RefusedException("desk.night_not_finished", night.businessDate(), night.state());
        }
        return night;
    }
}
