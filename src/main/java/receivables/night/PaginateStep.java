package receivables.night;

import java.util.ArrayList;
import java.util.List;
import receivables.ledger.Letter;
import receivables.settings.StepName;
import receivables.store.LetterPlace;

/** Counts the pages of every letter, because sheets decide envelope and pack. */
final class PaginateStep implements NightStep.Single {

    private static final int BATCH = 500;

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
        shift.letters().forEachEntry(shift.businessDate(), entry -> {
            batch.add(entry.letterNo());
            if (batch.size() == BATCH) {
                paginate(batch, progress);
            }
        });
        paginate(batch, progress);
    }

    private void paginate(List<String> batch, Progress progress) {
        List<LetterPlace> places = new ArrayList<>(batch.size());
        for (Letter letter : shift.letters().contents(shift.businessDate(), batch)) {
            places.add(new LetterPlace(letter.letterNo(), "", 0, 0, shift.press().pages(letter)));
        }
        shift.letters().putPlaces(shift.businessDate(), places);
        progress.advance(batch.size());
        batch.clear();
    }
}
