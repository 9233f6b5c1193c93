package receivables.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.store.jdbc.Database;

/** What waits for somebody's consent after a night, beside letters: actions as {@code LOCK/C10}, and other people's proposals by their number. */
public final class OpenConsents {

    private final Database database;

    public OpenConsents(Database database) {
        this.database = database;
    }

    /** The keys that an answer would name, sorted. */
    public Set<String> after(LocalDate lastNight) {
        Set<String> keys = new TreeSet<>();
        database.jdbc().query("SELECT a.action_name, a.customer_no, a.document_no FROM action_state a WHERE a.status = 'NEEDS_APPROVAL' AND a.business_date = "
                + "(SELECT MAX(b.business_date) FROM action_state b WHERE b.customer_no = a.customer_no AND b.business_date <= ?)", row -> {
            keys.add(row.getString(1) + "/" + row.getString(2) + (row.getString(3).isEmpty() ? "" : "/" + row.getString(3)));
        }, lastNight);
        List<String> proposals = List.of(DecisionAction.WRITE_OFF.name(), DecisionAction.REFUND.name(), DecisionAction.PAYER_IS.name(), DecisionAction.PROMISE.name());
        database.jdbc().query("SELECT d.decision_no, d.decided_action FROM decision_outcome o JOIN decision d ON d.decision_no = o.decision_no WHERE o.part = ? "
                + "AND o.business_date = ? AND o.result = ? AND d.superseded_on IS NULL", row -> {
            if (proposals.contains(row.getString(2))) {
                keys.add(row.getString(1));
            }
        }, DecisionOutcomes.NIGHT, lastNight, DecisionOutcome.Result.WAITING.name());
        return keys;
    }
}
