package receivables.night;

import java.util.List;
import receivables.account.NightTally;
import receivables.ledger.Receipt;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.matching.MatchingPolicy;
import receivables.matching.ReceiptRow;
import receivables.outbox.PartFiles;
import receivables.proof.Journal;
import receivables.proof.Posting;
import receivables.proof.ProofSums;
import receivables.settings.Policy;
import receivables.settings.StepName;
import receivables.store.PayerSearch;

/**
 * Finds out whose money each receipt is, those in suspense since long included, a page of receipts at a time. What stays in suspense is written to part 0 of the
 * night's files: it belongs to no account.
 */
final class IdentifyStep implements NightStep.Single {

    static final String PART = "identify";
    private static final int PAGE = 2_000;

    private final Shift shift;

    IdentifyStep(Shift shift) {
        this.shift = shift;
    }

    @Override
    public StepName step() {
        return StepName.IDENTIFY;
    }

    @Override
    public void run(Progress progress) {
        MatchingPolicy policy = shift.settings().policies().get(Policy.STANDARD).matching();
        PayerSearch search = new PayerSearch(shift.database(), shift.businessDate(), shift.approvals());
        Sums sums = new Sums();
        try (PartFiles files = new PartFiles(shift.partsFolder(), 0)) {
            String after = "";
            List<Receipt> page = shift.payers().unidentifiedReceipts(shift.businessDate(), after, PAGE);
            while (!page.isEmpty()) {
                identify(page, policy, search, files, sums);
                progress.advance(page.size());
                after = page.getLast().receiptNo();
                page = page.size() < PAGE ? List.of() : shift.payers().unidentifiedReceipts(shift.businessDate(), after, PAGE);
            }
            writeSuspense(List.of(), search.waitingForConsent(), files, sums);
        }
        shift.results().putSums(shift.businessDate(), PART, sums);
    }

    private void identify(List<Receipt> page, MatchingPolicy policy, PayerSearch search, PartFiles files, Sums sums) {
        PayerSearch.Page found = search.identify(page, policy);
        shift.payers().putIdentified(found.identifications(), shift.businessDate());
        shift.payers().putNamed(found.named(), shift.businessDate());
        writeSuspense(found.suspense(), found.work(), files, sums);
    }

    private void writeSuspense(List<Receipt> suspense, List<WorkItem> work, PartFiles files, Sums sums) {
        List<Posting> postings = Journal.suspense(suspense, shift.settings().journal(), shift.span());
        List<ReceiptRow> rows = suspense.stream().map(receipt -> new ReceiptRow(receipt.receiptNo(), "", receipt.amount(), 0, 0, receipt.amount().minor(), 0,
                ReceiptRow.Status.SUSPENSE, null)).toList();
        files.writeReceipts(rows);
        files.writeWorklist(work);
        files.writeJournal(postings);
        ProofSums proof = new ProofSums(sums, shift.span());
        proof.suspense(suspense);
        proof.receiptRows(rows);
        proof.journal(postings, shift.settings().journal());
        NightTally tally = new NightTally(sums);
        work.forEach(tally::work);
        for (Receipt receipt : suspense) {
            tally.suspense(receipt.currency(), receipt.amount().minor());
            if (shift.span().isNew(receipt.knownOn(), receipt.countsOn())) {
                tally.received(receipt.currency(), receipt.amount().minor());
            }
        }
    }
}
