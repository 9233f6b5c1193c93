package receivables.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Letter;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.Stage;

/**
 * The choice of tonight's letter in one currency (rules 4 to 6 and 10): one turn of the conversation with the customer. Where an item
 * reaches a stage at or above the leading one it is a demand of all that is free to be demanded; where only items below it move, a
 * supplement about these; else a courtesy. It keeps its distance to the last one and its minimum; beside it, drawn but not sent, stands a
 * letter that waits for consent.
 *
 * <p>A had LETTER_2, B reaches LETTER_1 tonight: a supplement demands B and lists A as demanded earlier. A reaches LETTER_3: a demand of
 * both.
 */
final class CurrencyNight {
    /** A courtesy is out of place while an item that leads has been asked for at this stage. */
    private static final Stage SILENCES_COURTESIES = Stage.LETTER_2;

    private final DunningNight night;
    private final Currency currency;
    private final List<DueItem> items;
    private final Conversation conversation;
    private final List<Letter> letters = new ArrayList<>();
    private boolean noAddress;

    /** @param items of this currency, oldest first, holds and cover applied */
    CurrencyNight(DunningNight night, Currency currency, List<DueItem> items) {
        this.night = night;
        this.currency = currency;
        this.items = items;
        this.conversation = new Conversation(night, items);
    }

    List<Letter> letters() {
        return letters;
    }

    /** A letter was due and could not be addressed. */
    boolean lacksAddress() {
        return noAddress;
    }

    void decide() {
        boolean moves = false;
        for (DueItem item : items) {
            if (item.listed && item.demandable() > 0) {
                night.ladder.aim(item);
                moves |= item.target != null;
            }
        }
        if (!moves) {
            return;
        }
        SkipReason silence = silence();
        if (silence != null) {
            refuse(silence);
            return;
        }
        List<Stage> waiting = separateWaiting();
        Stage stage = choose();
        if (stage != null) {
            release(stage);
        }
        for (Stage wanted : waiting) {
            drawWaiting(wanted);
        }
    }

    /** What stops every letter of this customer and currency. */
    private SkipReason silence() {
        if (night.dunningCase.customerClass() != null && night.policy.stopsWritingAt().contains(night.dunningCase.customerClass().name())) {
            return SkipReason.NO_DUNNING;
        }
        return night.past.awaitsMailing(currency) ? SkipReason.AWAITING_MAILING : null;
    }

    private void refuse(SkipReason reason) {
        for (DueItem item : items) {
            if (item.target != null) {
                item.wait = reason;
                item.target = null;
            }
        }
    }

    /**
     * Takes out the items whose stage needs a consent that is not there. Consent is to the items and the figure a person saw: an item that
     * came later waits for one of its own, and all of them are asked about again when their sum rose by more than the policy allows.
     *
     * @return the stages that wait, highest first
     */
    private List<Stage> separateWaiting() {
        List<Stage> waiting = new ArrayList<>();
        for (Stage stage = Stage.LAWYER; stage != null; stage = stage.lower()) {
            List<DueItem> wanted = night.policy.approvalStages().contains(stage) ? aimingAt(stage) : List.of();
            Consents.Consent consent = wanted.isEmpty() ? null : night.consents.inForce(stage, currency, wanted);
            long sum = 0;
            for (DueItem item : wanted) {
                sum += consent != null && consent.covers(item) ? item.demandable() : 0;
            }
            boolean released = consent != null && night.consents.covers(consent, sum);
            for (DueItem item : wanted) {
                if (!released || !consent.covers(item)) {
                    // consented to with another letter, it goes with that one's turn
                    boolean other = released && night.consents.inForce(stage, currency, List.of(item)) != null;
                    item.wait = other ? SkipReason.TOO_SOON : SkipReason.NEEDS_APPROVAL;
                    item.target = other ? null : item.target;
                }
            }
            if (wanted.stream().anyMatch(CurrencyNight::waits)) {
                waiting.add(stage);
            }
        }
        return waiting;
    }

    private List<DueItem> aimingAt(Stage stage) {
        return items.stream().filter(item -> item.target == stage).toList();
    }

    private static boolean waits(DueItem item) {
        return item.wait == SkipReason.NEEDS_APPROVAL;
    }

    /** The highest stage that may go out tonight; on the way down items learn why theirs may not. Null: no letter. */
    private Stage choose() {
        for (DueItem item : items) {
            item.stage = waits(item) ? null : item.target;
        }
        while (true) {
            Stage highest = highest();
            if (highest != null && conversation.turn(highest) == Turn.SUPPLEMENT) {
                conversation.letWaitForNext();
                highest = highest();
            }
            if (highest == null) {
                return null;
            }
            SkipReason refusal = refusal(highest);
            if (refusal == null) {
                return highest;
            }
            for (DueItem item : items) {
                if (item.stage == highest) {
                    item.wait = item.wait == null ? refusal : item.wait;
                    item.stage = refusal == SkipReason.BELOW_MINIMUM ? night.ladder.fallback(item, highest) : null;
                }
            }
        }
    }

    private Stage highest() {
        Stage highest = null;
        for (DueItem item : items) {
            highest = item.stage != null && (highest == null || item.stage.compareTo(highest) > 0) ? item.stage : highest;
        }
        return highest;
    }

    private SkipReason refusal(Stage stage) {
        if (stage.isCourtesy() && conversation.leading() != null && conversation.leading().isAtLeast(SILENCES_COURTESIES)) {
            return SkipReason.HIGHER_STAGE;
        }
        LocalDate last = night.past.lastSent(currency, stage.isCourtesy());
        if (last != null && night.mailingDay().isBefore(last.plusDays(distance(stage, last)))) {
            return SkipReason.TOO_SOON;
        }
        long sum = 0;
        for (DueItem item : items) {
            sum += conversation.demands(item, stage) ? item.demandable() : 0;
        }
        return night.isBelowMinimum(stage, sum, currency) ? SkipReason.BELOW_MINIMUM : null;
    }

    /**
     * Days between two letters of a kind: fewer when the stage rises above all mailed for items still open, or a promise was broken since
     * the last letter.
     */
    private int distance(Stage stage, LocalDate last) {
        boolean rises = items.stream().noneMatch(item -> item.past.hasAtLeast(stage));
        return rises || night.brokenSince(last, currency) ? night.policy.daysAtLeast() : night.policy.daysBetweenSameKind();
    }

    private void release(Stage stage) {
        SkipReason refusal = paperRefusal();
        if (refusal != null) {
            for (DueItem item : items) {
                if (item.stage != null) {
                    item.wait = refusal;
                    item.stage = null;
                }
            }
            return;
        }
        boolean consented = night.policy.approvalStages().contains(stage);
        if (consented) {
            leaveOthersBehind(stage);
        } else {
            takeAlong();
        }
        Turn turn = conversation.turn(stage);
        for (DueItem item : items) {
            if (conversation.demands(item, stage)) {
                item.section = LetterSection.DEMANDED;
                item.demanded = item.demandable();
                item.lettered = true;
            } else if (item.stage != null) {
                item.section = LetterSection.FALLING_DUE;
                item.lettered = true;
            } else if (item.listed && item.isOverdue()) {
                standAside(item, turn, consented);
            }
        }
        Consents.Consent consent = consented ? night.consents.inForce(stage, currency, aimingAt(stage)) : null;
        add(night.draft(currency, items, stage, turn, LetterStatus.READY, consent == null ? null : consent.letter()));
    }

    /** An overdue item that tonight's letter does not demand is named all the same: as held, or as demanded earlier and still unpaid. */
    private void standAside(DueItem item, Turn turn, boolean consented) {
        if (turn == Turn.DEMAND && item.demandable() > 0 && !waits(item) && night.ladder.deadlineRuns(item) && !consented) {
            item.wait = SkipReason.DEADLINE_RUNS;
        }
        if (item.demandable() <= 0 && item.held() > 0) {
            item.section = LetterSection.HELD;
        } else if (item.demandable() > 0 && !consented) {
            item.section = LetterSection.EARLIER;
        }
    }

    /** A letter with consent is about the items it was given for; the others go with the next. */
    private void leaveOthersBehind(Stage stage) {
        for (DueItem item : items) {
            if (item.stage != null && item.stage != stage) {
                item.stage = null;
                item.wait = SkipReason.TOO_SOON;
            }
        }
    }

    /** Items that would fall due before he may get his next courtesy travel with tonight's letter. */
    private void takeAlong() {
        if (!night.policy.uses(Stage.REMINDER) || night.ladder.lead() <= 0) {
            return;
        }
        LocalDate next = night.context.calendar().rollForward(night.mailingDay().plusDays(night.policy.daysBetweenSameKind()));
        for (DueItem item : items) {
            if (!item.listed && item.daysPastDue < 0 && item.document().dueDate().isBefore(next) && item.past.highest() == null
                    && item.demandable() > 0) {
                item.listed = true;
                item.dueStage = Stage.REMINDER;
                item.stage = Stage.REMINDER;
            }
        }
    }

    /** Draws the letter that waits, with its own items alone. It moves no stage and makes nobody wait. */
    private void drawWaiting(Stage stage) {
        List<DueItem> own = items.stream().filter(item -> waits(item) && item.target == stage).toList();
        long sum = own.stream().mapToLong(DueItem::demandable).sum();
        SkipReason refusal = night.isBelowMinimum(stage, sum, currency) ? SkipReason.BELOW_MINIMUM : paperRefusal();
        if (refusal != null) {
            own.forEach(item -> item.wait = refusal);
            return;
        }
        if (night.isRejected(stage, currency, own)) {
            return;
        }
        for (DueItem item : items) {
            boolean on = own.contains(item);
            boolean held = item.listed && item.isOverdue() && item.demandable() <= 0 && item.held() > 0;
            item.section = on ? LetterSection.DEMANDED : held ? LetterSection.HELD : null;
            item.demanded = on ? item.demandable() : item.demanded;
            item.stage = on ? stage : item.stage;
        }
        add(night.draft(currency, items, stage, Turn.DEMAND, LetterStatus.NEEDS_APPROVAL, night.consents.waiting(stage, currency, own)));
    }

    /** No letter can be made at all: nowhere to send it, or a past night is only computed again. */
    private SkipReason paperRefusal() {
        if (!night.canBeReached()) {
            noAddress = true;
            return SkipReason.NO_ADDRESS;
        }
        return night.context.lettersAllowed() ? null : SkipReason.NOT_SENT_THEN;
    }

    private void add(Letter letter) {
        letters.add(letter);
        for (DueItem item : items) {
            if (item.section == LetterSection.DEMANDED || item.section == LetterSection.FALLING_DUE) {
                item.letterNo = letter.letterNo();
            }
            item.section = null;
        }
    }
}
