package receivables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import receivables.Main.Surroundings;
import receivables.desk.Sample;
import receivables.desk.Score;
import receivables.desk.OwnTerms;
import receivables.desk.TryBank;
import receivables.desk.TryLetter;
import receivables.desk.TryPolicy;
import receivables.desk.TryTerms;

/** The commands that try something out and change nothing. */
final class TrialCommands {

    private TrialCommands() {
    }

    static Map<String, Object> all(Surroundings surroundings) {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("try-letter", new TryLetterCommand(surroundings));
        commands.put("try-policy", new TryPolicyCommand(surroundings));
        commands.put("try-bank", new TryBankCommand(surroundings));
        commands.put("try-terms", new TryTermsCommand(surroundings));
        commands.put("score", new ScoreCommand(surroundings));
        commands.put("sample", new SampleCommand(surroundings));
        return commands;
    }

    /** A letter on trial. */
    @Command(description = {"A draft of a stage's letter to a customer, as his account stands and with today's texts.",
            "Marked as a draft on every page; nothing is recorded, and it has no say in what the next night writes."},
            footer = "Example: ./run.sh try-letter LETTER_3 --demo --customer C10021", mixinStandardHelpOptions = true)
    static final class TryLetterCommand extends AtDesk implements Callable<Integer> {

        @Parameters(paramLabel = "STAGE",
                description = "REMINDER, NOTICE, LETTER_1, LETTER_2, LETTER_3 or LAWYER; or STATEMENT, CONFIRMATION")
        String stage;

        @Option(names = "--customer", paramLabel = "NO", required = true, description = "as in customers.csv")
        String customer;

        @Option(names = "--into", paramLabel = "FILE",
                description = "the PDF to write (default: drafts/NO-STAGE-CURRENCY.pdf in the outbox)")
        Path into;

        TryLetterCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            return tell(new TryLetter(stage, customer, into).on(desk()));
        }
    }

    /** What another policy would have done. */
    @Command(description = "Past nights again under a changed policy file: which letters, stages and actions would differ. Changes "
            + "nothing.", mixinStandardHelpOptions = true)
    static final class TryPolicyCommand extends AtDesk implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "the policy to try, written like those in config/policies")
        Path file;

        @Option(names = "--from", paramLabel = "D1", description = "first night, yyyy-MM-dd (default: the first there is)")
        LocalDate from;

        @Option(names = "--to", paramLabel = "D2", description = "last night (default: the last there is)")
        LocalDate to;

        @Option(names = "--instead-of", paramLabel = "POLICY",
                description = "whose customers get it (default: the policy of the file's name, else standard)")
        String insteadOf;

        @Option(names = "--rows", paramLabel = "N", description = "differences shown of each kind (default: ${DEFAULT-VALUE})",
                defaultValue = "40")
        int rows;

        TryPolicyCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            return tell(new TryPolicy(file.toAbsolutePath().normalize(), from, to, insteadOf, rows).on(desk()));
        }
    }

    /** A bank's file on trial. */
    @Command(description =
            {"How a bank's file would be read, and whether it ties; for a table that no profile describes, a profile is made.",
            "Nothing is changed but the profile that --save writes."}, footer = "Example: ./run.sh try-bank export.csv --save my-bank",
            mixinStandardHelpOptions = true)
    static final class TryBankCommand extends AtDesk implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "as the bank sent it")
        Path file;

        @Option(names = "--profile", paramLabel = "NAME", description =
                "the profile of config/banks to read it with (default: the one that fits)")
        String profile;

        @Option(names = "--save", paramLabel = "NAME", description = "write the profile that was made to config/banks/NAME.yml")
        String save;

        TryBankCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            return tell(new TryBank(file.toAbsolutePath().normalize(), profile, save, surroundings.today()).tell(workplace().config(),
                    workplace().jobs(), surroundings.out()::println));
        }
    }

    /** What credit costs and earns. */
    @Command(description = {"Which size of receivables costs least, or which terms of payment earn most, from a table of your own figures.",
            "CSV: receivables,rate,management,bad_debts,shortage for sizes; or "
                    + "terms,receivables,rate,sales,cost_of_sales,administration,collection,bad_debts.",
            "Amounts of a year in the company's currency, the rate in percent. Nothing is recorded.",
            "--own begins such a table with what the company's own books know, and asks the rest with a question mark."},
            footer = {"Examples: ./run.sh try-terms sizes.csv", "          ./run.sh try-terms sizes.csv --own sizes"}, mixinStandardHelpOptions = true)
    static final class TryTermsCommand extends AtDesk implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "the table")
        Path file;

        @Option(names = "--own", paramLabel = "TABLE", description = "write FILE with the company's own figures: sizes or terms")
        OwnTerms.Table own;

        @Option(names = "--date", paramLabel = "D", description = "with --own: the year up to this night (default: the last one)")
        LocalDate date;

        TryTermsCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            Path table = file.toAbsolutePath().normalize();
            if (own != null) {
                return tell(new OwnTerms(table, own, date).on(desk()));
            }
            return tell(new TryTerms(table).tell(workplace().config(), workplace().jobs(),
                    surroundings.out()::println));
        }
    }

    /** Matching measured. */
    @Command(description = {"How well payments were matched, against what each receipt was really meant to pay.",
            "The file has columns receipt_no, document_no, amount. Reads published files alone."},
            footer = "Example: ./run.sh score --truth data/demo/truth.csv --outbox data/demo/outbox", mixinStandardHelpOptions = true)
    static final class ScoreCommand extends AtDesk implements Callable<Integer> {

        @Option(names = "--truth", paramLabel = "FILE",
                description = "what each receipt was meant to pay (with --demo: data/demo/truth.csv)")
        Path truth;

        @Option(names = "--date", paramLabel = "D", description = "this night alone")
        LocalDate date;

        @Option(names = "--from", paramLabel = "D", description = "from this night on")
        LocalDate from;

        @Option(names = "--to", paramLabel = "D", description = "up to this night")
        LocalDate to;

        @Spec
        CommandSpec command;

        ScoreCommand(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            if (truth == null && !demo) {
                throw new ParameterException(command.commandLine(), "Missing required option: '--truth=FILE'");
            }
            if (date != null && (from != null || to != null)) {
                throw new ParameterException(command.commandLine(), "Give --date, or --from and --to, not both.");
            }
            Path file = truth == null ? surroundings.root().resolve("data/demo/truth.csv") : truth.toAbsolutePath().normalize();
            return tell(new Score(file, workplace().outbox(), date == null ? from : date, date == null ? to
                    : date, workplace().language()).tell(surroundings.out()::println));
        }
    }

    /** Files to try things on. */
    @Command(description =
            {"Writes input files of an invented company. 300 customers come with five nights, every kind of trouble and truth.csv;",
                    "any other number with two plain nights, for measuring."},
            footer = "Example: ./run.sh sample --customers 300 --seed 7 --date 2026-11-20 --into data/sample",
            mixinStandardHelpOptions = true)
    static final class SampleCommand implements Callable<Integer> {

        private final Surroundings surroundings;

        @Option(names = "--customers", paramLabel = "N", description = "how many customers (default: ${DEFAULT-VALUE})",
                defaultValue = "300")
        int customers;

        @Option(names = "--seed", paramLabel = "S", description = "another number, another company (default: ${DEFAULT-VALUE})",
                defaultValue = "1")
        long seed;

        @Option(names = "--date", paramLabel = "D", required = true, description = "the last of five nights, or the first of two")
        LocalDate date;

        @Option(names = "--into", paramLabel = "DIR", required = true,
                description = "an empty or new folder; a folder for each night is made in it")
        Path into;

        @Option(names = "--config", paramLabel = "DIR", hidden = true)
        Path config;

        @Option(names = "--quiet", hidden = true)
        boolean quiet;

        SampleCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Path settings = config == null ? surroundings.root().resolve("config") : config.toAbsolutePath().normalize();
            return Main.tell(surroundings, new Sample(settings, surroundings.root().resolve("jobs"), customers, seed, date, into).write());
        }
    }
}
