package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.outbox.Outcome;
import receivables.settings.ConfigPack;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;

/** A past night's own configuration, unfolded into a working folder of the outbox for as long as the night is computed. */
final class OwnSettings {

    private final Workplace place;

    OwnSettings(Workplace place) {
        this.place = place;
    }

    /** What is computed with it. */
    interface Computation {
        Outcome compute(Workplace own, Settings settings, LetterPress press) throws SettingsException;
    }

    /**
     * @param packed as {@link ConfigPack} makes it
     * @param takesInbox false: the inbox waits, and the night is computed from the archive alone
     */
    Outcome with(byte[] packed, boolean takesInbox, Computation computation) throws SettingsException {
        Path folder = place.outbox().resolve(".replay");
        try {
            TakeBackStep.clear(folder);
            ConfigPack.unfold(ConfigPack.unpack(packed), folder);
            Path noInbox = Files.createDirectories(folder.resolve("inbox"));
            Path config = folder.resolve("config");
            Settings settings = Settings.load(config, folder.resolve("jobs"));
            LetterPress press = new LetterPress(LetterTemplates.kept(config), settings.company(), config);
            Outcome outcome = computation.compute(takesInbox ? place : place.withInbox(noInbox), settings, press);
            TakeBackStep.clear(folder);
            return outcome;
        } catch (IOException failure) {
            throw new UncheckedIOException("the working folder " + folder + " cannot be written", failure);
        }
    }
}
