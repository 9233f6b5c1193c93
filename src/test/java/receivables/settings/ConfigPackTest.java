package receivables.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night's configuration comes back as it was put away, whatever its files hold. */
class ConfigPackTest {

    @Test
    void comesBackAsItWas() throws SettingsException {
        SortedMap<String, String> shipped = Settings.load(Path.of("config"), Path.of("jobs")).content();
        assertEquals(shipped, ConfigPack.unpack(ConfigPack.pack(shipped)));
        assertEquals(Settings.load(Path.of("config"), Path.of("jobs")).hash(),
                Settings.of(ConfigPack.unpack(ConfigPack.pack(shipped))).hash());
    }

    @Test
    void aTextMayHoldWhatLooksLikeTheNextFile() {
        SortedMap<String, String> content =
                new TreeMap<>(Map.of("config/a.txt", "one\nconfig/b.txt 3\nxyz\n", "config/b.txt", "", "jobs/c.yml", "律师函 \r\n"));
        assertEquals(content, ConfigPack.unpack(ConfigPack.pack(content)));
    }

    @Test
    void aDamagedPieceIsRefused() {
        byte[] packed = ConfigPack.pack(new TreeMap<>(Map.of("config/a.txt", "some text")));
        assertThrows(IllegalArgumentException.class, () -> ConfigPack.unpack(java.util.Arrays.copyOf(packed, packed.length - 5)));
        assertThrows(IllegalArgumentException.class, () -> ConfigPack.unpack("no length\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void filesAreWrittenAsTheyWere(@TempDir Path folder) throws IOException {
        ConfigPack.unfold(new TreeMap<>(Map.of("config/letters/zh/notice.txt", "付款通知", "config/logo.png", "base64:AAEC")), folder);
        assertEquals("付款通知", Files.readString(folder.resolve("config/letters/zh/notice.txt")));
        assertArrayEquals(new byte[] {0, 1, 2}, Files.readAllBytes(folder.resolve("config/logo.png")));
        assertThrows(IllegalArgumentException.class, () -> ConfigPack.unfold(new TreeMap<>(Map.of("../outside.txt", "x")), folder));
    }
}
