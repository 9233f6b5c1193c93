package receivables.dunning;

import static receivables.ledger.ReasonCode.ABOUT_DOCUMENT;
import static receivables.ledger.ReasonCode.ALERT_DISPUTE;
import static receivables.ledger.ReasonCode.ALERT_DISPUTE_OPEN;
import static receivables.ledger.ReasonCode.IN_BRACKETS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Decision;
import receivables.ledger.Reason;
import receivables.ledger.Role;
import receivables.money.Money;

/**
 * A dispute ages by itself, whatever the item's age: whoever must solve it is reminded every so many days while it is open. That is the
 * person who recorded it and the customer's salesperson; from the fourth time on the supervisor as well.
 *
 * <p>Recorded on 2 March, every 7 days: reminders on the nights of 9, 16, 23 March to those two, from 30 March to the supervisor too.
 */
final class DisputeReminders {
    private static final int SUPERVISOR_FROM = 4;

    private DisputeReminders() {
    }

    static List<AlertRow> of(DunningNight night) {
        int every = night.policy.followUp().disputeDays();
        List<AlertRow> alerts = new ArrayList<>();
        if (every <= 0) {
            return alerts;
        }
        LocalDate today = night.context.businessDate();
        LocalDate before = night.context.toldUpTo();
        for (Decision dispute : night.holds.disputes()) {
            long age = ChronoUnit.DAYS.between(dispute.decidedOn(), today);
            long times = age / every;
            long timesBefore = Math.max(0, ChronoUnit.DAYS.between(dispute.decidedOn(), before)) / every;
            if (times > timesBefore) {
                remind(night, dispute, age, times, alerts);
            }
        }
        return alerts;
    }

    private static void remind(DunningNight night, Decision dispute, long age, long times, List<AlertRow> alerts) {
        String salesperson = night.customer().salesperson() == null ? "" : night.customer().salesperson();
        TreeSet<String> people = new TreeSet<>(List.of(salesperson));
        if (dispute.by() != null && night.context.approvals().staff().containsKey(dispute.by())) {
            people.add(dispute.by());
        }
        if (times >= SUPERVISOR_FROM) {
            people.add(night.context.approvals().superior(salesperson, Role.SUPERVISOR));
        }
        people.remove("");
        Money contested = dispute.amount();
        DueItem oldest = null;
        for (DueItem item : night.items) {
            oldest = oldest == null && StandingDecisions.concerns(dispute, item.documentNo()) ? item : oldest;
        }
        if (contested == null && oldest != null) {
            contested = Money.ofMinor(oldest.disputed(), oldest.item.currency());
        }
        if (contested == null) {
            contested = Money.zero(night.context.company().currency());
        }
        Reason about = Reason.when(!StandingDecisions.isEmpty(dispute.documentNo()), () -> Reason.of(ABOUT_DOCUMENT, dispute.documentNo()));
        Reason words = Reason.when(!StandingDecisions.isEmpty(dispute.reason()), () -> Reason.of(IN_BRACKETS, dispute.reason()));
        Reason text = Reason.of(ALERT_DISPUTE, night.customer().name()).and(about).and(words).and(Reason.of(ALERT_DISPUTE_OPEN, age));
        for (String staffNo : people) {
            alerts.add(new AlertRow(staffNo, night.customer().customerNo(), "DISPUTE", oldest == null ? 0 : oldest.daysPastDue, contested,
                    text));
        }
    }
}
