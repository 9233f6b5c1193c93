package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.LetterStatus;
import receivables.ledger.Stage;

/**
 * Stage × days past due × hold × minimum × interval × approval, every combination of one item, against a table written down independently
 * of the code. The table reads from top to bottom: the first line that fits decides.
 */
class DecisionTableTest {
    private static final LocalDate MAILING = LocalDate.of(2026, 3, 16);
    private static final List<Integer> AGES = List.of(-8, -7, -1, 0, 1, 14, 15, 29, 30, 59, 60, 89, 90, 400);
    private static final List<Integer> DAYS_SINCE_LAST = List.of(2, 3, 6, 7, 9, 10, 40);

    private enum Hold { NONE, BLOCK, DISPUTE_ALL, DISPUTE_PART, MONEY }

    /** Minimum: nothing asked for, letters must demand more than the item, or every stage must. */
    private enum Minimum { NONE, LETTERS, ALL }

    private record Line(Stage mailed, int age, Hold hold, Minimum minimum, int since, boolean approved) {
    }

    @Test
    void everyCombination() {
        int lines = 0;
        Set<String> outcomes = new TreeSet<>();
        TreeMap<String, Line> wrong = new TreeMap<>();
        for (Stage mailed : stages()) {
            for (int age : AGES) {
                for (Hold hold : Hold.values()) {
                    for (Minimum minimum : Minimum.values()) {
                        for (int since : DAYS_SINCE_LAST) {
                            for (boolean approved : List.of(false, true)) {
                                Line line = new Line(mailed, age, hold, minimum, since, approved);
                                String expected = expected(line);
                                String actual = GivenCustomer.outcome(given(line).on(MAILING), "A");
                                outcomes.add(expected);
                                lines++;
                                if (!expected.equals(actual)) {
                                    wrong.put("expected " + expected + " but was " + actual, line);
                                }
                            }
                        }
                    }
                }
            }
        }
        assertEquals(new TreeMap<String, Line>(), wrong);
        assertEquals(7 * 14 * 5 * 3 * 7 * 2, lines);
        assertEquals(Set.of("none", "LETTERED REMINDER", "LETTERED NOTICE", "LETTERED LETTER_1", "LETTERED LETTER_2", "LETTERED LETTER_3",
                "LETTERED LAWYER", "SKIPPED BLOCKED", "SKIPPED DISPUTED", "SKIPPED IN_CREDIT", "SKIPPED ALREADY_AT_STAGE",
                "SKIPPED TOO_SOON", "SKIPPED BELOW_MINIMUM", "SKIPPED NEEDS_APPROVAL"), outcomes, "the table reaches every outcome");
    }

    private static List<Stage> stages() {
        List<Stage> stages = new java.util.ArrayList<>(List.of(Stage.values()));
        stages.addFirst(null);
        return stages;
    }

    private static GivenCustomer given(Line line) {
        GivenCustomer customer = new GivenCustomer();
        customer.calendar = new BusinessCalendar(Set.of(), Set.of(), Set.of());
        customer.invoice("A", MAILING.minusDays(line.age).toString(), "100.00");
        if (line.mailed != null) {
            customer.mailed(line.mailed, MAILING.minusDays(line.since).toString(), "A");
        }
        switch (line.hold) {
            case BLOCK -> customer.decision("H", "BLOCK", "A", "", "2026-03-16", "2026-02-02");
            case DISPUTE_ALL -> customer.decision("H", "DISPUTE", "A", "", "", "2026-02-02");
            case DISPUTE_PART -> customer.decision("H", "DISPUTE", "A", "40.00", "", "2026-02-02");
            case MONEY -> customer.moneyOnAccount("R", "100.00", "2026-03-02", "");
            case NONE -> { }
        }
        Policies policy = Policies.standard();
        for (Stage stage : Stage.values()) {
            if (line.minimum == Minimum.ALL || line.minimum == Minimum.LETTERS && !stage.isCourtesy()) {
                policy.minimum(stage, "100.01");
            }
        }
        customer.policy = policy.make();
        if (line.approved) {
            customer.letter("W", Stage.LAWYER, MAILING.minusDays(1).toString(), LetterStatus.NEEDS_APPROVAL, List.of(), "A");
            customer.decision("Y", "APPROVE", "", "", "", MAILING.minusDays(1).toString(), "S5", "W");
        }
        return customer;
    }

    private static String expected(Line line) {
        if (line.age < -7) {
            return "none";
        }
        if (line.hold == Hold.BLOCK) {
            return "SKIPPED BLOCKED";
        }
        if (line.hold == Hold.DISPUTE_ALL) {
            return "SKIPPED DISPUTED";
        }
        if (line.hold == Hold.MONEY && line.age >= 0) {
            return "SKIPPED IN_CREDIT";
        }
        int level = line.mailed == null ? -1 : line.mailed.ordinal();
        int reached = line.age < 0 ? 0 : line.age < 15 ? 1 : line.age < 30 ? 2 : line.age < 60 ? 3 : line.age < 90 ? 4 : 5;
        if (reached <= 1) {
            return courtesy(line, level, reached);
        }
        int wanted = Math.max(level + 1, 2);
        if (wanted > reached) {
            return "SKIPPED ALREADY_AT_STAGE";
        }
        if (level >= 2 && line.since < 10 || level == 1 && line.since < 7) {
            return "SKIPPED TOO_SOON";
        }
        if (line.minimum != Minimum.NONE) {
            boolean noticeMayGo = line.minimum == Minimum.LETTERS && (level == -1 || level == 0 && line.since >= 3);
            return noticeMayGo ? "LETTERED NOTICE" : "SKIPPED BELOW_MINIMUM";
        }
        return wanted == 5 && !line.approved ? "SKIPPED NEEDS_APPROVAL" : "LETTERED " + Stage.values()[wanted];
    }

    private static String courtesy(Line line, int level, int reached) {
        if (level >= reached) {
            return "SKIPPED ALREADY_AT_STAGE";
        }
        if (level == 0 && line.since < 3) {
            return "SKIPPED TOO_SOON";
        }
        return line.minimum == Minimum.ALL ? "SKIPPED BELOW_MINIMUM" : "LETTERED " + Stage.values()[reached];
    }
}
