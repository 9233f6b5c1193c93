package receivables.store.jdbc;

/** Another run holds the database: an embedded database open in another process, or the run lock of a server. Exit code 4. */
public final class DatabaseBusyException extends RuntimeException {

    public DatabaseBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
