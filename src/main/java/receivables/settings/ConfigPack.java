package receivables.settings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code config/} and {@code jobs/} as a night used them, in one piece that can be kept for good: each file's path and length on a line,
 * then its text. Lengths, not marks between the files, because a letter's text may hold any line.
 *
 * <pre>{@code config/application.yml 4711
 * # Everything that is not company …}</pre>
 */
public final class ConfigPack {

    private ConfigPack() {
    }

    /** @param content as {@link Settings#content()} */
    public static byte[] pack(SortedMap<String, String> content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (Map.Entry<String, String> file : content.entrySet()) {
            byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
            packed.writeBytes((file.getKey() + " " + text.length + "\n").getBytes(StandardCharsets.UTF_8));
            packed.writeBytes(text);
            packed.write('\n');
        }
        return packed.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are not what {@link #pack} makes */
    public static SortedMap<String, String> unpack(byte[] packed) {
        SortedMap<String, String> content = new TreeMap<>();
        int position = 0;
        while (position < packed.length) {
            int lineEnd = position;
            while (lineEnd < packed.length && packed[lineEnd] != '\n') {
                lineEnd++;
            }
            String line = new String(packed, position, lineEnd - position, StandardCharsets.UTF_8);
            int space = line.lastIndexOf(' ');
            if (space < 0 || !line.substring(space + 1).matches("[0-9]{1,9}")) {
                throw new IllegalArgumentException("the stored configuration is damaged near \"" + line + "\"");
            }
            int length = Integer.parseInt(line.substring(space + 1));
            if (lineEnd + 1 + length > packed.length) {
                throw new IllegalArgumentException("the stored configuration ends within " + line.substring(0, space));
            }
            content.put(line.substring(0, space), new String(packed, lineEnd + 1, length, StandardCharsets.UTF_8));
            position = lineEnd + 1 + length + 1;
        }
        return content;
    }

    /** Writes the files as they were: {@code folder/config/…} and {@code folder/jobs/…}. */
    public static void unfold(SortedMap<String, String> content, Path folder) throws IOException {
        for (Map.Entry<String, String> file : content.entrySet()) {
            Path target = folder.resolve(file.getKey()).normalize();
            if (!target.startsWith(folder)) {
                throw new IllegalArgumentException("the stored configuration names a file outside of config/ and jobs/: " + file.getKey());
            }
            Files.createDirectories(target.getParent());
            Files.write(target, ConfigFiles.bytes(file.getValue()));
        }
    }
}
