package receivables.night;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes the chunks of one file while the next is being read, several at a time. In which order they reach the database does not matter: every row carries
 * its line, and nobody looks at a file's rows before the file is complete. No more chunks wait than are written, so memory stays bounded.
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

    /** Waits while all writers are busy; throws what an earlier chunk failed of. */
    void give(Runnable chunk) {
        if (underWay.size() == atOnce) {
            await(underWay.removeFirst());
        }
        underWay.add(threads.submit(chunk));
    }

    /** Waits for every chunk; throws the first failure. */
    void finish() {
        while (!underWay.isEmpty()) {
            await(underWay.removeFirst());
        }
    }

    private static void await(Future<?> chunk) {
        try {
            chunk.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case RuntimeException itself -> throw itself;
                case Error itself -> throw itself;
                case null, default -> throw new IllegalStateException(failure.getCause());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was told to stop while it read a file", interrupted);
        }
    }

    /** After a failure too nothing is written any more once this has returned. */
    @Override
    public void close() {
        threads.close();
    }
}
