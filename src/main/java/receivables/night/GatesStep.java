package receivables.night;

import receivables.settings.StepName;
import receivables.store.Gatekeeper;

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
        shift.results().putSums(shift.businessDate(), "gates", Gatekeeper.shut(shift.gatekeeper().input()));
    }
}
