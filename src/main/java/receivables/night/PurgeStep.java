package receivables.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import receivables.settings.StepName;
import receivables.store.Housekeeping;
import receivables.store.Night;

/**
 * Forgets the job history of runs long ended, and working folders of runs that were never taken up again. Nothing that was taken, decided
 * or published goes.
 */
final class PurgeStep implements NightStep.Single {

    /** Long enough to look into a run somebody complains about, short enough that the history stays small. */
    private static final int DAYS = 90;

    private final Shift shift;

    PurgeStep(Shift shift) {
        this.shift = shift;
    }

    @Override
    public StepName step() {
        return StepName.PURGE;
    }

    @Override
    public void run(Progress progress) throws IOException {
        progress.advance(new Housekeeping(shift.database()).purgeJobHistory(shift.businessDate().minusDays(DAYS)));
        List<String> atWork = shift.nights().list().stream().filter(night -> night.state() != Night.State.DONE)
                .map(night -> "." + night.businessDate() + ".").toList();
        List<Path> left;
        try (Stream<Path> files = Files.list(shift.place().outbox())) {
            left = files.filter(file -> isLeft(file.getFileName().toString(), atWork)).sorted().toList();
        }
        for (Path folder : left) {
            TakeBackStep.clear(folder);
        }
    }

    /** A night that is not done may be taken up with what lies in its folder; the run lock keeps every other one idle. */
    private static boolean isLeft(String name, List<String> atWork) {
        return (name.startsWith(".") && name.endsWith(".work") || name.equals(".preview") || name.equals(".replay"))
                && atWork.stream().noneMatch(name::startsWith);
    }
}
