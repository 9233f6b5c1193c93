package receivables.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import receivables.bench.Bench.Measured;
import receivables.night.Progress;

/**
 * The bench's two nights as a table for people.
 *
 * <pre>{@code
 *              | 2026-06-16        s    cpu s     per s | 2026-06-17        s    cpu s     per s
 * intake       |  1,125,041    13.02    12.80    86,409 |                0.01     0.01
 * }</pre>
 */
final class BenchTable {

    private static final String COLUMNS = "%-12s | %10s %8s %8s %9s | %10s %8s %8s %9s";

    private final Measured first;
    private final Measured second;

    BenchTable(Measured first, Measured second) {
        this.first = first;
        this.second = second;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(line("", first.night().toString(), "s", "cpu s", "per s", second.night().toString(), "s", "cpu s", "per s"));
        for (Progress.Ended step : first.steps()) {
            Progress.Ended again = second.steps().stream().filter(other -> other.step().equals(step.step())).findFirst()
                    .orElse(new Progress.Ended(step.step(), 0, 0, 0));
            lines.add(line(step.step(), count(step), seconds(step.seconds()), seconds(step.processor()), rate(step),
                    count(again), seconds(again.seconds()), seconds(again.processor()), rate(again)));
        }
        lines.add(line("start, end", "", seconds(first.seconds() - inSteps(first)),
                seconds(first.processor() - processorInSteps(first)), "", "", seconds(second.seconds() - inSteps(second)),
                seconds(second.processor() - processorInSteps(second)), ""));
        lines.add(line("whole night", "", seconds(first.seconds()), seconds(first.processor()), "", "", seconds(second.seconds()),
                seconds(second.processor()), ""));
        lines.add(line("peak heap", megabytes(first.peakHeap()), "", "", "", megabytes(second.peakHeap()), "", "", ""));
        lines.add(line("after GC", megabytes(first.heapLeft()), "", "", "", megabytes(second.heapLeft()), "", "", ""));
        lines.add("");
        return lines;
    }

    private static double inSteps(Measured night) {
        return night.steps().stream().mapToDouble(Progress.Ended::seconds).sum();
    }

    private static double processorInSteps(Measured night) {
        return night.steps().stream().mapToDouble(Progress.Ended::processor).sum();
    }

    private static String count(Progress.Ended step) {
        return step.count() == 0 ? "" : String.format(Locale.ROOT, "%,d", step.count());
    }

    private static String rate(Progress.Ended step) {
        return step.count() == 0 || step.seconds() == 0 ? "" : String.format(Locale.ROOT, "%,.0f", step.count() / step.seconds());
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, COLUMNS, cells).stripTrailing();
    }
}
