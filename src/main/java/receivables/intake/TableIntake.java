package receivables.intake;

import java.io.IOException;
import receivables.intake.statement.StatementSink;
import receivables.intake.table.TableFile;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;

/** Carries a table that a profile describes into the sink that all files go to. */
final class TableIntake {

    private TableIntake() {
    }

    /** @throws IntakeException when the file cannot be read from the disk */
    static FileReport read(InboxFile file, IntakeContext context, IntakeSink sink) {
        try {
            TableFile table = TableFile.open(file.path(), file.name(), context.tables());
            return table.profile().isList() ? list(table, file, context, sink) : statements(table, file, context, sink);
        } catch (UnreadableFileException broken) {
            sink.reject(new Reject(file.name(), broken.place(), broken.field(), broken.value(), broken.reason()));
            return FileReport.refused();
        } catch (IOException failed) {
            throw FileIntake.unreadable(file, failed);
        }
    }

    private static FileReport list(TableFile table, InboxFile file, IntakeContext context, IntakeSink sink)
            throws IOException, UnreadableFileException {
        try {
            return ListIntake.read(table, file.name(), context, sink);
        } catch (ArithmeticException overflow) {
            throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_IS_TOO_LARGE);
        }
    }

    private static FileReport statements(TableFile table, InboxFile file, IntakeContext context, IntakeSink sink)
            throws IOException {
        StatementIntake intake = new StatementIntake(context.businessDate(), sink);
        try {
            table.statements(file.name(), context.businessDate(), new ToIntake(file.name(), intake));
        } catch (UnreadableFileException broken) {
            intake.refusedFile(file.name(), broken.place(), broken.field(), broken.value(), broken.reason(), 1);
        } catch (ArithmeticException overflow) {
            intake.refusedFile(file.name(), 0, "", "", 
                    Reason.of(ReasonCode.TABLE_IS_TOO_LARGE), 1);
        }
        return intake.report(table.encoding());
    }

    /** Adds the file's name. */
    private record ToIntake(String file, StatementIntake intake) implements StatementSink {

        @Override
        public void line(BankLine line) {
            intake.line(line);
        }

        @Override
        public void advice(RemittanceAdvice advice) {
            intake.advice(advice);
        }

        @Override
        public void statement(BankStatement statement) {
            intake.statement(statement);
        }

        @Override
        public void refused(int place, String field, String value, Reason reason, Unread unread) {
            intake.refusedLine(file, place, field, value, reason, unread);
        }

        @Override
        public void note(int place, String field, String value, Reason text) {
            intake.note(file, place, field, value, text);
        }
    }
}
