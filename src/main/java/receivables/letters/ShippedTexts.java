package receivables.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The letters' texts as this program ships them, for letters of a night that was computed before a text was there: its own folder lacks it,
 * and what the night wrote does not depend on it.
 */
final class ShippedTexts {

    private ShippedTexts() {
    }

    /** @param name as below config/: {@code letters/en/labels.txt} @throws IllegalStateException when the program ships no such file */
    static List<String> lines(String name) {
        try (InputStream in = ShippedTexts.class.getResourceAsStream("shipped/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program's own file " + name + " is missing; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
