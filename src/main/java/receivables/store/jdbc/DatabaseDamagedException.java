package receivables.store.jdbc;

/** The file of the embedded database is not what was written into it. The message says how that shows, and how to get the records back. */
public final class DatabaseDamagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
