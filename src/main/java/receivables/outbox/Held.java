package receivables.outbox;

import java.util.Set;
import receivables.dunning.ActionRow;
import receivables.dunning.DunningRow;
import receivables.ledger.LetterStatus;
import receivables.statements.StatementRow;

/**
 * Whose letters and beginning actions are held back tonight: nobody's, everybody's, those of some customers, or single letters that were
 * taken out of their packs. It is found after the accounts were computed and acts on their rows when they are published ({@link LateRows});
 * the figures stay as they are.
 *
 * @param letters numbers of letters held by themselves
 * @param waiting customers whose actions do not begin, because the letter they hang on is held
 * @param sent numbers of letters that have left the house already: nothing holds them any more
 */
public record Held(boolean all, Set<String> customers, Set<String> letters, Set<String> waiting, Set<String> sent) {

    public Held {
        customers = Set.copyOf(customers);
        letters = Set.copyOf(letters);
        waiting = Set.copyOf(waiting);
        sent = Set.copyOf(sent);
    }

    public static Held none() {
        return of(Set.of());
    }

    public static Held everyone() {
        return new Held(true, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Everybody, on a night that is computed again. @param sent letters that were mailed since */
    public static Held everyoneBut(Set<String> sent) {
        return new Held(true, Set.of(), Set.of(), Set.of(), sent);
    }

    public static Held of(Set<String> customers) {
        return new Held(false, customers, Set.of(), Set.of(), Set.of());
    }

    /** The same, and these letters with the beginning actions of these customers. */
    public Held withLetters(Set<String> moreLetters, Set<String> moreWaiting) {
        return new Held(all, customers, moreLetters, moreWaiting, sent);
    }

    public boolean isNone() {
        return !all && customers.isEmpty() && letters.isEmpty();
    }

    public boolean includesLetter(String customerNo, String letterNo) {
        return (all || customers.contains(customerNo) || letters.contains(letterNo)) && !sent.contains(letterNo);
    }

    public boolean includesActions(String customerNo) {
        return all || customers.contains(customerNo) || waiting.contains(customerNo);
    }

    /** An action that is held does not begin. */
    ActionRow on(ActionRow row) {
        return row.status() == ActionRow.Status.BEGIN && includesActions(row.customerNo()) ? row.withStatus(ActionRow.Status.HELD) : row;
    }

    /** An item of a held letter gets no stage. */
    DunningRow on(DunningRow row) {
        return includesLetter(row.customerNo(), row.letterNo()) ? row.heldByGate() : row;
    }

    StatementRow on(StatementRow row) {
        return row.status() == StatementRow.Status.READY && includesLetter(row.customerNo(), row.letterNo())
                ? row.withStatus(StatementRow.Status.HELD) : row;
    }

    /** A letter that waits for consent keeps saying so. */
    LettersCsv.Row on(LettersCsv.Row row) {
        return row.status() == LetterStatus.READY && includesLetter(row.customerNo(), row.letterNo()) ? row.withStatus(LetterStatus.HELD)
                : row;
    }
}
