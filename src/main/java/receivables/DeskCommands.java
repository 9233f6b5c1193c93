package receivables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import receivables.Main.Surroundings;
import receivables.desk.Reprint;
import receivables.desk.Status;
import receivables.desk.Verify;
import receivables.desk.Why;

/** The commands that look at what the nights left. What they do lies in {@code desk}. */
final class DeskCommands {

    private DeskCommands() {
    }

    /** In the order in which help lists them. */
    static Map<String, Object> all(Surroundings surroundings) {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("status", new StatusCommand(surroundings));
        commands.put("why", new WhyCommand(surroundings));
        commands.put("verify", new VerifyCommand(surroundings));
        commands.put("reprint", new ReprintCommand(surroundings));
        return commands;
    }

    /** What ran and what waits. */
    @Command(description = "What ran, what is held and why, what waits for a person: in a screenful.", mixinStandardHelpOptions = true)
    static final class StatusCommand extends AtDesk implements Callable<Integer> {

        @Option(names = "--date", paramLabel = "D", description = "the night to show, yyyy-MM-dd (default: the last one)")
        LocalDate date;

        StatusCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            return tell(new Status(date).on(desk()));
        }
    }

    /** One customer's night, explained. */
    @Command(description = "Why a customer got a letter on a night, or none: each due item with its reason, holds, past letters, money, "
            + "the next date.", footer = "Example: ./run.sh why --demo C10021", mixinStandardHelpOptions = true)
    static final class WhyCommand extends AtDesk implements Callable<Integer> {

        @Parameters(paramLabel = "CUSTOMER_NO", description = "as in customers.csv")
        String customer;

        @Option(names = "--date", paramLabel = "D", description = "the night, yyyy-MM-dd (default: the last one)")
        LocalDate date;

        WhyCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            return tell(new Why(customer, date).on(desk()));
        }
    }

    /** A night against itself. */
    @Command(description = "Computes a night again in memory and compares with what is stored and published: says identical, or what "
            + "differs.", footer = "Exit code 1: something differs.", mixinStandardHelpOptions = true)
    static final class VerifyCommand extends AtDesk implements Callable<Integer> {

        @Option(names = "--date", paramLabel = "D", description = "the night, yyyy-MM-dd (default: the last one)")
        LocalDate date;

        VerifyCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            return tell(new Verify(date).on(desk()));
        }
    }

    /** A letter once more. */
    @Command(description = "A letter's PDF again: the same page content as issued, the same bytes each time.",
            mixinStandardHelpOptions = true)
    static final class ReprintCommand extends AtDesk implements Callable<Integer> {

        @Option(names = "--letter", paramLabel = "NO", required = true, description = "letter number, with or without hyphens")
        String letter;

        @Option(names = "--date", paramLabel = "D",
                description = "which night's version, where several nights drew it (default: the latest)")
        LocalDate date;

        @Option(names = "--into", paramLabel = "FILE", description = "the PDF to write (default: OUTBOX/reprints/NO.pdf)")
        Path into;

        ReprintCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            return tell(new Reprint(letter, date, into).on(desk()));
        }
    }
}
