package receivables.night;

import receivables.proof.Gates;
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
        shift.results().putSums(shift.businessDate(), "gates", Gates.shut(shift.gatekeeper().input()));
    }
}
