package receivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.ledger.instrument.InstrumentNight;
import receivables.ledger.instrument.InstrumentRules;
import receivables.ledger.instrument.InstrumentStatus;
import receivables.ledger.instrument.InstrumentTerms;
import receivables.ledger.instrument.Paper;
import receivables.money.Money;

/**
 * The papers in hand of one account and where each stands while the night is matched; see the rules, section 2, "Bills". How a paper stood
 * before follows from what is kept of it: bookings of the bank's lines, the decisions about it, and the days that have passed.
 *
 * <pre>{@code
 * R-1, acceptance of 800.00, matures 30 October   → IN_HAND, what it names is settled
 * 4 November, no line came                        → OVERDUE; 11 November: what it settled is open again
 * }</pre>
 */
final class Papers {

    private final AccountBook book;
    private final InstrumentTerms terms;
    private final DocumentNumbers documents;
    /** By the paper's place among the account's receipts. */
    private final Map<Integer, Paper> before = new TreeMap<>();
    private final Map<Integer, Paper> now = new TreeMap<>();
    private final Map<Integer, String> movedBy = new HashMap<>();
    private final Map<Integer, Money> proceeds = new HashMap<>();
    /** Those that a bank's line has paid. */
    private final Set<Integer> met = new TreeSet<>();
    /** Those for which the bank had still to pay when the night began. */
    private final Set<Integer> awaitedBefore = new TreeSet<>();
    /** What the bank is to pay for a paper that was sold to it. */
    private final Map<Integer, Decision> discounted = new HashMap<>();

    Papers(AccountBook book, InstrumentTerms terms) {
        this.book = book;
        this.terms = terms;
        boolean any = false;
        for (int receipt = 0; receipt < book.receiptCount(); receipt++) {
            any |= line(receipt).isInstrument() && !book.receipt(receipt).share().isZero();
        }
        documents = any ? new DocumentNumbers(book) : null;
        for (int receipt = 0; any && receipt < book.receiptCount(); receipt++) {
            if (line(receipt).isInstrument() && book.counts(receipt) && !book.receipt(receipt).share().isZero()) {
                read(receipt);
            }
        }
    }

    private void read(int receipt) {
        Receipt line = line(receipt);
        Paper waiting = terms.waiting(line.collectedOn(), named(receipt));
        LocalDate since = line.knownOn().isBefore(line.countsOn()) ? line.countsOn() : line.knownOn();
        LocalDate his = book.receipt(receipt).identifiedOn();
        if (isPaid(receipt)) {
            met.add(receipt);
        }
        InstrumentStatus status = isDead(receipt) ? InstrumentStatus.DISHONOURED : passedOn(receipt);
        if (status == null && met.contains(receipt)) {
            status = InstrumentStatus.PAID;
        }
        now.put(receipt, status == null ? waiting : waiting.with(status));
        if (!terms.isNew(since) && !terms.isNew(his)) {
            if (isAwaited(receipt)) {
                awaitedBefore.add(receipt);
            }
            before.put(receipt, status == null ? terms.waitingBefore(line.collectedOn(), waiting) : waiting.with(status));
        }
    }

    /** Passed on by a decision that an earlier night carried out; null: no. */
    private InstrumentStatus passedOn(int receipt) {
        InstrumentStatus status = null;
        for (Decision decision : decisions()) {
            boolean passes = decision.action() == DecisionAction.ENDORSED || decision.action() == DecisionAction.DISCOUNTED;
            if (passes && decision.receiptNo().equals(book.receiptNo(receipt)) && !isNew(decision)) {
                status = InstrumentStatus.valueOf(decision.action().name());
                if (decision.action() == DecisionAction.DISCOUNTED) {
                    discounted.put(receipt, decision);
                }
            }
        }
        return status;
    }

    /** Decisions about the account's papers that the night sees, in the order in which they were made. */
    List<Decision> decisions() {
        return book.account().decisions().stream().filter(decision -> !Decisions.night(decision).isAfter(book.businessDate()))
                .filter(decision -> !decision.receiptNo().isEmpty())
                .sorted(Comparator.comparing(Decision::decidedOn).thenComparing(Decision::decisionNo)).toList();
    }

    boolean isNew(Decision decision) {
        return terms.isNew(Decisions.night(decision));
    }

    /** Taken back by the bank, or worth nothing by a booking of its own. */
    private boolean isDead(int receipt) {
        return book.isReversed(receipt) || book.standing(book.receiptNo(receipt)).stream()
                .anyMatch(net -> net.kind() == AllocationKind.INSTRUMENT && net.documentNo().isEmpty()
                        || net.kind() == AllocationKind.REFUND && net.rule() == MatchRule.REVERSAL);
    }

    private boolean isPaid(int receipt) {
        long paid = 0;
        for (Allocation allocation : book.account().allocations()) {
            if (allocation.effect() == AllocationKind.INSTRUMENT && allocation.documentNo().equals(book.receiptNo(receipt))) {
                paid = Math.addExact(paid, allocation.amount().minor());
            }
        }
        return paid > 0;
    }

    /** Documents that it paid, else those that its text and advice name. */
    private List<String> named(int receipt) {
        Set<String> numbers = new TreeSet<>();
        for (AccountBook.Net net : book.standing(book.receiptNo(receipt))) {
            if (net.kind() == AllocationKind.PAYMENT) {
                numbers.add(net.documentNo());
            }
        }
        if (numbers.isEmpty()) {
            NamedDocuments names = DocumentNamer.inText(book, documents, book.policy(receipt), line(receipt));
            names.all().forEach(item -> numbers.add(book.document(item).documentNo()));
            names.settled().forEach(item -> numbers.add(book.document(item).documentNo()));
            for (AdviceLine advice : book.receipt(receipt).advice()) {
                DocumentNamer.inAdvice(book, documents, book.policy(receipt), advice).all()
                        .forEach(item -> numbers.add(book.document(item).documentNo()));
            }
        }
        return List.copyOf(numbers);
    }

    /** Documents that a bank's line names; {@code null} stands for something that looks like a document and is none of the account's. */
    Set<String> namedBy(int line) {
        NamedDocuments names = DocumentNamer.inText(book, documents, book.policy(line), line(line));
        Set<String> numbers = new TreeSet<>();
        names.all().forEach(item -> numbers.add(book.document(item).documentNo()));
        names.settled().forEach(item -> numbers.add(book.document(item).documentNo()));
        names.unknown().forEach(number -> numbers.add("?" + number));
        return numbers;
    }

    InstrumentRules rules() {
        return terms.rules();
    }

    boolean isEmpty() {
        return now.isEmpty();
    }

    /** Their places, in the account's order. */
    List<Integer> all() {
        return List.copyOf(now.keySet());
    }

    /** Null: no paper. */
    Paper of(int receipt) {
        return now.get(receipt);
    }

    /** A paper whose money is not there and that pays nothing before it is. */
    boolean waits(int receipt) {
        Paper paper = now.get(receipt);
        return paper != null && paper.waits(line(receipt).instrument().kind());
    }

    /** The decision that sold it to a bank, null: none did. */
    Decision discount(int receipt) {
        return discounted.get(receipt);
    }

    void move(int receipt, InstrumentStatus status, String by) {
        now.compute(receipt, (none, paper) -> paper.with(status));
        movedBy.put(receipt, by);
    }

    void discount(int receipt, Decision decision) {
        discounted.put(receipt, decision);
        move(receipt, InstrumentStatus.DISCOUNTED, decision.decisionNo());
    }

    /** The bank has still to pay something for it: it is in hand, or was sold to the bank. */
    boolean isAwaited(int receipt) {
        return !met.contains(receipt) && (now.get(receipt).status().isHeld() || now.get(receipt).status() == InstrumentStatus.DISCOUNTED);
    }

    void paid(int receipt, String lineNo, Money amount) {
        met.add(receipt);
        proceeds.put(receipt, amount);
        // one that was sold to a bank stays sold: its money came from the buyer
        movedBy.put(receipt, lineNo);
        if (now.get(receipt).status() != InstrumentStatus.DISCOUNTED) {
            move(receipt, InstrumentStatus.PAID, lineNo);
        }
    }

    Receipt line(int receipt) {
        return book.receipt(receipt).receipt();
    }

    /** What it is called in sentences: its own number, else its row's. */
    String name(int receipt) {
        String number = line(receipt).instrument().number();
        return number.isEmpty() ? book.receiptNo(receipt) : number;
    }

    /** The receipt with where its paper stands; what is done with is money like any other. */
    OpenReceipt after(int receipt, OpenReceipt moved) {
        Paper paper = now.get(receipt);
        return paper == null ? moved : moved.with(paper.with(documentsOf(receipt, paper)));
    }

    /** As the night leaves it: what it settles tonight is not yet in what it was read with. */
    private List<String> documentsOf(int receipt, Paper paper) {
        Set<String> paid = new TreeSet<>();
        book.standing(book.receiptNo(receipt)).stream().filter(net -> net.kind() == AllocationKind.PAYMENT)
                .forEach(net -> paid.add(net.documentNo()));
        return paid.isEmpty() ? paper.documents() : List.copyOf(paid);
    }

    List<InstrumentNight> nights() {
        List<InstrumentNight> nights = new ArrayList<>();
        now.forEach((receipt, paper) -> nights.add(new InstrumentNight(book.receiptNo(receipt), before.get(receipt),
                paper.with(documentsOf(receipt, paper)), movedBy.getOrDefault(receipt, ""), proceeds.get(receipt),
                awaitedBefore.contains(receipt), isAwaited(receipt))));
        return nights;
    }
}
