package receivables.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import receivables.intake.statement.StatementFile;
import receivables.intake.statement.StatementSink;
import receivables.ledger.Reason;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;

/** What a bank's file was read as, kept for one screen: the first and last lines, every statement, what was refused. */
final class TriedStatement implements StatementSink, StatementFile.Sink {

    static final int SHOWN = 5;
    private static final int MOST_TOLD = 1_000;

    /** Something that was refused or noted. @param place 0: the file as a whole */
    record Told(int place, String field, String value, Reason text) {
    }

    private final List<BankLine> first = new ArrayList<>();
    private final Deque<BankLine> last = new ArrayDeque<>();
    private final List<BankStatement> statements = new ArrayList<>();
    private final List<Told> refused = new ArrayList<>();
    private final List<Told> notes = new ArrayList<>();
    private int lines;
    private int refusedLines;

    List<BankLine> first() {
        return first;
    }

    /** Those that are not among the first. */
    List<BankLine> last() {
        return List.copyOf(last);
    }

    List<BankStatement> statements() {
        return statements;
    }

    List<Told> refused() {
        return refused;
    }

    List<Told> notes() {
        return notes;
    }

    int lines() {
        return lines;
    }

    int refusedLines() {
        return refusedLines;
    }

    @Override
    public void line(BankLine line) {
        lines++;
        if (first.size() < SHOWN) {
            first.add(line);
            return;
        }
        last.addLast(line);
        if (last.size() > SHOWN) {
            last.removeFirst();
        }
    }

    @Override
    public void advice(RemittanceAdvice advice) {
        // stands beside its line, and is no line
    }

    @Override
    public void statement(BankStatement statement) {
        statements.add(statement);
    }

    @Override
    public void refused(int place, String field, String value, Reason reason, StatementSink.Unread unread) {
        refusedLines++;
        if (refused.size() < MOST_TOLD) {
            refused.add(new Told(place, field, value, reason));
        }
    }

    @Override
    public void note(int place, String field, String value, Reason text) {
        if (notes.size() < MOST_TOLD) {
            notes.add(new Told(place, field, value, text));
        }
    }

    @Override
    public void refusedLine(String file, int place, String field, String value, Reason reason, StatementSink.Unread unread) {
        refused(place, field, value, reason, unread);
    }

    @Override
    public void note(String file, int place, String field, String value, Reason text) {
        note(place, field, value, text);
    }

    @Override
    public void refusedFile(String file, int place, String field, String value, Reason reason, int firstStatement) {
        refused(place, field, value, reason, StatementSink.Unread.NOTHING);
    }
}
