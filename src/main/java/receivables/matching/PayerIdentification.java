package receivables.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.OpenItem;
import receivables.ledger.PayerClue;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.matching.text.FuzzyNames;
import receivables.matching.text.PayerNames;
import receivables.matching.text.Placeholders;
import receivables.matching.text.ReferenceKeys;

/**
 * Whose money is it. All clues are read. A strong clue (a decision, a letter's reference, a known account, a name) stands alone unless another strong one, or
 * two weak ones together, contradict it. Weak clues (a document's number, a similar or shortened name, an amount) decide nothing alone: a number does with its
 * amount, with a name that agrees, or with a second number. Members of a payer group may pay for one another.
 *
 * <p>Three steps, so that the look-ups between them can be done for many receipts at once: {@link #questions} says what to look up, {@link #weighed} which
 * documents' open amounts may change the answer, {@link #judge} answers.
 */
public final class PayerIdentification {

    private static final int SHORTEST_BEGINNING = 6;

    private final Receipt receipt;
    private final NamesFound names;
    private final PayerClues clues;
    private final MatchingPolicy policy;
    private final PayerNumbers numbers;
    private final Map<PayerClue, Found> strong = new LinkedHashMap<>();
    private Map<String, List<OpenItem>> owed = Map.of();
    /** Asked for by {@link #likeNames} alone. */
    private SortedSet<String> like;
    /** Several customers whose names begin with the payer's: it speaks for none of them alone. */
    private final SortedSet<String> stemOf = new TreeSet<>();

    /** @param customers one: a certain clue @param how for the explanation */
    private record Found(SortedSet<String> customers, Reason how) {
        boolean isCertain() {
            return customers.size() == 1;
        }
    }

    private PayerIdentification(Receipt receipt, List<AdviceLine> advice, NamesFound names, PayerClues clues, MatchingPolicy policy) {
        this.receipt = withoutPlaceholders(receipt, policy);
        this.names = names;
        this.clues = clues;
        this.policy = policy;
        this.numbers = PayerNumbers.read(receipt, advice, clues, policy);
        readTaught();
        readLetters(advice);
        readAccountAndName();
    }

    /** Account numbers are compared by their letters and digits alone, in upper case: {@code DE89 3704 …} is {@code DE893704…}. */
    public static String accountKey(String account) {
        return ReferenceKeys.compact(account);
    }

    /** The receipt without an account or a name that only says that there is none. */
    static Receipt withoutPlaceholders(Receipt receipt, MatchingPolicy policy) {
        Placeholders placeholders = policy.words().placeholders();
        boolean account = receipt.payerAccount().isEmpty() || !placeholders.isAccount(receipt.payerAccount());
        boolean name = !placeholders.isName(receipt.payerName());
        return account && name ? receipt : new Receipt(receipt.receiptNo(), receipt.valueDate(), receipt.amount(), name ? receipt.payerName() : "",
                account ? receipt.payerAccount() : "", receipt.remittance(), receipt.ownAccount(), receipt.bankReference(), receipt.reverses(), receipt.maturesOn(),
                receipt.knownOn(), receipt.instrument());
    }

    /** Reads all clues of a receipt, but for what is open of the documents that it names. */
    public static PayerIdentification of(Receipt receipt, List<AdviceLine> advice, NamesFound names, PayerClues clues, MatchingPolicy policy) {
        return new PayerIdentification(receipt, advice, names, clues, policy);
    }

    /** Keys of the documents whose open amounts may change the answer; empty where they can not. */
    public Set<String> weighed() {
        String answer = strongAnswer();
        Set<String> keys = new TreeSet<>();
        for (String customer : numbers.customers()) {
            if (answer == null || !clues.sameGroup(customer, answer)) {
                keys.addAll(numbers.keysOf(customer));
            }
        }
        return keys;
    }

    /** Customers of whose open documents the answer may depend, where finance lets a similar name and an amount decide together; else nobody. */
    public Set<String> askedWhatTheyOwe() {
        boolean asked = policy.switches().contains(MatchingSwitch.SIMILAR_NAME_AND_AMOUNT) && receipt.amount().isPositive();
        return asked && isSilent() ? likeNames() : Set.of();
    }

    /** No strong clue, and nothing is named. */
    private boolean isSilent() {
        return strong.isEmpty() && numbers.isEmpty() && !numbers.looksNamed();
    }

    /**
     * The answer.
     *
     * @param openOf the documents asked for by {@link #weighed}, by reference key
     * @param owedBy those of the customers asked for by {@link #askedWhatTheyOwe}, open or settled of late
     */
    public PayerAnswer judge(Map<String, List<OpenItem>> openOf, Map<String, List<OpenItem>> owedBy) {
        numbers.weigh(openOf);
        owed = owedBy;
        return judge();
    }

    private void readTaught() {
        SortedSet<String> taught = new TreeSet<>();
        Reason how = Reason.NONE;
        Set<String> byAccount = clues.taughtAccounts().getOrDefault(accountKey(receipt.payerAccount()), Set.of());
        Set<String> byName = clues.taughtNames().getOrDefault(PayerNames.normalise(receipt.payerName()), Set.of());
        if (!byAccount.isEmpty() && !receipt.payerAccount().isBlank()) {
            taught.addAll(byAccount);
            how = Reason.of(ReasonCode.ACCOUNT_WAS_DECIDED, receipt.payerAccount());
        }
        if (!byName.isEmpty() && !receipt.payerName().isBlank()) {
            taught.addAll(byName);
            how = Reason.of(ReasonCode.NAME_WAS_DECIDED, receipt.payerName());
        }
        put(PayerClue.DECISION, taught, how);
    }

    private void readLetters(List<AdviceLine> advice) {
        SortedSet<String> customers = new TreeSet<>();
        SortedSet<String> references = PayerQuestions.letterReferences(receipt, advice);
        references.removeIf(reference -> !clues.letters().containsKey(reference));
        references.forEach(reference -> customers.add(clues.letters().get(reference)));
        put(PayerClue.RF_REFERENCE, customers,
                Reason.of(ReasonCode.QUOTES_OUR_LETTER, Reason.of(ReasonCode.ENUMERATED, List.copyOf(references))));
    }

    /** What people taught about a name or an account is in place of what else is known of it, and is contradicted like any other clue. */
    private void readAccountAndName() {
        String account = accountKey(receipt.payerAccount());
        if (!account.isEmpty() && !clues.taughtAccounts().containsKey(account)) {
            put(PayerClue.ACCOUNT, clues.accounts().getOrDefault(account, Set.of()), Reason.of(ReasonCode.PAYS_FROM_ACCOUNT, receipt.payerAccount()));
        }
        String name = PayerNames.normalise(receipt.payerName());
        if (!name.isEmpty() && !clues.taughtNames().containsKey(name)) {
            readName(name);
        }
        put(PayerClue.NAME_IN_TEXT, NameReading.writtenIn(receipt.remittance(), names.written(), clues.customerNames()), Reason.of(ReasonCode.NAME_STANDS_IN_TEXT));
    }

    private void readName(String name) {
        Set<String> named = named(name);
        Set<String> both = new TreeSet<>(named);
        both.addAll(clues.aliases().getOrDefault(name, Set.of()));
        if (both.size() > 1) {
            List<String> namesakes = namesakes(named);
            if (namesakes.size() == 1) {
                both = new TreeSet<>(namesakes);
            }
        }
        if (!names.cut().isEmpty() && !(both.size() == 1 && names.cut().size() == 1)) {
            // the bank may have cut it: it is everyone's whose name goes on from there
            both.addAll(names.cut());
            put(PayerClue.NAME, both, payerName(ReasonCode.PAYER_NAME_MAY_BE_CUT));
            return;
        }
        if (!named.isEmpty() && !names.longer().isEmpty() && namesakes(both).isEmpty()) {
            // without its legal form it is also the stem of other customers' names
            stemOf.addAll(both);
            stemOf.addAll(names.longer());
            return;
        }
        if (both.isEmpty()) {
            put(PayerClue.NAME, NameReading.spelledAlike(receipt.payerName(), names, clues.customerNames()), payerName(ReasonCode.PAYER_NAME));
            return;
        }
        put(named.isEmpty() ? PayerClue.ALIAS : PayerClue.NAME, both, payerName(named.isEmpty() ? ReasonCode.PAYER_NAME_IS_ALIAS : ReasonCode.PAYER_NAME));
    }

    private Reason payerName(ReasonCode code) {
        return Reason.of(code, receipt.payerName());
    }

    private Set<String> named(String key) {
        Set<String> found = new TreeSet<>(clues.names().getOrDefault(key, Set.of()));
        found.addAll(clues.names().getOrDefault(PayerNames.withUmlautsWrittenOut(receipt.payerName()), Set.of()));
        return found;
    }

    private boolean isKnownName() {
        String key = PayerNames.normalise(receipt.payerName());
        return stemOf.isEmpty() && (!named(key).isEmpty() || clues.aliases().containsKey(key));
    }

    /** Of several customers whose names differ in their legal form alone, those whose name this is to the letter. */
    private List<String> namesakes(Set<String> named) {
        String written = ReferenceKeys.compact(receipt.payerName());
        return named.stream().filter(customer -> ReferenceKeys.compact(clues.customerNames().getOrDefault(customer, "")).equals(written)).sorted().toList();
    }

    private void put(PayerClue clue, Set<String> customers, Reason how) {
        if (!customers.isEmpty()) {
            strong.put(clue, new Found(new TreeSet<>(customers), how));
        }
    }

    private String strongAnswer() {
        return strong.values().stream().filter(Found::isCertain).map(found -> found.customers().first()).findFirst().orElse(null);
    }

    private PayerAnswer judge() {
        String answer = strongAnswer();
        if (answer == null) {
            return judgeNumbers();
        }
        PayerClue strongest = strong.entrySet().stream().filter(one -> one.getValue().isCertain()).map(Map.Entry::getKey).findFirst().orElseThrow();
        Found certain = strong.get(strongest);
        for (Found other : strong.values()) {
            if (other.customers().stream().noneMatch(customer -> clues.sameGroup(customer, answer))) {
                return contradiction(certain.how(), answer, other.how(), other.customers());
            }
        }
        for (String customer : numbers.customers()) {
            Reason second = clues.sameGroup(customer, answer) ? Reason.NONE : secondClue(customer);
            if (!second.isEmpty()) {
                return contradiction(certain.how(), answer, numbersOf(customer, second), new TreeSet<>(Set.of(customer)));
            }
        }
        String like = strongest == PayerClue.DECISION ? null : likeAnother(answer);
        if (like != null) {
            return contradiction(certain.how(), answer, payerName(ReasonCode.PAYER_NAME_IS_LIKE), new TreeSet<>(Set.of(like)));
        }
        return payingMember(answer, strongest, certain);
    }

    /** No strong clue: a number and a second clue that agrees, if nothing speaks for another customer. */
    private PayerAnswer judgeNumbers() {
        List<String> supported = new ArrayList<>();
        for (String customer : numbers.customers()) {
            if (!secondClue(customer).isEmpty()) {
                supported.add(customer);
            }
        }
        Optional<String> alone = supported.isEmpty() ? aloneWithTheAmount() : Optional.empty();
        if (alone.isPresent()) {
            return new PayerAnswer.Certain(alone.get(), PayerClue.FUZZY_NAME, payerName(ReasonCode.PAYER_NAME_IS_LIKE_AND_AMOUNT));
        }
        boolean stray = numbers.customers().size() > 1;
        if (supported.size() != 1 || stray && !outweighsStrays(supported.getFirst())) {
            return Suspense.of(this, receipt, clues);
        }
        String answer = supported.getFirst();
        for (Found other : strong.values()) {
            if (other.customers().stream().noneMatch(customer -> clues.sameGroup(customer, answer))) {
                return contradiction(numbersOf(answer, secondClue(answer)), answer, other.how(), other.customers());
            }
        }
        SortedSet<String> others = othersNamed(answer);
        if (!others.isEmpty()) {
            return contradiction(numbersOf(answer, secondClue(answer)), answer, payerName(ReasonCode.PAYER_NAME_MAY_BE_THEIRS), others);
        }
        return new PayerAnswer.Certain(answer, stray ? PayerClue.FUZZY_NAME : PayerClue.DOCUMENT_NUMBER, numbersOf(answer, secondClue(answer)));
    }

    /**
     * One mistyped digit made a number another customer's: two numbers are the answer's, or one with its amount, and so is the name, be it
     * one that several share.
     */
    private boolean outweighsStrays(String answer) {
        boolean three = (nameAgrees(answer) || likeNames().contains(answer)) && (numbers.keysOf(answer).size() > 1 || numbers.fitsAmount(answer));
        return three && numbers.customers().stream().filter(other -> !other.equals(answer))
                .allMatch(other -> numbers.keysOf(other).size() == 1);
    }

    /** Of all whose name it may be, the one who alone has a document of this amount, open, and nobody another that was settled of late. */
    private Optional<String> aloneWithTheAmount() {
        List<OpenItem> fitting = owed.isEmpty() ? List.of() : likeNames().stream().flatMap(customer -> owed.getOrDefault(customer, List.of()).stream())
                .filter(item -> item.document().isDebit() && item.currency().equals(receipt.currency()))
                .filter(item -> item.open().equals(receipt.amount()) || item.document().amount().equals(receipt.amount())).toList();
        return isSilent() && fitting.size() == 1 && fitting.getFirst().open().equals(receipt.amount()) ? Optional.of(fitting.getFirst().document().customerNo()) : Optional.empty();
    }

    private Reason numbersOf(String customer, Reason secondClue) {
        return Reason.of(ReasonCode.NAMES_NUMBERS, Reason.of(ReasonCode.ENUMERATED, List.copyOf(numbers.keysOf(customer)))).and(secondClue);
    }

    /** What agrees with a number of this customer; empty: nothing does. */
    private Reason secondClue(String customer) {
        if (numbers.fitsAmount(customer)) {
            return Reason.of(ReasonCode.WITH_ITS_AMOUNT);
        }
        if (numbers.keysOf(customer).size() > 1) {
            return Reason.of(ReasonCode.WHICH_ARE_ALL_THEIRS);
        }
        if (nameAgrees(customer)) {
            return Reason.of(ReasonCode.AND_THE_NAME_AGREES);
        }
        return Reason.when(likeNames().contains(customer) && numbers.fitsSaidDiscount(customer),
                () -> Reason.of(ReasonCode.WITH_ITS_AMOUNT_LESS_DISCOUNT));
    }

    /** The name is like this customer's alone, or a short form of his alone; or it is his and another's, word for word. */
    private boolean nameAgrees(String customer) {
        if (isKnownName()) {
            return strong.values().stream().anyMatch(found -> found.customers().contains(customer));
        }
        SortedSet<String> like = likeNames();
        return like.equals(Set.of(customer));
    }

    /** Customers of whom the payer's name may be a way of writing; the names are weighed once. */
    private SortedSet<String> likeNames() {
        if (like == null) {
            like = NameReading.of(receipt.payerName(), names, stemOf, clues.customerNames(), policy);
        }
        return like;
    }

    /** Whom else the payer's name may mean, where it does not mean this customer at all. */
    private SortedSet<String> othersNamed(String answer) {
        SortedSet<String> like = likeNames();
        boolean isLike = isKnownName() || like.stream().anyMatch(customer -> clues.sameGroup(customer, answer));
        return isLike ? new TreeSet<>() : like;
    }

    /** A name that nobody has, but is much more like another customer's than like the answer's: an account changed hands. */
    private String likeAnother(String answer) {
        List<FuzzyNames.Candidate> similar = names.similar();
        if (similar.isEmpty() || isKnownName() || names.cut().contains(answer)) {
            return null;
        }
        double best = similar.getFirst().similarity();
        boolean answerIsLike = beginsLikePayer(answer) || names.isShort(answer)
                || similar.stream().anyMatch(one -> one.similarity() >= best - policy.fuzzyLead() && clues.sameGroup(one.customerNo(), answer));
        return best >= policy.fuzzyThreshold() - NameReading.DOUBT && !answerIsLike ? similar.getFirst().customerNo() : null;
    }

    /** The payer's name is the beginning of this customer's: banks cut names, and people leave their ends off. */
    private boolean beginsLikePayer(String customerNo) {
        String key = PayerNames.normalise(receipt.payerName());
        return key.length() >= SHORTEST_BEGINNING && PayerNames.normalise(clues.customerNames().getOrDefault(customerNo, "")).startsWith(key);
    }

    /** Inside a group the payer is whose account or name it is, not whose letter is paid. */
    private PayerAnswer payingMember(String answer, PayerClue strongest, Found certain) {
        for (PayerClue clue : List.of(PayerClue.ACCOUNT, PayerClue.NAME, PayerClue.ALIAS)) {
            Found payer = strong.get(clue);
            if (strongest == PayerClue.RF_REFERENCE && payer != null && payer.isCertain() && !payer.customers().first().equals(answer)) {
                return new PayerAnswer.Certain(payer.customers().first(), clue, payer.how().and(Reason.of(ReasonCode.PAYS_FOR_MEMBER, answer)));
            }
        }
        return new PayerAnswer.Certain(answer, strongest, certain.how());
    }

    private PayerAnswer contradiction(Reason how, String answer, Reason otherHow, SortedSet<String> others) {
        return Suspense.contradiction(this, receipt, clues, Reason.of(ReasonCode.CLUES_CONTRADICT, how, Suspense.named(answer, clues), otherHow,
                Reason.of(ReasonCode.EITHER, others.stream().map(customer -> Suspense.named(customer, clues)).toList())));
    }

    /** The bank gives no name, and the text names one open document, though not its amount: that is most likely meant. */
    Optional<OpenItem> onlyNamed() {
        boolean nameless = receipt.payerName().isBlank() && strong.isEmpty() && numbers.customers().size() == 1;
        List<OpenItem> named = nameless ? numbers.openOf(numbers.customers().first()) : List.of();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Every customer of whom some clue speaks, the likeliest first, with the clues that do. */
    Map<String, List<Reason>> spokenFor() {
        Map<String, List<Reason>> spoken = new LinkedHashMap<>();
        strong.values().forEach(found -> found.customers().forEach(customer -> add(spoken, customer, found.how())));
        for (String customer : numbers.customers()) {
            add(spoken, customer, numbersOf(customer, secondClue(customer)));
        }
        for (String customer : likeNames()) {
            add(spoken, customer, payerName(names.isShort(customer) || stemOf.contains(customer)
                    ? ReasonCode.MAY_BE_SHORT_FOR_NAME : ReasonCode.IS_LIKE_THE_NAME));
        }
        numbers.sharers().forEach(customer -> add(spoken, customer, Reason.of(ReasonCode.HAS_THE_NAMED_NUMBER)));
        return spoken;
    }

    private static void add(Map<String, List<Reason>> spoken, String customer, Reason how) {
        spoken.computeIfAbsent(customer, none -> new ArrayList<>()).add(how);
    }
}
