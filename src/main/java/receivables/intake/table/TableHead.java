package receivables.intake.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.intake.UnreadableFileException;
import receivables.ledger.table.Recognition;

/**
 * The first lines of a file, cut in every way that a profile may ask for: each encoding in which they can be read, each delimiter. Cut once
 * for all profiles.
 */
final class TableHead {

    static final Charset UTF_16 = StandardCharsets.UTF_16;
    /** In the order of trying, where a profile names none. */
    static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, UTF_16, Charset.forName("GB18030"), Charset.forName("Big5"),
            Charset.forName("Shift_JIS"), Charset.forName("windows-1252"), Charset.forName("windows-1250"),
            Charset.forName("ISO-8859-2"));
    static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    /** A line of the head, in cells. */
    record Line(int line, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }

        String joined() {
            return String.join(",", cells);
        }
    }

    private final Path path;
    private final byte[] head;
    private final FileShape shape;
    private final Map<List<Object>, List<Line>> cut = new HashMap<>();

    TableHead(Path path) throws IOException {
        this.path = path;
        this.head = FileShape.head(path);
        this.shape = FileShape.of(head);
    }

    FileShape shape() {
        return shape;
    }

    Path path() {
        return path;
    }

    /** Of those, the encodings in which the head can be read. */
    List<Charset> readable(List<Charset> encodings) {
        boolean marked = FileShape.begins(head, 0xFF, 0xFE) || FileShape.begins(head, 0xFE, 0xFF);
        return encodings.stream().filter(charset -> marked == charset.equals(UTF_16)).filter(this::reads).toList();
    }

    /** The head may end within a character. */
    private boolean reads(Charset charset) {
        return !charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false).isError();
    }

    /** The first lines. @throws UnreadableFileException for a workbook that is broken or hostile */
    List<Line> lines(Charset charset, String delimiter, List<Integer> widths) throws IOException, UnreadableFileException {
        List<Object> way = List.of(String.valueOf(charset), delimiter, widths);
        List<Line> known = cut.get(way);
        if (known == null) {
            known = cut(charset, delimiter, widths);
            cut.put(way, known);
        }
        return known;
    }

    private List<Line> cut(Charset charset, String delimiter, List<Integer> widths) throws IOException, UnreadableFileException {
        TableSource source = switch (shape) {
            case TEXT -> new TextTable(() -> new ByteArrayInputStream(head), charset, delimiter, widths);
            case HTML -> new HtmlTable(() -> new ByteArrayInputStream(head), charset);
            default -> shape.source(path, charset, delimiter, widths);
        };
        List<Line> lines = new ArrayList<>();
        source.read(row -> {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                cells.add(Cells.header(row.cell(column)));
            }
            lines.add(new Line(row.line(), row.defect() == null ? cells : List.of(row.joined())));
            return lines.size() < Recognition.WITHIN;
        });
        return lines;
    }
}
