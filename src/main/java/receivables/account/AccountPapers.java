package receivables.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import receivables.dunning.AlertRow;
import receivables.dunning.CallRow;
import receivables.ledger.Account;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.matching.MatchingResult;
import receivables.statements.AccountStatements;
import receivables.statements.DeliveryConfirmation;
import receivables.statements.StatementChase;

/**
 * The papers that are no dunning: statements, balance and delivery confirmations, and the calls about those that nobody answered. They move no stage and
 * have no row in dunning.csv.
 */
final class AccountPapers {

    private final Account account;
    private final NightContext context;
    private final MatchingResult matched;
    private final List<CallRow> calls = new ArrayList<>();
    private final List<AlertRow> alerts = new ArrayList<>();
    private AccountStatements statements;

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
        if (context.dunning().lettersAllowed()) {
            for (Letter single : papers(customer)) {
                Letter paper = withCompanion(single, dunningLetters);
                Optional<String> fault = context.unprintable().apply(paper);
                if (!canBeReached(customer)) {
                    noAddress(customer, paper, worklist);
                } else if (fault.isPresent()) {
                    worklist.add(unprintable(paper, fault.get()));
                } else {
                    papers.add(context.gateShut() ? paper.withStatus(LetterStatus.HELD) : paper);
                }
            }
        }
        if (account.statements().sent().isEmpty()) {
            calls.addAll(dunningCalls);
            return;
        }
        StatementChase chase = new StatementChase(account, context.statements(), context.dunning().approvals(),
                context.dunning().policyOf().apply(customer).mailingConfirm()).chase(customer, items, dunningCalls);
        calls.addAll(chase.calls());
        alerts.addAll(chase.alerts());
        worklist.addAll(chase.worklist());
    }

    private List<Letter> papers(Customer customer) {
        List<Letter> papers = new ArrayList<>();
        if (account.statements().isRead()) {
            if (statements == null) {
                statements = new AccountStatements(account, context.statements(), matched.items(), matched.receipts(), matched.allocations());
            }
            papers.addAll(statements.of(customer, context.statementsOf().apply(customer)));
        }
        if (!account.deliveries().isEmpty() && context.statementsOf().apply(customer).deliveries()) {
            DeliveryConfirmation.of(customer, account.deliveries(), context.dunning().company().currency(), context.statements()).ifPresent(papers::add);
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
                List.of(WorkItem.Suggestion.hint("bring the address in with customers.csv")),
                customer.hasAddress() ? "what was sent came back undeliverable; " + paper.kind() + " is not sent until the customer's address is changed"
                        : "the customer has no postal address; " + paper.kind() + " is not sent", context.businessDate());
        if (worklist.stream().noneMatch(known -> known.itemNo().equals(question.itemNo()))) {
            worklist.add(question);
        }
    }

    static WorkItem unprintable(Letter letter, String fault) {
        return new WorkItem(WorkKind.MISSING_GLYPH, letter.customer().customerNo(), "", "", letter.letterNo(), letter.payable(),
                List.of(WorkItem.Suggestion.hint("correct the customer's name or address in customers.csv, or write this letter by hand")),
                "the letter cannot be printed: " + fault, letter.businessDate());
    }

    /** All calls to the customer tonight. */
    List<CallRow> calls() {
        return calls;
    }

    List<AlertRow> alerts() {
        return alerts;
    }
}
