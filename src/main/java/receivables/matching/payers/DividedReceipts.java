package receivables.matching.payers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenItem;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.WorkKind;
import receivables.matching.PayerAnswer;
import receivables.matching.ReceiptShares;
import receivables.matching.payers.Identification.Candidate;
import receivables.matching.payers.Identification.Share;

/**
 * The parts of a page's receipts in which more than one customer may have a say: somebody allocated them, or an earlier night gave them to
 * somebody else. {@link ReceiptShares} divides by what was said and booked of them.
 */
final class DividedReceipts {

    private final Map<String, List<ReceiptShares.Advised>> collective;
    private final Map<String, List<Decision>> allocate = new HashMap<>();
    private final Map<String, List<Decision>> unallocate = new HashMap<>();
    private final Map<String, List<Share>> before;
    private final Map<String, List<Allocation>> booked = new HashMap<>();
    /** Documents that are allocated to, by number. */
    private final Map<String, List<OpenItem>> documents = new HashMap<>();

    /**
     * @param decisions every ALLOCATE and UNALLOCATE the night knows, by receipt
     * @param again receipts whose payer an earlier night knew
     * @param collective receipts of one who pays for several customers, with what his advice gives
     */
    DividedReceipts(PayerRecords records, List<Receipt> page, Map<String, List<Decision>> decisions, Set<String> again,
            Map<String, List<ReceiptShares.Advised>> collective) {
        this.collective = collective;
        for (Receipt receipt : page) {
            for (Decision decision : decisions.getOrDefault(receipt.receiptNo(), List.of())) {
                boolean gives = decision.action() == DecisionAction.ALLOCATE;
                if (!gives || !decision.documentNo().isEmpty()) {
                    (gives ? allocate : unallocate).computeIfAbsent(receipt.receiptNo(), none -> new ArrayList<>()).add(decision);
                }
            }
        }
        List<String> numbers = page.stream().map(Receipt::receiptNo).filter(again::contains).toList();
        before = records.sharesBefore(numbers);
        records.bookings(numbers)
                .forEach(allocation -> booked.computeIfAbsent(allocation.receiptNo(), none -> new ArrayList<>()).add(allocation));
        Set<String> numbersOfDocuments = new TreeSet<>();
        allocate.values().forEach(all -> all.forEach(decision -> numbersOfDocuments.add(decision.documentNo())));
        collective.values().forEach(all -> all.forEach(part -> numbersOfDocuments.add(part.documentNo())));
        if (!numbersOfDocuments.isEmpty()) {
            readDocuments(records, numbersOfDocuments, again);
        }
    }

    /** What is open; a document that was paid with money which is looked at again may be free tonight as a whole. */
    private void readDocuments(PayerRecords records, Set<String> wanted, Set<String> again) {
        Map<String, OpenItem> items = new TreeMap<>();
        records.openNumbered(wanted).forEach(item -> items.put(item.document().customerNo() + "\t" + item.documentNo(), item));
        for (Document document : records.documentsBookedFrom(again)) {
            if (wanted.contains(document.documentNo())) {
                items.put(document.customerNo() + "\t" + document.documentNo(), new OpenItem(document, document.amount()));
            }
        }
        items.values().forEach(item -> documents.computeIfAbsent(item.documentNo(), none -> new ArrayList<>()).add(item));
    }

    /** Nobody else has a say: the receipt is whose the clues say, as a whole. */
    private boolean isWhole(Receipt receipt) {
        return !allocate.containsKey(receipt.receiptNo()) && !before.containsKey(receipt.receiptNo())
                && !collective.containsKey(receipt.receiptNo());
    }

    /** Customers that have or had a part, or are given one. */
    Set<String> customers() {
        Set<String> customers = new TreeSet<>();
        before.values().forEach(shares -> shares.forEach(share -> customers.add(share.customerNo())));
        booked.values().forEach(all -> all.forEach(allocation -> customers.add(allocation.customerNo())));
        documents.values().forEach(items -> items.forEach(item -> customers.add(item.document().customerNo())));
        customers.remove("");
        return customers;
    }

    /**
     * Who has which part tonight.
     *
     * @param answer whose it is by the clues
     * @param allocatedTo whose document, open or not, it was allocated to: his it is where nothing else tells; empty: nobody's
     * @param several the text names documents of several accounts: what nobody gave to one of them is nobody's
     */
    Identification divide(Receipt receipt, PayerAnswer answer, String allocatedTo, boolean several, UnaryOperator<String> accountOf) {
        if (isWhole(receipt)) {
            return whole(receipt, answer);
        }
        return switch (answer) {
            case PayerAnswer.Certain certain -> divide(receipt, certain.customerNo(), certain.clue(), true, false, List.of(), accountOf);
            case PayerAnswer.Unknown unknown -> {
                boolean contradicted = unknown.question().kind() == WorkKind.PAYER_CONTRADICTION;
                boolean forSeveral = collective.containsKey(receipt.receiptNo());
                Identification parts = divide(receipt, "", null, contradicted, several || forSeveral, candidates(unknown), accountOf);
                boolean nobodys = parts.customerNo().isEmpty() && parts.shares().isEmpty() && !parts.unchanged();
                yield nobodys && !allocatedTo.isEmpty() && !forSeveral
                        ? new Identification(receipt.receiptNo(), allocatedTo, PayerClue.DECISION, List.of()) : parts;
            }
        };
    }

    private static Identification whole(Receipt receipt, PayerAnswer answer) {
        return switch (answer) {
            case PayerAnswer.Certain certain -> new Identification(receipt.receiptNo(), certain.customerNo(), certain.clue(), List.of());
            case PayerAnswer.Unknown unknown -> new Identification(receipt.receiptNo(), "", null, candidates(unknown));
        };
    }

    private static List<Candidate> candidates(PayerAnswer.Unknown unknown) {
        return unknown.candidates().stream().map(candidate -> new Candidate(candidate.customerNo(), PayerClue.FUZZY_NAME, false)).toList();
    }

    private Identification divide(Receipt receipt, String owner, PayerClue clue, boolean contradicted, boolean several,
            List<Candidate> candidates, UnaryOperator<String> accountOf) {
        String receiptNo = receipt.receiptNo();
        List<ReceiptShares.Booked> standing = standing(receiptNo);
        List<ReceiptShares.Given> given = new ArrayList<>(given(receipt));
        given.addAll(advised(receipt));
        String whole = owner;
        PayerClue how = clue;
        boolean shared = before.getOrDefault(receiptNo, List.of()).stream().filter(share -> share.share() != 0)
                .map(share -> accountOf.apply(share.customerNo())).distinct().count() > 1;
        if (owner.isEmpty() && !several && !shared) {
            // who allocates a part of it to one customer alone says by the way whose it is
            Map<String, String> decided = new TreeMap<>();
            standing.stream().filter(one -> one.decided() > 0).forEach(one ->
                    decided.putIfAbsent(accountOf.apply(one.customerNo()), one.customerNo()));
            given.forEach(one -> decided.putIfAbsent(accountOf.apply(one.customerNo()), one.customerNo()));
            whole = decided.size() == 1 ? decided.values().iterator().next() : "";
            how = PayerClue.DECISION;
        }
        ReceiptShares shares = ReceiptShares.of(receipt.amount().minor(), whole, contradicted, given, standing, accountOf);
        return identification(receipt, whole, how, candidates, shares, accountOf);
    }

    private Identification identification(Receipt receipt, String owner, PayerClue clue, List<Candidate> candidates, ReceiptShares shares,
            UnaryOperator<String> accountOf) {
        List<Share> earlier = before.getOrDefault(receipt.receiptNo(), List.of());
        SortedMap<String, Long> now = new TreeMap<>(shares.parts());
        Map<String, Long> then = new TreeMap<>();
        Map<String, PayerClue> clues = new HashMap<>();
        for (Share share : earlier) {
            clues.put(share.customerNo(), share.clue());
            String sameAccount = now.keySet().stream().filter(customer ->
                    accountOf.apply(customer).equals(accountOf.apply(share.customerNo()))).findFirst()
                    .orElse(share.customerNo());
            then.merge(sameAccount, share.share(), Math::addExact);
            now.putIfAbsent(sameAccount, 0L);
            if (!sameAccount.equals(share.customerNo())) {
                now.putIfAbsent(share.customerNo(), 0L);
                then.putIfAbsent(share.customerNo(), 0L);
            }
        }
        now.values().removeIf(share -> share == 0 && earlier.isEmpty());
        PayerClue given = allocate.containsKey(receipt.receiptNo()) ? PayerClue.DECISION : PayerClue.DOCUMENT_NUMBER;
        boolean one = now.size() == 1 && shares.rest() == 0 && earlier.isEmpty();
        if (one || earlier.isEmpty() && now.isEmpty()) {
            return new Identification(receipt.receiptNo(), one ? now.firstKey() : "", one ? Objects.requireNonNullElse(clue, given) : null,
                    one ? List.of() : candidates);
        }
        List<Share> set = new ArrayList<>();
        now.forEach((customer, share) -> set.add(new Share(customer, customer.equals(owner) ? clue
                : clues.getOrDefault(customer, given), share, share - then.getOrDefault(customer, 0L))));
        long restBefore = earlier.isEmpty() ? receipt.amount().minor() : receipt.amount().minor()
                - earlier.stream().mapToLong(Share::share).sum();
        set.addFirst(new Share("", null, shares.rest(), shares.rest() - restBefore));
        boolean same = !earlier.isEmpty() && set.stream().allMatch(share -> share.gained() == 0);
        return new Identification(receipt.receiptNo(), owner, owner.isEmpty() ? null : clue, shares.rest() == 0 ? List.of() : candidates,
                same ? List.of() : set, shares.rest(), same);
    }

    /** What people allocated and no night has booked yet; what they took off again later is gone. */
    private List<ReceiptShares.Given> given(Receipt receipt) {
        String receiptNo = receipt.receiptNo();
        Set<String> acted = acted(receiptNo);
        List<ReceiptShares.Given> given = new ArrayList<>();
        for (Decision decision : allocate.getOrDefault(receiptNo, List.of())) {
            boolean done = acted.contains(decision.decisionNo()) || isTakenOff(decision, unallocate.getOrDefault(receiptNo, List.of()));
            OpenItem item = done ? null : item(decision);
            if (item != null && item.document().isDebit() && item.currency().equals(receipt.currency())) {
                long open = item.open().minor();
                boolean said = decision.amount() != null && decision.amount().currency().equals(item.currency());
                // one that asks for more than the document has open will be refused, and moves nothing
                long wanted = said ? decision.amount().minor() : open;
                if (wanted <= open) {
                    given.add(new ReceiptShares.Given(item.document().customerNo(), wanted));
                }
            }
        }
        return given;
    }

    /** What the advice of one who pays for several gives, up to what is open, less what it gave before; a person's word goes before it. */
    private List<ReceiptShares.Given> advised(Receipt receipt) {
        String receiptNo = receipt.receiptNo();
        Set<String> decided = new HashSet<>();
        allocate.getOrDefault(receiptNo, List.of()).forEach(decision -> decided.add(decision.documentNo()));
        unallocate.getOrDefault(receiptNo, List.of()).forEach(decision -> decided.add(decision.documentNo()));
        Map<String, Long> parts = new TreeMap<>();
        for (ReceiptShares.Advised part : collective.getOrDefault(receiptNo, List.of())) {
            Optional<OpenItem> item = documents.getOrDefault(part.documentNo(), List.of()).stream()
                    .filter(one -> one.document().customerNo().equals(part.customerNo()) && one.currency().equals(receipt.currency())
                    && one.document().isDebit() == part.minor() > 0).findFirst();
            if (item.isPresent() && !decided.contains(part.documentNo())) {
                long had = booked.getOrDefault(receiptNo, List.of()).stream()
                        .filter(allocation -> allocation.documentNo().equals(part.documentNo())).mapToLong(Allocation::offReceipt).sum();
                long wanted = Math.min(Math.max(0, Math.abs(part.minor()) - had), item.get().open().minor());
                parts.merge(part.customerNo(), part.minor() > 0 ? wanted : -wanted, Math::addExact);
            }
        }
        return parts.entrySet().stream().filter(part -> part.getValue() > 0)
                .map(part -> new ReceiptShares.Given(part.getKey(), part.getValue())).toList();
    }

    /** Somebody took off again on a later night what the decision gave. */
    static boolean isTakenOff(Decision decision, List<Decision> ofTheReceipt) {
        return ofTheReceipt.stream().anyMatch(other -> other.action() == DecisionAction.UNALLOCATE
                && other.firstNight().isAfter(decision.firstNight())
                && (other.documentNo().isEmpty() || other.documentNo().equals(decision.documentNo())));
    }

    private OpenItem item(Decision decision) {
        List<OpenItem> items = documents.getOrDefault(decision.documentNo(), List.of());
        return items.stream().filter(item -> decision.customerNo().isEmpty() || item.document().customerNo().equals(decision.customerNo()))
                .findFirst().orElse(null);
    }

    private Set<String> acted(String receiptNo) {
        return booked.getOrDefault(receiptNo, List.of()).stream().map(Allocation::decisionNo).filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What stands of earlier nights by customer, less what decisions of tonight take off. */
    private List<ReceiptShares.Booked> standing(String receiptNo) {
        Set<String> acted = acted(receiptNo);
        Set<String> takenOff = new HashSet<>();
        unallocate.getOrDefault(receiptNo, List.of()).stream().filter(decision -> !acted.contains(decision.decisionNo()))
                .forEach(decision -> takenOff.add(decision.documentNo()));
        Map<String, List<Allocation>> nets = new TreeMap<>();
        for (Allocation allocation : booked.getOrDefault(receiptNo, List.of())) {
            boolean off = takenOff.contains("") || takenOff.contains(allocation.documentNo());
            if (allocation.effect() == AllocationKind.REFUND || allocation.effect().usesReceipt(allocation.documentNo()) && !off) {
                nets.computeIfAbsent(allocation.customerNo() + "\t" + allocation.documentNo() + "\t" + allocation.effect(),
                        none -> new ArrayList<>()).add(allocation);
            }
        }
        Map<String, ReceiptShares.Booked> standing = new TreeMap<>();
        nets.values().forEach(net -> {
            long minor = net.stream().mapToLong(Allocation::offReceipt).sum();
            MatchRule rule = net.stream().filter(allocation -> allocation.amount().isPositive()).map(Allocation::rule)
                    .min(MatchRule::compareTo).orElse(MatchRule.OLDEST_FIRST);
            boolean decided = rule == MatchRule.DECISION || net.getFirst().effect() == AllocationKind.REFUND;
            boolean named = !decided && rule.compareTo(MatchRule.REFERENCE_PART) <= 0;
            standing.merge(net.getFirst().customerNo(), new ReceiptShares.Booked(net.getFirst().customerNo(), decided ? minor : 0, named
                    ? minor : 0), (one, other) -> new ReceiptShares.Booked(one.customerNo(), one.decided() + other.decided(), one.named()
                    + other.named()));
        });
        return List.copyOf(standing.values());
    }
}
