package receivables.ledger.wording;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a command says to its user, not yet in a language: the edge words it in the company's. Reasons of the nights, which are stored and
 * published, are {@link receivables.ledger.Reason}s.
 *
 * <pre>{@code Sentence.of("desk.nobody", "S9")   // Nobody with staff number S9 is known; …}</pre>
 *
 * @param key of the text
 * @param arguments in place of {0}, {1} …: texts, numbers, days, other sentences, or lists of these
 */
public record Sentence(String key, List<Object> arguments) {

    /** The key of a text that is worded already: the database's own, a file's. */
    public static final String WORDED = "said.worded";

    public Sentence {
        requireNonNull(key, "key is null");
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** A text that needs no words of ours. */
    public static Sentence worded(String text) {
        return of(WORDED, text);
    }
}
