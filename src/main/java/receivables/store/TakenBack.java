package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.PrintedLetter;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.StoredBytes;

/**
 * What published nights had said before they were taken back. Kept in one transaction with the night's state, so that a run that is cut off
 * while it takes back, and begun again, does not take its own half-made letters for printed ones.
 *
 * <pre>{@code
 * takenBack.keep(D);                        // before TakeBack.from(D), for D alone
 * takenBack.plan(D, null);                  // for a replay: D and every later night waits to be computed again
 * }</pre>
 */
public final class TakenBack {

    private final Database database;

    public TakenBack(Database database) {
        this.database = database;
    }

    /** Keeps the letters of a published night that is about to run again; does nothing when it is not published. */
    public void keep(LocalDate businessDate) {
        database.inTransaction(() -> new Nights(database).find(businessDate).filter(TakenBack::isPublished)
                .ifPresent(night -> keep(night, night.configHash(), last(), null, false)));
    }

    /**
     * Keeps every published night from a date on and marks it as waiting, in the order of dates; the first one takes the inbox.
     *
     * @param configHash compute with this configuration, null: each night with its own
     * @return how many nights
     */
    public int plan(LocalDate from, String configHash) {
        return database.inTransaction(() -> {
            List<Night> nights = new Nights(database).list().stream().filter(TakenBack::isPublished)
                    .filter(night -> !night.businessDate().isBefore(from)).toList();
            LocalDate last = last();
            database.jdbc().update("UPDATE taken_back SET takes_inbox = 0, replay_from = ? WHERE waiting = 1", from);
            for (int index = 0; index < nights.size(); index++) {
                Night night = nights.get(index);
                keep(night, configHash == null ? night.configHash() : configHash, last, from, index == 0);
            }
            return nights.size();
        });
    }

    private static boolean isPublished(Night night) {
        return night.state() == Night.State.DONE;
    }

    /** The last date that has run, those a replay has still to compute included. */
    private LocalDate last() {
        return database.jdbc()
                .query("SELECT MAX(business_date) FROM (SELECT business_date FROM night UNION ALL SELECT business_date FROM taken_back "
                + "WHERE waiting = 1) ran", (row, number) -> Columns.date(row, 1)).getFirst();
    }

    private void keep(Night night, String configHash, LocalDate last, LocalDate replayFrom, boolean takesInbox) {
        LocalDate date = night.businessDate();
        for (String table : List.of("taken_back", "printed_letter", "printed_letter_part")) {
            database.jdbc().update("DELETE FROM " + table + " WHERE business_date = ?", date);
        }
        boolean past = !night.mailingDay().isAfter(last);
        database.jdbc()
                .update("INSERT INTO taken_back (business_date, mailing_day, config_hash, past, waiting, takes_inbox, replay_from) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)", date, night.mailingDay(), configHash, past ? 1 : 0, replayFrom == null ? 0 : 1,
                takesInbox ? 1 : 0, replayFrom);
        database.jdbc().update("""
                INSERT INTO printed_letter (customer_no, business_date, letter_no, status, pack, place, first_page, pages, mailed, pulled)
                SELECT l.customer_no, l.business_date, l.letter_no, l.status, p.pack, p.place, p.first_page, p.pages,
                    CASE WHEN EXISTS (SELECT 1 FROM letter_event m WHERE m.letter_no = l.letter_no AND m.event_kind = 'MAILED') THEN 1 ELSE 0 END,
                    CASE WHEN EXISTS (SELECT 1 FROM letter_event m WHERE m.letter_no = l.letter_no AND m.event_kind = 'PULLED') THEN 1 ELSE 0 END
                FROM letter l JOIN letter_place p ON p.letter_no = l.letter_no AND p.business_date = l.business_date WHERE l.business_date = ?
                """, date);
        database.jdbc().update("INSERT INTO printed_letter_part (letter_no, business_date, part, content) "
                + "SELECT letter_no, business_date, part, content FROM letter_part WHERE business_date = ? AND part_kind = 'LETTER'", date);
        new FileRecords(database).keep(date);
        new Nights(database).abandoned(date);
    }

    /** Forgets how the night stood: what it had said is withdrawn. */
    void forget(LocalDate businessDate) {
        for (String table : List.of("taken_back", "printed_letter", "printed_letter_part", "taken_back_file")) {
            database.jdbc().update("DELETE FROM " + table + " WHERE business_date = ?", businessDate);
        }
    }

    /** How the night stood when it was last taken back. */
    public Optional<TakenBackNight> find(LocalDate businessDate) {
        return select("WHERE business_date = ?", businessDate).stream().findFirst();
    }

    /** The nights a replay has still to compute, in order. */
    public List<TakenBackNight> waiting() {
        return select("WHERE waiting = 1 ORDER BY business_date");
    }

    private List<TakenBackNight> select(String where, Object... parameters) {
        return database.jdbc()
                .query("SELECT business_date, mailing_day, config_hash, past, waiting, takes_inbox, replay_from FROM taken_back " + where,
                (row, number) -> new TakenBackNight(Columns.date(row, 1), Columns.date(row, 2), row.getString(3), row.getInt(4) == 1,
                row.getInt(5) == 1,
                        row.getInt(6) == 1, Columns.date(row, 7)), parameters);
    }

    /** The letters of these customers as the night had published them, by customer, in the order of their numbers. */
    public Map<String, List<PrintedLetter>> letters(LocalDate businessDate, Collection<String> customerNos) {
        Map<String, List<Printed>> printed = new TreeMap<>();
        PageQuery query = new PageQuery(database, null, businessDate);
        query.byKeys("SELECT letter_no, customer_no, status, pack, place, first_page, pages, mailed, pulled FROM printed_letter WHERE "
                + "customer_no IN", List.copyOf(customerNos), "AND business_date = ? ORDER BY customer_no, letter_no", row -> {
                    printed.computeIfAbsent(row.getString(2), none -> new ArrayList<>())
                            .add(new Printed(row.getString(1), LetterStatus.valueOf(row.getString(3)),
                            new PrintedLetter.Place(row.getString(4), row.getInt(5), row.getInt(6), row.getInt(7)), row.getInt(8) == 1,
                            row.getInt(9) == 1));
                }, businessDate);
        Map<String, byte[]> contents = contents(query, printed.values().stream().flatMap(List::stream).map(Printed::letterNo).toList(),
                businessDate);
        Map<String, List<PrintedLetter>> letters = new TreeMap<>();
        printed.forEach((customerNo, ofCustomer) -> letters.put(customerNo,
                ofCustomer.stream().map(one -> one.with(LetterCodec.decode(contents.get(one.letterNo()))))
                .toList()));
        return letters;
    }

    private static Map<String, byte[]> contents(PageQuery query, List<String> letterNos, LocalDate businessDate) {
        Map<String, List<byte[]>> pieces = new HashMap<>();
        query.byKeys("SELECT letter_no, content FROM printed_letter_part WHERE letter_no IN",
                letterNos, "AND business_date = ? ORDER BY letter_no, part", row -> {
            pieces.computeIfAbsent(row.getString(1), none -> new ArrayList<>(1)).add(row.getBytes(2));
        }, businessDate);
        Map<String, byte[]> contents = new HashMap<>();
        pieces.forEach((letterNo, ofLetter) -> contents.put(letterNo, StoredBytes.join(ofLetter)));
        return contents;
    }

    /**
     * Numbers of letters that the night had sent before it was taken back, whatever is computed now.
     *
     * @param confirms for which customers only the print room's word makes a letter a fact
     */
    public SortedSet<String> sent(LocalDate businessDate, Predicate<Customer> confirms) {
        SortedSet<String> sent = new TreeSet<>();
        boolean past = find(businessDate).map(TakenBackNight::past).orElse(false);
        for (List<String> some : Chunks.of(customers(businessDate))) {
            letters(businessDate, some).values().forEach(ofCustomer -> ofCustomer.stream()
                    .filter(printed -> printed.isFact(past, confirms.test(printed.letter().customer())))
                    .forEach(printed -> sent.add(printed.letterNo())));
        }
        return sent;
    }

    /** Customers to whom the night had letters when it was taken back. */
    public List<String> customers(LocalDate businessDate) {
        return database.jdbc().queryForList("SELECT DISTINCT customer_no FROM printed_letter WHERE business_date = ? ORDER BY customer_no",
                String.class, businessDate);
    }

    private record Printed(String letterNo, LetterStatus status, PrintedLetter.Place place, boolean mailed, boolean pulled) {

        PrintedLetter with(Letter letter) {
            return new PrintedLetter(letter, status, place, mailed, pulled);
        }
    }
}
