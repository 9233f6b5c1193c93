package receivables.ledger.succession;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import receivables.ledger.Decision;

/**
 * Which customer number took the place of which: what people said by {@code CUSTOMER_IS}. What was written under the old number stays
 * written so; whoever reads it reads it under the new one.
 *
 * <pre>{@code CUSTOMER_IS, customer_no C90, refers_to C10  →  current("C10") is "C90"}</pre>
 */
public final class Successors {

    public static final Successors NONE = new Successors(Map.of());

    private final Map<String, String> successor;

    private Successors(Map<String, String> successor) {
        this.successor = successor;
    }

    /** @param standing decisions CUSTOMER_IS that count, in the order they were decided; of two about one number the first counts */
    public static Successors of(List<Decision> standing) {
        if (standing.isEmpty()) {
            return NONE;
        }
        Successors found = new Successors(new LinkedHashMap<>());
        for (Decision decision : standing) {
            if (!found.current(decision.customerNo()).equals(decision.refersTo())) {
                found.successor.putIfAbsent(decision.refersTo(), decision.customerNo());
            }
        }
        return found;
    }

    public boolean isEmpty() {
        return successor.isEmpty();
    }

    /** The number the customer goes by now; his own if none took its place. */
    public String current(String customerNo) {
        String current = customerNo;
        while (successor.containsKey(current)) {
            current = successor.get(current);
        }
        return current;
    }

    /** Numbers nobody goes by any more. */
    public Set<String> former() {
        return Set.copyOf(successor.keySet());
    }

    /** The former numbers of a customer. */
    public Set<String> formerOf(String customerNo) {
        Set<String> former = new TreeSet<>();
        successor.keySet().stream().filter(old -> current(old).equals(customerNo)).forEach(former::add);
        return former;
    }

    /** These numbers and all that stand for the same customers, former ones included. */
    public Set<String> withFormer(Collection<String> customerNos) {
        Set<String> all = new TreeSet<>(customerNos);
        successor.keySet().stream().filter(old -> customerNos.contains(current(old))).forEach(all::add);
        return all;
    }
}
