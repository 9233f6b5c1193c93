package receivables.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;
import receivables.ledger.Language;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;

/** What operations read when a night stops: a sentence that says whom to ask, and no trace of the program where none helps. */
class FailuresTest {

    @Test
    void aDeadlockIsNotToldAsALostConnection() {
        List<String> told = Failures.told(new IllegalStateException("step accounts",
                new CannotAcquireLockException("DELETE FROM identified",
                new SQLException("Deadlock found when trying to get lock; try restarting transaction"))), Wording.in(Language.EN));
        assertEquals(List.of("the database ended a write because something else held the same rows (Deadlock found when trying to get "
                + "lock; "
                + "try restarting transaction); see that nothing else writes into this schema and start again"), told);
    }

    @Test
    void aLostConnectionIsToldAsOne() {
        List<String> told = Failures.told(new DataAccessResourceFailureException("insert",
                new SQLException("Communications link failure")), Wording.in(Language.EN));
        assertEquals(1, told.size());
        assertTrue(told.getFirst().startsWith("the connection to the database was lost (Communications link failure)"), told.getFirst());
    }

    /** A connection that is lost while work is taken back hides the error for which it was. */
    @Test
    void whyWorkWasTakenBackIsToldAndNotThatTheRollbackFailed() {
        TransactionSystemException hiding = new TransactionSystemException("JDBC rollback failed",
                new SQLException("No operations allowed after connection closed."));
        hiding.initApplicationException(new DataAccessResourceFailureException("insert", new SQLException("Communications link failure")));
        List<String> told = Failures.told(new IllegalStateException("step accounts", hiding), Wording.in(Language.EN));
        assertEquals(List.of("the connection to the database was lost (Communications link failure); see that the server runs and start "
                + "again"), told);
        assertTrue(Failures.told(new TransactionSystemException("JDBC rollback failed", new SQLException("Socket closed")),
                Wording.in(Language.EN)).getFirst()
                .startsWith("the connection to the database was lost (Socket closed)"));
    }

    /** The archive may be full when the outbox already shows the night: that nothing was published would be untrue. */
    @Test
    void whatFailsAfterTheReleaseHasBegunIsNotToldAsNothingPublished() {
        UncheckedIOException full = new UncheckedIOException("the file ledger.csv cannot be moved to the archive",
                new IOException("No space left on device"));
        Outcome outcome = new Answers(Wording.in(Language.EN)).failed("2026-11-20", full, true);
        assertEquals("Failed: the run of 2026-11-20 stopped (the file ledger.csv cannot be moved to the archive (No space left on "
                + "device)). "
                + "Its release has begun and goes forward only: the next command, whichever it is, finishes it.", outcome.summary());
        assertEquals(1, outcome.errors().size());
        assertTrue(new Answers(Wording.in(Language.EN)).failed("2026-11-20", full,
                false).summary().endsWith("Nothing was published; running again is safe."));
    }

    @Test
    void ofWhatNobodyForesawTheScreenSaysWhatAndTheLogWhere() {
        List<String> told = Failures.told(new IllegalArgumentException("place 0"), Wording.in(Language.EN));
        assertEquals("place 0", told.getFirst());
        assertTrue(told.getLast().contains("the log"), told.getLast());
        assertFalse(String.join("\n", told).contains("FailuresTest"), told::toString);
    }
}
