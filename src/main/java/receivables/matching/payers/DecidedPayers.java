package receivables.matching.payers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Receipt;
import receivables.ledger.succession.Successors;
import receivables.matching.payers.PayerRecords.KnownDocument;
import receivables.matching.text.ReferenceKeys;

/**
 * Receipts of which nobody has to ask whose they are: a person said it, they pay a paper that is somebody's, or they take a receipt back
 * whose owner is known.
 */
final class DecidedPayers {

    private final PayerRecords records;
    private final Successors successors;
    private final TaughtPayers taught;
    private final PapersInHand papers;
    /** The ALLOCATE that stands, by receipt: an allocation by hand says whose money it is by the way. */
    private final Map<String, Decision> allocated = new HashMap<>();

    /** @param decisions every ALLOCATE and UNALLOCATE the night knows, by receipt */
    DecidedPayers(PayerRecords records, TaughtPayers taught, Map<String, List<Decision>> decisions) {
        this.records = records;
        this.successors = records.successors();
        this.taught = taught;
        this.papers = PapersInHand.of(records);
        decisions.values().forEach(all -> all.stream()
                .filter(decision -> decision.action() == DecisionAction.ALLOCATE && !DividedReceipts.isTakenOff(decision, all))
                .forEach(decision -> allocated.putIfAbsent(decision.receiptNo(), decision)));
    }

    /** Receipt → customer, where a person, a paper or the receipt it takes back says so. */
    Map<String, String> of(List<Receipt> page) {
        Map<String, String> decided = new HashMap<>();
        Map<String, String> reversed = new HashMap<>();
        for (Receipt receipt : page) {
            if (!receipt.reverses().isEmpty()) {
                reversed.put(receipt.receiptNo(), receipt.reverses());
            }
            Set<String> said = taught.receipts().getOrDefault(receipt.receiptNo(), Set.of());
            if (said.size() == 1) {
                decided.put(receipt.receiptNo(), said.iterator().next());
            }
            Decision decision = allocated.get(receipt.receiptNo());
            if (decision != null && decision.documentNo().isEmpty()) {
                decided.put(receipt.receiptNo(), decision.customerNo());
            }
        }
        decided.putAll(sameBankReference(page));
        papers.payersOf(page).forEach((receiptNo, customerNo) -> decided.putIfAbsent(receiptNo, successors.current(customerNo)));
        Map<String, String> owners = records.ownersOf(new TreeSet<>(reversed.values()));
        reversed.values().retainAll(owners.keySet());
        reversed.forEach((receiptNo, original) -> decided.put(receiptNo, successors.current(owners.get(original))));
        return decided;
    }

    /** Whose document a receipt was allocated to, open or not: says by the way whose money it is, where nothing else does. */
    Map<String, String> allocatedTo(List<Receipt> page) {
        Map<String, String> customers = new HashMap<>();
        Map<String, Decision> given = new TreeMap<>();
        page.stream().map(Receipt::receiptNo).filter(allocated::containsKey)
                .forEach(receiptNo -> given.put(receiptNo, allocated.get(receiptNo)));
        Map<String, List<KnownDocument>> named = given.isEmpty() ? Map.of() : records.documents(given.values().stream()
                .map(decision -> ReferenceKeys.normalise(decision.documentNo())).distinct().toList());
        given.forEach((receiptNo, decision) -> {
            if (!decision.customerNo().isEmpty()) {
                customers.put(receiptNo, decision.customerNo());
                return;
            }
            named.getOrDefault(ReferenceKeys.normalise(decision.documentNo()), List.of()).stream()
                    .filter(document -> document.documentNo().equals(decision.documentNo())).findFirst()
                    .ifPresent(document -> customers.put(receiptNo, document.customerNo()));
        });
        return customers;
    }

    /** A payment that bounced and says no more than the bank's reference under which it came. */
    private Map<String, String> sameBankReference(List<Receipt> page) {
        Map<String, String> references = new TreeMap<>();
        for (Receipt receipt : page) {
            if (receipt.reverses().isEmpty() && bouncedUnderReference(receipt)) {
                references.put(receipt.receiptNo(), receipt.bankReference());
            }
        }
        Map<String, String> decided = new HashMap<>();
        Map<String, SortedSet<String>> owners = records.ownersByBankReference(new TreeSet<>(references.values()));
        references.forEach((receiptNo, reference) -> {
            Set<String> of = new TreeSet<>(owners.getOrDefault(reference, new TreeSet<>()).stream().map(successors::current).toList());
            if (of.size() == 1) {
                decided.put(receiptNo, of.iterator().next());
            }
        });
        return decided;
    }

    /** A payment that bounced under the reference it came with. */
    static boolean bouncedUnderReference(Receipt receipt) {
        return receipt.amount().isNegative() && !receipt.bankReference().isEmpty();
    }
}
