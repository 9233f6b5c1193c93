package receivables.dunning;

import static receivables.ledger.ReasonCode.ACKNOWLEDGEMENT_OR_SUE;
import static receivables.ledger.ReasonCode.ACTION_WAITS_FOR_CONSENT;
import static receivables.ledger.ReasonCode.AFTER_COLON;
import static receivables.ledger.ReasonCode.APPROVE_KEY;
import static receivables.ledger.ReasonCode.APPROVE_THE_LETTER;
import static receivables.ledger.ReasonCode.APPROVE_THE_PROMISE;
import static receivables.ledger.ReasonCode.ASK_FOR_THE_SLIP;
import static receivables.ledger.ReasonCode.BRING_THE_ADDRESS;
import static receivables.ledger.ReasonCode.CONSENT_LAPSED;
import static receivables.ledger.ReasonCode.CONSENT_WAS_TO_LESS;
import static receivables.ledger.ReasonCode.CONTESTED_SINCE;
import static receivables.ledger.ReasonCode.CONTESTED_UNTIL;
import static receivables.ledger.ReasonCode.DEMAND_WITH_PROOF_OR_SUE;
import static receivables.ledger.ReasonCode.ENFORCEABLE_UNTIL;
import static receivables.ledger.ReasonCode.IN_BRACKETS;
import static receivables.ledger.ReasonCode.IN_TRANSIT_ONCE_ONLY;
import static receivables.ledger.ReasonCode.ITEM_ASKED_ABOUT;
import static receivables.ledger.ReasonCode.LETTERS_NEED_AN_ADDRESS;
import static receivables.ledger.ReasonCode.LETTER_CAME_BACK;
import static receivables.ledger.ReasonCode.LETTER_WAITS_FOR_CONSENT;
import static receivables.ledger.ReasonCode.LOOKED_AT_AGAIN;
import static receivables.ledger.ReasonCode.MORE_ITEMS_ASKED_ABOUT;
import static receivables.ledger.ReasonCode.NO_LONGER_ENFORCEABLE;
import static receivables.ledger.ReasonCode.OPEN_FOR_DAYS;
import static receivables.ledger.ReasonCode.PROMISE_DID_NOT_COME;
import static receivables.ledger.ReasonCode.PROMISE_WAITS_FOR_CONSENT;
import static receivables.ledger.ReasonCode.RECORDED_BY;
import static receivables.ledger.ReasonCode.RECORD_IT_AGAIN;
import static receivables.ledger.ReasonCode.REJECTED_BEFORE;
import static receivables.ledger.ReasonCode.REJECT_AND_LOOK_AGAIN;
import static receivables.ledger.ReasonCode.REJECT_AND_WRITE;
import static receivables.ledger.ReasonCode.REJECT_THE_PROMISE;
import static receivables.ledger.ReasonCode.RING_AT_ONCE;
import static receivables.ledger.ReasonCode.SAYS_NO_AMOUNT;
import static receivables.ledger.ReasonCode.SAYS_NO_DATE;
import static receivables.ledger.ReasonCode.SETTLE_THE_DISPUTE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Dossier;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * What dunning asks people, every night while the question stands, with its age: consents wanted, promises broken, disputes open, letters
 * without an address. The key that an answer refers to (letter, action or decision number) stands in the item's letter number.
 */
final class Questions {
    /** More do not fit a line; the letter, or the file of the action, has them all. */
    private static final int MOST_ITEMS = 8;

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
        night.items.forEach(this::limitation);
        if (letters.isEmpty() && states.isEmpty() && night.decisions.isEmpty() && !lacksAddress) {
            return all;
        }
        letters.stream().filter(letter -> letter.status() == LetterStatus.NEEDS_APPROVAL).forEach(this::letterApproval);
        for (Action action : Action.values()) {
            List<ActionState> asked = states.stream().filter(state -> state.action() == action
                    && state.status().equals(ActionRow.Status.NEEDS_APPROVAL.name())).toList();
            // to take back what an agency has and to leave it without what is new are two answers, so that what is new has keys of its own
            if (action == night.mandate.action()) {
                asked.forEach(state -> actionApproval(List.of(state), state.documentNo()));
            } else if (!asked.isEmpty()) {
                actionApproval(asked, "");
            }
        }
        night.promises.unapproved().forEach(this::promiseApproval);
        night.broken.forEach(this::brokenPromise);
        night.holds.disputes().forEach(this::dispute);
        night.holds.refusedTransits().forEach(this::refusedTransit);
        for (DecisionAction action : List.of(DecisionAction.PROMISE, DecisionAction.INSTALMENT)) {
            night.decisions.of(action).stream().filter(promise -> promise.amount() == null || promise.date() == null)
                    .forEach(this::incomplete);
        }
        if (lacksAddress) {
            address();
        }
        all.sort(Comparator.comparing(WorkItem::kind).thenComparing(WorkItem::itemNo));
        return all;
    }

    private void letterApproval(Letter letter) {
        LocalDate since = night.past.waiting().stream().filter(earlier -> earlier.letterNo().equals(letter.letterNo()))
                .map(IssuedLetter::proposedOn)
                .findFirst().orElse(night.context.businessDate());
        add(WorkKind.APPROVAL_WANTED, "", letter.letterNo(), letter.payable(), since,
                Reason.of(LETTER_WAITS_FOR_CONSENT, Reason.word("stage", letter.kind()), night.consents.roles(letter.kind().name()))
                        .and(consentedBefore(letter)).and(lookedAtAgain(letter)).and(itemsOf(letter)).and(waited(since)),
                suggestion(DecisionAction.APPROVE, Reason.of(APPROVE_THE_LETTER, letter.letterNo())),
                suggestion(DecisionAction.REJECT, Reason.of(REJECT_AND_LOOK_AGAIN)));
    }

    /**
     * Consent was given before and does not reach: the sum rose, or its days have passed. An item that came later is asked about without a
     * word of the others.
     */
    private Reason consentedBefore(Letter letter) {
        List<DueItem> asked = night.of(letter.currency()).stream()
                .filter(item -> letter.items().stream().anyMatch(line -> line.section() == LetterSection.DEMANDED
                && line.documentNo().equals(item.documentNo()))).toList();
        Consents.Consent consent = night.consents.latest(letter.kind().stage(), letter.currency(), asked);
        if (consent == null || !asked.stream().allMatch(consent::covers)) {
            return Reason.NONE;
        }
        return night.consents.covers(consent, letter.demanded().minor()) ? Reason.of(CONSENT_LAPSED, consent.on())
                : Reason.of(CONSENT_WAS_TO_LESS, consent.on(), consent.letter().demanded());
    }

    private static Reason itemsOf(Letter letter) {
        List<LetterItem> demanded = letter.items().stream().filter(item -> item.section() == LetterSection.DEMANDED).toList();
        Reason reason = Reason.NONE;
        for (LetterItem item : demanded.subList(0, Math.min(demanded.size(), MOST_ITEMS))) {
            reason = reason.and(Reason.of(ITEM_ASKED_ABOUT, item.documentNo(), item.demanded(), item.daysPastDue()));
        }
        return reason.and(more(demanded.size()));
    }

    private static Reason more(int items) {
        return Reason.when(items > MOST_ITEMS, () -> Reason.of(MORE_ITEMS_ASKED_ABOUT, items - MOST_ITEMS));
    }

    /** A rejected letter that comes back says who rejected it, and why. */
    private Reason lookedAtAgain(Letter letter) {
        Consents.Rejection rejection = night.consents.rejected(letter.kind().stage(), letter.currency(), night.of(letter.currency()));
        return again(rejection);
    }

    private static Reason again(Consents.Rejection rejection) {
        if (rejection == null) {
            return Reason.NONE;
        }
        return Reason.of(REJECTED_BEFORE, rejection.on(), rejection.by())
                .and(Reason.when(!rejection.reason().isEmpty(), () -> Reason.of(IN_BRACKETS, rejection.reason())))
                .and(Reason.of(LOOKED_AT_AGAIN, rejection.until()));
    }

    /** One question about an action, however many items it is about: which, for how much, and how old they are, stands beside it. */
    private void actionApproval(List<ActionState> asked, String documentNo) {
        ActionState first = asked.getFirst();
        String key = Actions.key(first.action(), first.customerNo(), documentNo);
        LocalDate since = asked.stream().map(ActionState::since).min(LocalDate::compareTo).orElseThrow();
        List<DueItem> items = night.items.stream().filter(item ->
                asked.stream().anyMatch(state -> state.documentNo().equals(item.documentNo()))).toList();
        Reason listed = Reason.NONE;
        for (DueItem item : items.subList(0, Math.min(items.size(), MOST_ITEMS))) {
            listed = listed.and(Reason.of(ITEM_ASKED_ABOUT, item.documentNo(), item.item.open().withMinor(claimed(item)),
                    item.daysPastDue));
        }
        add(WorkKind.APPROVAL_WANTED, documentNo, key, Totals.of(items, Questions::claimed, night.context), since,
                Reason.of(ACTION_WAITS_FOR_CONSENT, Reason.word("supply", first.action()), night.consents.roles(first.action().name()))
                        .and(again(night.consents.rejection(key, first.action().name()))).and(listed).and(more(items.size()))
                        .and(waited(since)),
                suggestion(DecisionAction.APPROVE, Reason.of(APPROVE_KEY, key)),
                suggestion(DecisionAction.REJECT, Reason.of(documentNo.isEmpty() ? REJECT_AND_LOOK_AGAIN : REJECT_AND_WRITE)));
    }

    /** What waits for the answer is held for it. */
    private static long claimed(DueItem item) {
        return item.hold() == SkipReason.REFERRED ? item.undisputed() : item.demandable();
    }

    private void promiseApproval(Decision promise) {
        add(WorkKind.APPROVAL_WANTED, text(promise.documentNo()), promise.decisionNo(), promise.amount(), promise.decidedOn(),
                Reason.of(PROMISE_WAITS_FOR_CONSENT, promise.amount(), promise.date(), night.consents.roles("PROMISE"))
                .and(waited(promise.decidedOn())), suggestion(DecisionAction.APPROVE, Reason.of(APPROVE_THE_PROMISE, promise.decisionNo())),
                suggestion(DecisionAction.REJECT, Reason.of(REJECT_THE_PROMISE)));
    }

    private void brokenPromise(Promises.Broken promise) {
        Money missing = Money.ofMinor(promise.missing(), promise.decision().amount().currency());
        add(WorkKind.PROMISE_BROKEN, text(promise.decision().documentNo()), promise.decision().decisionNo(), missing, promise.lastDay(),
                Reason.of(PROMISE_DID_NOT_COME, missing, promise.decision().amount(), promise.decision().date())
                .and(waited(promise.lastDay())), WorkItem.Suggestion.hint(Reason.of(RING_AT_ONCE)));
    }

    private void dispute(Decision dispute) {
        add(WorkKind.DISPUTE_OPEN, text(dispute.documentNo()), dispute.decisionNo(), dispute.amount(), dispute.decidedOn(),
                Reason.of(CONTESTED_SINCE, dispute.decidedOn())
                .and(Reason.when(dispute.date() != null, () -> Reason.of(CONTESTED_UNTIL, dispute.date())))
                        .and(Reason.of(RECORDED_BY, text(dispute.by())))
                        .and(Reason.when(!text(dispute.reason()).isEmpty(), () -> Reason.of(AFTER_COLON, dispute.reason())))
                        .and(waited(dispute.decidedOn())),
                suggestion(DecisionAction.DISPUTE_END, Reason.of(SETTLE_THE_DISPUTE, dispute.decisionNo())));
    }

    /** The last months in which a claim can be enforced, whatever its stage; nothing else would tell of them. */
    private void limitation(DueItem item) {
        LimitationRules rules = night.policy.actions().limitation();
        LocalDate today = night.context.businessDate();
        if (Limitation.isFarOff(item.document(), night.customer(), rules, today)) {
            return;
        }
        Dossier.Clock clock = Limitation.of(item.document(), night.customer(), rules, night.dunningCase.letters(),
                night.dunningCase.allocations(), night.dunningCase.decisions(), today);
        LocalDate from = clock.endsOn().minusDays(rules.warningDays());
        if (today.isBefore(from)) {
            return;
        }
        boolean letters = rules.of(night.customer().country()).lettersInterrupt();
        add(WorkKind.LIMITATION_ENDS, item.documentNo(), "", item.item.open(), from,
                Reason.of(today.isAfter(clock.endsOn()) ? NO_LONGER_ENFORCEABLE : ENFORCEABLE_UNTIL, item.documentNo(), clock.endsOn(),
                        Reason.word("clock", clock.since()), clock.runsFrom()),
                WorkItem.Suggestion.hint(Reason.of(letters ? DEMAND_WITH_PROOF_OR_SUE : ACKNOWLEDGEMENT_OR_SUE)));
    }

    private void refusedTransit(Decision transit) {
        add(WorkKind.DECISION_REFUSED, text(transit.documentNo()), transit.decisionNo(), transit.amount(), transit.decidedOn(),
                Reason.of(IN_TRANSIT_ONCE_ONLY), WorkItem.Suggestion.hint(Reason.of(ASK_FOR_THE_SLIP)));
    }

    private void incomplete(Decision promise) {
        add(WorkKind.DECISION_REFUSED, text(promise.documentNo()), promise.decisionNo(), promise.amount(), promise.decidedOn(),
                Reason.of(promise.amount() == null ? SAYS_NO_AMOUNT : SAYS_NO_DATE, promise.action().name()),
                WorkItem.Suggestion.hint(Reason.of(RECORD_IT_AGAIN, promise.decisionNo())));
    }

    private void address() {
        LocalDate returned = night.past.returnedKnownOn();
        boolean undeliverable = night.customer().hasAddress();
        LocalDate told = night.customer().knownOn() == null ? night.context.businessDate() : night.customer().knownOn();
        add(WorkKind.NO_ADDRESS, "", "", null, undeliverable ? returned : told,
                Reason.of(undeliverable ? LETTER_CAME_BACK : LETTERS_NEED_AN_ADDRESS),
                WorkItem.Suggestion.hint(Reason.of(BRING_THE_ADDRESS)));
    }

    private void add(WorkKind kind, String documentNo, String key, Money amount, LocalDate since, Reason reason,
            WorkItem.Suggestion... suggestions) {
        all.add(new WorkItem(kind, night.customer().customerNo(), "", documentNo, key, amount, List.of(suggestions), reason, since));
    }

    private WorkItem.Suggestion suggestion(DecisionAction action, Reason text) {
        return new WorkItem.Suggestion(action, night.customer().customerNo(), List.of(), text);
    }

    private Reason waited(LocalDate since) {
        long days = ChronoUnit.DAYS.between(since, night.context.businessDate());
        return Reason.when(days > 0, () -> Reason.of(OPEN_FOR_DAYS, days));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
