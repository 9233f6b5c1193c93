package receivables.dunning;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Customer;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.Stage;

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
    final Promises promises;
    final List<Promises.Broken> broken;
    /** Money of unknown origin may be his. */
    final boolean unclear;

    DunningNight(DunningCase dunningCase, DunningContext context, DunningPolicy policy, Ladder ladder, PastLetters past, List<DueItem> items) {
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
        this.cover = Cover.of(dunningCase, context.businessDate(), policy, items);
        items.stream().map(item -> item.item.currency()).distinct().forEach(currency -> cover.apply(of(currency), currency));
        holds.applyOthers(promises);
        this.broken = promises.broken();
        this.unclear = UnclearMoney.mayBeHis(dunningCase, context, policy);
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
        return broken.stream().anyMatch(promise -> promise.decision().amount().currency().equals(currency) && !promise.lastDay().isBefore(lastLetter));
    }

    /** A letter of this stage was rejected and the day to look at it again has not come. */
    boolean isRejected(Stage stage, Currency currency, List<DueItem> own) {
        Consents.Rejection rejection = consents.rejected(stage, currency, own);
        return rejection != null && context.businessDate().isBefore(rejection.until());
    }

    Letter draft(Currency currency, List<DueItem> ofCurrency, Stage stage, LetterStatus status, IssuedLetter earlier) {
        return new LetterDraft(this, currency, stage).of(ofCurrency, status, earlier);
    }
}
