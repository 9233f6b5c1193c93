package receivables.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import receivables.ledger.Language;
import receivables.letters.pack.PackEntry;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.settings.StepName;
import receivables.store.LetterPlace;

/**
 * The night's packs: which letters lie in which, in print order. Made once, before the first is drawn; whatever becomes of a letter later
 * changes no other's place.
 */
final class PackPlans {

    private final Shift shift;

    PackPlans(Shift shift) {
        this.shift = shift;
    }

    /** Puts the letters into packs and keeps the order. @return how many letters */
    int order() {
        shift.notes().clear(StepName.ORDER.code());
        Map<String, LetterPlace> places = shift.letters().places(shift.businessDate());
        List<PackEntry> entries = new ArrayList<>();
        shift.letters().forEachEntry(shift.businessDate(), entry ->
                entries.add(new PackEntry(entry.letterNo(), entry.customerNo(), entry.kind(), entry.language(), entry.currency(),
                entry.country(), entry.postcode(), places.get(entry.letterNo()).pages(), entry.status())));
        new PackOrder(shift.press().envelopes(), shift.settings().run().packLetters()).plan(shift.businessDate(), entries)
                .forEach(plan -> StepNote.PACK.leave(shift, StepName.ORDER, plan.name(), plan.entries()));
        return entries.size();
    }

    /** By name. */
    List<PackPlan> all() {
        List<PackPlan> plans = new ArrayList<>();
        StepNote.PACK.byPart(shift, StepName.ORDER).forEach((name, entries) -> plans.add(plan(name, entries)));
        return plans;
    }

    PackPlan named(String name) {
        return plan(name, StepNote.PACK.of(shift, StepName.ORDER, name));
    }

    private PackPlan plan(String name, List<PackEntry> entries) {
        PackEntry first = entries.getFirst();
        Language language = first.language();
        return new PackPlan(name, shift.businessDate(), language, shift.press().envelopes().forCountry(first.country(), language), entries);
    }
}
