package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import receivables.intake.Archive;
import receivables.outbox.AfterPublication;
import receivables.outbox.Release;
import receivables.settings.Workplace;
import receivables.store.Withdrawals;
import receivables.store.jdbc.Database;

/**
 * A night is withdrawn and rolls forward: once the database calls it WITHDRAWING, whoever finds it half done finishes it. Each step may be
 * repeated: its files return to the inbox, what it published goes aside, what it derived is forgotten, and last the night itself.
 */
final class Withdrawal {

    private final Workplace place;
    private final Database database;

    Withdrawal(Workplace place, Database database) {
        this.place = place;
        this.database = database;
    }

    /** @return where the files lie now that had not returned before */
    List<Path> finish(LocalDate businessDate) {
        List<Path> returned = new Archive(place.archive()).giveBack(businessDate, place.inbox());
        AfterPublication.interrupted(place.outbox(), businessDate).forEach(AfterPublication::abandon);
        try {
            TakeBackStep.clear(AfterPublication.supplement(place.outbox(), businessDate));
            TakeBackStep.clear(place.outbox().resolve("." + businessDate + ".work"));
        } catch (IOException failure) {
            throw new UncheckedIOException("the working folders of " + businessDate + " in " + place.outbox() + " cannot be deleted",
                    failure);
        }
        new KeptSettings(place.archive()).forget(businessDate);
        new Release(place.outbox(), businessDate.toString()).withdraw();
        new Withdrawals(database).forget(businessDate);
        return returned;
    }
}
