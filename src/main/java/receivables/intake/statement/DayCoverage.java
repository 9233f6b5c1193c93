package receivables.intake.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of one account on one day, from whatever files, and what a further file adds to it: each entry of the bank once, however
 * often and in however many formats it comes.
 *
 * <p>Where balances show how two statements lie to each other, they decide: one may begin inside the other (the same download cut
 * elsewhere), follow it on the same day, or be it again. Where they do not, equal content is the same line, counted; and if one of the two
 * has all that happened on the day, only what is missing in its amounts is new, so that the same day in another format or with shortened
 * texts adds nothing.
 *
 * <pre>{@code
 * DayCoverage day = new DayCoverage();
 * day.earlier(entries, taken);             // what former nights took
 * Verdict verdict = day.add(tonights);     // which entries are new, and the keys of their lines
 * }</pre>
 */
public final class DayCoverage {

    /** A statement's entries that count, those another one had being left out. */
    private record Part(DayEntries entries, boolean[] taken) {
    }

    /**
     * @param taken by entry
     * @param setAsideFor the file that had an entry already, by entry; 0 where it is taken
     * @param keys of the lines of taken entries, in the order of the entries' lines
     */
    public record Verdict(boolean[] taken, long[] setAsideFor, List<String> keys) {
    }

    private final List<Part> parts = new ArrayList<>();
    private final LineKeys keys = new LineKeys();

    /** What a former night took of a statement, in the order in which the nights took it. */
    public void earlier(DayEntries entries, boolean[] taken) {
        parts.add(new Part(entries, taken.clone()));
        for (int index = 0; index < taken.length; index++) {
            if (taken[index]) {
                entries.entries().get(index).lines().forEach(line -> keys.next(line.contentKey()));
            }
        }
    }

    public Verdict add(DayEntries added) {
        int count = added.entries().size();
        long[] setAsideFor = new long[count];
        boolean[] aside = new boolean[count];
        List<Part> unrelated = new ArrayList<>();
        for (Part part : parts) {
            if (!overlap(part.entries, added, aside, setAsideFor) && !isPartOfSameDownload(part.entries, added)) {
                unrelated.add(part);
            }
        }
        if (!unrelated.isEmpty()) {
            sameContent(unrelated, added, aside, setAsideFor);
            sameAmounts(unrelated, added, aside, setAsideFor);
        }
        boolean[] taken = new boolean[count];
        List<String> lineKeys = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            taken[index] = !aside[index];
            if (taken[index]) {
                added.entries().get(index).lines().forEach(line -> lineKeys.add(keys.next(line.contentKey())));
            }
        }
        parts.add(new Part(added, taken));
        return new Verdict(taken, setAsideFor, lineKeys);
    }

    /**
     * Two statements of one file and format that no balance joins were told apart by the bank itself; in a zip the same day may lie in two
     * formats.
     */
    private static boolean isPartOfSameDownload(DayEntries one, DayEntries other) {
        return one.file() == other.file() && one.source().equals(other.source());
    }

    /** Marks the entries that the other statement has too; false where the balances do not show how the two lie to each other. */
    private static boolean overlap(DayEntries known, DayEntries added, boolean[] aside, long[] setAsideFor) {
        if (!known.isChained() || !added.isChained()) {
            return false;
        }
        int inside = begins(known, added);
        int ahead = inside < 0 || inside == known.entries().size() ? begins(added, known) : -1;
        if (ahead >= 0 && ahead < added.entries().size()) {
            int length = Math.min(added.entries().size() - ahead, known.entries().size());
            mark(aside, setAsideFor, ahead, ahead + length, known.file());
            return true;
        }
        if (inside >= 0 && inside < known.entries().size()) {
            mark(aside, setAsideFor, 0, Math.min(known.entries().size() - inside, added.entries().size()), known.file());
            return true;
        }
        boolean touches = inside >= 0 || ahead >= 0;
        // a day that comes to nothing begins and ends with one balance: its repetition in another order must not pass for what follows it
        return touches && (known.balanceAfter(0) != added.balanceAfter(0) || !known.sortedAmounts().equals(added.sortedAmounts()));
    }

    /** After how many entries of the one the other begins and goes on alike; the smallest number; −1: nowhere. */
    private static int begins(DayEntries one, DayEntries other) {
        long start = other.balanceAfter(0);
        int length = one.entries().size();
        for (int from = 0; from <= length; from++) {
            if (one.balanceAfter(from) == start && alike(one.entries(), from, other.entries())) {
                return from;
            }
        }
        return -1;
    }

    private static boolean alike(List<DayEntries.Entry> one, int from, List<DayEntries.Entry> other) {
        for (int index = 0; from + index < one.size() && index < other.size(); index++) {
            if (one.get(from + index).amount() != other.get(index).amount()) {
                return false;
            }
        }
        return true;
    }

    private static void mark(boolean[] aside, long[] setAsideFor, int from, int to, long file) {
        Arrays.fill(aside, from, to, true);
        Arrays.fill(setAsideFor, from, to, file);
    }

    private static void sameContent(List<Part> known, DayEntries added, boolean[] aside, long[] setAsideFor) {
        Map<String, List<Long>> contents = new HashMap<>();
        for (Part part : known) {
            forEachTaken(part, entry -> contents.computeIfAbsent(entry.content(), none -> new ArrayList<>()).add(part.entries.file()));
        }
        for (int index = 0; index < aside.length; index++) {
            List<Long> files = contents.get(added.entries().get(index).content());
            if (!aside[index] && files != null && !files.isEmpty()) {
                aside[index] = true;
                setAsideFor[index] = files.removeFirst();
            }
        }
    }

    /** Only what is missing among the day's amounts is new, if one side has them all. */
    private static void sameAmounts(List<Part> known, DayEntries added, boolean[] aside, long[] setAsideFor) {
        Map<Long, List<Long>> amounts = new HashMap<>();
        for (Part part : known) {
            if (added.closes() || part.entries.closes()) {
                forEachTaken(part, entry -> amounts.computeIfAbsent(entry.amount(), none -> new ArrayList<>()).add(part.entries.file()));
            }
        }
        for (int index = 0; index < aside.length; index++) {
            List<Long> files = amounts.get(added.entries().get(index).amount());
            if (aside[index] && files != null) {
                files.remove(Long.valueOf(setAsideFor[index]));
            }
        }
        for (int index = 0; index < aside.length; index++) {
            List<Long> files = amounts.get(added.entries().get(index).amount());
            if (!aside[index] && files != null && !files.isEmpty()) {
                aside[index] = true;
                setAsideFor[index] = files.removeFirst();
            }
        }
    }

    private static void forEachTaken(Part part, java.util.function.Consumer<DayEntries.Entry> use) {
        for (int index = 0; index < part.taken.length; index++) {
            if (part.taken[index]) {
                use.accept(part.entries.entries().get(index));
            }
        }
    }
}
