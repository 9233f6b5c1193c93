package receivables.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code run.json}: the night for other programs. It is the last file written, names the SHA-256 of every other one, and is the only file
 * whose content may differ between two runs of the same night (run number and durations).
 *
 * @param job the job's name, {@code nightly} for the night
 * @param versions program, java, database …
 * @param counts rows and things by name
 * @param totals amounts by name, as plain decimals
 * @param milliseconds how long each step took, in the order of the steps
 * @param files SHA-256 by file name
 */
public record RunSummary(
        LocalDate date, String job, long run, SortedMap<String, String> versions, SortedMap<String, Long> counts,
        SortedMap<String, String> totals,
        Map<String, Long> milliseconds, List<ReportData.Gate> gates, SortedMap<String, String> files) {

    public static final String FILE_NAME = "run.json";

    public RunSummary {
        versions = new TreeMap<>(versions);
        counts = new TreeMap<>(counts);
        totals = new TreeMap<>(totals);
        milliseconds = new LinkedHashMap<>(milliseconds);
        gates = List.copyOf(gates);
        files = new TreeMap<>(files);
    }

    /** @param hashes what {@link Publication#hashes()} says when everything else is written */
    public RunSummary withFiles(SortedMap<String, String> hashes) {
        return new RunSummary(date, job, run, versions, counts, totals, milliseconds, gates, hashes);
    }

    public void write(Path directory) {
        Path target = directory.resolve(FILE_NAME);
        try {
            Files.write(target, (json() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw OutboxException.of(target, failure);
        }
    }

    String json() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("date", date.toString());
        values.put("job", job);
        values.put("run", run);
        values.put("versions", versions);
        values.put("gates", gates.stream().map(RunSummary::gate).toList());
        values.put("counts", counts);
        values.put("totals", totals);
        values.put("durations_ms", milliseconds);
        values.put("sha256", files);
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(values).replace("\r\n", "\n");
    }

    private static Map<String, String> gate(ReportData.Gate gate) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", gate.gate().written());
        values.put("state", gate.state().name().toLowerCase(Locale.ROOT));
        values.put("explanation", gate.explanation());
        return values;
    }
}
