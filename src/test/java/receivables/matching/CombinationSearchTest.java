package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CombinationSearchTest {

    private static final long EFFORT = 20_000_000;
    /** As the program has it. */
    private static final long USUAL = 4_000_000;

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            100 250 400          | 350  | Unique[chosen=[0, 1]]
            100 250 -30 400      | 320  | Unique[chosen=[0, 1, 2]]
            100 200 300          | 300  | Rivals[one=[2], other=[0, 1]]
            100 200 300          | 50   | None[]
            100 200 300          | 700  | None[]
            100 200 300          | 600  | Unique[chosen=[0, 1, 2]]
            100 -100 200         | 200  | Rivals[one=[2], other=[0, 1, 2]]
            100                  | 100  | Unique[chosen=[0]]
            100 100              | 100  | Rivals[one=[0], other=[1]]
            -50                  | 10   | None[]
            """)
    void small(String amounts, long sum, String expected) {
        long[] parsed = Arrays.stream(amounts.split(" ")).mapToLong(Long::parseLong).toArray();
        assertEquals(expected, CombinationSearch.search(parsed, sum, EFFORT).toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTryingEverySet(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            int count = 1 + random.nextInt(11);
            long unit = random.nextInt(3) == 0 ? 100 : 1;
            long range = 1 + random.nextInt(random.nextBoolean() ? 60 : 5_000);
            long[] amounts = new long[count];
            for (int index = 0; index < count; index++) {
                amounts[index] = (1 + (long) (random.nextDouble() * range)) * unit * (random.nextInt(5) == 0 ? -1 : 1);
            }
            long sum = 1 + (long) (random.nextDouble() * range * unit * count / 2);
            if (random.nextBoolean()) {
                sum = Math.max(1, Arrays.stream(amounts).filter(amount -> random.nextBoolean()).sum());
            }
            check(amounts, sum, CombinationSearch.search(amounts, sum, EFFORT));
            check(amounts, sum, CombinationSearch.search(amounts, sum, 300));
        }
    }

    /** The methods one by one, on sizes where each can work. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyMethodGivesTheSameAnswer(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            long[] sizes = random.longs(2 + random.nextInt(15), 1, 2 + random.nextInt(400)).toArray();
            Arrays.sort(sizes);
            for (int left = 0, right = sizes.length - 1; left < right; left++, right--) {
                long swap = sizes[left];
                sizes[left] = sizes[right];
                sizes[right] = swap;
            }
            long sum = 1 + random.nextInt((int) Arrays.stream(sizes).sum());
            int descended = SubsetSums.descend(sizes, sum, EFFORT).solutions().size();
            assertEquals(descended, SubsetSums.meetInTheMiddle(sizes, sum).solutions().size());
            assertEquals(descended, ReachableSums.solve(sizes, sum, EFFORT).solutions().size());
            for (boolean[] solution : ReachableSums.solve(sizes, sum, EFFORT).solutions()) {
                long total = 0;
                for (int index = 0; index < sizes.length; index++) {
                    total += solution[index] ? sizes[index] : 0;
                }
                assertEquals(sum, total);
            }
        }
    }

    private static void check(long[] amounts, long sum, CombinationSearch.Result result) {
        int ways = 0;
        for (int set = 1; set < 1 << amounts.length; set++) {
            long total = 0;
            for (int index = 0; index < amounts.length; index++) {
                total += (set >>> index & 1) == 1 ? amounts[index] : 0;
            }
            ways += total == sum ? 1 : 0;
        }
        switch (result) {
            case CombinationSearch.Unique(List<Integer> chosen) -> {
                assertEquals(1, ways, () -> Arrays.toString(amounts) + " for " + sum);
                assertEquals(sum, chosen.stream().mapToLong(index -> amounts[index]).sum());
            }
            case CombinationSearch.Rivals(List<Integer> one, List<Integer> other) -> {
                assertNotEquals(one, other);
                assertEquals(sum, one.stream().mapToLong(index -> amounts[index]).sum());
                assertEquals(sum, other.stream().mapToLong(index -> amounts[index]).sum());
            }
            case CombinationSearch.None() -> assertEquals(0, ways, () -> Arrays.toString(amounts) + " for " + sum);
            case CombinationSearch.Refused() -> {
                // to prove nothing is never wrong
            }
        }
    }

    @Test
    void threeHundredItemsOfManyKinds() {
        Random random = new Random(42);
        List<Long> steps = new ArrayList<>();
        int proved = 0;
        int rivals = 0;
        int refused = 0;
        for (int round = 0; round < 120; round++) {
            long[] amounts = hostile(random, round % 6);
            long sum = 0;
            int members = 2 + random.nextInt(round % 2 == 0 ? 6 : 120);
            for (int member = 0; member < members; member++) {
                sum += Math.abs(amounts[random.nextInt(amounts.length)]);
            }
            CombinationSearch.Result result = CombinationSearch.search(amounts, sum, USUAL);
            steps.add(steps(amounts, sum, result));
            proved += result instanceof CombinationSearch.Unique || result instanceof CombinationSearch.None ? 1 : 0;
            rivals += result instanceof CombinationSearch.Rivals ? 1 : 0;
            refused += result instanceof CombinationSearch.Refused ? 1 : 0;
        }
        steps.sort(null);
        System.out.println("300 open items: median " + steps.get(steps.size() / 2) + " steps, " + proved + " proved, " + rivals
                + " with rivals, " + refused
                + " refused");
        assertTrue(steps.get(steps.size() / 2) < USUAL / 100, "median " + steps.get(steps.size() / 2) + " steps");
        assertTrue(rivals > 60, rivals + " with rivals");
    }

    /** What the answer needs, to the next power of two. Steps, not seconds: how fast they go is for the machine to say. */
    private static long steps(long[] amounts, long sum, CombinationSearch.Result result) {
        long steps = result instanceof CombinationSearch.Refused ? USUAL : 1;
        while (steps < USUAL && !CombinationSearch.search(amounts, sum, steps).equals(result)) {
            steps *= 2;
        }
        return steps;
    }

    /** Random cents, whole hundreds, whole hundreds but for a few, growing, equal, with credit notes. */
    private static long[] hostile(Random random, int kind) {
        long[] amounts = new long[300];
        for (int index = 0; index < amounts.length; index++) {
            long cents = 1_000 + random.nextInt(5_000_000);
            amounts[index] = switch (kind) {
                case 0 -> cents;
                case 1 -> cents / 10_000 * 10_000 + 10_000;
                case 2 -> index < 4 ? cents : cents / 100_000 * 100_000 + 100_000;
                case 3 -> 1_000L * (index + 1) * (index + 1) + random.nextInt(7);
                case 4 -> 123_456;
                default -> index % 9 == 0 ? -cents / 10 : cents;
            };
        }
        return amounts;
    }

    @Test
    void oneSetOfThreeHundredIsProved() {
        long[] amounts = new long[300];
        Arrays.fill(amounts, 500_000);
        amounts[10] = 123_457;
        amounts[20] = 77_001;
        assertEquals("Unique[chosen=[10, 20]]", CombinationSearch.search(amounts, 200_458, USUAL).toString());
        assertInstanceOf(CombinationSearch.Rivals.class, CombinationSearch.search(amounts, 700_458, USUAL));
        assertInstanceOf(CombinationSearch.None.class, CombinationSearch.search(amounts, 700_459, USUAL));
    }

    @Test
    void crowdingTellsChanceFromProof() {
        Random random = new Random(3);
        long[] few = random.longs(8, 1_000, 5_000_000).toArray();
        long[] many = random.longs(26, 1_000, 500_000).toArray();
        assertTrue(CombinationSearch.crowding(few, few[0] + few[3], 5_000) < 0.01);
        assertTrue(CombinationSearch.crowding(many, Arrays.stream(many).sum() / 2, 5_000) > 0.5);
    }
}
