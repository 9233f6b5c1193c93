package receivables.fuzz;

import java.time.LocalDate;
import java.util.List;
import receivables.scenario.Workbench;

/** What people do by hand after a night: post letters, take some out, consent to others. */
final class Desk {

    private final Workbench workbench;
    private final History history;
    private final Dice dice;

    Desk(Workbench workbench, History history, Dice dice) {
        this.workbench = workbench;
        this.history = history;
        this.dice = dice;
    }

    void act(LocalDate night) {
        List<InboxFile.Line> letters = history.nights.get(night).rows("letters.csv");
        if (letters.isEmpty()) {
            return;
        }
        if (history.setup.confirm() && dice.chance(80)) {
            mailAll(night, letters);
            return;
        }
        InboxFile.Line letter = dice.pick(letters);
        boolean waits = letter.get("status").equals("NEEDS_APPROVAL");
        String command = waits ? "approve" : dice.pick("mailed", "pull");
        String by = waits ? "S7" : "S1";
        Workbench.Answer answer = workbench.run(command, "--date", night.toString(), "--by", by, letter.get("letter_no"));
        if (answer.exitCode() == 0) {
            history.said(command, night, by, letter);
        }
    }

    private void mailAll(LocalDate night, List<InboxFile.Line> letters) {
        if (workbench.run("mailed", "--date", night.toString(), "--by", "S1", "--all").exitCode() == 0) {
            letters.stream().filter(letter -> letter.get("status").equals("READY"))
                    .forEach(letter -> history.said("mailed", night, "S1", letter));
        }
    }
}
