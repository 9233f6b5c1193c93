package receivables.night;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.support.TaskExecutorAdapter;
import receivables.night.NightStep.Partition;
import receivables.night.NightStep.Partitioned;
import receivables.night.NightStep.Single;

/**
 * Puts a job together from the steps its file lists. Transactions belong to the steps themselves (a page of accounts, a file, ten thousand
 * rows), so Spring Batch is given none of its own to wrap around them.
 */
final class JobAssembly {

    private final JobEngine engine;
    private final int threads;
    private final Progress progress;
    private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    JobAssembly(JobEngine engine, int threads, Progress progress) {
        this.engine = engine;
        this.threads = threads;
        this.progress = progress;
    }

    Job assemble(String jobName, List<NightStep> steps) {
        SimpleJobBuilder builder = null;
        for (NightStep nightStep : steps) {
            Step step = switch (nightStep) {
                case Single single -> single(single);
                case Partitioned partitioned -> partitioned(partitioned);
            };
            builder = builder == null ? new JobBuilder(jobName, engine.repository()).start(step) : builder.next(step);
        }
        if (builder == null) {
            throw new IllegalArgumentException("job " + jobName + " lists no steps");
        }
        return builder.build();
    }

    /** What went wrong first, null when nothing did: the later failures are usually its echo. */
    Throwable firstFailure() {
        return firstFailure.get();
    }

    /** Seconds each step took, in the order of the job; a step that was already complete before a restart is absent. */
    Map<String, Double> seconds() {
        return seconds;
    }

    private Step single(Single nightStep) {
        return new StepBuilder(nightStep.name(), engine.repository()).tasklet((contribution, chunk) -> {
            long began = System.nanoTime();
            progress.begin(nightStep.name(), 0);
            attempt(() -> nightStep.run(progress));
            ended(nightStep.name(), began);
            return RepeatStatus.FINISHED;
        }, new ResourcelessTransactionManager()).build();
    }

    /**
     * The partitions come from the night's own tables at every start, so Spring Batch is given their names only: it writes a partition's
     * values after the partition itself, and a night killed in between would come back with partitions that do not know what they are.
     */
    private Step partitioned(Partitioned nightStep) {
        Map<String, Partition> partitions = new ConcurrentHashMap<>();
        String workerName = nightStep.name() + "-partition";
        Step worker = new StepBuilder(workerName, engine.repository()).tasklet((contribution, chunk) -> {
            StepExecution execution = contribution.getStepExecution();
            String name = execution.getStepName();
            Partition partition = requireNonNull(partitions.get(name), () -> "step " + nightStep.name() + " has no partition " + name);
            attempt(() -> {
                if (engine.isRepeated(execution)) {
                    nightStep.clear(partition);
                }
                nightStep.run(partition, progress);
            });
            return RepeatStatus.FINISHED;
        }, new ResourcelessTransactionManager()).build();
        ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name(nightStep.name() + "-", 1).factory());
        Step step = new StepBuilder(nightStep.name(), engine.repository())
                .partitioner(nightStep.name(), partitioner(nightStep, workerName, partitions)).step(worker)
                .taskExecutor(new TaskExecutorAdapter(pool)).gridSize(1).build();
        return new TimedStep(step, nightStep.name(), pool);
    }

    private Partitioner partitioner(Partitioned nightStep, String workerName, Map<String, Partition> partitions) {
        return gridSize -> {
            Map<String, ExecutionContext> contexts = new TreeMap<>();
            try {
                for (Partition partition : nightStep.partitions()) {
                    partitions.put(workerName + ":" + partition.name(), partition);
                    contexts.put(partition.name(), new ExecutionContext());
                }
            } catch (RuntimeException failure) {
                firstFailure.compareAndSet(null, failure);
                throw failure;
            }
            return contexts;
        };
    }

    private void attempt(Work work) throws Exception {
        try {
            work.run();
        } catch (Exception | Error failure) {
            firstFailure.compareAndSet(null, failure);
            throw failure;
        }
    }

    private void ended(String name, long began) {
        double took = (System.nanoTime() - began) / 1e9;
        seconds.put(name, took);
        progress.end(took);
    }

    private interface Work {
        void run() throws Exception;
    }

    /**
     * Times a partitioned step as a whole, and does not end before all its partitions have: Spring Batch gives up at the first partition
     * that cannot even be recorded, and the others would go on writing while the run is already said to have failed, or is being started
     * again.
     */
    private final class TimedStep implements Step {

        private final Step step;
        private final String name;
        private final ExecutorService pool;

        TimedStep(Step step, String name, ExecutorService pool) {
            this.step = step;
            this.name = name;
            this.pool = pool;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isAllowStartIfComplete() {
            return step.isAllowStartIfComplete();
        }

        @Override
        public int getStartLimit() {
            return step.getStartLimit();
        }

        @Override
        public void execute(StepExecution execution) throws org.springframework.batch.core.job.JobInterruptedException {
            long began = System.nanoTime();
            progress.begin(name, 0);
            try (pool) {
                step.execute(execution);
            }
            ended(name, began);
        }
    }
}
