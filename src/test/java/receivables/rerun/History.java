package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.ledger.BusinessCalendar;
import receivables.sample.SampleCompany;
import receivables.scenario.Workbench;
import receivables.settings.Settings;
import receivables.settings.SettingsException;

/** The sample company's five nights on a workbench, and as many quiet ones after them as wanted. */
final class History {

    static final LocalDate LAST_SAMPLE_NIGHT = LocalDate.of(2026, 11, 20);

    private final Workbench workbench;
    private final List<LocalDate> nights = new ArrayList<>();

    private History(Workbench workbench) {
        this.workbench = workbench;
    }

    static SampleCompany company() {
        return new SampleCompany(20_260_101L, LAST_SAMPLE_NIGHT, calendar());
    }

    static BusinessCalendar calendar() {
        try {
            return Settings.load(Path.of("config"), Path.of("jobs")).calendar(2023, 2028);
        } catch (SettingsException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Runs the sample's nights and some quiet ones. */
    static History of(Path root, Map<String, String> environment, int quietNights) throws IOException {
        History history = new History(Workbench.in(root, environment));
        SampleCompany company = company();
        for (LocalDate night : company.nights()) {
            company.writeInbox(night, history.workbench.inbox());
            history.night(night);
        }
        LocalDate night = LAST_SAMPLE_NIGHT;
        for (int quiet = 0; quiet < quietNights; quiet++) {
            night = calendar().after(night);
            history.night(night);
        }
        return history;
    }

    void night(LocalDate date) {
        Workbench.Answer answer = workbench.run("nightly", "--quiet", "--date", date.toString());
        assertEquals(0, answer.exitCode(), date + ": " + answer.err());
        if (!nights.contains(date)) {
            nights.add(date);
        }
    }

    Workbench workbench() {
        return workbench;
    }

    List<LocalDate> nights() {
        return nights;
    }

    /** Every night's published files. */
    Map<LocalDate, Map<String, byte[]>> published() {
        Map<LocalDate, Map<String, byte[]>> published = new TreeMap<>();
        nights.forEach(night -> published.put(night, workbench.bytes(night)));
        return published;
    }

    /** "2026-11-18: letters.csv, packs/…" for every night with a difference. */
    static List<String> differences(Map<LocalDate, Map<String, byte[]>> one, Map<LocalDate, Map<String, byte[]>> other) {
        List<String> differences = new ArrayList<>();
        one.forEach((night, files) -> {
            List<String> different = Workbench.differences(files, other.getOrDefault(night, Map.of()));
            if (!different.isEmpty()) {
                differences.add(night + ": " + String.join(", ", different));
            }
        });
        return differences;
    }
}
