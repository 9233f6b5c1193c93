package receivables.intake;

/**
 * A file of statements or advice, or one message in it, is broken or hostile and is refused as a whole. The message says what is wrong and
 * what to do.
 */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final int place;
    private final String field;
    private final String value;

    /** @param place the line of the file, from 1; 0: the file @param field the format's own name of what is wrong; may be empty */
    public UnreadableFileException(int place, String field, String value, String reason) {
        super(reason);
        this.place = place;
        this.field = field;
        this.value = value;
    }

    public int place() {
        return place;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }
}
