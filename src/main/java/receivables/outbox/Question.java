package receivables.outbox;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import receivables.ledger.WorkItem;

/**
 * A row of the worklist with the account it belongs to, which gives it its place in the list.
 *
 * @param accountNo empty: it belongs to none and stands first
 */
public record Question(String accountNo, WorkItem item) {

    static final RowFormat<Question> FORMAT = RowFormat.of(Question.class);

    private static final Comparator<Question> ORDER = Comparator.comparing(Question::accountNo)
            .thenComparing(question -> question.item.customerNo())
            .thenComparing(question -> question.item.itemNo());

    /**
     * The whole worklist in its order.
     *
     * @param late questions that came up after the accounts were written, in any order; each comes to its place among the parts' rows
     */
    static void forEach(Path partsDirectory, List<Question> late, Consumer<WorkItem> taker) {
        Deque<Question> waiting = new ArrayDeque<>(late.stream().sorted(ORDER).toList());
        RowFile.forEach(partsDirectory, OutputFile.WORKLIST, FORMAT, question -> {
            while (!waiting.isEmpty() && ORDER.compare(waiting.peek(), question) < 0) {
                taker.accept(waiting.remove().item);
            }
            taker.accept(question.item);
        });
        waiting.forEach(question -> taker.accept(question.item));
    }
}
