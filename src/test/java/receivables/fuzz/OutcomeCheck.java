package receivables.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every decision of the night is in {@code decisions.csv} once, with an outcome: refused where who said it or what it names was never sent,
 * not effective where it lacks the consent of another person; what is in vain says why and is on the worklist.
 */
final class OutcomeCheck {

    private static final Set<String> NEED_CONSENT = Set.of("WRITE_OFF", "REFUND", "PAYER_IS");
    private static final Set<String> OF_LETTERS = Set.of("PULL", "RETURNED");
    private static final Set<String> ANSWERS = Set.of("APPROVE", "REJECT");

    private final Evening evening;
    private final History history;
    private final List<String> found;

    OutcomeCheck(Evening evening, History history, List<String> found) {
        this.evening = evening;
        this.history = history;
        this.found = found;
    }

    void run() {
        Map<String, InboxFile.Line> rows = new TreeMap<>();
        for (InboxFile.Line row : evening.published.rows("decisions.csv")) {
            if (rows.put(row.get("decision_no"), row) != null) {
                found.add("decisions.csv has " + row.get("decision_no") + " twice");
            }
        }
        for (Facts.Decision decision : evening.books.said.values()) {
            InboxFile.Line row = rows.remove(decision.number());
            if (row == null && decision.knownOn().equals(evening.night)) {
                found.add("decision " + decision.number() + " is new and has no outcome");
            } else if (row != null) {
                outcome(decision, row);
            }
        }
        // the others were said by command
        rows.keySet().stream().filter(number -> number.startsWith("E"))
                .forEach(number -> found.add("decisions.csv has " + number + ", which nobody sent"));
    }

    private void outcome(Facts.Decision decision, InboxFile.Line row) {
        String outcome = row.get("outcome");
        if (decision.get("action").equals("DISMISS")) {
            dismissal(decision, outcome);
        }
        boolean inVain = outcome.equals("REFUSED") || outcome.equals("NO_EFFECT");
        String why = neverActs(decision);
        if (decision.knownOn().equals(evening.night) && !why.isEmpty() && !outcome.equals("REFUSED")) {
            found.add("decision " + decision.number() + " is " + outcome + ", and " + why);
        }
        if (outcome.equals("EFFECTIVE") && NEED_CONSENT.contains(decision.get("action")) && !isApproved(decision)) {
            found.add("decision " + decision.number() + " is EFFECTIVE without the consent of another person");
        }
        if (inVain != row.has("reason") && !outcome.equals("WAITING")) {
            found.add("decision " + decision.number() + " is " + outcome + " with the reason: " + row.get("reason"));
        }
        boolean told = evening.published.rows("worklist.csv").stream().filter(line -> line.get("kind").equals("DECISION_REFUSED"))
                .anyMatch(line -> line.get("letter_no").equals(decision.number()) || line.get("reason").contains(decision.number()));
        if (inVain && !told) {
            found.add("decision " + decision.number() + " is in vain and the worklist does not tell");
        }
    }

    /** A line that somebody settled is there no more, unless its fact is of a later day; a line that waits for consent takes an answer. */
    private void dismissal(Facts.Decision decision, String outcome) {
        String key = decision.get("refers_to").isEmpty() ? decision.get("letter_no") : decision.get("refers_to");
        boolean stands = evening.published.rows("worklist.csv").stream().anyMatch(line -> line.get("item_no").equals(key)
                && !LocalDate.parse(line.get("since")).isAfter(decision.decidedOn()));
        boolean may = evening.books.staff.containsKey(decision.get("by")) && isOfALine(key);
        if (may && (stands || outcome.equals("REFUSED") || outcome.equals("WAITING")) || !may && !outcome.equals("REFUSED")) {
            found.add("decision " + decision.number() + " dismisses " + key + ", is " + outcome + ", and the line "
                    + (stands ? "stands" : "is not there"));
        }
    }

    /** The key begins with a kind of the worklist that is not answered by consent, as the columns of earlier nights have them. */
    private boolean isOfALine(String key) {
        String kind = key.contains("/") ? key.substring(0, key.indexOf('/')) : "";
        return !kind.equals("APPROVAL_WANTED") && history.nights.headMap(evening.night, false).values().stream()
                .anyMatch(night -> night.find("worklist.csv", "kind", kind).isPresent());
    }

    /** Why nothing can come of it, empty: it may act. */
    private String neverActs(Facts.Decision decision) {
        if (!evening.books.staff.containsKey(decision.get("by"))) {
            return "nobody knows " + decision.get("by");
        }
        boolean answers = ANSWERS.contains(decision.get("action"));
        String document = decision.get("document_no");
        if (!answers && !document.isEmpty() && !evening.books.papers.containsKey(document) && !isLetter(document)) {
            return "there is no document " + document;
        }
        String receipt = decision.get("receipt_no");
        if (!receipt.isEmpty() && !evening.books.receipts.containsKey(receipt) && !evening.books.papers.containsKey(receipt)) {
            return "there is no receipt " + receipt;
        }
        if (OF_LETTERS.contains(decision.get("action")) && !isLetter(decision.get("letter_no"))) {
            return "there is no letter " + decision.get("letter_no");
        }
        String key = decision.get("refers_to");
        // what becomes of a row is seen in the books
        return answers && !evening.books.said.containsKey(key) && !isLetter(key) ? "nothing is called " + key : "";
    }

    private boolean isLetter(String number) {
        for (LocalDate night : history.nights.headMap(evening.night, false).keySet()) {
            if (history.nights.get(night).rows("letters.csv").stream().anyMatch(row -> row.get("letter_no").equals(number))) {
                return true;
            }
        }
        return false;
    }

    private boolean isApproved(Facts.Decision proposal) {
        return evening.books.decisions.values().stream().anyMatch(answer -> answer.get("action").equals("APPROVE")
                && answer.get("refers_to").equals(proposal.number()) && !answer.get("by").equals(proposal.get("by")));
    }
}
