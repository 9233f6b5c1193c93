package receivables.intake;

import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;

/**
 * A file of statements or advice, or one message in it, is broken or hostile and is refused as a whole. The reason says what is wrong and
 * what to do.
 */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final int place;
    private final String field;
    private final String value;
    private final transient Reason reason;

    /** @param place the line of the file, from 1; 0: the file @param field the format's own name of what is wrong; may be empty */
    public UnreadableFileException(int place, String field, String value, ReasonCode code, Object... arguments) {
        this(place, field, value, Reason.of(code, arguments));
    }

    public UnreadableFileException(int place, String field, String value, Reason reason) {
        super(reason.stored());
        this.reason = reason;
        this.place = place;
        this.field = field;
        this.value = value;
    }

    public int place() {
        return place;
    }

    public Reason reason() {
        return reason;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }
}
