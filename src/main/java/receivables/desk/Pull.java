package receivables.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.Approvals;
import receivables.ledger.Letter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterStatus;
import receivables.ledger.wording.Sentence;
import receivables.outbox.Figures;
import receivables.outbox.Outcome;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.store.LetterPlace;
import receivables.store.LetterStanding;
import receivables.store.Letters;
import receivables.store.References;

/**
 * {@code pull}: takes letters out of the pile before they are posted. The print room gets a list in the order of its packs; for later
 * nights the letter was never sent.
 */
public final class Pull {

    static final String LIST = "pull_list.csv";
    private static final List<String> COLUMNS = List.of("letter_no", "customer_no", "pack", "sequence", "first_page", "pages", "reason");

    /** The night that is meant; null until it is looked up: the last one. */
    private LocalDate date;
    private final String by;
    private final List<String> numbers;
    private final boolean all;
    private final boolean sincePrint;
    private final boolean preview;
    private final String reason;

    /**
     * @param all every letter of the night that was to be mailed
     * @param sincePrint those whose demands are met by money in the inbox that no night has taken yet
     * @param preview only tells what would be pulled
     * @param reason for the list and for good
     */
    public Pull(LocalDate date, String by, List<String> numbers, boolean all, boolean sincePrint, boolean preview, String reason) {
        this.date = date;
        this.by = by.strip();
        this.numbers = List.copyOf(numbers);
        this.all = all;
        this.sincePrint = sincePrint;
        this.preview = preview;
        this.reason = reason.strip();
    }

    public Outcome on(Desk desk) {
        return desk.write(this::record);
    }

    private Outcome record(Records records) throws IOException, SettingsException {
        LetterFacts facts = new LetterFacts(records, records.releasedNight(date));
        date = facts.night().businessDate();
        facts.finishInterrupted();
        if (new Approvals(new References(records.database()).staff(facts.lastNight().businessDate()), Map.of()).person(by).isEmpty()) {
            throw new RefusedException("desk.nobody", by);
        }
        SortedMap<String, String> reasons = choose(records, facts);
        if (reasons.isEmpty()) {
            return records.done("pull.none", date);
        }
        SortedMap<String, LetterStanding> letters = facts.letters(reasons.keySet());
        if (preview) {
            reasons.forEach((number, why) -> records.tell(why.isEmpty() ? "pull.letter" : "pull.letter_because", number,
                    letters.get(number).customerNo(), why));
            return records.done("pull.preview", Figures.count(letters.size()), date);
        }
        List<LetterEvent> events = new ArrayList<>();
        letters.keySet().forEach(number -> events.add(new LetterEvent(number, LetterEvent.Kind.PULLED, date, by, reasons.get(number),
                facts.knownOn())));
        Path folder = facts.keep(LIST, COLUMNS, rows(records, letters, reasons), events, List.of());
        return records.done("pull.done", Figures.count(letters.size()), date, folder.resolve(LIST));
    }

    /** The letters to pull, each with its reason. */
    private SortedMap<String, String> choose(Records records, LetterFacts facts) throws IOException, SettingsException {
        Settings settings = Settings.load(records.place().config(), records.place().jobs());
        SortedMap<String, String> chosen = new TreeMap<>();
        List<Sentence> wrong = new ArrayList<>();
        facts.letters(numbers).forEach((number, letter) -> obstacle(records, settings, letter, facts).ifPresentOrElse(wrong::add,
                () -> chosen.put(number, reason)));
        if (all) {
            facts.all().forEach((number, letter) -> {
                if (letter.status() == LetterStatus.READY && letter.last(LetterEvent.Kind.PULLED).isEmpty()) {
                    obstacle(records, settings, letter, facts).ifPresentOrElse(wrong::add, () -> chosen.put(number, reason));
                }
            });
        }
        if (sincePrint) {
            List<LetterStanding> candidates = facts.all().values().stream()
                    .filter(letter -> obstacle(records, settings, letter, facts).isEmpty()).toList();
            PaidSince.letters(records, settings, facts.night(), facts.lastNight().businessDate(), candidates).forEach((number, why) ->
                    chosen.merge(number, why, (given, found) -> given.isEmpty() ? found : given + "; " + found));
        }
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
        return chosen;
    }

    /** Why the letter cannot be pulled, empty: it can. */
    private Optional<Sentence> obstacle(Records records, Settings settings, LetterStanding letter, LetterFacts facts) {
        String name = letter.letterNo();
        if (letter.status() != LetterStatus.READY) {
            return Optional.of(Sentence.of(letter.status() == LetterStatus.NEEDS_APPROVAL ? "pull.waits" : "pull.not_mailed", name,
                    letter.status()));
        }
        Optional<LetterEvent> done = letter.last(LetterEvent.Kind.PULLED).or(() -> letter.last(LetterEvent.Kind.MAILED));
        if (done.isPresent()) {
            return Optional.of(Sentence.of(done.get().kind() == LetterEvent.Kind.PULLED ? "pull.already" : "pull.mailed", name,
                    done.get().date(), done.get().by()));
        }
        LocalDate last = facts.lastNight().businessDate();
        if (!last.isBefore(letter.mailingDay()) && !waitsForConfirmation(records, settings, letter)) {
            return Optional.of(Sentence.of("pull.counts_as_mailed", name, letter.mailingDay(), last));
        }
        return Optional.empty();
    }

    private boolean waitsForConfirmation(Records records, Settings settings, LetterStanding letter) {
        Letter content = new Letters(records.database()).contents(date, List.of(letter.letterNo())).getFirst();
        return settings.policyOf(content.customer()).dunning().mailingConfirm();
    }

    private List<List<Object>> rows(Records records, SortedMap<String, LetterStanding> letters, SortedMap<String, String> reasons) {
        Map<String, LetterPlace> places = new Letters(records.database()).places(date);
        return letters.keySet().stream().map(places::get).sorted(Comparator.comparing(LetterPlace::pack).thenComparing(LetterPlace::place))
                .map(place -> List.<Object>of(place.letterNo(), letters.get(place.letterNo()).customerNo(), place.pack(), place.place(),
                place.firstPage(), place.pages(),
                        reasons.get(place.letterNo()))).toList();
    }
}
