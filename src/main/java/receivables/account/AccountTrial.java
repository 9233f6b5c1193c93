package receivables.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import receivables.dunning.DunningCase;
import receivables.dunning.DunningContext;
import receivables.dunning.DunningPolicy;
import receivables.dunning.DunningResult;
import receivables.ledger.Account;
import receivables.ledger.ActionState;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterEvent;
import receivables.matching.Matching;
import receivables.matching.MatchingResult;

/**
 * One night of one account under another dunning policy, beside the night as it was. Facts are those of the night: documents, money and how
 * it was matched, what people decided. Only letters and actions are the trial's own: what it would have sent on one night is what it finds
 * in the past on the next.
 *
 * <pre>{@code
 * AccountTrial.Night first = AccountTrial.night(account, context, policyOf, AccountTrial.Past.none());
 * AccountTrial.Night second = AccountTrial.night(accountOfNextNight, nextContext, policyOf, first.past());
 * }</pre>
 */
public final class AccountTrial {

    private final Account account;
    private final NightContext context;
    private final Past past;
    private final Map<String, IssuedLetter> real;

    /**
     * What the trial has sent and begun so far.
     *
     * @param since the trial's first night, null: it has not begun, and the account's own past is the trial's
     */
    public record Past(LocalDate since, List<IssuedLetter> letters, List<ActionState> actions) {

        public Past {
            letters = List.copyOf(letters);
            actions = List.copyOf(actions);
        }

        public static Past none() {
            return new Past(null, List.of(), List.of());
        }
    }

    /**
     * @param then as the night decided
     * @param tried as the policy on trial would have; both by customer, in the account's order
     * @param past for the next night
     */
    public record Night(List<DunningResult> then, List<DunningResult> tried, Past past) {
    }

    private AccountTrial(Account account, NightContext context, Past past) {
        this.account = account;
        this.context = context;
        this.past = past;
        this.real = account.letters().stream().collect(Collectors.toMap(IssuedLetter::letterNo, Function.identity(), (one, other) -> other,
                TreeMap::new));
    }

    /**
     * @param account as the night loaded it
     * @param policyOf a customer's policy on trial
     */
    public static Night night(Account account, NightContext context, Function<Customer, DunningPolicy> policyOf, Past past) {
        return new AccountTrial(account, context, past).decide(policyOf);
    }

    private Night decide(Function<Customer, DunningPolicy> policyOf) {
        MatchingResult matched = Matching.match(account, context.businessDate(), context.matchingPolicyOf(), context.dunning().approvals(),
                context.dunning().rates(), context.instrumentTerms());
        AccountDunning dunner = new AccountDunning(account, context, matched,
                PaymentHabits.of(StateChange.of(account, matched).settled(), account, matched), new ListedDocuments(account, matched));
        DunningContext given = context.dunning();
        DunningContext changed = given.with(policyOf);
        List<IssuedLetter> letters = letters(policyOf);
        List<Decision> decisions = decisions(letters);
        List<ActionState> actions = past.since() == null ? account.actions() : past.actions();
        List<DunningResult> then = new ArrayList<>();
        List<DunningResult> tried = new ArrayList<>();
        for (Customer customer : account.customers()) {
            AccountDunning.Standing standing = dunner.standing(customer);
            then.add(dunned(dunner, dunner.dunningCase(standing), given));
            tried.add(dunned(dunner, dunner.dunningCase(standing, letters, decisions, actions), changed));
        }
        return new Night(then, tried, after(letters, tried));
    }

    private static DunningResult dunned(AccountDunning dunner, DunningCase dunningCase, DunningContext dunning) {
        return dunner.printable(dunner.decided(dunningCase, dunning), letterNo -> false);
    }

    /** The letters the trial has behind it: its own since it began, and all that were written before. */
    private List<IssuedLetter> letters(Function<Customer, DunningPolicy> policyOf) {
        if (past.since() == null) {
            return account.letters();
        }
        Map<String, IssuedLetter> letters = new TreeMap<>();
        account.letters().stream().filter(letter -> letter.businessDate().isBefore(past.since()))
                .forEach(letter -> letters.put(letter.letterNo(), letter));
        past.letters().forEach(letter -> letters.put(letter.letterNo(), withEvents(letter, policyOf)));
        return List.copyOf(letters.values());
    }

    /**
     * What happened to a letter of the trial is what happened to the one that was really sent in its place; one that nobody sent is taken
     * to be mailed.
     */
    private IssuedLetter withEvents(IssuedLetter letter, Function<Customer, DunningPolicy> policyOf) {
        IssuedLetter sent = counterpart(letter);
        List<LetterEvent> events = sent == null ? List.of() : sent.events();
        Customer customer = account.customers().stream().filter(one -> one.customerNo().equals(letter.customerNo())).findFirst()
                .orElse(null);
        if (sent == null && customer != null && policyOf.apply(customer).mailingConfirm()) {
            events = List.of(new LetterEvent(letter.letterNo(), LetterEvent.Kind.MAILED, letter.mailingDay(), "", "", letter.mailingDay()));
        }
        return new IssuedLetter(letter.letterNo(), letter.reference(), letter.customerNo(), letter.kind(), letter.currency(),
                letter.proposedOn(), letter.businessDate(), letter.mailingDay(), letter.payBy(), letter.status(), letter.demanded(),
                letter.interest(), letter.items(), events, letter.tone());
    }

    /** The real letter of the same number, else of the same kind, customer and currency about one of the same documents; null: none. */
    private IssuedLetter counterpart(IssuedLetter letter) {
        if (real.containsKey(letter.letterNo())) {
            return real.get(letter.letterNo());
        }
        for (IssuedLetter sent : real.values()) {
            boolean alike = sent.kind() == letter.kind() && sent.customerNo().equals(letter.customerNo())
                    && sent.currency().equals(letter.currency())
                    && !sent.businessDate().isBefore(past.since());
            if (alike && sent.items().stream().anyMatch(item -> item.stage() != null && letter.items().stream()
                    .anyMatch(own -> own.stage() == item.stage() && own.documentNo().equals(item.documentNo())))) {
                return sent;
            }
        }
        return null;
    }

    /** What people decided about a letter that was really written counts for the trial's letter in its place. */
    private List<Decision> decisions(List<IssuedLetter> letters) {
        List<Decision> decisions = new ArrayList<>(account.decisions());
        for (IssuedLetter letter : past.since() == null ? List.<IssuedLetter>of() : letters) {
            IssuedLetter sent = counterpart(letter);
            if (sent == null || sent.letterNo().equals(letter.letterNo())) {
                continue;
            }
            for (Decision decision : account.decisions()) {
                if (sent.letterNo().equals(decision.refersTo()) || sent.letterNo().equals(decision.letterNo())) {
                    decisions.add(new Decision(decision.decisionNo() + "/" + letter.letterNo(), decision.action(), decision.customerNo(),
                            decision.documentNo(), decision.receiptNo(), letter.letterNo(), decision.amount(), decision.date(),
                            decision.reason(), decision.by(), decision.decidedOn(), letter.letterNo(), decision.knownOn()));
                }
            }
        }
        return decisions;
    }

    private Past after(List<IssuedLetter> before, List<DunningResult> tried) {
        Map<String, IssuedLetter> letters = new TreeMap<>();
        before.forEach(letter -> letters.put(letter.letterNo(), letter));
        List<ActionState> actions = new ArrayList<>();
        for (DunningResult result : tried) {
            for (Letter letter : result.letters()) {
                IssuedLetter earlier = letters.get(letter.letterNo());
                letters.put(letter.letterNo(), IssuedLetter.of(letter, earlier == null ? context.businessDate() : earlier.proposedOn(),
                        earlier == null ? List.of() : earlier.events()));
            }
            actions.addAll(result.actionStates());
        }
        return new Past(past.since() == null ? context.businessDate() : past.since(), List.copyOf(letters.values()), actions);
    }
}
