package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.sample.SampleCompany;
import receivables.settings.Settings;
import receivables.settings.SettingsException;

/**
 * A job that only reads shows a past date as the night of that date showed it, although later nights know more, and leaves the nights
 * alone.
 */
class AgingJobTest {

    @Test
    void agingOfAPastDateIsWhatItsNightPublished(@TempDir Path root) throws IOException, SettingsException {
        Workbench workbench = Workbench.in(root, Map.of());
        Settings settings = Settings.load(root.resolve("config"), root.resolve("jobs"));
        SampleCompany company = new SampleCompany(7, LocalDate.of(2026, 6, 30), settings.calendar(2023, 2028));
        LocalDate first = company.nights().getFirst();
        LocalDate second = company.nights().get(1);
        for (LocalDate night : company.nights().subList(0, 2)) {
            company.writeInbox(night, workbench.inbox());
            assertEquals(0, workbench.run("nightly", "--date", night.toString()).exitCode());
        }
        Map<String, byte[]> before = workbench.bytes(second);
        for (LocalDate night : company.nights().subList(0, 2)) {
            assertEquals(0, workbench.run("aging-only", "--date", night.toString()).exitCode());
            for (String file : new String[] {"open_items.csv", "aging.csv", "metrics.csv"}) {
                assertEquals(workbench.published(night, file), workbench.published(night + ".aging-only", file), file + " of " + night);
            }
        }
        assertEquals(java.util.List.of(), Workbench.differences(before, workbench.bytes(second)));
        assertEquals(0, workbench.run("nightly", "--date", second.toString()).exitCode());
        assertEquals(java.util.List.of(), Workbench.differences(before, workbench.bytes(second)), "the night computed again after "
                + first);
    }
}
