package receivables.account;

import java.util.List;
import receivables.ledger.Letter;
import receivables.statements.StatementRow;

/**
 * The account's part in the monthly cycle of statements.
 *
 * @param rows where each paper stands tonight
 * @param drafts of the month's statements and confirmations, for the supervisor; never sent as they are
 */
public record MonthlyPapers(List<StatementRow> rows, List<Letter> drafts) {

    /** Between two cycles. */
    public static final MonthlyPapers NONE = new MonthlyPapers(List.of(), List.of());

    public MonthlyPapers {
        rows = List.copyOf(rows);
        drafts = List.copyOf(drafts);
    }
}
