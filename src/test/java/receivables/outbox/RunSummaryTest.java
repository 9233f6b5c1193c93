package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.proof.GateResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSummaryTest {

    @Test
    void namesWhatProgramsNeed(@TempDir Path folder) throws Exception {
        Map<String, Long> steps = new LinkedHashMap<>();
        steps.put("intake", 120L);
        steps.put("accounts", 900L);
        RunSummary run = new RunSummary(SampleRows.D, "nightly", 2, new TreeMap<>(Map.of("program", "1.0", "java", "25")),
                new TreeMap<>(Map.of("receipts", 3L, "letters", 1L)), new TreeMap<>(Map.of("RECEIVABLES|CNY", "90.00")), steps,
                List.of(new ReportData.Gate(GateResult.Gate.CONTROL_TOTALS, GateResult.State.PASSED, "all \"tie\"")), new TreeMap<>());
        Publication publication = Publication.begin(folder, "2026-11-20");
        Files.writeString(publication.directory().resolve("aging.csv"), "");
        run.withFiles(publication.hashes()).write(publication.directory());
        assertEquals("""
                {
                  "date" : "2026-11-20",
                  "job" : "nightly",
                  "run" : 2,
                  "versions" : {
                    "java" : "25",
                    "program" : "1.0"
                  },
                  "gates" : [ {
                    "name" : "control totals",
                    "state" : "passed",
                    "explanation" : "all \\"tie\\""
                  } ],
                  "counts" : {
                    "letters" : 1,
                    "receipts" : 3
                  },
                  "totals" : {
                    "RECEIVABLES|CNY" : "90.00"
                  },
                  "durations_ms" : {
                    "intake" : 120,
                    "accounts" : 900
                  },
                  "sha256" : {
                    "aging.csv" : "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                  }
                }
                """, Files.readString(publication.directory().resolve("run.json")));
        assertEquals(2, publication.seal().size());
    }
}
