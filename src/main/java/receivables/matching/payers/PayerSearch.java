package receivables.matching.payers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import receivables.ledger.AdviceLine;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.Reason;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.succession.CurrentAccount;
import receivables.ledger.succession.Successors;
import receivables.matching.CollectivePayer;
import receivables.matching.LikelyPayers;
import receivables.matching.MatchingPolicy;
import receivables.matching.MatchingSwitch;
import receivables.matching.NamesFound;
import receivables.matching.PayerAnswer;
import receivables.matching.PayerClues;
import receivables.matching.PayerGroups;
import receivables.matching.PayerIdentification;
import receivables.matching.PayerQuestions;
import receivables.matching.ReceiptShares;
import receivables.matching.text.FuzzyNames;
import receivables.matching.text.KnownNames;
import receivables.matching.payers.Identification.Named;
import receivables.matching.payers.PayerRecords.KnownDocument;
import receivables.matching.payers.PayerRecords.KnownLetter;
import receivables.matching.text.ReferenceKeys;

/**
 * Finds out whose money a page of receipts is: asks for everything the receipts say, one question for each kind of clue, and lets the
 * rules judge.
 * Made for one night. Several pages may be asked at the same time.
 *
 * <pre>{@code PayerSearch.Page found = new PayerSearch(records, approvals).identify(receipts, policy);}</pre>
 */
public final class PayerSearch {

    private final PayerRecords records;
    private final Successors successors;
    private final Set<String> collective;
    private final TaughtPayers taught;
    private final DecidedPayers decided;
    /** Every ALLOCATE and UNALLOCATE by receipt. */
    private final Map<String, List<Decision>> decisions = new HashMap<>();
    private final SortedMap<String, Receipt> again;
    private KnownNames knownNames;

    /** @param approvals who may consent to what a person teaches about payers */
    public PayerSearch(PayerRecords records, Approvals approvals) {
        this(records, approvals, null);
    }

    /**
     * The same for a whole night, which also looks again for payers that earlier nights knew.
     * @param replaced what corrected receipts were before
     */
    public static PayerSearch ofNight(PayerRecords records, Approvals approvals, List<OpenReceipt> replaced) {
        return new PayerSearch(records, approvals, replaced);
    }

    private PayerSearch(PayerRecords records, Approvals approvals, List<OpenReceipt> replaced) {
        this.records = records;
        this.successors = records.successors();
        this.collective = records.collective();
        this.taught = new TaughtPayers(records, approvals);
        List<Decision> said = records.decisions(EnumSet.of(DecisionAction.ALLOCATE, DecisionAction.UNALLOCATE));
        said.forEach(decision -> decisions.computeIfAbsent(decision.receiptNo(), none -> new ArrayList<>())
                .add(CurrentAccount.of(decision, successors)));
        this.decided = new DecidedPayers(records, taught, decisions);
        again = replaced == null ? new TreeMap<>() : ReconsideredReceipts.of(records, replaced, taught.lessons(), said);
    }

    /** The next receipts by number whose payer is to be looked for: those nobody is known to have paid, and those to be looked at again. */
    public List<Receipt> next(String after, int limit) {
        return withThoseAgain(records.unidentified(after, limit, false), after, limit);
    }

    /** The same as the night found them when it began. */
    public List<Receipt> nextAsBegun(String after, int limit) {
        return withThoseAgain(records.unidentified(after, limit, true), after, limit);
    }

    /**
     * Receipts that a page of receipts takes back, by their number or the bank's reference, and of which nobody has said yet whose they
     * are: they may have come in the same file. Whose they are has to be found first.
     */
    public List<Receipt> unidentifiedOriginals(List<Receipt> page) {
        Set<String> numbers = new TreeSet<>();
        Set<String> references = new TreeSet<>();
        for (Receipt receipt : page) {
            if (!receipt.reverses().isEmpty()) {
                numbers.add(receipt.reverses());
            } else if (DecidedPayers.bouncedUnderReference(receipt)) {
                references.add(receipt.bankReference());
            }
        }
        return records.unidentifiedOriginals(numbers, references);
    }

    private List<Receipt> withThoseAgain(List<Receipt> unknown, String after, int limit) {
        if (again.isEmpty()) {
            return unknown;
        }
        SortedMap<String, Receipt> all = new TreeMap<>(again.tailMap(after + '\0'));
        unknown.forEach(receipt -> all.put(receipt.receiptNo(), receipt));
        return all.values().stream().limit(limit).toList();
    }

    /** A question for each thing said about a payer that waits for another person's consent. */
    public List<WorkItem> waitingForConsent() {
        return taught.waiting();
    }

    /**
     * What became of a page of receipts.
     *
     * @param identifications one for each receipt, in their order
     * @param named documents and letters of ours that the receipts name
     * @param suspense receipts of which nobody is certain whose they are
     * @param work a question for each of those
     */
    public record Page(List<Identification> identifications, List<Named> named, List<Receipt> suspense, List<WorkItem> work) {
    }

    /** Judges the receipts, each by all it says. */
    public Page identify(List<Receipt> receipts, MatchingPolicy policy) {
        Map<String, List<AdviceLine>> advice = records.advice(receipts.stream().map(Receipt::receiptNo).toList());
        return identify(receipts, advice, policy);
    }

    /** As above, for receipts no night has taken yet. @param advice by receipt number */
    public Page identify(List<Receipt> receipts, Map<String, List<AdviceLine>> advice, MatchingPolicy policy) {
        List<PayerQuestions> questions = new ArrayList<>(receipts.size());
        receipts.forEach(receipt -> questions.add(PayerQuestions.of(receipt, advice.getOrDefault(receipt.receiptNo(), List.of()), policy)));
        Found found = weigh(find(receipts, questions, policy), receipts, advice, policy);
        Map<String, List<ReceiptShares.Advised>> collective = collective(receipts, questions, advice, found);
        DividedReceipts divided = new DividedReceipts(records, receipts, decisions, again.keySet(), collective);
        PayerGroups accounts = groups(found, divided);
        Page page = new Page(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<WorkItem> unknowns = new ArrayList<>();
        for (int index = 0; index < receipts.size(); index++) {
            Receipt receipt = receipts.get(index);
            addNamed(receipt, questions.get(index), found, page.named());
            SortedSet<String> named = named(questions.get(index), found);
            PayerAnswer answer = answer(receipt, index, named, found, collective.keySet());
            boolean several = named.stream().map(accounts::of).distinct().count() > 1;
            Identification identification = divided.divide(receipt, answer,
                    found.allocated().getOrDefault(receipt.receiptNo(), ""), several, accounts::of);
            page.identifications().add(identification);
            boolean whole = identification.shares().isEmpty() && !identification.unchanged();
            if (identification.customerNo().isEmpty() && (whole || identification.rest() != 0)) {
                Receipt left = identification.rest() == 0 ? receipt : receipt.withAmount(receipt.amount().withMinor(identification.rest()));
                page.suspense().add(left);
                unknowns.add(((PayerAnswer.Unknown) answer).question().withAmount(left.amount()));
            }
        }
        Set<String> likely = new TreeSet<>();
        page.identifications().forEach(one -> one.candidates().forEach(candidate -> likely.add(candidate.customerNo())));
        Map<String, List<OpenItem>> open = records.openOf(likely);
        for (int index = 0; index < unknowns.size(); index++) {
            page.work().add(LikelyPayers.withDocuments(unknowns.get(index), page.suspense().get(index), open));
        }
        return page;
    }

    private static PayerAnswer answer(Receipt receipt, int index, SortedSet<String> named, Found found, Set<String> collective) {
        if (collective.contains(receipt.receiptNo())) {
            return CollectivePayer.answer(receipt, named, found.clues());
        }
        String decided = found.decided().get(receipt.receiptNo());
        return decided == null ? found.readings().get(index).judge(found.open(), found.owed())
                : new PayerAnswer.Certain(decided, PayerClue.DECISION, Reason.NONE);
    }

    private static SortedSet<String> named(PayerQuestions questions, Found found) {
        SortedSet<String> named = new TreeSet<>();
        questions.referenceKeys().forEach(key -> named.addAll(found.clues().documents().getOrDefault(key, Set.of())));
        return named;
    }

    private PayerGroups groups(Found found, DividedReceipts divided) {
        Map<String, String> groups = new HashMap<>(found.clues().groups());
        groups.putAll(records.groupOf(new TreeSet<>(divided.customers().stream().map(successors::current).toList())));
        return new PayerGroups(groups, successors);
    }

    /** Receipts of one who pays for several customers → what his advice gives to whom. */
    private Map<String, List<ReceiptShares.Advised>> collective(List<Receipt> receipts, List<PayerQuestions> questions,
            Map<String, List<AdviceLine>> advice, Found found) {
        Map<String, List<CollectivePayer.Numbered>> documents = new HashMap<>();
        found.documents().forEach((key, all) -> documents.put(key, all.stream()
                .map(one -> new CollectivePayer.Numbered(one.customerNo(), one.documentNo())).distinct().toList()));
        return new CollectivePayer(found.clues(), taught.receipts(), documents, collective)
                .advised(receipts, questions, advice, found.decided());
    }

    /** Everyone whom a row of money names or resembles in any way; nobody is judged to have paid. */
    public SortedSet<String> named(Receipt row, MatchingPolicy policy) {
        PayerQuestions questions = PayerQuestions.of(row, List.of(), policy);
        Found found = find(List.of(row), List.of(questions), policy);
        SortedSet<String> named = new TreeSet<>(found.names().getFirst().customers());
        questions.rfReferences().stream().map(found.clues().letters()::get).filter(java.util.Objects::nonNull).forEach(named::add);
        questions.referenceKeys().forEach(key -> named.addAll(found.clues().documents().getOrDefault(key, Set.of())));
        List.of(found.clues().accounts(), found.clues().taughtAccounts())
                .forEach(known -> named.addAll(known.getOrDefault(questions.payerAccount(), Set.of())));
        for (String name : List.of(questions.nameKey(), questions.umlautKey())) {
            List.of(found.clues().names(), found.clues().aliases(), found.clues().taughtNames())
                    .forEach(known -> named.addAll(known.getOrDefault(name, Set.of())));
        }
        return named;
    }

    private static void addNamed(Receipt receipt, PayerQuestions questions, Found found, List<Named> named) {
        Set<String> documents = new TreeSet<>();
        for (String key : questions.referenceKeys()) {
            found.documents().getOrDefault(key, List.of()).stream().map(KnownDocument::documentNo).forEach(documents::add);
        }
        documents.forEach(documentNo -> named.add(new Named(receipt.receiptNo(), documentNo, "")));
        Set<String> letters = new HashSet<>();
        for (String reference : questions.rfReferences()) {
            if (found.letterNumbers().containsKey(reference) && letters.add(reference)) {
                named.add(new Named(receipt.receiptNo(), "", found.letterNumbers().get(reference)));
            }
        }
    }

    /**
     * What was found for a page.
     *
     * @param names how names speak for customers, by the receipt's place on the page
     * @param documents documents by the reference keys the texts name
     * @param letterNumbers our letters' numbers by RF reference
     * @param decided receipt → customer, where a person or the receipt it takes back says so
     * @param readings all that each receipt says, by its place on the page
     * @param open reference key → what is open of the documents that have to be weighed
     * @param allocated whose documents the page's receipts were allocated to
     * @param owed customer → the same of customers, and what they settled of late
     */
    private record Found(PayerClues clues, List<NamesFound> names, Map<String, List<KnownDocument>> documents,
            Map<String, String> letterNumbers, Map<String, String> decided, Map<String, String> allocated,
            List<PayerIdentification> readings, Map<String, List<OpenItem>> open, Map<String, List<OpenItem>> owed) {
    }

    /** Looks up what is open of those documents and customers whose amounts may change an answer: few, for most payers are known. */
    private Found weigh(Found found, List<Receipt> page, Map<String, List<AdviceLine>> advice, MatchingPolicy policy) {
        List<PayerIdentification> readings = new ArrayList<>(page.size());
        Set<String> numbers = new TreeSet<>();
        Set<String> customers = new TreeSet<>();
        for (int index = 0; index < page.size(); index++) {
            Receipt receipt = page.get(index);
            PayerIdentification reading = PayerIdentification.of(receipt, advice.getOrDefault(receipt.receiptNo(), List.of()),
                    found.names().get(index), found.clues(), policy);
            readings.add(reading);
            if (!found.decided().containsKey(receipt.receiptNo())) {
                reading.weighed().forEach(key -> found.documents().get(key).forEach(document -> numbers.add(document.documentNo())));
                customers.addAll(reading.askedWhatTheyOwe());
            }
        }
        Map<String, List<OpenItem>> open = new HashMap<>();
        records.openNumbered(numbers)
                .forEach(item -> open.computeIfAbsent(ReferenceKeys.normalise(item.documentNo()), none -> new ArrayList<>()).add(item));
        Map<String, List<OpenItem>> owed = new HashMap<>(records.openOf(customers));
        records.settledSince(records.businessDate().minusDays(MatchingSwitch.SETTLED_DAYS), customers)
                .forEach((customer, items) -> owed.merge(customer, items,
                        (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
        return new Found(found.clues(), found.names(), found.documents(), found.letterNumbers(), found.decided(), found.allocated(),
                readings, open, owed);
    }

    private Found find(List<Receipt> page, List<PayerQuestions> questions, MatchingPolicy policy) {
        Set<String> references = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        Set<String> accounts = new TreeSet<>();
        Set<String> nameKeys = new TreeSet<>();
        for (PayerQuestions question : questions) {
            references.addAll(question.rfReferences());
            keys.addAll(question.referenceKeys());
            accounts.add(question.payerAccount());
            nameKeys.add(question.nameKey());
            nameKeys.add(question.umlautKey());
        }
        accounts.remove("");
        nameKeys.remove("");
        Map<String, KnownLetter> letters = records.letters(references);
        Map<String, List<KnownDocument>> documents = records.documents(keys);
        Map<String, Set<String>> byAccount = copy(records.byAccount(accounts));
        Map<String, Set<String>> byName = copy(records.byName(nameKeys));
        Map<String, Set<String>> byAlias = copy(records.byAlias(nameKeys));
        List<NamesFound> names = namesFound(page, questions, byName, byAlias, policy);
        Map<String, String> lettersOf = new HashMap<>();
        Map<String, String> letterNumbers = new HashMap<>();
        letters.forEach((reference, letter) -> {
            lettersOf.put(reference, letter.customerNo());
            letterNumbers.put(reference, letter.letterNo());
        });
        Map<String, Set<String>> documentsOf = new HashMap<>();
        documents.forEach((key, found) -> found.forEach(document ->
                documentsOf.computeIfAbsent(key, none -> new TreeSet<>()).add(document.customerNo())));
        Set<String> customers = new TreeSet<>(lettersOf.values());
        List.of(documentsOf, byAccount, byName, byAlias, taught.accounts(), taught.names())
                .forEach(found -> found.values().forEach(customers::addAll));
        names.forEach(found -> customers.addAll(found.customers()));
        PayerClues clues = new PayerClues(lettersOf, documentsOf, byAccount, byName, byAlias, taught.accounts(), taught.names(),
                records.groupOf(customers), records.namesOf(customers));
        return new Found(clues, names, documents, letterNumbers, decided.of(page), decided.allocatedTo(page), List.of(), Map.of(),
                Map.of());
    }

    private List<NamesFound> namesFound(List<Receipt> page, List<PayerQuestions> questions, Map<String, Set<String>> byName,
            Map<String, Set<String>> byAlias, MatchingPolicy policy) {
        List<NamesFound> names = new ArrayList<>(page.size());
        for (int index = 0; index < page.size(); index++) {
            PayerQuestions question = questions.get(index);
            boolean known = List.of(question.nameKey(), question.umlautKey()).stream()
                    .anyMatch(key -> byName.containsKey(key) || byAlias.containsKey(key) || taught.names().containsKey(key));
            names.add(NamesFound.of(page.get(index), known, knownNames(), Set.of(), policy));
        }
        return names;
    }

    /** Read when the first page is judged: names stand in texts, too. */
    private synchronized KnownNames knownNames() {
        if (knownNames == null) {
            List<FuzzyNames.Name> names = new ArrayList<>();
            records.forEachName((customerNo, nameKey) -> names.add(new FuzzyNames.Name(customerNo, nameKey)));
            knownNames = KnownNames.of(names.iterator());
        }
        return knownNames;
    }

    private static Map<String, Set<String>> copy(Map<String, ? extends Collection<String>> found) {
        Map<String, Set<String>> copy = new HashMap<>();
        found.forEach((key, customers) -> copy.put(key, new TreeSet<>(customers)));
        return copy;
    }
}
