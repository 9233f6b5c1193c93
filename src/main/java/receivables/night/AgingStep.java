package receivables.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import receivables.account.AccountAging;
import receivables.account.AccountResult;
import receivables.ledger.Account;
import receivables.ledger.Sums;
import receivables.outbox.PartFiles;
import receivables.outbox.ReportData.OverdueCustomer;
import receivables.settings.StepName;
import receivables.store.AccountPage;
import receivables.store.Range;

/**
 * Ages every account as it stands after the date's night: open items, aging and figures. Only reads; what it finds lies in part files and
 * notes alone.
 */
final class AgingStep implements NightStep.Partitioned {

    private final Shift shift;

    AgingStep(Shift shift) {
        this.shift = shift;
    }

    @Override
    public StepName step() {
        return StepName.AGING;
    }

    @Override
    public List<Partition> partitions() {
        List<Range> ranges = shift.accounts().divide(shift.businessDate(), shift.partitions());
        List<Partition> partitions = new ArrayList<>();
        for (int index = 0; index < ranges.size(); index++) {
            int part = index + AccountsStep.FIRST_PART;
            partitions.add(new Partition(String.format(Locale.ROOT, "part-%04d", part), Map.of(
                    "after", ranges.get(index).after(), "last", ranges.get(index).last(), "part", Integer.toString(part))));
        }
        return partitions;
    }

    @Override
    public void run(Partition partition, Progress progress) {
        Range range = new Range(partition.value("after"), partition.value("last"));
        int part = Integer.parseInt(partition.value("part"));
        Sums sums = new Sums();
        Largest<OverdueCustomer> top = TopOverdue.largest();
        try (PartFiles files = new PartFiles(shift.partsFolder(), part, shift.settings().language())) {
            for (AccountPage page : pages(range)) {
                for (Account account : shift.accounts().load(page, shift.businessDate()).accounts()) {
                    AccountResult result = AccountAging.of(account, shift.context());
                    files.write(result);
                    sums.addAll(result.sums());
                    top.add(TopOverdue.of(account, result));
                }
                progress.advance(page.accounts());
            }
        }
        StepNote.TOP_OVERDUE.leave(shift, step(), partition.name(), top.rows());
        StepNote.SUMS.leave(shift, step(), partition.name(), sums.totals().entrySet().stream()
                .map(total -> new StepNote.Counted(total.getKey(), total.getValue())).toList());
    }

    private Iterable<AccountPage> pages(Range range) {
        return shift.accounts().pages(range, shift.businessDate(), shift.settings().run().pageAccounts(),
                shift.settings().run().pageItems());
    }
}
