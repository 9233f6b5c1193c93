package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job is a file: it is a command as soon as it lies in {@code jobs/}, and one that cannot work is refused with the reason. */
class JobsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 3);
    private static final LocalDate SECOND = LocalDate.of(2026, 8, 4);

    @Test
    void aNewFileIsANewCommandThatTouchesNothingOfTheNight(@TempDir Path root, @TempDir Path without) throws Exception {
        Workbench workbench = filled(root);
        Workbench.write(root.resolve("jobs/friday-list.yml"), "title: what is open\nsteps:\n  - aging\n  - publish\n");
        Map<String, byte[]> night = workbench.bytes(FIRST);
        Workbench.Answer answer = workbench.run("friday-list", "--date", FIRST.toString());
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.lastLine().contains(FIRST + ".friday-list"), answer.lastLine());
        assertEquals(List.of(), Workbench.differences(night, workbench.bytes(FIRST)));
        Path published = workbench.outbox().resolve(FIRST + ".friday-list");
        for (String same : List.of("open_items.csv", "aging.csv", "metrics.csv")) {
            assertEquals(workbench.published(FIRST, same), Files.readString(published.resolve(same)), same + " is the night's");
        }
        assertFalse(Files.exists(published.resolve("packs")), "a job that reads writes no letters");
        assertTrue(workbench.run("help").out().contains("friday-list"), "help lists it");
        assertSecondNightIsTheSame(workbench, filled(without));
    }

    /** The next night cannot tell that a job has run. */
    private static void assertSecondNightIsTheSame(Workbench workbench, Workbench without) {
        assertEquals(0, workbench.run("nightly", "--date", SECOND.toString()).exitCode());
        assertEquals(0, without.run("nightly", "--date", SECOND.toString()).exitCode());
        assertEquals(List.of(), Workbench.differences(workbench.bytes(SECOND), without.bytes(SECOND)));
    }

    @Test
    void theInboxIsLeftAlone(@TempDir Path root) {
        Workbench workbench = filled(root);
        workbench.put("ledger-new.csv", "document_no,type,customer_no,document_date,due_date,amount",
                "INV-2,INVOICE,C1,2026-06-01,2026-07-03,77.00");
        assertEquals(0, workbench.run("aging-only", "--date", FIRST.toString()).exitCode());
        assertTrue(Files.exists(workbench.inbox().resolve("ledger-new.csv")));
    }

    @Test
    void withoutAnyNightThereIsNothingToRead(@TempDir Path root) {
        Workbench.Answer answer = Workbench.in(root, Map.of()).run("aging-only", "--date", FIRST.toString());
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("run ./run.sh nightly first"), answer.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "publish                         | publish cannot work here: it needs packs (or aging) before it",
        "aging                           | the list ends without publish, so the job would leave nothing; add it at the end",
        "publish, aging                  | aging stands after publish",
        "aging, aging, publish           | aging stands twice",
        "aging, packs, publish           | packs writes to the ledger, which only the job nightly may do",
        "ageing, publish                 | \"ageing\" is no step",
    })
    void aListThatCannotWorkIsRefusedWithTheReason(String steps, String reason, @TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of()).beforeItsFirstStart();
        Workbench.write(root.resolve("jobs/odd.yml"), "title: odd\nsteps: [" + steps.strip() + "]\n");
        for (String command : List.of("odd", "nightly")) {
            Workbench.Answer answer = workbench.run(command, "--date", FIRST.toString());
            assertEquals(2, answer.exitCode(), answer.out());
            assertTrue(answer.err().contains("jobs/odd.yml") && answer.err().contains(reason), answer.err());
        }
        assertFalse(Files.exists(root.resolve("data/db")), "nothing was started");
    }

    private static Workbench filled(Path root) {
        Workbench workbench = Workbench.in(root, Map.of())
                .put("customers.csv", "customer_no,name,language,address_1,city,postcode,country", "C1,Harbour Tools Ltd,en,1 Quay "
                + "Street,Bristol,BS1 4DJ,GB")
                .put("ledger.csv", "document_no,type,customer_no,document_date,due_date,amount",
                "INV-1,INVOICE,C1,2026-06-01,2026-07-03,100.00");
        assertEquals(0, workbench.run("nightly", "--date", FIRST.toString()).exitCode());
        return workbench;
    }
}
