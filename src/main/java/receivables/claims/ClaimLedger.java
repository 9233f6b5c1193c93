package receivables.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.money.Money;

/**
 * The history of interest and costs, document by document, told anew each night from the letters that went out, the bookings and the
 * decisions, in the order in which they happened; within one night decisions come first, then bookings, then the night's letters.
 *
 * <p>A letter demands 29.92; 10.00 of it is paid; a later letter demands 24.86, for 4.94 have run up since: demanded 34.86, paid 10.00,
 * left 24.86.
 */
public final class ClaimLedger {

    /** Interest for which the ERP writes a debit note. @param minor units of the claim's currency */
    public record Note(Decision decision, String documentNo, Currency currency, long minor) {
    }

    private final Map<String, Running> byDocument = new TreeMap<>();
    private final Map<String, IssuedLetter> letters = new HashMap<>();
    private final Map<String, List<Part>> paidBy = new HashMap<>();
    private final Map<String, Long> endedBy = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    /** Interest of the days before was given up. */
    private final Map<String, LocalDate> runsFrom = new HashMap<>();
    private final ToLongFunction<String> amountOf;

    /** A claim while its history is told. */
    private static final class Running {
        private final Currency currency;
        private String letterNo = "";
        private long demanded;
        private long paid;
        private long waived;
        private long charged;
        private long credited;
        private long costs;
        private LocalDate claimedOn;
        /** What had ended when interest was given up up to a day. */
        private long endedBefore;

        private Running(Currency currency) {
            this.currency = currency;
        }

        private long left() {
            return demanded - paid - waived - charged - credited;
        }
    }

    /** What one payment took off one document's claim. */
    private record Part(Running claim, boolean costs, long minor) {
    }

    private ClaimLedger(ToLongFunction<String> amountOf) {
        this.amountOf = amountOf;
    }

    /**
     * Letters the customer has had: released on an earlier night, not taken back, and posted.
     *
     * @param confirmed only what was recorded as posted was posted
     */
    public static List<IssuedLetter> heard(Collection<IssuedLetter> letters, List<Decision> decisions, LocalDate businessDate,
            boolean confirmed) {
        return letters.stream().filter(letter -> letter.kind().isStage() && !letter.kind().stage().isCourtesy()
                && letter.status() == LetterStatus.READY && letter.businessDate().isBefore(businessDate) && !letter.isTakenBack(decisions)
                && (!confirmed || letter.events().stream().anyMatch(event -> event.kind() == LetterEvent.Kind.MAILED))).toList();
    }

    /**
     * @param heard see {@link #heard}
     * @param bookings of these customers' documents and receipts, tonight's included
     * @param amountOf a document's amount, minor units; 0 where it is not known
     */
    public static ClaimLedger of(List<IssuedLetter> heard, List<Allocation> bookings, List<Decision> decisions, LocalDate businessDate,
            ToLongFunction<String> amountOf) {
        ClaimLedger ledger = new ClaimLedger(amountOf);
        heard.forEach(letter -> ledger.letters.put(letter.letterNo(), letter));
        List<Event> events = new ArrayList<>();
        for (Decision decision : decisions) {
            LocalDate day = night(decision);
            if (isAboutInterest(decision) && !day.isAfter(businessDate)) {
                events.add(new Event(day, 0, decision.decisionNo(), () -> ledger.ended(decision)));
            }
        }
        int place = 0;
        for (Allocation booking : heard.isEmpty() ? List.<Allocation>of() : bookings) {
            if (booking.effect() != AllocationKind.INTEREST && booking.effect() != AllocationKind.CREDIT_NOTE) {
                continue;
            }
            String order = String.format(Locale.ROOT, "%s %s %08d", booking.amount().isNegative() ? "1" : "0", booking.receiptNo(),
                    place++);
            events.add(new Event(booking.businessDate(), 1, order, () -> ledger.booked(booking)));
        }
        for (IssuedLetter letter : heard) {
            events.add(new Event(letter.businessDate(), 2, letter.letterNo(), () -> ledger.demanded(letter)));
        }
        events.sort(Comparator.comparing(Event::day).thenComparing(Event::rank).thenComparing(Event::order));
        events.forEach(event -> event.tell().run());
        return ledger;
    }

    private record Event(LocalDate day, int rank, String order, Runnable tell) {
    }

    /** A bank's charge is waived or charged with its receipt; everything else is interest and costs. */
    public static boolean isAboutInterest(Decision decision) {
        return (decision.action() == DecisionAction.WAIVE || decision.action() == DecisionAction.CHARGE) && isEmpty(decision.receiptNo());
    }

    /** The night on which a decision acts. */
    public static LocalDate night(Decision decision) {
        return decision.knownOn() == null || decision.knownOn().isBefore(decision.decidedOn()) ? decision.decidedOn() : decision.knownOn();
    }

    private void demanded(IssuedLetter letter) {
        for (IssuedLetter.Item item : letter.items()) {
            if (item.section() == LetterSection.FEE) {
                Running claim = claim(item.documentNo(), letter.currency());
                claim.costs = Math.max(claim.costs, item.interest().minor());
                claim.letterNo = letter.letterNo();
                claim.claimedOn = letter.mailingDay();
            } else if (item.section() == LetterSection.DEMANDED && item.interest().isPositive()) {
                Running claim = claim(item.documentNo(), letter.currency());
                claim.demanded += Math.max(0, item.interest().minor() - claim.left());
                claim.letterNo = letter.letterNo();
                claim.claimedOn = letter.mailingDay();
            }
        }
    }

    private Running claim(String documentNo, Currency currency) {
        return byDocument.computeIfAbsent(documentNo, none -> new Running(currency));
    }

    private void booked(Allocation booking) {
        if (booking.effect() == AllocationKind.INTEREST && letters.containsKey(booking.documentNo())) {
            paid(booking);
        } else if (booking.effect() == AllocationKind.CREDIT_NOTE && byDocument.containsKey(booking.documentNo())) {
            credited(byDocument.get(booking.documentNo()), booking);
        }
    }

    /** Costs first, then interest in the letter's order, which is oldest first. What is taken back is owed again. */
    private void paid(Allocation booking) {
        List<Part> parts = paidBy.computeIfAbsent(booking.receiptNo() + "\n" + booking.documentNo(), none -> new ArrayList<>());
        long rest = booking.amount().minor();
        if (rest < 0) {
            for (Part part : parts) {
                long back = Math.min(part.minor(), -rest);
                take(part.claim(), part.costs(), -back);
                rest += back;
            }
            parts.clear();
            return;
        }
        for (boolean costs : new boolean[] {true, false}) {
            for (IssuedLetter.Item item : letters.get(booking.documentNo()).items()) {
                Running claim = item.section() == (costs ? LetterSection.FEE : LetterSection.DEMANDED) ? byDocument.get(item.documentNo())
                        : null;
                long part = claim == null ? 0 : Math.min(rest, costs ? claim.costs : claim.left());
                if (part > 0) {
                    take(claim, costs, part);
                    parts.add(new Part(claim, costs, part));
                    rest -= part;
                }
            }
        }
    }

    private static void take(Running claim, boolean costs, long minor) {
        claim.costs -= costs ? minor : 0;
        claim.paid += costs ? 0 : minor;
    }

    /** What was credited was never owed, nor is the interest on it. */
    private void credited(Running claim, Allocation booking) {
        long amount = amountOf.applyAsLong(booking.documentNo());
        if (amount <= 0) {
            return;
        }
        long share = Money.ofMinor(claim.demanded, claim.currency).times(booking.amount().minor(), amount).minor();
        claim.credited += share < 0 ? Math.max(share, -claim.credited) : Math.min(share, claim.left());
    }

    private void ended(Decision decision) {
        boolean givesUp = decision.action() == DecisionAction.WAIVE && decision.amount() == null;
        List<String> documents = documents(decision);
        if (givesUp) {
            documents.forEach(documentNo -> runsFrom.put(documentNo, decision.decidedOn().plusDays(1)));
        }
        if (givesUp && !isEmpty(decision.documentNo())) {
            runsFrom.put(decision.documentNo(), decision.decidedOn().plusDays(1));
        }
        long limit = decision.amount() == null ? Long.MAX_VALUE : decision.amount().minor();
        for (String documentNo : documents) {
            Running claim = byDocument.get(documentNo);
            boolean charge = decision.action() == DecisionAction.CHARGE;
            long interest = Math.min(limit, claim.left());
            long costs = Math.min(limit - interest, claim.costs);
            claim.charged += charge ? interest : 0;
            claim.waived += charge ? 0 : interest;
            claim.costs -= costs;
            limit -= interest + costs;
            claim.endedBefore = givesUp ? claim.paid + claim.waived + claim.charged : claim.endedBefore;
            endedBy.merge(decision.decisionNo(), interest + costs, Math::addExact);
            if (charge && interest + costs > 0) {
                notes.add(new Note(decision, documentNo, claim.currency, interest + costs));
            }
        }
    }

    private List<String> documents(Decision decision) {
        if (!isEmpty(decision.documentNo())) {
            return byDocument.containsKey(decision.documentNo()) ? List.of(decision.documentNo()) : List.of();
        }
        String letterNo = isEmpty(decision.letterNo()) ? decision.refersTo() : decision.letterNo();
        if (!isEmpty(letterNo)) {
            return !letters.containsKey(letterNo) ? List.of() : letters.get(letterNo).items().stream()
                    .map(IssuedLetter.Item::documentNo).distinct().filter(byDocument::containsKey).toList();
        }
        return List.copyOf(byDocument.keySet());
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    /** Every document of which interest or costs were ever demanded, by number. */
    public List<Claim> claims() {
        return byDocument.keySet().stream().map(this::of).toList();
    }

    /** The document's claim, null: nothing was ever demanded beside it. */
    public Claim of(String documentNo) {
        Running claim = byDocument.get(documentNo);
        return claim == null ? null : new Claim(documentNo, claim.currency, claim.letterNo, claim.demanded, claim.paid, claim.waived,
                claim.charged, claim.credited, claim.costs, claim.claimedOn, claim.endedBefore);
    }

    /** The first day whose interest may be claimed, null: nobody gave any up. */
    public LocalDate runsFrom(String documentNo) {
        return runsFrom.get(documentNo);
    }

    /** What one letter demanded in interest and costs and is still owed, minor units. */
    public long leftOf(IssuedLetter letter) {
        long left = 0;
        for (IssuedLetter.Item item : letter.items()) {
            Running claim = byDocument.get(item.documentNo());
            if (claim != null && item.section() == LetterSection.FEE) {
                left += Math.min(item.interest().minor(), claim.costs);
            } else if (claim != null && item.section() == LetterSection.DEMANDED) {
                left += Math.min(item.interest().minor(), Math.max(0, claim.left()));
            }
        }
        return left;
    }

    /** What a decision ended, minor units; 0: nothing. */
    public long endedBy(Decision decision) {
        return endedBy.getOrDefault(decision.decisionNo(), 0L);
    }

    /** Debit notes that decisions made, in their order. */
    public List<Note> notes() {
        return notes;
    }
}
