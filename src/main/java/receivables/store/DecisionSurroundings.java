package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import receivables.decisions.Answers;
import receivables.decisions.DecisionFacts;
import receivables.decisions.DecisionFacts.KnownDocument;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Approvals;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/**
 * Reads what lies around a night's decisions: the documents, receipts, letters, actions and customers that they name. It judges nothing.
 */
public final class DecisionSurroundings {

    private final Database database;
    private final LocalDate businessDate;
    private final PageQuery query;

    public DecisionSurroundings(Database database, LocalDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
        this.query = new PageQuery(database, null, businessDate);
    }

    /**
     * @param previousNight null: none ran
     * @param confirmsMailing true for a customer whose letters count as mailed only when the print room says so
     */
    public DecisionFacts read(LocalDate previousNight, LocalDate mailingDay, Approvals approvals, Predicate<Customer> confirmsMailing) {
        DecisionOutcomes outcomes = new DecisionOutcomes(database);
        List<Decision> decisions = outcomes.decisions(businessDate);
        if (decisions.isEmpty()) {
            return new DecisionFacts(businessDate, previousNight, mailingDay, approvals, List.of(), Map.of(), Map.of(), Map.of(), Set.of(),
                    Map.of(), Map.of(), List.of(), letter -> false);
        }
        Map<String, DecisionOutcome.Result> earlier = outcomes.earlier(businessDate);
        // what is done with is looked up no more
        List<Decision> asked = decisions.stream().filter(decision -> !earlier.containsKey(decision.decisionNo())
                || earlier.get(decision.decisionNo()) == DecisionOutcome.Result.WAITING).toList();
        Map<String, List<KnownDocument>> documents = documents(asked);
        Map<String, IssuedLetter> letters = letters(asked);
        Set<String> customers = new TreeSet<>(keys(decisions, Decision::customerNo));
        documents.values().forEach(found -> found.forEach(document -> customers.add(document.customerNo())));
        decisions.stream().filter(decision -> decision.action() == DecisionAction.CUSTOMER_IS)
                .forEach(decision -> customers.add(decision.refersTo()));
        Set<String> confirming = confirming(letters, confirmsMailing);
        return new DecisionFacts(businessDate, previousNight, mailingDay, approvals, decisions, earlier, groups(customers), documents,
                receipts(asked), letters, sharedNumbers(asked), actions(asked, decisions),
                letter -> confirming.contains(letter.customerNo()));
    }

    private static Set<String> keys(List<Decision> decisions, Function<Decision, String> key) {
        Set<String> keys = new TreeSet<>();
        decisions.forEach(decision -> keys.add(key.apply(decision) == null ? "" : key.apply(decision)));
        keys.remove("");
        return keys;
    }

    /** By the number as a decision gives it: documents of that number, then those whose number differs only in how it is written. */
    private Map<String, List<KnownDocument>> documents(List<Decision> asked) {
        Set<String> given = keys(asked, Decision::documentNo);
        given.addAll(keys(asked, Decision::receiptNo));
        Map<String, List<String>> byReference = new HashMap<>();
        given.forEach(number -> byReference.computeIfAbsent(Normalised.reference(number), none -> new ArrayList<>()).add(number));
        byReference.remove("");
        Map<String, List<KnownDocument>> found = new TreeMap<>();
        query.byKeys("SELECT d.reference_key, d.document_no, d.customer_no FROM document d /*! FORCE INDEX (document_reference) */ WHERE "
                + "d.reference_key IN", List.copyOf(byReference.keySet()), "AND " + PageQuery.visible("d")
                + " ORDER BY d.document_no, d.customer_no", row -> {
                    for (String number : byReference.get(row.getString(1))) {
                        found.computeIfAbsent(number, none -> new ArrayList<>()).add(new KnownDocument(row.getString(2), row.getString(3)));
                    }
                }, businessDate, businessDate);
        return found;
    }

    private Set<String> receipts(List<Decision> asked) {
        Set<String> known = new HashSet<>();
        query.byKeys("SELECT receipt_no FROM receipt WHERE receipt_no IN",
                List.copyOf(keys(asked, Decision::receiptNo)), "AND known_on <= ?", row -> known.add(row.getString(1)), businessDate);
        return known;
    }

    private Map<String, IssuedLetter> letters(List<Decision> asked) {
        Set<String> numbers = new TreeSet<>();
        asked.forEach(decision -> numbers.addAll(Answers.keys(decision)));
        numbers.addAll(keys(asked, Decision::documentNo));
        Map<String, List<PageLetters.Version>> versions = new TreeMap<>();
        query.byKeys("SELECT " + PageLetters.COLUMNS + " FROM letter l WHERE l.letter_no IN",
                List.copyOf(numbers), "AND l.business_date < ? "
                + "ORDER BY l.letter_no, l.business_date", row -> {
            PageLetters.Version version = PageLetters.read(row);
            versions.computeIfAbsent(version.letterNo(), none -> new ArrayList<>()).add(version);
        }, businessDate);
        Map<String, List<LetterEvent>> events = LetterRows.events(query, List.copyOf(versions.keySet()), businessDate);
        Map<String, IssuedLetter> letters = new TreeMap<>();
        versions.forEach((number, nights) -> letters.put(number,
                PageLetters.issued(nights, List.of(), events.getOrDefault(number, List.of()))));
        return letters;
    }

    private Set<String> confirming(Map<String, IssuedLetter> letters, Predicate<Customer> confirmsMailing) {
        Set<String> numbers = new TreeSet<>();
        letters.values().forEach(letter -> numbers.add(letter.customerNo()));
        CustomerRows rows = new CustomerRows();
        Set<String> confirming = new HashSet<>();
        query.byKeys("SELECT " + rows.selected("c") + " FROM customer c WHERE c.customer_no IN", List.copyOf(numbers), "AND "
                + PageQuery.visible("c"), row -> {
            Customer customer = rows.read(row);
            if (confirmsMailing.test(customer)) {
                confirming.add(customer.customerNo());
            }
        }, businessDate, businessDate);
        return confirming;
    }

    private Map<String, String> groups(Set<String> customers) {
        Map<String, String> groups = new TreeMap<>();
        query.byKeys("SELECT c.customer_no, c.group_no FROM customer c WHERE c.customer_no IN", List.copyOf(customers), "AND "
                + PageQuery.visible("c"), row -> groups.put(row.getString(1), row.getString(2)), businessDate, businessDate);
        return groups;
    }

    /** Of two customers that are to be one: a number that stands for a document of each. */
    private Map<String, String> sharedNumbers(List<Decision> asked) {
        Map<String, String> shared = new TreeMap<>();
        asked.stream().filter(decision -> decision.action() == DecisionAction.CUSTOMER_IS).forEach(decision -> database.jdbc()
                .query("SELECT MIN(o.document_no) FROM document o JOIN document n ON n.customer_no = ? AND n.document_no = o.document_no "
                + "WHERE o.customer_no = ? AND " + PageQuery.visible("o") + " AND " + PageQuery.visible("n"), row -> {
            if (row.getString(1) != null) {
                shared.put(decision.decisionNo(), row.getString(1));
            }
        }, decision.customerNo(), decision.refersTo(), businessDate, businessDate, businessDate, businessDate));
        return shared;
    }

    /** Actions in force or waiting of the customers whose actions an answer names, those of their former numbers too. */
    private List<ActionState> actions(List<Decision> asked, List<Decision> all) {
        Set<String> customers = new TreeSet<>(keys(all.stream().filter(decision -> decision.action() == DecisionAction.CUSTOMER_IS)
                .toList(), Decision::refersTo));
        for (Decision decision : asked) {
            for (String key : Answers.keys(decision)) {
                String[] parts = key.split("/", 3);
                if (parts.length > 1) {
                    customers.add(parts[1]);
                }
            }
        }
        List<ActionState> states = new ArrayList<>();
        query.byKeys("SELECT a.customer_no, a.action_name, a.document_no, a.status, a.since FROM action_state a WHERE a.customer_no IN",
                List.copyOf(customers), "AND a.action_name <> '' AND a.business_date = (SELECT MAX(b.business_date) FROM action_state b "
                + "/*! FORCE INDEX (PRIMARY) */ "
                        + "WHERE b.customer_no = a.customer_no AND b.business_date < ?)", row -> {
                    states.add(new ActionState(row.getString(1), Action.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                            Columns.date(row, 5)));
                }, businessDate);
        return states;
    }
}
