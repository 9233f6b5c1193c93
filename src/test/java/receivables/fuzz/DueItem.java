package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** One open invoice while somebody with a pencil decides what is done about it. */
final class DueItem {

    final Facts.Paper paper;
    final BigDecimal open;
    final LocalDate due;
    final int daysPastDue;
    final Map<Ladder, LocalDate> mailedOn = new EnumMap<>(Ladder.class);
    final Map<Ladder, LocalDate> payBy = new EnumMap<>(Ladder.class);
    Ladder highest;
    /** The latest day by which a letter asked for it; null: none did. */
    LocalDate deadline;
    /** An objection has ended since its last letter. */
    boolean objected;
    Ladder dueStage;
    boolean listed;
    BigDecimal held = BigDecimal.ZERO;
    BigDecimal covered = BigDecimal.ZERO;
    String hold = "";
    Ladder target;
    Ladder stage;
    String wait = "";
    BigDecimal demanded = BigDecimal.ZERO;
    boolean lettered;
    /** On a letter of tonight, whether it goes out or waits. */
    boolean onLetter;

    DueItem(Facts.Paper paper, BigDecimal open, LocalDate mailingDay) {
        this.paper = paper;
        this.open = open;
        due = Days.rolled(paper.due());
        daysPastDue = (int) java.time.temporal.ChronoUnit.DAYS.between(due, mailingDay);
    }

    void mailed(Ladder step, LocalDate day, LocalDate lastDayToPay) {
        if (!mailedOn.containsKey(step) || mailedOn.get(step).isBefore(day)) {
            mailedOn.put(step, day);
            payBy.put(step, lastDayToPay);
        }
        highest = highest == null || step.isAtLeast(highest) ? step : highest;
    }

    void askedFor(LocalDate lastDayToPay) {
        deadline = deadline == null || deadline.isBefore(lastDayToPay) ? lastDayToPay : deadline;
    }

    boolean wasWritten() {
        return highest != null && !highest.isCourtesy();
    }

    BigDecimal demandable() {
        return open.subtract(held).subtract(covered);
    }

    /** @return what of the amount it takes */
    BigDecimal hold(BigDecimal amount, String reason) {
        BigDecimal part = demandable().min(amount).max(BigDecimal.ZERO);
        if (part.signum() > 0) {
            held = held.add(part);
            hold = hold.isEmpty() || hold.equals("DISPUTED") ? reason : hold;
        }
        return part;
    }

    BigDecimal cover(BigDecimal amount) {
        BigDecimal part = demandable().min(amount);
        covered = covered.add(part);
        return part;
    }

    boolean isOverdue() {
        return daysPastDue > 0;
    }

    boolean canBeAsked() {
        return listed && demandable().signum() > 0;
    }

    String reason() {
        return lettered ? "" : demandable().signum() > 0 ? wait : held.signum() > 0 ? hold : "IN_CREDIT";
    }
}
