package receivables.intake;

import java.io.IOException;
import java.time.LocalDate;
import receivables.intake.remittance.RemittanceFile;
import receivables.ledger.Reason;
import receivables.ledger.RemittanceAdvice;

/** Carries a file of remittance advice into the sink that all files go to, its advices numbered through the file. */
final class RemittanceIntake implements RemittanceFile.Sink {

    private final String file;
    private final IntakeSink sink;
    private int advices;
    private int refused;
    private boolean broken;

    private RemittanceIntake(String file, IntakeSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** @throws IntakeException when the file cannot be read from the disk */
    static FileReport read(InboxFile file, LocalDate knownOn, IntakeSink sink) {
        RemittanceIntake intake = new RemittanceIntake(file.name(), sink);
        try {
            RemittanceFile.read(file.path(), knownOn, intake);
        } catch (IOException failed) {
            throw FileIntake.unreadable(file, failed);
        }
        return intake.broken || intake.advices == 0 ? FileReport.refused()
                : new FileReport(FileReport.Outcome.TAKEN, "", intake.advices + intake.refused, intake.refused, Reason.NONE);
    }

    @Override
    public void advice(RemittanceAdvice advice) {
        advices++;
        sink.remittance(advices, advice);
    }

    @Override
    public void refusedAdvice(int line, String field, String value, Reason reason) {
        refused++;
        sink.reject(new Reject(file, line, field, value, reason));
    }

    @Override
    public void note(int line, String field, String value, Reason text) {
        sink.notice(new Notice(file, line, field, value, text));
    }

    @Override
    public void refusedFile(int line, String field, String value, Reason reason) {
        broken = true;
        sink.reject(new Reject(file, line, field, value, reason));
    }
}
