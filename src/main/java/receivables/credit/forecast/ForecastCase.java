package receivables.credit.forecast;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import receivables.dunning.HoldRow;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.OpenItem;
import receivables.ledger.credit.Lateness;
import receivables.money.Money;

/**
 * What the forecast knows of one customer after tonight's matching and dunning.
 *
 * @param before how he paid, as it was known before tonight
 * @param paidLate how late each document settled tonight was paid, in days; below zero: early
 * @param received tonight's money, document by document
 * @param items his open documents, credit notes among them
 * @param onAccount his money that is applied to nothing yet
 * @param holds on his items
 * @param papers in hand that have settled documents: their money comes when they mature
 */
public record ForecastCase(Customer customer, Lateness before, List<Integer> paidLate, List<Received> received, List<OpenItem> items,
        List<Money> onAccount, List<HoldRow> holds, List<Decision> decisions, List<Maturing> papers) {

    /**
     * Money for a document.
     *
     * @param amount below zero: taken back
     * @param knownSince the day from which a forecast could expect it: of a document its date
     */
    public record Received(Money amount, LocalDate knownSince, LocalDate on) {
    }

    /** A paper's money. */
    public record Maturing(Money amount, LocalDate on) {
    }

    public ForecastCase {
        requireNonNull(customer, "customer is null");
        requireNonNull(before, "before is null");
        paidLate = List.copyOf(paidLate);
        received = List.copyOf(received);
        items = List.copyOf(items);
        onAccount = List.copyOf(onAccount);
        holds = List.copyOf(holds);
        decisions = List.copyOf(decisions);
        papers = List.copyOf(papers);
    }
}
