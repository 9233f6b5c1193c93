package receivables.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.StoredBytes;

/** The nights that ran, one row per business date, and what became of them. */
public final class Nights {

    private static final String SELECT = """
            SELECT business_date, run, state, mailing_day, inbox_hash, config_hash, program_hash, rules_edition, exit_code, gates, output_hash FROM night
            """;

    private final Database database;

    public Nights(Database database) {
        this.database = database;
    }

    /** Begins a night as RUNNING; a row of an earlier attempt is replaced. */
    public void begin(LocalDate businessDate, int run, LocalDate mailingDay, String inboxHash, String configHash, String programHash,
            int rulesEdition) {
        database.inTransaction(() -> {
            database.jdbc().update("DELETE FROM night WHERE business_date = ?", businessDate);
            database.jdbc().update("""
                    INSERT INTO night (business_date, run, state, mailing_day, inbox_hash, config_hash, program_hash, rules_edition, gates, output_hash)
                    VALUES (?, ?, 'RUNNING', ?, ?, ?, ?, ?, '', '')
                    """, businessDate, run, mailingDay, inboxHash, configHash, programHash, rulesEdition);
        });
    }

    public Optional<Night> find(LocalDate businessDate) {
        return database.client().sql(SELECT + " WHERE business_date = ?").param(businessDate).query(Nights::read).optional();
    }

    /** The night with the latest business date. */
    public Optional<Night> last() {
        return database.client().sql(SELECT + " ORDER BY business_date DESC LIMIT 1").query(Nights::read).optional();
    }

    /** The latest released night before the date: what it saw is not new. */
    public Optional<Night> before(LocalDate businessDate) {
        return database.client()
                .sql(SELECT + " WHERE business_date < ? AND state IN ('DONE', 'RELEASING') ORDER BY business_date DESC LIMIT 1")
                .param(businessDate)
                .query(Nights::read).optional();
    }

    /** The date of the first night that ever ran, if there was one. */
    public Optional<LocalDate> first() {
        return database.client().sql("SELECT MIN(business_date) FROM night")
                .query((row, number) -> Optional.ofNullable(Columns.date(row, 1))).single();
    }

    /** All nights, oldest first. */
    public List<Night> list() {
        return database.client().sql(SELECT + " ORDER BY business_date").query(Nights::read).list();
    }

    /**
     * The nights whose results this database has, or had and is about to compute again. One that was begun for the first time and not
     * finished is none of them.
     */
    public SortedSet<LocalDate> known() {
        List<LocalDate> dates = database.jdbc()
                .query("SELECT business_date FROM night WHERE state NOT IN ('RUNNING', 'FAILED', 'ABANDONED') "
                + "UNION SELECT business_date FROM taken_back", (row, number) -> Columns.date(row, 1));
        return new TreeSet<>(dates);
    }

    /** Those of the {@link #known} nights that took files. */
    public SortedSet<LocalDate> withFiles() {
        SortedSet<LocalDate> dates = new TreeSet<>(database.jdbc().query("SELECT DISTINCT known_on FROM arrived_file WHERE complete = 1",
                (row, number) -> Columns.date(row, 1)));
        dates.retainAll(known());
        return dates;
    }

    /** From here on the night can only go forward. */
    public void markReleasing(LocalDate businessDate, int exitCode, String gates, String outputHash) {
        database.inTransaction(() -> database.jdbc().update(
                "UPDATE night SET state = 'RELEASING', exit_code = ?, gates = ?, output_hash = ? WHERE business_date = ?",
                exitCode, Columns.fitting(gates, 4000, "gates"), outputHash, businessDate));
    }

    /** Published; a replay that waited for the night goes on to the next. */
    public void done(LocalDate businessDate) {
        database.inTransaction(() -> {
            state(businessDate, Night.State.DONE);
            database.jdbc().update("UPDATE taken_back SET waiting = 0 WHERE business_date = ?", businessDate);
        });
    }

    /** From here on the night is taken back for good. */
    public void withdrawing(LocalDate businessDate) {
        state(businessDate, Night.State.WITHDRAWING);
    }

    public void failed(LocalDate businessDate) {
        state(businessDate, Night.State.FAILED);
    }

    public void abandoned(LocalDate businessDate) {
        state(businessDate, Night.State.ABANDONED);
    }

    private void state(LocalDate businessDate, Night.State state) {
        database.inTransaction(() -> database.jdbc().update("UPDATE night SET state = ? WHERE business_date = ?", state.name(),
                businessDate));
    }

    /** Keeps the night's summary for {@code status} and month-by-month comparison, in place of an earlier one. */
    public void putSummary(LocalDate businessDate, String json) {
        database.inTransaction(() -> {
            database.jdbc().update("DELETE FROM night_summary WHERE business_date = ?", businessDate);
            StoredBytes.split(json.getBytes(StandardCharsets.UTF_8), 0, (part, piece) -> database.jdbc().update(
                    "INSERT INTO night_summary (business_date, part, content) VALUES (?, ?, ?)", businessDate, part, piece));
        });
    }

    public Optional<String> summary(LocalDate businessDate) {
        List<byte[]> pieces = database.jdbc().queryForList("SELECT content FROM night_summary WHERE business_date = ? ORDER BY part",
                byte[].class, businessDate);
        return pieces.isEmpty() ? Optional.empty() : Optional.of(new String(StoredBytes.join(pieces), StandardCharsets.UTF_8));
    }

    private static Night read(ResultSet row, int number) throws SQLException {
        return new Night(Columns.date(row, 1), row.getInt(2), Night.State.valueOf(row.getString(3)), Columns.date(row, 4), row.getString(5),
                row.getString(6), row.getString(7), row.getInt(8), Columns.integer(row, 9), row.getString(10), row.getString(11));
    }
}
