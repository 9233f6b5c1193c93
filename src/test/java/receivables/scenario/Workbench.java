package receivables.scenario;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.Main;
import receivables.settings.Workplace;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

/**
 * A folder of its own in which commands are run exactly as a user runs them: a copy of config/ and jobs/, an inbox, an outbox, an archive
 * and a database.
 *
 * <pre>{@code Answer answer = workbench.run("nightly", "--date", "2026-11-20");}</pre>
 */
public final class Workbench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Path root;
    private final Map<String, String> environment;

    private Workbench(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
    }

    /**
     * A new place, or one that was used before as it is.
     * @param environment empty for the embedded database, SPRING_DATASOURCE_… for a server
     */
    public static Workbench in(Path root, Map<String, String> environment) {
        boolean fresh = !Files.exists(root.resolve("data"));
        Workbench workbench = new Workbench(root, environment);
        copy(Path.of("config"), root.resolve("config"));
        copy(Path.of("jobs"), root.resolve("jobs"));
        workbench.generalTerms();
        workbench.quiet(0);
        workbench.makeFolder("data/inbox");
        if (fresh && environment.isEmpty()) {
            copy(Untouched.FOLDER, root.resolve("data/db"));
        }
        return workbench;
    }

    /** The company of the scenarios agreed 6 % in its general terms. */
    private void generalTerms() {
        try {
            Path company = root.resolve("config/company.yml");
            Files.writeString(company, Files.readString(company).replace("# default_interest_rate: 6.00", "default_interest_rate: 6.00"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without the embedded database: whoever starts first makes it. */
    public Workbench beforeItsFirstStart() {
        Untouched.delete(root.resolve("data/db"));
        return this;
    }

    /**
     * The embedded database as a first start leaves it, before anything is in it: made once, for its making takes longer than a small
     * night.
     */
    private static final class Untouched {

        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("receivables-untouched");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                try (Database database = Database.open(Workplace.embedded(folder), "", "")) {
                    database.migrate();
                }
                return folder;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Changes a line of {@code config/application.yml}. */
    public Workbench setting(String line, String instead) {
        Path file = root.resolve("config/application.yml");
        try {
            String content = Files.readString(file);
            if (!content.contains(line)) {
                throw new IllegalArgumentException("config/application.yml has no " + line);
            }
            write(file, content.replace(line, instead));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** For so many seconds nobody must have written to a file that seems cut off; tests do not wait unless they say so. */
    public Workbench quiet(int seconds) {
        Path file = root.resolve("config/application.yml");
        try {
            write(file, Files.readString(file).replaceFirst("quiet: \\d+", "quiet: " + seconds));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** A fresh database on the real server. */
    public static Map<String, String> server() {
        return serverAt(Servers.MARIADB.freshUrl());
    }

    /** The database on the real server that was used before, emptied: quicker than a fresh one, for stories played one after the other. */
    public static Map<String, String> sameServer() {
        return serverAt(Servers.emptiedUrl());
    }

    private static Map<String, String> serverAt(String url) {
        return Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", Servers.MARIADB.user(), "SPRING_DATASOURCE_PASSWORD", "");
    }

    /** What a command answered. */
    public record Answer(int exitCode, String out, String err) {

        public String lastLine() {
            String[] lines = out.strip().split("\n");
            return lines[lines.length - 1];
        }
    }

    /** On the day of the night that is asked for, where that lies after the day of most tests. */
    public Answer run(String... arguments) {
        List<String> given = List.of(arguments);
        int date = given.indexOf("--date") + 1;
        boolean later = date > 0 && date < given.size() && given.get(date).matches("[0-9]{4}-[01][0-9]-[0-3][0-9]")
                && given.get(date).compareTo(TODAY.toString()) > 0;
        return runOn(later ? LocalDate.parse(given.get(date)) : TODAY, arguments);
    }

    /** @param today by the clock of the command line */
    public Answer runOn(LocalDate today, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8); PrintStream errStream = new PrintStream(err, true,
                StandardCharsets.UTF_8)) {
            int exitCode = Main.run(new Main.Surroundings(root, environment, today, outStream, errStream, false), arguments);
            return new Answer(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    /** What the commands find in their environment. */
    public Map<String, String> environment() {
        return environment;
    }

    public Path root() {
        return root;
    }

    public Path inbox() {
        return root.resolve("data/inbox");
    }

    public Path outbox() {
        return root.resolve("data/outbox");
    }

    public Workbench put(String inboxFile, String... lines) {
        write(inbox().resolve(inboxFile), String.join("\n", lines) + "\n");
        return this;
    }

    public void makeFolder(String folder) {
        try {
            Files.createDirectories(root.resolve(folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String published(LocalDate night, String file) {
        return published(night.toString(), file);
    }

    /** @param folder of the outbox: a date, or a date and a job's name */
    public String published(String folder, String file) {
        try {
            return Files.readString(outbox().resolve(folder).resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every published file of a night with its bytes, but for run.json, whose durations differ from run to run. */
    public Map<String, byte[]> bytes(LocalDate night) {
        Path folder = outbox().resolve(night.toString());
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.getFileName().toString().equals("run.json")) {
                    bytes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes;
    }

    /** The names of files whose bytes differ between two nights, or that only one has. */
    public static List<String> differences(Map<String, byte[]> one, Map<String, byte[]> other) {
        List<String> different = new ArrayList<>();
        one.forEach((name, content) -> {
            if (!Arrays.equals(content, other.get(name))) {
                different.add(name);
            }
        });
        other.keySet().stream().filter(name -> !one.containsKey(name)).forEach(different::add);
        return different;
    }

    /** What a process of its own needs to run the program as it is being tested. */
    public static String classPath() {
        if (Workbench.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    public static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
