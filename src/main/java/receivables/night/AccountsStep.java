package receivables.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import receivables.account.AccountNight;
import receivables.account.AccountResult;
import receivables.account.Dossiers;
import receivables.account.Referral;
import receivables.dunning.HoldRow;
import receivables.ledger.Account;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Dossier;
import receivables.ledger.SalesMonth;
import receivables.ledger.Sums;
import receivables.outbox.PartFiles;
import receivables.outbox.ReportData.OverdueCustomer;
import receivables.settings.StepName;
import receivables.store.AccountPage;
import receivables.store.DecisionOutcomes;
import receivables.store.LetterPlace;
import receivables.store.LoadedPage;
import receivables.store.PaperTrail;
import receivables.store.Range;
import receivables.store.References;

/**
 * The pass over all accounts: match, age, dun. Each partition is a range of accounts; each page of it is read, decided in memory, stored
 * and written to the partition's part files; the pages of its letters are counted. A partition that was cut off deletes its rows and parts
 * and starts anew.
 */
final class AccountsStep implements NightStep.Partitioned {

    /** Part 0 of every file is the identify step's: what belongs to no account comes before what does. */
    static final int FIRST_PART = 1;

    private final Shift shift;

    AccountsStep(Shift shift) {
        this.shift = shift;
    }

    @Override
    public StepName step() {
        return StepName.ACCOUNTS;
    }

    @Override
    public List<Partition> partitions() {
        List<Range> ranges = shift.accounts().ranges(shift.businessDate(), shift.partitions());
        List<Partition> partitions = new ArrayList<>();
        for (int index = 0; index < ranges.size(); index++) {
            partitions.add(new Partition(String.format(Locale.ROOT, "part-%04d", index + FIRST_PART), Map.of(
                    "after", ranges.get(index).after(), "last", ranges.get(index).last(), "part", Integer.toString(index + FIRST_PART))));
        }
        return partitions;
    }

    @Override
    public void clear(Partition partition) {
        shift.results().clear(shift.businessDate(), range(partition), partition.name());
        shift.notes().clear(step().code(), partition.name());
    }

    private static Range range(Partition partition) {
        return new Range(partition.value("after"), partition.value("last"));
    }

    @Override
    public void run(Partition partition, Progress progress) {
        Range range = range(partition);
        int part = Integer.parseInt(partition.value("part"));
        Sums sums = new Sums();
        Largest<OverdueCustomer> top = TopOverdue.largest();
        Largest<HoldRow> held = HeldItems.largest(shift.context().dunning().rates());
        List<DecisionOutcome> decisions = new ArrayList<>();
        StatementFiles drafts = new StatementFiles(shift);
        drafts.begin(part);
        try (PartFiles files = new PartFiles(shift.partsFolder(), part, shift.settings().language())) {
            for (AccountPage page : pages(range)) {
                List<AccountResult> results = decide(page, files, sums, top, held);
                drafts.keep(part, results.stream().flatMap(result -> result.monthly().drafts().stream()).toList());
                results.forEach(result -> decisions.addAll(result.decisions()));
                progress.advance(page.accounts());
            }
        }
        StepNote.TOP_OVERDUE.leave(shift, step(), partition.name(), top.rows());
        StepNote.HELD_ITEMS.leave(shift, step(), partition.name(), held.rows());
        shift.results().putSums(shift.businessDate(), partition.name(), sums);
        new DecisionOutcomes(shift.database()).put(shift.businessDate(), partition.name(), decisions);
    }

    private Iterable<AccountPage> pages(Range range) {
        return shift.accounts().pages(range, shift.businessDate(), shift.settings().run().pageAccounts(),
                shift.settings().run().pageItems());
    }

    private List<AccountResult> decide(AccountPage page, PartFiles files, Sums sums, Largest<OverdueCustomer> top, Largest<HoldRow> held) {
        LoadedPage loaded = shift.accounts().load(page, shift.businessDate(), shift.context().statements().readAsOf());
        PaperTrail printed = PaperTrail.of(shift.database(), shift.businessDate(), loaded.accounts());
        List<AccountResult> results = new ArrayList<>(loaded.accounts().size());
        for (Account account : loaded.accounts()) {
            AccountResult result = AccountNight.of(account, shift.context(), printed.of(account));
            results.add(result);
            sums.addAll(result.sums());
            top.add(TopOverdue.of(account, result));
            held.add(result.holds());
            files.writeReferrals(Referral.of(account, result, shift.context()));
            List<Dossier> dossiers = Dossiers.of(account, result, shift.context()).stream().map(this::withDeliveries).toList();
            new DossierFiles(shift.workFolder()).write(dossiers, shift.press(), shift.settings().language());
        }
        List<SalesMonth> sales = new ArrayList<>(loaded.newSales());
        results.forEach(result -> sales.addAll(result.settlements()));
        shift.results().write(results, sales, shift.businessDate(), loaded.stored());
        shift.letters().putPlaces(shift.businessDate(), pagesOf(results));
        results.forEach(files::write);
        return results;
    }

    private Dossier withDeliveries(Dossier dossier) {
        return dossier.withDeliveries(new References(shift.database()).deliveries(dossier.deliveryNumbers(),
                dossier.customer().customerNo(), shift.businessDate()));
    }

    /** Sheets decide envelope and pack: each letter is laid out here, where it is at hand, and the order of print reads the count alone. */
    private List<LetterPlace> pagesOf(List<AccountResult> results) {
        return results.stream().flatMap(result -> result.letters().stream())
                .map(letter -> new LetterPlace(letter.letterNo(), "", 0, 0, shift.press().pages(letter))).toList();
    }
}
