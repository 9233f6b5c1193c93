package receivables.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.ManifestRow;
import receivables.ledger.wording.Sentence;
import receivables.letters.LetterPress;
import receivables.letters.check.CheckedPack;
import receivables.letters.pack.PackEntry;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.outbox.LettersCsv;
import receivables.outbox.RegisteredCsv;
import receivables.store.LetterStandings;
import receivables.store.Letters;

/**
 * The letters of a night computed again: compared with the stored ones as they come, then put into packs and drawn as the night drew them.
 */
final class LettersAgain {

    private static final int BATCH = 200;

    private final Records records;
    private final LocalDate businessDate;
    private final LetterPress press;
    private final Differences differences;
    /** By account, customer and number, without what is printed on them. */
    private final List<Row> rows = new ArrayList<>();
    private final SortedMap<String, ManifestRow> places = new TreeMap<>();
    private final Map<String, String> packHashes = new TreeMap<>();
    private final Set<String> failed = new TreeSet<>();
    /** What goes by registered mail, if its pack reads back. */
    private final Set<String> registered = new HashSet<>();
    private boolean same = true;

    /** @param status as the account decided it */
    private record Row(String accountNo, LettersCsv.Row csv, PackEntry entry) {
    }

    /** A letter and the account it is of. */
    record OfAccount(String accountNo, Letter letter) {
    }

    LettersAgain(Records records, LocalDate businessDate, LetterPress press, Differences differences) {
        this.records = records;
        this.businessDate = businessDate;
        this.press = press;
        this.differences = differences;
    }

    /** Takes a page's letters and compares each with what is stored of it. */
    void add(List<OfAccount> page) {
        List<String> numbers = page.stream().map(one -> one.letter().letterNo()).toList();
        Set<String> stored = new LetterStandings(records.database()).of(businessDate, numbers).keySet();
        List<String> known = numbers.stream().filter(stored::contains).toList();
        Map<String, Letter> contents = new HashMap<>();
        new Letters(records.database()).contents(businessDate, known).forEach(letter -> contents.put(letter.letterNo(), letter));
        for (OfAccount one : page) {
            Letter letter = one.letter();
            Letter kept = contents.get(letter.letterNo());
            // the status may have changed after the account was computed: a gate, the consent
            Letter again = kept == null ? null : Letters.asStored(letter);
            if (kept != null && !kept.withStatus(letter.status()).equals(again)) {
                same = false;
                differences.add("verify.letter", letter.letterNo(), firstDifference(kept.withStatus(letter.status()), again));
            }
            rows.add(new Row(one.accountNo(), LettersCsv.Row.of(letter, "", 0, 0),
                    new PackEntry(letter.letterNo(), letter.customer().customerNo(), letter.kind(), letter.customer().language(),
                    letter.currency(), letter.customer().country(), letter.customer().postcode(), press.pages(letter), letter.status())));
        }
    }

    private static Sentence firstDifference(Letter stored, Letter again) {
        if (!stored.payable().equals(again.payable())) {
            return Sentence.of("verify.letter_amount", Screen.money(stored.payable()), Screen.money(again.payable()));
        }
        if (!stored.items().equals(again.items())) {
            return Sentence.of("verify.letter_items", stored.items().size(), again.items().size());
        }
        return Sentence.of(stored.customer().equals(again.customer()) ? "verify.letter_dates" : "verify.letter_customer");
    }

    /** Compares which letters there are. */
    void compareNumbers() {
        TreeSet<String> stored = new TreeSet<>();
        new Letters(records.database()).forEachEntry(businessDate, entry -> stored.add(entry.letterNo()));
        TreeSet<String> again = rows.stream().map(row -> row.csv().letterNo()).collect(Collectors.toCollection(TreeSet::new));
        same &= stored.equals(again);
        differences.compare(Sentence.of("verify.letters"), stored, again);
    }

    /**
     * Draws the packs into the folder and notes what each letter's place and each file's hash is. Only letters that are the stored ones can
     * be drawn.
     *
     * @param sent letters that nothing holds any more
     */
    void draw(Path folder, int packLetters, boolean everybodyHeld, Set<String> sent) throws IOException {
        if (!same) {
            differences.add("verify.packs_not_drawn");
            return;
        }
        Files.createDirectories(folder);
        List<PackEntry> entries = rows.stream().map(row -> everybodyHeld && row.entry().status() == LetterStatus.READY
                && !sent.contains(row.csv().letterNo())
                        ? held(row.entry()) : row.entry())
                .sorted(Comparator.comparing(PackEntry::customerNo).thenComparing(PackEntry::letterNo)).toList();
        entries.stream().filter(entry -> entry.status() == LetterStatus.READY && entry.kind().isStage()
                && RegisteredCsv.isFor(entry.kind().stage())).forEach(entry -> registered.add(entry.letterNo()));
        for (PackPlan plan : new PackOrder(press.envelopes(), packLetters).plan(businessDate, entries)) {
            Path file = folder.resolve(plan.name() + ".pdf");
            CheckedPack pack = CheckedPack.write(press, file, plan, this::contents);
            failed.addAll(pack.failed().keySet());
            if (pack.result() != null) {
                packHashes.put("packs/" + plan.name() + ".pdf", pack.result().sha256());
                pack.result().rows().forEach(row -> places.put(row.letterNo(), row));
            }
            Files.deleteIfExists(file);
        }
    }

    private static PackEntry held(PackEntry entry) {
        return new PackEntry(entry.letterNo(), entry.customerNo(), entry.kind(), entry.language(), entry.currency(), entry.country(),
                entry.postcode(), entry.pages(), LetterStatus.HELD);
    }

    private Iterator<Letter> contents(PackPlan plan) {
        return contents(plan.entries().stream().map(PackEntry::letterNo).toList()).iterator();
    }

    private Stream<Letter> contents(List<String> numbers) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += BATCH) {
            batches.add(numbers.subList(from, Math.min(from + BATCH, numbers.size())));
        }
        return batches.stream().flatMap(batch -> new Letters(records.database()).contents(businessDate, batch).stream());
    }

    /** Where each letter lies now, as {@code LETTER_NO in PACK, SEQUENCE, page PAGE, PAGES long}; left out ones lie nowhere. */
    SortedSet<String> standing() {
        return places.values().stream().map(row -> standing(row.letterNo(), row.pack(), row.sequence(), row.firstPage(), row.pages()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String standing(String letterNo, String pack, int sequence, int firstPage, int pages) {
        return letterNo + " in " + pack + ", " + sequence + ", page " + firstPage + ", " + pages + " long";
    }

    /** Letters that did not read back as their data, and were left out of their packs then as now. */
    Set<String> failed() {
        return failed;
    }

    Set<String> customersOf(Set<String> letterNos) {
        Set<String> customers = new HashSet<>();
        rows.stream().filter(row -> letterNos.contains(row.csv().letterNo()) && row.csv().kind().isStage())
                .forEach(row -> customers.add(row.csv().customerNo()));
        return customers;
    }

    boolean areDrawn() {
        return same;
    }

    /** SHA-256 of each pack's file by its name in the published folder. */
    Map<String, String> packHashes() {
        return packHashes;
    }

    Iterator<LettersCsv.Row> letterRows() {
        return rows.stream().sorted(Comparator.comparing(Row::accountNo).thenComparing(row -> row.csv().customerNo()).thenComparing(row ->
                row.csv().letterNo()))
                .map(row -> placed(row.csv(), row.entry().pages())).iterator();
    }

    private LettersCsv.Row placed(LettersCsv.Row row, int pages) {
        ManifestRow place = places.get(row.letterNo());
        return new LettersCsv.Row(row.letterNo(), row.customerNo(), row.language(), row.kind(), row.turn(), row.tone(), row.currency(),
                row.demanded(), row.interest(), row.costs(), row.payBy(), row.status(), row.reference(), place == null ? "" : place.pack(),
                place == null ? 0 : place.firstPage(), place == null ? pages : place.pages());
    }

    Iterator<ManifestRow> manifestRows() {
        return places.values().stream().sorted(Comparator.comparing(ManifestRow::pack).thenComparing(ManifestRow::sequence)).iterator();
    }

    /** What goes by registered mail, by pack and sequence. */
    Iterator<RegisteredCsv.Row> registeredRows() {
        List<ManifestRow> rows = new ArrayList<>();
        manifestRows().forEachRemaining(row -> {
            if (registered.contains(row.letterNo())) {
                rows.add(row);
            }
        });
        Iterator<ManifestRow> place = rows.iterator();
        return contents(rows.stream().map(ManifestRow::letterNo).toList()).map(letter -> new RegisteredCsv.Row(place.next(), letter))
                .iterator();
    }
}
