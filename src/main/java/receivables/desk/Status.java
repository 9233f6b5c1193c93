package receivables.desk;

import java.time.LocalDate;
import java.util.List;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.jdbc.RunLock;

/** {@code status}: what ran, what is held and why, what waits for a person, in a screenful. */
public final class Status {

    private final LocalDate date;

    /** @param date the night to show, null: the last one */
    public Status(LocalDate date) {
        this.date = date;
    }

    public Outcome on(Desk desk) {
        return desk.isUntouched() ? desk.nothingYet() : desk.read(this::tell);
    }

    private Outcome tell(Records records) throws SettingsException {
        Nights nights = new Nights(records.database());
        List<Night> all = nights.list();
        if (all.isEmpty()) {
            return records.done(Desk.NOTHING_YET);
        }
        Night night = records.night(date);
        Settings settings = Settings.load(records.place().config(), records.place().jobs());
        return new StatusScreen(records, settings, Wording.in(settings.language()), RunLock.holder(records.database()).isPresent())
                .tell(night, all);
    }
}
