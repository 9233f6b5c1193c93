package receivables.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import receivables.ledger.Language;
import receivables.ledger.Letter.Tone;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Letter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.InsertWriter;
import receivables.store.jdbc.RowWriter;
import receivables.store.jdbc.StoredBytes;

/** The letters of the nights: what is printed on them, where they lie, what happened to them since. */
public final class Letters {

    private static final int SLICE = 5_000;

    private final Database database;

    /** What of a letter is stored: all that it says. Of its customer that leaves out what no letter says, as his age and register. */
    public static Letter asStored(Letter letter) {
        return LetterCodec.decode(LetterCodec.encode(letter));
    }

    public Letters(Database database) {
        this.database = database;
    }

    /** Hands on every letter of the night, light, by customer and number; a slice at a time, so there may be any number. */
    public void forEachEntry(LocalDate businessDate, Consumer<LetterEntry> taker) {
        String customer = "";
        String letter = "";
        List<LetterEntry> slice;
        do {
            slice = slice(businessDate, customer, letter);
            slice.forEach(taker);
            if (!slice.isEmpty()) {
                customer = slice.getLast().customerNo();
                letter = slice.getLast().letterNo();
            }
        } while (slice.size() == SLICE);
    }

    private List<LetterEntry> slice(LocalDate businessDate, String customer, String letter) {
        return database.jdbc().query("""
                SELECT /*! STRAIGHT_JOIN */ l.letter_no, l.customer_no, m.account_no, l.kind, l.language, l.currency, l.country, l.postcode, l.status, l.reference,
                    l.demanded, l.interest, l.pay_by, l.turn, l.tone, l.costs
                FROM letter l /*! FORCE INDEX (letter_date) */ JOIN membership m /*! FORCE INDEX (membership_customer) */ ON m.customer_no = l.customer_no
                WHERE l.business_date = ? AND (l.customer_no > ? OR l.customer_no = ? AND l.letter_no > ?) AND
                """ + PageQuery.visible("m") + " ORDER BY l.customer_no, l.letter_no LIMIT " + SLICE, (row, number) -> entry(row), businessDate, customer, customer, letter, businessDate, businessDate);
    }

    private static LetterEntry entry(ResultSet row) throws SQLException {
        LetterKind kind = LetterKind.valueOf(row.getString(4));
        String turn = row.getString(14);
        String tone = row.getString(15);
        return new LetterEntry(row.getString(1), row.getString(2), row.getString(3), kind,
                Language.valueOf(row.getString(5).toUpperCase(Locale.ROOT)), Columns.currency(row, 6), row.getString(7), row.getString(8),
                LetterStatus.valueOf(row.getString(9)), row.getString(10), row.getLong(11), row.getLong(12), Columns.date(row, 13),
                turn.isEmpty() ? Turn.of(kind) : Turn.valueOf(turn), tone.isEmpty() ? Tone.of(kind) : Tone.valueOf(tone), row.getLong(16));
    }

    /** The letters as they are to be drawn, in the order asked for; their status is today's, not the one they were decided with. */
    public List<Letter> contents(LocalDate businessDate, List<String> letterNos) {
        Map<String, List<byte[]>> pieces = new HashMap<>();
        Map<String, LetterStatus> status = new HashMap<>();
        PageQuery query = new PageQuery(database, null, businessDate);
        query.byKeys("SELECT letter_no, content FROM letter_part WHERE letter_no IN",
                letterNos, "AND business_date = ? AND part_kind = 'LETTER' "
                + "ORDER BY letter_no, part", row -> {
            pieces.computeIfAbsent(row.getString(1), none -> new ArrayList<>(1)).add(row.getBytes(2));
        }, businessDate);
        query.byKeys("SELECT letter_no, status FROM letter WHERE letter_no IN", letterNos, "AND business_date = ?", row -> {
            status.put(row.getString(1), LetterStatus.valueOf(row.getString(2)));
        }, businessDate);
        List<Letter> letters = new ArrayList<>(letterNos.size());
        for (String letterNo : letterNos) {
            if (!pieces.containsKey(letterNo)) {
                throw new IllegalArgumentException("there is no letter " + letterNo + " of " + businessDate);
            }
            letters.add(LetterCodec.decode(StoredBytes.join(pieces.get(letterNo))).withStatus(status.get(letterNo)));
        }
        return letters;
    }

    /** The latest version of a letter, by its number with or without hyphens. */
    public Optional<Letter> find(String letterNo) {
        String number = number(letterNo);
        List<LocalDate> nights = database.jdbc()
                .query("SELECT business_date FROM letter WHERE letter_no = ? ORDER BY business_date DESC LIMIT 1",
                (row, index) -> Columns.date(row, 1), number);
        return nights.isEmpty() ? Optional.empty() : Optional.of(contents(nights.getFirst(), List.of(number)).getFirst());
    }

    /** A letter as compact bytes, to lay it aside for later steps of the night. */
    public static byte[] packed(Letter letter) {
        return LetterCodec.encode(letter);
    }

    /** What {@link #packed} made, as a letter again. */
    public static Letter unpacked(byte[] content) {
        return LetterCodec.decode(content);
    }

    /** A letter number as letters carry it, from what a person typed: any case, with or without hyphens. */
    public static String number(String typed) {
        String number = typed.strip().toUpperCase(Locale.ROOT);
        return number.contains("-") || number.length() != 16 ? number : number.substring(0, 6) + "-" + number.substring(6, 11) + "-"
                + number.substring(11);
    }

    /**
     * Sets READY letters of the night to HELD.
     * @param sent numbers of letters that have left the house, on a night that runs again: they stay
     * @return how many
     */
    public int setHeld(LocalDate businessDate, Collection<String> sent) {
        List<String> ready = database.jdbc()
                .queryForList("SELECT letter_no FROM letter WHERE business_date = ? AND status = 'READY' ORDER BY letter_no", String.class,
                businessDate);
        ready.removeAll(new HashSet<>(sent));
        return database.inTransaction(() -> {
            int held = 0;
            for (List<String> some : Chunks.of(ready)) {
                List<Object> parameters = new ArrayList<>(some);
                parameters.add(businessDate);
                held += database.jdbc().update("UPDATE letter SET status = 'HELD' WHERE letter_no IN (" + Chunks.marks(some)
                        + ") AND business_date = ?", parameters.toArray());
            }
            return held;
        });
    }

    /** Letters that must not go out: READY becomes HELD, and they lie in no pack. */
    public void takeOut(LocalDate businessDate, Collection<String> letterNos) {
        database.inTransaction(() -> {
            for (List<String> some : Chunks.of(letterNos)) {
                List<Object> parameters = new ArrayList<>(some);
                parameters.add(businessDate);
                String condition = "WHERE letter_no IN (" + Chunks.marks(some) + ") AND business_date = ?";
                database.jdbc().update("UPDATE letter SET status = 'HELD' " + condition + " AND status = 'READY'", parameters.toArray());
                database.jdbc().update("UPDATE letter_place SET pack = '', place = 0, first_page = 0 " + condition, parameters.toArray());
            }
        });
    }

    /** Keeps where the letters lie, in place of what was kept for the same letters. */
    public void putPlaces(LocalDate businessDate, List<LetterPlace> places) {
        database.inTransaction(() -> {
            try (RowWriter rows = database.upserts("letter_place", "letter_no, business_date", "pack, place, first_page, pages")) {
                places.forEach(place -> rows.text(place.letterNo()).date(businessDate).text(place.pack()).number(place.place())
                        .number(place.firstPage())
                        .number(place.pages()).end());
            }
        });
    }

    /** The night's places by letter number. */
    public Map<String, LetterPlace> places(LocalDate businessDate) {
        Map<String, LetterPlace> places = new HashMap<>();
        database.jdbc().query("SELECT letter_no, pack, place, first_page, pages FROM letter_place WHERE business_date = ?", row -> {
            places.put(row.getString(1), new LetterPlace(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5)));
        }, businessDate);
        return places;
    }

    /** Where one letter of the night lies; empty where it was drawn into no pack. */
    public Optional<LetterPlace> place(LocalDate businessDate, String letterNo) {
        return database.jdbc()
                .query("SELECT pack, place, first_page, pages FROM letter_place WHERE business_date = ? AND letter_no = ? AND place > 0",
                (row, number) -> new LetterPlace(letterNo, row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)), businessDate,
                letterNo).stream().findFirst();
    }

    /** Keeps what happened to a letter; a fact that no rerun takes away. The same again changes nothing. */
    public void append(LetterEvent event) {
        append(List.of(event));
    }

    /** All of them or none. */
    public void append(List<LetterEvent> events) {
        database.inTransaction(() -> {
            try (RowWriter rows = new InsertWriter(database, "INSERT INTO letter_event (" + LetterRows.EVENT
                    + ") VALUES (?, ?, ?, ?, ?, ?) "
                    + "ON DUPLICATE KEY UPDATE letter_no = VALUES(letter_no)")) {
                events.forEach(event -> rows.text(event.letterNo()).name(event.kind()).date(event.date()).text(event.by())
                        .text(Columns.fitting(event.detail(), 1000, "detail")).date(event.knownOn()).end());
            }
        });
    }

    /** What happened to a letter, in order of date and kind. */
    public List<LetterEvent> events(String letterNo) {
        return database.jdbc().query("SELECT " + LetterRows.EVENT
                + " FROM letter_event WHERE letter_no = ? ORDER BY event_date, event_kind", (row, number) -> LetterRows.event(row),
                letterNo);
    }

    /** Everything that became known after one night and by another, by letter number. */
    public List<LetterEvent> eventsKnown(LocalDate after, LocalDate until) {
        return database.jdbc().query("SELECT " + LetterRows.EVENT + " FROM letter_event WHERE known_on > ? AND known_on <= ? "
                + "ORDER BY letter_no, event_date, event_kind", (row, number) -> LetterRows.event(row), after, until);
    }
}
