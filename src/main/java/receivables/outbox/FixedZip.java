package receivables.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook so that the same content has the same bytes: every entry carries the same time, and the time of making, which the
 * library takes from the clock, becomes the business date.
 */
final class FixedZip {

    /**
     * Not the first minute of 1980: that one stands for "earlier", and an entry then carries a time stamp of the machine's zone besides.
     */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String MADE = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    private FixedZip() {
    }

    static void copy(Path from, Path to, LocalDate businessDate) throws IOException {
        try (ZipFile source = new ZipFile(from.toFile());
                OutputStream out = Files.newOutputStream(to);
                ZipOutputStream target = new ZipOutputStream(out)) {
            List<? extends ZipEntry> entries = Collections.list(source.entries());
            for (ZipEntry entry : entries) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ENTRY_TIME);
                target.putNextEntry(copy);
                try (InputStream in = source.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        String properties = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        target.write(properties.replaceAll(MADE, "$1" + businessDate + "T00:00:00Z$2").getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(target);
                    }
                }
                target.closeEntry();
            }
        }
    }
}
