package receivables.ledger.instrument;

import static java.util.Objects.requireNonNull;

import receivables.money.Money;

/**
 * What one night made of one paper of an account.
 *
 * @param receiptNo the paper's own row
 * @param before where it stood when the night began, null: it came tonight
 * @param after where it stands now
 * @param by what moved it tonight: the bank's line or the decision; empty: nothing but time
 * @param proceeds what the bank paid for it tonight, null: nothing
 * @param awaitedBefore the bank had still to pay for it when the night began
 * @param awaited the bank has still to pay for it
 */
public record InstrumentNight(String receiptNo, Paper before, Paper after, String by, Money proceeds, boolean awaitedBefore,
        boolean awaited) {

    public InstrumentNight {
        requireNonNull(receiptNo, "receiptNo is null");
        requireNonNull(after, "after is null");
        requireNonNull(by, "by is null");
    }

    public boolean isNew() {
        return before == null;
    }

    /** It stands elsewhere than on the night before. */
    public boolean hasMoved() {
        return before == null || before.status() != after.status() || before.lapsed() != after.lapsed();
    }

    /** It came to this tonight. */
    public boolean became(InstrumentStatus status) {
        return after.status() == status && (before == null || before.status() != status);
    }
}
