package receivables.night;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.ManifestRow;
import receivables.outbox.JobTicketCsv;
import receivables.outbox.LettersCsv;
import receivables.outbox.RegisteredCsv;
import receivables.outbox.ReportData;
import receivables.settings.StepName;
import receivables.store.LetterEntry;
import receivables.store.LetterPlace;

/**
 * The night's letters as they lie in the packs once all are drawn: what letters.csv, manifest, job ticket and report tell of them. No
 * content is read for it.
 */
final class PrintedLetters {

    /** Letters whose content is in memory together. */
    private static final int AT_ONCE = 500;

    private final List<LetterEntry> entries = new ArrayList<>();
    private final Map<String, LetterPlace> places;
    /** By pack, in the packs' order. */
    private final Map<String, JobTicketCsv.Row> tickets = new LinkedHashMap<>();

    PrintedLetters(Shift shift) {
        shift.letters().forEachEntry(shift.businessDate(), entries::add);
        places = shift.letters().places(shift.businessDate());
        StepNote.TICKET.read(shift, StepName.PACKS).forEach(ticket -> tickets.put(ticket.pack(), ticket));
    }

    List<JobTicketCsv.Row> tickets() {
        return List.copyOf(tickets.values());
    }

    /** By account, customer and number. */
    List<LettersCsv.Row> letters() {
        return entries.stream().sorted(Comparator.comparing(LetterEntry::accountNo).thenComparing(LetterEntry::customerNo)
                .thenComparing(LetterEntry::letterNo))
                .map(this::row).toList();
    }

    private LettersCsv.Row row(LetterEntry letter) {
        LetterPlace place = places.get(letter.letterNo());
        return new LettersCsv.Row(letter.letterNo(), letter.customerNo(), letter.language(), letter.kind(), letter.turn(), letter.tone(),
                letter.currency(), letter.demanded(), letter.interest() - letter.costs(), letter.costs(), letter.payBy(), letter.status(),
                letter.reference(), place.pack(), place.firstPage(), place.pages());
    }

    /** By pack and sequence. */
    List<ManifestRow> manifest() {
        return packed().stream().map(letter -> {
            LetterPlace place = places.get(letter.letterNo());
            JobTicketCsv.Row pack = tickets.get(place.pack());
            return new ManifestRow(place.pack(), place.place(), letter.letterNo(), letter.customerNo(), letter.postcode().strip(),
                    place.firstPage(), place.pages(), sheets(place, pack), pack.sha256());
        }).toList();
    }

    /** What goes out by registered mail, by pack and sequence; the content of these letters is read, some hundreds at a time. */
    Iterator<RegisteredCsv.Row> registered(Shift shift) {
        Set<String> numbers = packed().stream().filter(letter -> letter.status() == LetterStatus.READY && letter.kind().isStage()
                && RegisteredCsv.isFor(letter.kind().stage())).map(LetterEntry::letterNo).collect(Collectors.toSet());
        List<ManifestRow> rows = manifest().stream().filter(row -> numbers.contains(row.letterNo())).toList();
        return IntStream.range(0, (rows.size() + AT_ONCE - 1) / AT_ONCE).boxed()
                .flatMap(part -> registered(shift, rows.subList(part * AT_ONCE, Math.min(rows.size(), (part + 1) * AT_ONCE))).stream())
                .iterator();
    }

    private static List<RegisteredCsv.Row> registered(Shift shift, List<ManifestRow> rows) {
        List<Letter> letters = shift.letters().contents(shift.businessDate(), rows.stream().map(ManifestRow::letterNo).toList());
        return IntStream.range(0, rows.size()).mapToObj(index -> new RegisteredCsv.Row(rows.get(index), letters.get(index))).toList();
    }

    private static int sheets(LetterPlace place, JobTicketCsv.Row pack) {
        return pack.duplex() ? (place.pages() + 1) / 2 : place.pages();
    }

    private List<LetterEntry> packed() {
        return entries.stream().filter(letter -> !places.get(letter.letterNo()).pack().isEmpty())
                .sorted(Comparator.comparing((LetterEntry letter) -> places.get(letter.letterNo()).pack()).thenComparing(letter ->
                places.get(letter.letterNo()).place()))
                .toList();
    }

    List<ReportData.Pack> packs() {
        Map<String, List<LetterEntry>> byPack = new LinkedHashMap<>();
        packed().forEach(letter -> byPack.computeIfAbsent(places.get(letter.letterNo()).pack(), none -> new ArrayList<>()).add(letter));
        List<ReportData.Pack> packs = new ArrayList<>();
        byPack.forEach((name, letters) -> packs.add(new ReportData.Pack(name + ".pdf", letters.getFirst().kind(),
                letters.getFirst().language(), letters.size(),
                letters.stream().mapToLong(letter -> places.get(letter.letterNo()).pages()).sum(), tickets.get(name).sheets())));
        return packs;
    }
}
