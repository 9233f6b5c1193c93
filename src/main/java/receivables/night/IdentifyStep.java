package receivables.night;

import java.time.LocalDate;
import java.util.List;
import receivables.account.SuspenseNight;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.ledger.Sums;
import receivables.matching.MatchingPolicy;
import receivables.outbox.PartFiles;
import receivables.settings.Policy;
import receivables.settings.StepName;
import receivables.store.Corrections;
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
            write(SuspenseNight.of(List.of(), search.waitingForConsent(), shift.settings().journal(), shift.span(), replaced()), files, sums);
        }
        shift.results().putSums(shift.businessDate(), PART, sums);
    }

    private List<OpenReceipt> replaced() {
        LocalDate lastNight = shift.span().previousNight();
        return lastNight == null ? List.of() : new Corrections(shift.database()).receipts(lastNight, shift.businessDate());
    }

    private void identify(List<Receipt> page, MatchingPolicy policy, PayerSearch search, PartFiles files, Sums sums) {
        List<Receipt> originals = shift.payers().unidentifiedOriginals(page, shift.businessDate());
        if (!originals.isEmpty()) {
            keep(search.identify(originals, policy));
        }
        PayerSearch.Page found = search.identify(page, policy);
        keep(found);
        write(SuspenseNight.of(found.suspense(), found.work(), shift.settings().journal(), shift.span()), files, sums);
    }

    private void keep(PayerSearch.Page found) {
        shift.payers().putIdentified(found.identifications(), shift.businessDate());
        shift.payers().putNamed(found.named(), shift.businessDate());
    }

    private static void write(SuspenseNight suspense, PartFiles files, Sums sums) {
        files.writeReceipts(suspense.receipts());
        files.writeWorklist(suspense.worklist());
        files.writeJournal(suspense.journal());
        sums.addAll(suspense.sums());
    }
}
