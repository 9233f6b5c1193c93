package receivables.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Action;
import receivables.ledger.AllocationKind;
import receivables.ledger.Customer;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter.Consequence;
import receivables.ledger.Letter.Tone;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Letter;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.MatchRule;
import receivables.ledger.Stage;
import receivables.money.Money;

/** What the steps of one customer's night share: his case, the night's context, his policy, and what earlier steps found out. */
final class DunningNight {
    final DunningCase dunningCase;
    final DunningContext context;
    final DunningPolicy policy;
    final Ladder ladder;
    final PastLetters past;
    final StandingDecisions decisions;
    final Consents consents;
    /** Debit items, oldest first. */
    final List<DueItem> items;
    final Cover cover;
    final Holds holds;
    final Mandate mandate;
    final Promises promises;
    final List<Promises.Broken> broken;
    final InterestNight interest;

    DunningNight(DunningCase dunningCase, DunningContext context, DunningPolicy policy, Ladder ladder, PastLetters past,
            List<DueItem> items) {
        this.dunningCase = dunningCase;
        this.context = context;
        this.policy = policy;
        this.ladder = ladder;
        this.past = past;
        this.items = items;
        this.decisions = new StandingDecisions(dunningCase.decisions(), context.businessDate());
        this.consents = new Consents(past, dunningCase.decisions(), context, policy);
        this.holds = new Holds(dunningCase, context, policy, decisions, items);
        this.promises = new Promises(dunningCase, context, policy, decisions, items);
        holds.applyDisputes();
        holds.markEndedDisputes();
        this.cover = Cover.of(dunningCase, context.businessDate(), policy, items);
        items.stream().map(item -> item.item.currency()).distinct().forEach(currency -> cover.apply(of(currency), currency));
        this.mandate = new Mandate(dunningCase, consents);
        holds.applyOthers(promises, mandate);
        new UnclearMoney(dunningCase, context, policy, items).apply(ladder, cover);
        this.interest = new InterestNight(this);
        this.broken = promises.broken();
    }

    LocalDate mailingDay() {
        return context.mailingDay();
    }

    Customer customer() {
        return dunningCase.customer();
    }

    List<DueItem> of(Currency currency) {
        return items.stream().filter(item -> item.item.currency().equals(currency)).toList();
    }

    /** The customer has an address, and no letter to it came back since he was last changed. */
    boolean canBeReached() {
        LocalDate returned = past.returnedKnownOn();
        return customer().hasAddress() && (returned == null || customer().knownOn() != null && !customer().knownOn().isBefore(returned));
    }

    /** A promise in this currency was broken after the given letter: it need not keep its distance. */
    boolean brokenSince(LocalDate lastLetter, Currency currency) {
        return broken.stream().anyMatch(promise -> promise.decision().amount().currency().equals(currency)
                && !promise.lastDay().isBefore(lastLetter));
    }

    /** A letter of this stage was rejected and the day to look at it again has not come. */
    boolean isRejected(Stage stage, Currency currency, List<DueItem> own) {
        Consents.Rejection rejection = consents.rejected(stage, currency, own);
        return rejection != null && context.businessDate().isBefore(rejection.until());
    }

    Letter draft(Currency currency, List<DueItem> ofCurrency, Stage stage, Turn turn, LetterStatus status, IssuedLetter earlier) {
        return new LetterDraft(this, currency, stage).of(ofCurrency, status, earlier)
                .as(turn, tone(stage), consequences(stage, ofCurrency));
    }

    /**
     * Firm from LETTER_2 on; and for good once he was written to firmly about what is still open, broke a promise, or had a payment
     * returned; and while an agency or a court has claims against him.
     */
    private Tone tone(Stage stage) {
        boolean firm = stage.isAtLeast(Stage.LETTER_2) || promises.anyBroken() || paymentReturned()
                || mandate.isRunning();
        return firm || past.spokeFirmlyOf(items) ? Tone.FIRM : Tone.FRIENDLY;
    }

    /** Only what this policy takes: a first letter announces what the second brings, a later one what its own stage has brought. */
    private List<Consequence> consequences(Stage stage, List<DueItem> items) {
        List<Consequence> consequences = new ArrayList<>();
        if (interest.isOwed() && interest.isKnown()) {
            consequences.add(Consequence.INTEREST);
        }
        if (begins(Action.STOP_SUPPLY, stage, items)) {
            consequences.add(Consequence.STOP_SUPPLY);
        }
        if (begins(Action.CANCEL_CREDIT, stage, items)) {
            consequences.add(Consequence.CANCEL_CREDIT);
        }
        if (policy.uses(Stage.LAWYER)) {
            consequences.add(Consequence.LEGAL_STEPS);
        }
        return consequences;
    }

    private boolean begins(Action action, Stage stage, List<DueItem> items) {
        Stage from = policy.actions().beginsAt().get(action);
        boolean first = stage == Stage.LETTER_1;
        if (from == null || stage.isCourtesy() || !(first ? Stage.LETTER_2 : stage).isAtLeast(from)) {
            return false;
        }
        if (first && this.items.stream().anyMatch(item -> item.past.hasAtLeast(from) && item.undisputed() > 0)) {
            // an earlier letter said that it is done: this one does not say that it will be
            return false;
        }
        long sum = 0;
        for (DueItem item : items) {
            boolean reached = first ? item.section == LetterSection.DEMANDED : item.past.hasAtLeast(from) || item.stage != null
                    && item.stage.isAtLeast(from);
            sum += reached ? item.undisputed() : 0;
        }
        return sum > 0 && !isBelowMinimum(action, Money.ofMinor(sum, items.getFirst().item.currency()));
    }

    private boolean paymentReturned() {
        return dunningCase.allocations().stream().anyMatch(allocation -> allocation.rule() == MatchRule.REVERSAL
                && (allocation.reversedKind() == AllocationKind.PAYMENT || allocation.kind() == AllocationKind.INSTRUMENT));
    }

    /**
     * True when a letter of this stage would demand less than the policy's minimum, or nothing. A currency without a line of its own has
     * the company currency's, at the night's rate; without a rate it has none.
     */
    boolean isBelowMinimum(Stage stage, long sum, Currency currency) {
        if (sum <= 0) {
            return true;
        }
        Money money = Money.ofMinor(sum, currency);
        Map<Stage, BigDecimal> table = policy.minimum().get(currency.getCurrencyCode());
        if (table == null) {
            table = policy.minimum().get(context.company().currency().getCurrencyCode());
            money = context.converted(money, context.company().currency());
        }
        BigDecimal minimum = table == null || money == null ? null : table.get(stage);
        return minimum != null && BigDecimal.valueOf(money.minor(), Money.decimals(money.currency())).compareTo(minimum) < 0;
    }

    /** True when an action is not worth beginning for so little. */
    boolean isBelowMinimum(Action action, Money amount) {
        BigDecimal minimum = policy.actions().minimum().get(action);
        Money money = minimum == null || amount == null ? null : context.converted(amount, context.company().currency());
        return money != null && BigDecimal.valueOf(money.minor(), Money.decimals(money.currency())).compareTo(minimum) < 0;
    }
}
