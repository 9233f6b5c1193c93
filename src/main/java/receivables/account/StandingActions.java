package receivables.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.ActionState;

/**
 * The actions in force or waiting after a night. Most stay as they were, and only the others are kept: an action stands until a later night
 * says otherwise.
 *
 * @param states all of them, by customer
 * @param changed the customers for whom they are others than before the night, customers with none left among them
 */
public record StandingActions(List<ActionState> states, SortedSet<String> changed) {

    public static final StandingActions NONE = new StandingActions(List.of(), new TreeSet<>());

    public StandingActions {
        states = List.copyOf(states);
        changed = Collections.unmodifiableSortedSet(changed);
    }

    /** @param before the night @param after it */
    static StandingActions of(Collection<ActionState> before, List<ActionState> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return NONE;
        }
        Map<String, Set<ActionState>> earlier = byCustomer(before);
        Map<String, Set<ActionState>> later = byCustomer(after);
        SortedSet<String> changed = new TreeSet<>(earlier.keySet());
        changed.addAll(later.keySet());
        changed.removeIf(customerNo -> Objects.equals(earlier.get(customerNo), later.get(customerNo)));
        return new StandingActions(after, changed);
    }

    private static Map<String, Set<ActionState>> byCustomer(Collection<ActionState> states) {
        return states.stream().collect(groupingBy(ActionState::customerNo, toSet()));
    }

    /** One customer's. */
    public List<ActionState> of(String customerNo) {
        return states.stream().filter(state -> state.customerNo().equals(customerNo)).toList();
    }
}
