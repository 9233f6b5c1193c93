package receivables.matching;

import java.util.Collection;
import java.util.List;
import receivables.ledger.Decision;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.money.Money;

/** What explanations of bookings are made of, for a bookkeeper's eyes: amounts with separators for thousands; long lists are shortened. */
final class Explanations {

    private static final int LISTED = 6;
    private static final int LONGEST_REASON = 120;

    private Explanations() {
    }

    /** {@code INV-1001, INV-1002 and INV-1004}; more than six are counted. */
    static Reason list(AccountBook book, Collection<Integer> items) {
        List<String> numbers = numbers(book, items);
        return numbers.size() > LISTED
                ? Reason.of(ReasonCode.NAMED_AND_MORE, numbers.subList(0, LISTED - 1), numbers.size() - LISTED + 1)
                : Reason.of(ReasonCode.NAMED, numbers);
    }

    static List<String> numbers(AccountBook book, Collection<Integer> items) {
        return items.stream().map(item -> book.document(item).documentNo()).toList();
    }

    /** {@code 12,300.00}. */
    static String amount(Money money) {
        String plain = money.plain();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        int first = money.isNegative() ? 1 : 0;
        for (int index = point - 3; index > first; index -= 3) {
            text.insert(index, ',');
        }
        return text.toString();
    }

    static String left(AccountBook book, int receipt) {
        return amount(book.receiptMoney(receipt, book.left(receipt)));
    }

    /** What a decision books: in the person's own words, else by what it does. */
    static Reason decided(Decision decision, Reason what) {
        String reason = decision.reason() == null ? "" : decision.reason().strip();
        Reason why = reason.isEmpty() ? what : Reason.text(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        return Reason.of(ReasonCode.DECISION_EXPLAINED, decision.decisionNo(), why, decision.by());
    }
}
