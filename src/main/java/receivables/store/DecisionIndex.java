package receivables.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.decisions.ConcernedCustomers;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Decision;
import receivables.ledger.succession.Successors;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/**
 * Which decisions concern which customer: by his number, or by a document, receipt or letter of his, or by a decision they answer.
 * Read once per night and process: decisions are few beside documents, and most customers have none.
 */
final class DecisionIndex {

    private final LocalDate businessDate;
    private final Successors successors;
    private final ConcernedCustomers concerned;

    DecisionIndex(Database database, LocalDate businessDate) {
        this.businessDate = businessDate;
        DecisionRows rows = new DecisionRows();
        Map<String, Decision> decisions = new TreeMap<>();
        database.jdbc().query("SELECT " + rows.selected("d") + " FROM decision d WHERE " + PageQuery.visible("d")
                + " AND d.decided_on <= ? AND "
                + DecisionOutcomes.notOver("d"), row -> {
            Decision decision = rows.read(row);
            decisions.put(decision.decisionNo(), decision);
        }, businessDate, businessDate, businessDate, businessDate, businessDate);
        successors = new StandingDecisions(List.copyOf(decisions.values()), businessDate).successors();
        concerned = decisions.isEmpty() ? new ConcernedCustomers(List.of()) : connect(database, decisions.values(), businessDate);
    }

    /** Whose number took the place of whose, as the night knows it. */
    Successors successors() {
        return successors;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    /** The decisions about any of the customers, each once, by the customer they name, then by number. */
    List<Decision> of(Collection<String> customerNos) {
        return concerned.decisionsOf(customerNos);
    }

    private static ConcernedCustomers connect(Database database, Collection<Decision> decisions, LocalDate businessDate) {
        ConcernedCustomers concerned = new ConcernedCustomers(decisions);
        PageQuery query = new PageQuery(database, null, businessDate);
        query.byKeys("SELECT document_no, customer_no FROM document WHERE reference_key IN",
                concerned.documentNos().stream().map(Normalised::reference).toList(), "AND known_on <= ?",
                row -> concerned.document(row.getString(1), row.getString(2)), businessDate);
        query.byKeys("SELECT DISTINCT receipt_no, customer_no, document_no, business_date FROM allocation WHERE receipt_no IN",
                concerned.receiptsTakenOff(), "AND business_date <= ?",
                row -> concerned.booked(row.getString(1), row.getString(2), row.getString(3), Columns.date(row, 4)), businessDate);
        query.byKeys("SELECT receipt_no, customer_no FROM identified WHERE receipt_no IN",
                concerned.receiptNos(), "AND business_date <= ?",
                row -> concerned.receipt(row.getString(1), row.getString(2)), businessDate);
        query.byKeys("SELECT letter_no, customer_no FROM letter WHERE letter_no IN", concerned.letterNos(), "AND business_date < ?",
                row -> concerned.letter(row.getString(1), row.getString(2)), businessDate);
        concerned.connectAnswers();
        return concerned;
    }
}
