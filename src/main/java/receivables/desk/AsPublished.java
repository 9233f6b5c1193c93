package receivables.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Letter;
import receivables.ledger.wording.Sentence;
import receivables.letters.check.OlderPack;
import receivables.outbox.PublishedFiles;
import receivables.outbox.OutputFile;
import receivables.store.Letters;
import receivables.store.Night;
import receivables.store.Results;

/**
 * A night that an older edition of the rules decided, compared without deciding anything again: the letters and bookings that are stored
 * with the rows that were published, and the packs with the stored letters. Files against {@code run.json} and the database were compared
 * before.
 */
final class AsPublished {

    private static final int BATCH = 200;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Records records;
    private final Night night;
    private final Path published;
    private final Differences differences;

    AsPublished(Records records, Night night, Path published, Differences differences) {
        this.records = records;
        this.night = night;
        this.published = published;
        this.differences = differences;
    }

    void compare() throws IOException {
        Map<String, Letter> letters = stored();
        compareLetters(letters);
        compareBookings();
        comparePacks(letters);
    }

    private Map<String, Letter> stored() {
        Letters letters = new Letters(records.database());
        List<String> numbers = new ArrayList<>();
        letters.forEachEntry(night.businessDate(), entry -> numbers.add(entry.letterNo()));
        Map<String, Letter> stored = new TreeMap<>();
        for (int from = 0; from < numbers.size(); from += BATCH) {
            letters.contents(night.businessDate(), numbers.subList(from, Math.min(from + BATCH, numbers.size())))
                    .forEach(letter -> stored.put(letter.letterNo(), letter));
        }
        return stored;
    }

    private void compareLetters(Map<String, Letter> letters) throws IOException {
        SortedSet<String> kept = new TreeSet<>();
        letters.values().forEach(letter -> kept.add(String.join(" ", letter.letterNo(), letter.customer().customerNo(),
                letter.kind().name(), letter.currency().getCurrencyCode(), letter.demanded().plain(), letter.payable().plain(),
                letter.reference())));
        SortedSet<String> shown = new TreeSet<>();
        for (CSVRecord row : rows(OutputFile.LETTERS)) {
            shown.add(String.join(" ", row.get("letter_no"), row.get("customer_no"), row.get("stage"), row.get("currency"),
                    row.get("demanded"), row.get("payable"), row.get("reference")));
        }
        only("verify.letters", kept, shown);
    }

    private void compareBookings() throws IOException {
        SortedSet<String> kept = new TreeSet<>();
        for (Allocation booking : new Results(records.database()).allocations(night.businessDate())) {
            if (booking.effect() != AllocationKind.REFUND) {
                kept.add(String.join(" ", booking.receiptNo(), booking.documentNo(), booking.customerNo(), booking.amount().plain(),
                        booking.kind().name(), booking.rule().name()));
            }
        }
        SortedSet<String> shown = new TreeSet<>();
        for (CSVRecord row : rows(OutputFile.ALLOCATIONS)) {
            shown.add(String.join(" ", own(row, "receipt_no"), own(row, "document_no"), own(row, "customer_no"), row.get("amount"),
                    row.get("kind"), row.get("rule")));
        }
        only("verify.bookings", kept, shown);
    }

    private void comparePacks(Map<String, Letter> letters) throws IOException {
        Map<String, List<CSVRecord>> packs = new TreeMap<>();
        for (CSVRecord row : rows(OutputFile.MANIFEST)) {
            packs.computeIfAbsent(row.get("pack"), none -> new ArrayList<>()).add(row);
        }
        for (Map.Entry<String, List<CSVRecord>> pack : packs.entrySet()) {
            Path file = published.resolve("packs").resolve(pack.getKey() + ".pdf");
            if (!Files.exists(file)) {
                continue;
            }
            try (OlderPack printed = OlderPack.open(file)) {
                for (CSVRecord row : pack.getValue()) {
                    Letter letter = letters.get(row.get("letter_no"));
                    List<Object> lacks = letter == null ? List.of(Sentence.of("verify.no_such_letter")) : List.copyOf(printed.lacks(letter, Integer.parseInt(row.get("first_page")), Integer.parseInt(row.get("pages"))));
                    lacks.forEach(lack -> differences.add("verify.pack_letter", pack.getKey(), row.get("letter_no"), lack));
                }
            }
        }
    }

    /** A file that is missing was told already. */
    private List<CSVRecord> rows(OutputFile file) throws IOException {
        Path path = published.resolve(file.fileName());
        if (!Files.exists(path)) {
            return List.of();
        }
        try (CSVParser parser = CSVParser.parse(PublishedFiles.csv(path), FORMAT)) {
            return parser.getRecords();
        }
    }

    /** A key that a spreadsheet could take for a formula was published with an apostrophe before it. */
    private static String own(CSVRecord row, String column) {
        String cell = row.get(column);
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private void only(String what, SortedSet<String> kept, SortedSet<String> shown) {
        kept.stream().filter(row -> !shown.contains(row)).forEach(row -> differences.add("verify.only_stored", Sentence.of(what), row));
        shown.stream().filter(row -> !kept.contains(row)).forEach(row -> differences.add("verify.only_published", Sentence.of(what), row));
    }
}
