package receivables.intake.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import receivables.intake.TextEncoding;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.table.Recognition;
import receivables.ledger.table.TableProfile;

/**
 * Finds the profiles that fit a file. The encoding is the one in which the header's texts are found; a header of plain ASCII proves none,
 * and then the file must be whole in it.
 */
public final class TableRecognition {

    private static final Charset CHINESE = Charset.forName("GB18030");
    /** Of a header that says nothing, other Asian encodings would read any Latin text as their own. */
    private static final List<Charset> PROVED_BY_HEADER = List.of(Charset.forName("Big5"), Charset.forName("Shift_JIS"));

    private final TableHead head;
    private final String name;

    private TableRecognition(TableHead head, String name) {
        this.head = head;
        this.name = name;
    }

    /** Whether any of the profiles fits, as far as the file can be looked into at all. */
    public static boolean isOne(Path path, String name, List<TableProfile> profiles) throws IOException {
        try {
            return !profiles.isEmpty() && !of(path, name, profiles).isEmpty();
        } catch (UnreadableFileException broken) {
            return false;
        }
    }

    /** What a table is that no profile fits, for the person who put it there; empty: it is no table. */
    public static Reason seenIn(Path path) throws IOException {
        return TableSeen.in(new TableHead(path));
    }

    /** Whether it could be a table of a profile that is not among the settings: text, or a workbook. */
    public static boolean mayBeOne(Path path) throws IOException {
        return new TableHead(path).shape() != FileShape.OTHER;
    }

    /** Every profile that fits, each with the first reading in which it does. @throws UnreadableFileException for a broken workbook */
    static List<Reading> of(Path path, String name, List<TableProfile> profiles) throws IOException, UnreadableFileException {
        TableHead head = new TableHead(path);
        List<Reading> readings = new ArrayList<>();
        if (head.shape() != FileShape.OTHER) {
            TableRecognition recognition = new TableRecognition(head, name);
            for (TableProfile profile : profiles) {
                Reading reading = recognition.reading(profile);
                if (reading != null) {
                    readings.add(reading);
                }
            }
        }
        return readings;
    }

    private Reading reading(TableProfile profile) throws IOException, UnreadableFileException {
        if (profile.recognition().file() != null && !profile.recognition().file().matcher(name).find()) {
            return null;
        }
        if (head.shape() != FileShape.TEXT && head.shape() != FileShape.HTML) {
            return reading(profile, null, "");
        }
        boolean cells = head.shape() == FileShape.HTML || !profile.widths().isEmpty();
        List<String> known = profile.delimiter().isEmpty() ? TableHead.DELIMITERS : List.of(profile.delimiter());
        List<String> delimiters = cells ? List.of("") : known;
        for (Charset charset : head.readable(profile.encodings().isEmpty() ? TableHead.ENCODINGS : profile.encodings())) {
            for (String delimiter : delimiters) {
                Reading reading = reading(profile, charset, delimiter);
                if (reading != null && (isProved(profile) || isWhole(charset))) {
                    return reading;
                }
            }
        }
        return null;
    }

    private static boolean isProved(TableProfile profile) {
        boolean ascii = profile.recognition().header().stream().allMatch(StandardCharsets.US_ASCII.newEncoder()::canEncode);
        return !ascii || profile.encodings().size() == 1;
    }

    private boolean isWhole(Charset charset) throws IOException {
        return !PROVED_BY_HEADER.contains(charset) && TextEncoding.reads(head.path(), charset, charset.equals(CHINESE));
    }

    private Reading reading(TableProfile profile, Charset charset, String delimiter) throws IOException, UnreadableFileException {
        List<TableHead.Line> lines = head.lines(charset, delimiter, profile.widths());
        Recognition recognition = profile.recognition();
        for (int index = 0; index < lines.size(); index++) {
            TableHead.Line line = lines.get(index);
            String above = lines.subList(0, index).stream().map(TableHead.Line::joined).collect(Collectors.joining("\n"));
            boolean headed = !recognition.header().isEmpty();
            boolean fits = headed ? isHeader(line, recognition) : isRow(line, recognition);
            if (fits && (recognition.above() == null || recognition.above().matcher(above).find())) {
                int first = headed ? line.line() + 1 : line.line();
                return new Reading(head.path(), head.shape(), profile, charset, delimiter, headed ? line.line() : 0, first,
                        headed ? line.cells() : List.of(), above);
            }
        }
        return null;
    }

    private static boolean isHeader(TableHead.Line line, Recognition recognition) {
        return recognition.header().stream().allMatch(text -> line.cells().contains(Cells.header(text)))
                && recognition.without().stream().noneMatch(text -> line.cells().contains(Cells.header(text)));
    }

    private static boolean isRow(TableHead.Line line, Recognition recognition) {
        boolean fits = recognition.columns() == 0 || line.cells().size() == recognition.columns();
        for (Map.Entry<Integer, Pattern> cell : recognition.cells().entrySet()) {
            String text = cell.getKey() <= line.cells().size() ? line.cells().get(cell.getKey() - 1) : "";
            fits &= cell.getValue().matcher(text).matches();
        }
        return fits;
    }
}
