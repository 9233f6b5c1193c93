package receivables.decisions;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * A row that was refused because its number stands for something else (rules, section 2): the question it asks, and which answer is meant
 * for it.
 *
 * @param document null: it is a receipt
 * @param known what stands under its number
 * @param otherNumber under which it stands beside that
 */
public record NumberUsedAgain(Document document, Receipt receipt, Reason known, String otherNumber, long fileId, int line, String fileName,
        LocalDate refusedOn) {

    /** Longer ones no table and no file holds. */
    public static final int LONGEST_NUMBER = 35;

    /** Why such a row is refused. @param known what stands under its number */
    public static Reason refusal(Document known) {
        return Reason.of(ReasonCode.NUMBER_IS_USED_AGAIN,
                Reason.of(ReasonCode.KNOWN_DOCUMENT, known.customerNo(), known.amount(), known.documentDate()));
    }

    /** Why such a row is refused. @param known what stands under its number */
    public static Reason refusal(Receipt known) {
        return Reason.of(ReasonCode.NUMBER_IS_USED_AGAIN, Reason.of(ReasonCode.KNOWN_RECEIPT, known.amount(), known.valueDate()));
    }

    /** What a document says. */
    public static Reason says(Document document) {
        return Reason.of(ReasonCode.DOCUMENT_SAYS, document.customerNo(), document.amount(), document.documentDate());
    }

    /** What a receipt says. */
    public static Reason says(Receipt receipt) {
        return Reason.of(ReasonCode.RECEIPT_SAYS, receipt.amount(), receipt.valueDate(), receipt.payerName());
    }

    /** Its own number, under which something else stands. */
    public String number() {
        return document != null ? document.documentNo() : receipt.receiptNo();
    }

    /** False where its other number would be too long for every table and file. */
    private boolean canStandBeside() {
        return otherNumber.length() <= LONGEST_NUMBER;
    }

    /** The decision can be acted on. */
    public boolean canBe(Decision decision) {
        return decision.action() == DecisionAction.CORRECTION || canStandBeside();
    }

    /** What a person is asked. */
    public WorkItem question() {
        Money amount = document != null ? document.amount() : receipt.amount();
        Reason sent = document != null ? says(document) : says(receipt);
        Reason another = Reason.of(canStandBeside() ? ReasonCode.IT_IS_ANOTHER : ReasonCode.OTHER_NUMBER_TOO_LONG, otherNumber);
        List<WorkItem.Suggestion> suggestions = List.of(
                new WorkItem.Suggestion(DecisionAction.CORRECTION, "", List.of(), Reason.of(ReasonCode.IT_IS_A_CORRECTION)),
                new WorkItem.Suggestion(canStandBeside() ? DecisionAction.ANOTHER_DOCUMENT : DecisionAction.DISMISS, "", List.of(),
                another));
        return new WorkItem(WorkKind.NUMBER_USED_AGAIN, document != null ? document.customerNo() : "", document != null ? "" : number(),
                document != null ? number() : "", "", amount, suggestions,
                Reason.of(ReasonCode.NUMBER_CAME_AGAIN, number(), known, sent, fileName + ":" + line), refusedOn);
    }

    /** An answer names the line of the worklist, or the number; an older one was to an earlier question. */
    public boolean isMeantBy(Decision decision) {
        if (decision.knownOn().isBefore(refusedOn)) {
            return false;
        }
        String named = document != null ? decision.documentNo() : decision.receiptNo();
        boolean customer = document == null || decision.customerNo().isEmpty() || decision.customerNo().equals(document.customerNo());
        return Answers.keys(decision).contains(question().itemNo()) || number().equals(named) && customer;
    }
}
