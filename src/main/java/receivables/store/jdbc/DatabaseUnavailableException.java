package receivables.store.jdbc;

/** The database cannot be reached or does not let us in. The message is a plain sentence that says what to look at. Exit code 1. */
public final class DatabaseUnavailableException extends RuntimeException {

    public DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
