package receivables.intake.table;

import java.time.LocalDate;
import receivables.intake.statement.StatementSink;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;

/** What a table tells of one account in one currency: its lines in the order of booking, and the statement they come to. */
final class TableAccount {

    private static final int MOST_BREAKS = 5;

    private final int statement;
    private final TableLine first;
    private final StatementSink sink;
    private final LocalDate knownOn;
    private final String source;
    private int entries;
    private int creditsCount;
    private long credits;
    private int debitsCount;
    private long debits;
    private LocalDate from;
    private LocalDate to;
    private boolean anyBooked;
    private Long opening;
    private Long balance;
    private boolean balanced = true;
    private int breaks;

    TableAccount(int statement, TableLine first, String source, LocalDate knownOn, StatementSink sink) {
        this.statement = statement;
        this.first = first;
        this.source = source;
        this.knownOn = knownOn;
        this.sink = sink;
        this.from = first.bookedOn();
        this.to = first.bookedOn();
    }

    /** Account and currency. */
    String name() {
        return first.account() + " " + first.currency();
    }

    boolean takes(TableLine line) {
        return first.isOfSameAccount(line);
    }

    void add(TableLine line, String balanceColumn) {
        entries++;
        if (line.state() == BankLine.State.BOOKED) {
            book(line, balanceColumn);
        }
        sink.line(line.of(statement, entries, knownOn));
    }

    private void book(TableLine line, String balanceColumn) {
        if (line.amount() >= 0) {
            creditsCount++;
            credits = Math.addExact(credits, line.amount());
        } else {
            debitsCount++;
            debits = Math.subtractExact(debits, line.amount());
        }
        from = line.bookedOn().isBefore(from) ? line.bookedOn() : from;
        to = line.bookedOn().isAfter(to) ? line.bookedOn() : to;
        balanced &= line.balance() != null;
        if (balanced) {
            chain(line, balanceColumn);
        }
        anyBooked = true;
    }

    private void chain(TableLine line, String balanceColumn) {
        if (!anyBooked) {
            opening = Math.subtractExact(line.balance(), line.amount());
        } else if (balance + line.amount() != line.balance()) {
            breaks++;
            if (breaks <= MOST_BREAKS) {
                sink.note(line.place(), balanceColumn, line.shown(line.balance()), 
                        Reason.of(ReasonCode.TABLE_BALANCE_IS_BROKEN, line.shown(balance), line.shown(line.amount()),
                        line.shown(balance + line.amount())));
            }
        }
        balance = line.balance();
    }

    /** @param told balances that the table tells in rows of their own; either may be null */
    void finish(Long openingTold, Long closingTold) {
        Long before = openingTold != null ? openingTold : ofChain(opening);
        Long after = closingTold != null ? closingTold : ofChain(balance);
        if (breaks > MOST_BREAKS) {
            sink.note(0, "", "", Reason.of(ReasonCode.TABLE_BALANCE_IS_BROKEN_OFTEN, first.account(), breaks, MOST_BREAKS));
        }
        sink.statement(new BankStatement(statement, first.account(), first.currency(), "", source, from, to, before, after, false,
                new BankStatement.Entries(creditsCount, credits, debitsCount, debits), knownOn));
    }

    private Long ofChain(Long told) {
        return balanced && anyBooked ? told : null;
    }
}
