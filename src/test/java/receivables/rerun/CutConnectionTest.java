package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.testing.BeforeTheDrivers;
import receivables.testing.FailingDriver;

/**
 * The database goes away at the n-th call of a night, before or after the call itself, and the night is started again: its files are those
 * of a night that was never disturbed. {@code --long} cuts at every fifth call, a short run at a few dozen places.
 */
@ExtendWith(BeforeTheDrivers.class)
class CutConnectionTest {

    private static final int SHORT = 12;
    private static final int STEP = 5;

    private final SmallCompany company = new SmallCompany();
    private final LocalDate night = company.firstNight();

    @Test
    void aCutNightComesOutTheSameOnTheEmbeddedDatabase(@TempDir Path root) {
        cut(root, false);
    }

    @Test
    void aCutNightComesOutTheSameOnAServer(@TempDir Path root) {
        cut(root, true);
    }

    private void cut(Path root, boolean server) {
        Workbench reference = fresh(root.resolve("reference"), server);
        FailingDriver.heal();
        Workbench.Answer answer = reference.run("nightly", "--quiet", "--date", night.toString());
        long calls = FailingDriver.calls();
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(calls > 100, "only " + calls + " calls: the driver is not in between");
        Map<String, byte[]> expected = reference.bytes(night);
        List<String> differences = new ArrayList<>();
        int number = 0;
        for (long point : points(calls)) {
            String where = (server ? "server" : "embedded") + ", call " + point + " of " + calls;
            Workbench workbench = fresh(root.resolve("cut" + number), server);
            differences.addAll(cutAndStartAgain(workbench, point, number++ % 2 == 1, where, expected));
        }
        System.out.println("connections cut (" + (server ? "server" : "embedded") + "): " + number + ", differences " + differences.size());
        assertEquals(List.of(), differences);
    }

    private List<String> cutAndStartAgain(Workbench workbench, long point, boolean afterwards, String where, Map<String, byte[]> expected) {
        FailingDriver.failAt(point, afterwards);
        Workbench.Answer cut = workbench.run("nightly", "--quiet", "--date", night.toString());
        boolean gone = FailingDriver.isGone();
        FailingDriver.heal();
        List<String> differences = new ArrayList<>();
        if (gone && cut.exitCode() != 1 && cut.exitCode() != 0) {
            differences.add(where + ": exit code " + cut.exitCode() + " " + cut.err());
        }
        if (Files.exists(workbench.outbox().resolve(night.toString()))) {
            Workbench.differences(expected, workbench.bytes(night)).forEach(file -> differences.add(where + ": half published, " + file));
        }
        Workbench.Answer again = workbench.run("nightly", "--quiet", "--date", night.toString());
        if (again.exitCode() != 0) {
            differences.add(where + ": " + again.out() + again.err());
        } else {
            Workbench.differences(expected, workbench.bytes(night)).forEach(file -> differences.add(where + ": " + file));
        }
        return differences;
    }

    private static Iterable<Long> points(long calls) {
        TreeSet<Long> points = new TreeSet<>();
        if (Boolean.getBoolean("receivables.long")) {
            for (long point = 1; point <= calls; point += STEP) {
                points.add(point);
            }
            return points;
        }
        Random random = new Random(20_261_120L);
        while (points.size() < SHORT) {
            points.add(1 + random.nextLong(calls));
        }
        return points;
    }

    private Workbench fresh(Path root, boolean server) {
        Workbench workbench = Workbench.in(root, server ? Workbench.server() : Map.of());
        company.writeInbox(night, workbench.inbox());
        return workbench;
    }
}
