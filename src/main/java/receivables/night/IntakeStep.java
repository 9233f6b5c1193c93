package receivables.night;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import receivables.intake.Arrival;
import receivables.intake.CustomerLookup;
import receivables.intake.DocumentLookup;
import receivables.intake.FileIntake;
import receivables.intake.FileReport;
import receivables.intake.InboxFile;
import receivables.intake.IntakeContext;
import receivables.intake.LeftFile;
import receivables.ledger.FileRecord;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.RefusedRow;
import receivables.ledger.Shown;
import receivables.outbox.Wording;
import receivables.settings.StepName;
import receivables.store.FileRecords;
import receivables.store.KnownFile;
import receivables.store.ReceiptFacts;
import receivables.store.TermsLookup;
import receivables.store.erp.KnownDocuments;

/**
 * Takes in the date's files: those the archive already holds for it, arrival by arrival, then what was claimed from the inbox as the next
 * arrival. A file whose content was already taken is passed over; one that was left half-read by a kill is forgotten and read again. What
 * became of each is recorded.
 */
final class IntakeStep implements NightStep.Single {

    private final Shift shift;
    private final FileRecords records;
    /** Contents that this night has refused as a whole. */
    private final Set<String> refused = new HashSet<>();

    IntakeStep(Shift shift) {
        this.shift = shift;
        this.records = shift.fileRecords();
    }

    @Override
    public StepName step() {
        return StepName.INTAKE;
    }

    @Override
    public void run(Progress progress) {
        // a run that is taken up again has recorded some already
        Set<List<Object>> recorded = new HashSet<>();
        for (FileRecord record : records.of(shift.businessDate())) {
            recorded.add(List.of(record.arrival(), record.name()));
            if (record.status() == FileRecord.Status.REFUSED) {
                refused.add(record.sha256());
            }
        }
        for (Arrival arrival : shift.arrivals()) {
            for (InboxFile file : arrival.files()) {
                if (!recorded.contains(List.<Object>of(arrival.number(), file.name()))) {
                    progress.advance(takeUnlessKnown(file, arrival.number()));
                }
            }
            for (LeftFile left : arrival.left()) {
                if (!recorded.contains(List.<Object>of(arrival.number(), left.name()))) {
                    records.add(FileRecord.left(shift.businessDate(), arrival.number(), left.name(), left.isMoney(), left.status(),
                            left.note()));
                }
            }
        }
        Notices left = new Notices(shift, 0);
        records.latest(shift.businessDate()).stream().filter(record -> record.status() != FileRecord.Status.KNOWN).map(FileRecord::note)
                .filter(note -> !note.isEmpty())
                .forEach(left::add);
        left.write();
    }

    private long takeUnlessKnown(InboxFile file, int arrival) {
        if (refused.contains(file.sha256())) {
            // the same settings refuse the same bytes, and once is enough to say why
            records.add(record(file, arrival, FileRecord.Status.REFUSED, FileReport.refused()));
            return 0;
        }
        Optional<KnownFile> known = shift.facts().find(file.sha256());
        if (known.isPresent() && known.get().complete()) {
            records.add(known(file, arrival));
            return 0;
        }
        known.ifPresent(halfRead -> {
            shift.rejects().forget(halfRead.fileId(), shift.businessDate());
            shift.refusedRows().forget(halfRead.fileId(), shift.businessDate());
        });
        return take(file, arrival);
    }

    private long take(InboxFile file, int arrival) {
        long fileId = shift.facts().begin(file.name(), file.sha256(), shift.businessDate(), arrival);
        Notices notices = new Notices(shift, fileId);
        IntakeContext context = new IntakeContext(shift.businessDate(), shift.settings().company(), customers(), this::currencies,
                policyNames(), shift.settings().encodings(), shift.settings().bankRules(), shift.settings().tables(), this::known,
                shift.settings().stripZeros());
        FileReport report;
        try (FactSink sink = new FactSink(shift, fileId, notices)) {
            report = FileIntake.read(file, context, sink);
            sink.finish();
        }
        notices.write();
        boolean whole = report.outcome() != FileReport.Outcome.REFUSED;
        FileRecord.Status read = report.refusedRows() == 0 ? FileRecord.Status.TAKEN : FileRecord.Status.PART;
        shift.database().inTransaction(() -> {
            records.add(record(file, arrival, whole ? read : FileRecord.Status.REFUSED, report));
            if (whole) {
                shift.facts().complete(fileId);
            } else {
                shift.facts().forget(fileId);
                // the file as a whole is answered for, not its lines
                shift.refusedRows().forget(fileId, shift.businessDate());
                if (file.kind().isMoney()) {
                    shift.refusedRows().add(fileId, List.of(RefusedRow.ofFile(shift.businessDate(), file.name(), file.sha256())));
                }
                refused.add(file.sha256());
            }
        });
        return report.rows();
    }

    private FileRecord record(InboxFile file, int arrival, FileRecord.Status status, FileReport report) {
        return new FileRecord(shift.businessDate(), arrival, file.name(), file.kind().name(), file.kind().isMoney(), file.sha256(), status,
                report.encoding(), report.rows(), 0, report.refusedRows(), report.note());
    }

    /** The rows of a file that came before, as they stood then: what was refused then is still not taken. */
    private FileRecord known(InboxFile file, int arrival) {
        int rows = 0;
        int refused = 0;
        String encoding = "";
        LocalDate before = shift.businessDate();
        Optional<FileRecord> earlier = records.taken(file.sha256(), shift.businessDate());
        if (earlier.isPresent()) {
            rows = earlier.get().rows();
            refused = earlier.get().refused();
            encoding = earlier.get().encoding();
            before = earlier.get().businessDate();
        }
        return new FileRecord(shift.businessDate(), arrival, file.name(), file.kind().name(), file.kind().isMoney(), file.sha256(),
                FileRecord.Status.KNOWN, encoding, rows, rows - refused, refused,
                Reason.of(ReasonCode.FILE_TAKEN_BEFORE, Shown.name(file.name()), before));
    }

    private Set<String> policyNames() {
        return shift.settings().policies().keySet();
    }

    private CustomerLookup customers() {
        TermsLookup lookup = new TermsLookup(shift.database(), shift.businessDate());
        return customerNos -> {
            Map<String, CustomerLookup.CustomerTerms> found = new HashMap<>();
            for (TermsLookup.CustomerTerms terms : lookup.of(customerNos).values()) {
                found.put(terms.customerNo(), new CustomerLookup.CustomerTerms(terms.currency(), terms.termsDays(),
                        terms.ratedDays(), terms.ratedOn()));
            }
            return found;
        };
    }

    private Map<DocumentLookup.Named, String> known(Collection<DocumentLookup.Named> named) {
        Map<DocumentLookup.Named, String> found = new HashMap<>();
        KnownDocuments documents = new KnownDocuments(shift.database(), shift.businessDate(), shift.settings().documentKey());
        Map<KnownDocuments.Named, String> numbers = documents.find(named.stream()
                .map(one -> new KnownDocuments.Named(one.customerNo(), one.documentNo(), one.documentDate())).toList());
        numbers.forEach((one, number) -> found.put(new DocumentLookup.Named(one.customerNo(), one.documentNo(), one.documentDate()),
                number));
        return found;
    }

    private Map<String, Currency> currencies(Collection<String> receiptNos) {
        return new ReceiptFacts(shift.database()).currencies(receiptNos, shift.businessDate());
    }
}
