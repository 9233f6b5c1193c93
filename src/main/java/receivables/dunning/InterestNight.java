package receivables.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import receivables.claims.Accrual;
import receivables.claims.Claim;
import receivables.claims.ClaimLedger;
import receivables.claims.FlatSum;
import receivables.claims.InterestRate;
import receivables.claims.Principal;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Allocation;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Letter;
import receivables.ledger.Stage;
import receivables.ledger.interest.InterestLine;
import receivables.money.Money;

/**
 * Interest and costs of one customer's items on one night: what has run up to the mailing day, what was claimed before and what became of
 * it, and so what a letter of tonight demands.
 */
final class InterestNight {
    private final DunningNight night;
    private final InterestRate rate;
    private final ClaimLedger ledger;
    private final Map<String, List<Allocation>> booked = new HashMap<>();
    private final Map<String, Accrual> accrued = new HashMap<>();

    InterestNight(DunningNight night) {
        this.night = night;
        this.rate = InterestRate.of(night.customer(), night.context.company(), night.policy.interest(), night.context.referenceRates());
        for (Allocation allocation : night.dunningCase.allocations()) {
            if (allocation.offDocument() != 0) {
                booked.computeIfAbsent(allocation.documentNo(), none -> new ArrayList<>()).add(allocation);
            }
        }
        this.ledger = ClaimLedger.of(ClaimLedger.heard(night.dunningCase.letters(), night.dunningCase.decisions(),
                night.context.businessDate(), night.policy.mailingConfirm()), night.dunningCase.allocations(),
                night.dunningCase.decisions(), night.context.businessDate(), this::amount);
    }

    /** Of a settled document what was booked on it is its amount. */
    private long amount(String documentNo) {
        return night.items.stream().filter(item -> item.documentNo().equals(documentNo)).mapToLong(item -> item.document().amount().minor())
                .findFirst().orElseGet(() -> booked.getOrDefault(documentNo, List.of()).stream().mapToLong(Allocation::offDocument).sum());
    }

    ClaimLedger ledger() {
        return ledger;
    }

    InterestRate rate() {
        return rate;
    }

    /** Some interest is owed at all, whether or not its rate is known. */
    boolean isOwed() {
        return night.policy.interestFrom() != null && rate.basis() != null;
    }

    /** Its rate is known today: nobody is threatened with interest that cannot be computed. */
    boolean isKnown() {
        return rate.on(night.mailingDay(), night.mailingDay()) != null;
    }

    /** What a letter of the item demands in interest, minor units. */
    long toDemand(DueItem item) {
        Claim claim = ledger.of(item.documentNo());
        long runUp = isOwed() ? accrued(item).minor() : 0;
        return claim == null ? runUp : claim.toDemand(runUp);
    }

    /** Costs once demanded and still owed, minor units. */
    long costs(DueItem item) {
        Claim claim = ledger.of(item.documentNo());
        return claim == null ? 0 : claim.costs();
    }

    /** The law's flat sum, with the letter that brings the item to the stage from which interest is demanded; once per invoice. */
    Money flatSum(DueItem item, Stage own) {
        Stage from = night.policy.interestFrom();
        boolean first = from != null && own != null && own.isAtLeast(from) && !item.past.hasAtLeast(from);
        return first && night.policy.interest().flatSums() ? FlatSum.of(rate.basis(), item.document().amount())
                : item.item.open().withMinor(0);
    }

    /** How a letter names it. @param charged the items that bear interest, oldest first, with what is demanded of each */
    Letter.InterestTerms terms(SequencedMap<DueItem, Money> charged) {
        if (charged.isEmpty() || rate.basis() == null) {
            return null;
        }
        Map.Entry<DueItem, Money> oldest = charged.firstEntry();
        long earlier = 0;
        List<InterestLine> sheet = new ArrayList<>();
        for (Map.Entry<DueItem, Money> one : charged.entrySet()) {
            Claim claim = ledger.of(one.getKey().documentNo());
            earlier += claim == null ? 0 : Math.min(Math.max(0, claim.left()), one.getValue().minor());
            if (night.policy.interest().sheet()) {
                sheet.addAll(lines(one.getKey(), one.getValue()));
            }
        }
        return new Letter.InterestTerms(rate.basis(), rate.on(lastDay(), oldest.getKey().due.plusDays(1)),
                night.policy.interest().allSegments(), oldest.getValue().withMinor(earlier), sheet);
    }

    private List<InterestLine> lines(DueItem item, Money demanded) {
        List<InterestLine> lines = new ArrayList<>();
        long rest = demanded.minor();
        for (Accrual.Segment segment : accrued(item).segments()) {
            lines.add(new InterestLine(item.documentNo(), segment.from(), segment.to(), demanded.withMinor(segment.principal()),
                    segment.percent(), demanded.withMinor(segment.interest())));
            rest -= segment.interest();
        }
        if (rest != 0) {
            lines.add(new InterestLine(item.documentNo(), null, null, null, null, demanded.withMinor(rest)));
        }
        return lines;
    }

    /**
     * What has run up on the item to the mailing day, since somebody gave up what had run up before. What a paper in hand covers bears
     * interest to the day on which it was handed over; if it is refused, it was never paid.
     */
    Accrual accrued(DueItem item) {
        return accrued.computeIfAbsent(item.documentNo(), none -> {
            Claim claim = ledger.of(item.documentNo());
            LocalDate late = item.due.plusDays(1);
            UnaryOperator<LocalDate> lastDayOfPaid = night.policy.interest().allSegments() ? day -> day
                    : day -> lastDemandBefore(day, claim);
            Principal principal = Principal.of(late, item.open() - item.covered(), booked.getOrDefault(item.documentNo(), List.of()),
                    pauses(item), lastDayOfPaid);
            for (HoldRow paper : item.holds().stream().filter(hold -> hold.reason() == SkipReason.INSTRUMENT).toList()) {
                principal = principal.settled(paper.amount().minor(), lastDayOfPaid.apply(paper.since()));
            }
            LocalDate from = ledger.runsFrom(item.documentNo());
            return Accrual.of(principal, rate, from == null ? late : from, lastDay());
        });
    }

    /** On what is open alone: what was demanded before it was paid stays so, up to the day of that demand. */
    private static LocalDate lastDemandBefore(LocalDate paid, Claim claim) {
        return claim == null || claim.claimedOn() == null ? null : claim.claimedOn().isBefore(paid) ? claim.claimedOn() : null;
    }

    /** From the day of insolvency or closing on no interest runs. */
    private LocalDate lastDay() {
        LocalDate since = night.customer().status() == CustomerStatus.ACTIVE ? null : night.customer().statusSince();
        return since == null || since.isAfter(night.mailingDay()) ? night.mailingDay() : since.minusDays(1);
    }

    private List<Principal.Pause> pauses(DueItem item) {
        List<Principal.Pause> pauses = new ArrayList<>();
        for (Decision dispute : night.decisions.all()) {
            boolean objects = dispute.action() == DecisionAction.DISPUTE || dispute.action() == DecisionAction.CONTESTED
                    && (dispute.amount() != null || !StandingDecisions.isEmpty(dispute.documentNo()));
            boolean his = dispute.amount() == null || dispute.amount().currency().equals(item.item.currency());
            if (objects && his && !dispute.decidedOn().isAfter(night.context.businessDate())
                    && StandingDecisions.concerns(dispute, item.documentNo())) {
                LocalDate ended = night.decisions.endedOn(dispute);
                LocalDate to = ended == null || dispute.date() != null && dispute.date().isBefore(ended) ? dispute.date()
                        : ended.minusDays(1);
                pauses.add(new Principal.Pause(dispute.amount() == null ? Long.MAX_VALUE : dispute.amount().minor(), dispute.decidedOn(),
                        to));
            }
        }
        return pauses;
    }

    /** A row for each overdue item on which interest runs, and for each document of which some was ever demanded; by number. */
    List<InterestRow> rows() {
        Map<String, DueItem> open = new TreeMap<>();
        night.items.stream().filter(item -> item.daysPastDue > 0).forEach(item -> open.put(item.documentNo(), item));
        TreeSet<String> numbers = new TreeSet<>(open.keySet());
        ledger.claims().forEach(claim -> numbers.add(claim.documentNo()));
        List<InterestRow> rows = new ArrayList<>();
        for (String number : numbers) {
            DueItem item = open.get(number);
            Claim claim = ledger.of(number);
            boolean runs = item != null && isOwed();
            if (!runs && (claim == null || claim.left() + claim.costs() == 0)) {
                continue;
            }
            rows.add(runs ? running(item, claim) : settled(claim));
        }
        return rows;
    }

    private InterestRow running(DueItem item, Claim before) {
        Claim claim = before == null ? Claim.none(item.documentNo(), item.item.currency()) : before;
        long waived = claim.waived() + claim.charged();
        long toDemand = toDemand(item);
        LocalDate late = item.due.plusDays(1);
        return new InterestRow(item.documentNo(), night.customer().customerNo(), claim.currency(), rate.basis(), rate.on(lastDay(), late),
                late, lastDay(), toDemand + claim.paid() + waived, claim.demanded() - claim.credited(), claim.paid(), waived,
                toDemand - claim.left(), claim.costs(), claim.letterNo(), accrued(item).segments());
    }

    /** Nothing more runs up: the document is settled, or nothing is owed on it any more. */
    private InterestRow settled(Claim claim) {
        long demanded = claim.demanded() - claim.credited();
        return new InterestRow(claim.documentNo(), night.customer().customerNo(), claim.currency(), null, null, null, claim.claimedOn(),
                demanded, demanded, claim.paid(), claim.waived() + claim.charged(), 0, claim.costs(), claim.letterNo(), List.of());
    }
}
