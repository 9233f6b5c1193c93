package receivables.night;

import java.util.ArrayList;
import java.util.List;
import receivables.letters.PackEntry;
import receivables.letters.PackPlan;
import receivables.settings.StepName;
import receivables.store.LetterPlace;

/** Puts the letters into packs and the packs into print order. */
final class OrderStep implements NightStep.Single {

    private final Shift shift;
    private final PackPlans plans;

    OrderStep(Shift shift, PackPlans plans) {
        this.shift = shift;
        this.plans = plans;
    }

    @Override
    public StepName step() {
        return StepName.ORDER;
    }

    @Override
    public void run(Progress progress) {
        for (PackPlan plan : plans.byName().values()) {
            List<LetterPlace> places = new ArrayList<>(plan.entries().size());
            for (PackEntry entry : plan.entries()) {
                places.add(new LetterPlace(entry.letterNo(), plan.name(), places.size() + 1, 0, entry.pages()));
            }
            shift.letters().putPlaces(shift.businessDate(), places);
            progress.advance(places.size());
        }
    }
}
