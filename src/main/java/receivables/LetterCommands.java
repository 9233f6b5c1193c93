package receivables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import receivables.Main.Surroundings;
import receivables.desk.Approve;
import receivables.desk.Mailed;
import receivables.desk.Pull;

/** The commands that record what people did with a night's letters. */
final class LetterCommands {

    private LetterCommands() {
    }

    static Map<String, Object> all(Surroundings surroundings) {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("approve", new ApproveCommand(surroundings));
        commands.put("mailed", new MailedCommand(surroundings));
        commands.put("pull", new PullCommand(surroundings));
        return commands;
    }

    /** A night's letters, and who answers for what is recorded of them. */
    abstract static class OfLetters extends AtDesk implements Callable<Integer> {

        @Option(names = "--date", paramLabel = "D", description = "the night whose letters are meant, yyyy-MM-dd (default: the last one)")
        LocalDate date;

        @Option(names = "--by", paramLabel = "STAFF_NO", required = true, description = "who decides, as in staff.csv")
        String by;

        OfLetters(Surroundings surroundings) {
            super(surroundings);
        }

        /** Nothing named is a mistake, not an invitation to take everything. */
        static void named(CommandSpec command, boolean any) {
            if (!any) {
                throw new ParameterException(command.commandLine(), "Nothing is named: give letter numbers, or --all for every letter of "
                        + "the night.");
            }
        }
    }

    /** Consent. */
    @Command(description = {"Approves letters that wait for consent. The next night draws them with its figures and releases them.",
            "Actions and decisions that wait may be named too: LOCK/C100, AGENCY/C100, a decision_no."},
            footer = {"Examples: ./run.sh approve --by S001 261123-7K3QX-0V9TM",
                "          ./run.sh approve --by S001 --customer C10021"}, mixinStandardHelpOptions = true)
    static final class ApproveCommand extends OfLetters {

        @Parameters(paramLabel = "LETTER_NO", description = "letters (or actions, or decisions)")
        List<String> names = List.of();

        @Option(names = "--all", description = "every letter of the night that waits")
        boolean all;

        @Option(names = "--customer", paramLabel = "NO", description = "everything of this customer that waits; may be given several times")
        List<String> customers = List.of();

        @Spec
        CommandSpec command;

        ApproveCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            named(command, all || !names.isEmpty() || !customers.isEmpty());
            return tell(new Approve(date, by, names, all, customers).on(desk()));
        }
    }

    /** What was posted. */
    @Command(description = "Records which letters were posted. With mailing.confirm they count as mailed only through this.",
            footer = "Example: ./run.sh mailed --by S001 --all", mixinStandardHelpOptions = true)
    static final class MailedCommand extends OfLetters {

        @Parameters(paramLabel = "LETTER_NO", description = "letters")
        List<String> names = List.of();

        @Option(names = "--all", description = "every letter of the night that was to be mailed")
        boolean all;

        @Option(names = "--on", paramLabel = "DAY", description = "the day they were posted (default: the night's mailing day)")
        LocalDate on;

        @Option(names = "--tracking", paramLabel = "FILE", description =
                {"the carrier's list: letter_no, tracking_no, sent_on, arrived_on, signed_by;",
            "or the carrier's number of one letter. Kept as evidence: a demand interrupts limitation when it arrives"}, defaultValue = "")
        String tracking;

        @Spec
        CommandSpec command;

        MailedCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            Path list = tracking.endsWith(".csv") ? Path.of(tracking).toAbsolutePath().normalize() : null;
            named(command, all || !names.isEmpty() || list != null);
            if (list != null && !Files.isRegularFile(list)) {
                throw new ParameterException(command.commandLine(), "There is no file " + list + "; correct --tracking.");
            }
            return tell(new Mailed(date, by, names, all, on, list == null ? tracking : "", list).on(desk()));
        }
    }

    /** Letters taken out of the pile. */
    @Command(description = "Takes letters out before they are posted and writes the print room's pull list, in the order of its packs.",
            footer = {"Examples: ./run.sh pull --by S001 --reason \"paid this morning\" 261123-7K3QX-0V9TM",
                "          ./run.sh pull --by S001 --since-print --preview"}, mixinStandardHelpOptions = true)
    static final class PullCommand extends OfLetters {

        @Parameters(paramLabel = "LETTER_NO", description = "letters")
        List<String> names = List.of();

        @Option(names = "--all", description = "every letter of the night that was to be mailed")
        boolean all;

        @Option(names = "--since-print",
                description = {"letters whose demands are met, wholly or in part, by money in the inbox that no night has taken yet;",
            "the files are read and left for the night"})
        boolean sincePrint;

        @Option(names = "--preview", description = "only tells which letters would be pulled, and why")
        boolean preview;

        @Option(names = "--reason", paramLabel = "TEXT", description = "for the list, and kept with the letter", defaultValue = "")
        String reason;

        @Spec
        CommandSpec command;

        PullCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            if (!sincePrint) {
                named(command, all || !names.isEmpty());
            }
            return tell(new Pull(date, by, names, all, sincePrint, preview, reason).on(desk()));
        }
    }
}
