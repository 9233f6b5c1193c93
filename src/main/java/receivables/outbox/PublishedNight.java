package receivables.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A night's folder as it was published, by what its {@code run.json} says of it: for a database that does not know the night any more.
 *
 * <pre>{@code PublishedNight.in(outbox, "2026-11-20").map(night -> night.unlike(hashes))}</pre>
 */
public final class PublishedNight {

    private final Path folder;
    private final JsonNode summary;

    private PublishedNight(Path folder, JsonNode summary) {
        this.folder = folder;
        this.summary = summary;
    }

    /** @return empty when the outbox holds no such night */
    public static Optional<PublishedNight> in(Path outbox, String name) {
        Path folder = outbox.resolve(name);
        Path file = folder.resolve(RunSummary.FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PublishedNight(folder, JsonMapper.builder().build().readTree(Files.readString(file))));
        } catch (IOException | JacksonException unreadable) {
            throw new OutboxException("the file " + file + " cannot be read; put the copy of a backup in its place", unreadable);
        }
    }

    public Path folder() {
        return folder;
    }

    /** The hash of the configuration it was computed with; empty when it does not say. */
    public Optional<String> configHash() {
        return Optional.ofNullable(summary.path("versions").path("config").stringValue(null));
    }

    /** SHA-256 by file name, {@code run.json} aside. */
    public SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        summary.path("sha256").forEachEntry((name, hash) -> hashes.put(name, hash.stringValue("")));
        return hashes;
    }

    /** The names of files that the other night has otherwise, or that only one of the two has. */
    public List<String> unlike(SortedMap<String, String> other) {
        SortedMap<String, String> own = hashes();
        SortedSet<String> names = new TreeSet<>(own.keySet());
        names.addAll(other.keySet());
        names.remove(RunSummary.FILE_NAME);
        List<String> unlike = new ArrayList<>();
        for (String name : names) {
            if (!own.getOrDefault(name, "").equals(other.getOrDefault(name, ""))) {
                unlike.add(name);
            }
        }
        return unlike;
    }

    /**
     * Copies the folder to {@code D.before}, and to {@code D.before.2} and so on where that is taken, before another takes its place.
     *
     * @return where the copy lies
     */
    public Path keepBefore() {
        Path outbox = folder.getParent();
        String name = folder.getFileName() + ".before";
        Path target = outbox.resolve(name);
        for (int number = 2; Files.exists(target); number++) {
            target = outbox.resolve(name + "." + number);
        }
        Path aside = outbox.resolve("." + name + ".new");
        try {
            FileTree.delete(aside);
            for (Path path : FileTree.all(folder)) {
                Path copy = aside.resolve(folder.relativize(path).toString());
                Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
                FileTree.force(copy);
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            FileTree.force(outbox);
            return target;
        } catch (IOException failure) {
            throw OutboxException.of(target, failure);
        }
    }
}
