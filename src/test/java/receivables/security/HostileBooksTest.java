package receivables.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;

/** Zip bombs, XML bombs, entities that read files: each refused as a file, with its reason, and the night goes on with the others. */
class HostileBooksTest {

    private static final int LARGER_THAN_ALLOWED = 80;

    @Test
    void hostileWorkbooksAreRefusedAndTheOthersAreTaken(@TempDir Path root) throws IOException {
        Path secret = Files.writeString(root.resolve("secret.txt"), "the-secret-of-the-machine");
        Workbench workbench = Workbench.in(root.resolve("work"), Map.of());
        workbench.put("staff.csv", "staff_no,name,role", "S1,Sam,CREDIT").put("customers.csv", "customer_no,name", "C1,Alpha Ltd");
        Path inbox = workbench.inbox();
        HostileBooks.harmless(inbox.resolve("worklist-0-good.xlsx"));
        HostileBooks.externalEntity(inbox.resolve("worklist-1-entity.xlsx"), secret);
        HostileBooks.externalEntityInUtf16(inbox.resolve("worklist-2-entity16.xlsx"), secret);
        HostileBooks.billionLaughs(inbox.resolve("worklist-3-laughs.xlsx"));
        HostileBooks.bomb(inbox.resolve("worklist-4-bomb.xlsx"), LARGER_THAN_ALLOWED);
        HostileBooks.lyingBomb(inbox.resolve("worklist-5-liar.xlsx"), LARGER_THAN_ALLOWED);
        HostileBooks.farAway(inbox.resolve("worklist-6-far.xlsx"));
        HostileBooks.namesThatLeadOut(inbox.resolve("worklist-7-names.xlsx"));
        Workbench.Answer answer = workbench.run("nightly", "--date", "2026-11-20");
        assertEquals(3, answer.exitCode(), answer.out() + answer.err());
        List<String> refused = new ArrayList<>();
        for (String line : workbench.published("2026-11-20", "rejects.csv").lines().skip(1).toList()) {
            refused.add(line.substring("worklist-".length(), line.indexOf('.')));
        }
        String rejects = workbench.published("2026-11-20", "rejects.csv");
        assertEquals(List.of("1-entity", "2-entity16", "3-laughs", "4-bomb", "5-liar", "6-far"), refused, rejects);
        assertEquals(3, rejects.lines().filter(line -> line.contains("holds XML definitions (DOCTYPE)")).count(), rejects);
        assertEquals(2, rejects.lines().filter(line -> line.contains("unpacks to more than 64 MB of text")).count(), rejects);
        assertTrue(workbench.run("why", "C1").out().contains("as agreed"), "the good decision counts");
        assertFalse(Files.exists(Path.of("/tmp/pwned.txt")));
        for (String place : List.of("", "work", "work/data", "work/data/outbox")) {
            assertFalse(Files.exists(root.resolve(place).resolve("pwned.txt")), place);
        }
        assertFalse(answer.out().contains("the-secret") || answer.err().contains("the-secret"));
        assertFalse(workbench.published("2026-11-20", "rejects.csv").contains("the-secret"));
    }
}
