package receivables.account;

import static receivables.ledger.ReasonCode.BRING_THE_ADDRESS;
import static receivables.ledger.ReasonCode.CANNOT_BE_PRINTED;
import static receivables.ledger.ReasonCode.CORRECT_NAME_OR_ADDRESS;
import static receivables.ledger.ReasonCode.IN_BRACKETS;
import static receivables.ledger.ReasonCode.IS_NOT_SENT;
import static receivables.ledger.ReasonCode.LETTER_CANNOT_BE_PRINTED;
import static receivables.ledger.ReasonCode.NO_ADDRESS_CANNOT_BE_SENT;
import static receivables.ledger.ReasonCode.PAPER_CAME_BACK;
import static receivables.ledger.ReasonCode.PAPER_NEEDS_AN_ADDRESS;
import static receivables.ledger.ReasonCode.PAPER_WAS_STOPPED;
import static receivables.ledger.ReasonCode.REJECT_STOPS_IT;
import static receivables.ledger.ReasonCode.RELEASE_THE_PAPER;
import static receivables.ledger.ReasonCode.STOP_IT_FURTHER;
import static receivables.ledger.ReasonCode.UNTIL_DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import receivables.dunning.AlertRow;
import receivables.dunning.CallRow;
import receivables.dunning.Consistency;
import receivables.dunning.Contradiction;
import receivables.ledger.Account;
import receivables.ledger.Customer;
import receivables.ledger.DecisionAction;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.matching.MatchingResult;
import receivables.statements.AccountStatements;
import receivables.statements.DeliveryConfirmation;
import receivables.statements.StatementChase;
import receivables.statements.StatementGate;
import receivables.statements.StatementList;
import receivables.statements.StatementRow;
import receivables.statements.StatementStops;

/**
 * The papers that are no dunning: statements, balance and delivery confirmations, and the calls about those that nobody answered. They move
 * no stage and have no row in dunning.csv.
 */
final class AccountPapers {


    private final Account account;
    private final NightContext context;
    private final MatchingResult matched;
    private final List<CallRow> calls = new ArrayList<>();
    private final List<AlertRow> alerts = new ArrayList<>();
    private final List<Letter> drafts = new ArrayList<>();
    private AccountStatements statements;
    private AccountStatements drafted;
    private StatementList list;

    AccountPapers(Account account, NightContext context, MatchingResult matched) {
        this.account = account;
        this.context = context;
        this.matched = matched;
    }

    /**
     * One customer's papers, after his dunning.
     *
     * @param items his open items
     * @param dunningCalls what dunning rings him about
     * @param dunningLetters what dunning sends him
     * @param papers to which his papers are added
     * @param worklist the night's questions, to which those about his papers are added
     */
    void write(Customer customer, List<OpenItem> items, List<CallRow> dunningCalls, List<Letter> dunningLetters, List<Letter> papers,
            List<WorkItem> worklist) {
        calls.clear();
        alerts.clear();
        boolean mailingConfirm = context.dunning().policyOf().apply(customer).mailingConfirm();
        list = new StatementList(account, context.statements(), context.dunning().approvals(), customer, matched.receipts(),
                mailingConfirm);
        if (context.dunning().lettersAllowed()) {
            draft(customer);
            for (Letter single : unlessStopped(papers(customer), worklist)) {
                Letter paper = withCompanion(single, dunningLetters);
                Optional<Reason> fault = context.unprintable().apply(paper);
                if (!canBeReached(customer)) {
                    noAddress(customer, paper, worklist);
                    held(paper, Reason.of(NO_ADDRESS_CANNOT_BE_SENT));
                } else if (fault.isPresent()) {
                    worklist.add(unprintablePaper(paper, fault.get()));
                    held(paper, Reason.of(CANNOT_BE_PRINTED, fault.get()));
                } else if (contradicts(paper, dunningLetters, worklist)) {
                    papers.add(paper.withStatus(LetterStatus.HELD));
                } else {
                    papers.add(context.gate().holds(List.of(customer.customerNo())) ? paper.withStatus(LetterStatus.HELD) : paper);
                }
            }
        }
        if (account.statements().sent().isEmpty()) {
            calls.addAll(dunningCalls);
            return;
        }
        StatementChase chase = new StatementChase(account, context.statements(), context.dunning().approvals(), mailingConfirm)
                .chase(customer, items, dunningCalls);
        calls.addAll(chase.calls());
        alerts.addAll(chase.alerts());
        worklist.addAll(chase.worklist());
    }

    /** The month's statements as they would be tonight, for the supervisor to look at before they are sent. */
    private void draft(Customer customer) {
        if (context.statements().draftAsOf() == null || !account.statements().isRead()) {
            return;
        }
        if (drafted == null) {
            drafted = new AccountStatements(account, context.statements().ofDrafts(), matched.items(), matched.receipts(),
                    matched.allocations());
        }
        for (Letter draft : drafted.of(customer, context.statementsOf().apply(customer))) {
            Optional<Reason> fault = context.unprintable().apply(draft);
            boolean reached = canBeReached(customer);
            list.draft(draft, !reached ? Reason.of(NO_ADDRESS_CANNOT_BE_SENT)
                    : fault.map(why -> Reason.of(CANNOT_BE_PRINTED, why)).orElse(Reason.NONE));
            if (reached && fault.isEmpty()) {
                drafts.add(draft);
            }
        }
    }

    /** A paper that says something else than the books or an earlier one is held, and a person is shown both sentences. */
    private boolean contradicts(Letter paper, List<Letter> dunningLetters, List<WorkItem> worklist) {
        if (paper.kind() == LetterKind.DELIVERY) {
            return false;
        }
        List<Contradiction> found = StatementGate.of(paper, account, matched.items(), matched.allocations(), dunningLetters);
        boolean approved = account.statements().sent().stream().anyMatch(earlier -> earlier.status() == LetterStatus.HELD
                && earlier.kind() == paper.kind() && earlier.customerNo().equals(paper.customer().customerNo())
                && earlier.currency().equals(paper.currency()) && earlier.mailingDay().isAfter(paper.asOf())
                && account.decisions().stream().anyMatch(decision -> Consistency.consents(decision, earlier, context.dunning())));
        if (found.isEmpty() || approved) {
            return false;
        }
        worklist.add(Consistency.question(paper, found.getFirst()));
        return true;
    }

    private void held(Letter paper, Reason fault) {
        if (paper.kind() != LetterKind.DELIVERY) {
            list.held(paper, fault);
        }
    }

    /** What a supervisor stopped on its draft is not sent; the worklist keeps asking. */
    private List<Letter> unlessStopped(List<Letter> papers, List<WorkItem> worklist) {
        StatementStops stops = new StatementStops(account.decisions(), context.dunning().approvals(), context.businessDate());
        List<Letter> going = new ArrayList<>();
        for (Letter paper : papers) {
            StatementStops.Stop stop = paper.kind() == LetterKind.DELIVERY ? null : stops.of(paper);
            if (stop == null) {
                going.add(paper);
            } else {
                list.stopped(paper, stop);
                worklist.add(stopped(paper, stop));
            }
        }
        return going;
    }

    private WorkItem stopped(Letter paper, StatementStops.Stop stop) {
        String customerNo = paper.customer().customerNo();
        return new WorkItem(WorkKind.APPROVAL_WANTED, customerNo, "", "", StatementStops.key(paper), paper.demanded(),
                List.of(new WorkItem.Suggestion(DecisionAction.APPROVE, customerNo, List.of(), Reason.of(RELEASE_THE_PAPER)),
                        new WorkItem.Suggestion(DecisionAction.REJECT, customerNo, List.of(), Reason.of(STOP_IT_FURTHER))),
                Reason.of(PAPER_WAS_STOPPED, Reason.word("stage", paper.kind()), paper.asOf(), stop.on(), stop.by())
                        .and(Reason.when(!stop.reason().isEmpty(), () -> Reason.of(IN_BRACKETS, stop.reason())))
                        .and(Reason.when(stop.until() != null, () -> Reason.of(UNTIL_DAY, stop.until()))).and(Reason.of(IS_NOT_SENT)),
                        stop.on());
    }

    private List<Letter> papers(Customer customer) {
        List<Letter> papers = new ArrayList<>();
        if (account.statements().isRead() && context.statements().asOf() != null) {
            if (statements == null) {
                statements = new AccountStatements(account, context.statements(), matched.items(), matched.receipts(),
                        matched.allocations());
            }
            papers.addAll(statements.of(customer, context.statementsOf().apply(customer)));
        }
        if (!account.deliveries().isEmpty() && context.statementsOf().apply(customer).deliveries()) {
            DeliveryConfirmation.of(customer, account.deliveries(), context.dunning().company().currency(), context.statements())
                    .ifPresent(papers::add);
        }
        return papers;
    }

    /** A statement names the dunning letter of the same day, because the two say different sums. */
    private static Letter withCompanion(Letter paper, List<Letter> dunningLetters) {
        return paper.kind() != LetterKind.STATEMENT ? paper : dunningLetters.stream()
                .filter(letter -> letter.currency().equals(paper.currency()) && letter.status() != LetterStatus.NEEDS_APPROVAL).findFirst()
                .map(letter -> paper.withCompanion(new Letter.Companion(letter.letterNo(), letter.demanded()))).orElse(paper);
    }

    /** He has an address, and nothing that went to it came back since it was last changed. */
    private boolean canBeReached(Customer customer) {
        return customer.hasAddress() && Stream.concat(account.letters().stream(), account.statements().sent().stream())
                .filter(letter -> letter.customerNo().equals(customer.customerNo()))
                .map(letter -> letter.returnedKnownOn(account.decisions()))
                .noneMatch(returned -> returned != null && (customer.knownOn() == null || customer.knownOn().isBefore(returned)));
    }

    private void noAddress(Customer customer, Letter paper, List<WorkItem> worklist) {
        WorkItem question = new WorkItem(WorkKind.NO_ADDRESS, customer.customerNo(), "", "", "", null,
                List.of(WorkItem.Suggestion.hint(Reason.of(BRING_THE_ADDRESS))),
                Reason.of(customer.hasAddress() ? PAPER_CAME_BACK : PAPER_NEEDS_AN_ADDRESS, Reason.word("stage", paper.kind())),
                customer.hasAddress() || customer.knownOn() == null ? context.businessDate() : customer.knownOn());
        if (worklist.stream().noneMatch(known -> known.itemNo().equals(question.itemNo()))) {
            worklist.add(question);
        }
    }

    static WorkItem unprintable(Letter letter, Reason fault) {
        return new WorkItem(WorkKind.MISSING_GLYPH, letter.customer().customerNo(), "", "", letter.letterNo(), letter.payable(),
                List.of(WorkItem.Suggestion.hint(Reason.of(CORRECT_NAME_OR_ADDRESS))),
                Reason.of(LETTER_CANNOT_BE_PRINTED, fault), letter.businessDate());
    }

    /** One question a month's paper, so that its answer lasts: the paper's number is another one each night. */
    private static WorkItem unprintablePaper(Letter paper, Reason fault) {
        if (paper.kind() == LetterKind.DELIVERY) {
            return unprintable(paper, fault);
        }
        String customerNo = paper.customer().customerNo();
        String key = StatementStops.key(paper);
        return new WorkItem(WorkKind.MISSING_GLYPH, customerNo, "", "", key, paper.payable(),
                List.of(WorkItem.Suggestion.hint(Reason.of(CORRECT_NAME_OR_ADDRESS)),
                new WorkItem.Suggestion(DecisionAction.REJECT, customerNo, List.of(), Reason.of(REJECT_STOPS_IT, key))),
                Reason.of(LETTER_CANNOT_BE_PRINTED, fault), paper.asOf());
    }

    /** Where the customer's papers of the month stand. @param goingOut tonight's, as they go to the print room */
    List<StatementRow> listed(List<Letter> goingOut) {
        return list.of(goingOut);
    }

    /** Of all customers written so far. */
    List<Letter> drafts() {
        return drafts;
    }

    /** All calls to the customer tonight. */
    List<CallRow> calls() {
        return calls;
    }

    List<AlertRow> alerts() {
        return alerts;
    }
}
