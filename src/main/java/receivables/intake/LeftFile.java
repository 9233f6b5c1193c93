package receivables.intake;

import static java.util.Objects.requireNonNull;

import receivables.ledger.FileRecord;

/**
 * Something that lay in the inbox and was not taken.
 *
 * @param status NOT_READY: it was still being written; LEFT: it is none of ours
 * @param note a sentence with its name, for people
 */
public record LeftFile(String name, FileRecord.Status status, String note) {

    public LeftFile {
        requireNonNull(name, "name is null");
        requireNonNull(status, "status is null");
        requireNonNull(note, "note is null");
    }

    static LeftFile left(String name, String why) {
        return new LeftFile(name, FileRecord.Status.LEFT, name + " " + why);
    }

    static LeftFile notReady(String name, String why) {
        return new LeftFile(name, FileRecord.Status.NOT_READY, name + " was not ready: " + why
                + "; it was left for the next run. Best deliver it under a name that begins with a dot and rename it when it is whole");
    }

    /** It may hold money that has come in: until it is known, no letter should go out. */
    public boolean isMoney() {
        return status == FileRecord.Status.NOT_READY && FileKind.of(name).map(FileKind::isMoney).orElse(true);
    }
}
