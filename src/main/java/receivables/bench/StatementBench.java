package receivables.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import receivables.intake.UnreadableFileException;
import receivables.intake.statement.StatementFile;
import receivables.intake.statement.StatementSink;
import receivables.intake.table.TableFile;
import receivables.ledger.Reason;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankRules;
import receivables.ledger.bank.BankStatement;
import receivables.night.NightRun;
import receivables.night.Progress;
import receivables.night.TakeBackStep;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.sample.BenchStatements;
import receivables.settings.JobFile;
import receivables.settings.SettingsException;
import receivables.settings.TableProfileFiles;
import receivables.settings.Workplace;

/**
 * How fast are statements read? Reads N lines as camt.053, as MT940, as a bank's table in GB18030 and as a workbook, then four times as
 * many, each against a bare reading of the same file into sums; then lets a night take the same payments as a statement and as {@code
 * receipts.csv}.
 *
 * <pre>{@code ./run.sh bench-statements --lines 200000}</pre>
 */
public final class StatementBench {

    private static final int MOST_LINES = 2_000_000;
    private static final int ROUNDS = 3;
    private static final int GROWTH = 4;
    /** Read before measuring begins, so that the program is measured and not the compiler. */
    private static final int WARMING_LINES = 20_000;
    private static final int WARMING_ROUNDS = 8;
    private static final int NIGHT_LINES = 10_000;
    private static final int MOST_ROWS = 300_000;
    private static final String PROFILE = """
            bank: Bench
            reads: statement
            encoding: GB18030
            recognise: {header: [记账日期, 金额]}
            account: {fixed: '4735580011225566'}
            currency: {fixed: EUR}
            booked: {column: 记账日期, pattern: [yyyy-MM-dd]}
            amount: {signed: 金额}
            payer: {name: 对方户名, account: 对方账号}
            text: [摘要]
            """;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 16);

    private final Path folder;
    private final Path config;
    private final Path jobs;
    private final Consumer<String> out;

    /** @param folder made anew and left empty */
    public StatementBench(Path folder, Path config, Path jobs, Consumer<String> out) {
        this.folder = folder;
        this.config = config;
        this.jobs = jobs;
        this.out = out;
    }

    private enum Format {
        CAMT("camt.053", BenchStatements::writeCamt, BareReading::camt), MT("MT940", BenchStatements::writeMt, BareReading::mt),
        CSV("GB18030 CSV", BenchStatements::writeChineseTable, BareReading::chineseTable),
        XLSX("XLSX", BenchStatements::writeWorkbook, BareReading::workbook);

        private final String title;
        private final Written written;
        private final Bare bare;

        Format(String title, Written written, Bare bare) {
            this.title = title;
            this.written = written;
            this.bare = bare;
        }

        private interface Written {
            void write(BenchStatements statements, Path file) throws IOException;
        }

        private interface Bare {
            long sum(Path file) throws IOException;
        }

        void write(BenchStatements statements, Path file) throws IOException {
            written.write(statements, file);
        }

        long bare(Path file) throws IOException {
            return bare.sum(file);
        }

        /** So many at most: a workbook has no more rows than a million. */
        int fitting(int lines) {
            return this == XLSX ? Math.min(lines, MOST_ROWS) : lines;
        }

        void read(Path file, Adding adding) throws IOException {
            if (this == CAMT || this == MT) {
                StatementFile.read(file, title, DAY, BankRules.SHIPPED, adding);
                return;
            }
            try {
                TableFile.open(file, title, TableProfileFiles.of("config/banks/bench.yml", PROFILE)).statements(title, DAY, adding);
            } catch (UnreadableFileException | SettingsException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    public Outcome run(int lines) {
        if (lines < 1 || lines > MOST_LINES) {
            return new Outcome(ExitCode.REFUSED, "Nothing was started: the command line is not right.",
                    List.of("--lines is " + lines + "; give a number from 1 to " + MOST_LINES + "."));
        }
        try (HeapWatch heap = new HeapWatch()) {
            TakeBackStep.clear(folder);
            Files.createDirectories(folder);
            out.accept(String.format(Locale.ROOT, "%-11s %10s %7s | %7s %7s %6s", "", "lines", "MB", "bare s", "read s", "ratio"));
            for (Format format : Format.values()) {
                warm(format);
                long once = measure(format, format.fitting(lines * GROWTH) / GROWTH);
                long more = measure(format, format.fitting(lines * GROWTH));
                out.accept(String.format(Locale.ROOT, "%-11s %d times the lines take %.2f times the processor", format.title, GROWTH,
                        more / (double) once));
            }
            out.accept(String.format(Locale.ROOT, "heap after a collection %d MB at most", heap.peakLeft() >> 20));
            return nights();
        } catch (IOException failure) {
            return Outcome.failed("The bench could not write to " + folder + ".", "The folder " + folder + " cannot be written ("
                    + failure.getMessage()
                    + "); make room, then run the bench again.");
        }
    }

    private void warm(Format format) throws IOException {
        Path file = folder.resolve("warming");
        format.write(new BenchStatements(DAY, WARMING_LINES), file);
        for (int round = 0; round < WARMING_ROUNDS; round++) {
            format.bare(file);
            format.read(file, new Adding());
        }
        Files.delete(file);
    }

    /** @return processor nanoseconds of our reader */
    private long measure(Format format, int lines) throws IOException {
        BenchStatements statements = new BenchStatements(DAY, lines);
        Path file = folder.resolve(format.name());
        format.write(statements, file);
        long bare = Long.MAX_VALUE;
        long read = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = processor();
            expect(statements.sum(), format.bare(file));
            bare = Math.min(bare, processor() - began);
            Adding adding = new Adding();
            began = processor();
            format.read(file, adding);
            read = Math.min(read, processor() - began);
            expect(statements.sum(), adding.sum);
        }
        out.accept(String.format(Locale.ROOT, "%-11s %,10d %7d | %7.2f %7.2f %6.2f", format.title, lines, Files.size(file) / 1_000_000,
                bare / 1e9, read / 1e9, read / (double) bare));
        Files.delete(file);
        return read;
    }

    private static void expect(long sum, long read) {
        if (sum != read) {
            throw new IllegalStateException("the lines come to " + sum + ", but were read as " + read);
        }
    }

    private static long processor() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadCpuTime();
    }

    /** The same payments by a statement and by a table, each in a first night of its own. */
    private Outcome nights() throws IOException {
        BenchStatements statements = new BenchStatements(DAY, NIGHT_LINES);
        double best = Double.MAX_VALUE;
        double bestTable = Double.MAX_VALUE;
        // the first of each warms the program
        for (int round = 0; round < ROUNDS; round++) {
            double table = night("receipts.csv", statements::writeTable);
            double statement = night("statement.xml", statements::writeCamt);
            best = Math.min(best, statement);
            bestTable = Math.min(bestTable, table);
        }
        TakeBackStep.clear(folder);
        return new Outcome(ExitCode.DONE,
                String.format(Locale.ROOT, "A receipt is taken in %.3f ms from a statement and in %.3f ms from receipts.csv (processor, "
                + "embedded database included).", 1e3 * best / statements.receipts(), 1e3 * bestTable / statements.receipts()), List.of());
    }

    @FunctionalInterface
    private interface Writing {
        void to(Path file) throws IOException;
    }

    /** Processor seconds of taking the file in. */
    private double night(String name, Writing file) throws IOException {
        TakeBackStep.clear(folder);
        Path inbox = folder.resolve("inbox");
        Files.createDirectories(inbox);
        file.to(inbox.resolve(name));
        Progress progress = Progress.quiet();
        Workplace place = new Workplace(inbox, folder.resolve("outbox"), folder.resolve("archive"), config, jobs,
                Workplace.embedded(folder.resolve("db")), "", "");
        Outcome outcome = new NightRun(place, progress, line -> { }).run(JobFile.NIGHTLY, DAY, DAY, false);
        if (outcome.exitCode() != ExitCode.DONE) {
            throw new IllegalStateException("the bench's night failed: " + outcome.summary());
        }
        return progress.ended().stream().filter(step -> List.of("intake", "admit").contains(step.step()))
                .mapToDouble(Progress.Ended::processor).sum();
    }

    /** Keeps nothing but the sum. */
    private static final class Adding implements StatementFile.Sink, StatementSink {

        private long sum;

        @Override
        public void line(BankLine line) {
            sum += line.amount();
        }

        @Override
        public void advice(RemittanceAdvice advice) {
            // not measured here
        }

        @Override
        public void statement(BankStatement statement) {
            // the lines are what counts
        }

        @Override
        public void refusedLine(String file, int place, String field, String value, Reason reason, StatementSink.Unread unread) {
            throw new IllegalStateException(file + ":" + place + " " + reason);
        }

        @Override
        public void note(String file, int place, String field, String value, Reason text) {
            throw new IllegalStateException(file + ":" + place + " " + text);
        }

        @Override
        public void refusedFile(String file, int place, String field, String value, Reason reason, int firstStatement) {
            throw new IllegalStateException(file + ":" + place + " " + reason);
        }

        @Override
        public void refused(int place, String field, String value, Reason reason, Unread unread) {
            throw new IllegalStateException(place + " " + field + " " + value + " " + reason);
        }

        @Override
        public void note(int place, String field, String value, Reason text) {
            // a table without balances says so
        }
    }
}
