package receivables.proof;

import java.time.LocalDate;
import java.util.Currency;
import receivables.ledger.Reason;

/** A row of {@code journal.csv}; exactly one of debit and credit is not zero, minor units. */
public record Posting(LocalDate date, String account, long debit, long credit, Currency currency, String documentNo, String receiptNo,
        Reason text) {
}
