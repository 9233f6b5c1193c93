package receivables.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.MatchRule;
import receivables.ledger.PayerClue;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.matching.text.ReferenceKeys;
import receivables.matching.text.StatedAmounts;
import receivables.money.Money;

/**
 * The switches: what a number that is none of ours must mean, where the payer is certain and exactly one of his open documents has the
 * amount beside it. Nothing is guessed where another document of his, open or settled of late, has that amount.
 */
final class Guesses {

    private static final int SHORTEST_ORDER = 4;

    private final AccountBook book;
    private final DocumentNumbers documents;

    Guesses(AccountBook book, DocumentNumbers documents) {
        this.book = book;
        this.documents = documents;
    }

    /** A document, and why it is meant. */
    record Guess(int item, Reason why) {
    }

    /**
     * What the number must mean.
     *
     * @param amount minor units beside the number
     * @param said what is written beside it: what it says was taken off belongs to the document's amount
     * @return null: nothing is certain enough, or no switch is on
     */
    Guess of(int receipt, String reference, long amount, String said) {
        MatchingPolicy policy = book.policy(receipt);
        boolean certain = book.receipt(receipt).clue() != PayerClue.DOCUMENT_NUMBER;
        if (policy.switches().isEmpty() || !certain || amount <= 0) {
            return null;
        }
        int exact = only(receipt, amount);
        if (exact < 0) {
            return hasAnother(receipt, -1, amount) ? null : lessWhatIsSaid(receipt, reference, amount, said);
        }
        String number = book.document(exact).documentNo();
        if (isOneSlipFrom(policy, reference, number)) {
            return new Guess(exact, Reason.of(ReasonCode.ONE_SLIP_FROM, reference, number));
        }
        return policy.switches().contains(MatchingSwitch.UNKNOWN_ORDER_NUMBER) && isOrder(policy, reference)
                ? new Guess(exact, Reason.of(ReasonCode.NO_NUMBER_OF_OURS, reference, number)) : null;
    }

    /** The document that alone has the amount and what was taken off; it stays open by the latter. */
    private Guess lessWhatIsSaid(int receipt, String reference, long amount, String said) {
        SortedSet<Integer> found = new TreeSet<>();
        for (BigDecimal taken : StatedAmounts.takenOff(said)) {
            long whole = amount + taken.movePointRight(Money.decimals(book.receipt(receipt).receipt().currency())).longValue();
            if (whole > amount && hasAnother(receipt, -1, whole)) {
                found.add(only(receipt, whole));
            }
        }
        if (found.size() != 1 || found.first() < 0 || !isOneSlipFrom(book.policy(receipt), reference,
                book.document(found.first()).documentNo())) {
            return null;
        }
        return new Guess(found.first(), Reason.of(ReasonCode.ONE_SLIP_FROM_LESS, reference, book.document(found.first()).documentNo()));
    }

    /** The only open document of this amount, where no other has or had it; else -1. */
    private int only(int receipt, long amount) {
        List<Integer> exact = book.ownDebits(receipt).stream().filter(item -> book.open(item) == amount).toList();
        return exact.size() == 1 && !hasAnother(receipt, exact.getFirst(), amount) ? exact.getFirst() : -1;
    }

    private static boolean isOneSlipFrom(MatchingPolicy policy, String reference, String number) {
        return policy.switches().contains(MatchingSwitch.NUMBER_ONE_SLIP_AWAY)
                && NearNumbers.isLike(ReferenceKeys.compact(reference), ReferenceKeys.compact(number));
    }

    private boolean hasAnother(int receipt, int only, long amount) {
        for (int item = 0; item < book.itemCount(); item++) {
            boolean own = book.document(item).isDebit() && book.document(item).customerNo().equals(book.receipt(receipt).customerNo());
            if (item != only && own && book.sameCurrency(receipt, item)
                    && (book.open(item) == amount || book.document(item).amount().minor() == amount)) {
                return true;
            }
        }
        return false;
    }

    /** Letters in front that none of our numbers has, and some digits: the payer's own order. */
    private boolean isOrder(MatchingPolicy policy, String reference) {
        String compact = ReferenceKeys.compact(reference);
        int letters = 0;
        while (letters < compact.length() && !ReferenceKeys.isDigit(compact.charAt(letters))) {
            letters++;
        }
        String prefix = compact.substring(0, letters);
        boolean ours = documents.prefixes().contains(prefix) || policy.documentPrefixes().stream()
                .anyMatch(own -> ReferenceKeys.compact(own).equals(prefix));
        return letters > 0 && !ours && compact.length() - letters >= SHORTEST_ORDER;
    }

    /** Nothing but one unknown number is named, and the whole receipt is what one document has open. */
    void text(ReceiptCase receipt) {
        NamedDocuments named = receipt.named();
        boolean only = named.unknown().size() == 1 && named.sure().isEmpty() && named.likely().isEmpty() && named.doubtful().isEmpty()
                && named.groups().isEmpty()
                && named.settled().isEmpty() && book.receipt(receipt.receipt()).advice().isEmpty() && receipt.earmark().isEmpty();
        boolean whole = book.left(receipt.receipt()) == book.receipt(receipt.receipt()).share().minor();
        Guess guess = only && whole && !receipt.isClosed() ? of(receipt.receipt(), named.unknown().getFirst(), book.left(receipt.receipt()),
                book.receipt(receipt.receipt()).receipt().remittance()) : null;
        if (guess != null && !book.isBanned(book.receiptNo(receipt.receipt()), "")) {
            boolean part = book.open(guess.item()) > book.left(receipt.receipt());
            book.pay(receipt.receipt(), guess.item(), book.left(receipt.receipt()), part ? MatchRule.REFERENCE_PART : MatchRule.AMOUNT,
                    guess.why());
        }
    }
}
