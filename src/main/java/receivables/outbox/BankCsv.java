package receivables.outbox;

import java.nio.file.Path;
import java.util.List;
import receivables.ledger.bank.BankRow;
import receivables.ledger.bank.BankStatement;
import receivables.money.Money;

/** Writes {@code bank.csv}: each statement of tonight's files, how its balances and entries tie, and what became of its lines. */
public final class BankCsv {

    private BankCsv() {
    }

    /** @param rows in the order in which they are to stand */
    public static void write(Path directory, List<BankRow> rows) {
        try (CsvFile csv = CsvFile.withHeader(directory, OutputFile.BANK)) {
            for (BankRow row : rows) {
                BankStatement statement = row.statement();
                BankStatement.Entries entries = statement.entries();
                int decimals = Money.decimals(statement.currency());
                csv.lines().text(statement.account()).text(statement.currency().getCurrencyCode()).date(statement.from())
                        .date(statement.to());
                balance(csv, statement.opening(), decimals);
                csv.lines().number(entries.creditsCount()).amount(entries.credits(), decimals).number(entries.debitsCount())
                        .amount(entries.debits(), decimals);
                balance(csv, statement.closing(), decimals);
                csv.lines().amount(statement.difference(), decimals).number(row.receiptsCount()).amount(row.receipts(), decimals)
                        .number(row.ledgerOnly())
                        .number(row.pending()).number(row.setAside()).text(statement.source()).text(row.file()).endLine();
                csv.drainWhenLarge();
            }
        }
    }

    /** Empty where the bank tells none. */
    private static void balance(CsvFile csv, Long minor, int decimals) {
        if (minor == null) {
            csv.lines().empty();
        } else {
            csv.lines().amount(minor, decimals);
        }
    }
}
