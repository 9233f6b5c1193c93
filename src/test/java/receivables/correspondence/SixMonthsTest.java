package receivables.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.BusinessCalendar;
import receivables.sample.SampleCompany;
import receivables.scenario.Workbench;
import receivables.settings.Settings;
import receivables.settings.SettingsException;

/**
 * The demo's company carried on through National Day, and in long runs through Spring Festival: whoever reads its letters one after the
 * other finds none that steps back.
 */
class SixMonthsTest {

    private static final long DEMO = 20_260_101L;
    private static final int CAST = 72;
    private static final int ALL = Integer.MAX_VALUE;
    private static final LocalDate LAST_SAMPLE_NIGHT = LocalDate.of(2025, 9, 30);

    private final BusinessCalendar calendar;
    @TempDir
    private Path root;

    SixMonthsTest() throws SettingsException {
        calendar = Settings.load(Path.of("config"), Path.of("jobs")).calendar(2022, 2027);
    }

    /** The cast of the company, whose parts stand on every step of the ladder. */
    @Test
    void someWeeksAroundNationalDay() throws IOException {
        Correspondence read = live(Integer.getInteger("receivables.nights", 8), CAST, 5);
        assertThat(read.contradictions()).isEmpty();
        assertThat(read.counts()).containsKeys("DEMAND", "SUPPLEMENT", "COURTESY")
                .hasEntrySatisfying("citations", count -> assertThat(count).isPositive());
        assertThat(backwards().contradictions()).as("the same letters read from the last to the first").hasSizeGreaterThan(5);
    }

    @Test
    @EnabledIfSystemProperty(named = "receivables.long", matches = "true")
    void halfAYearWithNationalDayAndSpringFestival() throws IOException {
        Correspondence read = live(Integer.getInteger("receivables.nights", 126), ALL, 30);
        assertThat(read.contradictions()).isEmpty();
        assertThat(read.counts().get("DEMAND")).isGreaterThan(500);
        assertThat(read.counts().get("SUPPLEMENT")).isGreaterThan(100);
        assertThat(read.counts().get("citations")).isGreaterThan(500);
    }

    /** @param customers only so many of them */
    private Correspondence live(int nights, int customers, int busy) throws IOException {
        Workbench workbench = Workbench.in(root, Map.of());
        SampleCompany company = new SampleCompany(DEMO, LAST_SAMPLE_NIGHT, calendar);
        Set<String> takenBack = new HashSet<>();
        Correspondence read = new Correspondence(takenBack);
        CarriedOn life = new CarriedOn(DEMO, workbench.inbox(), busy, takenBack);
        LocalDate night = company.nights().getFirst();
        for (int index = 0; index < nights && read.contradictions().isEmpty(); index++) {
            if (index == 0 || customers == ALL && company.nights().contains(night)) {
                company.writeInbox(night, workbench.inbox());
                only(customers, workbench.inbox());
                life.customers(workbench.inbox().resolve("customers-" + night + ".csv"));
            } else {
                life.night(night, workbench.outbox().resolve(calendar.rollBack(night.minusDays(1)).toString()));
            }
            Workbench.Answer answer = workbench.run("nightly", "--quiet", "--date", night.toString());
            assertThat(answer.exitCode()).as(answer.out() + answer.err()).isIn(0, 3);
            read.read(workbench.outbox().resolve(night.toString()), calendar.after(night));
            night = calendar.after(night);
        }
        return read;
    }

    private Correspondence backwards() throws IOException {
        Correspondence read = new Correspondence(Set.of());
        try (Stream<Path> nights = Files.list(root.resolve("data/outbox"))) {
            for (Path night : nights.filter(folder -> folder.getFileName().toString().matches("\\d{4}-\\d\\d-\\d\\d"))
                    .sorted(Comparator.reverseOrder()).toList()) {
                read.read(night, calendar.after(LocalDate.parse(night.getFileName().toString())));
            }
        }
        return read;
    }

    /** Leaves the rows of the first customers, and no receipts: nobody else's money comes. */
    private static void only(int customers, Path inbox) throws IOException {
        if (customers == ALL) {
            return;
        }
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("receipts") || name.startsWith("remittance") || name.startsWith("decisions")) {
                    Files.delete(file);
                } else if (name.startsWith("customers") || name.startsWith("ledger")) {
                    List<String> kept = new ArrayList<>();
                    for (String line : Files.readAllLines(file)) {
                        boolean other = line.matches("(?:.*,)?C1\\d{4},.*") && !line.matches("(?:.*,)?C100(?:[0-6]\\d|7[01]),.*");
                        if (!other) {
                            kept.add(line);
                        }
                    }
                    Files.write(file, kept);
                }
            }
        }
    }
}
