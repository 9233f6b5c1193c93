package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter.Tone;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.PaperMemory;
import receivables.money.Money;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.StoredBytes;

/**
 * A page's letters of earlier nights: those that recorded an item still open, wait for a person, are fresh enough to count against the next
 * one, or are named by a receipt or a decision. Letters older than a customer's oldest open item are not even read.
 */
final class PageLetters {

    private static final String NO_STAGE = "l.kind IN ('STATEMENT', 'CONFIRMATION', 'DELIVERY')";
    static final String COLUMNS = "l.letter_no, l.reference, l.customer_no, l.kind, l.currency, l.business_date, l.mailing_day, "
            + "l.pay_by, l.status, "
            + "l.demanded, l.interest, l.recorded, l.tone";
    /** Of papers that are no stage of the ladder nobody asks for the items, unless a receipt names the paper. */
    private static final String LIGHT = COLUMNS.replace("l.recorded", "CASE WHEN " + NO_STAGE + " THEN NULL ELSE l.recorded END");

    private final PageQuery query;
    private final LocalDate businessDate;
    private final PaperMemory memory;
    private final Set<String> openDocuments = new HashSet<>();
    private final Set<String> named;
    private LocalDate oldest;
    private final Map<String, List<Version>> versions = new TreeMap<>();
    private final List<Version> light = new ArrayList<>();

    /** A letter as one night drew it; a waiting one is drawn anew each night under the same number. */
    record Version(
            String letterNo, String reference, String customerNo, LetterKind kind, Currency currency, LocalDate businessDate,
            LocalDate mailingDay,
            LocalDate payBy, LetterStatus status, long demanded, long interest, byte[] recorded, Tone tone) {
    }

    PageLetters(PageQuery query, PaperMemory memory, PageItems items, Set<String> named, List<Decision> decisions) {
        this.query = query;
        this.memory = memory;
        this.businessDate = query.businessDate();
        this.named = new HashSet<>(named);
        decisions.stream().filter(PageLetters::needsItems).forEach(decision ->
                this.named.addAll(Arrays.asList(decision.letterNo() == null ? "" : decision.letterNo(), decision.refersTo() == null ? ""
                : decision.refersTo())));
        this.oldest = memory.lettersSince();
        for (Document document : items.documents()) {
            openDocuments.add(document.documentNo());
            if (document.documentDate().isBefore(oldest)) {
                oldest = document.documentDate();
            }
        }
    }

    /** That a statement was confirmed or contested says all by itself. */
    private static boolean needsItems(Decision decision) {
        return decision.action() != DecisionAction.CONFIRMED && decision.action() != DecisionAction.CONTESTED;
    }

    List<IssuedLetter> load() {
        query.run(LIGHT, "JOIN letter l ON l.customer_no = m.customer_no WHERE l.business_date < ? AND ("
                + NO_STAGE + " AND l.business_date >= ? OR NOT " + NO_STAGE
                + " AND (l.business_date >= ? OR l.status = 'NEEDS_APPROVAL' OR l.interest > 0 AND l.business_date >= ?))", row -> {
            Version version = read(row);
            if (version.kind().isStage()) {
                take(version);
            } else {
                light.add(version);
            }
        }, businessDate, memory.papersSince(), oldest, memory.claimedSince());
        readNamed();
        Map<String, List<IssuedLetter.Item>> items = items(query, versions);
        Map<String, IssuedLetter> letters = new TreeMap<>();
        versions.forEach((letterNo, nights) -> {
            nights.sort(Comparator.comparing(Version::businessDate));
            if (isNeeded(nights, items.get(letterNo))) {
                letters.put(letterNo, issued(nights, items.get(letterNo), List.of()));
            }
        });
        Map<String, List<LetterEvent>> events = events(List.copyOf(letters.keySet()));
        List<IssuedLetter> sorted = new ArrayList<>();
        letters.forEach((letterNo, letter) -> sorted.add(issued(versions.get(letterNo), letter.items(),
                events.getOrDefault(letterNo, List.of()))));
        sorted.sort(Comparator.comparing(IssuedLetter::customerNo).thenComparing(IssuedLetter::businessDate)
                .thenComparing(IssuedLetter::letterNo));
        return sorted;
    }

    /** Statements, confirmations and delivery confirmations of the last weeks, without their items; by customer, night and number. */
    List<IssuedLetter> papers() {
        Map<String, List<LetterEvent>> events = events(light.stream().map(Version::letterNo).toList());
        return light.stream().sorted(Comparator.comparing(Version::customerNo).thenComparing(Version::businessDate)
                .thenComparing(Version::letterNo))
                .map(version -> issued(List.of(version), List.of(), events.getOrDefault(version.letterNo(), List.of()))).toList();
    }

    private void readNamed() {
        Set<String> missing = new HashSet<>(named);
        missing.removeAll(versions.keySet());
        missing.remove("");
        Set<String> customers = new HashSet<>();
        if (!missing.isEmpty()) {
            query.run("m.customer_no", "WHERE 1 = 1", row -> {
                customers.add(row.getString(1));
            });
        }
        query.byKeys("SELECT " + COLUMNS + " FROM letter l WHERE l.letter_no IN", List.copyOf(missing), "AND l.business_date < ?", row -> {
            if (customers.contains(row.getString(3))) {
                take(read(row));
            }
        }, businessDate);
    }

    private void take(Version version) {
        versions.computeIfAbsent(version.letterNo(), none -> new ArrayList<>()).add(version);
    }

    static Version read(java.sql.ResultSet row) throws java.sql.SQLException {
        LetterKind kind = LetterKind.valueOf(row.getString(4));
        String tone = row.getString(13);
        return new Version(row.getString(1), row.getString(2), row.getString(3), kind, Columns.currency(row, 5),
                Columns.date(row, 6), Columns.date(row, 7), Columns.date(row, 8), LetterStatus.valueOf(row.getString(9)), row.getLong(10),
                row.getLong(11), row.getBytes(12), tone.isEmpty() ? Tone.of(kind) : Tone.valueOf(tone));
    }

    private boolean isNeeded(List<Version> nights, List<IssuedLetter.Item> items) {
        Version latest = nights.getLast();
        return latest.status() == LetterStatus.NEEDS_APPROVAL || !latest.businessDate().isBefore(memory.lettersSince())
                || named.contains(latest.letterNo()) || latest.interest() > 0
                || items.stream().anyMatch(item -> openDocuments.contains(item.documentNo()));
    }

    /** Items of the latest version of each letter; what did not fit beside it is fetched. */
    private static Map<String, List<IssuedLetter.Item>> items(PageQuery query, Map<String, List<Version>> versions) {
        Map<String, Version> latest = new HashMap<>();
        versions.forEach((letterNo, nights) -> latest.put(letterNo,
                nights.stream().max(Comparator.comparing(Version::businessDate)).orElseThrow()));
        List<String> lengthy = latest.values().stream().filter(version -> version.recorded().length == LetterRows.RECORDED)
                .map(Version::letterNo).toList();
        Map<String, List<byte[]>> rest = new HashMap<>();
        query.byKeys("SELECT letter_no, business_date, content FROM letter_part WHERE letter_no IN",
                lengthy, "AND part_kind = 'ITEMS' ORDER BY letter_no, "
                + "business_date, part", row -> {
            if (latest.get(row.getString(1)).businessDate().equals(Columns.date(row, 2))) {
                rest.computeIfAbsent(row.getString(1), none -> new ArrayList<>()).add(row.getBytes(3));
            }
        });
        Map<String, List<IssuedLetter.Item>> items = new HashMap<>();
        latest.forEach((letterNo, version) -> {
            List<byte[]> pieces = new ArrayList<>(List.of(version.recorded()));
            pieces.addAll(rest.getOrDefault(letterNo, List.of()));
            items.put(letterNo, RecordedItems.unpack(StoredBytes.join(pieces), version.currency()));
        });
        return items;
    }

    static IssuedLetter issued(List<Version> nights, List<IssuedLetter.Item> items, List<LetterEvent> events) {
        Version latest = nights.getLast();
        return new IssuedLetter(latest.letterNo(), latest.reference(), latest.customerNo(), latest.kind(), latest.currency(),
                nights.getFirst().businessDate(), latest.businessDate(), latest.mailingDay(), latest.payBy(), latest.status(),
                Money.ofMinor(latest.demanded(), latest.currency()), Money.ofMinor(latest.interest(), latest.currency()), items, events,
                latest.tone());
    }

    private Map<String, List<LetterEvent>> events(List<String> letterNos) {
        return LetterRows.events(query, letterNos, businessDate);
    }

    /** Finds letters of earlier nights by number or reference, whoever they went to. */
    static final class Lookup {

        private final PageQuery query;
        private final LocalDate businessDate;

        Lookup(PageQuery query, LocalDate businessDate) {
            this.query = query;
            this.businessDate = businessDate;
        }

        /** By letter number, without their events. */
        List<IssuedLetter> by(String column, Collection<String> keys) {
            Map<String, List<Version>> found = new TreeMap<>();
            query.byKeys("SELECT " + COLUMNS + " FROM letter l WHERE l." + column + " IN", List.copyOf(keys), "AND l.business_date < ?",
                    row -> {
                Version version = read(row);
                found.computeIfAbsent(version.letterNo(), none -> new ArrayList<>()).add(version);
            }, businessDate);
            found.values().forEach(nights -> nights.sort(Comparator.comparing(Version::businessDate)));
            Map<String, List<IssuedLetter.Item>> items = items(query, found);
            return found.values().stream().map(nights -> issued(nights, items.get(nights.getLast().letterNo()), List.of())).toList();
        }
    }
}
