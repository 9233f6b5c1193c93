package receivables.night;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import receivables.account.SuspenseNight;
import receivables.decisions.Dismissals;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.matching.MatchingPolicy;
import receivables.outbox.PartFiles;
import receivables.settings.Policy;
import receivables.settings.StepName;
import receivables.store.Corrections;
import receivables.store.DecisionOutcomes;
import receivables.matching.payers.ExpectedMoney;
import receivables.store.NumbersAgain;
import receivables.matching.payers.PayerSearch;
import receivables.store.PayersOfNight;

/**
 * Finds out whose money each receipt is, those in suspense since long included: pages of receipts, several looked up side by side. What
 * stays in suspense is written to part 0 of the night's files, in the order of the receipts: it belongs to no account. A step that was cut
 * off finds again what is not identified.
 */
final class IdentifyStep implements NightStep.Single {

    static final String PART = "identify";
    private static final int MOST_RECEIPTS = 2_000;

    private final Shift shift;
    /** Receipts looked up together; where finance wants small pages of accounts, memory is short here too. */
    private final int pageReceipts;

    IdentifyStep(Shift shift) {
        this.shift = shift;
        this.pageReceipts = Math.min(MOST_RECEIPTS, shift.settings().run().pageItems());
    }

    @Override
    public StepName step() {
        return StepName.IDENTIFY;
    }

    @Override
    public void run(Progress progress) {
        MatchingPolicy policy = shift.settings().policies().get(Policy.STANDARD).matching();
        List<WorkItem> inVain = new NightDecisions(shift).check();
        shift.accounts().followSuccessors(shift.businessDate());
        List<OpenReceipt> replaced = replaced();
        PayerSearch search = PayerSearch.ofNight(new PayersOfNight(shift.database(), shift.businessDate()), shift.approvals(),
                replaced);
        NumbersAgain again = new NumbersAgain(shift.database(), shift.businessDate());
        Dismissals dismissals = new Dismissals(shift.payers().decisions(shift.businessDate(), EnumSet.of(DecisionAction.DISMISS)),
                shift.approvals(), shift.businessDate());
        ExpectedMoney expected = new ExpectedMoney(shift.payers().expectedReceipts(shift.businessDate()), search, policy);
        shift.payers().putIdentified(expected.identifications(), shift.businessDate());
        shift.payers().putNamed(expected.named(), shift.businessDate());
        Sums sums = new Sums();
        try (PartFiles files = new PartFiles(shift.partsFolder(), 0,
                shift.settings().language()); SideBySide pages = new SideBySide(shift.partitions())) {
            String after = "";
            List<Receipt> page = search.next(after, pageReceipts);
            while (!page.isEmpty()) {
                List<Receipt> receipts = page;
                boolean alone = page.stream().anyMatch(IdentifyStep::takesAnotherBack);
                if (alone) {
                    pages.finish();
                    identifyOriginals(page, policy, search);
                }
                pages.give(() -> identify(receipts, policy, search), found -> {
                    write(SuspenseNight.of(found.suspense(), dismissals.standing(found.work()), shift.settings().journal(), shift.span())
                            .with(expected.upTo(receipts.getLast().receiptNo())), files, sums);
                    progress.advance(receipts.size());
                });
                if (alone) {
                    pages.finish();
                }
                after = page.getLast().receiptNo();
                page = page.size() < pageReceipts ? List.of() : search.next(after, pageReceipts);
            }
            pages.finish();
            shift.payers().markUsed(shift.businessDate());
            List<WorkItem> ofNoAccount = Stream.of(search.waitingForConsent(), shift.refusedMoney().questions(), again.questions(), inVain)
                    .flatMap(List::stream).toList();
            write(SuspenseNight.of(List.of(), dismissals.standing(ofNoAccount), shift.settings().journal(), shift.span(),
                    replaced).with(expected.others()), files, sums);
        }
        shift.results().putSums(shift.businessDate(), PART, sums);
        List<DecisionOutcome> answers = Stream.of(dismissals.outcomes(), shift.refusedMoney().answers(), again.answers())
                .flatMap(List::stream).toList();
        new DecisionOutcomes(shift.database()).put(shift.businessDate(), PART, answers);
    }

    private List<OpenReceipt> replaced() {
        LocalDate lastNight = shift.span().previousNight();
        return lastNight == null ? List.of() : new Corrections(shift.database()).receipts(lastNight, shift.businessDate());
    }

    /**
     * A receipt that takes another back belongs to whose the other one is: its page looks at what the pages before found, and at nothing of
     * those after.
     */
    private static boolean takesAnotherBack(Receipt receipt) {
        return receipt.amount().isNegative() || !receipt.reverses().isEmpty();
    }

    private void identifyOriginals(List<Receipt> page, MatchingPolicy policy, PayerSearch search) {
        List<Receipt> originals = search.unidentifiedOriginals(page);
        if (!originals.isEmpty()) {
            identify(originals, policy, search);
        }
    }

    private PayerSearch.Page identify(List<Receipt> receipts, MatchingPolicy policy, PayerSearch search) {
        PayerSearch.Page found = search.identify(receipts, policy);
        shift.payers().putIdentified(found.identifications(), shift.businessDate());
        shift.payers().putNamed(found.named(), shift.businessDate());
        return found;
    }

    private static void write(SuspenseNight suspense, PartFiles files, Sums sums) {
        files.writeReceipts(suspense.receipts());
        files.writeWorklist(suspense.worklist());
        files.writeJournal(suspense.journal());
        files.writeInstruments(suspense.instruments());
        sums.addAll(suspense.sums());
    }
}
