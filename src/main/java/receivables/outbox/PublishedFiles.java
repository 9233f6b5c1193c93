package receivables.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import receivables.ledger.digest.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published folder as it lies there now: what its files are, and what {@code run.json} says they were when they were published. */
public final class PublishedFiles {

    private static final int BYTE_ORDER_MARK = 0xfeff;

    private PublishedFiles() {
    }

    /** A published CSV file, without the mark that may stand before it for spreadsheets. */
    public static BufferedReader csv(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** SHA-256 of every file in the folder, by name below it. */
    public static SortedMap<String, String> hashes(Path folder) throws IOException {
        return new TreeMap<>(FileTree.sha256(folder, FileTree.names(folder)));
    }

    /**
     * What {@code run.json} recorded of every other file.
     *
     * @throws IOException when there is no such file or it is none of ours
     */
    public static SortedMap<String, String> recorded(Path folder) throws IOException {
        Path file = folder.resolve(RunSummary.FILE_NAME);
        try {
            JsonNode files = JsonMapper.shared().readTree(Files.readString(file)).get("sha256");
            SortedMap<String, String> recorded = new TreeMap<>();
            if (files != null) {
                for (Map.Entry<String, JsonNode> entry : files.properties()) {
                    recorded.put(entry.getKey(), entry.getValue().asString());
                }
            }
            return recorded;
        } catch (JacksonException damaged) {
            throw new IOException(file + " (it is no JSON any more)", damaged);
        }
    }

    /**
     * One hash over all files but {@code run.json}, whose durations differ from run to run: what the database keeps of a published night.
     */
    public static String outputHash(SortedMap<String, String> hashes) {
        String all = hashes.entrySet().stream().filter(entry -> !entry.getKey().equals(RunSummary.FILE_NAME))
                .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining("\n"));
        return Sha256.hex(all);
    }
}
