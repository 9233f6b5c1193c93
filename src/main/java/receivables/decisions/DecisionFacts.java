package receivables.decisions;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import receivables.ledger.ActionState;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.IssuedLetter;

/**
 * What a night knows around its decisions before it looks at any account: enough to tell which of them can never act.
 *
 * @param previousNight the last night that ran, null: none did
 * @param mailingDay the day on which tonight's letters are posted
 * @param decisions all that is known, dated later ones too
 * @param earlier what earlier nights last said of a decision, by its number; older decisions of which no night said anything have none
 * @param groups the payer group of each known customer that a decision names, empty: none
 * @param documents by the number that a decision gives; several customers may have one number
 * @param receipts known numbers of receipts among those the decisions name
 * @param letters by the number that a decision gives, with what happened to them; letters of earlier nights only
 * @param sharedNumbers for a CUSTOMER_IS, by its number: a document number that stands for one document of each of the two customers
 * @param actions actions in force or waiting of the customers that the decisions name
 * @param confirmsMailing true for a letter that counts as mailed only when the print room says so
 */
public record DecisionFacts(
        LocalDate businessDate, LocalDate previousNight, LocalDate mailingDay, Approvals approvals, List<Decision> decisions,
        Map<String, DecisionOutcome.Result> earlier, Map<String, String> groups, Map<String, List<KnownDocument>> documents,
        Set<String> receipts,
        Map<String, IssuedLetter> letters, Map<String, String> sharedNumbers, Collection<ActionState> actions,
        Predicate<IssuedLetter> confirmsMailing) {

    public DecisionFacts {
        requireNonNull(businessDate, "businessDate is null");
        decisions = List.copyOf(decisions);
        earlier = Map.copyOf(earlier);
        groups = Map.copyOf(groups);
        documents = Map.copyOf(documents);
        receipts = Set.copyOf(receipts);
        letters = Map.copyOf(letters);
        sharedNumbers = Map.copyOf(sharedNumbers);
        actions = List.copyOf(actions);
    }

    /** A document of ours: its number as its customer's ledger writes it. */
    public record KnownDocument(String documentNo, String customerNo) {
    }

    /** True for a decision that the last night did not see: it arrived later, or was dated later. */
    public boolean isNew(Decision decision) {
        return !earlier.containsKey(decision.decisionNo())
                && (previousNight == null || decision.knownOn().isAfter(previousNight) || decision.decidedOn().isAfter(previousNight));
    }

    /** True for a decision that waited when the last night ended. */
    public boolean hasWaited(Decision decision) {
        return earlier.get(decision.decisionNo()) == DecisionOutcome.Result.WAITING;
    }
}
