package receivables.outbox;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import receivables.ledger.WorkItem;

/**
 * The whole worklist of a night in its order, each question with what stands beside it. It may be longer than fits into memory, so it is
 * gone through, not held.
 *
 * @param partsDirectory where {@link PartFiles} left the accounts' questions
 * @param late questions that came up after the accounts, in any order; each comes to its place among the parts' rows
 */
public record Questions(Path partsDirectory, List<Question> late, Asked.Sources sources) {

    /** So many are looked up at once. */
    private static final int TOGETHER = 500;

    /** Questions beside which nothing is known. */
    public static Questions bare(Path partsDirectory, List<Question> late) {
        return new Questions(partsDirectory, late, Asked.Sources.NONE);
    }

    void forEach(Consumer<Asked> taker) {
        List<WorkItem> some = new ArrayList<>();
        inOrder(item -> {
            some.add(item);
            if (some.size() == TOGETHER) {
                sources.about(some).forEach(taker);
                some.clear();
            }
        });
        sources.about(some).forEach(taker);
    }

    private void inOrder(Consumer<WorkItem> taker) {
        Deque<Question> waiting = new ArrayDeque<>(late.stream().sorted(Question.ORDER).toList());
        RowFile.forEach(partsDirectory, OutputFile.WORKLIST, Question.FORMAT, question -> {
            while (!waiting.isEmpty() && Question.ORDER.compare(waiting.peek(), question) < 0) {
                taker.accept(waiting.remove().item());
            }
            taker.accept(question.item());
        });
        waiting.forEach(question -> taker.accept(question.item()));
    }
}
