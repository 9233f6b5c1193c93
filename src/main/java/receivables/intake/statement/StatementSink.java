package receivables.intake.statement;

import receivables.ledger.Reason;
import receivables.ledger.RemittanceAdvice;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.money.Money;

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
    default void refused(int place, String field, String value, Reason reason) {
        refused(place, field, value, reason, Unread.NOTHING);
    }

    /** As above. @param unread what else could be read of it: somebody may have paid with it */
    void refused(int place, String field, String value, Reason reason, Unread unread);

    /**
     * What a line tells that cannot be taken.
     * @param amount null: cannot be read
     * @param name of the other side, where it is told apart
     * @param text the rest
     */
    record Unread(Money amount, String name, String text) {

        public static final Unread NOTHING = new Unread(null, "", "");
    }

    /** Something was taken, and somebody should look at it. */
    void note(int place, String field, String value, Reason text);
}
