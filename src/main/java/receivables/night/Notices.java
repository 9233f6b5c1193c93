package receivables.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import receivables.intake.Notice;
import receivables.ledger.Shown;
import receivables.settings.StepName;

/** What was taken but should be looked at, sentences for each file taken, for the report. A file that could fill a book is cut short. */
final class Notices {

    private static final int MOST = 20;

    private final Shift shift;
    private final String part;
    private final List<String> sentences = new ArrayList<>();
    private int count;

    Notices(Shift shift, long fileId) {
        this(shift, String.format(Locale.ROOT, "%08d", fileId));
    }

    /** @param step that noticed something after all files were read; its sentences come after the files' */
    Notices(Shift shift, String step) {
        this.shift = shift;
        this.part = step;
    }

    void add(Notice notice) {
        count++;
        if (count <= MOST) {
            sentences.add(notice.file() + (notice.line() == 0 ? "" : ", line " + notice.line()) + (notice.column().isEmpty() ? "" : ", " + notice.column())
                    + (notice.value().isEmpty() ? "" : " \"" + notice.value() + "\"") + ": " + notice.text());
        }
    }

    void add(String sentence) {
        count++;
        sentences.add(sentence);
    }

    void write() {
        if (count > sentences.size()) {
            sentences.add("… and " + (count - sentences.size()) + " more like these");
        }
        StepNote.NOTICES.leave(shift, StepName.INTAKE, part, sentences.stream().map(Shown::name).map(StepNote.Sentence::new).toList());
    }

    /** All sentences of a night, in the order in which the files were taken. */
    static List<String> read(Shift shift) {
        return StepNote.NOTICES.read(shift, StepName.INTAKE).stream().map(StepNote.Sentence::text).toList();
    }
}
