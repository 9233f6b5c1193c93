package receivables.outbox;

import java.util.Set;

/**
 * Whose letters and beginning actions are held back tonight: nobody's, everybody's, those of some customers, or single letters that were taken out of
 * their packs. It acts on what is published, after the accounts are computed; the figures stay as they are.
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
}
