package receivables.night;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does several pieces of one work at a time while the next piece is being fetched: a file's rows are written while more of it is read. For
 * work whose order does not matter, such as rows that carry their line and are not looked at before the file is complete; what must keep
 * its order the giving thread does with the outcomes, piece after piece. No more pieces wait than are under way, so memory stays bounded.
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
    private final Deque<Piece<?>> underWay = new ArrayDeque<>();
    private final int atOnce;

    /** @param inTurn what the giving thread does with the outcome */
    private record Piece<T>(Future<T> work, Consumer<T> inTurn) {

        void end() {
            inTurn.accept(await(work));
        }
    }

    SideBySide(int atOnce) {
        this.atOnce = atOnce;
        this.threads = Executors.newFixedThreadPool(atOnce);
    }

    /** Waits while all threads are busy; throws what an earlier piece failed of. */
    void give(Runnable piece) {
        give(() -> {
            piece.run();
            return null;
        }, nothing -> { });
    }

    /**
     * As above.
     * @param inTurn is handed the piece's outcome by this thread, here or in a later call, after those of all pieces given before
     */
    <T> void give(Supplier<T> piece, Consumer<T> inTurn) {
        if (underWay.size() == atOnce) {
            underWay.removeFirst().end();
        }
        underWay.add(new Piece<>(threads.submit(piece::get), inTurn));
    }

    /** Waits for every piece; throws the first failure. */
    void finish() {
        while (!underWay.isEmpty()) {
            underWay.removeFirst().end();
        }
    }

    private static <T> T await(Future<T> piece) {
        try {
            return piece.get();
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
