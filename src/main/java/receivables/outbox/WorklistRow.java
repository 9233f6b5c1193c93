package receivables.outbox;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import receivables.ledger.DecisionAction;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * One row of the worklist workbook: a question's cells and what its first suggestion would decide. A suggestion over several documents
 * makes one row for each, because a row is a decision; beyond {@value #MOST_DOCUMENTS} nothing is filled in.
 *
 * @param amount what the question is about, null: nothing
 * @param suggestions what the first three say
 * @param decisionAmount null: left open
 */
record WorklistRow(
        String itemNo, WorkKind kind, String customerNo, String receiptNo, String documentNo, String letterNo, Money amount,
        List<String> suggestions,
        String reason, LocalDate since, Money decisionAmount) {

    static final int MOST_DOCUMENTS = 20;

    static Stream<WorklistRow> of(WorkItem item, Wording wording) {
        WorkItem.Suggestion first = item.suggestions().isEmpty() ? WorkItem.Suggestion.hint(Reason.NONE) : item.suggestions().getFirst();
        boolean fills = first.action() != null && first.documents().size() <= MOST_DOCUMENTS;
        String customerNo = fills && !first.customerNo().isEmpty() ? first.customerNo() : item.customerNo();
        List<String> documents = fills && !first.documents().isEmpty() ? first.documents() : List.of(item.documentNo());
        List<String> suggestions = item.suggestions().stream().limit(3).map(suggestion -> wording.sentence(suggestion.text())).toList();
        String reason = wording.sentence(item.reason());
        return documents.stream().map(documentNo -> new WorklistRow(item.itemNo(), item.kind(), customerNo, item.receiptNo(), documentNo,
                item.letterNo(), item.amount(), suggestions, reason, item.since(), isWholeAmount(item, first.action()) ? item.amount()
                : null));
    }

    /**
     * Whether what the question is about is also what would be decided. Not for an allocation: without an amount it goes as far as receipt
     * and document go, while the receipt's whole amount would be refused where less is open.
     */
    private static boolean isWholeAmount(WorkItem item, DecisionAction action) {
        return item.amount() != null && item.amount().isPositive() && action != null && switch (action) {
            case WRITE_OFF, REFUND, DISPUTE, PROMISE, INSTALMENT -> true;
            default -> false;
        };
    }
}
