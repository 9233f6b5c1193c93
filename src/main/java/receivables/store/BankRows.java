package receivables.store;

import static receivables.store.jdbc.Columns.fitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankStatement;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.RowWriter;

/**
 * Bank statements and their lines in their tables. Two rows of one file are never the same, so the fingerprint says little here; facts just
 * have one.
 */
final class BankRows {

    private BankRows() {
    }

    static final class Statements extends FactRows<BankStatement> {

        Statements() {
            super("bank_statement", "account, currency, statement_no, source, from_date, to_date, opening, closing, turned, "
                    + "credits_count, credits, debits_count, debits");
        }

        @Override
        void write(BankStatement statement, RowWriter row) {
            row.text(fitting(statement.account(), 100, "account")).text(statement.currency().getCurrencyCode())
                    .text(fitting(statement.number(), 100, "statement_no"))
                    .text(statement.source()).date(statement.from()).date(statement.to()).optional(statement.opening())
                    .optional(statement.closing())
                    .number(statement.turned() ? 1 : 0).number(statement.entries().creditsCount()).number(statement.entries().credits())
                    .number(statement.entries().debitsCount()).number(statement.entries().debits());
        }

        @Override
        Object[] content(BankStatement statement) {
            return new Object[] {statement.account(), statement.number(), statement.from(), statement.to()};
        }

        /** The statement's number in its file comes after the columns that are selected. */
        @Override
        BankStatement read(ResultSet row) throws SQLException {
            return new BankStatement(row.getInt(15), row.getString(1), Columns.currency(row, 2), row.getString(3), row.getString(4),
                    Columns.date(row, 5), Columns.date(row, 6), minor(row, 7), minor(row, 8), row.getInt(9) == 1,
                    new BankStatement.Entries(row.getInt(10), row.getLong(11), row.getInt(12), row.getLong(13)), Columns.date(row, 14));
        }

        private static Long minor(ResultSet row, int column) throws SQLException {
            long minor = row.getLong(column);
            return row.wasNull() ? null : minor;
        }
    }

    static final class Lines extends FactRows<BankLine> {

        Lines() {
            super("bank_line", "statement, entry, place, account, currency, booked_on, value_date, amount, state, nature, reversal, "
                    + "content_key, other_name, "
                    + "other_account, remittance, bank_reference, return_reason, entry_reference, instructed_currency, instructed_amount, "
                    + "exchange_rate");
        }

        @Override
        void write(BankLine line, RowWriter row) {
            row.number(line.statement()).number(line.entry()).number(line.place()).text(fitting(line.account(), 100, "account"))
                    .text(line.currency().getCurrencyCode())
                    .date(line.bookedOn()).date(line.valueDate()).number(line.amount()).name(line.state()).name(line.nature())
                    .number(line.reversal() ? 1 : 0)
                    .text(line.contentKey()).text(fitting(line.name(), 500, "name")).text(fitting(line.nameAccount(), 100, "account"))
                    .text(fitting(line.text(), 4000, "text")).text(fitting(line.bankReference(), 200, "bank_reference"))
                    .text(fitting(line.returnReason(), 35, "return_reason"))
                    .text(fitting(line.beside().entryReference(), 200, "entry_reference"))
                    .text(line.beside().instructed() == null ? "" : line.beside().instructed().currency().getCurrencyCode())
                    .optional(line.beside().instructed() == null ? null : Long.valueOf(line.beside().instructed().minor()))
                    .text(fitting(line.beside().rate(), 40, "exchange_rate"));
        }

        @Override
        Object[] content(BankLine line) {
            return new Object[] {line.contentKey()};
        }

        @Override
        BankLine read(ResultSet row) throws SQLException {
            Currency currency = Columns.currency(row, 5);
            return new BankLine(row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4), currency, Columns.date(row, 6),
                    Columns.date(row, 7), row.getLong(8), Columns.name(row, 9, BankLine.State.class),
                    Columns.name(row, 10, BankLine.Nature.class), row.getInt(11) == 1, row.getString(12), row.getString(13),
                    row.getString(14), row.getString(15), row.getString(16), row.getString(17), beside(row), Columns.date(row, 22));
        }

        private static BankLine.Beside beside(ResultSet row) throws SQLException {
            String instructed = row.getString(19).strip();
            return new BankLine.Beside(row.getString(18), instructed.isEmpty() ? null : Columns.money(row, 20, Columns.currency(row, 19)),
                    row.getString(21));
        }
    }
}
