package receivables.outbox;

import java.util.Comparator;
import receivables.ledger.WorkItem;

/**
 * A row of the worklist with the account it belongs to, which gives it its place in the list.
 *
 * @param accountNo empty: it belongs to none and stands first
 */
public record Question(String accountNo, WorkItem item) {

    static final RowFormat<Question> FORMAT = RowFormat.of(Question.class);

    static final Comparator<Question> ORDER = Comparator.comparing(Question::accountNo)
            .thenComparing(question -> question.item.customerNo())
            .thenComparing(question -> question.item.itemNo());
}
