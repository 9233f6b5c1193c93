package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import receivables.money.Money;

/**
 * A document and what is still open of it. For a credit note {@code open} is the credit not yet used, also positive. Zero means settled
 * (a settled document is in an account only because a receipt names it or a reversal may reopen it).
 */
public record OpenItem(Document document, Money open) {

    public OpenItem {
        requireNonNull(document, "document is null");
        if (open.isNegative() || open.minor() > document.amount().minor()) {
            throw new IllegalArgumentException("open amount " + open + " of " + document.documentNo() + " lies outside 0.."
                    + document.amount());
        }
    }

    public OpenItem withOpen(Money newOpen) {
        return new OpenItem(document, newOpen);
    }

    public String documentNo() {
        return document.documentNo();
    }

    public Currency currency() {
        return document.currency();
    }

    public boolean isSettled() {
        return open.isZero();
    }
}
