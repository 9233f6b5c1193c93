package receivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import receivables.ledger.Account;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Role;
import receivables.ledger.WorkItem;
import receivables.ledger.shortage.ShortReason;
import receivables.money.Money;

/**
 * What is to be done about a payment that was less, by its reason: the unknown one is asked for, faults of goods or price are a dispute,
 * what a customer sets off by himself is refused. Each has somebody who answers for it, and a day.
 */
final class ShortPayments {

    private ShortPayments() {
    }

    static List<WorkItem.Suggestion> suggestions(Document document, Money open, ShortReason why) {
        List<String> documents = List.of(document.documentNo());
        Reason amount = Reason.of(ReasonCode.HOLD_UNTIL_CLEARED, Explanations.amount(open));
        WorkItem.Suggestion dispute = new WorkItem.Suggestion(DecisionAction.DISPUTE, document.customerNo(), documents, amount);
        WorkItem.Suggestion writeOff = new WorkItem.Suggestion(DecisionAction.WRITE_OFF, document.customerNo(), documents,
                Reason.of(why == ShortReason.LATE_DISCOUNT ? ReasonCode.GRANT_THE_DISCOUNT : ReasonCode.WRITE_IT_OFF));
        List<WorkItem.Suggestion> suggestions = new ArrayList<>();
        switch (why) {
            case LATE_DISCOUNT -> suggestions.addAll(List.of(writeOff, hint(ReasonCode.CLAIM_THE_DISCOUNT, open)));
            case QUALITY, QUANTITY, PRICE -> suggestions.addAll(List.of(dispute, writeOff));
            case TAX -> suggestions.addAll(List.of(hint(ReasonCode.ASK_FOR_THE_TAX_CERTIFICATE, open), writeOff, dispute));
            case BANK_CHARGE -> suggestions.addAll(List.of(hint(ReasonCode.CLAIM_THE_CHARGE, open), writeOff, dispute));
            case REBATE -> suggestions.addAll(List.of(hint(ReasonCode.REFUSE_THE_SET_OFF, open), dispute, writeOff));
            case OTHER -> suggestions.addAll(List.of(hint(ReasonCode.ASK_WHY, open), dispute, writeOff));
        }
        return suggestions;
    }

    private static WorkItem.Suggestion hint(ReasonCode code, Money open) {
        return WorkItem.Suggestion.hint(Reason.of(code, Explanations.amount(open)));
    }

    /**
     * The salesperson for what is between him and his customer, else credit control.
     *
     * @param answer the day by which he knows why less came
     */
    static Reason whoAnswers(Account account, String customerNo, ShortReason why, LocalDate answer) {
        String salesperson = account.customers().stream().filter(customer -> customer.customerNo().equals(customerNo))
                .map(customer -> customer.salesperson() == null ? "" : customer.salesperson()).findFirst().orElse("");
        String owner = why.isForSales() && !salesperson.isEmpty() ? salesperson : Role.CREDIT.name();
        return Reason.of(ReasonCode.ANSWERS_BY, owner, answer);
    }
}
