package receivables.dunning;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.decisions.Answers;
import receivables.ledger.Action;
import receivables.ledger.Approvals;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Decision;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterSection;
import receivables.ledger.Reason;
import receivables.ledger.Stage;
import receivables.money.Money;

/**
 * Who consented to, or rejected, a letter or an action (rule 9): by the {@code approve} command (an event of the letter) or by a decision
 * that refers to its number. Nobody without the role counts.
 */
final class Consents {
    private final PastLetters past;
    private final Answers answers;
    private final Approvals approvals;
    private final DunningPolicy policy;
    private final LocalDate businessDate;
    private final BusinessCalendar calendar;
    /** Consents to more than their person may consent to, by decision number. */
    private final Map<String, DecisionOutcome> beyondLimit = new TreeMap<>();

    /** @param until the day to look at it again @param reason what the person gave as the reason */
    record Rejection(String by, String reason, LocalDate on, LocalDate until) {
    }

    Consents(PastLetters past, List<Decision> decisions, DunningContext context, DunningPolicy policy) {
        this.past = past;
        this.answers = new Answers(decisions, context.approvals(), context.businessDate());
        this.approvals = context.approvals();
        this.policy = policy;
        this.businessDate = context.businessDate();
        this.calendar = context.calendar();
    }

    /**
     * What a person consented to: the items and the figure of a letter as he saw it, and nothing else (rule 10).
     *
     * @param letter as it was drawn when consent was given
     * @param on the day of it
     */
    record Consent(IssuedLetter letter, LocalDate on) {

        boolean covers(DueItem item) {
            return letter.items().stream().anyMatch(line -> line.section() == LetterSection.DEMANDED
                    && line.documentNo().equals(item.documentNo()));
        }

        long demanded() {
            return letter.demanded().minor();
        }
    }

    /**
     * The letter of this stage that waits for an answer and names one of the items, latest first drawn; null: none. A rejected one waits no
     * more.
     */
    IssuedLetter waiting(Stage stage, Currency currency, List<DueItem> items) {
        IssuedLetter found = null;
        for (IssuedLetter letter : past.waiting()) {
            boolean sought = isAbout(letter, stage, currency, items) && rejection(letter) == null && !isInForce(letter);
            if (sought && (found == null || found.businessDate().isBefore(letter.businessDate()))) {
                found = letter;
            }
        }
        return found;
    }

    /**
     * The earliest consent still in force to a letter of this stage about one of the items; null: none. Which items it covers, it says
     * itself.
     */
    Consent inForce(Stage stage, Currency currency, List<DueItem> items) {
        Consent found = null;
        for (IssuedLetter letter : past.waiting()) {
            boolean sought = isAbout(letter, stage, currency, items) && rejection(letter) == null && isInForce(letter);
            if (sought && (found == null || letter.proposedOn().isBefore(found.letter().proposedOn()))) {
                found = new Consent(letter, approvedOn(letter));
            }
        }
        return found;
    }

    /** The latest consent to a letter about one of the items, in force or not; null: there never was one. */
    Consent latest(Stage stage, Currency currency, List<DueItem> items) {
        Consent found = null;
        for (IssuedLetter letter : past.waiting()) {
            LocalDate on = isAbout(letter, stage, currency, items) && rejection(letter) == null ? approvedOn(letter) : null;
            if (on != null && (found == null || on.isAfter(found.on()))) {
                found = new Consent(letter, on);
            }
        }
        return found;
    }

    /** The sum may fall, by what was settled or held since, and rise by so much as the policy says. */
    boolean covers(Consent consent, long sum) {
        return sum * 100 <= Math.multiplyExact(consent.demanded(), 100L + policy.consent().risePercent());
    }

    /** Consent was given, and its business days have not passed. */
    private boolean isInForce(IssuedLetter letter) {
        LocalDate on = approvedOn(letter);
        return on != null && !businessDate.isAfter(calendar.plusBusinessDays(on, policy.consent().businessDays()));
    }

    private static boolean isAbout(IssuedLetter letter, Stage stage, Currency currency, List<DueItem> items) {
        return letter.kind().stage() == stage && letter.currency().equals(currency) && names(letter, stage, items);
    }

    private static boolean names(IssuedLetter letter, Stage stage, List<DueItem> items) {
        for (IssuedLetter.Item recorded : letter.items()) {
            for (DueItem item : items) {
                if (recorded.stage() == stage && item.documentNo().equals(recorded.documentNo())) {
                    return true;
                }
            }
        }
        return false;
    }

    private LocalDate approvedOn(IssuedLetter letter) {
        String subject = letter.kind().name();
        Money payable = letter.demanded().plus(letter.interest());
        LocalDate latest = approvedOn(letter.letterNo(), subject, letter.proposedOn(), payable);
        for (LetterEvent event : letter.events()) {
            if (event.kind() == LetterEvent.Kind.APPROVED && approvals.mayApprove(event.by(), subject, payable)
                    && (latest == null || event.date().isAfter(latest))) {
                latest = event.date();
            }
        }
        return latest;
    }

    /**
     * True when a person of the role approved the action, for the customer or for this item, not before it was proposed. The night
     * proposes, so anybody of the role is somebody else.
     *
     * @param documentNo empty: the action is the customer's
     * @param all what the one question about all of the customer's items comes to
     * @param amount what it is about for this item; null where nothing is claimed
     */
    boolean approved(Action action, String customerNo, String documentNo, LocalDate proposedOn, Money all, Money amount) {
        boolean whole = approvedOn(Actions.key(action, customerNo, ""), action.name(), proposedOn, all) != null;
        return whole || !documentNo.isEmpty()
                && approvedOn(Actions.key(action, customerNo, documentNo), action.name(), proposedOn, amount) != null;
    }

    /** The latest rejection of the action, for the customer or for this item; null: none. */
    Rejection rejection(Action action, String customerNo, String documentNo) {
        Rejection whole = rejection(Actions.key(action, customerNo, ""), action.name());
        return documentNo.isEmpty() ? whole : later(whole, rejection(Actions.key(action, customerNo, documentNo), action.name()));
    }

    private LocalDate approvedOn(String key, String subject, LocalDate proposedOn, Money amount) {
        for (Decision answer : answers.approvals(key, subject, "")) {
            Reason beyond = Answers.beyondLimit(approvals, answer, subject, amount);
            if (!beyond.isEmpty() && !answer.decidedOn().isBefore(proposedOn)) {
                beyondLimit.put(answer.decisionNo(), DecisionOutcome.refused(answer, beyond));
            }
        }
        return answers.approvals(key, subject, "", amount).stream().map(Decision::decidedOn).filter(day -> !day.isBefore(proposedOn))
                .max(LocalDate::compareTo).orElse(null);
    }

    /** The latest rejection of a letter of this stage and currency whose day to look again has not come; null: none. */
    Rejection rejected(Stage stage, Currency currency, List<DueItem> items) {
        Rejection latest = null;
        for (IssuedLetter letter : past.waiting()) {
            if (letter.kind().stage() == stage && letter.currency().equals(currency) && names(letter, stage, items)) {
                latest = later(latest, rejection(letter));
            }
        }
        return latest;
    }

    private Rejection rejection(IssuedLetter letter) {
        Rejection latest = rejection(letter.letterNo(), letter.kind().name());
        for (LetterEvent event : letter.events()) {
            if (event.kind() == LetterEvent.Kind.REJECTED && approvals.mayApprove(event.by(), letter.kind().name())) {
                latest = later(latest, new Rejection(event.by(), event.detail() == null ? "" : event.detail(), event.date(),
                        event.date().plusDays(policy.lookAgainDays())));
            }
        }
        LocalDate approved = latest == null ? null : approvedOn(letter);
        // Who rejects and thinks better of it on a later day approves; on one and the same day the rejection stands, which does no harm.
        return approved != null && approved.isAfter(latest.on()) ? null : latest;
    }

    /**
     * The latest rejection of what the key names, null: none. The decision's date is the day to look again; without one the policy's days
     * pass.
     */
    Rejection rejection(String key, String subject) {
        Rejection latest = null;
        for (Decision decision : answers.rejections(key, subject, "")) {
            LocalDate until = decision.date() == null ? decision.decidedOn().plusDays(policy.lookAgainDays()) : decision.date();
            latest = later(latest, new Rejection(decision.by(), decision.reason() == null ? "" : decision.reason(), decision.decidedOn(),
                    until));
        }
        return latest;
    }

    private static Rejection later(Rejection one, Rejection other) {
        return one == null || other != null && other.on().isAfter(one.on()) ? other : one;
    }

    /** What became of consents to actions that are beyond their person's limit, so far as the night looked for them. */
    List<DecisionOutcome> beyondLimit() {
        return List.copyOf(beyondLimit.values());
    }

    /** The roles that may consent to the subject, by name, for people to read: {@code OWNER}, {@code CREDIT|OWNER}. */
    String roles(String subject) {
        return answers.roles(subject);
    }
}
