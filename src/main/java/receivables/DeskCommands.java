package receivables;

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
import receivables.desk.Desk;
import receivables.desk.Mailed;
import receivables.desk.Pull;
import receivables.desk.Reprint;
import receivables.desk.Status;
import receivables.desk.TryPolicy;
import receivables.night.NightRun;
import receivables.outbox.Outcome;
import receivables.settings.Workplace;

/** The commands a person gives by hand, and their options. What they do lies in {@code desk}. */
final class DeskCommands {

    private DeskCommands() {
    }

    /** In the order in which help lists them. */
    static Map<String, Object> all(Surroundings surroundings) {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("status", new StatusCommand(surroundings));
        commands.put("approve", new ApproveCommand(surroundings));
        commands.put("mailed", new MailedCommand(surroundings));
        commands.put("pull", new PullCommand(surroundings));
        commands.put("reprint", new ReprintCommand(surroundings));
        commands.put("try-policy", new TryPolicyCommand(surroundings));
        return commands;
    }

    /** Where the command finds the nights: the defaults under data/, folders of your own, or the demo's. */
    abstract static class AtDesk implements Callable<Integer> {

        final Surroundings surroundings;

        @Option(names = "--demo", description = "the sample company's nights, in data/demo")
        boolean demo;

        @Option(names = "--outbox", paramLabel = "DIR", description = "one folder per published night (default: data/outbox)")
        Path outbox;

        @Option(names = "--inbox", paramLabel = "DIR", hidden = true)
        Path inbox;

        @Option(names = "--archive", paramLabel = "DIR", hidden = true)
        Path archive;

        @Option(names = "--config", paramLabel = "DIR", hidden = true)
        Path config;

        @Option(names = "--quiet", hidden = true)
        boolean quiet;

        AtDesk(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        abstract Outcome carryOut(Desk desk);

        @Override
        public Integer call() {
            return Main.tell(surroundings, carryOut(new Desk(workplace(), NightRun::finishInterrupted, surroundings.out()::println)));
        }

        Workplace workplace() {
            Path data = surroundings.root().resolve("data");
            Path own = demo ? data.resolve("demo") : data;
            Map<String, String> environment = demo ? Map.of() : surroundings.environment();
            return new Workplace(orElse(inbox, own.resolve("inbox")), orElse(outbox, own.resolve("outbox")), orElse(archive, own.resolve("archive")),
                    orElse(config, surroundings.root().resolve("config")), surroundings.root().resolve("jobs"),
                    environment.getOrDefault("SPRING_DATASOURCE_URL", Workplace.embedded(own.resolve("db"))),
                    environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""), environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
        }

        private static Path orElse(Path given, Path fallback) {
            return (given == null ? fallback : given).toAbsolutePath().normalize();
        }
    }

    /** What ran and what waits. */
    @Command(description = "What ran, what is held and why, what waits for a person: in a screenful.", mixinStandardHelpOptions = true)
    static final class StatusCommand extends AtDesk {

        @Option(names = "--date", paramLabel = "D", description = "the night to show, yyyy-MM-dd (default: the last one)")
        LocalDate date;

        StatusCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Outcome carryOut(Desk desk) {
            return new Status(date).on(desk);
        }
    }

    /** A night's letters, and who answers for what is recorded of them. */
    abstract static class OfLetters extends AtDesk {

        @Option(names = "--date", paramLabel = "D", required = true, description = "the night whose letters are meant, yyyy-MM-dd")
        LocalDate date;

        @Option(names = "--by", paramLabel = "STAFF_NO", required = true, description = "who decides, as in staff.csv")
        String by;

        OfLetters(Surroundings surroundings) {
            super(surroundings);
        }

        /** Nothing named is a mistake, not an invitation to take everything. */
        static void named(CommandSpec command, boolean any) {
            if (!any) {
                throw new ParameterException(command.commandLine(), "Nothing is named: give letter numbers, or --all for every letter of the night.");
            }
        }
    }

    /** Consent. */
    @Command(description = {"Approves letters that wait for consent. The next night draws them with its figures and releases them.",
            "Actions and decisions that wait may be named too: LOCK/C100, AGENCY/C100/INV-7, a decision_no."},
            footer = "Example: ./run.sh approve --date 2026-11-20 --by S001 261123-7K3QX-0V9TM", mixinStandardHelpOptions = true)
    static final class ApproveCommand extends OfLetters {

        @Parameters(paramLabel = "LETTER_NO", description = "letters (or actions, or decisions)")
        List<String> names = List.of();

        @Option(names = "--all", description = "every letter of the night that waits")
        boolean all;

        @Spec
        CommandSpec command;

        ApproveCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Outcome carryOut(Desk desk) {
            named(command, all || !names.isEmpty());
            return new Approve(date, by, names, all).on(desk);
        }
    }

    /** What was posted. */
    @Command(description = "Records which letters were posted. With mailing.confirm they count as mailed only through this.",
            footer = "Example: ./run.sh mailed --date 2026-11-20 --by S001 --all", mixinStandardHelpOptions = true)
    static final class MailedCommand extends OfLetters {

        @Parameters(paramLabel = "LETTER_NO", description = "letters")
        List<String> names = List.of();

        @Option(names = "--all", description = "every letter of the night that was to be mailed")
        boolean all;

        @Option(names = "--on", paramLabel = "DAY", description = "the day they were posted (default: the night's mailing day)")
        LocalDate on;

        @Option(names = "--tracking", paramLabel = "NO", description = "the carrier's number of one letter, kept as evidence", defaultValue = "")
        String tracking;

        @Spec
        CommandSpec command;

        MailedCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Outcome carryOut(Desk desk) {
            named(command, all || !names.isEmpty());
            return new Mailed(date, by, names, all, on, tracking).on(desk);
        }
    }

    /** Letters taken out of the pile. */
    @Command(description = "Takes letters out before they are posted and writes the print room's pull list, in the order of its packs.",
            footer = "Example: ./run.sh pull --date 2026-11-20 --by S001 --reason \"paid this morning\" 261123-7K3QX-0V9TM", mixinStandardHelpOptions = true)
    static final class PullCommand extends OfLetters {

        @Parameters(paramLabel = "LETTER_NO", description = "letters")
        List<String> names = List.of();

        @Option(names = "--all", description = "every letter of the night that was to be mailed")
        boolean all;

        @Option(names = "--reason", paramLabel = "TEXT", description = "for the list, and kept with the letter", defaultValue = "")
        String reason;

        @Spec
        CommandSpec command;

        PullCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Outcome carryOut(Desk desk) {
            named(command, all || !names.isEmpty());
            return new Pull(date, by, names, all, false, reason).on(desk);
        }
    }

    /** A letter once more. */
    @Command(description = "A letter's PDF again: the same page content as issued, the same bytes each time.", mixinStandardHelpOptions = true)
    static final class ReprintCommand extends AtDesk {

        @Option(names = "--letter", paramLabel = "NO", required = true, description = "letter number, with or without hyphens")
        String letter;

        @Option(names = "--date", paramLabel = "D", description = "which night's version, where several nights drew it (default: the latest)")
        LocalDate date;

        @Option(names = "--into", paramLabel = "FILE", description = "the PDF to write (default: OUTBOX/reprints/NO.pdf)")
        Path into;

        ReprintCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Outcome carryOut(Desk desk) {
            return new Reprint(letter, date, into).on(desk);
        }
    }

    /** What another policy would have done. */
    @Command(description = "Past nights again under a changed policy file: which letters, stages and actions would differ. Changes nothing.",
            mixinStandardHelpOptions = true)
    static final class TryPolicyCommand extends AtDesk {

        @Parameters(paramLabel = "FILE", description = "the policy to try, written like those in config/policies")
        Path file;

        @Option(names = "--from", paramLabel = "D1", description = "first night, yyyy-MM-dd (default: the first there is)")
        LocalDate from;

        @Option(names = "--to", paramLabel = "D2", description = "last night (default: the last there is)")
        LocalDate to;

        @Option(names = "--instead-of", paramLabel = "POLICY", description = "whose customers get it (default: the policy of the file's name, else standard)")
        String insteadOf;

        @Option(names = "--rows", paramLabel = "N", description = "differences shown of each kind (default: ${DEFAULT-VALUE})", defaultValue = "40")
        int rows;

        TryPolicyCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Outcome carryOut(Desk desk) {
            return new TryPolicy(file.toAbsolutePath().normalize(), from, to, insteadOf, rows).on(desk);
        }
    }
}
