package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A release is stopped after each of its steps, with and without something published before, and then finished by "any later command". */
class ReleaseTest {

    private static final String D = "2026-11-20";

    @TempDir
    Path outbox;
    private Release release;

    @BeforeEach
    void prepare() throws Exception {
        release = new Release(outbox, D);
        folder(D, "old");
        folder("." + D + ".new", "new");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void isFinishedFromWhereverItStopped(int steps) throws Exception {
        List<Runnable> all = List.of(release::retire, release::place, release::clean);
        all.subList(0, steps).forEach(Runnable::run);
        Release.finish(outbox, D);
        assertDone();
        Release.finish(outbox, D);
        assertDone();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void theFirstReleaseOfADateToo(int steps) throws Exception {
        FileTree.delete(outbox.resolve(D));
        List<Runnable> all = List.of(release::retire, release::place, release::clean);
        all.subList(0, steps).forEach(Runnable::run);
        Release.finish(outbox, D);
        assertDone();
    }

    @Test
    void eachStepMayBeRepeated() throws Exception {
        for (Runnable step : List.<Runnable>of(release::retire, release::place, release::clean)) {
            step.run();
            step.run();
        }
        assertDone();
    }

    @Test
    void whatWasPublishedIsNeverDeletedBeforeItsSuccessorStands() {
        release.retire();
        release.clean();
        assertEquals(List.of("." + D + ".new", "." + D + ".old"), names());
    }

    @Test
    void leftoversOfAnEarlierReleaseAreNoObstacle() throws Exception {
        folder("." + D + ".old", "half deleted");
        Release.finish(outbox, D);
        assertDone();
    }

    @Test
    void anotherJobsFolderIsAnotherRelease() throws Exception {
        folder("." + D + ".aging-only.new", "aging");
        Release.finish(outbox, D + ".aging-only");
        assertEquals("aging", Files.readString(outbox.resolve(D + ".aging-only/run.json")));
        assertEquals("old", Files.readString(outbox.resolve(D + "/run.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", ".x", "a/b", "a\\b"})
    void aNameIsOneFolder(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Release(outbox, name));
    }

    private void assertDone() throws Exception {
        assertEquals(List.of(D), names());
        assertEquals("new", Files.readString(outbox.resolve(D).resolve("run.json")));
        assertFalse(release.isPrepared());
    }

    private void folder(String name, String content) throws Exception {
        Files.createDirectories(outbox.resolve(name).resolve("packs"));
        Files.writeString(outbox.resolve(name).resolve("run.json"), content);
    }

    private List<String> names() {
        try (Stream<Path> all = Files.list(outbox)) {
            return List.copyOf(new TreeSet<>(all.map(path -> path.getFileName().toString()).toList()));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
