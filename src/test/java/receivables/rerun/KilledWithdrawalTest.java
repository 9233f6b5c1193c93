package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.testing.Tables;

/**
 * A withdrawal in a process of its own, really killed: when the first file has returned, and when what was published has gone aside.
 * Whatever command comes next finishes it; then the ledger is as it was before the night and every file lies in the inbox once.
 */
class KilledWithdrawalTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    /** So many that a process killed at the first has not given back the last. */
    private static final int FILES = 40;

    @TempDir
    Path root;

    @Test
    void isFinishedByWhateverCommandComesNext() throws Exception {
        Workbench workbench = CorrectedNight.company(root, Map.of());
        done(workbench.runOn(MONDAY, "nightly", "--quiet", "--date", MONDAY.toString()));
        SortedMap<String, List<String>> ledger = Tables.of(workbench);
        for (int number = 1; number <= FILES; number++) {
            workbench.put("ledger-" + number + ".csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                    "INV-20" + number + ",INVOICE,C" + (1 + number % 4) + ",2026-09-01,2026-10-01,GBP,100.00");
        }
        SortedMap<String, String> delivered = inbox(workbench);
        Path published = workbench.outbox().resolve(TUESDAY.toString());
        BooleanSupplier returning = () -> !names(workbench).isEmpty();
        BooleanSupplier aside = () -> !Files.exists(published);
        int finished = 0;
        for (BooleanSupplier moment : List.of(returning, aside, returning)) {
            done(workbench.runOn(TUESDAY, "nightly", "--quiet", "--date", TUESDAY.toString()));
            killedAt(moment, workbench);
            Workbench.Answer status = done(workbench.runOn(TUESDAY, "status", "--date", MONDAY.toString()));
            finished += status.out().contains("The withdrawal of 2026-11-17 had been interrupted and is finished now.") ? 1 : 0;
            if (Files.exists(published)) {
                done(workbench.runOn(TUESDAY, "withdraw", "--date", TUESDAY.toString()));
            }
            assertEquals(ledger, Tables.of(workbench));
            assertEquals(delivered, inbox(workbench));
            assertFalse(Files.exists(root.resolve("data/archive").resolve(TUESDAY.toString())), "no archived night is left");
        }
        System.out.println("withdrawals killed and finished by the next command: " + finished + " of 3");
        assertTrue(finished > 0, "no kill came after the point of no return");
    }

    private static Workbench.Answer done(Workbench.Answer answer) {
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        return answer;
    }

    /** The process goes by the machine's clock: that letters may be posted by then is said to be not so. */
    private static void killedAt(BooleanSupplier moment, Workbench workbench) throws IOException, InterruptedException {
        Process process = new Program(workbench, Map.of()).start("withdraw", "--date", TUESDAY.toString(), "--not-mailed");
        while (!moment.getAsBoolean() && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
    }

    private static SortedMap<String, String> inbox(Workbench workbench) {
        SortedMap<String, String> files = new TreeMap<>();
        names(workbench).forEach(name -> files.put(name, read(workbench.inbox().resolve(name))));
        return files;
    }

    private static List<String> names(Workbench workbench) {
        return Stream.of(workbench.inbox().toFile().list()).filter(name -> !name.startsWith(".")).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
