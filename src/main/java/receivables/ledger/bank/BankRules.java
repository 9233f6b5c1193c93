package receivables.ledger.bank;

import static java.util.Objects.requireNonNull;

/** What a company's settings say of the files of its banks. */
public record BankRules(BaiCodes baiCodes) {

    public static final BankRules SHIPPED = new BankRules(BaiCodes.SHIPPED);

    public BankRules {
        requireNonNull(baiCodes, "baiCodes is null");
    }
}
