package receivables.ledger;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.money.Money;

/**
 * A letter of an earlier night, as far as later nights need it.
 *
 * @param proposedOn the night that first drew it under this number (a waiting LAWYER letter keeps its number); businessDate is the latest
 * night it was drawn
 * @param items the documents it recorded, with the stage of each
 * @param tone how it spoke
 * @param events what happened to it since, in date order
 */
public record IssuedLetter(
        String letterNo, String reference, String customerNo, LetterKind kind, Currency currency, LocalDate proposedOn,
        LocalDate businessDate, LocalDate mailingDay,
        LocalDate payBy, LetterStatus status, Money demanded, Money interest, List<Item> items, List<LetterEvent> events,
        Letter.Tone tone) {

    public IssuedLetter {
        items = List.copyOf(items);
        events = List.copyOf(events);
    }

    /** A letter from before tones were kept. */
    public IssuedLetter(
            String letterNo, String reference, String customerNo, LetterKind kind, Currency currency, LocalDate proposedOn,
            LocalDate businessDate,
            LocalDate mailingDay, LocalDate payBy, LetterStatus status, Money demanded, Money interest, List<Item> items,
            List<LetterEvent> events) {
        this(letterNo, reference, customerNo, kind, currency, proposedOn, businessDate, mailingDay, payBy, status, demanded, interest,
                items, events, Letter.Tone.of(kind));
    }

    /** What later nights will know of a letter decided tonight. */
    public static IssuedLetter of(Letter letter, LocalDate proposedOn, List<LetterEvent> events) {
        List<Item> items = letter.items().stream().map(item ->
                new Item(item.documentNo(), item.section(), item.stage(), item.demanded(), item.interest())).toList();
        return new IssuedLetter(letter.letterNo(), letter.reference(), letter.customer().customerNo(), letter.kind(), letter.currency(),
                proposedOn, letter.businessDate(), letter.mailingDay(), letter.payBy(), letter.status(), letter.demanded(),
                letter.interest(), items, events, letter.tone());
    }

    /** True when it was pulled before the post or came back undeliverable, by an event or a decision: the customer never had it. */
    public boolean isTakenBack(List<Decision> decisions) {
        for (LetterEvent event : events) {
            if (event.kind() == LetterEvent.Kind.PULLED || event.kind() == LetterEvent.Kind.RETURNED) {
                return true;
            }
        }
        for (Decision decision : decisions) {
            if ((decision.action() == DecisionAction.PULL || decision.action() == DecisionAction.RETURNED) && isNamedBy(decision)) {
                return true;
            }
        }
        return false;
    }

    /** The night from which it is known that the letter came back undeliverable, null: it did not. */
    public LocalDate returnedKnownOn(List<Decision> decisions) {
        for (LetterEvent event : events) {
            if (event.kind() == LetterEvent.Kind.RETURNED) {
                return event.knownOn() == null ? event.date() : event.knownOn();
            }
        }
        for (Decision decision : decisions) {
            if (decision.action() == DecisionAction.RETURNED && isNamedBy(decision)) {
                return decision.knownOn() == null ? decision.decidedOn() : decision.knownOn();
            }
        }
        return null;
    }

    /** True when the decision is about this letter. */
    public boolean isNamedBy(Decision decision) {
        return letterNo.equals(decision.letterNo()) || letterNo.equals(decision.refersTo());
    }

    /**
     * @param stage recorded for the item, null: listed only (a statement)
     * @param section where it stood
     * @param demanded what was demanded of it
     */
    public record Item(String documentNo, LetterSection section, Stage stage, Money demanded, Money interest) {
    }
}
