package receivables.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chunks are written several at a time, all of them, and no failure is lost. */
class SideBySideTest {

    @Test
    void everyChunkIsWrittenBeforeItIsFinished() {
        Set<Integer> written = new ConcurrentSkipListSet<>();
        try (SideBySide writers = new SideBySide(3)) {
            IntStream.range(0, 50).forEach(chunk -> writers.give(() -> written.add(chunk)));
            writers.finish();
            assertEquals(IntStream.range(0, 50).boxed().collect(Collectors.toCollection(TreeSet::new)), written);
        }
    }

    @Test
    void outcomesAreHandedOverInTheOrderOfTheChunksByTheGivingThread() {
        Thread giving = Thread.currentThread();
        List<Integer> outcomes = new ArrayList<>();
        CountDownLatch second = new CountDownLatch(1);
        try (SideBySide pages = new SideBySide(2)) {
            pages.give(() -> {
                awaited(second);
                return 0;
            }, outcomes::add);
            IntStream.range(1, 20).forEach(chunk -> pages.give(() -> {
                second.countDown();
                return chunk;
            }, outcome -> {
                assertEquals(giving, Thread.currentThread());
                outcomes.add(outcome);
            }));
            pages.finish();
        }
        assertEquals(IntStream.range(0, 20).boxed().toList(), outcomes);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Two chunks that wait for each other end only if both are under way. */
    @Test
    void chunksAreWrittenAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        try (SideBySide writers = new SideBySide(2)) {
            for (int chunk = 0; chunk < 2; chunk++) {
                writers.give(() -> {
                    both.countDown();
                    awaited(both);
                });
            }
            writers.finish();
            assertEquals(0, both.getCount());
        }
    }

    @Test
    void noMoreChunksAreUnderWayThanThereAreWriters() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (SideBySide writers = new SideBySide(2)) {
            for (int chunk = 0; chunk < 40; chunk++) {
                writers.give(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    now.decrementAndGet();
                });
            }
            writers.finish();
        }
        assertTrue(most.get() >= 1 && most.get() <= 2, () -> most + " at once");
    }

    @Test
    void theFirstFailureStopsTheFile() {
        try (SideBySide writers = new SideBySide(1)) {
            writers.give(() -> {
                throw new IllegalStateException("the database is gone");
            });
            IllegalStateException failure = assertThrows(IllegalStateException.class, () -> {
                writers.give(() -> { });
                writers.finish();
            });
            assertEquals("the database is gone", failure.getMessage());
        }
    }

    @Test
    void anErrorIsNotHiddenEither() {
        try (SideBySide writers = new SideBySide(2)) {
            writers.give(() -> {
                throw new OutOfMemoryError("told by the test");
            });
            assertThrows(OutOfMemoryError.class, writers::finish);
        }
    }
}
