package receivables.letters;

import java.util.List;

/** The letters' texts or envelopes under {@code config/letters} cannot be used. Every mistake is named, with its file and line. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> mistakes;

    public TemplateException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Sentences like {@code letters/zh/letter-1.txt line 7: unknown placeholder {{ammount}}; known are …} */
    public List<String> mistakes() {
        return mistakes;
    }
}
