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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.dunning.DunningPolicy;
import receivables.ledger.Action;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Language;
import receivables.ledger.MatchRule;
import receivables.ledger.Role;
import receivables.ledger.Stage;
import receivables.ledger.instrument.InstrumentRules;
import receivables.outbox.Wording;
import receivables.statements.StatementChoice;
import receivables.statements.StatementPolicy;
import receivables.statements.StatementStyle;

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
        return assertThrows(SettingsException.class,
                () -> Settings.of(content)).sentences().stream().map(Wording.in(Language.EN)::said).toList();
    }

    private static List<StepName> steps(Settings settings) {
        return settings.jobs().get(JobFile.NIGHTLY).steps().stream().map(JobFile.Step::name).toList();
    }

    private int lineOf(String file, String text) {
        String[] lines = shipped.content().get(file).split("\n");
        return 1 + java.util.stream.IntStream.range(0, lines.length).filter(index -> lines[index].startsWith(text)).findFirst()
                .orElseThrow();
    }

    @Test
    void shipsTheLadderOfTheRules() throws ReflectiveOperationException {
        DunningPolicy standard = shipped.policies().get("standard").dunning();
        assertSameBut("minimum, actions", DunningPolicy.standard(), standard);
        assertSameBut("minimum", DunningPolicy.standard().actions(), standard.actions());
        assertEquals(Map.of("CNY", Map.of(Stage.LETTER_1, new BigDecimal("50"), Stage.LETTER_2, new BigDecimal("50"), Stage.LETTER_3,
                new BigDecimal("50"), Stage.LAWYER, new BigDecimal("500"))), standard.minimum());
        assertEquals(Map.of(Action.VISIT, new BigDecimal("500"), Action.STOP_SUPPLY, new BigDecimal("500")), standard.actions().minimum());
        assertEquals(
                Map.of(Stage.REMINDER, -7, Stage.NOTICE, 0, Stage.LETTER_1, 15, Stage.LETTER_2, 30, Stage.LETTER_3, 60, Stage.LAWYER, 90),
                standard.thresholds());
        assertEquals(List.of(7, 10, 7, 3, 7), List.of(
                standard.daysAfterNotice(), standard.daysBetweenLetters(), standard.daysBetweenSameKind(), standard.daysAtLeast(),
                standard.payByDays()));
    }

    /** The program's own policy has no minimum, which is the company's to set. */
    private static void assertSameBut(String others, Record expected, Record actual) throws ReflectiveOperationException {
        for (java.lang.reflect.RecordComponent component : expected.getClass().getRecordComponents()) {
            if (!List.of(others.split(", ")).contains(component.getName())) {
                assertEquals(component.getAccessor().invoke(expected), component.getAccessor().invoke(actual), component.getName());
            }
        }
    }

    @Test
    void shipsTheFiguresOfTheRules() {
        assertEquals(receivables.aging.AgingPolicy.standard(), shipped.aging());
        assertEquals(new BigDecimal("50000"), shipped.aging().largeAmount());
        assertEquals(List.of(0, 180, 365, 730, 1825), shipped.aging().odds().stream().map(point -> point.days()).toList());
        assertEquals(receivables.statements.StatementPolicy.standard(), shipped.statements());
        assertEquals(java.util.Set.of(Role.CREDIT), shipped.approvalRoles().get("PROMISE"));
        assertEquals(Map.of(), shipped.approvalLimits());
        assertEquals(InstrumentRules.SHIPPED, shipped.instruments());
        assertFalse(shipped.policies().get("standard").matching().rules().contains(MatchRule.OLDEST_FIRST));
        assertEquals(List.of("aging-only", "housekeeping", "month-end", "nightly"), List.copyOf(shipped.jobs().keySet()));
        assertTrue(shipped.jobs().get("aging-only").isReadOnly());
    }

    @Test
    void papersAreWaitedForAsTheCompanySays() throws SettingsException {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.computeIfPresent("config/application.yml", (file, text) -> text.replace("grace_days: 3", "grace_days: 10"));
        assertEquals(new InstrumentRules(10, 5, 0), Settings.of(content).instruments());
    }

    @Test
    void aRoleMayHaveALimit() throws SettingsException {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.computeIfPresent("config/application.yml", (file, text) -> text.replace("LAWYER: [OWNER]",
                "LAWYER: [OWNER, {role: GENERAL_MANAGER, up_to: 100000}]"));
        Settings settings = Settings.of(content);
        assertEquals(java.util.EnumSet.of(Role.OWNER, Role.GENERAL_MANAGER), settings.approvalRoles().get("LAWYER"));
        assertEquals(Map.of("LAWYER", Map.of(Role.GENERAL_MANAGER, new BigDecimal("100000"))), settings.approvalLimits());
    }

    @Test
    void anotherPolicySaysOnlyWhatDiffers() {
        DunningPolicy byClass = shipped.policies().get("by-class").dunning();
        assertEquals(java.util.Set.of("B"), byClass.stopsWritingAt());
        assertEquals(shipped.policies().get("standard").dunning().thresholds(), byClass.thresholds());
        assertEquals(shipped.policies().get("standard").matching(), shipped.policies().get("by-class").matching());
    }

    @Test
    void theWorkedExampleHasFeesAndInterestByStage() {
        DunningPolicy fees = shipped.policies().get("with-fees").dunning();
        assertEquals(Stage.LETTER_1, fees.interestFrom());
        assertEquals(java.util.EnumSet.range(Stage.LETTER_1, Stage.LAWYER), java.util.EnumSet.copyOf(fees.fees().keySet()));
        receivables.money.Money owed = receivables.money.Money.parse("1000.00", java.util.Currency.getInstance("CNY"));
        assertEquals(List.of("20.00", "15.00", "40.00", "250.00"),
                List.of(Stage.LETTER_1, Stage.LETTER_2, Stage.LETTER_3, Stage.LAWYER).stream()
                .map(stage -> fees.fees().get(stage).on(owed).plain()).toList());
        assertTrue(shipped.policies().get("standard").dunning().fees().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"by-class,G-1,DE,USD,by-class", "AUTO,G-1,DE,USD,second", "AUTO,G-9,DE,USD,with-fees", "AUTO,'',de,USD,with-fees",
            "NONE,'',FR,USD,third",
        "AUTO,'',FR,,fourth", "AUTO,'',FR,EUR,standard", "no such,G-1,DE,USD,second"})
    void aPolicyIsTheCustomersOwnElseHisGroupsCountrysOrCurrencys(String own, String group, String country, String currency,
    String expected)
            throws SettingsException {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        for (String name : List.of("second", "third", "fourth")) {
            content.put("config/policies/" + name + ".yml", "title: " + name + "\ndunning: {}\n");
        }
        content.computeIfPresent("config/application.yml", (file, text) -> text.replace("groups: {}\n  countries: {}\n  currencies: {}",
                "groups: {G-1: second}\n  countries: {DE: with-fees}\n  currencies: {USD: third, CNY: fourth}"));
        receivables.ledger.Customer customer = new receivables.ledger.Customer("C1", "C",
                receivables.ledger.Language.EN, "", "", "", "", "", country, "", "", "", "", currency == null ? null
                : java.util.Currency.getInstance(currency), null, null, null, null, "", "", null, List.of(), List.of(), group,
                receivables.ledger.CustomerStatus.ACTIVE, null, own, LocalDate.of(2026, 1, 1));
        assertEquals(expected, Settings.of(content).policyOf(customer).name());
    }

    @Test
    void statementsAreAsThePolicySaysUnlessTurnedOff() throws SettingsException {
        assertEquals(StatementChoice.standard(), shipped.policies().get("by-class").statements());
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.put("config/policies/open-items.yml", "title: t\nstatements: {style: OPEN_ITEM}\n");
        assertEquals(new StatementChoice(StatementStyle.OPEN_ITEM, true, true),
                Settings.of(content).policies().get("open-items").statements());
        assertEquals(new StatementChoice(StatementStyle.NONE, false, true),
                new StatementPolicy(5, 8, 20, 30, java.util.Set.of(), false, java.util.Set.of())
                .choiceOf("C1", StatementChoice.standard()));
        StatementPolicy exceptOne = new StatementPolicy(5, 8, 20, 30, java.util.Set.of(), true, java.util.Set.of("C1"));
        assertEquals(StatementStyle.NONE, exceptOne.choiceOf("C1", StatementChoice.standard()).style());
        assertEquals(StatementStyle.ACTIVITY, exceptOne.choiceOf("C2", StatementChoice.standard()).style());
        String file = "config/policies/standard.yml";
        List<String> mistakes = mistakesAfter(file, "style: ACTIVITY", "style: SUMMARY");
        assertEquals(1, mistakes.size(), mistakes.toString());
        assertTrue(mistakes.getFirst().contains(file + ":" + lineOf(file, "  style: ") + ":")
                && mistakes.getFirst().contains("ACTIVITY, OPEN_ITEM, NONE"), mistakes.toString());
    }

    @Test
    void settingsKeptFromBeforeThereWereFeesAndAChoiceStillRead() throws SettingsException {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.computeIfPresent("config/application.yml", (file, text) ->
                text.replace("policies:\n  groups: {}\n  countries: {}\n  currencies: {}\n", ""));
        content.computeIfPresent("config/policies/standard.yml", (file, text) -> text.replace("  fees: {}\n", ""));
        content.remove("config/policies/with-fees.yml");
        assertNotEquals(shipped.hash(), Settings.of(content).hash());
        assertEquals(shipped.policies().get("standard"), Settings.of(content).policies().get("standard"));
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

    @ParameterizedTest
    @CsvSource({"DE, '', 2026-10-03, 2026-10-02", "DE, by, 2026-06-04, 2026-06-05", "FR, '', 2026-07-14, 2026-07-13",
            "US, '', 2026-11-26, 2026-11-25",
        "GB, '', 2026-12-28, 2026-12-29", "JP, '', 2026-05-05, 2026-05-07", "SE, '', 2026-06-06, 2026-06-05",
                "PL, '', 2026-11-11, 2026-11-12",
        "BR, '', 2026-09-07, 2026-09-08", "AU, '', 2026-01-26, 2026-01-27"})
    void publicHolidaysOfACountryAreFreeAndTheDayBesideThemIsNot(String code, String region, String holiday, String working)
    throws SettingsException {
        BusinessCalendar calendar = Settings.of(onlyCountry("countries:\n  - {code: " + code
                + (region.isEmpty() ? "" : ", region: " + region) + "}\n"))
                .calendar(2025, 2027);
        assertFalse(calendar.isBusinessDay(LocalDate.parse(holiday)), holiday);
        assertTrue(calendar.isBusinessDay(LocalDate.parse(working)), working);
    }

    @Test
    void whatIsWrittenInConfigOverridesTheLibrary() throws SettingsException {
        BusinessCalendar calendar = Settings.of(onlyCountry("countries:\n  - {code: DE}\nmake_up_days: [2026-05-14]\n"
                + "holidays:\n  - {name: Works outing, days: [2026-05-15]}\nyearly:\n  - {name: Christmas Eve, day: 12-24}\n"))
                .calendar(2025, 2027);
        assertTrue(calendar.isBusinessDay(LocalDate.parse("2026-05-14")), "Ascension Day, worked");
        assertFalse(calendar.isBusinessDay(LocalDate.parse("2026-05-15")), "a day of our own");
        assertFalse(calendar.isBusinessDay(LocalDate.parse("2026-12-24")), "every year");
        assertEquals(LocalDate.parse("2026-12-28"), calendar.after(LocalDate.parse("2026-12-23")));
    }

    /** The shipped settings with another country's calendar in place of China's. */
    private SortedMap<String, String> onlyCountry(String calendar) {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.remove("config/calendar/china.yml");
        content.put("config/calendar/country.yml", "weekend: [SATURDAY, SUNDAY]\n" + calendar);
        return content;
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
                file + ":" + line + ": dunning.pay_by_day: is not known here; did you mean pay_by_days?"),
                mistakesAfter(file, "pay_by_days: 7", "pay_by_day: 7"));
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        List<String> mistakes = mistakesAfter("config/application.yml", "  long_days: 90", "  long_days: ninety\n  large: 5");
        int line = lineOf("config/application.yml", "  long_days");
        assertEquals(List.of(
                "config/application.yml:" + line + ": aging.long_days: \"ninety\" is not a whole number from 0 to 3650",
                "config/application.yml:" + (line + 1)
                + ": aging.large: is not known here; known: dso_months, large_amount, lateness, long_days, present_value, recovery_odds, "
                + "warning_lead_days"), mistakes);
    }

    @Test
    void aLadderThatFallsIsRefused() {
        assertEquals(List.of("config/policies/standard.yml:" + lineOf("config/policies/standard.yml", "    LETTER_2: 30")
                + ": dunning.thresholds.LETTER_2: 10 is not after the stage before it (15); the ladder only climbs"),
                mistakesAfter("config/policies/standard.yml", "LETTER_2: 30", "LETTER_2: 10"));
    }

    @Test
    void jobFilesOfEarlierNightsThatCountPagesInAStepOfTheirOwnStillServe() throws SettingsException {
        SortedMap<String, String> earlier = new TreeMap<>(shipped.content());
        earlier.put("jobs/nightly.yml", earlier.get("jobs/nightly.yml").replace("  - prove\n", "  - prove\n  - paginate\n"));
        assertEquals(steps(shipped), steps(Settings.of(earlier)));
    }

    @Test
    void aListOfStepsThatCannotWorkIsRefused() {
        assertEquals(List.of("jobs/nightly.yml:" + lineOf("jobs/nightly.yml", "  - intake")
                + ": steps: admit cannot work here: it needs intake before it"),
                mistakesAfter("jobs/nightly.yml", "  - intake\n", "").stream().toList());
        assertEquals(List.of("jobs/aging-only.yml:" + lineOf("jobs/aging-only.yml", "  - aging")
                + ": steps: accounts writes to the ledger, which only the job nightly may do; use aging to read it",
                "jobs/aging-only.yml:" + (lineOf("jobs/aging-only.yml", "  - aging") + 1)
                + ": steps: publish cannot work here: it needs packs (or aging) before it"),
                mistakesAfter("jobs/aging-only.yml", "- aging", "- accounts"));
        assertEquals(List.of("jobs/month-end.yml:" + lineOf("jobs/month-end.yml", "  - aging")
                + ": steps: \"agin\" is no step; did you mean aging?", "jobs/month-end.yml:"
                + (lineOf("jobs/month-end.yml", "  - aging") + 1)
                + ": steps: publish cannot work here: it needs packs (or aging) before it"),
                mistakesAfter("jobs/month-end.yml", "- aging", "- agin"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "config/company.yml | currency: EUR | currency: RMB | bank_accounts[3].currency: \"RMB\" is not a currency; write its ISO code, "
                + "like CNY, USD or EUR",
        "config/company.yml | colour: \"#1f4e79\" | colour: blue | colour: \"blue\" is not a colour; write six hexadecimal digits like \"#1f4e79\", in quotes",
        "config/company.yml | logo: | logo: logo.png | logo: there is no file logo.png beside company.yml; put it there or leave logo "
        + "empty", "config/company.yml | # default_interest_rate: 6.00 | default_interest_rate: 6,00 | default_interest_rate: \"6,00\" is "
        + "not a number from 0 to 100", "config/application.yml | large_amount: 50000 | large_amount: [1] | aging.large_amount: \"a "
        + "list\" is not a number from 0 to 1000000000000", "config/application.yml | {days: 365, factor: 0.266} | {days: 100, factor: "
        + "0.266} | aging.recovery_odds[3].days: 100 is not after the line before it (180); list them by rising days",
        "config/application.yml | PROMISE: [CREDIT] | PROMISE: [CREDITOR] | approvals.PROMISE: \"CREDITOR\" is not one of SALES, "
        + "SUPERVISOR, MANAGER, GENERAL_MANAGER, CREDIT, LEGAL, OWNER",
        "config/application.yml | LOCK: [OWNER] | LOCK: [{role: OWNER, up_to: 5}] | approvals.LOCK: has a limit for every role, so that "
                + "nobody could consent to more; leave one without up_to",
        "config/application.yml | LOCK: [OWNER] | LOCK: [OWNER, {role: CREDIT, upto: 5}] | approvals.LOCK[2].upto: is not known here; "
        + "did you mean up_to?",
        "config/application.yml | LOCK: [OWNER] | LOCK: [OWNER, {role: CREDIT, up_to: much}] | approvals.LOCK[2].up_to: \"much\" is not a "
                + "number from 0.01 to 1000000000000",
        "config/application.yml | PROMISE: [CREDIT] | PROMISE: [OWNER, {role: BOSS, up_to: 5}] | approvals.PROMISE[2].role: \"BOSS\" is "
                + "not one of SALES, SUPERVISOR, MANAGER, GENERAL_MANAGER, CREDIT, LEGAL, OWNER",
        "config/application.yml | RESTORE_CREDIT: [CREDIT] | RESTORE_CREDIT: [OWNER, {role: CREDIT, up_to: 5}] | approvals.RESTORE_CREDIT: "
                + "is no question about a sum: take up_to out",
        "config/application.yml | PROMISE: [CREDIT] | PROMISE: CREDIT | approvals.PROMISE: \"CREDIT\" is not a list; write one entry per "
        + "line, each behind \"- \"", "config/application.yml | partitions: auto | partitions: 0 | run.partitions: \"0\" is not a whole "
        + "number from 1 to 256", "config/application.yml | send_by: 8 | send_by: 25 | statements.send_by: the days 5, 25, 20 and 30 do "
        + "not follow one another", "config/application.yml | bank_chain: named | bank_chain: maybe | gates.bank_chain: \"maybe\" is not "
        + "one of NAMED, HOLD, WARN", "config/policies/standard.yml | confirm: false | confirm: no | dunning.mailing.confirm: \"no\" is "
        + "neither true nor false", "config/policies/standard.yml | tolerance_percent: 1.0 | tolerance_percent: 101 | "
        + "matching.tolerance_percent: \"101\" is not a number from 0 to 100", "config/policies/standard.yml | interest_from: LETTER_2 | "
        + "interest_from: LETTER_9 | dunning.interest_from: \"LETTER_9\" is not one of REMINDER, NOTICE, LETTER_1, LETTER_2, LETTER_3, "
        + "LAWYER", "config/policies/standard.yml | {days: 15, tell: SUPERVISOR} | {days: 5, tell: SUPERVISOR} | dunning.alerts[4].days: "
        + "5 is not after the line before it (8); list the thresholds by rising days", "config/application.yml | currencies: {} | "
        + "currencies: {RMB: standard} | policies.currencies.RMB: is not a currency; write its ISO code, like CNY, USD or EUR",
        "config/application.yml | groups: {} | groups: {G-1: standart} | policies.groups.G-1: \"standart\" is no policy; did you mean "
        + "standard?",
        "config/policies/with-fees.yml | percent: 1.5 | percent: 150 | dunning.fees.LETTER_2.percent: \"150\" is not a number from 0 to "
        + "100", "config/policies/with-fees.yml | LETTER_1: {amount | NOTICE: {amount | dunning.fees.NOTICE: is not known here; known: "
        + "LETTER_1", "config/policies/by-class.yml | stops_writing_at: [B] | stops_writing_at: [E] | dunning.stops_writing_at: \"E\" is "
        + "not one of A, B, C, D", "config/calendar/china.yml | - 2026-02-28 | - 2026-02-30 | make_up_days: \"2026-02-30\" is not a day "
        + "of the calendar; write it like 2026-02-28", "config/calendar/china.yml | to: 2026-02-23 | to: 2026-01-23 | holidays[8].to: "
        + "2026-01-23 is before 2026-02-15 or more than 60 days after it", "jobs/nightly.yml | 30 1 * * * | at night | schedule: \"at "
        + "night\" is no crontab time; write five fields: minute hour day month weekday", "jobs/month-end.yml | date: last-month-end | "
        + "date: yesterday | defaults.date: \"yesterday\" is no date; write last-business-day, last-month-end or a date like 2026-02-28",
    })
    void aMistakeIsToldWithItsLine(String file, String text, String replacement, String expected) {
        String[] lines = shipped.content().get(file).split("\n");
        int line = 1 + java.util.stream.IntStream.range(0, lines.length).filter(index -> lines[index].contains(text)).findFirst()
                .orElseThrow();
        assertEquals(List.of(file + ":" + line + ": " + expected), mistakesAfter(file, text, replacement));
    }

    @Test
    void aNameTwiceIsTold() {
        List<String> mistakes = mistakesAfter("config/company.yml", "postcode: \"215123\"", "postcode: \"1\"\npostcode: \"2\"");
        assertEquals(1, mistakes.size());
        assertTrue(mistakes.getFirst().endsWith("postcode: stands here twice; keep one"), mistakes::toString);
    }

    @Test
    void regionsOfACountryAreChecked() {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.put("config/calendar/germany.yml", "countries:\n  - {code: DE, region: bq}\n  - {code: XX}\n");
        List<Mistake> mistakes = assertThrows(SettingsException.class, () -> Settings.of(content)).mistakes();
        assertEquals(List.of("countries[1].region", "countries[2].code"), mistakes.stream().map(Mistake::key).toList());
    }

    @Test
    void codesOfBai2AreChecked() throws Exception {
        assertEquals(receivables.ledger.bank.BaiCodes.SHIPPED, shipped.bankRules().baiCodes());
        assertEquals(1, mistakesAfter("config/bai-codes.yml", "no_money: [890]", "no_money: [89]").size());
        assertTrue(mistakesAfter("config/bai-codes.yml", "no_money: [890]", "no_money: [354]").getFirst()
                .contains("354 stands under interest as well"));
        assertTrue(mistakesAfter("config/bai-codes.yml", "in: []", "in: [455]").getFirst().contains("has its direction already"));
        SortedMap<String, String> own = new TreeMap<>(shipped.content());
        own.put("config/bai-codes.yml", own.get("config/bai-codes.yml").replace("in: []", "in: [921]")
                .replace("interest: [354, ", "interest: ["));
        receivables.ledger.bank.BaiCodes codes = Settings.of(own).bankRules().baiCodes();
        assertEquals(List.of(true, receivables.ledger.bank.BankLine.Nature.PAYMENT), List.of(codes.isIn("921"), codes.natureOf("354")));
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        List<String> mistakes = mistakesAfter("jobs/aging-only.yml", "steps:", "\tsteps:");
        assertTrue(mistakes.getFirst().startsWith("jobs/aging-only.yml:"), mistakes::toString);
        assertTrue(mistakes.getFirst().contains("check indentation (spaces, no tabs)"), mistakes::toString);
    }

    /** Every other policy takes from the standard one what it does not say itself: what is broken there is not missing in each of them. */
    @Test
    void aBrokenFileIsTheOnlyMistakeTold() {
        String file = "config/policies/standard.yml";
        List<String> mistakes = mistakesAfter(file, "dunning:", "dunning: [");
        assertEquals(1, mistakes.size(), mistakes::toString);
        assertTrue(mistakes.getFirst().startsWith(file + ":"), mistakes::toString);
    }
}
