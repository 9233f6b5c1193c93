package receivables.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.ledger.Rate;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterStatus;
import receivables.ledger.wording.Sentence;
import receivables.money.Money;
import receivables.outbox.Figures;
import receivables.outbox.Outcome;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.store.DecisionOutcomes;
import receivables.store.LetterStanding;
import receivables.store.Night;
import receivables.store.References;

/**
 * {@code approve}: consent to letters, actions and decisions that need it (rules 5.9 and the contract's four eyes). The next night acts on
 * it: it draws the letter with that night's figures and releases it.
 */
public final class Approve {

    static final String LIST = "approvals.csv";
    private static final List<String> COLUMNS =
            List.of("approved", "subject", "customer_no", "document_no", "currency", "amount", "proposed_on", "approved_by", "known_from");

    /** More do not fit a line; the worklist has them all. */
    private static final int MOST_NAMED = 10;

    /** The night that is meant; null until it is looked up: the last one. */
    private LocalDate date;
    private final String by;
    private final List<String> keys;
    private final boolean all;
    private final SortedSet<String> customers;

    /**
     * @param date null: the last night
     * @param keys letter numbers, actions as {@code LOCK/C100}, decision numbers
     * @param all every letter of the night that waits
     * @param customers of whom everything that waits is meant: letters of the night, actions, decisions
     */
    public Approve(LocalDate date, String by, List<String> keys, boolean all, List<String> customers) {
        this.date = date;
        this.by = by.strip();
        this.keys = keys.stream().map(String::strip).toList();
        this.all = all;
        this.customers = customers.stream().map(String::strip).collect(Collectors.toCollection(TreeSet::new));
    }

    public Outcome on(Desk desk) {
        return desk.write(this::record);
    }

    private Outcome record(Records records) throws IOException, SettingsException {
        Settings settings = Settings.load(records.place().config(), records.place().jobs());
        LetterFacts facts = new LetterFacts(records, records.releasedNight(date));
        date = facts.night().businessDate();
        facts.finishInterrupted();
        References references = new References(records.database());
        Approvals approvals = settings.approvals(references.staff(facts.lastNight().businessDate()),
                Rate.exchange(references.rates(facts.lastNight().businessDate())));
        if (approvals.person(by).isEmpty()) {
            throw new RefusedException("desk.nobody", by);
        }
        Chosen chosen = choose(records, facts, approvals);
        List<Sentence> wrong = new ArrayList<>(chosen.wrong());
        chosen.letters().forEach((number, letter) -> mayApprove(approvals, number, letter.kind().name(), "")
                .or(() -> beyondLimit(approvals, number, letter.kind().name(), letter.payable())).ifPresent(wrong::add));
        chosen.questions().forEach(question -> mayApprove(approvals, question.key(), question.subject(),
                question.proposedBy()).or(() -> question.amount() == null ? Optional.empty()
                        : beyondLimit(approvals, question.key(), question.subject(), question.amount())).ifPresent(wrong::add));
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
        if (chosen.letters().isEmpty() && chosen.questions().isEmpty()) {
            return records.done("approve.none", date, others(records, facts, approvals));
        }
        Path folder = facts.keep(LIST, COLUMNS, rows(chosen, facts), events(chosen, facts.knownOn()), decisions(chosen, facts.knownOn()));
        Sentence approved = Sentence.of(chosen.questions().isEmpty() ? "approve.letters" : "approve.letters_and_questions",
                Figures.count(chosen.letters().size()), Figures.count(chosen.questions().size()));
        return records.done("approve.done", approved, by, facts.knownOn(), folder.resolve(LIST),
                all ? others(records, facts, approvals) : "");
    }

    /** What a consent to all letters leaves open: each of these is named. */
    private Object others(Records records, LetterFacts facts, Approvals approvals) {
        Consent consent = new Consent(records, facts.lastNight());
        List<String> waiting = new DecisionOutcomes(records.database()).waitForConsent(facts.lastNight().businessDate()).stream()
                .filter(key -> !keys.contains(key))
                .filter(key -> consent.find(key).filter(question -> consent.approval(question, approvals, facts.knownOn()).isEmpty())
                .isPresent()).toList();
        String named = waiting.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        if (waiting.size() > MOST_NAMED) {
            return Sentence.of("approve.many_wait_too", named, waiting.size() - MOST_NAMED);
        }
        return waiting.isEmpty() ? "" : Sentence.of("approve.wait_too", named);
    }

    /** @param wrong a sentence for everything that cannot be approved */
    private record Chosen(Map<String, LetterStanding> letters, List<Consent.Question> questions, List<Sentence> wrong) {
    }

    private Chosen choose(Records records, LetterFacts facts, Approvals approvals) {
        Chosen chosen = new Chosen(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        Night last = facts.lastNight();
        if (all || !customers.isEmpty()) {
            facts.all().forEach((number, letter) -> {
                if ((all || customers.contains(letter.customerNo())) && letter.status() == LetterStatus.NEEDS_APPROVAL
                        && obstacle(letter, last).isEmpty()) {
                    chosen.letters().put(number, letter);
                }
            });
        }
        Consent consent = new Consent(records, last);
        customersQuestions(records, consent, last).filter(question -> consent.approval(question, approvals, facts.knownOn()).isEmpty())
                .forEach(chosen.questions()::add);
        customers.stream().filter(customer -> chosen.letters().values().stream().noneMatch(letter -> letter.customerNo().equals(customer))
                && chosen.questions().stream().noneMatch(question -> question.customerNo().equals(customer)))
                .forEach(customer -> chosen.wrong().add(Sentence.of("approve.nothing_of", customer)));
        Set<String> numbers = new TreeSet<>();
        for (String key : keys) {
            Optional<Consent.Question> question = consent.find(key);
            if (question.isPresent()) {
                Optional<Decision> known = consent.approval(question.get(), approvals, facts.knownOn());
                known.ifPresentOrElse(decision -> chosen.wrong().add(Sentence.of("approve.already", key, decision.by(),
                        decision.decidedOn())), () -> chosen.questions().add(question.get()));
            } else if (key.contains("/")) {
                chosen.wrong().add(Sentence.of("approve.no_action", key));
            } else {
                numbers.add(key);
            }
        }
        facts.letters(numbers).forEach((number, letter) -> obstacle(letter, last).ifPresentOrElse(chosen.wrong()::add,
                () -> chosen.letters().put(number, letter)));
        return chosen;
    }

    /** What of the named customers waits beside letters: an action is one question, over how many items ever. */
    private Stream<Consent.Question> customersQuestions(Records records, Consent consent, Night last) {
        if (customers.isEmpty()) {
            return Stream.empty();
        }
        return new DecisionOutcomes(records.database()).waitForConsent(last.businessDate()).stream()
                .map(key -> key.contains("/") ? key.split("/", 3)[0] + "/" + key.split("/", 3)[1] : key).distinct()
                .filter(key -> !keys.contains(key)).filter(key -> !key.contains("/") || customers.contains(key.split("/", 2)[1]))
                .map(consent::find).flatMap(Optional::stream).filter(question -> customers.contains(question.customerNo()));
    }

    /** Why the letter cannot be approved, empty: it can. */
    private static Optional<Sentence> obstacle(LetterStanding letter, Night last) {
        String name = letter.letterNo();
        Optional<LetterEvent> approved = letter.last(LetterEvent.Kind.APPROVED);
        if (letter.lastStatus() != LetterStatus.NEEDS_APPROVAL) {
            return Optional.of(letter.status() == LetterStatus.NEEDS_APPROVAL
                    ? Sentence.of("approve.letter_went_out", name, letter.lastDrawnOn())
                    : Sentence.of("approve.letter_needs_none", name, letter.lastStatus()));
        }
        if (approved.isPresent()) {
            return Optional.of(Sentence.of("approve.letter_already", name, approved.get().by(), approved.get().date()));
        }
        if (letter.lastDrawnOn().isBefore(last.businessDate())) {
            return Optional.of(Sentence.of("approve.letter_not_wanted", name, last.businessDate()));
        }
        return Optional.empty();
    }

    private Optional<Sentence> mayApprove(Approvals approvals, String key, String subject, String proposedBy) {
        if (approvals.isSamePerson(proposedBy, by)) {
            return Optional.of(Sentence.of("approve.own_proposal", key, by));
        }
        if (!approvals.mayApprove(by, subject)) {
            Set<String> roles = new TreeSet<>();
            approvals.rolesFor(subject).forEach(role -> roles.add(role.name()));
            return Optional.of(Sentence.of("approve.may_not", by, approvals.person(by).orElseThrow().role(), key, subject,
                    String.join(" / ", roles)));
        }
        return Optional.empty();
    }

    /** He may consent, but not to so much. Of an action the night that looks for consent knows the sum, and says so. */
    private Optional<Sentence> beyondLimit(Approvals approvals, String key, String subject, Money amount) {
        return approvals.mayApprove(by, subject, amount) ? Optional.empty() : approvals.limit(by, subject)
                .map(limit -> Sentence.of("approve.beyond", by, approvals.person(by).orElseThrow().role(), subject, Screen.money(limit),
                        key,
                Screen.money(amount)));
    }

    private List<List<Object>> rows(Chosen chosen, LetterFacts facts) {
        List<List<Object>> rows = new ArrayList<>();
        chosen.letters().forEach((number, letter) -> rows.add(List.of(number, letter.kind(), letter.customerNo(), "",
                letter.payable().currency().getCurrencyCode(), letter.payable(), letter.proposedOn(), by, facts.knownOn())));
        chosen.questions().forEach(question -> rows.add(List.of(question.key(), question.subject(), question.customerNo(),
                question.documentNo(), "", "", "", by, facts.knownOn())));
        return rows;
    }

    private List<LetterEvent> events(Chosen chosen, LocalDate knownOn) {
        return chosen.letters().keySet().stream().map(number -> new LetterEvent(number, LetterEvent.Kind.APPROVED, date, by, "", knownOn))
                .toList();
    }

    private List<Decision> decisions(Chosen chosen, LocalDate knownOn) {
        return chosen.questions().stream().map(question -> Consent.approving(question, by, date, knownOn)).toList();
    }
}
