package receivables.sample;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.BusinessCalendar;

/**
 * What the system used before had done when the first night came: letters mailed and part payments booked, as the ledger's opening columns
 * tell it.
 */
final class OldSystem {

    private record Rung(String stage, int daysLate) {
    }

    private static final List<Rung> LADDER = List.of(new Rung("REMINDER", -7), new Rung("NOTICE", 0), new Rung("LETTER_1", 15),
            new Rung("LETTER_2", 30), new Rung("LETTER_3", 60), new Rung("LAWYER", 90));

    private final LocalDate firstNight;
    private final BusinessCalendar calendar;
    private final Dice dice;

    OldSystem(LocalDate firstNight, BusinessCalendar calendar, Dice dice) {
        this.firstNight = firstNight;
        this.calendar = calendar;
        this.dice = dice;
    }

    /** Most overdue items had the letter they were due for; some lag one behind; a few were forgotten altogether. */
    void lettersSent(SampleDocument document) {
        int reached = -1;
        for (int rung = 0; rung < LADDER.size(); rung++) {
            // the old system wrote a day or two after a threshold was reached
            reached = document.dueDate.plusDays(LADDER.get(rung).daysLate() + 2L).isAfter(firstNight) ? reached : rung;
        }
        int kind = dice.below(100);
        reached -= kind < 12 ? 1 : 0;
        if (reached < 0 || kind >= 96) {
            return;
        }
        Rung rung = LADDER.get(reached);
        document.openingStage = rung.stage();
        document.openingMailedOn = calendar.rollBack(document.dueDate.plusDays(rung.daysLate() + 2L));
    }

    /** One open document in twenty was paid in part. */
    void partPaid(SampleDocument document) {
        if (dice.chance(5)) {
            document.openingPaid = document.amount * dice.between(20, 70) / 100;
            document.settle(document.openingPaid);
        }
    }
}
