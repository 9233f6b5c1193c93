package receivables.store;

import java.util.ArrayList;
import java.util.List;
import receivables.ledger.FileRecord;
import receivables.ledger.Sums;
import receivables.proof.BankGate;
import receivables.proof.ControlTotal;
import receivables.proof.GateResult;
import receivables.proof.Gates;
import receivables.proof.NightSpan;
import receivables.proof.Proof;
import receivables.proof.ProofSums;
import receivables.store.jdbc.Database;

/** Asks every gate of the rules, section 6. The answers follow from what is stored, so whoever asks later gets the same ones. */
public final class Gatekeeper {

    private final Database database;
    private final NightSpan span;
    private final BankGate bankGate;

    /** @param span the night that is asked about, and the one before it @param bankGate what is demanded of the banks' statements */
    public Gatekeeper(Database database, NightSpan span, BankGate bankGate) {
        this.database = database;
        this.span = span;
        this.bankGate = bankGate;
    }

    /** The gates before the accounts: files and bank statements. */
    public List<GateResult> input() {
        List<FileRecord> files = new FileRecords(database).latest(span.businessDate());
        List<FileRecord> money = files.stream().filter(FileRecord::money).toList();
        return List.of(Gates.files(files.stream().filter(FileRecord::countsAsRefused).toList(),
                        money.stream().filter(file -> file.status() == FileRecord.Status.NOT_READY).toList()),
                bankGate.asked(new BankLedger(database).statementsKnown(span.businessDate()), span.businessDate()));
    }

    /** All gates, the control totals included. */
    public List<GateResult> all() {
        List<GateResult> gates = new ArrayList<>(input());
        gates.add(Gates.controlTotals(totals()));
        return gates;
    }

    /** The night's control totals, with those of the last night carried into them. */
    public List<ControlTotal> totals() {
        return totals(new Results(database).sums(span.businessDate()));
    }

    /**
     * The banks' own lines: opening and what was taken against closing. They shut the gate of the bank statements, not that of the control
     * totals.
     */
    public List<ControlTotal> bankTotals() {
        return BankGate.totals(new BankLedger(database).statementsKnown(span.businessDate()), span.businessDate());
    }

    /** Control totals from sums that need not be the stored ones. @param sums of the night's parts; the last night's are added to them */
    public List<ControlTotal> totals(Sums sums) {
        ProofSums proof = new ProofSums(sums, span);
        new Payers(database).divided(span.businessDate()).forEach(one -> proof.shared(one.receipt(), one.shares(), one.nobodys()));
        if (span.previousNight() != null) {
            proof.lastNight(Proof.lines(new Results(database).sums(span.previousNight())));
            Corrections corrections = new Corrections(database);
            corrections.documents(span.previousNight(), span.businessDate()).forEach(proof::corrected);
            corrections.receipts(span.previousNight(), span.businessDate()).forEach(proof::corrected);
        }
        return Proof.lines(sums);
    }
}
