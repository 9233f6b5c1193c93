package receivables.night;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import receivables.ledger.Sums;
import receivables.proof.BankBalance;
import receivables.proof.ControlTotal;
import receivables.proof.GateResult;
import receivables.proof.Gates;
import receivables.proof.Proof;
import receivables.proof.ProofSums;
import receivables.store.KnownFile;
import receivables.store.Night;

/** Asks every gate of the rules, section 6. The answers follow from what is stored, so whoever asks later gets the same ones. */
final class Gatekeeper {

    private final Shift shift;

    Gatekeeper(Shift shift) {
        this.shift = shift;
    }

    /** The gates before the accounts: files and bank statements. */
    List<GateResult> input() {
        return List.of(Gates.files(refusedFiles()), Gates.bankStatements(shift.settings().gateAccounts(), balances(), shift.businessDate()));
    }

    /** All gates, the control totals included. */
    List<GateResult> all() {
        List<GateResult> gates = new ArrayList<>(input());
        gates.add(Gates.controlTotals(totals()));
        return gates;
    }

    static boolean passed(List<GateResult> gates) {
        return gates.stream().allMatch(GateResult::passed);
    }

    /** The night's control totals, with those of the last night carried into them. */
    List<ControlTotal> totals() {
        Sums sums = shift.results().sums(shift.businessDate());
        shift.nights().before(shift.businessDate()).map(Night::businessDate).ifPresent(last -> {
            ProofSums proof = new ProofSums(sums, shift.span());
            proof.lastNight(Proof.lines(shift.results().sums(last)));
            new receivables.store.Corrections(shift.database()).documents(last, shift.businessDate()).forEach(proof::corrected);
        });
        return Proof.lines(sums);
    }

    /** Files refused as a whole; one that came again under its name later the same date was corrected. */
    private List<String> refusedFiles() {
        Map<String, Long> latest = new HashMap<>();
        for (KnownFile file : shift.facts().files(shift.businessDate())) {
            latest.merge(file.name(), file.fileId(), Math::max);
        }
        Set<Long> refused = shift.rejects().refusedFiles(shift.businessDate());
        return latest.keySet().stream().filter(name -> refused.contains(latest.get(name))).sorted().toList();
    }

    private List<BankBalance> balances() {
        List<BankBalance> balances = new ArrayList<>();
        shift.references().balances(shift.businessDate()).forEach(balance -> balances.add(new BankBalance(balance.ownAccount(), balance.date(),
                balance.closing().currency(), balance.opening().minor(), balance.closing().minor() - balance.opening().minor(), balance.closing().minor())));
        return balances;
    }
}
