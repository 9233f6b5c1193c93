package receivables.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Database;

/** Keeps the job history small: Spring Batch never deletes what it wrote. */
public final class Housekeeping {

    private final Database database;

    public Housekeeping(Database database) {
        this.database = database;
    }

    /**
     * Deletes the job history of runs that ended before the date, or were killed before it. The latest run stays whatever the clock says:
     * it is the one that asks. Ask for it only while no other run is active.
     *
     * @return how many runs were forgotten
     */
    public int purgeJobHistory(LocalDate before) {
        LocalDateTime limit = before.atStartOfDay();
        List<Long> runs = database.jdbc()
                .queryForList("SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE (END_TIME < ? OR END_TIME IS NULL AND LAST_UPDATED "
                + "< ?) "
                + "AND JOB_EXECUTION_ID < (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION)", Long.class, limit, limit);
        for (int from = 0; from < runs.size(); from += 100) {
            List<Long> some = runs.subList(from, Math.min(runs.size(), from + 100));
            database.inTransaction(() -> purge(some));
        }
        database.inTransaction(() -> database.jdbc().update("""
                DELETE FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID NOT IN (SELECT JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION)
                """));
        return runs.size();
    }

    private void purge(List<Long> runs) {
        String ours = " IN (" + Chunks.marks(runs) + ")";
        Object[] ids = runs.toArray();
        database.jdbc()
                .update("DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN (SELECT STEP_EXECUTION_ID FROM "
                + "BATCH_STEP_EXECUTION "
                + "WHERE JOB_EXECUTION_ID" + ours + ")", ids);
        database.jdbc().update("DELETE FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID" + ours, ids);
        database.jdbc().update("DELETE FROM BATCH_JOB_EXECUTION_CONTEXT WHERE JOB_EXECUTION_ID" + ours, ids);
        database.jdbc().update("DELETE FROM BATCH_JOB_EXECUTION_PARAMS WHERE JOB_EXECUTION_ID" + ours, ids);
        database.jdbc().update("DELETE FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID" + ours, ids);
    }
}
