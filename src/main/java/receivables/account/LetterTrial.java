package receivables.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import receivables.dunning.Dunning;
import receivables.dunning.DunningCase;
import receivables.dunning.DunningContext;
import receivables.dunning.DunningPolicy;
import receivables.dunning.DunningResult;
import receivables.ledger.Account;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.OpenItem;
import receivables.ledger.Stage;
import receivables.statements.AccountStatements;
import receivables.statements.StatementChoice;
import receivables.statements.StatementNight;

/**
 * The letter of any stage, or a statement, for a customer as his account stands: to see what it says, not to send it. Holds and money on
 * account count; earlier letters, distances, minimums and consents do not. Where nothing is old enough yet, it is the letter of the first
 * day on which something would be.
 *
 * <pre>{@code
 * An invoice due on 1 December, tried as LETTER_2 on 20 November: the letter of 31 December, with 30 days' interest.
 * }</pre>
 *
 * @param mailingDay the day the letters are dated; later than the night's where the customer owes nothing of that age yet
 * @param letters one for each currency; none: nothing can be put on such a letter
 * @param reasons what keeps items off it, like {@code INV-401 BLOCKED}
 */
public record LetterTrial(LocalDate mailingDay, List<Letter> letters, List<String> reasons) {

    public LetterTrial {
        letters = List.copyOf(letters);
        reasons = List.copyOf(reasons);
    }

    /**
     * A dunning letter or courtesy.
     *
     * @param account as the night left it
     * @param context of that night
     */
    public static LetterTrial of(Account account, Customer customer, Stage stage, DunningContext context) {
        LetterTrial now = on(account, customer, stage, context);
        if (!now.letters().isEmpty() || !now.reasons().isEmpty()) {
            return now;
        }
        LocalDate youngest = items(account, customer).stream().filter(item -> item.document().isDebit())
                .map(item -> item.document().dueDate())
                .filter(due -> !due.isBefore(context.businessDate())).min(LocalDate::compareTo).orElse(null);
        if (youngest == null) {
            return now;
        }
        LocalDate due = context.calendar().rollForward(youngest);
        LocalDate mailingDay = context.calendar().rollForward(due.plusDays(threshold(stage, customer, context)));
        return on(account, customer, stage, context.on(context.calendar().rollBack(mailingDay.minusDays(1)), mailingDay));
    }

    /**
     * Statements or balance confirmations as of the night.
     * @param account loaded with what statements need
     * @param choice what the customer is to get
     */
    public static LetterTrial of(Account account, Customer customer, LetterKind kind, StatementNight night, StatementChoice choice) {
        AccountStatements statements = new AccountStatements(account, night, account.items(), account.receipts(), List.of());
        return new LetterTrial(night.mailingDay(), statements.onTrial(customer, kind, choice), List.of());
    }

    private static LetterTrial on(Account account, Customer customer, Stage stage, DunningContext context) {
        DunningPolicy own = context.policyOf().apply(customer);
        // Any overdue item may be on a letter on trial; a courtesy announces what it would announce.
        DunningPolicy policy = own.withOnly(stage, stage.isCourtesy() ? threshold(stage, customer, context) : 1);
        DunningCase unwritten = new DunningCase(customer, items(account, customer),
                account.receipts().stream().filter(receipt -> !receipt.left().isZero()
                && receipt.customerNo().equals(customer.customerNo())).toList(),
                account.allocations().stream().filter(allocation -> allocation.customerNo().equals(customer.customerNo())).toList(),
                account.decisions(), List.of(), account.actions().stream().filter(state -> state.customerNo().equals(customer.customerNo()))
                .toList(), List.of(), null, null);
        DunningResult result = Dunning.dun(unwritten, context.on(context.businessDate(), context.mailingDay()).with(any -> policy));
        TreeSet<String> reasons = new TreeSet<>();
        result.rows().stream().filter(row -> row.reason() != null).forEach(row -> reasons.add(row.documentNo() + " " + row.reason()));
        return new LetterTrial(context.mailingDay(), result.letters(), List.copyOf(reasons));
    }

    private static List<OpenItem> items(Account account, Customer customer) {
        return account.items().stream().filter(item -> !item.isSettled() && item.document().customerNo().equals(customer.customerNo()))
                .map(item -> new OpenItem(item.document().withoutOpeningStage(), item.open())).toList();
    }

    private static int threshold(Stage stage, Customer customer, DunningContext context) {
        if (stage == Stage.REMINDER && customer.reminderLeadDays() != null) {
            return -customer.reminderLeadDays();
        }
        return Objects.requireNonNullElseGet(context.policyOf().apply(customer).threshold(stage),
                () -> DunningPolicy.standard().threshold(stage));
    }
}
