package receivables.desk;

import java.util.List;

/** A command that cannot be carried out as it was given. Nothing was changed; each sentence says what is wrong and what to do. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    RefusedException(String sentence) {
        this(List.of(sentence));
    }

    RefusedException(List<String> sentences) {
        super(String.join("\n", sentences));
        this.sentences = List.copyOf(sentences);
    }

    List<String> sentences() {
        return sentences;
    }
}
