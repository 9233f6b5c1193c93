package receivables.night;

import receivables.ledger.Sums;
import receivables.proof.GateResult;
import receivables.settings.StepName;

/** Asks the gates that can be asked before the accounts are computed, and keeps which of them are shut. */
final class GatesStep implements NightStep.Single {

    private final Shift shift;

    GatesStep(Shift shift) {
        this.shift = shift;
    }

    @Override
    public StepName step() {
        return StepName.GATES;
    }

    @Override
    public void run(Progress progress) {
        Sums shut = new Sums();
        for (GateResult gate : shift.gatekeeper().input()) {
            shut.add(Sums.name("GATE", gate.name(), "shut"), gate.passed() ? 0 : 1);
        }
        shift.results().putSums(shift.businessDate(), "gates", shut);
    }
}
