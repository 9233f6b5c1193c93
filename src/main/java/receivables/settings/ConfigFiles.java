package receivables.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import receivables.ledger.digest.Sha256;

/**
 * The files of {@code config/} and {@code jobs/} as one sorted map from path to text: what is stored once per version, so that a night can
 * be computed again with the configuration it had. A file that is no UTF-8 text (a logo) is {@code base64:} and its bytes.
 *
 * <pre>{@code config/company.yml → "name: …"      config/logo.png → "base64:iVBORw0KGgo…"}</pre>
 */
public final class ConfigFiles {

    static final String CONFIG = "config/";
    static final String JOBS = "jobs/";
    private static final List<String> KNOWN =
            List.of("application.yml", "bai-codes.yml", "banks/", "calendar/", "company.yml", "credit.yml", "erp/", "letters/",
            "policies/");
    private static final String BINARY = "base64:";
    private static final long LARGEST = 8_000_000;

    private ConfigFiles() {
    }

    static SortedMap<String, String> read(Path configDirectory, Path jobsDirectory, Mistakes mistakes) {
        SortedMap<String, String> content = new TreeMap<>();
        read(configDirectory, CONFIG, content, mistakes);
        read(jobsDirectory, JOBS, content, mistakes);
        return content;
    }

    private static void read(Path directory, String prefix, SortedMap<String, String> content, Mistakes mistakes) {
        if (!Files.isDirectory(directory)) {
            mistakes.addFile(prefix, "no_folder", directory);
            return;
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            List<Path> files = walk.filter(Files::isRegularFile).filter(ConfigFiles::counts).sorted().toList();
            for (Path file : files) {
                String name = prefix + directory.relativize(file).toString().replace('\\', '/');
                if (Files.size(file) > LARGEST) {
                    mistakes.addFile(name, "too_large", LARGEST);
                } else {
                    content.put(name, encode(Files.readAllBytes(file)));
                }
            }
        } catch (IOException failed) {
            mistakes.addFile(prefix, "unreadable_folder", failed.getMessage());
        }
    }

    /** Whoever named a folder of his own by {@code --config} looks there, not in {@code config/} beside the jobs. */
    static String shown(Path configDirectory, Path jobsDirectory, String file) {
        boolean own = !configDirectory.equals(jobsDirectory.resolveSibling("config"));
        return own && file.startsWith(CONFIG) ? configDirectory + "/" + file.substring(CONFIG.length()) : file;
    }

    /** A file whose name is mistyped would be read by nobody, and nobody would notice. */
    static void checkNames(SortedMap<String, String> content, Mistakes mistakes) {
        for (String path : content.keySet()) {
            String name = path.substring(path.indexOf('/') + 1);
            boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
            boolean known = KNOWN.stream().anyMatch(beginning -> beginning.endsWith("/") ? name.startsWith(beginning)
                    : name.equals(beginning));
            if (path.startsWith(CONFIG) && yaml && !known) {
                String folder = name.substring(0, name.indexOf('/') + 1);
                mistakes.addFile(path, "read_by_nobody", NearestName.hint(folder.isEmpty() ? name : folder, KNOWN));
            }
        }
    }

    /** Hidden files and editors' backups are nobody's settings. */
    private static boolean counts(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith("~") && !name.endsWith(".bak");
    }

    private static String encode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') < 0 && !isBinary(text)) {
                return text;
            }
        } catch (CharacterCodingException binary) {
            return BINARY + Base64.getEncoder().encodeToString(bytes);
        }
        return BINARY + Base64.getEncoder().encodeToString(bytes);
    }

    static boolean isBinary(String text) {
        return text.startsWith(BINARY);
    }

    /** The file's bytes again, whether it is text or not. @param text a value of {@link Settings#content()} */
    public static byte[] bytes(String text) {
        return isBinary(text) ? Base64.getDecoder().decode(text.substring(BINARY.length())) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256, in hexadecimal, over every path and text with their lengths, so that no two contents run together. */
    static String hash(SortedMap<String, String> content) {
        MessageDigest digest = Sha256.begin();
        for (Map.Entry<String, String> file : content.entrySet()) {
            for (String part : List.of(file.getKey(), file.getValue())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
