package receivables.rerun;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import receivables.scenario.Workbench;

/**
 * The program in a process of its own, which can be killed.
 *
 * <pre>{@code new Program(workbench, environment).killedAfter(4, 120, true, "nightly", "--date", "2026-11-16")}</pre>
 */
final class Program {

    private final Workbench workbench;
    private final Map<String, String> environment;
    private final List<String> javaOptions;
    private List<String> before = List.of();

    Program(Workbench workbench, Map<String, String> environment, String... javaOptions) {
        this.workbench = workbench;
        this.environment = environment;
        this.javaOptions = List.of(javaOptions);
    }

    /** A command that starts the program instead of us, {@code bash -c "ulimit …; exec "$@""}. */
    Program startedBy(String... command) {
        before = List.of(command);
        return this;
    }

    /** @param killed the process was ended before it came to its end @param lines of progress that were seen */
    record End(boolean killed, int exitCode, int lines, String output) {
    }

    /** Lets it run to its end. */
    End run(String... arguments) {
        return killedAfter(Integer.MAX_VALUE, 0, true, arguments);
    }

    /**
     * @param steps how many steps' progress lines are waited for, 0: from the start
     * @param milliseconds waited after that
     * @param hard SIGKILL, else SIGTERM
     */
    End killedAfter(int steps, long milliseconds, boolean hard, String... arguments) {
        try {
            Process process = start(arguments);
            StringBuilder output = new StringBuilder();
            int lines = 0;
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String line = "";
                while (lines < steps && (line = reader.readLine()) != null) {
                    output.append(line).append('\n');
                    lines += line.matches("  [a-z-]+ +[0-9.]+ s.*") ? 1 : 0;
                }
                boolean ended = line == null || process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
                if (!ended) {
                    // the handle leaves the stream open, so that the last lines can be read
                    if (hard) {
                        process.toHandle().destroyForcibly();
                    } else {
                        process.toHandle().destroy();
                    }
                }
                reader.lines().forEach(rest -> output.append(rest).append('\n'));
                int exitCode = process.waitFor();
                return new End(!ended, exitCode, lines, output.toString());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx300m", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", classPath(), "receivables.Main"));
        command.addAll(List.of(arguments));
        if (arguments[0].equals("nightly")) {
            // a process of its own goes by the machine's clock, whatever day that says
            command.add("--future");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("RECEIVABLES_ROOT", workbench.root().toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What this JVM itself runs with, however its classes were brought in. */
    private static String classPath() {
        if (receivables.Main.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
