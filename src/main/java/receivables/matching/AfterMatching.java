package receivables.matching;

import java.util.ArrayList;
import java.util.List;
import receivables.ledger.Allocation;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;

/**
 * An account's documents and receipts with what the night's bookings left of them, in the account's order; unchanged ones are the very same
 * values.
 */
final class AfterMatching {

    private AfterMatching() {
    }

    /** What was booked; money counts for interest from the day its receipt counts. */
    static List<Allocation> bookings(AccountBook book) {
        return book.made().stream().map(booked -> {
            int receipt = book.receiptOf(booked.receiptNo());
            return receipt < 0 ? booked : booked.paidOn(book.receipt(receipt).receipt().countsOn());
        }).toList();
    }

    static List<OpenItem> items(AccountBook book) {
        if (book.made().isEmpty()) {
            return book.account().items();
        }
        List<OpenItem> after = new ArrayList<>(book.itemCount());
        for (int item = 0; item < book.itemCount(); item++) {
            OpenItem before = book.account().items().get(item);
            after.add(before.open().minor() == book.open(item) ? before : before.withOpen(book.money(item, book.open(item))));
        }
        return after;
    }

    static List<OpenReceipt> receipts(AccountBook book, Papers papers) {
        if (book.made().isEmpty() && papers.isEmpty()) {
            return book.account().receipts();
        }
        List<OpenReceipt> after = new ArrayList<>(book.receiptCount());
        for (int receipt = 0; receipt < book.receiptCount(); receipt++) {
            OpenReceipt before = book.receipt(receipt);
            OpenReceipt moved = before.left().minor() == book.left(receipt) ? before
                    : before.withLeft(book.receiptMoney(receipt, book.left(receipt)));
            after.add(papers.after(receipt, book.isReversed(receipt) && !before.reversed() ? moved.asReversed() : moved));
        }
        return after;
    }
}
