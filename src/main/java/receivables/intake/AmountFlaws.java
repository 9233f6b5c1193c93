package receivables.intake;

import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.money.AmountException;
import receivables.money.Money;

/** What a file's reader is told of a text that is no amount; the sentence follows on the text. */
public final class AmountFlaws {

    private AmountFlaws() {
    }

    public static Reason of(AmountException wrong) {
        return switch (wrong.flaw()) {
            case NOT_PLAIN -> Reason.of(ReasonCode.AMOUNT_IS_NOT_PLAIN);
            case NO_AMOUNT -> Reason.of(ReasonCode.AMOUNT_IS_NONE);
            case MORE_DECIMALS -> Reason.of(ReasonCode.AMOUNT_HAS_MORE_DECIMALS, wrong.currency(), Money.decimals(wrong.currency()));
            case TOO_LARGE -> Reason.of(ReasonCode.AMOUNT_IS_TOO_LARGE, Money.LIMIT.toPlainString());
        };
    }
}
