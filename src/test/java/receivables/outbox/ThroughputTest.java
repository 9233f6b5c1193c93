package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.account.AccountResult;
import receivables.account.StandingActions;
import receivables.ledger.Sums;
import receivables.ledger.Language;

/**
 * A million open items a night must cost a second or two on a small machine; the bound is wide so that a busy machine does not fail the
 * build.
 */
class ThroughputTest {

    @Test
    void aMillionOpenItems(@TempDir Path folder) throws Exception {
        AccountResult page = new AccountResult("C1", List.of(), List.of(),
                Collections.nCopies(1_000, SampleRows.openItem("INV-2026-0012345", "C0001234")),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), StandingActions.NONE, List.of(), List.of(), new Sums());
        long begin = System.nanoTime();
        try (PartFiles parts = new PartFiles(folder.resolve("parts"), 1, Language.EN)) {
            for (int count = 0; count < 1_000; count++) {
                parts.write(page);
            }
        }
        long written = System.nanoTime();
        Publication publication = Publication.begin(folder, "2026-11-20");
        publication.writeLines(folder.resolve("parts"), EnumSet.of(OutputFile.OPEN_ITEMS));
        publication.seal();
        long sealed = System.nanoTime();
        System.out.printf(java.util.Locale.ROOT, "1,000,000 open_items rows: written %.2f s, joined, hashed and forced %.2f s%n",
                (written - begin) / 1e9, (sealed - written) / 1e9);
        try (var lines = Files.lines(publication.directory().resolve("open_items.csv"))) {
            assertEquals(1_000_001, lines.count());
        }
    }
}
