package receivables.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where part files lie and in which order they are read: by number, so that the published file does not depend on who finished first. */
final class Parts {

    private Parts() {
    }

    /** Four digits at least; more parts than that keep their full number. */
    static Path path(Path directory, String fileName, int part) {
        String number = Integer.toString(part);
        return directory.resolve(fileName + "." + "0".repeat(Math.max(0, 4 - number.length())) + number);
    }

    /** All parts of a file, lowest number first; none when the folder does not exist. */
    static List<Path> of(Path directory, String fileName) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        String prefix = fileName + ".";
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path -> name(path).startsWith(prefix) && isNumber(name(path).substring(prefix.length())))
                    .sorted(Comparator.comparingInt(path -> Integer.parseInt(name(path).substring(prefix.length()))))
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            throw OutboxException.of(directory, failure);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
