package receivables.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import receivables.settings.StepName;
import receivables.testing.BeforeTheDrivers;
import receivables.testing.FailingDriver;

/**
 * What Spring Batch writes of a job, cut off at every second call (with {@code --long} at every one, before and after it): whatever a kill
 * leaves behind (an instance without an execution, an execution without a context, steps and partitions half recorded), the same command
 * takes the run up or begins another, every step has been run, and no partition's results stand twice.
 */
@ExtendWith(BeforeTheDrivers.class)
class KilledJobTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    private static final List<String> WORK = List.of("accounts a", "accounts b", "accounts c", "intake", "publish");

    private static final boolean LONG = Boolean.getBoolean("receivables.long");
    private static final Logger BATCH = (Logger) LoggerFactory.getLogger("org.springframework.batch");
    private static final AtomicInteger AT_WORK = new AtomicInteger();

    private static int databases;

    @BeforeAll
    static void keepQuiet() {
        // a page of stack traces for each of some hundred failures that are meant
        BATCH.setLevel(Level.OFF);
    }

    @AfterAll
    static void speakAgain() {
        BATCH.setLevel(null);
    }

    @Test
    void aJobKilledAtAnyCallEndsWhenItIsStartedAgain() {
        long calls = undisturbed();
        List<String> stuck = new ArrayList<>();
        for (long call = 1; call <= calls; call += LONG ? 1 : 2) {
            for (boolean afterwards : LONG ? List.of(false, true) : List.of(call % 4 == 1)) {
                DataSource database = database();
                FailingDriver.failAt(call, afterwards);
                attempt(database, 1);
                FailingDriver.heal();
                end(database, "killed " + (afterwards ? "after" : "before") + " call " + call + " of " + calls).ifPresent(stuck::add);
            }
        }
        assertEquals(List.of(), stuck);
    }

    /** The connections are lost for a moment while the job goes on: states that nobody can know are no reason to refuse the next start. */
    @Test
    void aJobWhoseConnectionsWereLostForAMomentEndsWhenItIsStartedAgain() {
        long calls = undisturbed();
        List<String> stuck = new ArrayList<>();
        for (long call = 1; call <= calls; call += LONG ? 1 : 4) {
            DataSource database = database();
            FailingDriver.hangUpAt(call, call % 8 < 4);
            attempt(database, 2);
            assertEquals(0, AT_WORK.get(), "a partition is at work after its job has ended, hung up at call " + call);
            FailingDriver.heal();
            end(database, "hung up at call " + call + " of " + calls).ifPresent(stuck::add);
        }
        assertEquals(List.of(), stuck);
    }

    /** The start that was to repair it is killed as well. */
    @Test
    void aJobKilledTwiceOrThriceEndsWhenItIsStartedAgain() {
        long calls = undisturbed();
        Random random = new Random(20_261_122L);
        List<String> stuck = new ArrayList<>();
        for (int trial = 0; trial < (LONG ? 1_000 : 20); trial++) {
            DataSource database = database();
            StringBuilder where = new StringBuilder("killed at");
            for (int kill = 0; kill < 2 + trial % 2; kill++) {
                long call = 1 + random.nextLong(calls);
                boolean afterwards = random.nextBoolean();
                where.append(' ').append(call).append(afterwards ? " after" : " before");
                FailingDriver.failAt(call, afterwards);
                attempt(database, 1);
                FailingDriver.heal();
            }
            end(database, where.toString()).ifPresent(stuck::add);
        }
        assertEquals(List.of(), stuck);
    }

    private static long undisturbed() {
        DataSource database = database();
        FailingDriver.heal();
        assertEquals("COMPLETED", attempt(database, 1));
        long calls = FailingDriver.calls();
        forget(database);
        assertTrue(calls > 100, "only " + calls + " calls: the driver is not in between");
        return calls;
    }

    /** Some hundreds of these databases would fill the memory. */
    private static void forget(DataSource database) {
        new JdbcTemplate(database).execute("SHUTDOWN");
    }

    private static Optional<String> end(DataSource database, String where) {
        try {
            return endOf(database, where);
        } finally {
            forget(database);
        }
    }

    /** What still goes wrong when it is left alone now; a second command finds nothing to take up and begins another run. */
    private static Optional<String> endOf(DataSource database, String where) {
        String taken = attempt(database, 2);
        if (!taken.equals("COMPLETED")) {
            return Optional.of(where + ": " + taken);
        }
        List<String> recorded = new JdbcTemplate(database).queryForList("SELECT DISTINCT name FROM work ORDER BY name", String.class);
        if (!recorded.equals(WORK)) {
            return Optional.of(where + ": only " + recorded + " was done");
        }
        int partitions = new JdbcTemplate(database).queryForObject("SELECT COUNT(*) FROM work WHERE name LIKE 'accounts %'", Integer.class);
        if (partitions != 3) {
            return Optional.of(where + ": " + partitions + " results of three partitions stand");
        }
        String again = attempt(database, 2);
        return again.equals("COMPLETED") ? Optional.empty() : Optional.of(where + ", the run after it: " + again);
    }

    /** As a process of its own would: nothing is known but what the database says. The night's first step notes which run is at work. */
    private static String attempt(DataSource database, int threads) {
        try {
            JobEngine engine = new JobEngine(database, new JdbcTransactionManager(database));
            List<Integer> begun = new JdbcTemplate(database).queryForList("SELECT run FROM begun", Integer.class);
            int run = !begun.isEmpty() && engine.recover("nightly", DATE, begun.getFirst()) ? begun.getFirst()
                    : engine.nextRun("nightly", DATE);
            JobAssembly assembly = new JobAssembly(engine, threads, Progress.quiet());
            BatchStatus status = engine.run(assembly.assemble("nightly", steps(database, run)), DATE, run).getStatus();
            return status == BatchStatus.COMPLETED ? "COMPLETED" : status + ", " + assembly.firstFailure();
        } catch (RuntimeException failure) {
            return failure.toString().lines().findFirst().orElse("");
        }
    }

    private static List<NightStep> steps(DataSource database, int run) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return List.of(new Single(StepName.INTAKE, () -> {
            jdbc.update("DELETE FROM work");
            jdbc.update("MERGE INTO begun (id, run) KEY (id) VALUES (1, ?)", run);
            record(jdbc, "intake");
        }), new Accounts(jdbc), new Single(StepName.PUBLISH, () -> {
            record(jdbc, "publish");
            jdbc.update("DELETE FROM begun");
        }));
    }

    private static void record(JdbcTemplate jdbc, String name) {
        jdbc.update("INSERT INTO work (name) VALUES (?)", name);
    }

    private record Single(StepName step, Runnable work) implements NightStep.Single {

        @Override
        public void run(Progress progress) {
            work.run();
        }
    }

    private record Accounts(JdbcTemplate jdbc) implements NightStep.Partitioned {

        @Override
        public StepName step() {
            return StepName.ACCOUNTS;
        }

        @Override
        public List<NightStep.Partition> partitions() {
            return List.of("a", "b", "c").stream().map(name -> new NightStep.Partition(name, Map.of("range", name))).toList();
        }

        @Override
        public void clear(NightStep.Partition partition) {
            jdbc.update("DELETE FROM work WHERE name = ?", "accounts " + partition.value("range"));
        }

        @Override
        public void run(NightStep.Partition partition, Progress progress) {
            AT_WORK.incrementAndGet();
            try {
                // long enough for a job that does not wait for its partitions to end before them
                LockSupport.parkNanos(1_000_000);
                record(jdbc, "accounts " + partition.value("range"));
            } finally {
                AT_WORK.decrementAndGet();
            }
        }
    }

    private static synchronized DataSource database() {
        DriverManagerDataSource dataSource = new DriverManagerDataSource("jdbc:h2:mem:killed" + databases++
                + ";MODE=MySQL;DB_CLOSE_DELAY=-1");
        FailingDriver.heal();
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql")).execute(dataSource);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("CREATE TABLE work (name VARCHAR(20))");
        jdbc.execute("CREATE TABLE begun (id INT PRIMARY KEY, run INT)");
        FailingDriver.heal();
        return dataSource;
    }
}
