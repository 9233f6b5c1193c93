package receivables.money;

import static java.util.Objects.requireNonNull;

import java.util.Currency;

/** A text that is no amount of a currency: what is wrong with it as a value, for who says it in a reader's language. */
public final class AmountException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Flaw { NOT_PLAIN, NO_AMOUNT, MORE_DECIMALS, TOO_LARGE }

    private final Flaw flaw;
    private final Currency currency;

    public AmountException(Flaw flaw, Currency currency) {
        super(switch (flaw) {
            case NOT_PLAIN -> "is not a plain decimal; write it like 1234.50, without separators or signs of currency";
            case NO_AMOUNT -> "is not an amount";
            case MORE_DECIMALS -> "has more decimals than " + currency.getCurrencyCode() + " (" + Money.decimals(currency) + ")";
            case TOO_LARGE -> "is too large; amounts stay below " + Money.LIMIT.toPlainString();
        });
        this.flaw = requireNonNull(flaw, "flaw is null");
        this.currency = currency;
    }

    public Flaw flaw() {
        return flaw;
    }

    public Currency currency() {
        return currency;
    }
}
