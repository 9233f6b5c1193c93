package receivables.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.ledger.Letter;
import receivables.ledger.LetterEvent;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;
import receivables.store.jdbc.StoredBytes;

/** Letters in their tables: the row for later nights and the print order, and the whole content in pieces. */
final class LetterRows {

    /** Bytes of packed items beside the letter. */
    static final int RECORDED = 8_000;
    static final String EVENT = "letter_no, event_kind, event_date, recorded_by, detail, known_on";

    /** Later than all that was ever recorded. */
    static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private LetterRows() {
    }

    /**
     * What people recorded and carriers' files say of the letters, by letter; in order of date and kind.
     * @param until known and dated by then
     */
    static Map<String, List<LetterEvent>> events(PageQuery query, List<String> letterNos, LocalDate until) {
        Map<String, List<LetterEvent>> events = new HashMap<>();
        for (String table : List.of("letter_event", "letter_sent")) {
            query.byKeys("SELECT " + EVENT + " FROM " + table + " WHERE letter_no IN", letterNos, "AND known_on <= ? AND event_date <= ?",
                    row -> {
                LetterEvent event = event(row);
                events.computeIfAbsent(event.letterNo(), none -> new ArrayList<>()).add(event);
            }, until, until);
        }
        events.values().forEach(some -> some.sort(Comparator.comparing(LetterEvent::date)
                .thenComparing(event -> event.kind().name()).thenComparing(LetterEvent::by).thenComparing(LetterEvent::detail)));
        return events;
    }

    static void write(Database database, List<Letter> letters, LocalDate businessDate) {
        if (letters.isEmpty()) {
            return;
        }
        try (RowWriter rows =
                database.inserts("letter", "customer_no, business_date, letter_no, reference, kind, language, currency, demanded, "
                + "interest, "
                + "mailing_day, pay_by, status, country, postcode, turn, tone, costs, recorded");
                RowWriter parts = database.inserts("letter_part", "letter_no, business_date, part_kind, part, content")) {
            for (Letter letter : letters) {
                byte[] recorded = RecordedItems.pack(letter);
                rows.text(letter.customer().customerNo()).date(businessDate).text(letter.letterNo()).text(letter.reference())
                        .name(letter.kind())
                        .text(letter.customer().language().code()).text(letter.currency().getCurrencyCode())
                        .number(letter.demanded().minor())
                        .number(letter.interest().minor()).date(letter.mailingDay()).date(letter.payBy()).name(letter.status())
                        .text(letter.customer().country()).text(letter.customer().postcode())
                        .text(letter.turn() == null ? "" : letter.turn().name()).name(letter.tone()).number(letter.fees().minor())
                        .bytes(Arrays.copyOf(recorded, Math.min(recorded.length, RECORDED))).end();
                if (recorded.length >= RECORDED) {
                    StoredBytes.split(recorded, RECORDED, (part, piece) ->
                            parts.text(letter.letterNo()).date(businessDate).text("ITEMS").number(part)
                            .bytes(piece).end());
                }
                StoredBytes.split(LetterCodec.encode(letter), 0,
                        (part, piece) -> parts.text(letter.letterNo()).date(businessDate).text("LETTER")
                        .number(part).bytes(piece).end());
            }
        }
    }

    static LetterEvent event(ResultSet row) throws SQLException {
        return new LetterEvent(row.getString(1), LetterEvent.Kind.valueOf(row.getString(2)), Columns.date(row, 3), row.getString(4),
                row.getString(5), Columns.date(row, 6));
    }
}
