package receivables.intake;

/**
 * The inbox, or a file in it, cannot be read at all: a matter for whoever runs the machine, not for a row's author. The message is a
 * sentence that says what to do.
 */
public final class IntakeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public IntakeException(String message, Throwable cause) {
        super(message, cause);
    }

    public IntakeException(String message) {
        super(message);
    }
}
