package receivables.night;

import receivables.settings.StepName;

/** Puts the letters into packs and the packs into print order, once for all steps after it. */
final class OrderStep implements NightStep.Single {

    private final PackPlans plans;

    OrderStep(PackPlans plans) {
        this.plans = plans;
    }

    @Override
    public StepName step() {
        return StepName.ORDER;
    }

    @Override
    public void run(Progress progress) {
        progress.advance(plans.order());
    }
}
