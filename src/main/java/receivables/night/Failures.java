package receivables.night;

import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import receivables.intake.IntakeException;
import receivables.outbox.OutboxException;
import receivables.outbox.Wording;
import receivables.store.jdbc.DatabaseDamagedException;
import receivables.store.jdbc.DatabaseUnavailableException;

/**
 * How a failure is told. What finance or operations can mend (a full disk, a database that went away) is a sentence; of what nobody foresaw
 * the log also says where in the program it happened, for whoever has to mend that.
 */
public final class Failures {

    /** The system property that names the log's file. */
    public static final String LOG = "receivables.log";

    private Failures() {
    }

    /** Sentences for stderr, the first one fit for the summary. */
    public static List<String> told(Throwable failure, Wording words) {
        for (Throwable cause = failure; cause != null; cause = beneath(cause)) {
            if (cause instanceof TransactionSystemException hiding && hiding.getApplicationException() != null) {
                continue;
            }
            if (cause instanceof OutboxException || cause instanceof IntakeException || cause instanceof DatabaseUnavailableException
                    || cause instanceof UnlikePublishedException || cause instanceof DatabaseDamagedException) {
                return List.of(cause.getMessage());
            }
            if (cause instanceof UncheckedIOException) {
                return List.of(cause.getMessage() + (cause.getCause() == null ? "" : " (" + cause.getCause().getMessage() + ")"));
            }
            if (cause instanceof PessimisticLockingFailureException) {
                return List.of(words.text("night.rows_held", deepest(cause)));
            }
            if (cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof RecoverableDataAccessException || cause instanceof TransientDataAccessException) {
                return List.of(words.text("night.connection_lost", deepest(cause)));
            }
        }
        if (failure == null) {
            return List.of(words.text("night.no_cause"));
        }
        LoggerFactory.getLogger(Failures.class).error("not foreseen", failure);
        return List.of(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage(),
                words.text("night.not_foreseen", System.getProperty(LOG, words.text("night.the_log"))));
    }

    /** What failed while work was taken back hides why it had to be. */
    private static Throwable beneath(Throwable failure) {
        return failure instanceof TransactionSystemException hiding && hiding.getApplicationException() != null
                ? hiding.getApplicationException() : failure.getCause();
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (beneath(cause) != null) {
            cause = beneath(cause);
        }
        return cause.getMessage();
    }
}
