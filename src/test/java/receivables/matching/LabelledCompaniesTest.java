package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Companies with a known truth and payers who write what they like: nothing is booked wrongly, and nobody gets another's money. */
class LabelledCompaniesTest {

    private static final MatchingPolicy POLICY = Books.policy(Books.STANDARD, "0.05", "1");
    private static final int COMPANIES_OF_A_STYLE = Boolean.getBoolean("receivables.long") ? 60 : 2;
    private static final int COMPANIES = Boolean.getBoolean("receivables.long") ? 600 : 25;

    /** The same payers, companies that number their documents in other ways. */
    @ParameterizedTest
    @EnumSource(NumberStyle.class)
    void everyStyleOfNumberIsRead(NumberStyle style) {
        for (Difficulty difficulty : List.of(Difficulty.EASY, Difficulty.MEDIUM)) {
            LabelledCompany.Score all = new LabelledCompany.Score(0, 0, 0, 0);
            List<String> mistakes = new ArrayList<>();
            List<String> left = new ArrayList<>();
            for (int seed = 0; seed < COMPANIES_OF_A_STYLE; seed++) {
                LabelledCompany company = new LabelledCompany(1_000 + seed, difficulty, style);
                all = all.plus(company.score(POLICY));
                mistakes.addAll(company.mistakes());
                left.addAll(company.left());
            }
            System.out.printf(Locale.ROOT, "%s %s: %d payments, %.1f %% wholly right, %d wrong, %d on a wrong account%n", style.example(),
                    difficulty, all.payments(), 100.0 * all.right() / all.payments(), all.wrong(), all.wrongAccount());
            if (Boolean.getBoolean("receivables.tell")) {
                left.forEach(line -> System.out.println("  left " + line));
            }
            assertEquals(List.of(), mistakes);
            // bare digits, few of them, say little: only their amount proves them
            int fewer = style == NumberStyle.OWN_SERIES ? 12 : 0;
            int least = difficulty == Difficulty.EASY ? 95 : 80;
            assertTrue(100 * all.right() >= (least - fewer) * all.payments(), style + " " + all);
        }
    }

    @ParameterizedTest
    @EnumSource(Difficulty.class)
    void nothingIsBookedWronglyAndNobodyGetsAnothersMoney(Difficulty difficulty) {
        LabelledCompany.Score all = new LabelledCompany.Score(0, 0, 0, 0);
        LabelledCompany.Score guessed = new LabelledCompany.Score(0, 0, 0, 0);
        List<String> mistakes = new ArrayList<>();
        Map<String, int[]> byKind = new TreeMap<>();
        Map<String, Integer> byCause = new TreeMap<>();
        List<String> left = new ArrayList<>();
        int[] suggestions = new int[3];
        for (int seed = 0; seed < COMPANIES; seed++) {
            LabelledCompany company = new LabelledCompany(seed, difficulty);
            all = all.plus(company.score(POLICY));
            guessed = guessed.plus(new LabelledCompany(seed, difficulty).score(Books.guessing(POLICY, MatchingSwitch.values())));
            mistakes.addAll(company.mistakes());
            left.addAll(company.left());
            for (int index = 0; index < 3; index++) {
                suggestions[index] += company.suggestionsRight()[index];
            }
            company.byCause().forEach((cause, count) -> byCause.merge(cause, count, Integer::sum));
            company.byKind().forEach((kind, tally) -> {
                int[] sum = byKind.computeIfAbsent(kind, none -> new int[2]);
                sum[0] += tally[0];
                sum[1] += tally[1];
            });
        }
        System.out.printf(Locale.ROOT, "%s: %d payments, %.1f %% wholly right, %d wrong, %d on a wrong account%n", difficulty,
                all.payments(), 100.0 * all.right() / all.payments(), all.wrong(), all.wrongAccount());
        System.out.printf(Locale.ROOT, "  left to people and paying something: %d; first suggestion right %.0f %%, one of three %.0f %%%n",
                suggestions[2], 100.0 * suggestions[0] / suggestions[2], 100.0 * suggestions[1] / suggestions[2]);
        System.out.printf(Locale.ROOT, "  switches on: %.1f %% wholly right, %d wrong, %d on a wrong account%n",
                100.0 * guessed.right() / guessed.payments(), guessed.wrong(), guessed.wrongAccount());
        byCause.forEach((cause, count) -> System.out.println("  left, because " + cause + ": " + count));
        byKind.forEach((kind, tally) -> System.out.println("  " + kind + ": " + tally[0] + " right, " + tally[1] + " left"));
        if (Boolean.getBoolean("receivables.tell")) {
            left.stream().forEach(line -> System.out.println("  left " + line));
        }
        assertEquals(List.of(), mistakes);
        assertEquals(0, guessed.wrong() + guessed.wrongAccount());
        int least = switch (difficulty) { case EASY -> 97; case MEDIUM -> 85; case HARD -> 83; case HARDER -> 75; };
        int leastGuessed = difficulty == Difficulty.HARDER ? 85 : 90;
        assertTrue(100 * all.right() >= least * all.payments(), all.toString());
        assertTrue(100 * guessed.right() >= leastGuessed * guessed.payments(), guessed.toString());
    }
}
