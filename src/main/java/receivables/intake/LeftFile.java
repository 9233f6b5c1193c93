package receivables.intake;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import receivables.ledger.FileRecord;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * Something that lay in the inbox and was not taken.
 *
 * @param status NOT_READY: it was still being written; LEFT: it is none of ours
 * @param note with its name
 */
public record LeftFile(String name, FileRecord.Status status, Reason note) {

    public LeftFile {
        requireNonNull(name, "name is null");
        requireNonNull(status, "status is null");
        requireNonNull(note, "note is null");
    }

    static LeftFile left(String name, ReasonCode why, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(Shown.name(name)));
        arguments.addAll(List.of(more));
        return new LeftFile(name, FileRecord.Status.LEFT, Reason.of(why, arguments.toArray()));
    }

    static LeftFile notReady(String name, ReasonCode why) {
        return new LeftFile(name, FileRecord.Status.NOT_READY, Reason.of(ReasonCode.LEFT_NOT_READY, Shown.name(name), Reason.of(why)));
    }

    /** It may hold money that has come in: until it is known, no letter should go out. */
    public boolean isMoney() {
        return status == FileRecord.Status.NOT_READY && FileKind.of(name).map(FileKind::isMoney).orElse(true);
    }
}
