package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import receivables.intake.Notice;
import receivables.ledger.Shown;

/** What was taken but should be looked at, a file of sentences for each file taken, for the report. A file that could fill a book is cut short. */
final class Notices {

    private static final int MOST = 20;

    private final Path target;
    private final List<String> sentences = new ArrayList<>();
    private int count;

    Notices(Path folder, long fileId) {
        this(folder, String.format(Locale.ROOT, "%08d", fileId));
    }

    /** @param step that noticed something after all files were read; its sentences come after the files' */
    Notices(Path folder, String step) {
        this.target = folder.resolve("notices." + step);
    }

    void add(Notice notice) {
        count++;
        if (count <= MOST) {
            sentences.add(notice.file() + (notice.line() == 0 ? "" : ", line " + notice.line()) + (notice.column().isEmpty() ? "" : ", " + notice.column())
                    + (notice.value().isEmpty() ? "" : " \"" + notice.value() + "\"") + ": " + notice.text());
        }
    }

    void add(String sentence) {
        count++;
        sentences.add(sentence);
    }

    void write() {
        if (count > sentences.size()) {
            sentences.add("… and " + (count - sentences.size()) + " more like these");
        }
        try {
            Files.createDirectories(target.getParent());
            Files.write(target, sentences.stream().map(Shown::name).toList(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("the working file " + target + " cannot be written", failure);
        }
    }

    /** All sentences of a night, in the order in which the files were taken. */
    static List<String> read(Path folder) {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("notices.")).sorted().toList()) {
                all.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the working files in " + folder + " cannot be read", failure);
        }
        return all;
    }
}
