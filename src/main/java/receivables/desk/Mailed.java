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
import receivables.outbox.ExitCode;
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
            throw new RefusedException("Nobody with staff number " + by + " is known; send staff.csv with a night, or correct --by.");
        }
        LocalDate day = on == null ? facts.night().mailingDay() : on;
        if (day.isBefore(date)) {
            throw new RefusedException("A letter of " + date + " cannot have been posted on " + day
                    + ", before it was printed; correct --on.");
        }
        SortedMap<String, TrackingFile.Line> carrier = carriersList == null ? new TreeMap<>() : TrackingFile.read(carriersList);
        SortedMap<String, LetterStanding> chosen = choose(facts, carrier.keySet());
        if (chosen.isEmpty()) {
            return new Outcome(ExitCode.DONE, "No letter of " + date + " is left to be recorded as mailed.", List.of());
        }
        if (!tracking.isEmpty() && chosen.size() > 1) {
            throw new RefusedException("--tracking is one letter's number, and " + chosen.size()
                    + " letters were named; record them one by one.");
        }
        List<LetterEvent> events = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
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
        return new Outcome(ExitCode.DONE, told(posted, events.size() - posted, day, carriersList != null) + " List: "
                + folder.resolve(list) + ".", List.of());
    }

    private String told(long posted, long arrived, LocalDate day, boolean fromList) {
        String mailed = "Recorded " + Screen.count(posted, "letter", "letters") + " of " + date + " as mailed"
                + (fromList ? "" : " on " + day);
        String came = Screen.count(arrived, "letter", "letters") + " as arrived";
        return posted == 0 ? "Recorded " + came + "." : mailed + (arrived == 0 ? "." : " and " + came + ".");
    }

    private Optional<String> wrong(LetterStanding letter, TrackingFile.Line line, LocalDate sent) {
        String name = "Letter " + letter.letterNo();
        if (sent.isBefore(date)) {
            return Optional.of("A letter of " + date + " cannot have been posted on " + sent
                    + ", before it was printed; correct sent_on of "
                    + letter.letterNo() + ".");
        }
        if (line.arrivedOn() != null && line.arrivedOn().isBefore(sent)) {
            return Optional.of(name + " was posted on " + sent + " and cannot have arrived on " + line.arrivedOn()
                    + "; correct arrived_on.");
        }
        if (letter.last(LetterEvent.Kind.MAILED).isEmpty()) {
            return Optional.empty();
        }
        Optional<LetterEvent> arrived = letter.last(LetterEvent.Kind.ARRIVED);
        if (arrived.isPresent()) {
            return Optional.of(name + " is recorded already as arrived on " + arrived.get().date() + ", by " + arrived.get().by() + ".");
        }
        return line.arrivedOn() == null ? letter.last(LetterEvent.Kind.MAILED).map(event -> alreadyMailed(name, event)) : Optional.empty();
    }

    private static String alreadyMailed(String name, LetterEvent event) {
        return name + " is recorded already as mailed on " + event.date() + ", by " + event.by() + ".";
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
        List<String> wrong = new ArrayList<>();
        Set<String> named = new TreeSet<>(numbers);
        named.addAll(onCarriersList);
        facts.letters(named).forEach((number, letter) -> obstacle(letter).ifPresentOrElse(wrong::add, () -> chosen.put(number, letter)));
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
        return chosen;
    }

    /** Why the letter cannot have been mailed, empty: it can. */
    private static Optional<String> obstacle(LetterStanding letter) {
        String name = "Letter " + letter.letterNo();
        if (letter.status() == LetterStatus.NEEDS_APPROVAL) {
            return Optional.of(name + " waits for approval; the version drawn on " + letter.businessDate() + " must not be posted.");
        }
        if (letter.status() == LetterStatus.HELD) {
            return Optional.of(name + " is held, because a gate of the night was shut; it must not be posted.");
        }
        Optional<LetterEvent> pulled = letter.last(LetterEvent.Kind.PULLED);
        if (pulled.isPresent()) {
            return Optional.of(name + " was pulled on " + pulled.get().date() + " by " + pulled.get().by() + ".");
        }
        return Optional.empty();
    }
}
