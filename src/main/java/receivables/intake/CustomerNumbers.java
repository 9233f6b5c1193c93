package receivables.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.LeadingZeros;

/**
 * Customers' numbers whose zeros in front do not count, where the company says so ({@code strip_zeros}). One that is known with so many
 * zeros keeps them; one that nobody knows yet loses them all.
 *
 * <pre>{@code 204411 is known: 0000204411 → 204411.   0000204411 is known: 204411 → 0000204411.   Both are: nobody can tell}</pre>
 */
final class CustomerNumbers {

    private final CustomerLookup customers;

    CustomerNumbers(CustomerLookup customers) {
        this.customers = customers;
    }

    /** Number → the one it stands for; null: two customers are known whose numbers differ in their zeros alone. */
    Map<String, String> of(Collection<String> numbers) {
        Map<String, List<String>> alike = new TreeMap<>();
        for (String number : new TreeSet<>(numbers)) {
            List<String> others = LeadingZeros.others(number);
            if (!others.isEmpty()) {
                List<String> all = new ArrayList<>(others);
                all.add(number);
                alike.put(number, all);
            }
        }
        Set<String> asked = new HashSet<>();
        alike.values().forEach(asked::addAll);
        Set<String> known = asked.isEmpty() ? Set.of() : customers.find(asked).keySet();
        Map<String, String> meant = new TreeMap<>();
        alike.forEach((number, all) -> {
            List<String> there = all.stream().filter(known::contains).toList();
            String bare = number.replaceFirst("^0+(?=.)", "");
            if (there.size() < 2) {
                meant.put(number, there.isEmpty() ? bare : there.getFirst());
            } else {
                meant.put(number, null);
            }
        });
        return meant;
    }
}
