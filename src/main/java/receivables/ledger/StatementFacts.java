package receivables.ledger;

import java.util.List;

/**
 * What statements of account and their answers need beside what is open. Documents, receipts and allocations are read only on nights on
 * which a statement may be due, from the last statement on; on other nights these three are empty.
 *
 * @param sent statements, confirmations and delivery confirmations of the last weeks, and the last statement of each customer and currency
 * before a
 *     statement night; without their items
 * @param isRead true where the lists below were read tonight, because a statement may be due
 * @param documents dated or known since the last statement, and those that something was applied to since; settled ones too
 * @param receipts counted, known or used since; nothing is left of those that are not among the account's own receipts
 * @param allocations made or taken back since, on nights before D
 */
public record StatementFacts(
        List<IssuedLetter> sent, boolean isRead, List<Document> documents, List<OpenReceipt> receipts, List<Allocation> allocations) {

    public static final StatementFacts NONE = new StatementFacts(List.of(), false, List.of(), List.of(), List.of());

    public StatementFacts {
        sent = List.copyOf(sent);
        documents = List.copyOf(documents);
        receipts = List.copyOf(receipts);
        allocations = List.copyOf(allocations);
    }
}
