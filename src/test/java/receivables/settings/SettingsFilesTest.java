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
import receivables.ledger.Language;
import receivables.outbox.Wording;

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
                assertThrows(SettingsException.class,
                        () -> Settings.of(content)).sentences().stream().map(Wording.in(Language.EN)::said).toList());
    }

    @Test
    void mistakesInAProfileOfABankAreToldWithTheirLines() {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.put("config/banks/sketch.yml", "# nothing yet\n");
        content.put("config/banks/none.yml", "bank: None\nreads: statement\nrecognise: {without: [Day]}\naccount: {fixed: A}\n"
                + "currency: {fixed: EUR}\nbooked: {column: Day, pattern: dd.MM.yyyy}\namount: {signed: Sum}\n");
        content.put("config/banks/wrong.yml", "bank: Wrong\nreads: statement\nrecognise: {header: [Day]}\nencoding: UTF-99\n"
                + "account: {above_header: 'Account: \\d+'}\ncurrency: {fixed: EUR}\nbooked: {column: Day, pattern: DD.MM.YYYY}\n"
                + "amount: {absolute: Sum, sign: S}\nbalanse: Balance\n");
        assertEquals(List.of(
                "config/banks/none.yml:1: a profile names header texts, or what the cells of a row look like",
                "config/banks/wrong.yml:4: encoding: \"UTF-99\" is no encoding; write UTF-8, GB18030, windows-1252 …",
                "config/banks/wrong.yml:5: account.above_header: has no group; put what is to be taken into brackets, like (\\d+)",
                "config/banks/wrong.yml:7: booked.pattern: \"DD.MM.YYYY\" is no pattern of a day; write it with yyyy or yy, MM or M, dd "
                + "or d", "config/banks/wrong.yml:8: amount.in: is missing: write which words of the column mean money in, and which "
                + "money out", "config/banks/wrong.yml:9: balanse: is not known here; did you mean balance?"),
                assertThrows(SettingsException.class,
                        () -> Settings.of(content)).sentences().stream().map(Wording.in(Language.EN)::said).toList());
    }

    @Test
    void aFileInAnotherEncodingIsTold() {
        SortedMap<String, String> content = new TreeMap<>(shipped.content());
        content.put("config/calendar/gbk.yml", "base64:AAAA");
        assertEquals("config/calendar/gbk.yml: is not UTF-8 text; save it as UTF-8",
                worded(assertThrows(SettingsException.class, () -> Settings.of(content))));
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
        assertTrue(worded(wrong).startsWith(file + ":"), worded(wrong));
    }

    @Test
    void aMissingFolderIsAMistake(@TempDir Path empty) {
        SettingsException wrong = assertThrows(SettingsException.class, () -> Settings.load(empty.resolve("none"), Path.of("jobs")));
        assertTrue(worded(wrong).contains("does not exist"), worded(wrong));
    }

    private static String worded(SettingsException wrong) {
        return String.join("\n", Wording.in(Language.EN).said(wrong.sentences()));
    }
}
