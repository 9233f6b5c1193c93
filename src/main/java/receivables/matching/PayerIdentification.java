package receivables.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.DecisionAction;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.matching.text.FuzzyNames;
import receivables.matching.text.PayerNames;
import receivables.matching.text.ReferenceKeys;
import receivables.matching.text.ReferenceReader;
import receivables.matching.text.WrittenNumber;

/**
 * Whose money is it. All clues are read; the strongest certain one stands only if none contradicts it, except that members of a payer group may pay for
 * one another. Two equal answers are no answer.
 *
 * <p>Two steps, so that the look-ups between them can be done for many receipts at once: {@link #questions} says what to look up, {@link #identify} judges.
 */
public final class PayerIdentification {

    private static final int MOST_CANDIDATES = 3;

    /** So far below the threshold for finding a payer, a name like another customer's still casts doubt. */
    private static final double DOUBT = 0.08;

    /** Lengths at which banks cut texts: a number at the very end of such a text may have lost its last digits. */
    private static final Set<Integer> CUT_LENGTHS = Set.of(27, 35, 54, 65, 70, 105, 130, 140, 175, 210, 280);

    private static final int SHORTEST_BEGINNING = 6;

    private final Receipt receipt;
    private final PayerClues clues;
    private final MatchingPolicy policy;
    private final Map<PayerClue, Found> found = new LinkedHashMap<>();

    /** @param customers one: a certain clue @param how for the explanation */
    private record Found(SortedSet<String> customers, String how) {
        boolean isCertain() {
            return customers.size() == 1;
        }
    }

    private PayerIdentification(Receipt receipt, PayerClues clues, MatchingPolicy policy) {
        this.receipt = receipt;
        this.clues = clues;
        this.policy = policy;
    }

    /** Account numbers are compared by their letters and digits alone, in upper case: {@code DE89 3704 …} is {@code DE893704…}. */
    public static String accountKey(String account) {
        return ReferenceKeys.compact(account);
    }

    public static PayerQuestions questions(Receipt receipt, List<AdviceLine> advice, MatchingPolicy policy) {
        SortedSet<String> references = new TreeSet<>(ReferenceReader.rfReferences(receipt.remittance()));
        SortedSet<String> keys = new TreeSet<>();
        advice.forEach(line -> references.addAll(ReferenceReader.rfReferences(line.documentRef())));
        occurrences(receipt, advice, policy).forEach(readings -> readings.forEach(keys::addAll));
        return new PayerQuestions(references, keys, accountKey(receipt.payerAccount()), PayerNames.normalise(receipt.payerName()));
    }

    public static PayerAnswer identify(Receipt receipt, List<AdviceLine> advice, PayerClues clues, MatchingPolicy policy) {
        PayerIdentification identification = new PayerIdentification(receipt, clues, policy);
        identification.readTaught();
        identification.readLetters(advice);
        identification.readDocuments(advice);
        identification.readAccountAndName();
        return identification.judge();
    }

    /** For each number with our prefix its readings, likeliest first: as long as its separators go on, then shorter, then over a break. */
    private static List<List<List<String>>> occurrences(Receipt receipt, List<AdviceLine> advice, MatchingPolicy policy) {
        Set<String> prefixes = new HashSet<>();
        policy.documentPrefixes().forEach(prefix -> prefixes.add(ReferenceKeys.compact(prefix)));
        List<List<List<String>>> occurrences = new ArrayList<>();
        boolean cut = CUT_LENGTHS.contains(receipt.remittance().length());
        addOccurrences(ReferenceReader.read(receipt.remittance(), prefixes, receipt), cut, occurrences);
        advice.forEach(line -> addOccurrences(ReferenceReader.read(line.documentRef(), prefixes, null), false, occurrences));
        return occurrences;
    }

    private static void addOccurrences(List<WrittenNumber> numbers, boolean cut, List<List<List<String>>> occurrences) {
        for (int index = 0; index < numbers.size(); index++) {
            WrittenNumber first = numbers.get(index);
            if (!first.hasPrefix()) {
                continue;
            }
            List<List<String>> readings = new ArrayList<>();
            StringBuilder digits = new StringBuilder(first.digits());
            WrittenNumber last = first;
            readings.add(List.of(key(first, digits)));
            for (int next = index + 1; next < numbers.size() && next < index + 3; next++) {
                WrittenNumber number = numbers.get(next);
                boolean sameSign = number.mayContinueNumber() && !number.brokenBySpace() && number.joint().equals(numbers.get(index + 1).joint());
                if (!sameSign) {
                    break;
                }
                digits.append(number.digits());
                readings.addFirst(List.of(key(first, digits)));
                last = number;
            }
            WrittenNumber after = index + 1 < numbers.size() ? numbers.get(index + 1) : null;
            if (after != null && after.mayContinueNumber() && after.brokenBySpace()) {
                readings.add(List.of(key(first, new StringBuilder(first.digits()).append(after.digits()))));
            }
            if (!(cut && last.last())) {
                occurrences.add(readings);
            }
        }
    }

    private static String key(WrittenNumber first, StringBuilder digits) {
        return first.prefix() + ReferenceKeys.withoutZeros(digits.toString());
    }

    private void readTaught() {
        SortedSet<String> taught = new TreeSet<>();
        String how = "";
        Set<String> byAccount = clues.taughtAccounts().getOrDefault(accountKey(receipt.payerAccount()), Set.of());
        Set<String> byName = clues.taughtNames().getOrDefault(PayerNames.normalise(receipt.payerName()), Set.of());
        if (!byAccount.isEmpty() && !receipt.payerAccount().isBlank()) {
            taught.addAll(byAccount);
            how = "account " + receipt.payerAccount() + " was decided to be theirs";
        }
        if (!byName.isEmpty() && !receipt.payerName().isBlank()) {
            taught.addAll(byName);
            how = "payer name \"" + receipt.payerName() + "\" was decided to be theirs";
        }
        put(PayerClue.DECISION, taught, how);
    }

    private void readLetters(List<AdviceLine> advice) {
        List<String> references = new ArrayList<>(ReferenceReader.rfReferences(receipt.remittance()));
        advice.forEach(line -> references.addAll(ReferenceReader.rfReferences(line.documentRef())));
        SortedSet<String> customers = new TreeSet<>();
        for (String reference : references) {
            if (clues.letters().containsKey(reference)) {
                customers.add(clues.letters().get(reference));
            }
        }
        put(PayerClue.RF_REFERENCE, customers, "quotes the reference of our letter " + String.join(", ", references));
    }

    /** A number counts when it belongs to one customer alone. Numbers of several customers contradict each other. */
    private void readDocuments(List<AdviceLine> advice) {
        SortedSet<String> customers = new TreeSet<>();
        SortedSet<String> shared = new TreeSet<>();
        List<String> keys = new ArrayList<>();
        for (List<List<String>> readings : occurrences(receipt, advice, policy)) {
            for (List<String> reading : readings) {
                Set<String> owners = new TreeSet<>();
                reading.forEach(key -> owners.addAll(clues.documents().getOrDefault(key, Set.of())));
                if (owners.isEmpty()) {
                    continue;
                }
                (owners.size() == 1 ? customers : shared).addAll(owners);
                keys.addAll(reading);
                break;
            }
        }
        put(PayerClue.DOCUMENT_NUMBER, customers.isEmpty() ? shared : customers, "names " + String.join(", ", keys));
    }

    private void readAccountAndName() {
        if (found.containsKey(PayerClue.DECISION)) {
            return;
        }
        String account = accountKey(receipt.payerAccount());
        put(PayerClue.ACCOUNT, account.isEmpty() ? Set.of() : clues.accounts().getOrDefault(account, Set.of()), "pays from account " + receipt.payerAccount());
        String name = PayerNames.normalise(receipt.payerName());
        if (name.isEmpty()) {
            return;
        }
        Set<String> named = clues.names().getOrDefault(name, Set.of());
        Set<String> both = new TreeSet<>(named);
        both.addAll(clues.aliases().getOrDefault(name, Set.of()));
        put(named.isEmpty() ? PayerClue.ALIAS : PayerClue.NAME, both, "payer name \"" + receipt.payerName() + "\"" + (named.isEmpty() ? " is an alias" : ""));
        if (both.isEmpty()) {
            readSimilar(clues.similar().getOrDefault(name, List.of()));
        }
    }

    private void readSimilar(List<FuzzyNames.Candidate> similar) {
        if (similar.isEmpty() || similar.getFirst().similarity() < policy.fuzzyThreshold()) {
            return;
        }
        boolean leads = similar.size() == 1 || similar.get(0).similarity() - similar.get(1).similarity() >= policy.fuzzyLead();
        SortedSet<String> customers = new TreeSet<>(Set.of(similar.getFirst().customerNo()));
        if (!leads) {
            customers.add(similar.get(1).customerNo());
        }
        // a name cut short is that of everyone whose name goes on from there
        similar.stream().map(FuzzyNames.Candidate::customerNo).filter(this::beginsLikePayer).forEach(customers::add);
        put(PayerClue.FUZZY_NAME, customers, "payer name \"" + receipt.payerName() + "\" is very like theirs");
    }

    /** The payer's name is the beginning of this customer's: banks cut names, and people leave their ends off. */
    private boolean beginsLikePayer(String customerNo) {
        String key = PayerNames.normalise(receipt.payerName());
        return key.length() >= SHORTEST_BEGINNING && PayerNames.normalise(clues.customerNames().getOrDefault(customerNo, "")).startsWith(key);
    }

    private void put(PayerClue clue, Set<String> customers, String how) {
        if (!customers.isEmpty()) {
            found.put(clue, new Found(new TreeSet<>(customers), how));
        }
    }

    private PayerAnswer judge() {
        String answer = null;
        PayerClue strongest = null;
        for (PayerClue clue : PayerClue.values()) {
            Found one = found.get(clue);
            if (one != null && one.isCertain() && answer == null) {
                answer = one.customers().first();
                strongest = clue;
            }
        }
        if (answer == null) {
            return unknown(found.isEmpty() ? WorkKind.PAYER_UNKNOWN : WorkKind.PAYER_AMBIGUOUS, ambiguity());
        }
        for (Map.Entry<PayerClue, Found> other : found.entrySet()) {
            String certain = answer;
            boolean cutName = other.getKey() == PayerClue.FUZZY_NAME && beginsLikePayer(certain);
            if (!cutName && other.getValue().customers().stream().noneMatch(customer -> clues.sameGroup(customer, certain))) {
                return unknown(WorkKind.PAYER_CONTRADICTION, found.get(strongest).how() + ", which is " + named(answer) + "; but " + other.getValue().how() + ", which is "
                        + String.join(" or ", other.getValue().customers().stream().map(this::named).toList()));
            }
        }
        List<String> namesakes = namesakes();
        String certainly = answer;
        if (strongest != PayerClue.DECISION && !namesakes.isEmpty() && namesakes.stream().noneMatch(customer -> clues.sameGroup(customer, certainly))) {
            return unknown(WorkKind.PAYER_CONTRADICTION, found.get(strongest).how() + ", which is " + named(answer) + "; but payer name \"" + receipt.payerName()
                    + "\" is to the letter that of " + String.join(" or ", namesakes.stream().map(this::named).toList()));
        }
        String like = likeAnother(answer);
        if (like != null && strongest != PayerClue.DECISION) {
            return unknown(WorkKind.PAYER_CONTRADICTION, found.get(strongest).how() + ", which is " + named(answer) + "; but payer name \"" + receipt.payerName()
                    + "\" is like " + named(like));
        }
        Found certain = found.get(strongest);
        return payingMember(answer, strongest, certain);
    }

    /** Of several customers whose names differ in their legal form alone, those whose name this is to the letter. */
    private List<String> namesakes() {
        Set<String> named = clues.names().getOrDefault(PayerNames.normalise(receipt.payerName()), Set.of());
        String written = ReferenceKeys.compact(receipt.payerName());
        return named.size() < 2 ? List.of()
                : named.stream().filter(customer -> ReferenceKeys.compact(clues.customerNames().getOrDefault(customer, "")).equals(written)).sorted().toList();
    }

    /** A name that nobody has, but is much more like another customer's than like the answer's: a number was mistyped, or an account changed hands. */
    private String likeAnother(String answer) {
        String key = PayerNames.normalise(receipt.payerName());
        List<FuzzyNames.Candidate> similar = clues.similar().getOrDefault(key, List.of());
        if (key.isEmpty() || similar.isEmpty() || clues.names().containsKey(key) || clues.aliases().containsKey(key)) {
            return null;
        }
        double best = similar.getFirst().similarity();
        boolean answerIsLike = beginsLikePayer(answer)
                || similar.stream().anyMatch(one -> one.similarity() >= best - policy.fuzzyLead() && clues.sameGroup(one.customerNo(), answer));
        return best >= policy.fuzzyThreshold() - DOUBT && !answerIsLike ? similar.getFirst().customerNo() : null;
    }

    /** Inside a group the payer is whose account or name it is, not whose document is paid. */
    private PayerAnswer payingMember(String answer, PayerClue strongest, Found certain) {
        for (PayerClue clue : List.of(PayerClue.ACCOUNT, PayerClue.NAME, PayerClue.ALIAS)) {
            Found payer = found.get(clue);
            boolean byNumber = strongest == PayerClue.RF_REFERENCE || strongest == PayerClue.DOCUMENT_NUMBER;
            if (byNumber && payer != null && payer.isCertain() && !payer.customers().first().equals(answer)) {
                return new PayerAnswer.Certain(payer.customers().first(), clue, payer.how() + "; pays for " + answer + " of the same group");
            }
        }
        return new PayerAnswer.Certain(answer, strongest, certain.how());
    }

    private String ambiguity() {
        if (found.isEmpty()) {
            return receipt.payerName().isBlank() && receipt.payerAccount().isBlank() ? "the bank gives neither name nor account of the payer, and the text names no document of ours"
                    : "no customer is known by this name or account, and the text names no document of ours";
        }
        return String.join("; ", found.values().stream().map(one -> one.how() + ": " + String.join(" or ", one.customers().stream().map(this::named).toList())).toList());
    }

    private String named(String customerNo) {
        String name = clues.customerNames().get(customerNo);
        return name == null ? customerNo : customerNo + " " + name;
    }

    private PayerAnswer unknown(WorkKind kind, String reason) {
        Map<String, String> candidates = new LinkedHashMap<>();
        for (PayerClue clue : PayerClue.values()) {
            Found one = found.get(clue);
            if (one != null) {
                one.customers().forEach(customer -> candidates.putIfAbsent(customer, one.how()));
            }
        }
        List<FuzzyNames.Candidate> similar = clues.similar().getOrDefault(PayerNames.normalise(receipt.payerName()), Collections.emptyList());
        similar.forEach(like -> candidates.putIfAbsent(like.customerNo(), "has a similar name"));
        List<PayerAnswer.Candidate> likely = candidates.entrySet().stream().limit(MOST_CANDIDATES)
                .map(entry -> new PayerAnswer.Candidate(entry.getKey(), entry.getValue())).toList();
        List<WorkItem.Suggestion> suggestions = likely.stream().map(candidate -> new WorkItem.Suggestion(DecisionAction.PAYER_IS, candidate.customerNo(), List.of(),
                "PAYER_IS " + named(candidate.customerNo()) + ": " + candidate.reason())).toList();
        return new PayerAnswer.Unknown(likely, new WorkItem(kind, "", receipt.receiptNo(), "", "", receipt.amount(), suggestions, reason,
                receipt.knownOn() == null ? receipt.valueDate() : receipt.knownOn()));
    }
}
