package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.scenario.Workbench;
import receivables.testing.Tables;

/** A night tried out: it says what the real one says afterwards, to the last byte, and leaves everything as it was. */
class PreviewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    @TempDir
    Path root;

    private static Workbench.Answer run(Workbench workbench, String command, LocalDate date, String... more) {
        return workbench.runOn(TUESDAY, Stream.concat(Stream.of(command, "--date", date.toString()), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private Workbench afterMonday(boolean server) {
        Workbench workbench = CorrectedNight.company(root, server ? Workbench.server() : Map.of());
        assertEquals(0, run(workbench, "nightly", MONDAY).exitCode());
        CorrectedNight.correct(workbench, 1);
        return workbench.put("receipts-9.csv", "receipt_no,value_date,amount,currency,payer_name,remittance",
                "R9,2026-11-17,77.00,GBP,Who Knows Holdings,thank you");
    }

    /** Every file below the inbox, the outbox and the archive with its content. */
    private static SortedMap<String, String> folders(Workbench workbench) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String folder : List.of("inbox", "outbox", "archive")) {
            Path data = workbench.root().resolve("data");
            if (Files.isDirectory(data.resolve(folder))) {
                bytes(data.resolve(folder)).forEach((name, content) -> files.put(folder + "/" + name, Arrays.toString(content)));
            }
        }
        return files;
    }

    private static Map<String, byte[]> bytes(Path folder) {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, byte[]> previewed(LocalDate date) {
        Map<String, byte[]> files = bytes(root.resolve("data/preview").resolve(date.toString()));
        assertTrue(files.remove("run.json") != null);
        return files;
    }

    /** What the console says of money, letters, holds and worklist; where the files lie differs. */
    private static List<String> figures(Workbench.Answer answer) {
        return answer.out().lines().filter(line -> line.startsWith("  ") && !line.contains("/2026-11-")).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePreviewIsTheNightToTheLastByteAndTouchesNothing(boolean server) {
        Workbench workbench = afterMonday(server);
        SortedMap<String, List<String>> ledger = Tables.of(workbench);
        SortedMap<String, String> folders = folders(workbench);
        Workbench.Answer preview = run(workbench, "preview", TUESDAY);
        assertEquals(0, preview.exitCode(), preview.out() + preview.err());
        assertTrue(preview.lastLine().startsWith("Preview only, nothing was changed: the night of 2026-11-17 would be published; look"
                + " at "), preview.lastLine());
        assertTrue(preview.lastLine().endsWith("data/preview/2026-11-17/report.html."), preview.lastLine());
        assertEquals(ledger, Tables.of(workbench));
        assertEquals(folders, folders(workbench));
        Map<String, byte[]> previewed = previewed(TUESDAY);
        assertTrue(previewed.containsKey("report.html"));
        assertEquals(List.of(".lock", "2026-11-17"), names(root.resolve("data/preview")), "the copy is gone");
        Workbench.Answer nightly = run(workbench, "nightly", TUESDAY);
        assertEquals(0, nightly.exitCode(), nightly.err());
        assertEquals(List.of(), Workbench.differences(previewed, workbench.bytes(TUESDAY)));
        assertEquals(figures(nightly), figures(preview));
        assertTrue(figures(preview).stream().anyMatch(line -> line.contains("Due, not demanded")), "holds are shown: " + preview.out());
    }

    private static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        Arrays.sort(names);
        return List.of(names);
    }

    @Test
    void aNightThatHasRunIsPreviewedWithWhatCameSince() {
        Workbench workbench = afterMonday(false);
        SortedMap<String, List<String>> ledger = Tables.of(workbench);
        SortedMap<String, String> folders = folders(workbench);
        assertEquals(0, run(workbench, "preview", MONDAY).exitCode());
        assertEquals(ledger, Tables.of(workbench));
        assertEquals(folders, folders(workbench));
        Map<String, byte[]> previewed = previewed(MONDAY);
        assertEquals(0, run(workbench, "nightly", MONDAY).exitCode());
        assertEquals(List.of(), Workbench.differences(previewed, workbench.bytes(MONDAY)));
    }

    @Test
    void theFirstNightIsPreviewedWithoutMakingADatabase() {
        Workbench workbench = CorrectedNight.company(root, Map.of()).beforeItsFirstStart();
        Workbench.Answer preview = run(workbench, "preview", MONDAY);
        assertEquals(0, preview.exitCode(), preview.out() + preview.err());
        assertFalse(Files.exists(root.resolve("data/db")) || Files.exists(root.resolve("data/archive"))
                || Files.exists(root.resolve("data/outbox")), "nothing is made");
        Map<String, byte[]> previewed = previewed(MONDAY);
        assertEquals(0, run(workbench, "nightly", MONDAY).exitCode());
        assertEquals(List.of(), Workbench.differences(previewed, workbench.bytes(MONDAY)));
    }

    @Test
    void whatTheNightWouldRefuseOrHoldThePreviewDoesToo() {
        Workbench workbench = afterMonday(false);
        Workbench.Answer tooFar = run(workbench, "preview", LocalDate.of(2027, 11, 17));
        assertEquals(2, tooFar.exitCode());
        assertTrue(tooFar.err().contains("2027-11-17 lies after 2026-11-18"), tooFar.err());
        Workbench.Answer before = run(workbench, "preview", LocalDate.of(2026, 11, 13));
        assertEquals(2, before.exitCode());
        assertTrue(before.err().contains("2026-11-13 lies before it"), before.err());
        Workbench.Answer inTheOutbox = run(workbench, "preview", TUESDAY, "--into", workbench.outbox().resolve("look").toString());
        assertEquals(2, inTheOutbox.exitCode());
        assertTrue(inTheOutbox.err().contains("name a folder outside of inbox, outbox and archive with --into"), inTheOutbox.err());
        workbench.put("receipts-bad.csv", "receipt_no,amount", "R8,5.00");
        Workbench.Answer held = run(workbench, "preview", TUESDAY, "--into", root.resolve("look").toString());
        assertEquals(3, held.exitCode(), held.out() + held.err());
        assertTrue(held.lastLine().contains("would hold letters back"), held.lastLine());
        assertTrue(Files.exists(root.resolve("look/2026-11-17/report.html")));
        assertEquals(3, run(workbench, "nightly", TUESDAY).exitCode());
    }
}
