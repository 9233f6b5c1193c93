package receivables.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of config/ and jobs/ as files: which are read, how they are named, where they lie. */
class SettingsFilesTest {

    private Settings shipped;

    @BeforeEach
    void load() throws SettingsException {
        shipped = Settings.load(Path.of("config"), Path.of("jobs"));
    }

    @Test
    void filesThatNobodyReadsAreTold() {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.put("config/aplication.yml", "a: b\n");
        content.put("config/policy/mine.yml", "a: b\n");
        content.put("config/policies/Mine.yaml", "a: b\n");
        content.put("jobs/Monthly.yml", "a: b\n");
        assertEquals(List.of(
                "config/aplication.yml: is read by nobody; did you mean application.yml?",
                "config/policies/Mine.yaml: is no policy; a policy's file is named like by-class.yml: small letters, digits and hyphens",
                "config/policy/mine.yml: is read by nobody; did you mean policies/?",
                "jobs/Monthly.yml: is no job; a job's file is named like month-end.yml: small letters, digits and hyphens"),
                assertThrows(SettingsException.class, () -> Settings.of(content)).mistakes().stream().map(Mistake::toString).toList());
    }

    @Test
    void aFileInAnotherEncodingIsTold() {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.put("config/calendar/gbk.yml", "base64:AAAA");
        assertEquals("config/calendar/gbk.yml: is not UTF-8 text; save it as UTF-8",
                assertThrows(SettingsException.class, () -> Settings.of(content)).getMessage());
    }

    @Test
    void binaryFilesSurviveInTheContent(@TempDir Path config) throws Exception {
        byte[] logo = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff};
        Files.write(config.resolve("logo.png"), logo);
        Files.writeString(config.resolve("text.txt"), "base64:not");
        SortedMap<String, String> content = ConfigFiles.read(config, config, new Mistakes());
        assertArrayEquals(logo, ConfigFiles.bytes(content.get("config/logo.png")));
        assertEquals("base64:not", new String(ConfigFiles.bytes(content.get("config/text.txt")), StandardCharsets.UTF_8));
    }

    @Test
    void aFolderOfOnesOwnIsNamed(@TempDir Path own) throws Exception {
        ConfigPack.unfold(shipped.content(), own);
        Path folder = Files.move(own.resolve("config"), own.resolve("finance"));
        Path file = folder.resolve("application.yml");
        Files.writeString(file, Files.readString(file).replace("partitions: auto", "partitions: 0"));
        SettingsException wrong = assertThrows(SettingsException.class, () -> Settings.load(folder, own.resolve("jobs")));
        assertTrue(wrong.getMessage().startsWith(file + ":"), wrong.getMessage());
    }

    @Test
    void aMissingFolderIsAMistake(@TempDir Path empty) {
        SettingsException wrong = assertThrows(SettingsException.class, () -> Settings.load(empty.resolve("none"), Path.of("jobs")));
        assertTrue(wrong.getMessage().contains("does not exist"), wrong.getMessage());
    }
}
