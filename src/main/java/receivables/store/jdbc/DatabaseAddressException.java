package receivables.store.jdbc;

/** The database's URL is of a kind this program does not know. The message says which kinds it knows. Exit code 2: nothing was started. */
public final class DatabaseAddressException extends RuntimeException {

    public DatabaseAddressException(String message) {
        super(message);
    }
}
