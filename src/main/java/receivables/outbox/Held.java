package receivables.outbox;

import java.util.Set;

/**
 * Whose letters and beginning actions a failed gate holds back tonight: nobody's, everybody's, or those of some customers.
 * It acts on what is published, after the accounts are computed; the figures stay as they are.
 */
public record Held(boolean all, Set<String> customers) {

    public Held {
        customers = Set.copyOf(customers);
    }

    public static Held none() {
        return new Held(false, Set.of());
    }

    public static Held everyone() {
        return new Held(true, Set.of());
    }

    public static Held of(Set<String> customers) {
        return new Held(false, customers);
    }

    public boolean isNone() {
        return !all && customers.isEmpty();
    }

    public boolean includes(String customerNo) {
        return all || customers.contains(customerNo);
    }
}
