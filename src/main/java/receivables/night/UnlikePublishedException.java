package receivables.night;

/**
 * A night that was computed again from the archive came out unlike the one that had been published; it was not released. The message says
 * what to do.
 */
final class UnlikePublishedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnlikePublishedException(String message) {
        super(message);
    }
}
