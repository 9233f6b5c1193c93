package receivables.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PaymentHistory;
import receivables.ledger.Stage;
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
        Map<String, LocalDate> paidOn = lastMoney(matched);
        Map<String, Stage> mailed = highestStage(account.letters());
        Map<String, int[]> counts = new TreeMap<>();
        for (OpenItem item : settled) {
            Document document = item.document();
            LocalDate paid = paidOn.get(document.documentNo());
            if (document.isDebit() && paid != null) {
                counts.computeIfAbsent(document.customerNo(), unused ->
                        new int[3])[habit(document, paid, mailed.get(document.documentNo()))]++;
            }
        }
        List<PaymentHistory> histories = new ArrayList<>();
        counts.forEach((customerNo, count) -> histories.add(new PaymentHistory(customerNo, count[0], count[1], count[2])));
        return histories;
    }

    private static int habit(Document document, LocalDate paid, Stage mailed) {
        if (!paid.isAfter(document.dueDate())) {
            return 0;
        }
        Stage highest = document.openingStage() != null && (mailed == null || document.openingStage().isAtLeast(mailed))
                ? document.openingStage() : mailed;
        return highest == null || highest.isCourtesy() ? 1 : 2;
    }

    private static Map<String, LocalDate> lastMoney(MatchingResult matched) {
        Map<String, LocalDate> countsOn = new HashMap<>();
        for (OpenReceipt receipt : matched.receipts()) {
            countsOn.put(receipt.receipt().receiptNo(), receipt.receipt().countsOn());
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
