package receivables.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static receivables.store.Sample.D1;
import static receivables.store.Sample.D2;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

/** What steps leave each other: a part's note takes the place of the one it had, however long, and goes with the part. */
class StepNotesTest {

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void aPartsNoteIsReplacedReadAndCleared(Servers server) {
        try (Database database = server.fresh()) {
            StepNotes notes = new StepNotes(database, D1);
            byte[] longest = text("0123456789".repeat(7_000));
            notes.put("packs", "failed", "b", longest);
            notes.put("packs", "failed", "a", text("first"));
            notes.put("packs", "ticket", "a", text(""));
            new StepNotes(database, D2).put("packs", "failed", "z", text("another night"));
            assertEquals(List.of("a", "b"), List.copyOf(notes.of("packs", "failed").keySet()));
            assertArrayEquals(longest, notes.of("packs", "failed").get("b"));
            assertArrayEquals(longest, notes.of("packs", "failed", "b"));
            assertArrayEquals(new byte[0], notes.of("packs", "failed", "c"));
            notes.put("packs", "failed", "b", text("short"));
            assertArrayEquals(text("short"), notes.of("packs", "failed").get("b"));
            notes.clear("packs", "a");
            assertEquals(Set.of(), notes.of("packs", "ticket").keySet());
            assertEquals(Set.of("b"), notes.of("packs", "failed").keySet());
            notes.clear("packs");
            assertEquals(Set.of(), notes.of("packs", "failed").keySet());
            assertEquals(Set.of("z"), new StepNotes(database, D2).of("packs", "failed").keySet());
        }
    }
}
