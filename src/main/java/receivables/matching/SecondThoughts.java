package receivables.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import receivables.ledger.AllocationKind;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;

/**
 * Money that is another customer's after all: tonight's share of a receipt is less than what is booked of it here. What rules booked is
 * taken back, the weakest rule first, until no more is booked than the share; what a person booked stays until a person takes it off.
 */
final class SecondThoughts {

    private final AccountBook book;

    SecondThoughts(AccountBook book) {
        this.book = book;
    }

    /** Before anything else, so that the documents are free for tonight's decisions and receipts. */
    void run() {
        for (int receipt = 0; receipt < book.receiptCount(); receipt++) {
            takeBack(receipt, false);
        }
    }

    /**
     * After tonight's decisions have acted. The shares leave room for what people booked, less what they take off tonight; should one of
     * them not have acted, the money is still the other customer's.
     */
    void runPeoplesToo() {
        for (int receipt = 0; receipt < book.receiptCount(); receipt++) {
            takeBack(receipt, true);
        }
    }

    /** What is taken back together: all on one document; and both sides of what was exchanged into another currency. */
    private static String together(AccountBook.Net net) {
        return net.kind() == AllocationKind.EXCHANGE ? "\n" : net.documentNo();
    }

    private void takeBack(int receipt, boolean peoplesToo) {
        if (book.left(receipt) >= 0 || book.receipt(receipt).receipt().amount().isNegative()) {
            return;
        }
        List<AccountBook.Net> standing = new ArrayList<>(book.standing(book.receiptNo(receipt)));
        standing.removeIf(net -> net.kind() == AllocationKind.REFUND || !peoplesToo && net.rule() == MatchRule.DECISION);
        Set<String> documents = new LinkedHashSet<>();
        standing.stream().filter(net -> net.kind().usesReceipt(net.documentNo()))
                .sorted(Comparator.comparing(AccountBook.Net::rule).reversed()
                .thenComparing(AccountBook.Net::documentNo)).forEach(net -> documents.add(together(net)));
        Reason reason = Reason.of(ReasonCode.MONEY_IS_ANOTHERS, book.receiptNo(receipt));
        for (String documentNo : documents) {
            if (book.left(receipt) >= 0) {
                return;
            }
            // a discount goes with the payment that earned it
            standing.stream().filter(net -> together(net).equals(documentNo))
                    .forEach(net -> book.takeBack(net, MatchRule.PAYER_CHANGED, reason));
        }
    }
}
