package receivables.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import receivables.ledger.DecisionAction;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;

/** What a person is asked about a receipt that nobody's clues make certain: which clues spoke for whom, and whom to choose. */
final class Suspense {

    private static final int MOST_CANDIDATES = 3;

    private Suspense() {
    }

    static PayerAnswer of(PayerIdentification identification, Receipt receipt, PayerClues clues) {
        Map<String, List<Reason>> spoken = identification.spokenFor();
        if (spoken.isEmpty()) {
            boolean nothing = receipt.payerName().isBlank() && receipt.payerAccount().isBlank();
            return ask(identification, spoken, receipt, clues, WorkKind.PAYER_UNKNOWN,
                    Reason.of(nothing ? ReasonCode.PAYER_IS_NOT_GIVEN : ReasonCode.PAYER_IS_NOT_KNOWN));
        }
        Reason who = Reason.listed(spoken.entrySet().stream().limit(MOST_CANDIDATES)
                .map(one -> Reason.of(ReasonCode.SPEAKS_FOR, named(one.getKey(), clues), together(one.getValue()))).toList());
        return spoken.size() == 1
                ? ask(identification, spoken, receipt, clues, WorkKind.PAYER_UNKNOWN, Reason.of(ReasonCode.ONE_CLUE_PROVES_NOTHING, who))
                : ask(identification, spoken, receipt, clues, WorkKind.PAYER_AMBIGUOUS, who);
    }

    static PayerAnswer contradiction(PayerIdentification identification, Receipt receipt, PayerClues clues, Reason reason) {
        return ask(identification, identification.spokenFor(), receipt, clues, WorkKind.PAYER_CONTRADICTION, reason);
    }

    private static Reason together(List<Reason> clues) {
        return new Reason(ReasonCode.ENUMERATED, List.of(new Reason.Because(clues)));
    }

    static String named(String customerNo, PayerClues clues) {
        String name = clues.customerNames().get(customerNo);
        return name == null ? customerNo : customerNo + " " + name;
    }

    private static PayerAnswer ask(PayerIdentification identification, Map<String, List<Reason>> spoken, Receipt receipt, PayerClues clues,
            WorkKind kind, Reason reason) {
        List<Map.Entry<String, List<Reason>>> ranked = new ArrayList<>(spoken.entrySet());
        ranked.sort(Comparator.comparingInt(one -> -one.getValue().size()));
        List<PayerAnswer.Candidate> likely = ranked.stream().limit(MOST_CANDIDATES)
                .map(one -> new PayerAnswer.Candidate(one.getKey(), together(one.getValue()))).toList();
        ArrayList<WorkItem.Suggestion> suggestions = likely.stream()
                .map(candidate -> new WorkItem.Suggestion(DecisionAction.PAYER_IS, candidate.customerNo(), List.of(),
                Reason.of(ReasonCode.PAYER_IS_THIS, named(candidate.customerNo(), clues), candidate.reason())))
                .collect(Collectors.toCollection(ArrayList::new));
        identification.onlyNamed().ifPresent(item -> suggestions.addFirst(new WorkItem.Suggestion(DecisionAction.ALLOCATE,
                item.document().customerNo(), List.of(item.documentNo()), 
                Reason.of(ReasonCode.ALLOCATE_TO_NAMED, item.documentNo(), named(item.document().customerNo(), clues),
                Explanations.amount(item.open())))));
        return new PayerAnswer.Unknown(likely, new WorkItem(kind, "", receipt.receiptNo(), "", "", receipt.amount(),
                Suggestions.distinct(suggestions, MOST_CANDIDATES), reason, receipt.knownOn() == null ? receipt.valueDate()
                : receipt.knownOn()));
    }
}
