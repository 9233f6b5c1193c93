package receivables.matching;

import java.util.Map;
import java.util.Set;

/**
 * What the look-ups for one receipt (or a page of them) found. Keys are those of {@link PayerQuestions}; what was not found has no entry.
 *
 * @param letters RF reference → customer
 * @param documents reference key → the customers who have a document of that number
 * @param accounts payer account → the customers it is known for
 * @param names name key → customers of that name
 * @param aliases name key → customers with that alias
 * @param taughtAccounts payer account → customers that approved PAYER_IS decisions, not revoked, say it is
 * @param taughtNames name key → the same
 * @param groups customer → payer group; customers without one have no entry
 * @param customerNames customer → name, for suggestions
 */
public record PayerClues(
        Map<String, String> letters, Map<String, Set<String>> documents, Map<String, Set<String>> accounts,
        Map<String, Set<String>> names, Map<String, Set<String>> aliases, Map<String, Set<String>> taughtAccounts,
        Map<String, Set<String>> taughtNames,
        Map<String, String> groups, Map<String, String> customerNames) {

    public static final PayerClues NOTHING = new PayerClues(
            Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    boolean sameGroup(String one, String other) {
        return one.equals(other) || groups.containsKey(one) && groups.get(one).equals(groups.get(other));
    }
}
