package receivables.night;

/**
 * Database, archive and outbox do not belong to each other. The message says which is the stranger and what to do; nothing was started or
 * changed.
 */
final class StrangersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StrangersException(String message) {
        super(message);
    }
}
