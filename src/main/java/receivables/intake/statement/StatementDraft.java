package receivables.intake.statement;

import java.time.LocalDate;
import java.util.Currency;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;

/**
 * A statement while it is read: what is known of it so far, and what its booked entries come to. The reader adds each entry once, whatever
 * lines it makes of it.
 */
final class StatementDraft {

    final int ordinal;
    String source;
    /** Entries read so far. */
    int entries;
    final LocalDate knownOn;
    String account = "";
    Currency currency;
    String number = "";
    LocalDate from;
    LocalDate to;
    Long opening;
    Long closing;
    private LocalDate firstLine;
    private LocalDate lastLine;
    private int creditsCount;
    private long credits;
    private int debitsCount;
    private long debits;
    private long reversals;

    StatementDraft(int ordinal, String source, LocalDate knownOn) {
        this.ordinal = ordinal;
        this.source = source;
        this.knownOn = knownOn;
    }

    /** An entry that is booked, or that a notice or a report of the day calls so. */
    void entry(long amount, boolean credit, boolean reversal) {
        if (credit) {
            creditsCount++;
            credits = Math.addExact(credits, amount);
        } else {
            debitsCount++;
            debits = Math.addExact(debits, -amount);
        }
        reversals = Math.addExact(reversals, reversal ? amount : 0);
    }

    /** A statement covers the days of its lines, whatever it says itself. */
    void seen(BankLine line) {
        firstLine = firstLine == null || line.bookedOn().isBefore(firstLine) ? line.bookedOn() : firstLine;
        lastLine = lastLine == null || line.bookedOn().isAfter(lastLine) ? line.bookedOn() : lastLine;
    }

    /**
     * Some banks give a reversal the direction of what it reverses. It is so if the statement does not tie as it stands and ties exactly
     * with its reversals turned round.
     */
    boolean tiesOnlyTurned() {
        if (opening == null || closing == null || reversals == 0) {
            return false;
        }
        long missing = opening + credits - debits - closing;
        return missing != 0 && missing == 2 * reversals;
    }

    private static LocalDate firstOf(LocalDate... days) {
        for (LocalDate day : days) {
            if (day != null) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day is told");
    }

    /** @param otherwise the day it is of, where neither it nor a line says one */
    BankStatement finished(LocalDate otherwise, boolean turned) {
        LocalDate last = firstOf(to, lastLine, otherwise);
        LocalDate first = firstOf(from, firstLine, last);
        first = first.isAfter(last) ? last : first;
        // the counts stay as the bank gives them; the sums are those that move the balance
        BankStatement.Entries sums = new BankStatement.Entries(creditsCount, credits - (turned ? reversals : 0), debitsCount, debits
                + (turned ? reversals : 0));
        return new BankStatement(ordinal, account, currency, number, source, first, last, opening, closing, turned, sums, knownOn);
    }
}
