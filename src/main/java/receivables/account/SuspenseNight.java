package receivables.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.ledger.instrument.InstrumentRow;
import receivables.ledger.instrument.InstrumentStatus;
import receivables.matching.ReceiptRow;
import receivables.proof.Journal;
import receivables.proof.JournalAccounts;
import receivables.proof.NightSpan;
import receivables.proof.Posting;
import receivables.proof.ProofSums;

/**
 * What a night says of receipts that belong to no account, because nobody is certain whose they are.
 *
 * @param sums what they add to the night's proofs and report
 * What belongs to the whole night and to none of its accounts is here too: the postings that corrected receipts take off.
 */
public record SuspenseNight(List<ReceiptRow> receipts, List<WorkItem> worklist, List<Posting> journal, List<InstrumentRow> instruments,
        Sums sums) {

    /** @param suspense the receipts, in their order @param work a question for each */
    public static SuspenseNight of(List<Receipt> suspense, List<WorkItem> work, JournalAccounts accounts, NightSpan span) {
        return of(suspense, work, accounts, span, List.of());
    }

    /** The same with money that counts later listed between, by number; it adds to nothing. */
    public SuspenseNight with(List<Receipt> expected) {
        List<ReceiptRow> rows = new ArrayList<>(receipts);
        expected.forEach(receipt -> rows.add(new ReceiptRow(receipt.receiptNo(), "", receipt.amount(), 0, 0, 0, 0,
                ReceiptRow.Status.EXPECTED, null)));
        rows.sort(Comparator.comparing(ReceiptRow::receiptNo));
        return new SuspenseNight(rows, worklist, journal, instruments, sums);
    }

    /** Papers of which nobody knows who gave them pay and cover nothing, but they are in hand. */
    private static List<InstrumentRow> papers(List<Receipt> suspense, NightSpan span) {
        return suspense.stream().filter(receipt -> receipt.isInstrument() && span.counts(receipt))
                .map(receipt -> new InstrumentRow(receipt, "", receipt.amount(), List.of(), InstrumentStatus.IN_HAND)).toList();
    }

    /** @param replaced receipts of earlier nights that a corrected version replaces tonight, once a night */
    public static SuspenseNight of(List<Receipt> suspense, List<WorkItem> work, JournalAccounts accounts, NightSpan span,
            List<OpenReceipt> replaced) {
        Sums sums = new Sums();
        List<Posting> postings = new ArrayList<>(Journal.suspense(suspense, accounts, span));
        postings.addAll(Journal.corrected(replaced, accounts, span));
        List<ReceiptRow> rows = suspense.stream().map(receipt ->
                new ReceiptRow(receipt.receiptNo(), "", receipt.amount(), 0, 0, receipt.amount().minor(), 0, ReceiptRow.Status.SUSPENSE,
                null)).toList();
        ProofSums proof = new ProofSums(sums, span);
        proof.suspense(suspense);
        proof.receiptRows(rows);
        proof.journal(postings, accounts);
        NightTally tally = new NightTally(sums);
        for (Receipt receipt : suspense) {
            tally.suspense(receipt.currency(), receipt.amount().minor());
            if (!receipt.isInstrument() && span.isNew(receipt.knownOn(), receipt.countsOn())) {
                tally.received(receipt.currency(), receipt.amount().minor());
            }
        }
        List<InstrumentRow> papers = papers(suspense, span);
        papers.forEach(row -> tally.instrument(row, span.businessDate()));
        return new SuspenseNight(rows, List.copyOf(work), List.copyOf(postings), papers, sums);
    }
}
