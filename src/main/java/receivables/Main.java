package receivables;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine.Spec;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import receivables.night.Failures;
import receivables.night.Interruption;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.settings.Workplace;

/**
 * The command line and the clock; nothing else. Every job of {@code jobs/} is a command of its own, beside the commands a person gives by
 * hand.
 *
 * <pre>{@code ./run.sh nightly --date 2026-11-20}</pre>
 */
@Command(name = "./run.sh",
        description = "Nightly Receivables: matches payments, ages what is owed, lays statements and dunning letters on the table.",
        subcommands = CommandLine.HelpCommand.class, sortOptions = false)
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        // libraries write numbers as the machine's country does unless they are told: OpenPDF's table of objects in Arabic digits is a
        // damaged file
        Locale.setDefault(Locale.ROOT);
        Surroundings surroundings = new Surroundings(
                Path.of(System.getenv().getOrDefault("RECEIVABLES_ROOT", ".")).toAbsolutePath().normalize(), System.getenv(),
                LocalDate.now(), new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv("RECEIVABLES_TERMINAL") != null);
        // before the first library speaks
        System.setProperty(Failures.LOG, surroundings.root().resolve("data").resolve("log").resolve("receivables.log").toString());
        Thread interruption = Interruption.answerOn(surroundings.out(), surroundings.words());
        int exitCode = run(surroundings, arguments);
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException endedFromOutside) {
            // what is to be said is being said, and the exit code is the signal's
            return;
        }
        System.exit(exitCode);
    }

    /** Runs one command and returns its exit code; what {@code main} does, without ending the process. */
    public static int run(Surroundings given, String... arguments) {
        Surroundings surroundings = given.onScreen();
        CommandLine line = new CommandLine(CommandSpec.forAnnotatedObject(new Main()));
        Commands.all(surroundings).forEach((name, command) -> line.addSubcommand(name, command));
        jobNames(surroundings.root().resolve("jobs")).forEach(name ->
                line.addSubcommand(name, new Commands.JobCommand(surroundings, name)));
        line.addSubcommand("completion", new Completion(surroundings.out()));
        line.registerConverter(LocalDate.class, Main::date);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new java.io.PrintWriter(surroundings.out(), true)).setErr(new java.io.PrintWriter(surroundings.err(), true));
        line.setParameterExceptionHandler((exception, typed) -> usage(surroundings, exception));
        line.setExecutionExceptionHandler((exception, command, parsed) -> unexpected(surroundings, exception));
        if (arguments.length == 0 || arguments[0].equals("help") && arguments.length == 1) {
            surroundings.out().print(Help.overview(line, surroundings));
            return arguments.length == 0 ? ExitCode.REFUSED.code() : ExitCode.DONE.code();
        }
        return line.execute(arguments);
    }

    /** Written for the shell, not for people. */
    @Command(name = "completion", description = "Prints what completes commands and options in bash and zsh.",
            footer = "Example: source <(./run.sh completion)", mixinStandardHelpOptions = true)
    static final class Completion implements Callable<Integer> {

        private final PrintStream out;

        @Spec
        CommandSpec command;

        Completion(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() {
            out.print(AutoComplete.bash("run.sh", command.parent().commandLine()));
            return ExitCode.DONE.code();
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException wrong) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a day of the calendar; write it like 2026-11-20");
        }
    }

    private static int usage(Surroundings surroundings, ParameterException exception) {
        surroundings.err().println(exception instanceof UnmatchedArgumentException unmatched
                && unmatched.getCommandLine().getParent() == null && !unmatched.isUnknownOption()
                ? unknownCommand(unmatched, surroundings.words()) : exception.getMessage());
        surroundings.err().println(surroundings.words().text("main.try_help"));
        surroundings.out().println(surroundings.words().text("main.wrong_line"));
        return ExitCode.REFUSED.code();
    }

    private static String unknownCommand(UnmatchedArgumentException unmatched, Wording words) {
        List<String> alike = unmatched.getSuggestions();
        String typed = unmatched.getUnmatched().getFirst();
        return alike.isEmpty() ? words.text("main.no_command", typed) : words.text("main.did_you_mean", typed, alike.getFirst());
    }

    private static int unexpected(Surroundings surroundings, Exception exception) {
        List<String> errors = Failures.told(exception, surroundings.words());
        return tell(surroundings, new Outcome(ExitCode.FAILED, surroundings.words().text("main.failed", errors.getFirst()), errors));
    }

    private static List<String> jobNames(Path jobs) {
        if (!Files.isDirectory(jobs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(jobs)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yml"))
                    .map(name -> name.substring(0, name.length() - ".yml".length())).sorted().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the folder " + jobs + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Prints an outcome the contract's way: errors to stderr, one line of summary last on stdout. */
    static int tell(Surroundings surroundings, Outcome outcome) {
        outcome.errors().forEach(surroundings.err()::println);
        surroundings.out().println(outcome.summary());
        return outcome.exitCode().code();
    }

    /**
     * What the program finds around it.
     *
     * @param root the program's folder, with jobs/, config/ and data/
     * @param environment variables; the database's address and password come from here alone
     * @param today the only reading of the clock
     * @param terminal true when a person watches
     */
    public record Surroundings(Path root, Map<String, String> environment, LocalDate today, PrintStream out, PrintStream err,
            boolean terminal) {

                /** Words of the company's language. */
        Wording words() {
            return Wording.in(Workplace.language(root.resolve("config")));
        }

        /** The same, with nothing in any line that steers a terminal. */
        Surroundings onScreen() {
            return new Surroundings(root, environment, today, new ShownLines(out), new ShownLines(err), terminal);
        }
    }
}
