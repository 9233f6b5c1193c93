package receivables.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PaymentHistory;
import receivables.ledger.Receipt;
import receivables.ledger.Stage;
import receivables.ledger.credit.Lateness;
import receivables.matching.MatchingResult;

/**
 * How tonight's settled invoices were paid: on or before the due date, late without pressure, or only after a dunning letter.
 * The money's own date counts, not the night's. Source: the domain page, section 5, payment habits.
 */
final class PaymentHabits {

    private PaymentHabits() {
    }

    /** What tonight adds to each customer's payment history, by customer number; customers without a settled invoice are absent. */
    static List<PaymentHistory> of(List<OpenItem> settled, Account account, MatchingResult matched) {
        if (settled.isEmpty()) {
            return List.of();
        }
        Map<String, LocalDate> paidOn = lastMoney(matched, Receipt::countsOn);
        // a paper is handed over on one day and paid on another
        Map<String, LocalDate> collectedOn = lastMoney(matched, Receipt::collectedOn);
        Map<String, Stage> mailed = highestStage(account.letters());
        Map<String, PaymentHistory> histories = new TreeMap<>();
        for (OpenItem item : settled) {
            Document document = item.document();
            LocalDate paid = paidOn.get(document.documentNo());
            if (document.isDebit() && paid != null) {
                int habit = habit(document, paid, mailed.get(document.documentNo()));
                PaymentHistory one = new PaymentHistory(document.customerNo(), habit == 0 ? 1 : 0, habit == 1 ? 1 : 0, habit == 2 ? 1 : 0,
                        Lateness.of(daysLate(document, collectedOn.get(document.documentNo()))));
                histories.merge(document.customerNo(), one, PaymentHistory::plus);
            }
        }
        return List.copyOf(histories.values());
    }

    /** How many days after its due date each of the customer's invoices settled tonight was paid, by document number. */
    static List<Integer> daysLate(List<OpenItem> settled, String customerNo, MatchingResult matched) {
        if (settled.isEmpty()) {
            return List.of();
        }
        Map<String, LocalDate> paidOn = lastMoney(matched, Receipt::collectedOn);
        return settled.stream().map(OpenItem::document).filter(document -> document.customerNo().equals(customerNo) && document.isDebit()
                && paidOn.containsKey(document.documentNo())).sorted(Comparator.comparing(Document::documentNo))
                .map(document -> daysLate(document, paidOn.get(document.documentNo()))).toList();
    }

    private static int daysLate(Document document, LocalDate paid) {
        return Math.toIntExact(ChronoUnit.DAYS.between(document.dueDate(), paid));
    }

    private static int habit(Document document, LocalDate paid, Stage mailed) {
        if (!paid.isAfter(document.dueDate())) {
            return 0;
        }
        Stage highest = document.openingStage() != null && (mailed == null || document.openingStage().isAtLeast(mailed))
                ? document.openingStage() : mailed;
        return highest == null || highest.isCourtesy() ? 1 : 2;
    }

    private static Map<String, LocalDate> lastMoney(MatchingResult matched, Function<Receipt, LocalDate> day) {
        Map<String, LocalDate> countsOn = new HashMap<>();
        for (OpenReceipt receipt : matched.receipts()) {
            countsOn.put(receipt.receipt().receiptNo(), day.apply(receipt.receipt()));
        }
        Map<String, LocalDate> paidOn = new HashMap<>();
        for (Allocation allocation : matched.allocations()) {
            LocalDate date = countsOn.get(allocation.receiptNo());
            if (date != null && allocation.offReceipt() > 0) {
                paidOn.merge(allocation.documentNo(), date, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return paidOn;
    }

    private static Map<String, Stage> highestStage(List<IssuedLetter> letters) {
        Map<String, Stage> highest = new HashMap<>();
        for (IssuedLetter letter : letters) {
            for (IssuedLetter.Item item : letter.items()) {
                if (item.stage() != null) {
                    highest.merge(item.documentNo(), item.stage(), (one, other) -> one.isAtLeast(other) ? one : other);
                }
            }
        }
        return highest;
    }
}
