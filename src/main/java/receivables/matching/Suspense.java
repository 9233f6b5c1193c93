package receivables.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import receivables.ledger.DecisionAction;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;

/** What a person is asked about a receipt that nobody's clues make certain: which clues spoke for whom, and whom to choose. */
final class Suspense {

    private static final int MOST_CANDIDATES = 3;

    private Suspense() {
    }

    static PayerAnswer of(PayerIdentification identification, Receipt receipt, PayerClues clues) {
        Map<String, List<String>> spoken = identification.spokenFor();
        if (spoken.isEmpty()) {
            boolean nothing = receipt.payerName().isBlank() && receipt.payerAccount().isBlank();
            return ask(identification, spoken, receipt, clues, WorkKind.PAYER_UNKNOWN, nothing
                    ? "the bank gives neither name nor account of the payer, and the text names no document of ours"
                    : "no customer is known by this name or account, and the text names no document of ours");
        }
        String who = String.join("; ", spoken.entrySet().stream().limit(MOST_CANDIDATES)
                .map(one -> named(one.getKey(), clues) + ": " + String.join(", ", one.getValue())).toList());
        return ask(identification, spoken, receipt, clues, spoken.size() == 1 ? WorkKind.PAYER_UNKNOWN : WorkKind.PAYER_AMBIGUOUS,
                (spoken.size() == 1 ? "one clue alone proves nothing: " : "") + who);
    }

    static PayerAnswer contradiction(PayerIdentification identification, Receipt receipt, PayerClues clues, String reason) {
        return ask(identification, identification.spokenFor(), receipt, clues, WorkKind.PAYER_CONTRADICTION, reason);
    }

    static String named(String customerNo, PayerClues clues) {
        String name = clues.customerNames().get(customerNo);
        return name == null ? customerNo : customerNo + " " + name;
    }

    private static PayerAnswer ask(PayerIdentification identification, Map<String, List<String>> spoken, Receipt receipt, PayerClues clues,
            WorkKind kind, String reason) {
        List<Map.Entry<String, List<String>>> ranked = new ArrayList<>(spoken.entrySet());
        ranked.sort(Comparator.comparingInt(one -> -one.getValue().size()));
        List<PayerAnswer.Candidate> likely = ranked.stream().limit(MOST_CANDIDATES)
                .map(one -> new PayerAnswer.Candidate(one.getKey(), String.join(", ", one.getValue()))).toList();
        ArrayList<WorkItem.Suggestion> suggestions = likely.stream()
                .map(candidate -> new WorkItem.Suggestion(DecisionAction.PAYER_IS, candidate.customerNo(), List.of(), "PAYER_IS "
                + named(candidate.customerNo(), clues) + ": " + candidate.reason())).collect(Collectors.toCollection(ArrayList::new));
        identification.onlyNamed().ifPresent(item -> suggestions.addFirst(new WorkItem.Suggestion(DecisionAction.ALLOCATE,
                item.document().customerNo(), List.of(item.documentNo()), "ALLOCATE to " + item.documentNo() + " of "
                + named(item.document().customerNo(), clues) + ": the text names it; "
                        + Explanations.amount(item.open()) + " of it is open")));
        return new PayerAnswer.Unknown(likely, new WorkItem(kind, "", receipt.receiptNo(), "", "", receipt.amount(),
                Suggestions.distinct(suggestions, MOST_CANDIDATES), reason, receipt.knownOn() == null ? receipt.valueDate()
                : receipt.knownOn()));
    }
}
