package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.decisions.Outcomes;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Reason;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/**
 * What became of decisions, night by night. What a night refused, or found without effect, is over: no later night reads that decision
 * again, and it stands in nobody's way.
 */
public final class DecisionOutcomes {

    /** Before the accounts. */
    public static final String CHECK = "CHECK";
    /** As the night left it. */
    public static final String NIGHT = "NIGHT";

    private final Database database;

    public DecisionOutcomes(Database database) {
        this.database = database;
    }

    /**
     * The condition that a decision is not over by an earlier night or by this night's own check.
     *
     * @param alias of the table of decisions; it takes the business date twice
     */
    static String notOver(String alias) {
        return "NOT EXISTS (SELECT 1 FROM decision_outcome o /*! FORCE INDEX (PRIMARY) */ WHERE o.decision_no = " + alias
                + ".decision_no AND (o.part = '" + NIGHT
                + "' AND o.business_date < ? OR o.part = '" + CHECK
                + "' AND o.business_date = ?) AND o.result IN ('REFUSED', 'NO_EFFECT'))";
    }

    /** Keeps a part's outcomes in place of those it had; of two of one decision the stronger. */
    public void put(LocalDate businessDate, String part, Collection<DecisionOutcome> outcomes) {
        Map<String, DecisionOutcome> strongest = new TreeMap<>();
        outcomes.forEach(outcome -> strongest.merge(outcome.decisionNo(), outcome, Outcomes::stronger));
        database.inTransaction(() -> {
            clear(businessDate, part);
            try (RowWriter rows = database.inserts("decision_outcome", "decision_no, business_date, part, result, reason")) {
                strongest.values().forEach(outcome -> rows.text(outcome.decisionNo()).date(businessDate).text(part).name(outcome.result())
                        .text(outcome.reason().stored(2000)).end());
            }
        });
    }

    void clear(LocalDate businessDate, String part) {
        TakeBack.delete(database, "decision_outcome", "business_date = ? AND part = ?", businessDate, part);
    }

    /** What the accounts of the night said, all parts together. */
    public List<DecisionOutcome> ofAccounts(LocalDate businessDate) {
        List<DecisionOutcome> outcomes = new ArrayList<>();
        database.jdbc()
                .query("SELECT decision_no, result, reason FROM decision_outcome WHERE business_date = ? AND part <> ? AND part <> ? "
                + "ORDER BY decision_no, part", row -> {
            outcomes.add(new DecisionOutcome(row.getString(1), DecisionOutcome.Result.valueOf(row.getString(2)),
                    Reason.parse(row.getString(3))));
        }, businessDate, CHECK, NIGHT);
        return outcomes;
    }

    /** The decisions that the night knows, dated later ones too, by number; those that are over among them. */
    public List<Decision> decisions(LocalDate businessDate) {
        DecisionRows rows = new DecisionRows();
        List<Decision> decisions = new ArrayList<>();
        database.jdbc().query("SELECT " + rows.selected("d") + " FROM decision d WHERE " + PageQuery.visible("d"), row -> {
            decisions.add(rows.read(row));
        }, businessDate, businessDate);
        decisions.sort(Comparator.comparing(Decision::decisionNo));
        return decisions;
    }

    /** What the nights before last said, by decision. */
    Map<String, DecisionOutcome.Result> earlier(LocalDate businessDate) {
        Map<String, DecisionOutcome.Result> earlier = new TreeMap<>();
        database.jdbc()
                .query("SELECT decision_no, result FROM decision_outcome WHERE part = ? AND business_date < ? ORDER BY decision_no, "
                + "business_date", row -> {
                    earlier.put(row.getString(1), DecisionOutcome.Result.valueOf(row.getString(2)));
                }, NIGHT, businessDate);
        return earlier;
    }

    /**
     * What waits for somebody's consent after a night, beside letters: actions as {@code LOCK/C10}, and other people's proposals by their
     * number; sorted.
     */
    public Set<String> waitForConsent(LocalDate lastNight) {
        Set<String> keys = new TreeSet<>();
        database.jdbc()
                .query("SELECT a.action_name, a.customer_no, a.document_no FROM action_state a WHERE a.status = 'NEEDS_APPROVAL' AND "
                + "a.business_date = "
                + "(SELECT MAX(b.business_date) FROM action_state b WHERE b.customer_no = a.customer_no AND b.business_date <= ?)", row -> {
            keys.add(row.getString(1) + "/" + row.getString(2) + (row.getString(3).isEmpty() ? "" : "/" + row.getString(3)));
        }, lastNight);
        List<String> proposals = List.of(DecisionAction.WRITE_OFF.name(), DecisionAction.REFUND.name(), DecisionAction.PAYER_IS.name(),
                DecisionAction.PROMISE.name());
        database.jdbc()
                .query("SELECT d.decision_no, d.decided_action FROM decision_outcome o JOIN decision d ON d.decision_no = o.decision_no "
                + "WHERE o.part = ? "
                + "AND o.business_date = ? AND o.result = ? AND d.superseded_on IS NULL", row -> {
            if (proposals.contains(row.getString(2))) {
                keys.add(row.getString(1));
            }
        }, NIGHT, lastNight, DecisionOutcome.Result.WAITING.name());
        return keys;
    }
}
