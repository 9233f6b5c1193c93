package receivables.dunning;

import static receivables.ledger.ReasonCode.ALERT_FALLS_DUE;
import static receivables.ledger.ReasonCode.ALERT_INSOLVENT;
import static receivables.ledger.ReasonCode.ALERT_PAST_DUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Reason;
import receivables.ledger.Role;
import receivables.ledger.Staff;
import receivables.money.Money;

/**
 * Who is told that a customer passed a threshold, on the night it is passed (domain, section 3): the salesperson each time, and the first
 * of the threshold's role up his line. The age is that of the oldest item that could be demanded. A customer's insolvency is told to LEGAL,
 * who file the claim.
 */
final class Alerts {
    private static final Comparator<AlertRow> ORDER = Comparator.comparing(AlertRow::staffNo).thenComparing(AlertRow::threshold)
            .thenComparing(alert -> alert.text().stored());

    private Alerts() {
    }

    static List<AlertRow> of(DunningNight night) {
        List<AlertRow> alerts = new ArrayList<>();
        insolvency(night, alerts);
        alerts.addAll(DisputeReminders.of(night));
        DueItem oldest = Calls.oldest(night);
        if (oldest == null) {
            alerts.sort(ORDER);
            return alerts;
        }
        int now = oldest.daysPastDue;
        int before = Calls.daysPastDueBefore(night, oldest);
        List<DunningPolicy.AlertThreshold> passed = night.policy.followUp().alerts().stream()
                .filter(threshold -> days(threshold, night) <= now && days(threshold, night) > before).toList();
        Set<String> told = new HashSet<>();
        for (DunningPolicy.AlertThreshold threshold : passed.reversed()) {
            tell(night, alerts, told, night.customer().salesperson(), threshold, oldest);
            if (threshold.tell() != Role.SALES) {
                tell(night, alerts, told, night.context.approvals().superior(night.customer().salesperson(), threshold.tell()), threshold,
                        oldest);
            }
        }
        alerts.sort(ORDER);
        return alerts;
    }

    /** The first threshold before the due date follows the customer's own lead. */
    private static int days(DunningPolicy.AlertThreshold threshold, DunningNight night) {
        return threshold.days() < 0 ? -night.ladder.lead() : threshold.days();
    }

    private static void tell(DunningNight night, List<AlertRow> alerts, Set<String> told, String staffNo,
            DunningPolicy.AlertThreshold threshold,
            DueItem oldest) {
        if (staffNo == null || staffNo.isEmpty() || !told.add(staffNo)) {
            return;
        }
        Money overdue = Calls.asked(night, oldest);
        boolean ahead = oldest.daysPastDue < 0;
        Reason text = Reason.of(ahead ? ALERT_FALLS_DUE : ALERT_PAST_DUE, night.customer().name(), oldest.documentNo(),
                Math.abs(oldest.daysPastDue), night.mailingDay(), overdue);
        alerts.add(new AlertRow(staffNo, night.customer().customerNo(), Integer.toString(threshold.days()), oldest.daysPastDue, overdue,
                text));
    }

    private static void insolvency(DunningNight night, List<AlertRow> alerts) {
        if (night.customer().status() != CustomerStatus.INSOLVENT || night.items.isEmpty()) {
            return;
        }
        LocalDate known = night.customer().knownOn();
        LocalDate stated = night.customer().statusSince();
        LocalDate since = stated == null || known != null && known.isAfter(stated) ? known : stated;
        LocalDate today = night.context.businessDate();
        if (since == null || since.isAfter(today) || !since.isAfter(night.context.toldUpTo())) {
            return;
        }
        Money open = Totals.of(night.items, item -> item.open() - item.covered(), night.context);
        if (open == null) {
            return;
        }
        Reason text = Reason.of(ALERT_INSOLVENT, night.customer().name(), open);
        night.context.approvals().staff().values().stream().filter(person -> person.role() == Role.LEGAL).map(Staff::staffNo).sorted()
                .forEach(staffNo -> alerts.add(new AlertRow(staffNo, night.customer().customerNo(), "INSOLVENT",
                night.items.getFirst().daysPastDue, open, text)));
    }
}
