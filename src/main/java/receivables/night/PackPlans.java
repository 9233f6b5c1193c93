package receivables.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.letters.pack.PackEntry;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.store.LetterPlace;

/** The night's packs: which letters lie in which, in print order. Follows from the letters and their page counts alone, so it can be made again at any time. */
final class PackPlans {

    private final Shift shift;
    private SortedMap<String, PackPlan> plans;

    PackPlans(Shift shift) {
        this.shift = shift;
    }

    synchronized SortedMap<String, PackPlan> byName() {
        if (plans == null) {
            Map<String, LetterPlace> places = shift.letters().places(shift.businessDate());
            List<PackEntry> entries = new ArrayList<>();
            shift.letters().forEachEntry(shift.businessDate(), entry -> entries.add(new PackEntry(entry.letterNo(), entry.customerNo(), entry.kind(),
                    entry.language(), entry.currency(), entry.country(), entry.postcode(), places.get(entry.letterNo()).pages(), entry.status())));
            plans = new TreeMap<>();
            new PackOrder(shift.press().envelopes(), shift.settings().run().packLetters()).plan(shift.businessDate(), entries)
                    .forEach(plan -> plans.put(plan.name(), plan));
        }
        return plans;
    }
}
