package receivables.matching.payers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.matching.PayerIdentification;
import receivables.matching.text.PayerNames;

/**
 * Receipts whose payer an earlier night knew, or knew in part, and who must be looked for again: the bank corrected the line, somebody
 * taught or took back who the payer is, allocated the money elsewhere, or a part of it is still nobody's.
 */
final class ReconsideredReceipts {

    private final PayerRecords records;
    private final LocalDate lastNight;

    private ReconsideredReceipts(PayerRecords records, LocalDate lastNight) {
        this.records = records;
        this.lastNight = lastNight;
    }

    /**
     * By number.
     *
     * @param replaced what corrected receipts were before
     * @param decisions every ALLOCATE and UNALLOCATE the night knows
     */
    static SortedMap<String, Receipt> of(PayerRecords records, List<OpenReceipt> replaced, List<Lesson> lessons,
            Collection<Decision> decisions) {
        return records.lastNight().map(night -> new ReconsideredReceipts(records, night).receipts(replaced, lessons, decisions))
                .orElseGet(TreeMap::new);
    }

    private SortedMap<String, Receipt> receipts(List<OpenReceipt> replaced, List<Lesson> lessons, Collection<Decision> decisions) {
        Set<String> numbers = new TreeSet<>(records.partlyNobodys());
        numbers.addAll(allocated(decisions));
        for (Lesson lesson : lessons) {
            if (lesson.changedOn().isAfter(lastNight) && (lesson.revoked() || !lesson.approvedBy().isEmpty())) {
                numbers.add(lesson.taught().decision().receiptNo());
                numbers.addAll(lesson.revoked() ? foundBy(lesson) : Set.of());
            }
        }
        Map<String, Receipt> before = new TreeMap<>();
        replaced.forEach(one -> before.put(one.receipt().receiptNo(), one.receipt()));
        numbers.addAll(before.keySet());
        // all others are looked at every night anyway; money that went out belongs to what it takes back
        List<Receipt> known = records.identifiedBefore(numbers).stream().filter(receipt -> receipt.amount().isPositive()).toList();
        Set<String> divided = records.dividedBefore(known.stream().map(Receipt::receiptNo).filter(before::containsKey).toList());
        SortedMap<String, Receipt> again = new TreeMap<>();
        for (Receipt receipt : known) {
            Receipt old = before.get(receipt.receiptNo());
            if (old == null || !saysTheSame(old, receipt)
                    || !old.amount().equals(receipt.amount()) && divided.contains(receipt.receiptNo())) {
                again.put(receipt.receiptNo(), receipt);
            }
        }
        return again;
    }

    private static boolean saysTheSame(Receipt one, Receipt other) {
        return List.of(one.payerName(), one.payerAccount(), one.remittance(), one.reverses())
                .equals(List.of(other.payerName(), other.payerAccount(), other.remittance(), other.reverses()));
    }

    /** Allocated by a decision of tonight; one that takes an allocation off matters where the receipt is divided. */
    private Set<String> allocated(Collection<Decision> decisions) {
        Set<String> allocated = new TreeSet<>();
        Set<String> unallocated = new TreeSet<>();
        for (Decision decision : decisions) {
            if (decision.firstNight().isAfter(lastNight)) {
                (decision.action() == DecisionAction.ALLOCATE ? allocated : unallocated).add(decision.receiptNo());
            }
        }
        allocated.addAll(records.dividedBefore(unallocated));
        return allocated;
    }

    /** Receipts that went to the customer because somebody had said so of their payer's name or account. */
    private Set<String> foundBy(Lesson lesson) {
        String account = PayerIdentification.accountKey(lesson.taught().payerAccount());
        String name = PayerNames.normalise(lesson.taught().payerName());
        Set<String> found = new TreeSet<>();
        for (Receipt receipt : records.decidedBefore(lesson.taught().decision().customerNo())) {
            boolean sameAccount = !account.isEmpty() && account.equals(PayerIdentification.accountKey(receipt.payerAccount()));
            boolean sameName = !name.isEmpty() && name.equals(PayerNames.normalise(receipt.payerName()));
            if (sameAccount || sameName) {
                found.add(receipt.receiptNo());
            }
        }
        return found;
    }
}
