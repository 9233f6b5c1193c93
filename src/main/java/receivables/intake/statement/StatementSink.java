package receivables.intake.statement;

import receivables.ledger.RemittanceAdvice;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;

/** Takes what the statements of a file say, in the file's order: the lines of a statement, then the statement itself. */
public interface StatementSink {

    void line(BankLine line);

    /** What the payer of the line that was given last says of it. */
    void advice(RemittanceAdvice advice);

    void statement(BankStatement statement);

    /**
     * A line that cannot be taken.
     *
     * @param place the line of the file, from 1
     * @param field the format's own name of what is wrong
     */
    void refused(int place, String field, String value, String reason);

    /** Something was taken, and somebody should look at it. */
    void note(int place, String field, String value, String text);
}
