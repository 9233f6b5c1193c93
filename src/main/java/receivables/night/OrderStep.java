package receivables.night;

import receivables.settings.StepName;

/**
 * Puts the letters into packs and the packs into print order. Nothing is kept: the plans follow from the letters and their pages, and a letter's place is known when
 * its pack is drawn.
 */
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
        plans.byName().values().forEach(plan -> progress.advance(plan.entries().size()));
    }
}
