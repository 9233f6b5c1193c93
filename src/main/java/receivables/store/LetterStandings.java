package receivables.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.money.Money;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/** How a night's letters stand today, for the people who approve, post and pull them. */
public final class LetterStandings {

    private static final String SELECT = "SELECT l.letter_no, l.customer_no, l.kind, l.business_date, l.mailing_day, l.currency, "
            + "l.demanded, l.interest, l.status "
            + "FROM letter l WHERE ";

    private final Database database;

    public LetterStandings(Database database) {
        this.database = database;
    }

    /** All letters of the night by number. */
    public SortedMap<String, LetterStanding> all(LocalDate businessDate) {
        return complete(database.jdbc().query(SELECT + "l.business_date = ?", (row, number) -> drawn(row), businessDate));
    }

    /** The letters of the night that a person must consent to, by number. */
    public SortedMap<String, LetterStanding> waiting(LocalDate businessDate) {
        return complete(database.jdbc().query(SELECT + "l.business_date = ? AND l.status = 'NEEDS_APPROVAL'", (row, number) -> drawn(row),
                businessDate));
    }

    /** Those of the numbers that the night drew, by number. @param letterNos as {@link Letters#number} writes them */
    public SortedMap<String, LetterStanding> of(LocalDate businessDate, Collection<String> letterNos) {
        List<LetterStanding> drawn = new ArrayList<>();
        new PageQuery(database, null, businessDate).byKeys(SELECT + "l.letter_no IN", List.copyOf(letterNos), "AND l.business_date = ?",
                row -> {
            drawn.add(drawn(row));
        }, businessDate);
        return complete(drawn);
    }

    /** The nights that drew a letter of this number, oldest first. */
    public List<LocalDate> nights(String letterNo) {
        return database.jdbc().query("SELECT business_date FROM letter WHERE letter_no = ? ORDER BY business_date",
                (row, number) -> Columns.date(row, 1), letterNo);
    }

    /** How many letters of each kind the night left in which status. */
    public Map<LetterKind, Map<LetterStatus, Long>> counts(LocalDate businessDate) {
        Map<LetterKind, Map<LetterStatus, Long>> counts = new EnumMap<>(LetterKind.class);
        database.jdbc().query("SELECT kind, status, COUNT(*) FROM letter WHERE business_date = ? GROUP BY kind, status", row -> {
            counts.computeIfAbsent(LetterKind.valueOf(row.getString(1)), none -> new EnumMap<>(LetterStatus.class))
                    .put(LetterStatus.valueOf(row.getString(2)), row.getLong(3));
        }, businessDate);
        return counts;
    }

    private static LetterStanding drawn(ResultSet row) throws SQLException {
        LocalDate night = Columns.date(row, 4);
        LetterStatus status = LetterStatus.valueOf(row.getString(9));
        return new LetterStanding(row.getString(1), row.getString(2), LetterKind.valueOf(row.getString(3)), night, Columns.date(row, 5),
                Money.ofMinor(row.getLong(7), Columns.currency(row, 6)), Money.ofMinor(row.getLong(8), Columns.currency(row, 6)), status,
                night, night, status, List.of());
    }

    private SortedMap<String, LetterStanding> complete(List<LetterStanding> drawn) {
        List<String> numbers = drawn.stream().map(LetterStanding::letterNo).toList();
        Map<String, LocalDate> first = new HashMap<>();
        Map<String, LocalDate> last = new HashMap<>();
        Map<String, LetterStatus> lastStatus = new HashMap<>();
        PageQuery query = new PageQuery(database, null, null);
        query.byKeys("SELECT letter_no, business_date, status FROM letter WHERE letter_no IN",
                numbers, "ORDER BY letter_no, business_date", row -> {
            first.putIfAbsent(row.getString(1), Columns.date(row, 2));
            last.put(row.getString(1), Columns.date(row, 2));
            lastStatus.put(row.getString(1), LetterStatus.valueOf(row.getString(3)));
        });
        Map<String, List<LetterEvent>> events = LetterRows.events(query, numbers, LetterRows.EVER);
        SortedMap<String, LetterStanding> standings = new TreeMap<>();
        for (LetterStanding one : drawn) {
            String number = one.letterNo();
            standings.put(number, new LetterStanding(number, one.customerNo(), one.kind(), one.businessDate(), one.mailingDay(),
                    one.demanded(), one.interest(), one.status(), first.get(number), last.get(number), lastStatus.get(number),
                    events.getOrDefault(number, List.of())));
        }
        return standings;
    }
}
