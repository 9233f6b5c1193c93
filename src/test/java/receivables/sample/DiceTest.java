package receivables.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The generator behind the sample: fixed for good, and fair enough. */
class DiceTest {

    @Test
    void theNumbersOfASeedNeverChange() {
        Dice dice = Dice.of(42, "test");
        assertThat(IntStream.range(0, 8).map(index -> dice.below(1_000)).boxed().toList())
                .containsExactly(462, 547, 47, 737, 98, 162, 270, 959);
    }

    @Test
    void purposesDoNotDisturbEachOther() {
        assertThat(Dice.of(1, "customers").next()).isNotEqualTo(Dice.of(1, "ledger").next());
        assertThat(Dice.of(1, "customers", 1).next()).isNotEqualTo(Dice.of(1, "customers", 2).next());
    }

    @Test
    void everySideComesUpAboutAsOften() {
        Dice dice = Dice.of(9, "test");
        int[] seen = new int[6];
        for (int throwNumber = 0; throwNumber < 60_000; throwNumber++) {
            seen[dice.below(6)]++;
        }
        assertThat(IntStream.of(seen)).allMatch(count -> count > 9_500 && count < 10_500);
    }

    @Test
    void bothEndsOfARangeOccur() {
        Dice dice = Dice.of(9, "range");
        List<Integer> drawn = IntStream.range(0, 200).mapToObj(index -> dice.between(3, 5)).distinct().sorted().toList();
        assertThat(drawn).containsExactly(3, 4, 5);
        assertThat(IntStream.range(0, 200).mapToObj(index -> dice.between(-1L, 1L)).distinct().sorted().toList())
                .containsExactly(-1L, 0L, 1L);
    }

    @Test
    void shufflingLosesNothing() {
        List<Integer> list = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
        Dice.of(4, "shuffle").shuffle(list);
        assertThat(list).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 50).boxed().toList())
                .isNotEqualTo(IntStream.range(0, 50).boxed().toList());
    }
}
