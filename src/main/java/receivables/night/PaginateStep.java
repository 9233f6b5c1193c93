package receivables.night;

import java.util.ArrayList;
import java.util.List;
import receivables.ledger.Letter;
import receivables.settings.StepName;
import receivables.store.LetterPlace;

/** Counts the pages of every letter, because sheets decide envelope and pack. */
final class PaginateStep implements NightStep.Single {

    private static final int BATCH = 250;

    private final Shift shift;

    PaginateStep(Shift shift) {
        this.shift = shift;
    }

    @Override
    public StepName step() {
        return StepName.PAGINATE;
    }

    @Override
    public void run(Progress progress) {
        List<String> batch = new ArrayList<>();
        try (SideBySide counters = new SideBySide(shift.partitions())) {
            shift.letters().forEachEntry(shift.businessDate(), entry -> {
                batch.add(entry.letterNo());
                if (batch.size() == BATCH) {
                    give(batch, counters, progress);
                }
            });
            give(batch, counters, progress);
            counters.finish();
        }
    }

    private void give(List<String> batch, SideBySide counters, Progress progress) {
        List<String> letterNos = List.copyOf(batch);
        batch.clear();
        counters.give(() -> paginate(letterNos, progress));
    }

    private void paginate(List<String> letterNos, Progress progress) {
        List<LetterPlace> places = new ArrayList<>(letterNos.size());
        for (Letter letter : shift.letters().contents(shift.businessDate(), letterNos)) {
            places.add(new LetterPlace(letter.letterNo(), "", 0, 0, shift.press().pages(letter)));
        }
        shift.letters().putPlaces(shift.businessDate(), places);
        progress.advance(letterNos.size());
    }
}
