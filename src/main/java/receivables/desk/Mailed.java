package receivables.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterStatus;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.store.LetterPlace;
import receivables.store.LetterStanding;
import receivables.store.Letters;
import receivables.store.References;

/**
 * {@code mailed}: what was posted, and when. Where {@code mailing.confirm} is on, a letter counts as mailed only through this; elsewhere it is kept as evidence.
 */
public final class Mailed {

    static final String LIST = "mailed.csv";
    private static final List<String> COLUMNS = List.of("letter_no", "customer_no", "stage", "pack", "sequence", "mailed_on", "tracking_no", "recorded_by", "known_from");

    private final LocalDate date;
    private final String by;
    private final List<String> numbers;
    private final boolean all;
    private final LocalDate on;
    private final String tracking;

    /**
     * @param all every letter of the night that may go out
     * @param on the day it was posted, null: the night's mailing day
     * @param tracking the carrier's number, empty: none
     */
    public Mailed(LocalDate date, String by, List<String> numbers, boolean all, LocalDate on, String tracking) {
        this.date = date;
        this.by = by.strip();
        this.numbers = List.copyOf(numbers);
        this.all = all;
        this.on = on;
        this.tracking = tracking.strip();
    }

    public Outcome on(Desk desk) {
        return desk.write(this::record);
    }

    private Outcome record(Records records) throws IOException {
        LetterFacts facts = new LetterFacts(records, records.releasedNight(date));
        facts.finishInterrupted();
        if (!new References(records.database()).staff(facts.lastNight().businessDate()).containsKey(by)) {
            throw new RefusedException("Nobody with staff number " + by + " is known; send staff.csv with a night, or correct --by.");
        }
        LocalDate day = on == null ? facts.night().mailingDay() : on;
        if (day.isBefore(date)) {
            throw new RefusedException("A letter of " + date + " cannot have been posted on " + day + ", before it was printed; correct --on.");
        }
        SortedMap<String, LetterStanding> chosen = choose(facts);
        if (chosen.isEmpty()) {
            return new Outcome(ExitCode.DONE, "No letter of " + date + " is left to be recorded as mailed.", List.of());
        }
        if (!tracking.isEmpty() && chosen.size() > 1) {
            throw new RefusedException("--tracking is one letter's number, and " + chosen.size() + " letters were named; record them one by one.");
        }
        List<LetterEvent> events = new ArrayList<>();
        chosen.forEach((number, letter) -> events.add(new LetterEvent(number, LetterEvent.Kind.MAILED, day, by, tracking, facts.knownOn())));
        Path folder = facts.keep(LIST, COLUMNS, rows(records, chosen, day, facts.knownOn()), events, List.of());
        return new Outcome(ExitCode.DONE, "Recorded " + Screen.count(chosen.size(), "letter", "letters") + " of " + date + " as mailed on " + day + ". List: "
                + folder.resolve(LIST) + ".", List.of());
    }

    private SortedMap<String, LetterStanding> choose(LetterFacts facts) {
        SortedMap<String, LetterStanding> chosen = new TreeMap<>();
        if (all) {
            facts.all().forEach((number, letter) -> {
                if (obstacle(letter).isEmpty()) {
                    chosen.put(number, letter);
                }
            });
        }
        List<String> wrong = new ArrayList<>();
        facts.letters(numbers).forEach((number, letter) -> obstacle(letter).ifPresentOrElse(wrong::add, () -> chosen.put(number, letter)));
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
        return letter.last(LetterEvent.Kind.MAILED).map(event -> name + " is recorded already as mailed on " + event.date() + ", by " + event.by() + ".");
    }

    private List<List<Object>> rows(Records records, SortedMap<String, LetterStanding> chosen, LocalDate day, LocalDate knownOn) {
        Map<String, LetterPlace> places = new Letters(records.database()).places(date);
        List<List<Object>> rows = new ArrayList<>();
        chosen.forEach((number, letter) -> {
            LetterPlace place = places.get(number);
            rows.add(List.of(number, letter.customerNo(), letter.kind(), place == null ? "" : place.pack(), place == null ? "" : place.place(), day, tracking, by, knownOn));
        });
        return rows;
    }
}
