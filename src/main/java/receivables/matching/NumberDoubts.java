package receivables.matching;

import java.util.List;
import receivables.matching.text.PartWords;
import receivables.matching.text.ReferenceKeys;

/**
 * Whether a number may be mistyped although the payer has a document of that number: its amount is not what is paid, and another open
 * document of his fits better. Then two explanations stand against each other, and a person decides.
 */
final class NumberDoubts {

    private final AccountBook book;

    NumberDoubts(AccountBook book) {
        this.book = book;
    }

    /**
     * Another document has exactly the amount and nothing says that a part is paid; or more is paid than is open, and a document of nearly
     * this number is nearer to the amount, or had it before it was settled.
     *
     * @param amount minor units that the payer says go to the document
     * @param said everything that he says about them
     */
    boolean aboutNumber(int receipt, int named, long amount, String said) {
        long open = book.open(named);
        if (!book.document(named).isDebit() || open == 0 || amount <= 0 || amount == open) {
            return false;
        }
        List<Integer> others = book.ownDebits(receipt).stream().filter(item -> item != named).toList();
        if (others.stream().anyMatch(item -> book.open(item) == amount) && !(amount < open && PartWords.in(said))) {
            return true;
        }
        String number = ReferenceKeys.compact(book.document(named).documentNo());
        if (amount > open && hadTheAmount(receipt, named, amount)) {
            return true;
        }
        return amount > open && others.stream().anyMatch(item -> Math.abs(book.open(item) - amount) < amount - open
                && NearNumbers.isLike(number, ReferenceKeys.compact(book.document(item).documentNo())));
    }

    /** A part is spoken of, and it is more than the whole document ever was. */
    boolean isPartOfLess(int named, long amount, String said) {
        return book.document(named).isDebit() && amount > book.document(named).amount().minor() && PartWords.in(said);
    }

    /** A document of nearly this number, settled by now, had the amount: it may be paid twice, and this one not at all. */
    private boolean hadTheAmount(int receipt, int named, long amount) {
        String number = ReferenceKeys.compact(book.document(named).documentNo());
        for (int item = 0; item < book.itemCount(); item++) {
            boolean settled = item != named && book.document(item).isDebit() && book.open(item) == 0 && book.sameCurrency(receipt, item)
                    && book.document(item).customerNo().equals(book.document(named).customerNo())
                    && book.document(item).amount().minor() == amount;
            if (settled && NearNumbers.isLike(number, ReferenceKeys.compact(book.document(item).documentNo()))) {
                return true;
            }
        }
        return false;
    }
}
