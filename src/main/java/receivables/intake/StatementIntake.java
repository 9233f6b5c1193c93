package receivables.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.TreeMap;
import receivables.intake.statement.StatementFile;
import receivables.intake.statement.StatementSink;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.Reason;
import receivables.ledger.RefusedRow;
import receivables.ledger.RemittanceAdvice;

/**
 * Carries a file of bank statements into the sink that all files go to: its lines numbered through the file, what is wrong with them as
 * rejects.
 */
final class StatementIntake implements StatementFile.Sink {

    private final LocalDate knownOn;
    private final IntakeSink sink;
    private int lines;
    private final TreeMap<Integer, Integer> linesOfStatement = new TreeMap<>();
    private int refusedLines;
    private int statements;
    private int advices;
    private boolean refused;

    StatementIntake(LocalDate knownOn, IntakeSink sink) {
        this.knownOn = knownOn;
        this.sink = sink;
    }

    /** @throws IntakeException when the file cannot be read from the disk */
    static FileReport read(InboxFile file, IntakeContext context, IntakeSink sink) {
        StatementIntake intake = new StatementIntake(context.businessDate(), sink);
        try {
            StatementFile.read(file.path(), file.name(), context.businessDate(), context.bankRules(),
                    TablesInZip.of(context.tables(), context.businessDate()), intake);
        } catch (IOException failed) {
            throw FileIntake.unreadable(file, failed);
        }
        return intake.report("");
    }

    /** Of a zip what is sound stays taken; the file as a whole is refused where nothing is. */
    FileReport report(String encoding) {
        int rows = linesOfStatement.values().stream().mapToInt(Integer::intValue).sum();
        boolean nothing = refused && statements == 0;
        int refusedRows = refusedLines + (refused ? 1 : 0);
        if (nothing) {
            return FileReport.refused();
        }
        return new FileReport(FileReport.Outcome.TAKEN, encoding, rows + refusedRows, refusedRows, Reason.NONE);
    }

    @Override
    public void line(BankLine line) {
        lines++;
        linesOfStatement.merge(line.statement(), 1, Integer::sum);
        sink.bankLine(lines, line);
    }

    @Override
    public void advice(RemittanceAdvice advice) {
        advices++;
        sink.remittance(advices, advice.carriedBy(lines));
    }

    @Override
    public void statement(BankStatement statement) {
        statements++;
        sink.bankStatement(statement.statement(), statement);
    }

    @Override
    public void refusedLine(String file, int place, String field, String value, Reason reason, StatementSink.Unread unread) {
        refusedLines++;
        sink.reject(new Reject(file, place, field, value, reason));
        // the same line has the same number, whichever file of the bank it comes in
        String number = RefusedRows.numberOf(field + "\u001f" + value + "\u001f" + unread.name() + "\u001f" + unread.text() + "\u001f"
                + unread.amount());
        sink.refusedRow(new RefusedRow(knownOn, file, place, FileKind.BANK_STATEMENT.name(), number, unread.amount(), unread.name(), "",
                unread.text()));
    }

    @Override
    public void note(String file, int place, String field, String value, Reason text) {
        sink.notice(new Notice(file, place, field, value, text));
    }

    @Override
    public void refusedFile(String file, int place, String field, String value, Reason reason, int firstStatement) {
        refused = true;
        linesOfStatement.tailMap(firstStatement, true).clear();
        statements = Math.min(statements, firstStatement - 1);
        sink.reject(new Reject(file, place, field, value, reason));
        sink.forgetStatementsFrom(firstStatement);
    }
}
