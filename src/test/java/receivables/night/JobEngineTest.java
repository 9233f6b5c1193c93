package receivables.night;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A failed run resumes at the step that failed, under the same identity. */
class JobEngineTest {

    @Test
    void resumesAtTheStepThatFailed() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:engine;MODE=MySQL;DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql")).execute(dataSource);
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

    private static Step step(JobEngine engine, String name, Runnable work) {
        return new StepBuilder(name, engine.repository()).tasklet((contribution, chunk) -> {
            work.run();
            return RepeatStatus.FINISHED;
        }, new ResourcelessTransactionManager()).build();
    }
}
