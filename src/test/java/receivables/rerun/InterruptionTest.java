package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.scenario.Workbench;

/** Somebody presses Ctrl-C in the middle of a night, or the machine is shut down: nobody has to find out what that did. */
class InterruptionTest {

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void anInterruptedNightSaysThatNothingWasPublished(String signal, int exitCode, @TempDir Path root) throws Exception {
        SmallCompany company = new SmallCompany();
        Workbench workbench = Workbench.in(root, Map.of());
        company.writeInbox(company.firstNight(), workbench.inbox());
        // a shell that starts tests in the background may have had Ctrl-C ignored for all its children
        Process process = new Program(workbench, Map.of()).startedBy("env", "--default-signal=INT")
                .start("nightly", "--date", company.firstNight().toString());
        StringBuilder output = new StringBuilder();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.append(line).append('\n');
                if (line.strip().startsWith("intake ")) {
                    assertEquals(0, new ProcessBuilder(List.of("kill", "-" + signal, Long.toString(process.pid()))).start().waitFor());
                }
            }
        }
        assertEquals(exitCode, process.waitFor(), output::toString);
        assertTrue(output.toString().contains("Interrupted: nothing was published; running again is safe.\n"), output::toString);
        assertFalse(output.toString().contains("\tat "), output::toString);
        assertFalse(published(workbench, company), "nothing was published");
    }

    private static boolean published(Workbench workbench, SmallCompany company) throws IOException {
        return Files.exists(workbench.outbox().resolve(company.firstNight().toString()));
    }
}
