package receivables.night;

import java.util.List;
import java.util.Map;
import receivables.settings.StepName;

/**
 * One step of a job. Steps share nothing in memory: what one leaves for the next lies in the database or in the night's working folder, so
 * that any of them can be the first after a kill. What an earlier attempt of its own left behind a step clears before it begins again.
 */
sealed interface NightStep {

    /** Which step of {@code jobs/*.yml} this is. */
    StepName step();

    default String name() {
        return step().code();
    }

    /** A step that runs once. */
    non-sealed interface Single extends NightStep {
        void run(Progress progress) throws Exception;
    }

    /** A step cut into partitions that run side by side. */
    non-sealed interface Partitioned extends NightStep {

        /**
         * The partitions in order, each a name and its boundaries: asked again after a kill, the same ones, since they come from what the
         * night has stored.
         */
        List<Partition> partitions();

        /**
         * Takes away what an attempt that was cut off left of the partition; not called before the first attempt, where looking for it
         * would cost for nothing.
         */
        default void clear(Partition partition) {
        }

        void run(Partition partition, Progress progress) throws Exception;
    }

    /** @param values what the partition works on, as texts */
    record Partition(String name, Map<String, String> values) {
        public Partition {
            values = Map.copyOf(values);
        }

        String value(String key) {
            return values.get(key);
        }
    }
}
