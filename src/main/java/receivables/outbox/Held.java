package receivables.outbox;

import java.util.Set;

/**
 * Whose letters and beginning actions are held back tonight: nobody's, everybody's, those of some customers, or single letters that were taken out of
 * their packs. It acts on what is published, after the accounts are computed; the figures stay as they are.
 *
 * @param letters numbers of letters held by themselves
 * @param waiting customers whose actions do not begin, because the letter they hang on is held
 */
public record Held(boolean all, Set<String> customers, Set<String> letters, Set<String> waiting) {

    public Held {
        customers = Set.copyOf(customers);
        letters = Set.copyOf(letters);
        waiting = Set.copyOf(waiting);
    }

    public static Held none() {
        return of(Set.of());
    }

    public static Held everyone() {
        return new Held(true, Set.of(), Set.of(), Set.of());
    }

    public static Held of(Set<String> customers) {
        return new Held(false, customers, Set.of(), Set.of());
    }

    /** The same, and these letters with the beginning actions of these customers. */
    public Held withLetters(Set<String> moreLetters, Set<String> moreWaiting) {
        return new Held(all, customers, moreLetters, moreWaiting);
    }

    public boolean isNone() {
        return !all && customers.isEmpty() && letters.isEmpty();
    }

    public boolean includesLetter(String customerNo, String letterNo) {
        return all || customers.contains(customerNo) || letters.contains(letterNo);
    }

    public boolean includesActions(String customerNo) {
        return all || customers.contains(customerNo) || waiting.contains(customerNo);
    }
}
