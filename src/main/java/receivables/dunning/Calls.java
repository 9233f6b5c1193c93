package receivables.dunning;

import static receivables.ledger.ReasonCode.ALWAYS_LATE;
import static receivables.ledger.ReasonCode.CALL_AGREED;
import static receivables.ledger.ReasonCode.CALL_DUE;
import static receivables.ledger.ReasonCode.CALL_DUE_SOON;
import static receivables.ledger.ReasonCode.CALL_OVERDUE;
import static receivables.ledger.ReasonCode.CALL_PROMISE_BROKEN;
import static receivables.ledger.ReasonCode.CALL_SHORT_PAID;
import static receivables.ledger.ReasonCode.CALL_WITH_LETTER;
import static receivables.ledger.ReasonCode.CALL_WITH_NOTICE;
import static receivables.ledger.ReasonCode.CALL_WITH_REMINDER;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import receivables.aging.CustomerClass;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Customer;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.PaymentHistory;
import receivables.ledger.Reason;
import receivables.ledger.contact.Contact;
import receivables.money.Money;

/**
 * Whom to ring on the mailing day, and with what figures (domain, section 3): once before the due date and on it, every second day in the
 * first week, then daily; at once when a promise was broken or an item was paid short. Where the last contact agreed on a day for the next
 * one, he is left in peace until then and rung on it. Only what could be demanded is quoted, so a customer
 * whose items are all held or covered is left in peace.
 */
final class Calls {
    private Calls() {
    }

    static List<CallRow> of(DunningNight night, List<Letter> letters) {
        DueItem oldest = oldest(night);
        if (oldest == null) {
            return List.of();
        }
        Reason reason = night.broken.isEmpty() ? null : broken(night.broken.getFirst());
        Reason shortPaid = shortPaid(night);
        boolean freshlyBroken = night.broken.stream().anyMatch(promise -> !promise.lastDay().isBefore(night.context.previousMailingDay()));
        LocalDate agreed = freshlyBroken || shortPaid != null ? null : agreed(night);
        boolean comes = agreed != null && agreed.isAfter(night.context.previousMailingDay());
        boolean isDay = comes ? !agreed.isAfter(night.mailingDay()) : isDay(night, oldest);
        if (!freshlyBroken && shortPaid == null && !isDay) {
            return List.of();
        }
        if (comes) {
            reason = Reason.of(CALL_AGREED, agreed);
        } else if (reason == null) {
            reason = (shortPaid == null ? reason(oldest, letters) : shortPaid).and(habit(night.dunningCase.history()));
        }
        Customer customer = night.customer();
        return List.of(new CallRow(customer.customerNo(), customer.contact(), customer.phone(), caller(night), reason, oldest.daysPastDue,
                asked(night, oldest), night.promises.standingUntil(), lastLetterNo(night)));
    }

    /** The day for which the last contact agreed on another one, null: none. */
    private static LocalDate agreed(DunningNight night) {
        List<Contact> contacts = Contact.with(night.customer().customerNo(), night.decisions.all(), night.context.businessDate());
        return contacts.isEmpty() ? null : contacts.getLast().nextOn();
    }

    private static Reason broken(Promises.Broken promise) {
        Money missing = Money.ofMinor(promise.missing(), promise.decision().amount().currency());
        return Reason.of(CALL_PROMISE_BROKEN, missing, promise.decision().date());
    }

    /** A part payment of tonight is taken up at once, not at the next turn; null: none. */
    private static Reason shortPaid(DunningNight night) {
        for (Allocation allocation : night.dunningCase.allocations()) {
            if (allocation.kind() == AllocationKind.REVERSAL || !allocation.paysDocument()
                    || !allocation.businessDate().equals(night.context.businessDate())) {
                continue;
            }
            for (DueItem item : night.items) {
                if (item.listed && item.demandable() > 0 && item.documentNo().equals(allocation.documentNo())) {
                    return Reason.of(CALL_SHORT_PAID, allocation.amount(), item.documentNo(), item.item.open());
                }
            }
        }
        return null;
    }

    /** The oldest item that could be demanded, null: none. */
    static DueItem oldest(DunningNight night) {
        for (DueItem item : night.items) {
            if (item.listed && item.demandable() > 0) {
                return item;
            }
        }
        return null;
    }

    /** What is overdue and could be demanded; where nothing is overdue yet, what falls due. */
    static Money asked(DunningNight night, DueItem oldest) {
        boolean anyOverdue = oldest.isOverdue();
        return Totals.of(night.items, item -> item.listed && (item.isOverdue() || !anyOverdue) ? item.demandable() : 0, night.context);
    }

    /** The item's days past due on the mailing day before. */
    static int daysPastDueBefore(DunningNight night, DueItem item) {
        return item.daysPastDue - Math.toIntExact(ChronoUnit.DAYS.between(night.context.previousMailingDay(), night.mailingDay()));
    }

    private static boolean isDay(DunningNight night, DueItem oldest) {
        int now = oldest.daysPastDue;
        int before = daysPastDueBefore(night, oldest);
        for (DunningPolicy.CallRhythm rhythm : night.policy.followUp().calls()) {
            int from = rhythm.from() < 0 ? -night.ladder.lead() : rhythm.from();
            if (now < from || now > rhythm.to()) {
                continue;
            }
            if (rhythm.everyDays() == 0) {
                return before < from;
            }
            int lastTurn = now - (now - from) % rhythm.everyDays();
            return lastTurn > before;
        }
        return false;
    }

    private static Reason reason(DueItem oldest, List<Letter> letters) {
        for (Letter letter : letters) {
            if (letter.status() == LetterStatus.READY) {
                return Reason.of(switch (letter.kind()) {
                    case REMINDER -> CALL_WITH_REMINDER;
                    case NOTICE -> CALL_WITH_NOTICE;
                    default -> CALL_WITH_LETTER;
                }, Reason.word("stage", letter.kind()));
            }
        }
        if (oldest.daysPastDue < 0) {
            return Reason.of(CALL_DUE_SOON);
        }
        return Reason.of(oldest.daysPastDue == 0 ? CALL_DUE : CALL_OVERDUE);
    }

    private static Reason habit(PaymentHistory history) {
        boolean alwaysLate = history != null && history.pressed() >= 3 && history.onTime() == 0 && history.reminded() == 0;
        return Reason.when(alwaysLate, () -> Reason.of(ALWAYS_LATE));
    }

    private static String caller(DunningNight night) {
        CustomerClass customerClass = night.dunningCase.customerClass();
        String named = customerClass == null ? null : night.policy.followUp().namedPersons().get(customerClass.name());
        String salesperson = night.customer().salesperson();
        return named != null ? named : salesperson == null ? "" : salesperson;
    }

    private static String lastLetterNo(DunningNight night) {
        IssuedLetter last = null;
        for (IssuedLetter letter : night.past.mailed()) {
            if (last == null || letter.mailingDay().isAfter(last.mailingDay())
                    || letter.mailingDay().equals(last.mailingDay()) && letter.letterNo().compareTo(last.letterNo()) > 0) {
                last = letter;
            }
        }
        return last == null ? "" : last.letterNo();
    }
}
