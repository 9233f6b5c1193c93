package receivables.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import receivables.ledger.Letter;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.letters.TemplateException;
import receivables.letters.check.ReadBack;
import receivables.letters.pack.PackEntry;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackResult;
import receivables.letters.pack.PackWriter;
import receivables.night.Answers;
import receivables.night.TakeBackStep;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.sample.BenchLetters;
import receivables.settings.Settings;
import receivables.settings.SettingsException;

/**
 * How fast is the press? Writes one-page letters of eight invoices in packs of 1,000, on one thread, reads them back, and writes them again
 * on two.
 *
 * <pre>{@code ./run.sh bench-letters --letters 50000}</pre>
 */
public final class LetterBench {

    private static final int MOST_LETTERS = 1_000_000;
    private static final int PACK = 1_000;
    /** Packs written before measuring begins, so that the program is measured and not the compiler. */
    private static final int WARMING = 5;
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 23);

    private final Path folder;
    private final Path config;
    private final Path jobs;
    private final Consumer<String> out;
    private final BenchLetters letters = new BenchLetters(NIGHT, NIGHT.plusDays(1));

    /** @param folder for the packs; made anew and left empty */
    public LetterBench(Path folder, Path config, Path jobs, Consumer<String> out) {
        this.folder = folder;
        this.config = config;
        this.jobs = jobs;
        this.out = out;
    }

    public Outcome run(int count) {
        if (count < 1 || count > MOST_LETTERS) {
            return new Outcome(ExitCode.REFUSED, "Nothing was started: the command line is not right.",
                    List.of("--letters is " + count + "; give a number from 1 to " + MOST_LETTERS + "."));
        }
        try (HeapWatch heap = new HeapWatch()) {
            TakeBackStep.clear(folder);
            Files.createDirectories(folder);
            LetterPress press = new LetterPress(LetterTemplates.load(config), Settings.load(config, jobs).company(), config);
            List<PackPlan> plans = plans(press, count);
            PackWriter warm = new PackWriter(press);
            for (int round = 0; round < WARMING; round++) {
                measure(press, warm, plans.get(round % plans.size()), true);
            }
            Sum one = new Sum();
            PackWriter writer = new PackWriter(press);
            for (PackPlan plan : plans) {
                one.add(measure(press, writer, plan, true));
            }
            Sum two = twoThreads(press, plans);
            TakeBackStep.clear(folder);
            double times = one.elapsed / (double) two.elapsed;
            tell(count, plans.size(), one, two, times, heap);
            return new Outcome(one.failures == 0 ? ExitCode.DONE : ExitCode.FAILED, String.format(Locale.ROOT,
                    "%,d letters: %.3f ms CPU and %,d bytes each; two threads %.2f times as fast as one; heap after collection %,d MB at "
                    + "most.", count, one.cpu / 1e6 / count, one.bytes / count, times, heap.peakLeft() >> 20), List.of());
        } catch (SettingsException wrong) {
            return Answers.of(config).refused(wrong);
        } catch (TemplateException wrong) {
            return new Outcome(ExitCode.REFUSED, "Nothing was started: the letters' settings are not right.", wrong.mistakes());
        } catch (IOException failure) {
            return Outcome.failed("The bench could not write to " + folder + ".", "The folder " + folder + " cannot be written ("
                    + failure.getMessage()
                    + "); make room, then run the bench again.");
        }
    }

    /** The letters by pack; light, whatever their number. */
    private List<PackPlan> plans(LetterPress press, int count) {
        List<PackEntry> entries = new ArrayList<>(count);
        for (int place = 0; place < count; place++) {
            Letter letter = letters.letter(place);
            entries.add(PackEntry.of(letter, press.pages(letter)));
        }
        return new PackOrder(press.envelopes(), PACK).plan(NIGHT, entries);
    }

    private Sum measure(LetterPress press, PackWriter writer, PackPlan plan, boolean readBack) throws IOException {
        // The letters are made beforehand, as in a night they come from the database: the press alone is measured.
        List<Letter> inOrder = plan.entries().stream().map(entry -> letters.letter(BenchLetters.placeOf(entry.customerNo()))).toList();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Path file = folder.resolve(plan.name() + ".pdf");
        Sum sum = new Sum();
        long began = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        PackResult result = writer.write(file, plan, inOrder.iterator());
        sum.cpu = threads.getCurrentThreadCpuTime() - cpu;
        sum.elapsed = System.nanoTime() - began;
        sum.bytes = Files.size(file);
        if (readBack) {
            cpu = threads.getCurrentThreadCpuTime();
            Iterator<Letter> again = inOrder.iterator();
            sum.failures = new ReadBack(press).check(file, again, result).size();
            sum.checked = threads.getCurrentThreadCpuTime() - cpu;
        }
        Files.delete(file);
        return sum;
    }

    /** Every other pack on a thread of its own; the elapsed time is the writing alone, that of the slower thread. */
    private Sum twoThreads(LetterPress press, List<PackPlan> plans) {
        List<Future<Sum>> halves = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            for (int half = 0; half < 2; half++) {
                int first = half;
                halves.add(executor.submit(() -> {
                    Sum sum = new Sum();
                    PackWriter writer = new PackWriter(press);
                    for (int index = first; index < plans.size(); index += 2) {
                        sum.add(measure(press, writer, plans.get(index), false));
                    }
                    return sum;
                }));
            }
            Sum both = new Sum();
            for (Future<Sum> half : halves) {
                Sum sum = half.get();
                both.cpu += sum.cpu;
                both.bytes += sum.bytes;
                both.elapsed = Math.max(both.elapsed, sum.elapsed);
            }
            return both;
        } catch (ExecutionException failed) {
            throw new UncheckedIOException("a pack cannot be written", new IOException(failed.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the bench was interrupted", interrupted);
        }
    }

    private void tell(int count, int packs, Sum one, Sum two, double times, HeapWatch heap) {
        out.accept("");
        out.accept(String.format(Locale.ROOT, "%,d one-page letters of %d invoices in %d packs", count, BenchLetters.ITEMS, packs));
        out.accept(String.format(Locale.ROOT, "%-24s %10s %12s %14s %12s", "", "seconds", "ms CPU each", "letters per s", "bytes each"));
        out.accept(row("written, one thread", one.elapsed, one.cpu, count, one.bytes / count));
        out.accept(row("written, two threads", two.elapsed, two.cpu, count, two.bytes / count));
        out.accept(row("read back, one thread", one.checked, one.checked, count, 0));
        out.accept(String.format(Locale.ROOT, "two threads: %.2f times one; read back: %d failures", times, one.failures));
        out.accept(String.format(Locale.ROOT, "heap: %,d MB at most, garbage included; %,d MB at most after a collection",
                heap.peak() >> 20, heap.peakLeft() >> 20));
        out.accept("");
    }

    private static String row(String what, long elapsed, long cpu, int count, long bytes) {
        return String.format(Locale.ROOT, "%-24s %10.2f %12.3f %,14.0f %12s", what, elapsed / 1e9, cpu / 1e6 / count,
                count / (elapsed / 1e9), bytes == 0 ? "" : String.format(Locale.ROOT, "%,d", bytes)).stripTrailing();
    }

    /** Nanoseconds and bytes. */
    private static final class Sum {
        private long elapsed;
        private long cpu;
        private long checked;
        private long bytes;
        private int failures;

        private void add(Sum other) {
            elapsed += other.elapsed;
            cpu += other.cpu;
            checked += other.checked;
            bytes += other.bytes;
            failures += other.failures;
        }
    }
}
