package receivables;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;
import receivables.Main.Surroundings;
import receivables.desk.Desk;
import receivables.night.Belonging;
import receivables.night.NightRun;
import receivables.outbox.Outcome;
import receivables.settings.Workplace;

/** Where the command finds the nights: the defaults under data/, folders of your own, or the demo's. */
abstract class AtDesk {

    /** The two rooms do not know each other. */
    private static final Desk.NightRoom NIGHT = new Desk.NightRoom(NightRun::finishInterrupted, Belonging::refusal,
            Belonging::takeUpCommands);

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

    Desk desk() {
        return new Desk(workplace(), NIGHT, surroundings.out()::println);
    }

    Integer tell(Outcome outcome) {
        return Main.tell(surroundings, outcome);
    }

    Workplace workplace() {
        Path data = surroundings.root().resolve("data");
        Path own = demo ? data.resolve("demo") : data;
        Map<String, String> environment = demo ? Map.of() : surroundings.environment();
        return new Workplace(orElse(inbox, own.resolve("inbox")), orElse(outbox, own.resolve("outbox")),
                orElse(archive, own.resolve("archive")), orElse(config, surroundings.root().resolve("config")),
                surroundings.root().resolve("jobs"), environment.getOrDefault("SPRING_DATASOURCE_URL",
                Workplace.embedded(own.resolve("db"))), environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
    }

    private static Path orElse(Path given, Path fallback) {
        return (given == null ? fallback : given).toAbsolutePath().normalize();
    }
}
