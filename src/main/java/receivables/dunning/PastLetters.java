package receivables.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter.Tone;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterItem.EarlierDemand;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.Stage;

/**
 * What the customer has had in his post so far: the stages mailed per item, when the last courtesy and the last dunning letter went in each
 * currency, and which letters wait for consent. Pulled and returned letters count for nothing; a letter a gate held was never sent.
 */
final class PastLetters {
    private final Map<String, Record> byDocument = new HashMap<>();
    private final Map<Currency, LocalDate> lastCourtesy = new HashMap<>();
    private final Map<Currency, LocalDate> lastDunning = new HashMap<>();
    private final Set<Currency> awaiting = new HashSet<>();
    private final List<IssuedLetter> waiting = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<IssuedLetter> mailed = new ArrayList<>();
    private LocalDate returnedKnownOn;
    private final LocalDate businessDate;
    private final DunningPolicy policy;
    private final BusinessCalendar calendar;

    /** What was mailed for one item. */
    static final class Record {
        private static final int STAGES = Stage.values().length;
        static final Record NONE = new Record();
        private final LocalDate[] mailedOn = new LocalDate[STAGES];
        private final LocalDate[] payBy = new LocalDate[STAGES];
        private Stage highest;
        private EarlierDemand demand;
        private LocalDate deadline;

        private void add(Stage stage, LocalDate day, LocalDate lastDayToPay) {
            int index = stage.ordinal();
            if (mailedOn[index] == null || mailedOn[index].isBefore(day)) {
                mailedOn[index] = day;
                payBy[index] = lastDayToPay;
            }
            highest = highest == null || stage.isAtLeast(highest) ? stage : highest;
        }

        /** A letter asked for it, at a new stage or again. A courtesy demands nothing. */
        private void demanded(String letterNo, LocalDate day, LocalDate lastDayToPay) {
            if (demand == null || !day.isBefore(demand.mailedOn())) {
                demand = new EarlierDemand(letterNo, day, lastDayToPay, highest);
            }
            deadline = deadline == null || deadline.isBefore(lastDayToPay) ? lastDayToPay : deadline;
        }

        /** The latest letter that demanded it, null: none did. */
        EarlierDemand demand() {
            return demand == null ? null : new EarlierDemand(demand.letterNo(), demand.mailedOn(), demand.payBy(), highest);
        }

        /** The latest last day to pay that any letter gave for it, null: none demanded it. */
        LocalDate deadline() {
            return deadline;
        }

        /** Highest stage mailed, null: none. */
        Stage highest() {
            return highest;
        }

        boolean hasAtLeast(Stage stage) {
            return highest != null && highest.isAtLeast(stage);
        }

        /** Null: never mailed. */
        LocalDate mailedOn(Stage stage) {
            return mailedOn[stage.ordinal()];
        }

        /** The last day to pay of that stage's letter, null: never mailed. */
        LocalDate payBy(Stage stage) {
            return payBy[stage.ordinal()];
        }
    }

    private PastLetters(LocalDate businessDate, DunningPolicy policy, BusinessCalendar calendar) {
        this.businessDate = businessDate;
        this.policy = policy;
        this.calendar = calendar;
    }

    static PastLetters of(DunningCase dunningCase, DunningContext context, DunningPolicy policy) {
        PastLetters past = new PastLetters(context.businessDate(), policy, context.calendar());
        for (IssuedLetter letter : dunningCase.letters()) {
            if (!letter.kind().isStage()) {
                continue;
            }
            // Deciding D reads only letters of earlier nights, so that running D again decides the same.
            if (letter.businessDate().isBefore(context.businessDate())) {
                past.take(letter, dunningCase.decisions());
            } else if (letter.proposedOn().isBefore(context.businessDate())) {
                // Only a letter that waits is drawn again: it was waiting before tonight, whatever became of it since.
                past.numbers.add(letter.letterNo());
                past.waiting.add(letter);
            }
        }
        return past;
    }

    private void take(IssuedLetter letter, List<Decision> decisions) {
        numbers.add(letter.letterNo());
        LocalDate returned = returnedOn(letter, decisions);
        if (returned != null) {
            returnedKnownOn = returnedKnownOn == null || returnedKnownOn.isBefore(returned) ? returned : returnedKnownOn;
            return;
        }
        if (has(letter, LetterEvent.Kind.PULLED) != null || decided(letter, DecisionAction.PULL, decisions) != null) {
            return;
        }
        if (letter.status() != LetterStatus.READY) {
            if (policy.approvalStages().contains(letter.kind().stage())) {
                waiting.add(letter);
            }
            return;
        }
        LocalDate day = letter.mailingDay();
        if (policy.mailingConfirm()) {
            LetterEvent confirmed = has(letter, LetterEvent.Kind.MAILED);
            if (confirmed == null) {
                awaiting.add(letter.currency());
                return;
            }
            day = confirmed.date();
        }
        mailed.add(letter);
        LocalDate payBy = letter.payBy() == null ? day : letter.payBy();
        sent(letter.currency(), letter.kind().stage(), day);
        for (IssuedLetter.Item item : letter.items()) {
            if (item.section() != LetterSection.FEE && item.stage() != null) {
                byDocument.computeIfAbsent(item.documentNo(), number -> new Record()).add(item.stage(), day, payBy);
            }
            if (item.section() == LetterSection.DEMANDED && !letter.kind().stage().isCourtesy()) {
                byDocument.computeIfAbsent(item.documentNo(), number -> new Record())
                        .demanded(letter.letterNo(), day, payBy);
            }
        }
    }

    private void sent(Currency currency, Stage stage, LocalDate day) {
        (stage.isCourtesy() ? lastCourtesy : lastDunning).merge(currency, day, (one, other) -> one.isBefore(other) ? other : one);
    }

    /**
     * The record of an item, with what the old system had mailed before the first import. Without a date the old letter counts from the day
     * its stage was due, so that the ladder goes on instead of starting anew.
     */
    Record of(Document document, LocalDate due) {
        Record known = byDocument.get(document.documentNo());
        Stage opening = document.openingStage();
        if (opening == null) {
            return known == null ? Record.NONE : known;
        }
        LocalDate day = document.openingMailedOn();
        if (day == null) {
            Integer threshold = policy.threshold(opening);
            day = due.plusDays(threshold == null ? 0 : threshold);
            day = day.isAfter(businessDate) ? businessDate : day;
        }
        Record record = known == null ? new Record() : known;
        LocalDate payBy = calendar.rollForward(day.plusDays(policy.payByDays()));
        if (record.mailedOn(opening) == null) {
            record.add(opening, day, payBy);
            // a letter of an unknown day is cited nowhere: the day would be an invented one
            if (!opening.isCourtesy() && record.demand() == null && document.openingMailedOn() != null) {
                record.demanded("", day, payBy);
            }
        }
        byDocument.put(document.documentNo(), record);
        sent(document.currency(), opening, day);
        return record;
    }

    /** The last day a courtesy (or a dunning letter) went out, null: never. */
    LocalDate lastSent(Currency currency, boolean courtesy) {
        return (courtesy ? lastCourtesy : lastDunning).get(currency);
    }

    /** A letter in this currency is printed but not confirmed as posted: no second letter until it is. */
    boolean awaitsMailing(Currency currency) {
        return awaiting.contains(currency);
    }

    boolean isKnownNumber(String letterNo) {
        return numbers.contains(letterNo);
    }

    /** Letters drawn but not sent because they wait for consent (or a gate held them after it). */
    List<IssuedLetter> waiting() {
        return waiting;
    }

    /** Letters that were mailed, in the order given. */
    List<IssuedLetter> mailed() {
        return mailed;
    }

    /** A firm letter, in any currency, asked for something that is still open. */
    boolean spokeFirmlyOf(List<DueItem> open) {
        Set<String> numbers = new HashSet<>();
        open.forEach(item -> numbers.add(item.documentNo()));
        boolean opened = open.stream().anyMatch(item -> item.document().openingStage() != null
                && item.document().openingStage().isAtLeast(Stage.LETTER_2));
        return opened || mailed.stream().filter(letter -> letter.tone() == Tone.FIRM).anyMatch(letter -> letter.items().stream()
                .anyMatch(item -> item.section() == LetterSection.DEMANDED && numbers.contains(item.documentNo())));
    }

    /** The night it became known that a letter came back undeliverable, the latest; null: none did. */
    LocalDate returnedKnownOn() {
        return returnedKnownOn;
    }

    private static LocalDate returnedOn(IssuedLetter letter, List<Decision> decisions) {
        LetterEvent event = has(letter, LetterEvent.Kind.RETURNED);
        if (event != null) {
            return event.knownOn() == null ? event.date() : event.knownOn();
        }
        Decision decision = decided(letter, DecisionAction.RETURNED, decisions);
        return decision == null ? null : decision.knownOn() == null ? decision.decidedOn() : decision.knownOn();
    }

    static LetterEvent has(IssuedLetter letter, LetterEvent.Kind kind) {
        for (LetterEvent event : letter.events()) {
            if (event.kind() == kind) {
                return event;
            }
        }
        return null;
    }

    private static Decision decided(IssuedLetter letter, DecisionAction action, List<Decision> decisions) {
        for (Decision decision : decisions) {
            if (decision.action() == action && (letter.letterNo().equals(decision.letterNo())
                    || letter.letterNo().equals(decision.refersTo()))) {
                return decision;
            }
        }
        return null;
    }
}
