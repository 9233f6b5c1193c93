package receivables.matching;

import java.util.Map;
import receivables.ledger.succession.Successors;

/**
 * Which customers are matched together: those of a payer group, and who goes by another number with that one.
 *
 * @param groups customer → payer group; customers without one have no entry
 */
public record PayerGroups(Map<String, String> groups, Successors successors) {

    /** One key for all customers who are matched together. */
    public String of(String customerNo) {
        String current = successors.current(customerNo);
        String group = groups.getOrDefault(current, "");
        return group.isEmpty() ? current : "group\t" + group;
    }
}
