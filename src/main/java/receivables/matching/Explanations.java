package receivables.matching;

import java.util.Collection;
import java.util.List;
import receivables.money.Money;

/** How bookings are explained: one line in the words of a bookkeeper. Amounts have separators for thousands; long lists are shortened. */
final class Explanations {

    private static final int LISTED = 6;

    private Explanations() {
    }

    /** {@code INV-1001, INV-1002 and INV-1004}; more than six are counted. */
    static String list(AccountBook book, Collection<Integer> items) {
        List<String> numbers = items.stream().map(item -> book.document(item).documentNo()).toList();
        if (numbers.size() == 1) {
            return numbers.getFirst();
        }
        if (numbers.size() > LISTED) {
            return String.join(", ", numbers.subList(0, LISTED - 1)) + " and " + (numbers.size() - LISTED + 1) + " more";
        }
        return String.join(", ", numbers.subList(0, numbers.size() - 1)) + " and " + numbers.getLast();
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
}
