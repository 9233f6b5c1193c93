package receivables.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.ActionState;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * What dunning asks people, every night while the question stands, with its age: consents wanted, promises broken, disputes open, letters without an address.
 * The key that an answer refers to (letter, action or decision number) stands in the item's letter number.
 */
final class Questions {
    private final DunningNight night;
    private final List<Letter> letters;
    private final List<ActionState> states;
    private final boolean lacksAddress;
    private final List<WorkItem> all = new ArrayList<>();

    Questions(DunningNight night, List<Letter> letters, List<ActionState> states, boolean lacksAddress) {
        this.night = night;
        this.letters = letters;
        this.states = states;
        this.lacksAddress = lacksAddress;
    }

    List<WorkItem> all() {
        if (letters.isEmpty() && states.isEmpty() && night.decisions.isEmpty() && !lacksAddress) {
            return List.of();
        }
        letters.stream().filter(letter -> letter.status() == LetterStatus.NEEDS_APPROVAL).forEach(this::letterApproval);
        states.stream().filter(state -> state.status().equals(ActionRow.Status.NEEDS_APPROVAL.name())).forEach(this::actionApproval);
        night.promises.unapproved().forEach(this::promiseApproval);
        night.broken.forEach(this::brokenPromise);
        night.holds.disputes().forEach(this::dispute);
        night.holds.refusedTransits().forEach(this::refusedTransit);
        for (DecisionAction action : List.of(DecisionAction.PROMISE, DecisionAction.INSTALMENT)) {
            night.decisions.of(action).stream().filter(promise -> promise.amount() == null || promise.date() == null).forEach(this::incomplete);
        }
        if (lacksAddress) {
            address();
        }
        all.sort(Comparator.comparing(WorkItem::kind).thenComparing(WorkItem::itemNo));
        return all;
    }

    private void letterApproval(Letter letter) {
        LocalDate since = night.past.waiting().stream().filter(earlier -> earlier.letterNo().equals(letter.letterNo())).map(IssuedLetter::proposedOn)
                .findFirst().orElse(night.context.businessDate());
        add(WorkKind.APPROVAL_WANTED, "", letter.letterNo(), letter.payable(), since,
                letter.kind() + " letter waits for consent by " + night.consents.roles(letter.kind().name()) + lookedAtAgain(letter) + waited(since),
                suggestion(DecisionAction.APPROVE, "approve letter " + letter.letterNo() + ": it goes out with the next night's figures"),
                suggestion(DecisionAction.REJECT, "reject it, with the reason and the date to look again"));
    }

    /** A rejected letter that comes back says who rejected it, and why. */
    private String lookedAtAgain(Letter letter) {
        Consents.Rejection rejection = night.consents.rejected(letter.kind().stage(), letter.currency(), night.of(letter.currency()));
        return again(rejection);
    }

    private static String again(Consents.Rejection rejection) {
        if (rejection == null) {
            return "";
        }
        String reason = rejection.reason().isEmpty() ? "" : " (" + rejection.reason() + ")";
        return "; rejected on " + rejection.on() + " by " + rejection.by() + reason + ", to be looked at again since " + rejection.until();
    }

    private void actionApproval(ActionState state) {
        String key = Actions.key(state.action(), state.customerNo(), state.documentNo());
        Consents.Rejection rejection = night.consents.rejection(key, state.action().name());
        add(WorkKind.APPROVAL_WANTED, state.documentNo(), key, null, state.since(),
                state.action() + " waits for consent by " + night.consents.roles(state.action().name()) + again(rejection) + waited(state.since()),
                suggestion(DecisionAction.APPROVE, "approve " + key), suggestion(DecisionAction.REJECT, "reject it, with the reason and the date to look again"));
    }

    private void promiseApproval(Decision promise) {
        add(WorkKind.APPROVAL_WANTED, text(promise.documentNo()), promise.decisionNo(), promise.amount(), promise.decidedOn(),
                "promise of " + promise.amount() + " for " + promise.date() + " is far ahead or follows a broken one and waits for consent by "
                        + night.consents.roles("PROMISE") + waited(promise.decidedOn()),
                suggestion(DecisionAction.APPROVE, "approve " + promise.decisionNo() + ": what is promised is not demanded until then"),
                suggestion(DecisionAction.REJECT, "reject it: dunning goes on as before"));
    }

    private void brokenPromise(Promises.Broken promise) {
        Money missing = Money.ofMinor(promise.missing(), promise.decision().amount().currency());
        add(WorkKind.PROMISE_BROKEN, text(promise.decision().documentNo()), promise.decision().decisionNo(), missing, promise.lastDay(),
                missing + " of " + promise.decision().amount() + " promised for " + promise.decision().date() + " did not come" + waited(promise.lastDay()),
                WorkItem.Suggestion.hint("ring the customer at once; dunning goes on"));
    }

    private void dispute(Decision dispute) {
        String until = dispute.date() == null ? "" : ", until " + dispute.date();
        String reason = text(dispute.reason()).isEmpty() ? "" : ": " + dispute.reason();
        add(WorkKind.DISPUTE_OPEN, text(dispute.documentNo()), dispute.decisionNo(), dispute.amount(), dispute.decidedOn(),
                "contested since " + dispute.decidedOn() + until + ", recorded by " + text(dispute.by()) + reason + waited(dispute.decidedOn()),
                suggestion(DecisionAction.DISPUTE_END, "settle it: credit note, or end the dispute " + dispute.decisionNo()));
    }

    private void refusedTransit(Decision transit) {
        add(WorkKind.DECISION_REFUSED, text(transit.documentNo()), transit.decisionNo(), transit.amount(), transit.decidedOn(),
                "payment in transit was claimed before for the same item; it holds once only",
                WorkItem.Suggestion.hint("ask for date, amount, bank and slip; if the customer needs time, record a promise"));
    }

    private void incomplete(Decision promise) {
        add(WorkKind.DECISION_REFUSED, text(promise.documentNo()), promise.decisionNo(), promise.amount(), promise.decidedOn(),
                promise.action() + " says no " + (promise.amount() == null ? "amount" : "date") + " and holds nothing",
                WorkItem.Suggestion.hint("record it again with amount and date, and REJECT " + promise.decisionNo()));
    }

    private void address() {
        LocalDate returned = night.past.returnedKnownOn();
        boolean undeliverable = night.customer().hasAddress();
        add(WorkKind.NO_ADDRESS, "", "", null, undeliverable ? returned : night.context.businessDate(),
                undeliverable ? "a letter came back undeliverable; nothing is sent until the customer's address is changed"
                        : "the customer has no postal address; letters are not sent and no stage moves",
                WorkItem.Suggestion.hint("bring the address in with customers.csv"));
    }

    private void add(WorkKind kind, String documentNo, String key, Money amount, LocalDate since, String reason, WorkItem.Suggestion... suggestions) {
        all.add(new WorkItem(kind, night.customer().customerNo(), "", documentNo, key, amount, List.of(suggestions), reason, since));
    }

    private WorkItem.Suggestion suggestion(DecisionAction action, String text) {
        return new WorkItem.Suggestion(action, night.customer().customerNo(), List.of(), text);
    }

    private String waited(LocalDate since) {
        long days = ChronoUnit.DAYS.between(since, night.context.businessDate());
        return days <= 0 ? "" : "; open for " + days + (days == 1 ? " day" : " days");
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
