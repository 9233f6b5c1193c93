package receivables.intake.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import receivables.intake.UnreadableFileException;

/**
 * One of our own files that a person sends as a spreadsheet: the first sheet with rows of a workbook, old or new, or what programs write
 * under the name of one, which is text with tabs or a page of HTML. Numbers are plain, days are written {@code 2026-11-02}, whatever the
 * cell's format shows.
 *
 * <pre>{@code ledger.xlsx   customers.xls   receipts-november.xlsx}</pre>
 */
public final class OwnSheet {

    private static final List<String> ENDINGS = List.of(".xlsx", ".xls");
    private static final String TAB = "\t";

    /** Takes the rows that are not blank, from above. */
    public interface Taker {

        /** @param line of the sheet, from 1 @param cells without blanks around them @return false: enough was seen */
        boolean row(int line, List<String> cells);
    }

    private final TableSource source;
    private final String encoding;

    private OwnSheet(TableSource source, String encoding) {
        this.source = source;
        this.encoding = encoding;
    }

    /** Whether a file has the name of a spreadsheet. */
    public static boolean isNamedSo(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lowerCase::endsWith);
    }

    /** The file as a sheet; empty: by its name or by its content it is CSV, or nothing that has rows. */
    public static Optional<OwnSheet> of(Path path, String name) throws IOException {
        if (!isNamedSo(name)) {
            return Optional.empty();
        }
        byte[] head = FileShape.head(path);
        FileShape shape = FileShape.of(head);
        boolean wide = FileShape.begins(head, 0xFF, 0xFE) || FileShape.begins(head, 0xFE, 0xFF);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String first = new String(head, charset).lines().findFirst().orElse("");
        return switch (shape) {
            case XLS, XLSX -> Optional.of(new OwnSheet(shape.source(path, charset, "", List.of()), ""));
            case HTML -> Optional.of(new OwnSheet(shape.source(path, charset, "", List.of()), charset.name()));
            case TEXT -> first.contains(TAB)
                    ? Optional.of(new OwnSheet(shape.source(path, charset, TAB, List.of()), charset.name())) : Optional.empty();
            case OTHER -> Optional.empty();
        };
    }

    /** In which it is written; empty for a workbook. */
    public String encoding() {
        return encoding;
    }

    /** @throws UnreadableFileException when the workbook is damaged or hostile; rows may have been given before */
    public void read(Taker taker) throws IOException, UnreadableFileException {
        source.read(row -> {
            List<String> cells = new ArrayList<>(row.size());
            for (int column = 0; column < row.size(); column++) {
                cells.add(row.cell(column));
            }
            return row.isBlank() || taker.row(row.line(), cells);
        });
    }
}
