package receivables.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import receivables.settings.StepName;

/** A failed run resumes at the step that failed, under the same identity. */
class JobEngineTest {

    @Test
    void resumesAtTheStepThatFailed() {
        JdbcDataSource dataSource = database("engine");
        JobEngine engine = new JobEngine(dataSource, new JdbcTransactionManager(dataSource));
        List<String> seen = new ArrayList<>();
        boolean[] broken = {true};
        Job job = new JobBuilder("nightly", engine.repository())
                .start(step(engine, "first", () -> seen.add("first")))
                .next(step(engine, "second", () -> {
                    seen.add("second");
                    if (broken[0]) {
                        throw new IllegalStateException("broken on purpose");
                    }
                }))
                .build();
        LocalDate date = LocalDate.of(2026, 11, 20);
        assertEquals(BatchStatus.FAILED, engine.run(job, date, 1).getStatus());
        broken[0] = false;
        assertEquals(true, engine.recover("nightly", date, 1));
        assertEquals(BatchStatus.COMPLETED, engine.run(job, date, 1).getStatus());
        assertEquals(List.of("first", "second", "second"), seen);
    }

    /** A kill between a partition's row and the row of its values must not leave a partition that does not know what it is. */
    @Test
    void aPartitionThatLostItsValuesStillKnowsThem() {
        JdbcDataSource dataSource = database("partitions");
        LocalDate date = LocalDate.of(2026, 11, 20);
        JobEngine engine = new JobEngine(dataSource, new JdbcTransactionManager(dataSource));
        assertEquals(BatchStatus.FAILED, engine.run(new JobAssembly(engine, 2, Progress.quiet()).assemble("nightly",
                List.of(new Packs(true))), date, 1).getStatus());
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        int lost = jdbc.update("""
                DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE STEP_NAME LIKE '%:%')
                """);
        assertEquals(2, lost);
        assertTrue(engine.recover("nightly", date, 1));
        Packs packs = new Packs(false);
        JobAssembly again = new JobAssembly(engine, 2, Progress.quiet());
        BatchStatus status = engine.run(again.assemble("nightly", List.of(packs)), date, 1).getStatus();
        assertEquals(BatchStatus.COMPLETED, status, () -> "failed for " + again.firstFailure());
        assertEquals(Map.of("one", "1", "two", "2"), packs.seen);
    }

    /** In autumn the clock shows the hour from two to three twice, and nights are run at night. */
    @Test
    void aStepThatWasDoneIsNotDoneAgainBecauseTheClockWasSetBack() {
        JdbcDataSource dataSource = database("clock");
        LocalDate date = LocalDate.of(2026, 10, 25);
        JobEngine engine = new JobEngine(dataSource, new JdbcTransactionManager(dataSource));
        List<String> seen = new ArrayList<>();
        String[] broken = {"first"};
        Job job = new JobBuilder("nightly", engine.repository()).start(step(engine, "first", () -> work("first", broken, seen)))
                .next(step(engine, "second", () -> work("second", broken, seen))).build();
        assertEquals(BatchStatus.FAILED, engine.run(job, date, 1).getStatus());
        broken[0] = "second";
        assertTrue(engine.recover("nightly", date, 1));
        assertEquals(BatchStatus.FAILED, engine.run(job, date, 1).getStatus());
        assertTrue(engine.recover("nightly", date, 1), "as long as the clock goes forward the run is taken up");
        int moved = new JdbcTemplate(dataSource).update("UPDATE BATCH_STEP_EXECUTION SET CREATE_TIME = DATEADD('HOUR', -1, CREATE_TIME) "
                + "WHERE JOB_EXECUTION_ID = (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION)");
        assertEquals(2, moved);
        assertFalse(engine.recover("nightly", date,
                1), "the first step's failure has the later time now and would be taken for its last attempt");
        assertEquals(2, engine.nextRun("nightly", date));
        assertEquals(List.of("first", "first", "second"), seen);
    }

    private static void work(String name, String[] broken, List<String> seen) {
        seen.add(name);
        if (broken[0].equals(name)) {
            throw new IllegalStateException("broken on purpose");
        }
    }

    private static JdbcDataSource database(String name) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name + ";MODE=MySQL;DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql")).execute(dataSource);
        return dataSource;
    }

    private static final class Packs implements NightStep.Partitioned {

        private final boolean broken;
        private final Map<String, String> seen = new ConcurrentSkipListMap<>();

        private Packs(boolean broken) {
            this.broken = broken;
        }

        @Override
        public StepName step() {
            return StepName.PACKS;
        }

        @Override
        public List<NightStep.Partition> partitions() {
            return List.of(new NightStep.Partition("one", Map.of("pack", "1")), new NightStep.Partition("two", Map.of("pack", "2")));
        }

        @Override
        public void run(NightStep.Partition partition, Progress progress) {
            if (broken) {
                throw new IllegalStateException("broken on purpose");
            }
            seen.put(partition.name(), partition.value("pack"));
        }
    }

    private static Step step(JobEngine engine, String name, Runnable work) {
        return new StepBuilder(name, engine.repository()).tasklet((contribution, chunk) -> {
            work.run();
            return RepeatStatus.FINISHED;
        }, new ResourcelessTransactionManager()).build();
    }
}
