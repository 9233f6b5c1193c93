package receivables.desk;

import java.util.List;
import receivables.ledger.wording.Sentence;

/** A command that cannot be carried out as it was given. Nothing was changed; each sentence says what is wrong and what to do. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Sentence> sentences;

    RefusedException(String key, Object... arguments) {
        this(List.of(Sentence.of(key, arguments)));
    }

    RefusedException(List<Sentence> sentences) {
        super(sentences.toString());
        this.sentences = List.copyOf(sentences);
    }

    List<Sentence> sentences() {
        return sentences;
    }
}
