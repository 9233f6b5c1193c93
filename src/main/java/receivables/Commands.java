package receivables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import receivables.Main.Surroundings;
import receivables.bench.Bench;
import receivables.bench.LetterBench;
import receivables.bench.StatementBench;
import receivables.night.Demo;
import receivables.night.NightPreview;
import receivables.night.NightRun;
import receivables.night.Progress;
import receivables.night.Replay;
import receivables.night.Withdraw;
import receivables.settings.Workplace;

/** The commands and their options, by name. What they do lies in {@code night} and {@code desk}. */
final class Commands {

    private Commands() {
    }

    /** Every command that is not a job, in the order in which help lists them. */
    static Map<String, Object> all(Surroundings surroundings) {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("demo", new DemoCommand(surroundings));
        commands.put("bench", new BenchCommand(surroundings));
        commands.put("bench-letters", new BenchLettersCommand(surroundings));
        commands.put("bench-statements", new BenchStatementsCommand(surroundings));
        commands.putAll(DeskCommands.all(surroundings));
        commands.putAll(LetterCommands.all(surroundings));
        commands.putAll(TrialCommands.all(surroundings));
        commands.put("preview", new PreviewCommand(surroundings));
        commands.put("replay", new ReplayCommand(surroundings));
        commands.put("withdraw", new WithdrawCommand(surroundings));
        return commands;
    }

    /** Options of every job; see the contract, section 1. */
    abstract static class WithFolders {

        final Surroundings surroundings;

        @Option(names = "--inbox", paramLabel = "DIR", description = "files not yet taken (default: data/inbox)")
        Path inbox;

        @Option(names = "--outbox", paramLabel = "DIR", description = "one folder per published night (default: data/outbox)")
        Path outbox;

        @Option(names = "--archive", paramLabel = "DIR", description = "every file ever taken (default: data/archive)")
        Path archive;

        @Option(names = "--config", paramLabel = "DIR", description = "what finance may change (default: config)")
        Path config;

        @Option(names = "--quiet", description = "no progress, only the last line")
        boolean quiet;

        WithFolders(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        Workplace workplace() {
            Path data = surroundings.root().resolve("data");
            Map<String, String> environment = surroundings.environment();
            return new Workplace(orElse(inbox, data.resolve("inbox")), orElse(outbox, data.resolve("outbox")),
                    orElse(archive, data.resolve("archive")), orElse(config, surroundings.root().resolve("config")),
                    surroundings.root().resolve("jobs"), environment.getOrDefault("SPRING_DATASOURCE_URL",
                    Workplace.embedded(data.resolve("db"))), environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                    environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
        }

        Progress progress() {
            return quiet ? Progress.quiet() : Progress.on(surroundings.err(), surroundings.terminal());
        }

        private static Path orElse(Path given, Path fallback) {
            return (given == null ? fallback : given).toAbsolutePath().normalize();
        }
    }

    /** The sample company's last nights. */
    @Command(description = "A sample company's last five nights, start to end, on the embedded database, into data/demo.",
            mixinStandardHelpOptions = true)
    static final class DemoCommand implements Callable<Integer> {

        private final Surroundings surroundings;

        @Option(names = "--date", paramLabel = "D",
                description = "the last of the five nights (default: the last business day before today)")
        LocalDate date;

        @Option(names = "--config", paramLabel = "DIR", description = "what finance may change (default: config)")
        Path config;

        @Option(names = "--quiet", description = "no progress")
        boolean quiet;

        DemoCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Progress progress = quiet ? Progress.quiet() : Progress.on(surroundings.err(), surroundings.terminal());
            Path settings = config == null ? surroundings.root().resolve("config") : config.toAbsolutePath().normalize();
            Demo demo = new Demo(surroundings.root().resolve("data").resolve("demo"), settings, surroundings.root().resolve("jobs"),
                    progress, surroundings.out()::println);
            return Main.tell(surroundings, demo.run(date, surroundings.today()));
        }
    }

    /** How fast this machine and database are. */
    @Command(description = "Measures this machine and database: two nights of a company of N customers with ten open invoices each, in "
            + "data/bench.", mixinStandardHelpOptions = true)
    static final class BenchCommand implements Callable<Integer> {

        private final Surroundings surroundings;

        @Option(names = "--customers", paramLabel = "N", description = "how many customers (default: ${DEFAULT-VALUE})",
                defaultValue = "10000")
        int customers;

        @Option(names = "--quiet", description = "no progress")
        boolean quiet;

        BenchCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Option(names = "--config", paramLabel = "DIR", description = "what finance may change (default: config)")
        Path config;

        @Override
        public Integer call() {
            Map<String, String> environment = surroundings.environment();
            Path data = surroundings.root().resolve("data").resolve("bench");
            Workplace place = new Workplace(data.resolve("inbox"), data.resolve("outbox"), data.resolve("archive"),
                    config == null ? surroundings.root().resolve("config") : config.toAbsolutePath().normalize(),
                    surroundings.root().resolve("jobs"), Bench.database(environment.getOrDefault("SPRING_DATASOURCE_URL", ""), data),
                    environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""), environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
            Progress progress = quiet ? Progress.quiet() : Progress.on(surroundings.err(), surroundings.terminal());
            return Main.tell(surroundings, new Bench(data, place, progress, surroundings.out()::println).run(customers));
        }
    }

    /** Nights computed again from a date on. */
    @Command(description = "Takes back everything derived on or after a date and computes each night again, with the files of the "
            + "archive and the configuration it had."
            + " Files in the inbox belong to the first of them; what they would change is shown first.", mixinStandardHelpOptions = true)
    static final class ReplayCommand extends WithFolders implements Callable<Integer> {

        @Option(names = "--from", paramLabel = "D", required = true, description = "the first business date to compute again, yyyy-MM-dd")
        LocalDate from;

        @Option(names = "--yes", description = "make the changes without asking")
        boolean yes;

        @Option(names = "--accept",
                description = "of nights that the database lacks: publish them also where they come out unlike what was published")
        boolean accept;

        @Option(names = "--current-config", description = "compute with today's config/ and jobs/ instead of each night's own")
        boolean currentConfig;

        @Option(names = "--new-rules",
                description = "decide nights of an older edition of the rules anew; what would change is shown first")
        boolean newRules;

        ReplayCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            BooleanSupplier agreed = yes ? () -> true : surroundings.terminal() && System.console() != null ? this::asked : null;
            return Main.tell(surroundings, new Replay(workplace(), progress(), quiet ? line -> { } : surroundings.out()::println, accept)
                    .run(from, currentConfig, newRules, agreed));
        }

        private boolean asked() {
            String answer = System.console().readLine("Make these changes? [y/N] ");
            return answer != null && answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
        }
    }

    /** A night tried out. */
    @Command(description = {"The whole night with what lies in the inbox, in a throw-away copy of the database:"
            + " what it would book, write and hold.",
            "Writes the night's files and report into a folder of its own, to look at. Ledger, archive, outbox and inbox stay as they "
            + "are."}, footer = "Example: ./run.sh preview --date 2026-11-20", mixinStandardHelpOptions = true)
    static final class PreviewCommand extends WithFolders implements Callable<Integer> {

        @Option(names = "--date", paramLabel = "D", description = "business date, yyyy-MM-dd (default: the last business day before today)")
        LocalDate date;

        @Option(names = "--future", description = "a date after the next business day is meant, no mistake")
        boolean future;

        @Option(names = "--into", paramLabel = "DIR",
                description = "where a folder D is made, in place of an earlier preview of D (default: data/preview)")
        Path into;

        PreviewCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            Path folder = (into == null ? surroundings.root().resolve("data").resolve("preview") : into).toAbsolutePath().normalize();
            return Main.tell(surroundings, new NightPreview(workplace(), folder, progress(), quiet ? line -> { }
                    : surroundings.out()::println)
                    .run(date, surroundings.today(), future));
        }
    }

    /** The last night taken back for good. */
    @Command(description = {"Takes the last night back, because its date or its files were wrong. The ledger is as it was before.",
            "Its files return to the inbox, and OUTBOX/D becomes OUTBOX/D.withdrawn.",
            "Refused once somebody recorded something of its letters, and from its mailing day on if any was to be posted."},
            footer = "Example: ./run.sh withdraw --date 2027-11-20", mixinStandardHelpOptions = true)
    static final class WithdrawCommand extends WithFolders implements Callable<Integer> {

        @Option(names = "--date", paramLabel = "D", required = true, description = "the last night's business date, yyyy-MM-dd")
        LocalDate date;

        @Option(names = "--not-mailed", description = "its mailing day has come, but none of its letters was posted")
        boolean notMailed;

        WithdrawCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            return Main.tell(surroundings, new Withdraw(workplace(), quiet ? line -> { } : surroundings.out()::println)
                    .run(date, surroundings.today(), notMailed));
        }
    }

    /** How fast the press is. */
    @Command(description = "Measures the press: N one-page letters in packs of 1,000, written on one thread, read back, written on two.",
            mixinStandardHelpOptions = true)
    static final class BenchLettersCommand implements Callable<Integer> {

        private final Surroundings surroundings;

        @Option(names = "--letters", paramLabel = "N", description = "how many letters (default: ${DEFAULT-VALUE})", defaultValue = "10000")
        int letters;

        @Option(names = "--config", paramLabel = "DIR", description = "what finance may change (default: config)")
        Path config;

        BenchLettersCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Path root = surroundings.root();
            return Main.tell(surroundings, new LetterBench(root.resolve("data").resolve("bench-letters"),
                    config == null ? root.resolve("config") : config.toAbsolutePath().normalize(), root.resolve("jobs"),
                    surroundings.out()::println).run(letters));
        }
    }

    /** How fast bank statements are read. */
    @Command(description = "Measures how N lines of statements and tables are read and taken in, beside a bare reading and receipts.csv.",
            mixinStandardHelpOptions = true)
    static final class BenchStatementsCommand implements Callable<Integer> {

        private final Surroundings surroundings;

        @Option(names = "--lines", paramLabel = "N", description = "how many lines (default: ${DEFAULT-VALUE})", defaultValue = "200000")
        int lines;

        BenchStatementsCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Path root = surroundings.root();
            return Main.tell(surroundings, new StatementBench(root.resolve("data").resolve("bench-statements"), root.resolve("config"),
                    root.resolve("jobs"), surroundings.out()::println).run(lines));
        }
    }

    /** A job of {@code jobs/}: {@code nightly} and whatever finance adds. */
    @Command(description = "Runs the job of this name for one business date.", mixinStandardHelpOptions = true)
    static final class JobCommand extends WithFolders implements Callable<Integer> {

        private final String job;

        @Option(names = "--date", paramLabel = "D", description = "business date, yyyy-MM-dd (default: the last business day before today)")
        LocalDate date;

        @Option(names = "--future",
                description = "run a date after the next business day all the same; config/application.yml may forbid it")
        boolean future;

        @Option(names = "--accept",
                description = "of a date that the database lacks: publish it also where it comes out unlike what was published")
        boolean accept;

        JobCommand(Surroundings surroundings, String job) {
            super(surroundings);
            this.job = job;
        }

        @Override
        public Integer call() throws IOException {
            if (inbox == null) {
                // The default inbox is ours to make; one that was named must be there.
                Files.createDirectories(workplace().inbox());
            }
            return Main.tell(surroundings, new NightRun(workplace(), progress(), quiet ? line -> { } : surroundings.out()::println)
                    .run(job, date, surroundings.today(), future, accept));
        }
    }
}
