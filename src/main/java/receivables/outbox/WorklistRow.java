package receivables.outbox;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import receivables.ledger.DecisionAction;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;

/**
 * One row of the worklist workbook as it lies in the part files: the question's cells and what its first suggestion would decide.
 * A suggestion over several documents makes one row for each, because a row is a decision; beyond {@value #MOST_DOCUMENTS} nothing is filled in.
 */
record WorklistRow(
        String itemNo, String kind, String customerNo, String receiptNo, String documentNo, String letterNo, String currency, String amount,
        String suggestion1, String suggestion2, String suggestion3, String reason, String since, String decisionAmount) {

    /** The workbook that these rows are for; their parts are named after it. */
    static final String FILE_NAME = "worklist.xlsx";

    static final int MOST_DOCUMENTS = 20;

    static WorklistRow of(CSVRecord cells) {
        return new WorklistRow(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), cells.get(6), cells.get(7),
                cells.get(8), cells.get(9), cells.get(10), cells.get(11), cells.get(12), cells.get(13));
    }

    static void append(CsvLines lines, WorkItem item) {
        WorkItem.Suggestion first = item.suggestions().isEmpty() ? WorkItem.Suggestion.hint("") : item.suggestions().getFirst();
        boolean fills = first.action() != null && first.documents().size() <= MOST_DOCUMENTS;
        String customerNo = fills && !first.customerNo().isEmpty() ? first.customerNo() : item.customerNo();
        List<String> documents = fills && !first.documents().isEmpty() ? first.documents() : List.of(item.documentNo());
        for (String documentNo : documents) {
            append(lines, item, customerNo, documentNo, first.action());
        }
    }

    private static void append(CsvLines lines, WorkItem item, String customerNo, String documentNo, DecisionAction action) {
        lines.verbatim(item.itemNo()).code(item.kind()).verbatim(customerNo).verbatim(item.receiptNo()).verbatim(documentNo).verbatim(item.letterNo())
                .verbatim(item.amount() == null ? "" : item.amount().currency().getCurrencyCode())
                .amount(item.amount());
        for (int rank = 0; rank < 3; rank++) {
            lines.verbatimReason(rank < item.suggestions().size() ? item.suggestions().get(rank).text() : Reason.NONE);
        }
        lines.verbatimReason(item.reason()).date(item.since()).amount(isWholeAmount(item, action) ? item.amount() : null).endLine();
    }

    /**
     * Whether what the question is about is also what would be decided. Not for an allocation: without an amount it goes as far as receipt and document
     * go, while the receipt's whole amount would be refused where less is open.
     */
    private static boolean isWholeAmount(WorkItem item, DecisionAction action) {
        return item.amount() != null && item.amount().isPositive() && action != null && switch (action) {
            case WRITE_OFF, REFUND, DISPUTE, PROMISE, INSTALMENT -> true;
            default -> false;
        };
    }
}
