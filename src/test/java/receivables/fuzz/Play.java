package receivables.fuzz;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.scenario.Workbench;
import receivables.testing.FailingDriver;

/**
 * One seed from its first night to its last: files arrive, the night is run with the real command, sometimes cut off and started again,
 * sometimes run a second time with late or corrected files, sometimes followed by people at the desk, now and then replayed; and after each
 * of these the checker looks.
 */
final class Play {

    private static final LocalDate EARLIEST = LocalDate.of(2026, 8, 3);

    private final long seed;
    private final Dice dice;
    private final Company company;
    private final Workbench workbench;
    private final History history;
    private final Checker checker;
    private final List<String> differences = new ArrayList<>();
    private final Counts counts = new Counts();
    private LocalDate night;

    Play(long seed, Path root, Map<String, String> environment) {
        this.seed = seed;
        dice = new Dice(seed + 1_000_003);
        night = Days.rolled(EARLIEST.plusDays(dice.between(0, 9)));
        company = new Company(seed, night);
        workbench = Workbench.in(root, environment);
        history = new History(workbench.outbox(), Setup.of(seed));
        history.setup.write(root.resolve("config"));
        checker = new Checker(history);
    }

    /** @return what differed, each in a sentence with seed and night; empty: nothing */
    List<String> nights(int number) {
        arrive(night, company.opening(night));
        for (int index = 0; index < number && differences.isEmpty(); index++) {
            oneNight();
            LocalDate before = night;
            night = dice.chance(3) ? night.plusDays(1) : Days.after(night);
            if (dice.chance(5)) {
                night = Days.after(night);
            }
            if (index + 1 < number && differences.isEmpty()) {
                arrive(night, company.night(night, history.nights.get(before)));
            }
        }
        return differences;
    }

    Counts counts() {
        return counts;
    }

    private void oneNight() {
        if (dice.chance(12)) {
            cutOff();
        }
        run(night);
        counts.nights++;
        check(night);
        if (differences.isEmpty() && dice.chance(12)) {
            runAgain();
        }
        if (differences.isEmpty() && dice.chance(history.setup.confirm() ? 60 : 10)) {
            new Desk(workbench, history, dice).act(night);
        }
        if (differences.isEmpty() && dice.chance(6)) {
            corrected();
        }
        if (differences.isEmpty() && dice.chance(3)) {
            replay();
        }
        if (differences.isEmpty() && dice.chance(5)) {
            verify(dice.pick(List.copyOf(history.nights.keySet())));
        }
    }

    private void arrive(LocalDate date, List<InboxFile> files) {
        files.forEach(file -> file.deliver(workbench.inbox()));
        history.arrivals.add(new Arrival(date, files));
    }

    private void run(LocalDate date) {
        Workbench.Answer answer = workbench.run("nightly", "--quiet", "--date", date.toString());
        if (!wentThrough(answer)) {
            differs("exit code " + answer.exitCode() + ": " + answer.out() + answer.err());
            return;
        }
        history.ran(date, answer.exitCode());
    }

    /** All was computed and published; whether letters had to be held, the checker says. */
    private static boolean wentThrough(Workbench.Answer answer) {
        return answer.exitCode() == Published.DONE || answer.exitCode() == Published.HELD;
    }

    /** The connection goes away for good somewhere in the night; the next start puts all right. */
    private void cutOff() {
        counts.kills++;
        FailingDriver.failAt(dice.between(1, 900), dice.chance(50));
        Workbench.Answer cut = workbench.run("nightly", "--quiet", "--date", night.toString());
        FailingDriver.heal();
        if (!wentThrough(cut) && cut.exitCode() != 1) {
            differs("exit code " + cut.exitCode() + " when the connection was cut: " + cut.out() + cut.err());
        }
    }

    /** Any night computed again in memory is what is stored and published. */
    private void verify(LocalDate date) {
        counts.verified++;
        Workbench.Answer answer = workbench.run("verify", "--date", date.toString());
        if (answer.exitCode() != 0 || !answer.out().contains("identical")) {
            differs(date, "verify after " + night + " says " + answer.out() + answer.err());
        }
    }

    private void check(LocalDate date) {
        if (differences.isEmpty()) {
            checker.check(date).forEach(difference -> differs(date, difference));
        }
    }

    /** The same night again, with nothing new: the same bytes. */
    private void runAgain() {
        counts.reruns++;
        Map<String, byte[]> before = workbench.bytes(night);
        run(night);
        List<String> different = Workbench.differences(before, workbench.bytes(night));
        if (!different.isEmpty()) {
            differs("run again with nothing new, these files differ: " + different);
        }
    }

    private void corrected() {
        List<InboxFile> files = company.corrections(night, history.nights.get(night), counts.reruns);
        if (!files.isEmpty()) {
            counts.reruns++;
            arrive(night, files);
            run(night);
            check(night);
        }
    }

    /**
     * From some night of the last week: with nothing new nothing may change; late or corrected files change what they must and no letter
     * that was sent.
     */
    private void replay() {
        counts.replays++;
        LocalDate from = dice.pick(List.copyOf(history.nights.tailMap(night.minusDays(8)).keySet()));
        if (dice.chance(50)) {
            replayCorrected(from);
        } else {
            replayUnchanged(from);
        }
    }

    private void replayCorrected(LocalDate from) {
        List<InboxFile> files = company.corrections(from, history.nights.get(from), counts.replays + 1_000);
        arrive(from, files);
        Map<LocalDate, List<String>> sent = new TreeMap<>();
        history.nights.tailMap(from).headMap(night).forEach((date, published) -> sent.put(date, sent(published)));
        history.keepLetters(sent.keySet());
        Workbench.Answer answer = workbench.run("replay", "--quiet", "--from", from.toString(), "--yes");
        if (!wentThrough(answer)) {
            differs("replay from " + from + " with late files ended with " + answer.exitCode() + ": " + answer.out() + answer.err());
            return;
        }
        for (LocalDate date : List.copyOf(history.nights.tailMap(from).keySet())) {
            Published published = history.ran(date, Published.REPLAYED);
            if (date.isBefore(night)) {
                if (!sent.get(date).equals(sent(published))) {
                    differs("replayed from " + from + ", the letters sent on " + date + " were " + sent.get(date) + " and are now "
                            + sent(published));
                }
            }
            check(date);
        }
    }

    /** Letters that left the house: not taken out of the pile, and, where that is asked for, confirmed as posted. */
    private List<String> sent(Published published) {
        return published.rows("letters.csv").stream().filter(row -> row.get("status").equals("READY")
                && history.leftTheHouse(row.get("letter_no")))
                .map(row -> row.get("letter_no") + " " + row.get("demanded")).sorted().toList();
    }

    private void replayUnchanged(LocalDate from) {
        List<Map<String, byte[]>> before = history.nights.tailMap(from).keySet().stream().map(workbench::bytes).toList();
        Workbench.Answer answer = workbench.run("replay", "--quiet", "--from", from.toString(), "--yes");
        if (!wentThrough(answer)) {
            differs("replay from " + from + " ended with " + answer.exitCode() + ": " + answer.out() + answer.err());
            return;
        }
        List<LocalDate> again = List.copyOf(history.nights.tailMap(from).keySet());
        for (int index = 0; index < again.size(); index++) {
            List<String> different = Workbench.differences(before.get(index), workbench.bytes(again.get(index)));
            if (!different.isEmpty()) {
                differs("replayed from " + from + " with nothing new, these files of " + again.get(index) + " differ: " + different);
            }
        }
    }

    private void differs(String what) {
        differs(night, what);
    }

    private void differs(LocalDate date, String what) {
        differences.add("seed " + seed + ", night " + date + ": " + what);
    }

    /** What was played. */
    static final class Counts {
        int nights;
        int kills;
        int reruns;
        int replays;
        int verified;

        void add(Counts other) {
            nights += other.nights;
            kills += other.kills;
            reruns += other.reruns;
            replays += other.replays;
            verified += other.verified;
        }

        @Override
        public String toString() {
            return nights + " nights, " + kills + " kills, " + reruns + " reruns, " + replays + " replays, " + verified + " verified";
        }
    }
}
