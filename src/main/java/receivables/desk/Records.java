package receivables.desk;

import java.time.LocalDate;
import java.util.function.Consumer;
import receivables.settings.Workplace;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.jdbc.Database;

/**
 * What a command works on: where things lie and what the nights stored.
 *
 * @param out takes a line for stdout
 */
record Records(Workplace place, Database database, Consumer<String> out) {

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
        return nights.find(businessDate).orElseThrow(() -> new RefusedException("No night of " + businessDate
                + " has been run; the last one is "
                + last.businessDate() + ". ./run.sh status lists them."));
    }

    /** As {@link #night} (null: the last one), and it was released: its letters are the ones that lie in the outbox. */
    Night releasedNight(LocalDate businessDate) {
        Night night = night(businessDate);
        if (night.state() != Night.State.DONE) {
            throw new RefusedException("The night of " + night.businessDate() + " is not finished (" + night.state()
                    + "). Run ./run.sh nightly --date "
                    + night.businessDate() + " first.");
        }
        return night;
    }
}
