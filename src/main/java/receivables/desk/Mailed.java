package receivables.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Approvals;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterStatus;
import receivables.ledger.wording.Sentence;
import receivables.outbox.Figures;
import receivables.outbox.Outcome;
import receivables.store.LetterPlace;
import receivables.store.LetterStanding;
import receivables.store.Letters;
import receivables.store.References;

/**
 * {@code mailed}: what was posted, and when, and what the carrier says of it: number, arrival, who signed. Where {@code mailing.confirm} is
 * on, a letter counts as mailed only through this; elsewhere it is kept as evidence. A demand interrupts limitation when it arrives.
 */
public final class Mailed {

    static final String LIST = "mailed.csv";
    /** The list of a command that tells of arrivals alone. */
    static final String ARRIVALS = "arrived.csv";
    private static final List<String> COLUMNS =
            List.of("letter_no", "customer_no", "stage", "pack", "sequence", "mailed_on", "tracking_no", "arrived_on", "signed_by",
            "recorded_by", "known_from");

    /** The night that is meant; null until it is looked up: the last one. */
    private LocalDate date;
    private final String by;
    private final List<String> numbers;
    private final boolean all;
    private final LocalDate on;
    private final String tracking;
    private final Path carriersList;

    /**
     * @param all every letter of the night that may go out
     * @param on the day it was posted, null: the night's mailing day
     * @param tracking the carrier's number of one letter, empty: none
     * @param carriersList a file with numbers, days and arrivals of many letters, null: none; see {@link TrackingFile}
     */
    public Mailed(LocalDate date, String by, List<String> numbers, boolean all, LocalDate on, String tracking, Path carriersList) {
        this.date = date;
        this.by = by.strip();
        this.numbers = List.copyOf(numbers);
        this.all = all;
        this.on = on;
        this.tracking = tracking.strip();
        this.carriersList = carriersList;
    }

    public Outcome on(Desk desk) {
        return desk.write(this::record);
    }

    private Outcome record(Records records) throws IOException {
        LetterFacts facts = new LetterFacts(records, records.releasedNight(date));
        date = facts.night().businessDate();
        facts.finishInterrupted();
        if (new Approvals(new References(records.database()).staff(facts.lastNight().businessDate()), Map.of()).person(by).isEmpty()) {
            throw new RefusedException("desk.nobody", by);
        }
        LocalDate day = on == null ? facts.night().mailingDay() : on;
        if (day.isBefore(date)) {
            throw new RefusedException("mailed.before_printed", date, day);
        }
        SortedMap<String, TrackingFile.Line> carrier = carriersList == null ? new TreeMap<>() : TrackingFile.read(carriersList);
        SortedMap<String, LetterStanding> chosen = choose(facts, carrier.keySet());
        if (chosen.isEmpty()) {
            return records.done("mailed.none", date);
        }
        if (!tracking.isEmpty() && chosen.size() > 1) {
            throw new RefusedException("mailed.one_number", chosen.size());
        }
        List<LetterEvent> events = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        List<Sentence> wrong = new ArrayList<>();
        Map<String, LetterPlace> places = new Letters(records.database()).places(date);
        // who was mailed just now comes first: by its first row a list that was cut off is known as recorded or not
        chosen.values().stream().sorted(Comparator.comparing((LetterStanding letter) -> letter.last(LetterEvent.Kind.MAILED).isPresent())
                .thenComparing(LetterStanding::letterNo))
                .forEach(letter -> {
                    TrackingFile.Line line = carrier.getOrDefault(letter.letterNo(),
                            new TrackingFile.Line(letter.letterNo(), tracking, day, null, ""));
                    LocalDate sent = letter.last(LetterEvent.Kind.MAILED).map(LetterEvent::date)
                            .orElse(line.sentOn() == null ? day : line.sentOn());
                    wrong(letter, line, sent).ifPresent(wrong::add);
                    if (letter.last(LetterEvent.Kind.MAILED).isEmpty()) {
                        events.add(new LetterEvent(letter.letterNo(), LetterEvent.Kind.MAILED, sent, by, line.trackingNo(),
                                facts.knownOn()));
                    }
                    if (line.arrivedOn() != null) {
                        events.add(new LetterEvent(letter.letterNo(), LetterEvent.Kind.ARRIVED, line.arrivedOn(), by, line.proof(),
                                facts.knownOn()));
                    }
                    LetterPlace place = places.get(letter.letterNo());
                    rows.add(List.of(letter.letterNo(), letter.customerNo(), letter.kind(), place == null ? "" : place.pack(),
                            place == null ? "" : place.place(), sent, line.trackingNo(), line.arrivedOn() == null ? "" : line.arrivedOn(),
                            line.signedBy(), by, facts.knownOn()));
                });
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
        long posted = events.stream().filter(event -> event.kind() == LetterEvent.Kind.MAILED).count();
        String list = posted > 0 ? LIST : ARRIVALS;
        Path folder = facts.keep(list, COLUMNS, rows, events, List.of());
        return records.done("mailed.done", told(posted, events.size() - posted, day, carriersList != null), folder.resolve(list));
    }

    private Sentence told(long posted, long arrived, LocalDate day, boolean fromList) {
        if (posted == 0) {
            return Sentence.of("mailed.arrived", Figures.count(arrived));
        }
        Sentence mailed = Sentence.of(fromList ? "mailed.from_list" : "mailed.on", Figures.count(posted), date, day);
        return arrived == 0 ? Sentence.of("mailed.mailed", mailed) : Sentence.of("mailed.both", mailed, Figures.count(arrived));
    }

    private Optional<Sentence> wrong(LetterStanding letter, TrackingFile.Line line, LocalDate sent) {
        String name = letter.letterNo();
        if (sent.isBefore(date)) {
            return Optional.of(Sentence.of("mailed.sent_before_printed", date, sent, name));
        }
        if (line.arrivedOn() != null && line.arrivedOn().isBefore(sent)) {
            return Optional.of(Sentence.of("mailed.arrived_before_sent", name, sent, line.arrivedOn()));
        }
        if (letter.last(LetterEvent.Kind.MAILED).isEmpty()) {
            return Optional.empty();
        }
        Optional<LetterEvent> arrived = letter.last(LetterEvent.Kind.ARRIVED);
        if (arrived.isPresent()) {
            return Optional.of(Sentence.of("mailed.already_arrived", name, arrived.get().date(), arrived.get().by()));
        }
        return line.arrivedOn() == null ? letter.last(LetterEvent.Kind.MAILED).map(event -> alreadyMailed(name, event)) : Optional.empty();
    }

    private static Sentence alreadyMailed(String name, LetterEvent event) {
        return Sentence.of("mailed.already", name, event.date(), event.by());
    }

    private SortedMap<String, LetterStanding> choose(LetterFacts facts, Set<String> onCarriersList) {
        SortedMap<String, LetterStanding> chosen = new TreeMap<>();
        if (all) {
            facts.all().forEach((number, letter) -> {
                if (obstacle(letter).isEmpty() && letter.last(LetterEvent.Kind.MAILED).isEmpty()) {
                    chosen.put(number, letter);
                }
            });
        }
        List<Sentence> wrong = new ArrayList<>();
        Set<String> named = new TreeSet<>(numbers);
        named.addAll(onCarriersList);
        facts.letters(named).forEach((number, letter) -> obstacle(letter).ifPresentOrElse(wrong::add, () -> chosen.put(number, letter)));
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
        return chosen;
    }

    /** Why the letter cannot have been mailed, empty: it can. */
    private static Optional<Sentence> obstacle(LetterStanding letter) {
        String name = letter.letterNo();
        if (letter.status() == LetterStatus.NEEDS_APPROVAL) {
            return Optional.of(Sentence.of("mailed.waits", name, letter.businessDate()));
        }
        if (letter.status() == LetterStatus.HELD) {
            return Optional.of(Sentence.of("mailed.held", name));
        }
        Optional<LetterEvent> pulled = letter.last(LetterEvent.Kind.PULLED);
        if (pulled.isPresent()) {
            return Optional.of(Sentence.of("mailed.pulled", name, pulled.get().date(), pulled.get().by()));
        }
        return Optional.empty();
    }
}
