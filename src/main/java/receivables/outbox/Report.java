package receivables.outbox;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code report.html}: one page with everything in it, without scripts, that a chief accountant reads in a minute on screen or on
 * A4. Every text that comes from outside is escaped by the template; only the charts, which are ours, are placed as they are.
 */
public final class Report {

    public static final String FILE_NAME = "report.html";

    private Report() {
    }

    /** @param directory the folder to be published, with all other files but run.json in it: the page links to them */
    public static void write(Path directory, ReportData data) {
        Path target = directory.resolve(FILE_NAME);
        try {
            List<String> files = FileTree.names(directory).stream().filter(name -> !name.endsWith(".pdf") && !name.equals(FILE_NAME))
                    .toList();
            Files.writeString(target, render(data, files));
        } catch (IOException failure) {
            throw OutboxException.of(target, failure);
        }
    }

    static String render(ReportData data, List<String> files) {
        return Mustache.compiler().emptyStringIsFalse(true).compile(resource("report.mustache"))
                .execute(new ReportView(data).values(resource("report.css"), resource("report.js"), files));
    }

    private static String resource(String name) {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program's own file " + name + " is missing; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
