package receivables.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.dunning.DunningPolicy;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.MatchRule;
import receivables.ledger.Role;
import receivables.ledger.Stage;

/** The shipped configuration is the rules' own, and every mistake in it is told with file, line and a way out. */
class SettingsTest {

    private final Settings shipped = load();

    private static Settings load() {
        try {
            return Settings.load(Path.of("config"), Path.of("jobs"));
        } catch (SettingsException wrong) {
            throw new AssertionError(wrong.getMessage(), wrong);
        }
    }

    /** The shipped content with one text replaced in one file; the text must be there. */
    private List<String> mistakesAfter(String file, String text, String replacement) {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        assertTrue(content.get(file).contains(text), "the shipped " + file + " has no " + text);
        content.put(file, content.get(file).replace(text, replacement));
        return assertThrows(SettingsException.class, () -> Settings.of(content)).mistakes().stream().map(Mistake::toString).toList();
    }

    private int lineOf(String file, String text) {
        String[] lines = shipped.content().get(file).split("\n");
        return 1 + java.util.stream.IntStream.range(0, lines.length).filter(index -> lines[index].startsWith(text)).findFirst().orElseThrow();
    }

    @Test
    void shipsTheLadderOfTheRules() {
        DunningPolicy standard = shipped.policies().get("standard").dunning();
        assertEquals(DunningPolicy.standard(), standard);
        assertEquals(
                Map.of(Stage.REMINDER, -7, Stage.NOTICE, 0, Stage.LETTER_1, 15, Stage.LETTER_2, 30, Stage.LETTER_3, 60, Stage.LAWYER, 90), standard.thresholds());
        assertEquals(List.of(7, 10, 7, 3, 7), List.of(
                standard.daysAfterNotice(), standard.daysBetweenLetters(), standard.daysBetweenSameKind(), standard.daysAtLeast(), standard.payByDays()));
    }

    @Test
    void shipsTheFiguresOfTheRules() {
        assertEquals(new BigDecimal("50000"), shipped.aging().largeAmount());
        assertEquals(List.of(0, 180, 365, 730, 1825), shipped.aging().odds().stream().map(point -> point.days()).toList());
        assertEquals(receivables.statements.StatementPolicy.standard(), shipped.statements());
        assertEquals(java.util.Set.of(Role.CREDIT), shipped.approvalRoles().get("PROMISE"));
        assertFalse(shipped.policies().get("standard").matching().rules().contains(MatchRule.OLDEST_FIRST));
        assertEquals(List.of("aging-only", "month-end", "nightly"), List.copyOf(shipped.jobs().keySet()));
        assertTrue(shipped.jobs().get("aging-only").isReadOnly());
    }

    @Test
    void anotherPolicySaysOnlyWhatDiffers() {
        DunningPolicy byClass = shipped.policies().get("by-class").dunning();
        assertEquals(java.util.Set.of("B"), byClass.stopsWritingAt());
        assertEquals(shipped.policies().get("standard").dunning().thresholds(), byClass.thresholds());
        assertEquals(shipped.policies().get("standard").matching(), shipped.policies().get("by-class").matching());
    }

    @Test
    void knowsChineseHolidaysAndMakeUpDays() {
        BusinessCalendar calendar = shipped.calendar(2024, 2028);
        assertEquals(LocalDate.parse("2025-10-09"), calendar.after(LocalDate.parse("2025-09-30")));
        assertTrue(calendar.isBusinessDay(LocalDate.parse("2026-02-28")), "a Saturday made a working day");
        assertEquals(LocalDate.parse("2026-02-24"), calendar.after(LocalDate.parse("2026-02-14")));
        assertFalse(calendar.isBusinessDay(LocalDate.parse("2028-05-02")));
        assertTrue(shipped.holidays().doubtAbout(LocalDate.parse("2027-01-04")).isPresent());
        assertTrue(shipped.holidays().doubtAbout(LocalDate.parse("2026-12-31")).isEmpty());
    }

    @Test
    void anotherCountryCanBeAdded() throws SettingsException {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.put("config/calendar/germany.yml", "countries:\n  - {code: DE}\n");
        BusinessCalendar calendar = Settings.of(content).calendar(2025, 2026);
        assertFalse(calendar.isBusinessDay(LocalDate.parse("2026-04-03")), "Good Friday");
        assertTrue(shipped.calendar(2025, 2026).isBusinessDay(LocalDate.parse("2026-04-03")));
    }

    @Test
    void theSameContentGivesTheSameHash() throws SettingsException {
        assertEquals(shipped.hash(), Settings.of(shipped.content()).hash());
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.merge("config/company.yml", "# a comment\n", String::concat);
        assertNotEquals(shipped.hash(), Settings.of(content).hash());
    }

    @Test
    void anUnknownNameGetsAHint() {
        String file = "config/policies/standard.yml";
        int line = lineOf(file, "  pay_by_days: 7");
        assertEquals(List.of(
                file + ":" + lineOf(file, "dunning:") + ": dunning.pay_by_days: is missing",
                file + ":" + line + ": dunning.pay_by_day: is not known here; did you mean pay_by_days?"), mistakesAfter(file, "pay_by_days: 7", "pay_by_day: 7"));
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        List<String> mistakes = mistakesAfter("config/application.yml", "  long_days: 90", "  long_days: ninety\n  large: 5");
        int line = lineOf("config/application.yml", "  long_days");
        assertEquals(List.of(
                "config/application.yml:" + line + ": aging.long_days: \"ninety\" is not a whole number from 0 to 3650",
                "config/application.yml:" + (line + 1) + ": aging.large: is not known here; known: dso_months, large_amount, long_days, present_value, recovery_odds, warning_lead_days"),
                mistakes);
    }

    @Test
    void aLadderThatFallsIsRefused() {
        assertEquals(List.of("config/policies/standard.yml:" + lineOf("config/policies/standard.yml", "    LETTER_2: 30")
                + ": dunning.thresholds.LETTER_2: 10 is not after the stage before it (15); the ladder only climbs"),
                mistakesAfter("config/policies/standard.yml", "LETTER_2: 30", "LETTER_2: 10"));
    }

    @Test
    void aListOfStepsThatCannotWorkIsRefused() {
        assertEquals(List.of("jobs/nightly.yml:" + lineOf("jobs/nightly.yml", "  - intake") + ": steps: admit cannot work here: it needs intake before it"),
                mistakesAfter("jobs/nightly.yml", "  - intake\n", "").stream().toList());
        assertEquals(List.of("jobs/aging-only.yml:" + lineOf("jobs/aging-only.yml", "  - aging")
                + ": steps: accounts writes to the ledger, which only the job nightly may do; use aging to read it",
                "jobs/aging-only.yml:" + (lineOf("jobs/aging-only.yml", "  - aging") + 1) + ": steps: publish cannot work here: it needs packs (or aging) before it"),
                mistakesAfter("jobs/aging-only.yml", "- aging", "- accounts"));
        assertEquals(List.of("jobs/month-end.yml:" + lineOf("jobs/month-end.yml", "  - aging") + ": steps: \"agin\" is no step; did you mean aging?",
                "jobs/month-end.yml:" + (lineOf("jobs/month-end.yml", "  - aging") + 1) + ": steps: publish cannot work here: it needs packs (or aging) before it"),
                mistakesAfter("jobs/month-end.yml", "- aging", "- agin"));
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        List<String> mistakes = mistakesAfter("jobs/aging-only.yml", "steps:", "\tsteps:");
        assertTrue(mistakes.getFirst().startsWith("jobs/aging-only.yml:"), mistakes::toString);
        assertTrue(mistakes.getFirst().contains("check indentation (spaces, no tabs)"), mistakes::toString);
    }

    @Test
    void aMissingFolderIsAMistake(@TempDir Path empty) {
        SettingsException wrong = assertThrows(SettingsException.class, () -> Settings.load(empty.resolve("none"), Path.of("jobs")));
        assertTrue(wrong.getMessage().contains("does not exist"), wrong.getMessage());
    }
}
