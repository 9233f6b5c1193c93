package receivables.account;

import java.util.List;
import receivables.credit.CreditResult;
import receivables.credit.CreditRow;
import receivables.credit.RatingRow;
import receivables.credit.SignalRow;
import receivables.ledger.Account;
import receivables.ledger.credit.CreditMemory;
import receivables.ledger.credit.InvoicedDelivery;

/**
 * What the night found about the credit of an account's customers.
 *
 * @param invoiced deliveries of which tonight found the invoice
 * @param memories of the customers for whom it is another than before the night
 */
public record AccountCredit(List<CreditRow> rows, List<SignalRow> signals, List<RatingRow> ratings,
        List<InvoicedDelivery> invoiced, List<CreditMemory> memories) {

    public static final AccountCredit NONE = new AccountCredit(List.of(), List.of(), List.of(), List.of(), List.of());

    public AccountCredit {
        rows = List.copyOf(rows);
        signals = List.copyOf(signals);
        ratings = List.copyOf(ratings);
        invoiced = List.copyOf(invoiced);
        memories = List.copyOf(memories);
    }

    static AccountCredit of(Account account, List<CreditResult> results, List<InvoicedDelivery> invoiced) {
        return new AccountCredit(results.stream().map(CreditResult::row).filter(row -> row != null).toList(),
                results.stream().flatMap(result -> result.signals().stream()).toList(),
                results.stream().flatMap(result -> result.ratings().stream()).toList(), invoiced, results.stream().map(CreditResult::memory)
                        .filter(memory -> !memory.equals(account.credit().of(memory.customerNo()))).toList());
    }
}
