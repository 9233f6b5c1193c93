package receivables.outbox;

/** The contract's exit codes. */
public enum ExitCode {
    DONE(0), FAILED(1), REFUSED(2), HELD(3), BUSY(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
