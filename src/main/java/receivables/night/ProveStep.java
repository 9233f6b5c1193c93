package receivables.night;

import receivables.proof.Gates;
import receivables.settings.StepName;

/**
 * Adds up what the accounts proved. Where a gate is shut, letters are held: they are computed and shown, but not mailed, and move no stage;
 * beginning actions do not begin. A letter that was mailed before the night was computed again is none of these. Where the input gates were
 * shut the accounts were computed so already; here the control totals may be what shuts. */
final class ProveStep implements NightStep.Single {

    private final Shift shift;

    ProveStep(Shift shift) {
        this.shift = shift;
    }

    @Override
    public StepName step() {
        return StepName.PROVE;
    }

    @Override
    public void run(Progress progress) {
        if (!Gates.passed(shift.gatekeeper().all())) {
            shift.letters().setHeld(shift.businessDate(), shift.sent());
            shift.results().forgetActions(shift.businessDate());
        }
    }
}
