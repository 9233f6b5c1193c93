package receivables.night;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Receipt;
import receivables.matching.FuzzyNames;
import receivables.matching.MatchingPolicy;
import receivables.matching.PayerClues;
import receivables.matching.PayerIdentification;
import receivables.matching.PayerNames;
import receivables.matching.PayerQuestions;
import receivables.matching.ReferenceKeys;
import receivables.store.Payers.KnownDocument;
import receivables.store.Payers.KnownLetter;
import receivables.store.Payers.Taught;
import receivables.store.ReceiptFacts;

/** Asks the store everything a page of receipts needs to be identified, in one query for each kind of clue. */
final class PayerLookups {

    /** Similar names looked at for a payer nobody knows: the best and those that must stay clearly behind it. */
    private static final int SIMILAR = 5;

    private final Shift shift;
    private final Map<String, Set<String>> taughtAccounts = new HashMap<>();
    private final Map<String, Set<String>> taughtNames = new HashMap<>();
    private final Map<String, Decision> allocated = new HashMap<>();
    private FuzzyNames similarNames;

    PayerLookups(Shift shift) {
        this.shift = shift;
        learn();
    }

    /**
     * What was found for a page.
     *
     * @param documents documents by the reference keys the texts name
     * @param letterNumbers our letters' numbers by RF reference
     * @param decided receipt → customer, where a person or the receipt it takes back says so
     */
    record Found(PayerClues clues, Map<String, List<KnownDocument>> documents, Map<String, String> letterNumbers, Map<String, String> decided) {
    }

    Map<String, List<AdviceLine>> advice(List<Receipt> page) {
        return new ReceiptFacts(shift.database()).advice(page.stream().map(Receipt::receiptNo).toList(), shift.businessDate());
    }

    Found find(List<Receipt> page, List<PayerQuestions> questions, MatchingPolicy policy) {
        Set<String> references = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        Set<String> accounts = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (PayerQuestions question : questions) {
            references.addAll(question.rfReferences());
            keys.addAll(question.referenceKeys());
            accounts.add(question.payerAccount());
            names.add(question.nameKey());
        }
        accounts.remove("");
        names.remove("");
        Map<String, KnownLetter> letters = shift.payers().lettersByReference(references, shift.businessDate());
        Map<String, List<KnownDocument>> documents = shift.payers().documentsByReference(keys, shift.businessDate());
        Map<String, Set<String>> byAccount = copy(shift.payers().customersByAccount(accounts, shift.businessDate()));
        Map<String, Set<String>> byName = copy(shift.payers().customersByName(names, shift.businessDate()));
        Map<String, Set<String>> byAlias = copy(shift.payers().customersByAlias(names, shift.businessDate()));
        Map<String, List<FuzzyNames.Candidate>> similar = similar(names, byName, byAlias);
        Map<String, String> lettersOf = new HashMap<>();
        Map<String, String> letterNumbers = new HashMap<>();
        letters.forEach((reference, letter) -> {
            lettersOf.put(reference, letter.customerNo());
            letterNumbers.put(reference, letter.letterNo());
        });
        Map<String, Set<String>> documentsOf = new HashMap<>();
        documents.forEach((key, found) -> found.forEach(document -> documentsOf.computeIfAbsent(key, none -> new TreeSet<>()).add(document.customerNo())));
        Set<String> customers = new TreeSet<>(lettersOf.values());
        List.of(documentsOf, byAccount, byName, byAlias, taughtAccounts, taughtNames).forEach(found -> found.values().forEach(customers::addAll));
        similar.values().forEach(candidates -> candidates.forEach(candidate -> customers.add(candidate.customerNo())));
        PayerClues clues = new PayerClues(lettersOf, documentsOf, byAccount, byName, byAlias, taughtAccounts, taughtNames,
                shift.payers().groupOf(customers, shift.businessDate()), shift.payers().namesOf(customers, shift.businessDate()), similar);
        return new Found(clues, documents, letterNumbers, decided(page));
    }

    /** Approved PAYER_IS decisions that nobody took back, and allocations by hand, which say whose money it is by the way. */
    private void learn() {
        List<Decision> answers = shift.payers().decisions(shift.businessDate(), EnumSet.of(DecisionAction.APPROVE, DecisionAction.REJECT));
        Set<String> rejected = new HashSet<>();
        answers.stream().filter(decision -> decision.action() == DecisionAction.REJECT).forEach(decision -> rejected.add(decision.refersTo()));
        Approvals approvals = shift.approvals();
        for (Taught taught : shift.payers().taught(shift.businessDate())) {
            Decision decision = taught.decision();
            Optional<Decision> consent = approvals.approvalOf(decision.decisionNo(), decision.by(), DecisionAction.PAYER_IS.name(), answers);
            if (consent.isPresent() && !rejected.contains(decision.decisionNo())) {
                put(taughtAccounts, PayerIdentification.accountKey(taught.payerAccount()), decision.customerNo());
                put(taughtNames, PayerNames.normalise(taught.payerName()), decision.customerNo());
            }
        }
        shift.payers().decisions(shift.businessDate(), EnumSet.of(DecisionAction.ALLOCATE))
                .forEach(decision -> allocated.putIfAbsent(decision.receiptNo(), decision));
    }

    private static void put(Map<String, Set<String>> taught, String key, String customerNo) {
        if (!key.isEmpty()) {
            taught.computeIfAbsent(key, none -> new TreeSet<>()).add(customerNo);
        }
    }

    private Map<String, String> decided(List<Receipt> page) {
        Map<String, String> decided = new HashMap<>();
        Map<String, String> reversed = new HashMap<>();
        Set<String> documents = new TreeSet<>();
        for (Receipt receipt : page) {
            if (!receipt.reverses().isEmpty()) {
                reversed.put(receipt.receiptNo(), receipt.reverses());
            }
            Decision decision = allocated.get(receipt.receiptNo());
            if (decision != null && decision.customerNo().isEmpty()) {
                documents.add(ReferenceKeys.normalise(decision.documentNo()));
            } else if (decision != null) {
                decided.put(receipt.receiptNo(), decision.customerNo());
            }
        }
        Map<String, String> owners = new ReceiptFacts(shift.database()).customers(new TreeSet<>(reversed.values()), shift.businessDate());
        reversed.forEach((receiptNo, original) -> {
            if (owners.containsKey(original)) {
                decided.put(receiptNo, owners.get(original));
            }
        });
        Map<String, List<KnownDocument>> named = shift.payers().documentsByReference(documents, shift.businessDate());
        for (Receipt receipt : page) {
            Decision decision = allocated.get(receipt.receiptNo());
            if (decision != null && decision.customerNo().isEmpty()) {
                named.getOrDefault(ReferenceKeys.normalise(decision.documentNo()), List.of()).stream()
                        .filter(document -> document.documentNo().equals(decision.documentNo())).findFirst()
                        .ifPresent(document -> decided.put(receipt.receiptNo(), document.customerNo()));
            }
        }
        return decided;
    }

    private Map<String, List<FuzzyNames.Candidate>> similar(Set<String> names, Map<String, Set<String>> byName, Map<String, Set<String>> byAlias) {
        Map<String, List<FuzzyNames.Candidate>> similar = new HashMap<>();
        for (String name : names) {
            if (!byName.containsKey(name) && !byAlias.containsKey(name) && !taughtNames.containsKey(name)) {
                List<FuzzyNames.Candidate> candidates = index().like(name, SIMILAR);
                if (!candidates.isEmpty()) {
                    similar.put(name, candidates);
                }
            }
        }
        return similar;
    }

    /** Built when the first name nobody knows turns up; most nights of most companies need it, a bench night may not. */
    private FuzzyNames index() {
        if (similarNames == null) {
            List<FuzzyNames.Name> names = new ArrayList<>();
            shift.payers().forEachName(shift.businessDate(), (customerNo, nameKey) -> names.add(new FuzzyNames.Name(customerNo, nameKey)));
            similarNames = FuzzyNames.of(names.iterator());
        }
        return similarNames;
    }

    private static Map<String, Set<String>> copy(Map<String, ? extends Collection<String>> found) {
        Map<String, Set<String>> copy = new HashMap<>();
        found.forEach((key, customers) -> copy.put(key, new TreeSet<>(customers)));
        return copy;
    }
}
