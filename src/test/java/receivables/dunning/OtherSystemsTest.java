package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static receivables.dunning.GivenCustomer.cny;
import static receivables.dunning.GivenCustomer.outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import receivables.ledger.Stage;

/**
 * What the dunning of other products does in cases their own tests or manuals publish, played with a policy as close to theirs as ours
 * goes. Where we decide otherwise, the test says why. {@link #everyPublishedCaseIsAnswered} sees to it that no case is forgotten.
 */
class OtherSystemsTest {
    /** Cases that are not about one customer's night; where they are answered instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "MF-17", "which policy a customer has (his own, his group's, the default) is looked up by the settings, which hand this room "
            + "the answer", "OCA-05", "a run dated before the last one is refused by the night's start, with the advice to use replay");

    private static DunningPolicy levels(int... days) {
        Map<Stage, Integer> thresholds = new java.util.EnumMap<>(Stage.class);
        for (int level = 0; level < days.length; level++) {
            thresholds.put(Stage.values()[Stage.LETTER_1.ordinal() + level], days[level]);
        }
        return Policies.standard().thresholds(thresholds).dueRoll(false).make();
    }

    private static GivenCustomer customer(DunningPolicy policy) {
        GivenCustomer customer = new GivenCustomer().policy(policy);
        customer.calendar = new receivables.ledger.BusinessCalendar(Set.of(), Set.of(), Set.of());
        return customer;
    }

    @Test
    void try08AfterTheLastLevelThereIsNoFurtherLetter() {
        GivenCustomer customer = customer(levels(1)).invoice("A", "2026-03-02", "100.00").mailed(Stage.LETTER_1, "2026-03-03", "A");
        assertEquals("SKIPPED ALREADY_AT_STAGE", outcome(customer.on("2026-03-04"), "A"));
        assertEquals("SKIPPED ALREADY_AT_STAGE", outcome(customer.on("2026-06-04"), "A"));
    }

    /**
     * Tryton writes again on the fifth day; our letter also waits until the pay-by day of the first has passed. The figures are the same.
     */
    @Test
    void try09FeesOfEveryLevelAddUpAndAreTakenOnTheAmountItself() {
        DunningPolicy policy = Policies.standard().thresholds(Map.of(Stage.LETTER_1, 5, Stage.LETTER_2, 10)).dueRoll(false).distances(5, 5)
                .withoutInterest()
                .fee(Stage.LETTER_1, "10.00", "0").fee(Stage.LETTER_2, "0", "15").make();
        GivenCustomer customer = customer(policy).invoice("A", "2026-03-02", "100.00");
        Nights nights = new Nights(customer);
        receivables.ledger.Letter first = nights.night(receivables.dunning.GivenCustomer.day("2026-03-06")).letters().getFirst();
        assertEquals(List.of(cny("100.00"), cny("10.00"), cny("110.00")), List.of(first.demanded(), first.fees(), first.payable()));
        assertEquals("SKIPPED TOO_SOON", outcome(nights.night(receivables.dunning.GivenCustomer.day("2026-03-11")), "A"));
        receivables.ledger.Letter second = nights.night(receivables.dunning.GivenCustomer.day("2026-03-14")).letters().getFirst();
        assertEquals(List.of(cny("100.00"), cny("25.00"), cny("125.00")), List.of(second.demanded(), second.fees(), second.payable()));
    }

    @Test
    void mf01FifteenDaysOverdueStartAtLevelOne() {
        assertEquals("LETTERED LETTER_1", outcome(customer(levels(10, 20)).invoice("A", "2012-01-17", "110.00").on("2012-02-01"), "A"));
    }

    @Test
    void mf03ADocumentInGraceGetsNothing() {
        assertEquals("SKIPPED BLOCKED", outcome(customer(levels(10, 20)).invoice("A", "2012-01-17", "110.00")
                .decision("G", "BLOCK", "A", "", "2014-01-01", "2012-01-20").on("2012-02-01"), "A"));
    }

    @Test
    void mf08TheThirdLevelFollowsTheSecond() {
        assertEquals("LETTERED LETTER_3", outcome(customer(levels(10, 20, 30)).invoice("A", "2012-01-26", "100.00")
                .mailed(Stage.LETTER_1, "2012-02-01", "A")
                .mailed(Stage.LETTER_2, "2012-02-20", "A").on("2012-03-01"), "A"));
    }

    @Test
    void mf11TheSecondLevelTenDaysAfterTheFirst() {
        assertEquals("LETTERED LETTER_2", outcome(customer(levels(10, 20)).invoice("A", "2012-01-02", "100.00")
                .mailed(Stage.LETTER_1, "2012-02-01", "A").on("2012-02-20"), "A"));
    }

    @Test
    void mf12AndMf14AGraceDateEndsWithItsDay() {
        GivenCustomer over = customer(levels(10, 20)).invoice("A", "2012-01-07", "100.00")
                .decision("G", "BLOCK", "A", "", "2012-01-31", "2012-01-10");
        assertEquals("LETTERED LETTER_1", outcome(over.on("2012-02-01"), "A"));
        GivenCustomer lasting = customer(levels(10, 20)).invoice("A", "2012-01-07", "100.00")
                .decision("G", "BLOCK", "A", "", "2012-02-02", "2012-01-10");
        assertEquals("SKIPPED BLOCKED", outcome(lasting.on("2012-02-01"), "A"));
    }

    @Test
    void mf18ALevelAtZeroDaysTakesAnOldInvoiceToo() {
        assertEquals("LETTERED LETTER_1", outcome(customer(levels(0)).invoice("A", "2021-04-08", "11.90").on("2022-09-29"), "A"));
    }

    @Test
    void oca06TheDoNothingPolicyNeverWrites() {
        GivenCustomer customer = customer(DunningPolicy.standard()).invoice("A", "2020-01-02", "100.00");
        customer.dunning = "NONE";
        DunningResult result = customer.on("2026-03-16");
        assertEquals("SKIPPED NO_DUNNING", outcome(result, "A"));
        assertTrue(result.letters().isEmpty());
    }

    /** iDempiere leaves the invoice out of its run; we list every due item, this one as TOO_SOON, without a stage and without a letter. */
    @Test
    void ide01DueTodayIsNotTenDaysOver() {
        DunningResult result = customer(levels(10)).invoice("A", "2026-03-16", "166.25").on("2026-03-16");
        assertEquals("SKIPPED TOO_SOON", outcome(result, "A"));
        assertTrue(result.letters().isEmpty());
    }

    @Test
    void kb01UnderTheFirstThresholdAllIsClear() {
        GivenCustomer customer = customer(levels(30, 40, 50)).invoice("A", "2012-05-31", "249.95");
        for (String date : List.of("2012-06-08", "2012-06-16", "2012-06-24")) {
            assertTrue(customer.on(date).letters().isEmpty(), date);
        }
    }

    /**
     * Kill Bill jumps to the state of the oldest invoice's age. So does ours, one letter at a time: after the second letter (OD2) the third
     * at 50 days.
     */
    @Test
    void kb05TheOldestInvoiceLeads() {
        GivenCustomer customer = customer(levels(30, 40, 50)).invoice("A", "2012-05-31", "249.95").invoice("B", "2012-06-30", "249.95")
                .mailed(Stage.LETTER_1, "2012-06-30", "A").mailed(Stage.LETTER_2, "2012-07-10", "A");
        assertEquals("LETTERED LETTER_3", outcome(customer.on("2012-07-20"), "A"));
    }

    /**
     * Kill Bill's states here follow the balance, not the age. Ours follow the age; the balance only decides whether a letter is worth
     * sending (inclusive, as theirs).
     */
    @Test
    void kb09TheBalanceOnlyDecidesWhetherALetterIsWorthIt() {
        DunningPolicy policy = Policies.standard().minimum(Stage.NOTICE, "260").minimum(Stage.LETTER_1, "260").make();
        assertEquals("SKIPPED BELOW_MINIMUM", outcome(customer(policy).invoice("A", "2026-02-16", "249.95").on("2026-03-16"), "A"));
        assertEquals("LETTERED LETTER_1", outcome(customer(policy).invoice("A", "2026-02-16", "260.00").on("2026-03-16"), "A"));
        assertEquals("LETTERED LETTER_1", outcome(customer(policy).invoice("A", "2026-02-16", "249.95").invoice("B", "2026-02-17", "249.95")
                .on("2026-03-16"), "A"));
    }

    @Test
    void sap01AndSap02OneDayInArrearsIsOverdueUnlessThereAreGraceDays() {
        assertEquals("LETTERED LETTER_1", outcome(customer(levels(1)).invoice("A", "1997-03-12", "100.00").on("1997-03-13"), "A"));
        assertTrue(customer(levels(4)).invoice("A", "1997-03-12", "100.00").on("1997-03-13").letters().isEmpty(), "three days of grace");
    }

    @Test
    void sap03AndSap04AnIntervalOfFourteenDaysIncludesTheFourteenth() {
        DunningPolicy policy = Policies.standard().distances(14, 14).make();
        GivenCustomer customer = customer(policy).invoice("A", "2026-01-01", "100.00").mailed(Stage.LETTER_1, "2026-03-01", "A");
        assertEquals("SKIPPED TOO_SOON", outcome(customer.on("2026-03-14"), "A"));
        assertEquals("LETTERED LETTER_2", outcome(customer.on("2026-03-15"), "A"));
    }

    @Test
    void everyPublishedCaseIsAnswered() throws IOException {
        Path file = Path.of("../shared/cases/dunning/other-systems.csv");
        assumeTrue(Files.isReadable(file), "the published cases are not here");
        Set<String> answered = new TreeSet<>(ELSEWHERE.keySet());
        for (java.lang.reflect.Method method : OtherSystemsTest.class.getDeclaredMethods()) {
            java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("(?i)(try|mf|oca|ide|kb|sap)(\\d\\d)")
                    .matcher(method.getName());
            while (method.isAnnotationPresent(Test.class) && matcher.find()) {
                answered.add(matcher.group(1).toUpperCase(java.util.Locale.ROOT) + "-" + matcher.group(2));
            }
        }
        List<String> cases = Files.readAllLines(file).stream().skip(1).filter(line -> !line.isBlank())
                .map(line -> line.substring(0, line.indexOf(','))).toList();
        assertTrue(answered.containsAll(cases), "cases without an answer: "
                + cases.stream().filter(name -> !answered.contains(name)).toList());
    }
}
