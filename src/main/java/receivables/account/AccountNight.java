package receivables.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.aging.AgingRow;
import receivables.aging.Collected;
import receivables.aging.CustomerFigures;
import receivables.aging.MetricRow;
import receivables.aging.OpenItemRow;
import receivables.credit.CompanyCredit;
import receivables.credit.CreditCase;
import receivables.credit.CreditNight;
import receivables.credit.DeliveryInvoices;
import receivables.credit.CreditResult;
import receivables.credit.LossSums;
import receivables.decisions.Dismissals;
import receivables.dunning.ActionRow;
import receivables.dunning.AlertRow;
import receivables.dunning.CallRow;
import receivables.dunning.DunningCase;
import receivables.dunning.DunningResult;
import receivables.dunning.DunningRow;
import receivables.dunning.HoldRow;
import receivables.dunning.InterestNote;
import receivables.dunning.InterestResult;
import receivables.dunning.InterestRow;
import receivables.ledger.Account;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.OpenItem;
import receivables.ledger.PaymentHistory;
import receivables.ledger.SalesMonth;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.ledger.credit.SignalKind;
import receivables.ledger.instrument.InstrumentRow;
import receivables.matching.Matching;
import receivables.matching.MatchingResult;
import receivables.proof.Journal;
import receivables.proof.Posting;
import receivables.proof.ProofSums;
import receivables.statements.StatementRow;

/**
 * One night of one account: match, then age, then dun, each on what the step before left. The result holds the rows of the night's files
 * and what has to be stored.
 *
 * <pre>{@code AccountResult result = AccountNight.of(account, context);}</pre>
 */
public final class AccountNight {

    private final Account account;
    private final NightContext context;
    private final Printed printed;
    private final LocalDate businessDate;
    private final Sums sums = new Sums();
    private final List<OpenItemRow> openItems = new ArrayList<>();
    private final List<AgingRow> aging = new ArrayList<>();
    private final List<MetricRow> metrics = new ArrayList<>();
    private final List<DunningRow> dunning = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<ActionRow> actions = new ArrayList<>();
    private final List<ActionState> actionStates = new ArrayList<>();
    private final List<CallRow> calls = new ArrayList<>();
    private final List<CallSheetRow> callSheets = new ArrayList<>();
    private final List<AlertRow> alerts = new ArrayList<>();
    private final List<WorkItem> worklist = new ArrayList<>();
    private final List<InterestRow> interest = new ArrayList<>();
    private final List<InterestNote> notes = new ArrayList<>();
    private final List<HoldRow> holds = new ArrayList<>();
    private final List<StatementRow> statements = new ArrayList<>();
    private List<PaymentHistory> payments = List.of();
    private List<SalesMonth> settlements = List.of();
    /** Letters that stand as an earlier run printed them; what they demand proves nothing about tonight. */
    private final Set<String> asPrinted = new TreeSet<>();

    private final List<CreditResult> credit = new ArrayList<>();

    private AccountPapers papers;
    private Instruments instruments;
    private DeliveryInvoices deliveries;
    private AccountForecast forecast;
    private AccountDecisions decisions;

    private AccountNight(Account account, NightContext context, Printed printed) {
        this.account = account;
        this.context = context;
        this.printed = printed;
        this.businessDate = context.businessDate();
    }

    /** The whole night of one account. Depends on nothing but its two arguments. */
    public static AccountResult of(Account account, NightContext context) {
        return of(account, context, Printed.NOTHING);
    }

    /** The same for a night that has run before: letters that are on paper already are laid over what it decides now. */
    public static AccountResult of(Account account, NightContext context, Printed printed) {
        return new AccountNight(account, context, printed).decide();
    }

    private AccountResult decide() {
        MatchingResult matched = Matching.match(account, businessDate, context.matchingPolicyOf(), context.dunning().approvals(),
                context.dunning().rates(), context.instrumentTerms());
        instruments = new Instruments(matched, context);
        deliveries = DeliveryInvoices.of(account.credit(), Stream.concat(matched.items().stream(), account.items().stream())
                .map(OpenItem::document).toList(), businessDate);
        worklist.addAll(matched.worklist());
        ListedDocuments listed = new ListedDocuments(account, matched);
        worklist.addAll(listed.questions());
        decisions = new AccountDecisions(account, context.span());
        decisions.add(matched.decisions());
        papers = new AccountPapers(account, context, matched);
        StateChange change = StateChange.of(account, matched);
        payments = PaymentHabits.of(change.settled(), account, matched);
        forecast = new AccountForecast(account, context, matched, change.settled());
        settlements = new Collected(context.aging()).of(matched.allocations(), matched.items(), matched.receipts(), businessDate);
        AccountDunning dunner = new AccountDunning(account, context, matched, payments, listed);
        for (Customer customer : account.customers()) {
            ageAndDun(customer, dunner, matched);
        }
        worklist.addAll(decisions.questions(worklist));
        Dismissals dismissals = new Dismissals(account.decisions(), context.dunning().approvals(), businessDate);
        List<WorkItem> asked = dismissals.standing(worklist);
        decisions.add(dismissals.outcomes());
        List<Posting> journal = Stream.concat(
                Journal.postings(matched.receipts(), matched.allocations(), matched.instruments(),
                context.journal(), context.span()).stream(),
                Journal.charged(notes, context.journal(), context.span()).stream()).toList();
        prove(matched, journal);
        List<InstrumentRow> papersInHand = instruments.rows();
        tally(matched, papersInHand);
        return new AccountResult(account.accountNo(), matched.allocations(), matched.rows(), openItems, aging, metrics, dunning, letters,
                actions, calls, named(alerts), asked, journal, change.settled(), change.reopened(), change.used(), change.usable(), payments,
                StandingActions.of(account.actions(), actionStates), settlements, holds, new MonthlyPapers(statements, papers.drafts()),
                AccountCredit.of(account, credit, deliveries.invoiced()), papersInHand, decisions.all(), sums,
                new InterestResult(interest, notes), callSheets);
    }

    /** Whom to tell is told by name: nobody knows all numbers by heart. */
    private List<AlertRow> named(List<AlertRow> rows) {
        Map<String, String> names = account.customers().stream().collect(Collectors.toMap(Customer::customerNo, Customer::name));
        return rows.stream().map(row -> row.named(context.dunning().approvals().person(row.staffNo()).orElse(null),
                names.getOrDefault(row.customerNo(), ""))).toList();
    }

    private void tally(MatchingResult matched, List<InstrumentRow> papersInHand) {
        NightTally tally = new NightTally(sums);
        tally.matched(matched, context.span(), businessDate);
        openItems.forEach(tally::item);
        aging.forEach(tally::aged);
        interest.forEach(tally::interest);
        papersInHand.forEach(row -> tally.instrument(row, businessDate));
    }

    private void prove(MatchingResult matched, List<Posting> journal) {
        ProofSums proof = new ProofSums(sums, context.span());
        proof.items(account.items(), matched.items());
        proof.receipts(account.receipts(), matched.receipts());
        proof.instruments(matched.instruments(), matched.receipts());
        proof.allocations(matched.allocations());
        proof.receiptRows(matched.rows());
        proof.aging(aging);
        proof.dunning(matched.items().stream().filter(item -> !item.isSettled()).toList(),
                dunning.stream().map(row -> asPrinted.contains(row.letterNo()) ? row.withoutLetter() : row).toList(),
                letters.stream().filter(letter -> !asPrinted.contains(letter.letterNo())).toList(), context.dunning().mailingDay());
        proof.interest(interest, notes);
        proof.journal(journal, context.journal());
    }

    private void ageAndDun(Customer customer, AccountDunning dunner, MatchingResult matched) {
        AccountDunning.Standing standing = dunner.standing(customer);
        // What was settled tonight is part of the figures as of tonight.
        List<SalesMonth> sales = Stream.concat(account.sales().stream(), settlements.stream())
                .filter(month -> month.customerNo().equals(customer.customerNo())).toList();
        aging.addAll(standing.aged().rows());
        CustomerFigures figures = new CustomerFigures(customer, standing.balances(), sales, businessDate, context.dunning().company(),
                context.dunning().rates(), context.aging()).with(matched.shortPaid().stream()
                .filter(payment -> payment.customerNo().equals(customer.customerNo())).toList());
        figures.addTo(sums);
        metrics.addAll(figures.rows());
        DunningCase dunningCase = dunner.dunningCase(standing);
        LaidOver paper = new LaidOver(printed.of(customer.customerNo()), context.dunning().policyOf().apply(customer).mailingConfirm(),
                letter -> context.unprintable().apply(letter).isEmpty());
        DunningResult decided = printed.isNothing() ? dunner.decided(dunningCase, context.dunning())
                : paper.over(dunner.decided(dunningCase, context.dunning()),
                () -> dunner.decided(dunningCase, context.dunning().withoutLetters()));
        asPrinted.addAll(paper.asPrinted());
        DunningResult dunned = dunner.printable(decided, paper::isOnPaper);
        dunning.addAll(dunned.rows());
        letters.addAll(dunned.letters());
        actions.addAll(dunned.actions());
        actionStates.addAll(dunned.actionStates());
        alerts.addAll(dunned.alerts());
        worklist.addAll(dunned.worklist());
        holds.addAll(dunned.heldBy());
        interest.addAll(dunned.interest().rows());
        notes.addAll(dunned.interest().notes());
        decisions.add(dunned.decisions());
        List<Letter> own = new ArrayList<>();
        papers.write(customer, standing.items(), instruments.calls(customer, standing.items(), dunned.calls()), dunned.letters(), own,
                worklist);
        List<Letter> goingOut = printed.isNothing() ? own : paper.over(own);
        letters.addAll(goingOut);
        statements.addAll(papers.listed(goingOut));
        calls.addAll(papers.calls());
        alerts.addAll(papers.alerts());
        alerts.addAll(instruments.alerts(customer, standing.items()));
        CreditResult watched = watchCredit(standing, dunned, matched, sales);
        callSheets.addAll(CallSheet.of(dunningCase, papers.calls(), dunned.actionStates(), watched.memory(), context.dunning()));
        for (OpenItem item : standing.items()) {
            openItems.add(OpenItemRow.of(item, businessDate, context.aging(), dunned.stages().get(item.documentNo()),
                    dunned.holds().getOrDefault(item.documentNo(), "")));
        }
    }

    /** What the customer owes against what he may owe, and what his figures warn of. */
    private CreditResult watchCredit(AccountDunning.Standing standing, DunningResult dunned, MatchingResult matched, List<SalesMonth> sales) {
        String customerNo = standing.customer().customerNo();
        AgingRow aged = standing.aged().rows().stream().filter(row -> row.basis() == AgingRow.Basis.COMPANY).findFirst().orElse(null);
        ActionState held = account.actions().stream().filter(state -> state.action() == Action.HOLD_ORDERS
                && state.customerNo().equals(customerNo)).findFirst().orElse(null);
        CreditResult result = CreditNight.of(new CreditCase(standing.customer(), account.customers(), aged, standing.items(),
                matched.receipts().stream().filter(receipt -> receipt.customerNo().equals(customerNo)).toList(),
                matched.allocations().stream().filter(allocation -> allocation.customerNo().equals(customerNo)).toList(), sales,
                dunned.heldBy(), dunned.worklist(), account.decisions(), instruments.dishonoured(customerNo),
                instruments.settled(customerNo),
                deliveries.worthOf(customerNo), account.credit().of(customerNo), account.credit().changesOf(customerNo), held,
                context.gate().holds(List.of(customerNo))), context.credit());
        credit.add(result);
        if (result.row() != null) {
            CompanyCredit.add(sums, result.row());
        }
        LossSums losses = new LossSums(sums, context.credit(), standing.customer().segment());
        losses.aged(aged);
        losses.flows(matched.items().stream().filter(item -> item.document().customerNo().equals(customerNo)).toList(),
                context.span().previousNight());
        losses.provided(standing.items(), dunned.actionStates().stream().filter(state -> state.action() == Action.PROVISION)
                .map(ActionState::documentNo).collect(Collectors.toSet()));
        forecast.add(sums, standing.customer(), standing.items(), dunned.heldBy());
        alerts.addAll(result.alerts().stream().filter(alert -> !alert.threshold().equals(SignalKind.INSTRUMENT_DISHONOURED.name())
                || alerts.stream().noneMatch(told -> told.threshold().equals(Instruments.BOUNCED)
                && told.customerNo().equals(customerNo) && told.staffNo().equals(alert.staffNo()))).toList());
        actions.addAll(result.actions());
        actionStates.addAll(result.states());
        worklist.addAll(result.questions());
        return result;
    }
}
