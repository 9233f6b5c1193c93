package receivables.night;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import receivables.account.NightTally;
import receivables.ledger.AdviceLine;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.matching.MatchingPolicy;
import receivables.matching.PayerAnswer;
import receivables.matching.PayerIdentification;
import receivables.matching.PayerQuestions;
import receivables.matching.ReceiptRow;
import receivables.outbox.PartFiles;
import receivables.proof.Journal;
import receivables.proof.Posting;
import receivables.proof.ProofSums;
import receivables.settings.Policy;
import receivables.settings.StepName;
import receivables.store.Payers.Candidate;
import receivables.store.Payers.Identification;
import receivables.store.Payers.KnownDocument;
import receivables.store.Payers.Named;

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
        PayerLookups lookups = new PayerLookups(shift);
        Sums sums = new Sums();
        try (PartFiles files = new PartFiles(shift.partsFolder(), 0)) {
            String after = "";
            List<Receipt> page = shift.payers().unidentifiedReceipts(shift.businessDate(), after, PAGE);
            while (!page.isEmpty()) {
                identify(page, policy, lookups, files, sums);
                progress.advance(page.size());
                after = page.getLast().receiptNo();
                page = page.size() < PAGE ? List.of() : shift.payers().unidentifiedReceipts(shift.businessDate(), after, PAGE);
            }
        }
        shift.results().putSums(shift.businessDate(), PART, sums);
    }

    private void identify(List<Receipt> page, MatchingPolicy policy, PayerLookups lookups, PartFiles files, Sums sums) {
        Map<String, List<AdviceLine>> advice = lookups.advice(page);
        List<PayerQuestions> questions = new ArrayList<>(page.size());
        page.forEach(receipt -> questions.add(PayerIdentification.questions(receipt, advice.getOrDefault(receipt.receiptNo(), List.of()), policy)));
        PayerLookups.Found found = lookups.find(page, questions, policy);
        List<Identification> identifications = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        List<Receipt> suspense = new ArrayList<>();
        List<WorkItem> work = new ArrayList<>();
        for (int index = 0; index < page.size(); index++) {
            Receipt receipt = page.get(index);
            addNamed(receipt, questions.get(index), found, named);
            String decided = found.decided().get(receipt.receiptNo());
            if (decided != null) {
                identifications.add(new Identification(receipt.receiptNo(), decided, PayerClue.DECISION, List.of()));
                continue;
            }
            switch (PayerIdentification.identify(receipt, advice.getOrDefault(receipt.receiptNo(), List.of()), found.clues(), policy)) {
                case PayerAnswer.Certain certain ->
                        identifications.add(new Identification(receipt.receiptNo(), certain.customerNo(), certain.clue(), List.of()));
                case PayerAnswer.Unknown unknown -> {
                    identifications.add(new Identification(receipt.receiptNo(), "", null, unknown.candidates().stream()
                            .map(candidate -> new Candidate(candidate.customerNo(), PayerClue.FUZZY_NAME, false, candidate.reason())).toList()));
                    suspense.add(receipt);
                    work.add(unknown.question());
                }
            }
        }
        shift.payers().putIdentified(identifications, shift.businessDate());
        shift.payers().putNamed(named, shift.businessDate());
        writeSuspense(suspense, work, files, sums);
    }

    private static void addNamed(Receipt receipt, PayerQuestions questions, PayerLookups.Found found, List<Named> named) {
        Set<String> documents = new TreeSet<>();
        for (String key : questions.referenceKeys()) {
            found.documents().getOrDefault(key, List.of()).stream().map(KnownDocument::documentNo).forEach(documents::add);
        }
        documents.forEach(documentNo -> named.add(new Named(receipt.receiptNo(), documentNo, "")));
        Set<String> letters = new HashSet<>();
        for (String reference : questions.rfReferences()) {
            if (found.letterNumbers().containsKey(reference) && letters.add(reference)) {
                named.add(new Named(receipt.receiptNo(), "", found.letterNumbers().get(reference)));
            }
        }
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
