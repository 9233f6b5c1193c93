package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What anybody could know on the evening of a night, worked out from the first file on; and what the night then published. */
final class Evening {

    final LocalDate night;
    /** Null: the first night. */
    final LocalDate lastNight;
    final Published published;
    final Books books = new Books();
    /** With this night's bookings. */
    final Applied applied = new Applied();
    /** Paid back or taken back by the bank, by receipt, this night's included. */
    final Map<String, BigDecimal> refunded = new HashMap<>();
    final Map<String, BigDecimal> offDocumentBefore;
    /** Receipts that a person divided between customers; a share that is used up is listed no more, the others are. */
    final Set<String> divided = new HashSet<>();

    Evening(History history, LocalDate night) {
        this.night = night;
        lastNight = history.nights.lowerKey(night);
        published = history.nights.get(night);
        TreeSet<LocalDate> all = new TreeSet<>(history.nights.headMap(night, false).keySet());
        Map<LocalDate, List<Arrival>> arrivals = new TreeMap<>();
        history.arrivals.forEach(arrival -> arrivals.computeIfAbsent(arrival.night(), day -> new java.util.ArrayList<>()).add(arrival));
        for (LocalDate earlier : all) {
            books.take(earlier, arrivals.getOrDefault(earlier, List.of()), applied, refunded);
            add(history.nights.get(earlier));
        }
        offDocumentBefore = Map.copyOf(applied.offDocument);
        books.take(night, arrivals.getOrDefault(night, List.of()), applied, refunded);
        add(published);
    }

    private void add(Published earlier) {
        applied.add(earlier);
        Set<String> listed = new HashSet<>();
        for (InboxFile.Line row : earlier.rows("receipts.csv")) {
            refunded.put(row.get("receipt_no"), Sums.of(row.get("refunded")));
            if (!listed.add(row.get("receipt_no"))) {
                divided.add(row.get("receipt_no"));
            }
        }
    }

    /** What is open of a document after this night. */
    BigDecimal open(Facts.Paper paper) {
        return paper.amount().subtract(paper.openingPaid()).subtract(applied.offDocument(paper.number()));
    }

    /** True for a document that is there on this night: one dated later is not yet. */
    boolean isThere(Facts.Paper paper) {
        return !paper.date().isAfter(night);
    }

    boolean counts(Facts.Money money) {
        return !money.countsOn().isAfter(night);
    }

    /** What is left of a receipt after this night. */
    BigDecimal left(Facts.Money money) {
        return money.amount().subtract(applied.offReceipt(money.number())).subtract(refunded.getOrDefault(money.number(), BigDecimal.ZERO));
    }
}
