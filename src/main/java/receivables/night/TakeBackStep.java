package receivables.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import receivables.account.RulesEdition;
import receivables.settings.StepName;

/** Deletes what the date derived when it ran before, and what its files brought; they are read again from the archive. */
public final class TakeBackStep implements NightStep.Single {

    private final Shift shift;
    private final Fingerprints fingerprints;

    TakeBackStep(Shift shift, Fingerprints fingerprints) {
        this.shift = shift;
        this.fingerprints = fingerprints;
    }

    @Override
    public StepName step() {
        return StepName.TAKE_BACK;
    }

    @Override
    public void run(Progress progress) throws IOException {
        shift.takenBack().keep(shift.businessDate());
        clear(shift.workFolder());
        secluded(shift.workFolder());
        shift.takeBack().from(shift.businessDate(), () -> shift.nights().begin(shift.businessDate(), shift.run(), shift.mailingDay(),
                fingerprints.inbox(), fingerprints.config(), fingerprints.program(), RulesEdition.CURRENT));
    }

    /** Makes a working folder into which nobody else looks: what lies in it names customers and what they owe. */
    static void secluded(Path folder) throws IOException {
        Files.createDirectories(folder);
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwxr-x---"));
        }
    }

    /** Deletes a working folder with all it holds; nothing happens when there is none. */
    public static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
