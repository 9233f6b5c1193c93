package receivables.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;

/**
 * Which decisions concern which customer: by his number, or by a document, receipt or letter of his, or by a decision they answer. Whoever
 * reads the books says whose those are, first the documents, then the bookings, receipts and letters, and at last {@link #connectAnswers}.
 */
public final class ConcernedCustomers {

    private final Map<String, Decision> decisions = new TreeMap<>();
    private final Map<String, Set<String>> byCustomer = new HashMap<>();
    private final Map<String, Set<String>> documents = new HashMap<>();
    private final Map<String, Set<String>> receipts = new HashMap<>();
    private final Map<String, Set<String>> letters = new HashMap<>();
    private final Set<String> ours = new HashSet<>();
    /** Decisions that found something to take off. */
    private final Set<String> takenOff = new HashSet<>();

    /** @param all every decision that the night knows */
    public ConcernedCustomers(Collection<Decision> all) {
        for (Decision decision : all) {
            decisions.put(decision.decisionNo(), decision);
            link(text(decision.customerNo()), decision.decisionNo());
            put(documents, text(decision.documentNo()), decision);
            put(receipts, text(decision.receiptNo()), decision);
            put(letters, text(decision.letterNo()), decision);
            // an approval may name the letter it answers as refers_to
            put(letters, text(decision.refersTo()), decision);
        }
    }

    /** Documents whose customers must be said. */
    public List<String> documentNos() {
        return List.copyOf(documents.keySet());
    }

    /** Receipts whose customers must be said. */
    public List<String> receiptNos() {
        return List.copyOf(receipts.keySet());
    }

    /** Receipts whose bookings must be said: somebody takes one off. */
    public List<String> receiptsTakenOff() {
        return decisions.values().stream().filter(decision -> decision.action() == DecisionAction.UNALLOCATE)
                .map(Decision::receiptNo).distinct().toList();
    }

    /** Letters whose customers must be said. */
    public List<String> letterNos() {
        return List.copyOf(letters.keySet());
    }

    /** A document whose number may be one of those asked for. */
    public void document(String documentNo, String customerNo) {
        link(documents.get(documentNo), customerNo);
        ours.add(documentNo);
    }

    /** A booking: who takes an allocation off is heard where it was booked. */
    public void booked(String receiptNo, String customerNo, String documentNo, LocalDate night) {
        for (String number : receipts.getOrDefault(receiptNo, Set.of())) {
            Decision decision = decisions.get(number);
            if (decision.action() == DecisionAction.UNALLOCATE
                    && (text(decision.documentNo()).isEmpty() || decision.documentNo().equals(documentNo))
                    && night.isBefore(decision.firstNight())) {
                takenOff.add(number);
                link(customerNo, number);
            }
        }
    }

    /** Whose money it is; but what gives it to a document or takes it off is for the document's customer, who may be another one. */
    public void receipt(String receiptNo, String customerNo) {
        for (String number : receipts.getOrDefault(receiptNo, Set.of())) {
            Decision decision = decisions.get(number);
            boolean elsewhere = switch (decision.action()) {
                case ALLOCATE -> ours.contains(text(decision.documentNo()));
                case UNALLOCATE -> takenOff.contains(number);
                default -> false;
            };
            if (!elsewhere) {
                link(customerNo, number);
            }
        }
    }

    /** Whose letter it is. */
    public void letter(String letterNo, String customerNo) {
        link(letters.get(letterNo), customerNo);
    }

    /**
     * An answer concerns whom the decision it refers to concerns; an answer to an action or worklist item carries the customer's number
     * among its parts.
     */
    public void connectAnswers() {
        Map<String, Set<String>> customersOf = new HashMap<>();
        byCustomer.forEach((customerNo, numbers) -> numbers.forEach(number ->
                customersOf.computeIfAbsent(number, none -> new HashSet<>()).add(customerNo)));
        for (Decision decision : decisions.values()) {
            for (String key : Answers.keys(decision)) {
                customersOf.getOrDefault(key, Set.of()).forEach(customerNo -> link(customerNo, decision.decisionNo()));
                if (key.contains("/")) {
                    Arrays.stream(key.split("/")).forEach(part -> link(part, decision.decisionNo()));
                }
            }
        }
    }

    /** The decisions about any of the customers, each once, by the customer they name, then by number. */
    public List<Decision> decisionsOf(Collection<String> customerNos) {
        Set<String> numbers = new TreeSet<>();
        for (String customerNo : customerNos) {
            numbers.addAll(byCustomer.getOrDefault(customerNo, Set.of()));
        }
        List<Decision> found = new ArrayList<>(numbers.stream().map(decisions::get).toList());
        found.sort(Comparator.comparing((Decision decision) -> text(decision.customerNo())).thenComparing(Decision::decisionNo));
        return found;
    }

    private static void put(Map<String, Set<String>> map, String key, Decision decision) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, none -> new HashSet<>()).add(decision.decisionNo());
        }
    }

    private void link(Set<String> numbers, String customerNo) {
        if (numbers != null) {
            numbers.forEach(number -> link(customerNo, number));
        }
    }

    private void link(String customerNo, String number) {
        if (!customerNo.isEmpty()) {
            byCustomer.computeIfAbsent(customerNo, none -> new HashSet<>()).add(number);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
