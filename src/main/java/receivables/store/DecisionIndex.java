package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.decisions.Answers;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.succession.Successors;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/**
 * Which decisions concern which customer: by his number, or by a document, receipt or letter of his, or by a decision they answer.
 * Read once per night and process: decisions are few beside documents, and most customers have none.
 */
final class DecisionIndex {

    private final LocalDate businessDate;
    private final Successors successors;
    private final Map<String, Set<String>> byCustomer = new HashMap<>();
    private final Map<String, Decision> decisions = new TreeMap<>();

    DecisionIndex(Database database, LocalDate businessDate) {
        this.businessDate = businessDate;
        DecisionRows rows = new DecisionRows();
        database.jdbc().query("SELECT " + rows.selected("d") + " FROM decision d WHERE " + PageQuery.visible("d")
                + " AND d.decided_on <= ? AND "
                + DecisionOutcomes.notOver("d"), row -> {
            Decision decision = rows.read(row);
            decisions.put(decision.decisionNo(), decision);
        }, businessDate, businessDate, businessDate, businessDate, businessDate);
        successors = new StandingDecisions(List.copyOf(decisions.values()), businessDate).successors();
        if (!decisions.isEmpty()) {
            connect(database);
        }
    }

    /** Whose number took the place of whose, as the night knows it. */
    Successors successors() {
        return successors;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    /** The decisions about any of the customers, each once, by the customer they name, then by number. */
    List<Decision> of(Collection<String> customerNos) {
        Set<String> numbers = new TreeSet<>();
        for (String customerNo : customerNos) {
            numbers.addAll(byCustomer.getOrDefault(customerNo, Set.of()));
        }
        List<Decision> found = new ArrayList<>(numbers.stream().map(decisions::get).toList());
        found.sort(java.util.Comparator.comparing((Decision decision) -> text(decision.customerNo())).thenComparing(Decision::decisionNo));
        return found;
    }

    private void connect(Database database) {
        Map<String, Set<String>> documents = new HashMap<>();
        Map<String, Set<String>> receipts = new HashMap<>();
        Map<String, Set<String>> letters = new HashMap<>();
        for (Decision decision : decisions.values()) {
            link(text(decision.customerNo()), decision.decisionNo());
            put(documents, text(decision.documentNo()), decision);
            put(receipts, text(decision.receiptNo()), decision);
            put(letters, text(decision.letterNo()), decision);
            // an approval may name the letter it answers as refers_to
            put(letters, text(decision.refersTo()), decision);
        }
        PageQuery query = new PageQuery(database, null, businessDate);
        Set<String> ours = new HashSet<>();
        query.byKeys("SELECT document_no, customer_no FROM document WHERE reference_key IN",
                documents.keySet().stream().map(Normalised::reference).toList(), "AND known_on <= ?", row -> {
            link(documents.get(row.getString(1)), row.getString(2));
            ours.add(row.getString(1));
        }, businessDate);
        Set<String> takenOff = unallocated(query, receipts);
        query.byKeys("SELECT receipt_no, customer_no FROM identified WHERE receipt_no IN",
                List.copyOf(receipts.keySet()), "AND business_date <= ?",
                row -> linkReceipt(receipts.get(row.getString(1)), row.getString(2), ours, takenOff), businessDate);
        query.byKeys("SELECT letter_no, customer_no FROM letter WHERE letter_no IN", List.copyOf(letters.keySet()), "AND business_date < ?",
                row -> link(letters.get(row.getString(1)), row.getString(2)), businessDate);
        connectAnswers();
    }

    /**
     * An answer concerns whom the decision it refers to concerns; an answer to an action or worklist item carries the customer's number
     * among its parts.
     */
    private void connectAnswers() {
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

    /** Who takes an allocation off is heard where it was booked. @return those that found something to take off */
    private Set<String> unallocated(PageQuery query, Map<String, Set<String>> receipts) {
        Set<String> booked = new HashSet<>();
        List<String> asked = decisions.values().stream().filter(decision -> decision.action() == DecisionAction.UNALLOCATE)
                .map(Decision::receiptNo).distinct().toList();
        query.byKeys("SELECT DISTINCT receipt_no, customer_no, document_no, business_date FROM allocation WHERE receipt_no IN",
                asked, "AND business_date <= ?", row -> {
            String customerNo = row.getString(2);
            String documentNo = row.getString(3);
            LocalDate night = Columns.date(row, 4);
            receipts.getOrDefault(row.getString(1), Set.of()).stream().map(decisions::get)
                    .filter(decision -> decision.action() == DecisionAction.UNALLOCATE
                    && (text(decision.documentNo()).isEmpty() || decision.documentNo().equals(documentNo))
                    && night.isBefore(decision.firstNight())).forEach(decision -> {
                booked.add(decision.decisionNo());
                link(customerNo, decision.decisionNo());
            });
        }, businessDate);
        return booked;
    }

    /** Whose money it is; but what gives it to a document or takes it off is for the document's customer, who may be another one. */
    private void linkReceipt(Set<String> numbers, String customerNo, Set<String> ours, Set<String> takenOff) {
        if (numbers == null) {
            return;
        }
        for (String number : numbers) {
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
