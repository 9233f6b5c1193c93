package receivables.intake.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.testing.BankFiles;
import receivables.testing.BankFiles.Line;
import receivables.testing.BankFiles.Statement;

/** Each line of the bank once, however its statements are cut, repeated, mixed and shuffled. */
class DayCoverageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final String OURS = "DE02120300000000202051";
    private static final boolean LONG = Boolean.getBoolean("receivables.long");

    @TempDir
    private Path folder;

    private Read camt(Statement... statements) {
        return Read.text(folder, BankFiles.camt053(statements));
    }

    private Read mt940(Statement... statements) {
        return Read.text(folder, BankFiles.mt940(statements));
    }

    private static Line line(int day, long minor, String text) {
        return new Line(DAY.plusDays(day), minor, "Muller", "", text, "");
    }

    private static Statement part(List<Line> all, int from, int to, long opening) {
        long before = all.subList(0, from).stream().mapToLong(Line::minor).sum();
        List<Line> lines = all.subList(from, to);
        LocalDate first = lines.isEmpty() ? DAY : lines.getFirst().day();
        return new Statement(OURS, DAY.toString(), first, lines.isEmpty() ? DAY : lines.getLast().day(), opening + before, lines);
    }

    private static List<String> expected(List<Line> lines) {
        return lines.stream().map(line -> line.day() + " " + line.minor()).sorted().toList();
    }

    @Test
    void twinsInOneFileAreTwoLinesAndInTwoFilesOne() {
        Account account = new Account();
        Statement twins = part(List.of(line(0, 100, "RE 1"), line(0, 100, "RE 1")), 0, 2, 500);
        assertEquals(2, account.take(camt(twins)));
        assertEquals(0, account.take(camt(twins)));
        assertEquals(0, account.take(mt940(twins)));
        assertTrue(account.keys().get(1).endsWith("-2") && account.keys().stream().allMatch(key -> key.length() <= 35),
                account.keys().toString());
    }

    @Test
    void twoStatementsOfOneDayAddUp() {
        Account account = new Account();
        List<Line> all = List.of(line(0, 100, "RE 1"), line(0, 100, "RE 1"), line(0, -100, "x"), line(0, 100, "RE 1"));
        assertEquals(2, account.take(camt(part(all, 2, 4, 500))));
        assertEquals(2, account.take(camt(part(all, 0, 2, 500))));
        assertEquals(0, account.take(mt940(part(all, 0, 4, 500))));
    }

    @Test
    void anyTwoOverlappingPartsOfAFileOfTriplesGiveEachLineOnce() {
        for (int seed = 0; seed < (LONG ? 10_000 : 1_000); seed++) {
            Random random = new Random(seed);
            List<Line> all = new ArrayList<>();
            for (int index = 0; index < 3 + random.nextInt(6); index++) {
                Line line = line(index / 4, 1 + random.nextInt(3) * 50, "RE " + random.nextInt(2));
                all.addAll(List.of(line, line, line));
            }
            int from = random.nextInt(all.size());
            int to = from + random.nextInt(all.size() - from + 1);
            List<Read> parts = new ArrayList<>(List.of(camt(part(all, 0, to, 1000)), random.nextBoolean()
                    ? camt(part(all, from, all.size(), 1000))
                    : mt940(part(all, from, all.size(), 1000))));
            Collections.shuffle(parts, random);
            Account account = new Account();
            parts.forEach(account::take);
            assertEquals(expected(all), account.lines(), "seed " + seed);
        }
    }

    /** BAI2 tells one day a statement. */
    private Read inSomeFormat(Statement statement, Random random) {
        boolean oneDay = statement.from().equals(statement.to());
        return switch (random.nextInt(oneDay ? 4 : 3)) {
            case 0 -> camt(statement);
            case 1 -> mt940(statement);
            case 2 -> Read.text(folder, BankFiles.ofx(statement));
            default -> Read.text(folder, BankFiles.bai2(statement));
        };
    }

    /** Days of an account in every format, each day in a statement of its own or some together, some of them twice, in any order. */
    @Test
    void daysInAnyOrderFormatAndNumberGiveEachLineOnce() {
        for (int seed = 0; seed < (LONG ? 2_000 : 200); seed++) {
            Random random = new Random(seed);
            List<Line> all = new ArrayList<>();
            for (int day = 0; day < 6; day++) {
                for (int index = random.nextInt(6); index > 0; index--) {
                    long minor = (1 + random.nextInt(4)) * 100;
                    all.add(line(day, random.nextInt(3) == 0 ? -minor : minor, "RE " + random.nextInt(3)));
                }
            }
            List<Read> files = new ArrayList<>();
            for (int from = 0; from < all.size(); ) {
                int to = from + 1;
                int days = random.nextInt(3);
                while (to < all.size() && !all.get(to).day().isAfter(all.get(from).day().plusDays(days))) {
                    to++;
                }
                Statement statement = part(all, from, to, 100);
                files.add(inSomeFormat(statement, random));
                if (random.nextInt(3) == 0) {
                    files.add(inSomeFormat(statement, random));
                }
                from = to;
            }
            Collections.shuffle(files, random);
            Account account = new Account();
            files.forEach(account::take);
            assertEquals(expected(all), account.lines(), "seed " + seed);
        }
    }

    @Test
    void anOwnIdThatRepeatsIsToldApartByDayAmountAndCount() {
        Account account = new Account();
        Line one = new Line(DAY, 100, "Muller", "", "a", "ID1");
        Line two = new Line(DAY, 200, "Muller", "", "b", "ID1");
        Line three = new Line(DAY, 100, "Muller", "", "c", "ID1");
        assertEquals(3, account.take(camt(part(List.of(one, two, three), 0, 3, 0))));
        assertEquals(0, account.take(camt(part(List.of(three, two, one), 0, 3, 0))));
    }
}
