package receivables.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import receivables.ledger.FileRecord;
import receivables.ledger.Language;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * What came in, in a few lines for the screen and the report's first page: each file with its counts, those with refused rows first, and
 * why rows were refused, the most frequent cause first.
 *
 * <pre>{@code
 * ledger.csv: 9,681 rows, 0 taken, 9,681 refused
 * 9,681 × customer_no is no customer we know; … (first: ledger.csv line 2, "0200769623")
 * }</pre>
 */
public final class IntakeLines {

    private static final int MOST_FILES = 8;
    private static final int MOST_CAUSES = 4;

    private final Wording wording;

    public IntakeLines(Language language) {
        this.wording = Wording.in(language);
    }

    /** @param files every file of the night */
    public List<String> files(List<FileRecord> files) {
        List<FileRecord> worstFirst = files.stream().sorted(Comparator.comparingInt(IntakeLines::rank)).toList();
        List<String> lines = new ArrayList<>();
        for (FileRecord file : worstFirst.subList(0, Math.min(MOST_FILES, worstFirst.size()))) {
            lines.add(line(file));
        }
        if (worstFirst.size() > MOST_FILES) {
            List<FileRecord> others = worstFirst.subList(MOST_FILES, worstFirst.size());
            lines.add(wording.text("intake.more", Figures.count(others.size()),
                    Figures.count(others.stream().mapToLong(FileRecord::rows).sum()),
                    Figures.count(others.stream().mapToLong(FileRecord::refused).sum())));
        }
        return lines;
    }

    /** What needs a person comes first; among equals the order of taking stays. */
    private static int rank(FileRecord file) {
        if (file.countsAsRefused()) {
            return 0;
        }
        return file.refused() > 0 || file.status() == FileRecord.Status.NOT_READY ? 1 : 2;
    }

    private String line(FileRecord file) {
        String name = Shown.name(file.name());
        if (file.rows() == 0) {
            return name + ": " + (file.status().isArchived() && file.status() != FileRecord.Status.REFUSED ? wording.text("intake.no_rows")
                    : wording.of("intake", file.published()));
        }
        StringBuilder line = new StringBuilder(wording.text("intake.rows", name, Figures.count(file.rows()), Figures.count(file.taken())));
        if (file.known() > 0) {
            line.append(wording.text("intake.known", Figures.count(file.known())));
        }
        if (file.refused() > 0) {
            line.append(wording.text("intake.refused", Figures.count(file.refused())));
        }
        if (file.countsAsRefused()) {
            line.append(wording.text("intake.counts_as_refused"));
        }
        return line.toString();
    }

    /** The causes for which rows were refused, with how many and the first of each. @param rejects by file, then line */
    public List<String> causes(List<RejectsCsv.Row> rejects) {
        Map<String, List<RejectsCsv.Row>> causes = new LinkedHashMap<>();
        for (RejectsCsv.Row reject : rejects) {
            // the same cause speaks of other numbers in each row
            ReasonCode code = reject.reason().code();
            String cause = reject.column() + " " + (code == ReasonCode.TEXT ? reject.reason().stored().replaceAll("[0-9]+", "#") : code);
            causes.computeIfAbsent(cause, none -> new ArrayList<>()).add(reject);
        }
        List<List<RejectsCsv.Row>> often = causes.values().stream().sorted(Comparator.comparing(rows -> -rows.size())).toList();
        List<String> lines = new ArrayList<>();
        for (List<RejectsCsv.Row> rows : often.subList(0, Math.min(MOST_CAUSES, often.size()))) {
            lines.add(cause(rows));
        }
        if (often.size() > MOST_CAUSES) {
            lines.add(wording.text("intake.more_causes", Figures.count(often.size() - MOST_CAUSES)));
        }
        return lines;
    }

    private String cause(List<RejectsCsv.Row> rows) {
        RejectsCsv.Row first = rows.getFirst();
        String where = Shown.name(first.file()) + (first.line() == 0 ? "" : ", " + wording.text("intake.line", first.line()))
                + (first.value().isEmpty() ? "" : ", \"" + Shown.value(first.value()) + "\"");
        String what = (first.column().isEmpty() ? "" : first.column() + " ") + wording.sentence(first.reason());
        return wording.text("intake.cause", Figures.count(rows.size()), what, where);
    }
}
