package receivables.night;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import receivables.intake.Notice;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.settings.StepName;

/** What was taken but should be looked at, for each file taken, for the report. A file that could fill a book is cut short. */
final class Notices {

    private static final int MOST = 20;
    

    private final Shift shift;
    private final String part;
    private final List<Reason> sentences = new ArrayList<>();
    /** How many cells of a column got a notice, and where its sentence stands; what a spreadsheet did to one cell it did to all. */
    private final Map<List<Object>, Integer> alike = new HashMap<>();
    private final List<Integer> counts = new ArrayList<>();
    private int more;

    Notices(Shift shift, long fileId) {
        this(shift, String.format(Locale.ROOT, "%08d", fileId));
    }

    /** @param step that noticed something after all files were read; its sentences come after the files' */
    Notices(Shift shift, String step) {
        this.shift = shift;
        this.part = step;
    }

    void add(Notice notice) {
        boolean readAs = notice.text().code() == ReasonCode.CELL_WAS_READ_AS;
        List<Object> kind = List.of(notice.file(), notice.column(), readAs ? notice.text().code() : notice.text());
        if (alike.containsKey(kind)) {
            counts.set(alike.get(kind), counts.get(alike.get(kind)) + 1);
        } else if (sentences.size() == MOST) {
            more++;
        } else {
            alike.put(kind, sentences.size());
            counts.add(1);
            sentences.add(notice.told());
        }
    }

    void add(Reason sentence) {
        counts.add(1);
        sentences.add(sentence);
    }

    void write() {
        for (int index = 0; index < sentences.size(); index++) {
            if (counts.get(index) > 1) {
                sentences.set(index, sentences.get(index).and(Reason.of(ReasonCode.AND_MORE_CELLS, counts.get(index) - 1)));
            }
        }
        if (more > 0) {
            sentences.add(Reason.of(ReasonCode.AND_MORE_NOTICES, more));
        }
        StepNote.NOTICES.leave(shift, StepName.INTAKE, part, sentences.stream().map(StepNote.Sentence::new).toList());
    }

    /** All sentences of a night, in the order in which the files were taken. */
    static List<Reason> read(Shift shift) {
        return StepNote.NOTICES.read(shift, StepName.INTAKE).stream().map(StepNote.Sentence::text).toList();
    }
}
