package receivables.night;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import receivables.intake.IntakeException;
import receivables.outbox.OutboxException;
import receivables.store.DatabaseUnavailableException;

/**
 * How a failed run is told. What finance or operations can mend (a full disk, a database that went away) is a sentence; only what nobody foresaw also shows where
 * in the program it happened, for whoever has to mend that.
 */
final class Failures {

    private Failures() {
    }

    /** Sentences for stderr, the first one fit for the summary. */
    static List<String> told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutboxException || cause instanceof IntakeException || cause instanceof DatabaseUnavailableException) {
                return List.of(cause.getMessage());
            }
            if (cause instanceof UncheckedIOException) {
                return List.of(cause.getMessage() + (cause.getCause() == null ? "" : " (" + cause.getCause().getMessage() + ")"));
            }
            if (cause instanceof PessimisticLockingFailureException) {
                return List.of("the database ended a write because something else held the same rows (" + deepest(cause)
                        + "); see that nothing else writes into this schema and start again");
            }
            if (cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException
                    || cause instanceof RecoverableDataAccessException || cause instanceof TransientDataAccessException) {
                return List.of("the connection to the database was lost (" + deepest(cause) + "); see that the server runs and start again");
            }
        }
        return failure == null ? List.of("no cause is known") : List.of(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage(),
                "this was not foreseen; please pass on what follows to whoever looks after the program", trace(failure));
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
