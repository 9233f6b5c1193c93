package receivables.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.Dossier.Clock;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.Stage;

/**
 * The limitation period of one claim: from its due date, anew from each part payment and each acknowledgement by the customer, and, where
 * the country's law has it so, from each demand that reached him. A demand counts from the day it arrived; without the carrier's proof from
 * the day it was mailed.
 *
 * <p>An invoice in China, due on 1 March 2024 and demanded by a letter that arrived on 20 May 2024: it can be enforced until 20 May 2027.
 * In Germany: until 31 December 2027, whatever was written.
 */
public final class Limitation {
    private final Document document;
    private final LimitationRules.Period period;

    private Limitation(Document document, LimitationRules.Period period) {
        this.document = document;
        this.period = period;
    }

    /** The period that ends last, with what began it. @param allocations and decisions of which only those about this claim count */
    public static Clock of(Document document, Customer customer, LimitationRules rules, List<IssuedLetter> letters,
            List<Allocation> allocations,
            List<Decision> decisions, LocalDate businessDate) {
        Limitation limitation = new Limitation(document, rules.of(customer.country()));
        List<Clock> clocks = new ArrayList<>(List.of(limitation.due()));
        if (limitation.period.lettersInterrupt()) {
            limitation.demands(letters, decisions, clocks);
        }
        for (Allocation allocation : allocations) {
            boolean paid = allocation.effect() == AllocationKind.PAYMENT && allocation.documentNo().equals(document.documentNo())
                    && allocation.amount().isPositive();
            if (paid && allocation.offReceipt() != 0) {
                clocks.add(limitation.from(allocation.businessDate(), Clock.Start.PAYMENT, allocation.receiptNo()));
            }
        }
        for (Decision decision : decisions) {
            boolean confirmed = decision.action() == DecisionAction.CONFIRMED && customer.customerNo().equals(decision.customerNo());
            if (confirmed && !decision.decidedOn().isBefore(document.documentDate()) && !decision.decidedOn().isAfter(businessDate)) {
                String number = decision.letterNo() == null || decision.letterNo().isEmpty() ? decision.documentNo() : decision.letterNo();
                clocks.add(limitation.from(decision.decidedOn(), Clock.Start.CONFIRMED, number == null ? "" : number));
            }
        }
        return clocks.stream().max(Comparator.comparing(Clock::endsOn).thenComparing(Clock::runsFrom)).orElseThrow();
    }

    /** True while nobody need look at the claim: even its first period ends later than the warning begins. */
    static boolean isFarOff(Document document, Customer customer, LimitationRules rules, LocalDate businessDate) {
        return businessDate.isBefore(new Limitation(document, rules.of(customer.country())).due().endsOn().minusDays(rules.warningDays()));
    }

    private Clock due() {
        LocalDate due = document.dueDate();
        LocalDate begins = period.fromYearEnd() ? LocalDate.of(due.getYear(), 12, 31) : due;
        return from(begins, Clock.Start.DUE, document.documentNo());
    }

    private void demands(List<IssuedLetter> letters, List<Decision> decisions, List<Clock> clocks) {
        if (document.openingStage() != null && !document.openingStage().isCourtesy() && document.openingMailedOn() != null) {
            clocks.add(from(document.openingMailedOn(), Clock.Start.DEMAND, ""));
        }
        for (IssuedLetter letter : letters) {
            boolean sent = letter.kind().isStage() && letter.kind().stage().isAtLeast(Stage.LETTER_1)
                    && letter.status() == LetterStatus.READY && !letter.isTakenBack(decisions);
            if (sent && letter.items().stream().anyMatch(item -> item.section() == LetterSection.DEMANDED
                    && item.documentNo().equals(document.documentNo()))) {
                LocalDate day = on(letter, LetterEvent.Kind.ARRIVED).or(() -> on(letter, LetterEvent.Kind.MAILED))
                        .orElse(letter.mailingDay());
                clocks.add(from(day, Clock.Start.DEMAND, letter.letterNo()));
            }
        }
    }

    private static Optional<LocalDate> on(IssuedLetter letter, LetterEvent.Kind kind) {
        return letter.events().stream().filter(event -> event.kind() == kind).map(LetterEvent::date).max(Comparator.naturalOrder());
    }

    private Clock from(LocalDate day, Clock.Start since, String number) {
        return new Clock(day, since, number, day.plusYears(period.years()));
    }
}
