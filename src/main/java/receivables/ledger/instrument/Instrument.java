package receivables.ledger.instrument;

import static java.util.Objects.requireNonNull;

/**
 * What a row of {@code receipts.csv} says of the paper that it is. Amount, customer and maturity stand on the receipt itself.
 *
 * <pre>{@code BANK_ACCEPTANCE 1313290000012 drawn by 苏州华夏贸易有限公司, accepted by 中国银行}</pre>
 *
 * @param number the paper's own number, empty: not said
 * @param drawer who wrote it, empty: not said
 * @param acceptor who will pay it, empty: not said
 */
public record Instrument(InstrumentKind kind, String number, String drawer, String acceptor) {

    public Instrument {
        requireNonNull(kind, "kind is null");
        requireNonNull(number, "number is null");
        requireNonNull(drawer, "drawer is null");
        requireNonNull(acceptor, "acceptor is null");
    }

    /** Nothing is known but that it matures later. */
    public boolean isBare() {
        return kind == InstrumentKind.UNSAID && number.isEmpty() && drawer.isEmpty() && acceptor.isEmpty();
    }

    /** As a list of corrections shows it. */
    @Override
    public String toString() {
        return String.join(" ", kind.code(), number, drawer, acceptor).strip();
    }
}
