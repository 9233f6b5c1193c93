package receivables.proof;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.money.Money;

/**
 * For whom letters and beginning actions are held because of what came in, or did not (rules, section 6).
 *
 * @param everyone a file was refused or is missing: nobody knows who has paid
 * @param customers to whom refused rows may belong, with the others of their accounts
 * @param amounts of refused rows that name nobody: whoever is asked for one of them may have paid it
 */
public record InputGate(boolean everyone, SortedSet<String> customers, Set<Money> amounts) {

    public static final InputGate OPEN = new InputGate(false, new TreeSet<>(), Set.of());
    public static final InputGate SHUT = new InputGate(true, new TreeSet<>(), Set.of());

    public InputGate {
        customers = Collections.unmodifiableSortedSet(new TreeSet<>(customers));
        amounts = Set.copyOf(amounts);
    }

    public static InputGate of(boolean everyone) {
        return everyone ? SHUT : OPEN;
    }

    /** The same, or for everyone. */
    public InputGate or(boolean forEveryone) {
        return forEveryone ? new InputGate(true, customers, amounts) : this;
    }

    /** It holds somebody, or may. */
    public boolean isShut() {
        return everyone || !customers.isEmpty() || !amounts.isEmpty();
    }

    /** @param customerNos of one account */
    public boolean holds(Collection<String> customerNos) {
        return everyone || customerNos.stream().anyMatch(customers::contains);
    }

    /** @param demanded amounts that one customer is asked for */
    public boolean holdsAmong(Collection<Money> demanded) {
        return !amounts.isEmpty() && demanded.stream().anyMatch(amounts::contains);
    }
}
