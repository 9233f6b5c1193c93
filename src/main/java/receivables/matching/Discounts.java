package receivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import receivables.ledger.Document;

/** Cash discounts that a receipt may have taken, and small differences that the tolerance covers. */
final class Discounts {

    private Discounts() {
    }

    /**
     * The cash discount of each debit that is in time on the day the receipt counts; zero where there is none. Same order as the debits.
     */
    static long[] inTime(AccountBook book, int receipt, Settlement settlement) {
        return discounts(book, receipt, settlement.debits(), true);
    }

    /**
     * The discounts that are together exactly the difference: all of them, or the one subset that is. Null where no set, or more than one,
     * is.
     *
     * @param inTime discounts that could still be taken; false: only those that came too late (with those in time, if any)
     */
    static long[] explaining(AccountBook book, int receipt, Settlement settlement, long difference, boolean inTime) {
        if (settlement.isEmpty() || difference <= 0) {
            return null;
        }
        long[] discounts = discounts(book, receipt, settlement.debits(), inTime);
        List<Integer> positions = new ArrayList<>();
        long sum = 0;
        for (int index = 0; index < discounts.length; index++) {
            if (discounts[index] > 0) {
                positions.add(index);
                sum += discounts[index];
            }
        }
        if (positions.isEmpty() || sum < difference) {
            return null;
        }
        if (sum == difference) {
            return discounts;
        }
        long[] amounts = positions.stream().mapToLong(position -> discounts[position]).toArray();
        List<Integer> chosen = OneSet.of(amounts, difference, 1L << 20);
        if (chosen == null) {
            return null;
        }
        long[] taken = new long[discounts.length];
        chosen.forEach(index -> taken[positions.get(index)] = discounts[positions.get(index)]);
        return taken;
    }

    private static long[] discounts(AccountBook book, int receipt, List<Integer> debits, boolean inTimeOnly) {
        LocalDate paidOn = book.receipt(receipt).receipt().countsOn();
        long[] discounts = new long[debits.size()];
        for (int index = 0; index < discounts.length; index++) {
            Document document = book.document(debits.get(index));
            boolean offered = document.discountUntil() != null && document.discountAmount() != null;
            if (offered && (!inTimeOnly || !paidOn.isAfter(document.discountUntil()))
                    && document.discountAmount().minor() < book.open(debits.get(index))) {
                discounts[index] = document.discountAmount().minor();
            }
        }
        return discounts;
    }

    /** Within the absolute and the percentage tolerance, both inclusive. */
    static boolean tolerates(AccountBook book, int receipt, long difference, long sum) {
        return book.policy(receipt).tolerates(book.receiptMoney(receipt, difference), book.receiptMoney(receipt, sum));
    }
}
