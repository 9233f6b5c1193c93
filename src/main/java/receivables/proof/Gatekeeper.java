package receivables.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import receivables.ledger.FileRecord;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.ledger.Sums;

/** Asks every gate of the rules, section 6. The answers follow from what is stored, so whoever asks later gets the same ones. */
public final class Gatekeeper {

    private final Records records;
    private final NightSpan span;
    private final BankGate bankGate;

    /** What the books know that a gate asks for. */
    public interface Records {

        /** The files of the night, each as it was read last. */
        List<FileRecord> files(LocalDate businessDate);

        /** The banks' statements that the night knows. */
        List<StatementOfNight> statements(LocalDate businessDate);

        /** What the parts of a night's accounts sum up to. */
        Sums sums(LocalDate businessDate);

        /** Receipts that the night divided between several. */
        List<Divided> divided(LocalDate businessDate);

        /** Documents that changed since the night before, as they were. */
        List<OpenItem> correctedDocuments(NightSpan span);

        /** Receipts that changed since the night before, as they were. */
        List<OpenReceipt> correctedReceipts(NightSpan span);
    }

    /** A receipt that a night divided. @param shares of customers @param nobodys the rest */
    public record Divided(Receipt receipt, List<Long> shares, long nobodys) {
    }

    /** @param span the night that is asked about, and the one before it @param bankGate what is demanded of the banks' statements */
    public Gatekeeper(Records records, NightSpan span, BankGate bankGate) {
        this.records = records;
        this.span = span;
        this.bankGate = bankGate;
    }

    /** The gates before the accounts: files and bank statements. */
    public List<GateResult> input() {
        List<FileRecord> files = records.files(span.businessDate());
        List<FileRecord> money = files.stream().filter(FileRecord::money).toList();
        return List.of(Gates.files(files.stream().filter(FileRecord::countsAsRefused).toList(),
                        money.stream().filter(file -> file.status() == FileRecord.Status.NOT_READY).toList()),
                bankGate.asked(records.statements(span.businessDate()), span.businessDate()));
    }

    /** All gates, the control totals included. */
    public List<GateResult> all() {
        List<GateResult> gates = new ArrayList<>(input());
        gates.add(Gates.controlTotals(totals()));
        return gates;
    }

    /** The night's control totals, with those of the last night carried into them. */
    public List<ControlTotal> totals() {
        return totals(records.sums(span.businessDate()));
    }

    /**
     * The banks' own lines: opening and what was taken against closing. They shut the gate of the bank statements, not that of the control
     * totals.
     */
    public List<ControlTotal> bankTotals() {
        return BankGate.totals(records.statements(span.businessDate()), span.businessDate());
    }

    /** Control totals from sums that need not be the stored ones. @param sums of the night's parts; the last night's are added to them */
    public List<ControlTotal> totals(Sums sums) {
        ProofSums proof = new ProofSums(sums, span);
        records.divided(span.businessDate()).forEach(one -> proof.shared(one.receipt(), one.shares(), one.nobodys()));
        if (span.previousNight() != null) {
            proof.lastNight(Proof.lines(records.sums(span.previousNight())));
            records.correctedDocuments(span).forEach(proof::corrected);
            records.correctedReceipts(span).forEach(proof::corrected);
        }
        return Proof.lines(sums);
    }
}
