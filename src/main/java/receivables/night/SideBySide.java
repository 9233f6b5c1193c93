package receivables.night;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does several pieces of one work at a time while the next piece is being fetched: a file's rows are written while more of it is read. For work whose order does not
 * matter, such as rows that carry their line and are not looked at before the file is complete. No more pieces wait than are under way, so memory stays bounded.
 *
 * <pre>{@code
 * try (SideBySide writers = new SideBySide(2)) {
 *     writers.give(() -> facts.addDocuments(file, chunk));   // returns at once, or when a writer is free
 *     writers.finish();                                       // all are written, or the first failure is thrown
 * }
 * }</pre>
 */
final class SideBySide implements AutoCloseable {

    private final ExecutorService threads;
    private final Deque<Future<?>> underWay = new ArrayDeque<>();
    private final int atOnce;

    SideBySide(int atOnce) {
        this.atOnce = atOnce;
        this.threads = Executors.newFixedThreadPool(atOnce);
    }

    /** Waits while all threads are busy; throws what an earlier piece failed of. */
    void give(Runnable piece) {
        if (underWay.size() == atOnce) {
            await(underWay.removeFirst());
        }
        underWay.add(threads.submit(piece));
    }

    /** Waits for every piece; throws the first failure. */
    void finish() {
        while (!underWay.isEmpty()) {
            await(underWay.removeFirst());
        }
    }

    private static void await(Future<?> piece) {
        try {
            piece.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case RuntimeException itself -> throw itself;
                case Error itself -> throw itself;
                case null, default -> throw new IllegalStateException(failure.getCause());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was told to stop", interrupted);
        }
    }

    /** After a failure too nothing is under way any more once this has returned. */
    @Override
    public void close() {
        threads.close();
    }
}
