package receivables.ledger.shortage;

import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;

/** Why a customer paid less than a document has open. What nobody has given a reason for is {@link #OTHER}, and is asked about. */
public enum ShortReason {
    TAX, BANK_CHARGE, LATE_DISCOUNT, QUALITY, QUANTITY, PRICE, REBATE, OTHER;

    private static final String GROUP = "short";

    /** Rebates, bonus and advertising that the customer sets off by himself: refused in writing, and owed. */
    public boolean isRefused() {
        return this == REBATE;
    }

    /**
     * What the goods or their price are about, a salesperson clears with his customer; what bank and tax are about, credit control does.
     */
    public boolean isForSales() {
        return this == QUALITY || this == QUANTITY || this == PRICE || this == REBATE || this == OTHER;
    }

    /** Its word, in the reader's language. */
    public Reason.Word word() {
        return Reason.word(GROUP, this);
    }

    /** What is added to the explanation of a booking that leaves something open for this reason. */
    public Reason said() {
        return this == OTHER ? Reason.NONE : Reason.of(ReasonCode.SHORT_BECAUSE, word());
    }

    /** The reason that a booking of an earlier night was given, as a code; {@link #OTHER}: none. */
    public static ShortReason of(Reason explanation) {
        for (Reason.Argument argument : explanation.arguments()) {
            if (explanation.code() == ReasonCode.SHORT_BECAUSE && argument instanceof Reason.Word(String group, String code)) {
                return valueOf(code);
            }
            if (argument instanceof Reason.Because because) {
                for (Reason part : because.reasons()) {
                    ShortReason found = of(part);
                    if (found != OTHER) {
                        return found;
                    }
                }
            }
        }
        return OTHER;
    }
}
