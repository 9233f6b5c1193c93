package receivables.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.Language;

/**
 * The words of report, workbook and console in one language, from {@code wording_zh.properties} and {@code wording_en.properties}.
 * Codes of the contract have their words under the code's name.
 *
 * <pre>{@code Wording.in(Language.EN).of("stage", LetterKind.LETTER_2) // "Second letter"}</pre>
 */
final class Wording {

    private final Properties texts = new Properties();
    private final Language language;

    private Wording(Language language) {
        this.language = language;
    }

    static Wording in(Language language) {
        Wording wording = new Wording(language);
        String name = "wording_" + language.code() + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program's own file " + name + " is missing; build it again");
            }
            wording.texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return wording;
    }

    Language language() {
        return language;
    }

    /** @param arguments put in place of {0}, {1} … @throws IllegalArgumentException when the language has no such text */
    String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text \"" + key + "\" in " + language);
        }
        for (int index = 0; index < arguments.length; index++) {
            text = text.replace("{" + index + "}", String.valueOf(arguments[index]));
        }
        return text;
    }

    /** The words for a code of the contract. */
    String of(String group, Enum<?> code) {
        return text(group + "." + code.name());
    }

    SortedSet<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
