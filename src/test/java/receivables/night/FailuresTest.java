package receivables.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;

/** What operations read when a night stops: a sentence that says whom to ask, and no trace of the program where none helps. */
class FailuresTest {

    @Test
    void aDeadlockIsNotToldAsALostConnection() {
        List<String> told = Failures.told(new IllegalStateException("step accounts", new CannotAcquireLockException("DELETE FROM identified",
                new SQLException("Deadlock found when trying to get lock; try restarting transaction"))));
        assertEquals(List.of("the database ended a write because something else held the same rows (Deadlock found when trying to get lock; "
                + "try restarting transaction); see that nothing else writes into this schema and start again"), told);
    }

    @Test
    void aLostConnectionIsToldAsOne() {
        List<String> told = Failures.told(new DataAccessResourceFailureException("insert", new SQLException("Communications link failure")));
        assertEquals(1, told.size());
        assertTrue(told.getFirst().startsWith("the connection to the database was lost (Communications link failure)"), told.getFirst());
    }

    @Test
    void whatNobodyForesawComesWithItsPlace() {
        List<String> told = Failures.told(new IllegalArgumentException("place 0"));
        assertEquals("place 0", told.getFirst());
        assertTrue(told.getLast().contains("FailuresTest"), told.getLast());
    }
}
