package receivables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import receivables.Main.Surroundings;
import receivables.desk.Desk;
import receivables.desk.Reprint;
import receivables.desk.Status;
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
        commands.put("reprint", new ReprintCommand(surroundings));
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
}
