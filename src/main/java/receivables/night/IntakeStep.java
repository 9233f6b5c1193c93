package receivables.night;

import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import receivables.intake.CustomerLookup;
import receivables.intake.FileIntake;
import receivables.intake.FileReport;
import receivables.intake.Inbox;
import receivables.intake.InboxFile;
import receivables.intake.IntakeContext;
import receivables.settings.StepName;
import receivables.store.CustomerTerms;
import receivables.store.KnownFile;
import receivables.store.ReceiptFacts;
import receivables.store.TermsLookup;

/**
 * Takes in the date's files: those the archive already holds for it, arrival by arrival, then the inbox as the next arrival.
 * A file whose content was already taken is passed over; one that was left half-read by a kill is forgotten and read again.
 */
final class IntakeStep implements NightStep.Single {

    private final Shift shift;

    IntakeStep(Shift shift) {
        this.shift = shift;
    }

    @Override
    public StepName step() {
        return StepName.INTAKE;
    }

    @Override
    public void run(Progress progress) {
        List<Path> arrivals = shift.archive().arrivals(shift.businessDate());
        int last = 0;
        for (Path arrival : arrivals) {
            last = Archive.arrivalOf(arrival);
            takeAll(Inbox.scan(arrival), last, progress);
        }
        Inbox inbox = Inbox.scan(shift.place().inbox());
        Notices left = new Notices(shift.partsFolder(), 0);
        inbox.notes().forEach(left::add);
        left.write();
        takeAll(inbox, last + 1, progress);
    }

    private void takeAll(Inbox inbox, int arrival, Progress progress) {
        for (InboxFile file : inbox.files()) {
            Optional<KnownFile> known = shift.facts().find(file.sha256());
            if (known.isPresent() && !known.get().complete()) {
                shift.rejects().forget(known.get().fileId(), shift.businessDate());
            }
            if (known.isEmpty() || !known.get().complete()) {
                progress.advance(take(file, arrival));
            }
        }
    }

    private long take(InboxFile file, int arrival) {
        long fileId = shift.facts().begin(file.name(), file.sha256(), shift.businessDate(), arrival);
        Notices notices = new Notices(shift.partsFolder(), fileId);
        IntakeContext context = new IntakeContext(shift.businessDate(), shift.settings().company(), customers(), this::currencies, policyNames());
        FileReport report;
        try (FactSink sink = new FactSink(shift, fileId, notices)) {
            report = FileIntake.read(file, context, sink);
            sink.finish();
        }
        if (report.outcome() == FileReport.Outcome.REFUSED) {
            shift.rejects().refuseFile(fileId, shift.businessDate());
        }
        notices.write();
        shift.facts().complete(fileId);
        return report.rows();
    }

    private Set<String> policyNames() {
        return shift.settings().policies().keySet();
    }

    private CustomerLookup customers() {
        TermsLookup lookup = new TermsLookup(shift.database(), shift.businessDate());
        return customerNos -> {
            Map<String, CustomerLookup.CustomerTerms> found = new HashMap<>();
            for (CustomerTerms terms : lookup.of(customerNos).values()) {
                found.put(terms.customerNo(), new CustomerLookup.CustomerTerms(terms.currency(), terms.termsDays()));
            }
            return found;
        };
    }

    private Map<String, Currency> currencies(java.util.Collection<String> receiptNos) {
        return new ReceiptFacts(shift.database()).currencies(receiptNos, shift.businessDate());
    }
}
