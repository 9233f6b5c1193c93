package receivables.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.Customer;
import receivables.ledger.DecisionAction;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.matching.text.ReferenceKeys;

/**
 * Who pays for several customers: a collecting agency, a payment provider, a lawyer. What comes from him is nobody's; each part goes to the
 * document that his advice or a person gives it to, and what is not given yet waits.
 *
 * <pre>{@code 500.00 from Inkasso AG, advice: INV-9001 100.00, INV-9002 200.00  →  C1 100.00, C2 200.00, nobody 200.00}</pre>
 */
public final class CollectivePayer {

    private static final int MOST_NAMED = 3;

    private final PayerClues clues;
    private final Map<String, Set<String>> taughtOfReceipts;
    private final Map<String, List<Numbered>> documents;
    private final Set<String> collective;

    /** A document of ours that a text names. */
    public record Numbered(String customerNo, String documentNo) {
    }

    /**
     * @param clues of a page of receipts
     * @param taughtOfReceipts receipt → whose a person said that it is
     * @param documents by reference key
     * @param collective customers who pay for several others
     */
    public CollectivePayer(PayerClues clues, Map<String, Set<String>> taughtOfReceipts, Map<String, List<Numbered>> documents,
            Set<String> collective) {
        this.clues = clues;
        this.taughtOfReceipts = taughtOfReceipts;
        this.documents = documents;
        this.collective = collective;
    }

    /**
     * Receipts of such payers, each with what its advice gives to whom.
     *
     * @param questions in the receipts' order
     * @param decided receipt → whose it is by a person's word or by what it takes back: nothing is divided then
     */
    public Map<String, List<ReceiptShares.Advised>> advised(List<Receipt> receipts, List<PayerQuestions> questions,
            Map<String, List<AdviceLine>> advice, Map<String, String> decided) {
        Set<String> forSeveral = new TreeSet<>(collective);
        forSeveral.add(Customer.COLLECTIVE);
        Map<String, List<ReceiptShares.Advised>> advised = new HashMap<>();
        for (int index = 0; index < receipts.size(); index++) {
            Receipt receipt = receipts.get(index);
            boolean free = decided.getOrDefault(receipt.receiptNo(), Customer.COLLECTIVE).equals(Customer.COLLECTIVE);
            if (free && receipt.amount().isPositive() && knownBy(questions.get(index), receipt).stream().anyMatch(forSeveral::contains)) {
                advised.put(receipt.receiptNo(), advised(receipt, advice.getOrDefault(receipt.receiptNo(), List.of())));
            }
        }
        return advised;
    }

    /** Customers, and the word that stands for no customer, by whom the payer may be known: account, name, or what a person taught. */
    private Set<String> knownBy(PayerQuestions questions, Receipt receipt) {
        Set<String> known = new TreeSet<>(taughtOfReceipts.getOrDefault(receipt.receiptNo(), Set.of()));
        List.of(clues.accounts(), clues.taughtAccounts())
                .forEach(found -> known.addAll(found.getOrDefault(questions.payerAccount(), Set.of())));
        for (String name : List.of(questions.nameKey(), questions.umlautKey())) {
            List.of(clues.names(), clues.aliases(), clues.taughtNames())
                    .forEach(found -> known.addAll(found.getOrDefault(name, Set.of())));
        }
        return known;
    }

    /** Lines that name one document of ours by its number. */
    private List<ReceiptShares.Advised> advised(Receipt receipt, List<AdviceLine> advice) {
        List<ReceiptShares.Advised> advised = new ArrayList<>();
        for (AdviceLine line : advice) {
            List<Numbered> named = documents.getOrDefault(ReferenceKeys.normalise(line.documentRef()), List.of());
            if (named.size() == 1 && line.amount().currency().equals(receipt.currency()) && line.differingTotal() == null) {
                advised.add(new ReceiptShares.Advised(named.getFirst().customerNo(), named.getFirst().documentNo(), line.amount().minor()));
            }
        }
        return advised;
    }

    /** Nobody's, whatever else it says. @param named customers whose documents it names */
    public static PayerAnswer.Unknown answer(Receipt receipt, SortedSet<String> named, PayerClues clues) {
        List<PayerAnswer.Candidate> candidates = named.stream().limit(MOST_NAMED)
                .map(customer -> new PayerAnswer.Candidate(customer, Reason.of(ReasonCode.IS_NAMED))).toList();
        List<WorkItem.Suggestion> suggestions = candidates.stream().map(candidate -> new WorkItem.Suggestion(DecisionAction.ALLOCATE,
                candidate.customerNo(), List.of(), Reason.of(ReasonCode.GIVE_HIM_HIS_PART, Suspense.named(candidate.customerNo(), clues))))
                .toList();
        return new PayerAnswer.Unknown(candidates, new WorkItem(WorkKind.PAYER_AMBIGUOUS, "", receipt.receiptNo(), "", "",
                receipt.amount(), suggestions, Reason.of(ReasonCode.PAYS_FOR_SEVERAL, receipt.payerName()),
                receipt.knownOn() == null ? receipt.valueDate() : receipt.knownOn()));
    }
}
