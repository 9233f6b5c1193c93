package receivables.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;

/**
 * Money paid out that names credit notes of ours, and nothing else: it is their credit that was paid. An outgoing payment never settles an
 * invoice.
 */
final class CreditPayouts {

    private final AccountBook book;
    private DocumentNumbers documents;

    CreditPayouts(AccountBook book) {
        this.book = book;
    }

    /**
     * Books a payment out on the credit notes it names: their whole credit, or a part of the only one. False where it does not say so for
     * certain.
     */
    boolean take(int receipt) {
        SortedSet<Integer> named = named(receipt);
        long credit = 0;
        for (int item : named) {
            boolean payable = !book.document(item).isDebit() && book.open(item) > 0 && book.sameCurrency(receipt, item)
                    && book.document(item).customerNo().equals(book.receipt(receipt).customerNo())
                    && !book.isBanned(book.document(item).documentNo(), "");
            if (!payable) {
                return false;
            }
            credit = Math.addExact(credit, book.open(item));
        }
        long paid = -book.left(receipt);
        if (named.isEmpty() || paid > credit || paid < credit && named.size() > 1) {
            return false;
        }
        List<Integer> notes = new ArrayList<>(named);
        book.sortOldestFirst(notes);
        for (int note : notes) {
            book.payOut(note, Math.min(paid, book.open(note)), MatchRule.REFERENCE,
                    Reason.of(ReasonCode.PAID_OUT_WITH, book.receiptNo(receipt)));
        }
        book.closeOutgoing(receipt, MatchRule.REFERENCE, Reason.of(ReasonCode.PAYS_OUT, Explanations.list(book, notes)));
        return true;
    }

    /** Documents named beyond doubt; empty where there is any doubt. */
    private SortedSet<Integer> named(int receipt) {
        if (documents == null) {
            documents = new DocumentNumbers(book);
        }
        Receipt line = book.receipt(receipt).receipt();
        List<NamedDocuments> found = new ArrayList<>(List.of(DocumentNamer.inText(book, documents, book.policy(receipt), line)));
        for (AdviceLine advice : book.receipt(receipt).advice()) {
            found.add(DocumentNamer.inAdvice(book, documents, book.policy(receipt), advice));
        }
        SortedSet<Integer> named = new TreeSet<>();
        for (NamedDocuments one : found) {
            if (!one.likely().isEmpty() || !one.doubtful().isEmpty() || !one.groups().isEmpty() || !one.unknown().isEmpty()
                    || !one.settled().isEmpty()) {
                return new TreeSet<>();
            }
            named.addAll(one.sure());
        }
        return named;
    }
}
