package receivables.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import receivables.ledger.wording.Sentence;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.settings.ConfigPack;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.store.ConfigVersions;
import receivables.store.Night;

/**
 * A night with the settings it was computed with, as they were stored then: what {@code config/} says today plays no part.
 *
 * @param press prints with that night's texts, fonts and logo
 */
record PastNight(Night night, Settings settings, LetterPress press) {

    /** @throws RefusedException when the stored settings are missing or cannot be used by this version of the program any more */
    static PastNight of(Records records, Night night) throws IOException {
        byte[] packed = new ConfigVersions(records.database()).get(night.configHash())
                .orElseThrow(() -> new RefusedException("desk.no_settings_of", night.businessDate()));
        Path folder = Files.createTempDirectory("receivables-config");
        try {
            SortedMap<String, String> content = ConfigPack.unpack(packed);
            ConfigPack.unfold(content, folder);
            Settings settings = Settings.of(content);
            Path config = folder.resolve("config");
            return new PastNight(night, settings, new LetterPress(LetterTemplates.kept(config), settings.company(), config));
        } catch (SettingsException unusable) {
            throw new RefusedException(unusable.sentences().stream()
                    .map(mistake -> Sentence.of("desk.settings_unusable", night.businessDate(), mistake)).toList());
        } finally {
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
