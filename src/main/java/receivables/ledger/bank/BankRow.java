package receivables.ledger.bank;

import static java.util.Objects.requireNonNull;

/**
 * A row of {@code bank.csv}: a statement of tonight's files, and what became of its lines. Each line is one of: receipt, bank ledger only,
 * pending, set aside.
 *
 * @param receipts their sum, minor units
 */
public record BankRow(BankStatement statement, int receiptsCount, long receipts, int ledgerOnly, int pending, int setAside, String file) {

    public BankRow {
        requireNonNull(statement, "statement is null");
        requireNonNull(file, "file is null");
    }
}
