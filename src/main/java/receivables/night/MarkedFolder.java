package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import receivables.intake.KeptFile;

/**
 * The archive or the outbox, as it shows to whom it belongs: by the identity mark in it, and by the nights that it holds.
 *
 * @param name {@code archive} or {@code outbox}, as in the option that names it
 * @param mark empty: it bears none
 * @param nights what it holds, by the names of its folders; other folders are nobody's business here
 */
record MarkedFolder(String name, Path path, Optional<String> mark, SortedSet<LocalDate> nights) {

    static final String MARK = ".mark";

    /** A night is in the archive when files of it are, or the note of its configuration. */
    static MarkedFolder archive(Path path) {
        return new MarkedFolder("archive", path, markOf(path), nights(path, folder -> Files.exists(folder.resolve(KeptSettings.NAME))
                || holdsArrival(folder)));
    }

    static MarkedFolder outbox(Path path) {
        return new MarkedFolder("outbox", path, markOf(path), dates(path));
    }

    private static Optional<String> markOf(Path path) {
        Path file = path.resolve(MARK);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException("the file " + file + " cannot be read", failure);
        }
    }

    /** The dates that folders are named by, whatever is in them. */
    static SortedSet<LocalDate> dates(Path path) {
        return nights(path, folder -> true);
    }

    private static SortedSet<LocalDate> nights(Path path, Predicate<Path> holds) {
        SortedSet<LocalDate> nights = new TreeSet<>();
        for (Path folder : folders(path)) {
            date(folder.getFileName().toString()).filter(date -> holds.test(folder)).ifPresent(nights::add);
        }
        return nights;
    }

    private static Optional<LocalDate> date(String name) {
        try {
            return name.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(name)) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static boolean holdsArrival(Path folder) {
        for (Path arrival : folders(folder)) {
            if (arrival.getFileName().toString().matches("[0-9]+")) {
                try (Stream<Path> files = Files.list(arrival)) {
                    if (files.anyMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))) {
                        return true;
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException("the folder " + arrival + " cannot be read", failure);
                }
            }
        }
        return false;
    }

    private static SortedSet<Path> folders(Path path) {
        SortedSet<Path> folders = new TreeSet<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                files.filter(Files::isDirectory).forEach(folders::add);
            } catch (IOException failure) {
                throw new UncheckedIOException("the folder " + path + " cannot be read", failure);
            }
        }
        return folders;
    }

    /** Marks the folder; it is made where there is none. */
    void bear(String newMark) {
        if (mark.isEmpty()) {
            KeptFile.write(path.resolve(MARK), (newMark + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    String shown() {
        return "the " + name + " " + path;
    }
}
