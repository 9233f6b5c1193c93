package receivables.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import receivables.money.Money;

/**
 * What a command produces for a night that is published already: a folder of its own, {@code OUTBOX/D.after/N}, N counting up from 1.
 * Written aside and renamed; the night's own folder is never touched.
 *
 * <pre>{@code
 * AfterPublication after = AfterPublication.begin(outbox, night);
 * after.table("mailed.csv", List.of("letter_no", "mailed_on"), rows);
 * after.place();      // once the facts are committed
 * }</pre>
 */
public final class AfterPublication {

    private static final String SUFFIX = ".after";

    private final Path prepared;
    private final Path target;

    private AfterPublication(Path prepared, Path target) {
        this.prepared = prepared;
        this.target = target;
    }

    /** Starts the next folder of the night, empty. What an interrupted command left behind must be {@link #interrupted settled} before. */
    public static AfterPublication begin(Path outbox, LocalDate night) {
        Path folder = outbox.resolve(night + SUFFIX);
        try {
            int number = next(folder);
            AfterPublication after = new AfterPublication(outbox.resolve("." + night + SUFFIX + "." + number + ".new"),
                    folder.resolve(Integer.toString(number)));
            Files.createDirectories(outbox);
            Files.createDirectory(after.prepared);
            FileTree.restrict(after.prepared);
            return after;
        } catch (IOException failure) {
            throw OutboxException.of(folder, failure);
        }
    }

    /** What commands that were cut off left of this night: prepared and not yet shown, in their order. */
    public static List<AfterPublication> interrupted(Path outbox, LocalDate night) {
        String prefix = "." + night + SUFFIX + ".";
        return names(outbox).stream().filter(name -> name.startsWith(prefix) && name.endsWith(".new"))
                .map(name -> new AfterPublication(outbox.resolve(name), outbox.resolve(night + SUFFIX)
                        .resolve(name.substring(prefix.length(), name.length() - ".new".length())))).toList();
    }

    /** Where a night that runs again lays ready what changed in its pile; shown as the next folder when the night is released. */
    public static Path supplement(Path outbox, LocalDate night) {
        return outbox.resolve("." + night + ".supplement");
    }

    /** Starts to write into such a folder, empty. */
    public static AfterPublication at(Path prepared) {
        try {
            Files.createDirectory(prepared);
            FileTree.restrict(prepared);
            return new AfterPublication(prepared, prepared);
        } catch (IOException failure) {
            throw OutboxException.of(prepared, failure);
        }
    }

    /**
     * Shows a night's supplement as its next folder, if one was laid ready; a single rename, so it happens once however often it is asked
     * for.
     */
    public static void showSupplement(Path outbox, LocalDate night) {
        Path prepared = supplement(outbox, night);
        if (Files.isDirectory(prepared)) {
            new AfterPublication(prepared, outbox.resolve(night + SUFFIX).resolve(Integer.toString(next(outbox.resolve(night + SUFFIX)))))
                    .place();
        }
    }

    private static int next(Path folder) {
        int number = 1;
        for (String name : names(folder)) {
            number = name.matches("[0-9]{1,9}") ? Math.max(number, Integer.parseInt(name) + 1) : number;
        }
        return number;
    }

    /** Makes everything in the folder durable, for owner and group alone. */
    public void seal() {
        try {
            for (Path path : FileTree.all(prepared)) {
                FileTree.restrict(path);
                FileTree.force(path);
            }
        } catch (IOException failure) {
            throw OutboxException.of(prepared, failure);
        }
    }

    private static TreeSet<String> names(Path folder) {
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            } catch (IOException failure) {
                throw new UncheckedIOException("the folder " + folder + " cannot be read", failure);
            }
        }
        return names;
    }

    /** Where the files lie until they are shown. */
    public Path prepared() {
        return prepared;
    }

    /**
     * Writes a CSV file by the contract's rules.
     *
     * @param rows cells are texts, dates, amounts ({@link Money}), whole numbers or codes; null is an empty cell
     */
    public void table(String fileName, List<String> columns, List<List<Object>> rows) {
        Path file = prepared.resolve(fileName);
        try (CsvFile csv = new CsvFile(file)) {
            csv.lines().line(String.join(",", columns));
            for (List<Object> row : rows) {
                row.forEach(cell -> cell(csv.lines(), cell));
                csv.lines().endLine();
                csv.drainWhenLarge();
            }
        }
        try {
            FileTree.restrict(file);
            FileTree.force(file);
            FileTree.force(prepared);
        } catch (IOException failure) {
            throw OutboxException.of(file, failure);
        }
    }

    private static void cell(CsvLines lines, Object cell) {
        switch (cell) {
            case null -> lines.empty();
            case Money money -> lines.amount(money);
            case LocalDate date -> lines.date(date);
            case Integer number -> lines.number(number);
            case Enum<?> code -> lines.code(code);
            default -> lines.text(cell.toString());
        }
    }

    /** Shows the files. @return the folder they lie in now */
    public Path place() {
        try {
            Files.createDirectories(target.getParent());
            FileTree.restrict(target.getParent());
            Files.move(prepared, target, StandardCopyOption.ATOMIC_MOVE);
            FileTree.force(target.getParent());
            return target;
        } catch (IOException failure) {
            throw OutboxException.of(target, failure);
        }
    }

    /** Throws the files away, because what they tell of was not recorded. */
    public void abandon() {
        try {
            FileTree.delete(prepared);
        } catch (IOException failure) {
            throw OutboxException.of(prepared, failure);
        }
    }
}
