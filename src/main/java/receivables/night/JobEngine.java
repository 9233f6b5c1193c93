package receivables.night;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.NoSuchStepException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch without a container: the job repository in the night's own database, and an operator that runs one job in the calling
 * thread. A run is identified by its business date and an explicit run number, so that a killed run can be taken up again under the same
 * identity.
 */
final class JobEngine {

    private final JobRepository repository;
    private final TaskExecutorJobOperator operator;

    JobEngine(DataSource dataSource, PlatformTransactionManager transactions) {
        try {
            JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
            factory.setDataSource(dataSource);
            factory.setTransactionManager(transactions);
            // SERIALIZABLE, the default, deadlocks on MySQL; the run lock already keeps a second run away.
            factory.setIsolationLevelForCreate("ISOLATION_READ_COMMITTED");
            factory.afterPropertiesSet();
            repository = factory.getObject();
            operator = new TaskExecutorJobOperator();
            operator.setJobRepository(repository);
            operator.setJobRegistry(new MapJobRegistry());
            operator.setTaskExecutor(new SyncTaskExecutor());
            operator.afterPropertiesSet();
        } catch (Exception failure) {
            throw new IllegalStateException("the job repository cannot be set up: " + failure.getMessage(), failure);
        }
    }

    JobRepository repository() {
        return repository;
    }

    static JobParameters parameters(LocalDate businessDate, int run) {
        return new JobParametersBuilder().addLocalDate("businessDate", businessDate).addLong("run", (long) run).toJobParameters();
    }

    /** Runs the job, or takes it up again where it was left, and returns when it has ended. */
    JobExecution run(Job job, LocalDate businessDate, int run) {
        try {
            return operator.start(job, parameters(businessDate, run));
        } catch (Exception refused) {
            throw new IllegalStateException("Spring Batch would not start " + job.getName() + " for " + businessDate + ", run " + run
                    + ": " + refused.getMessage(), refused);
        }
    }

    /**
     * Marks an execution that was killed in mid-run as failed, so that {@link #run} resumes it. The run lock is held: whatever the records
     * call running is not.
     *
     * @return false when there is none to take up, or when its records do not say how far it came (the connection was lost just when that
     * was written, the
     *         machine's clock was set back between two attempts): then the night begins another run
     */
    boolean recover(String jobName, LocalDate businessDate, int run) {
        Optional<JobExecution> last = last(jobName, businessDate, run);
        if (last.isEmpty() || anyIs(last.get(), status -> status == BatchStatus.UNKNOWN) || clockWasSetBack(last.get().getJobInstance())) {
            return false;
        }
        if (anyIs(last.get(), BatchStatus::isRunning)) {
            operator.recover(last.get());
        }
        return last.get().getStatus() == BatchStatus.FAILED || last.get().getStatus() == BatchStatus.STOPPED;
    }

    /** The execution or a step of it has such a status: they are written one after the other, and a kill leaves any mixture. */
    private static boolean anyIs(JobExecution execution, Predicate<BatchStatus> status) {
        return status.test(execution.getStatus()) || execution.getStepExecutions().stream().anyMatch(step -> status.test(step.getStatus()));
    }

    /**
     * Spring Batch takes the attempt at a step with the latest time for the last one. Where an earlier attempt has a later time, it would
     * do a finished step again.
     */
    private boolean clockWasSetBack(JobInstance instance) {
        Map<String, StepExecution> latest = new HashMap<>();
        return repository.getJobExecutions(instance).stream().flatMap(execution -> execution.getStepExecutions().stream())
                .sorted(Comparator.comparingLong(StepExecution::getId)).anyMatch(step -> {
                    StepExecution before = latest.put(step.getStepName(), step);
                    return before != null && before.getCreateTime().isAfter(step.getCreateTime());
                });
    }

    /** An earlier attempt of this run was recorded for the step, which is done before a step begins: it may have left something. */
    boolean isRepeated(StepExecution execution) throws NoSuchStepException {
        return repository.getStepExecutionCount(execution.getJobExecution().getJobInstance(), execution.getStepName()) > 1;
    }

    /**
     * One more than the last run of the date; a run that was killed before it had more than a number counts too, Spring Batch would not
     * start it.
     */
    int nextRun(String jobName, LocalDate businessDate) {
        int run = 1;
        while (repository.getJobInstance(jobName, parameters(businessDate, run)) != null) {
            run++;
        }
        return run;
    }

    private Optional<JobExecution> last(String jobName, LocalDate businessDate, int run) {
        JobInstance instance = repository.getJobInstance(jobName, parameters(businessDate, run));
        return instance == null ? Optional.empty() : Optional.ofNullable(repository.getLastJobExecution(instance));
    }
}
