package receivables.store;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.LetterEvent;
import receivables.store.jdbc.Database;

/** What speaks against taking the last night back for good, and what of it the database forgets then. */
public final class Withdrawals {

    /** A letter of the night, as it is now or as an earlier run of the date had published it. */
    private static final String OF_THE_NIGHT = "(letter_no IN (SELECT l.letter_no FROM letter l WHERE l.business_date = ?) "
            + "OR letter_no IN (SELECT p.letter_no FROM printed_letter p WHERE p.business_date = ?))";

    private final Database database;

    public Withdrawals(Database database) {
        this.database = database;
    }

    /** What people recorded of the night's letters since it ran, by letter. */
    public List<LetterEvent> recorded(LocalDate businessDate) {
        return database.jdbc().query("SELECT " + LetterRows.EVENT + " FROM letter_event WHERE known_on > ? AND " + OF_THE_NIGHT
                + " ORDER BY letter_no, event_kind, event_date", (row, number) -> LetterRows.event(row), businessDate, businessDate,
                businessDate);
    }

    /** What else of the night people consented to since it ran: actions, decisions. */
    public List<String> approved(LocalDate businessDate) {
        return database.jdbc().queryForList("SELECT refers_to FROM decision WHERE file_id = 0 AND known_on > ? AND decided_on = ?"
                + " ORDER BY refers_to", String.class,
                businessDate, businessDate);
    }

    /** How many letters of the night were to be posted, those included that an earlier run of the date had published. */
    public long toBePosted(LocalDate businessDate) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM (SELECT letter_no FROM letter WHERE business_date = ? "
                + "AND status = 'READY' UNION SELECT letter_no FROM printed_letter WHERE business_date = ? AND status = 'READY') ready",
                Long.class, businessDate, businessDate);
    }

    /**
     * Forgets the last night and all that its files brought, as if it had never run. What people recorded since of earlier nights' letters
     * stays, and is known from the day after the night before: no later night may be needed to see it. May be cut off and run again; the
     * night itself is forgotten last.
     */
    public void forget(LocalDate businessDate) {
        new Nights(database).before(businessDate).map(night -> night.businessDate().plusDays(1))
                .ifPresent(knownOn -> database.inTransaction(() -> {
            database.jdbc().update("UPDATE letter_event SET known_on = ? WHERE known_on > ?", knownOn, businessDate);
            database.jdbc().update("UPDATE decision SET known_on = ? WHERE file_id = 0 AND known_on > ?", knownOn, businessDate);
        }));
        new TakeBack(database).from(businessDate, () -> new TakenBack(database).forget(businessDate));
    }
}
