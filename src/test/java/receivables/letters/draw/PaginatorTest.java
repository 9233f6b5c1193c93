package receivables.letters.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import receivables.letters.draw.Paginator.Slice;

class PaginatorTest {

    @Test
    void aTableThatFitsStaysWhereItIs() {
        assertEquals(List.of(new Slice(0, 5, false, true)), Paginator.slices(rows(5), 90, 200));
    }

    @Test
    void aLongTableGoesOnWithHeadAndCarryOverLines() {
        // First page: 100 - head 20 - carry 10 leaves 7 rows; next pages: 200 - 20 - 10 brought - 10 carried leave 16.
        assertEquals(List.of(new Slice(0, 7, false, false), new Slice(7, 23, true, false), new Slice(23, 30, true, true)),
                Paginator.slices(rows(30), 100, 200));
    }

    @Test
    void withoutRoomForARowTheTableBeginsOnTheNextPage() {
        assertEquals(List.of(new Slice(0, 3, true, true)), Paginator.slices(rows(3), 25, 200));
    }

    @Test
    void neitherTheTotalNorTheLastRowStandsAlone() {
        // Seventeen rows fill the page to the last point; the total does not fit, so the last two rows go with it.
        List<Slice> slices = Paginator.slices(rows(18), 200, 200);
        assertEquals(new Slice(16, 18, true, true), slices.getLast());
    }

    @Test
    void aHeadingIsNeverTheLastLineOfAPage() {
        Paginator.Measures table = rows(30);
        table.headings()[6] = true;
        assertEquals(new Slice(0, 6, false, false), Paginator.slices(table, 100, 200).getFirst());
    }

    @Test
    void everyRowStandsOnExactlyOnePageThatHasRoomForIt() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            float[] heights = new float[random.nextInt(120)];
            boolean[] headings = new boolean[heights.length];
            for (int index = 0; index < heights.length; index++) {
                heights[index] = 8 + random.nextInt(25);
                headings[index] = index + 1 < heights.length && random.nextInt(9) == 0 && (index == 0 || !headings[index - 1]);
            }
            Paginator.Measures table = new Paginator.Measures(heights, headings, 20, 10, 12);
            float first = random.nextInt(300);
            List<Slice> slices = Paginator.slices(table, first, 300);
            int next = 0;
            for (Slice slice : slices) {
                assertEquals(next, slice.from());
                next = slice.to();
                float used = 20 + (slice.from() > 0 ? 10 : 0) + (slice.last() ? 12 : 10);
                for (int index = slice.from(); index < slice.to(); index++) {
                    used += heights[index];
                }
                assertTrue(used <= (slice.newPage() ? 300 : first) + 0.01, slices::toString);
                assertFalse(!slice.last() && headings[slice.to() - 1], slices::toString);
            }
            assertEquals(heights.length, next);
            assertEquals(1, slices.stream().filter(Slice::last).count());
        }
    }

    private static Paginator.Measures rows(int count) {
        float[] heights = new float[count];
        Arrays.fill(heights, 10);
        return new Paginator.Measures(heights, new boolean[count], 20, 10, 12);
    }
}
