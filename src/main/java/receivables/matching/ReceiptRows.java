package receivables.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import receivables.ledger.AllocationKind;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenReceipt;

/** The rows of {@code receipts.csv}: where each receipt's money is. */
final class ReceiptRows {

    private ReceiptRows() {
    }

    /** Every receipt that became known or counts from tonight, has money left, or was moved tonight, in the account's order. */
    static List<ReceiptRow> of(AccountBook book, Papers papers) {
        List<ReceiptRow> rows = new ArrayList<>();
        Set<String> booked = new HashSet<>();
        book.made().forEach(allocation -> booked.add(allocation.receiptNo()));
        for (int receipt = 0; receipt < book.receiptCount(); receipt++) {
            OpenReceipt line = book.receipt(receipt);
            boolean ofTonight = line.identifiedOn().equals(book.businessDate()) || line.receipt().countsOn().equals(book.businessDate())
                    || book.businessDate().equals(line.receipt().knownOn());
            // what a reversal takes off and a booking puts back leaves as much as there was, elsewhere
            boolean moved = line.left().minor() != book.left(receipt) || line.reversed() != book.isReversed(receipt)
                    || booked.contains(book.receiptNo(receipt));
            // who lost a receipt has no row of it: it stands with whom it went to
            if (line.share().isZero()) {
                continue;
            }
            boolean held = papers.of(receipt) != null && papers.of(receipt).status().isHeld();
            if (moved || held || book.counts(receipt) && (ofTonight || book.left(receipt) != 0)) {
                ReceiptRow row = row(book, receipt);
                rows.add(held ? row.inHand(papers.waits(receipt)) : row);
            }
        }
        return rows;
    }

    private static ReceiptRow row(AccountBook book, int receipt) {
        OpenReceipt line = book.receipt(receipt);
        long amount = line.share().minor();
        long refunded = 0;
        MatchRule strongest = null;
        for (AccountBook.Net net : book.standing(book.receiptNo(receipt))) {
            boolean worthless = net.kind() == AllocationKind.INSTRUMENT && net.documentNo().isEmpty();
            if (net.kind() == AllocationKind.REFUND || worthless) {
                refunded = Math.addExact(refunded, net.amount().minor());
            }
            boolean stronger = net.kind().usesReceipt(net.documentNo()) && (strongest == null || net.rule().compareTo(strongest) < 0);
            strongest = stronger ? net.rule() : strongest;
        }
        long left = book.left(receipt);
        long applied = amount - left - refunded;
        ReceiptRow.Status status = book.isReversed(receipt) || amount < 0 && left == 0 && strongest == MatchRule.REVERSAL
                ? ReceiptRow.Status.REVERSED
                : left == 0 ? ReceiptRow.Status.APPLIED
                : left == amount ? ReceiptRow.Status.ON_ACCOUNT : ReceiptRow.Status.PART_APPLIED;
        return new ReceiptRow(book.receiptNo(receipt), line.customerNo(), line.share(), applied, left, 0, refunded, status, strongest);
    }
}
