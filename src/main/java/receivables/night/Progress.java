package receivables.night;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person sees while a night runs: a bar that moves on a terminal, one plain line a step elsewhere, nothing when quiet.
 * Goes to stderr, so that stdout holds the answer alone.
 */
public final class Progress {

    private static final int WIDTH = 30;
    private static final OperatingSystemMXBean MACHINE = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final PrintStream screen;
    private final boolean terminal;
    private String step = "";
    private long processorBegun;
    private long done;
    private long total;
    private int drawn = -1;
    private final List<Ended> ended = new ArrayList<>();

    /**
     * A step that came to its end.
     * @param processor seconds this process computed meanwhile, on all processors
     * @param count what it worked through, in its own kind: rows, receipts, accounts, letters; 0 where it does not count
     */
    public record Ended(String step, double seconds, double processor, long count) {
    }

    private Progress(PrintStream screen, boolean terminal) {
        this.screen = screen;
        this.terminal = terminal;
    }

    public static Progress on(PrintStream screen, boolean terminal) {
        return new Progress(screen, terminal);
    }

    public static Progress quiet() {
        return new Progress(null, false);
    }

    synchronized void begin(String newStep, long newTotal) {
        step = newStep;
        total = newTotal;
        done = 0;
        processorBegun = MACHINE.getProcessCpuTime();
        drawn = -1;
        if (terminal) {
            draw();
        }
    }

    /** Steps may tell how much work there is only when they know it. */
    synchronized void expect(long newTotal) {
        total = newTotal;
    }

    synchronized void advance(long count) {
        done += count;
        if (terminal) {
            draw();
        }
    }

    /** The steps that have ended, all runs this object has seen, oldest first. */
    public synchronized List<Ended> ended() {
        return List.copyOf(ended);
    }

    synchronized void end(double seconds) {
        ended.add(new Ended(step, seconds, (MACHINE.getProcessCpuTime() - processorBegun) / 1e9, done));
        if (screen == null) {
            return;
        }
        String line = String.format(java.util.Locale.ROOT, "  %-10s %8.2f s%s", step, seconds, done > 0
                ? String.format(java.util.Locale.ROOT, "  %,d", done) : "");
        screen.print(terminal ? "\r" + line + " ".repeat(WIDTH + 12) + "\n" : line + "\n");
    }

    private void draw() {
        int filled = total <= 0 ? 0 : (int) Math.min(WIDTH, done * WIDTH / total);
        if (filled != drawn) {
            drawn = filled;
            screen.print("\r  " + String.format(java.util.Locale.ROOT, "%-10s", step) + " [" + "#".repeat(filled)
                    + ".".repeat(WIDTH - filled) + "] "
                    + (total > 0 ? done * 100 / total + " %" : ""));
            screen.flush();
        }
    }
}
