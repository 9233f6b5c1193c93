package receivables.intake.remittance;

/** A message, or the file it stands in, cannot be read. The message says what is wrong and what to do. */
final class UnreadableAdviceException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String field;
    private final String value;

    /** @param line of the file, from 1; 0: the file @param field the segment's tag; may be empty */
    UnreadableAdviceException(int line, String field, String value, String reason) {
        super(reason);
        this.line = line;
        this.field = field;
        this.value = value;
    }

    int line() {
        return line;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }
}
