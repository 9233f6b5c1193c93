package receivables.outbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import receivables.ledger.DecisionAction;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * One row of the worklist workbook: a question with the bank's line it is about, what its first suggestion would decide, and what choosing
 * a suggestion by its number decides.
 *
 * <pre>{@code ALLOCATE⏎C3⏎⏎INV-4⏎INV-5   choice_1: applied for C3 to two documents, no amount of its own}</pre>
 *
 * @param customer number and name
 * @param payment who paid, from which account, when, and the bank's text; empty: the question is about no receipt
 * @param documentNo several have {@code |} between them
 * @param amount what the question is about, null: nothing
 * @param suggestions what the first three say
 * @param choices the first three as decisions, empty where a suggestion is only a hint
 * @param decisionAmount null: left open
 */
record WorklistRow(
        String itemNo, WorkKind kind, String customer, String payment, String customerNo, String receiptNo, String documentNo,
        String letterNo, Money amount, List<String> suggestions, List<String> choices, String reason, LocalDate since,
        Money decisionAmount) {

    /** More are not filled in: nobody can check them in a cell. */
    static final int MOST_DOCUMENTS = 20;
    private static final int SUGGESTIONS = 3;
    private static final String BETWEEN = " | ";
    /** What is no letter's number in that place is the number of the decision or action that the question is about. */
    private static final Pattern LETTER_NO = Pattern.compile("[0-9]{6}-[0-9A-Z]{5}-[0-9A-Z]{5}");

    static WorklistRow of(Asked asked, Wording wording) {
        WorkItem item = asked.item();
        WorkItem.Suggestion first = item.suggestions().isEmpty() ? WorkItem.Suggestion.hint(Reason.NONE) : item.suggestions().getFirst();
        boolean fills = first.action() != null && first.documents().size() <= MOST_DOCUMENTS;
        String customerNo = fills && !first.customerNo().isEmpty() ? first.customerNo() : item.customerNo();
        String documents = fills && !first.documents().isEmpty() ? String.join(BETWEEN, first.documents()) : item.documentNo();
        List<WorkItem.Suggestion> shown = item.suggestions().stream().limit(SUGGESTIONS).toList();
        return new WorklistRow(item.itemNo(), item.kind(), lines(item.customerNo(), asked.customerName()), payment(asked, wording),
                customerNo, item.receiptNo(), documents, item.letterNo(), item.amount(),
                shown.stream().map(suggestion -> wording.sentence(suggestion.text())).toList(),
                shown.stream().map(suggestion -> choice(item, suggestion)).toList(),
                wording.sentence(item.reason()), item.since(), isWholeAmount(item, first.action()) ? item.amount() : null);
    }

    /** The letter it is about; empty: none, or what stands in that place is the number of a decision or an action. */
    String letter() {
        return LETTER_NO.matcher(letterNo).matches() ? letterNo : "";
    }

    /** What a decision about it refers to: the decision or action it is about, the letter it is to approve. */
    String refersTo() {
        return letter().isEmpty() || kind == WorkKind.APPROVAL_WANTED ? letterNo : "";
    }

    private static String payment(Asked asked, Wording wording) {
        return asked.receipt() == null ? "" : lines(asked.valueDate() + "  " + asked.receipt().amount().plain() + " "
                + asked.receipt().currency().getCurrencyCode(), asked.ordered(wording), asked.payerName(),
                asked.payerAccount(), asked.remittance().isEmpty() ? "" : wording.text("workbook.quoted", asked.remittance()));
    }

    private static String lines(String... some) {
        return String.join("\n", Stream.of(some).filter(line -> !line.isBlank()).toList());
    }

    /** Action, customer, amount and documents, each on a line: what keys cannot hold. */
    private static String choice(WorkItem item, WorkItem.Suggestion suggestion) {
        if (suggestion.action() == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(suggestion.action().name());
        lines.add(suggestion.customerNo().isEmpty() ? item.customerNo() : suggestion.customerNo());
        lines.add(isWholeAmount(item, suggestion.action()) ? item.amount().plain() : "");
        if (suggestion.documents().isEmpty()) {
            lines.add(item.documentNo());
        }
        lines.addAll(suggestion.documents());
        return String.join("\n", lines);
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
