package receivables.intake.statement;

import receivables.ledger.bank.BankLine;

/**
 * Which lines of a bank's statement are receipts. Money in is one, unless the bank gives back a payment of ours, pays interest, or it comes
 * from an account of our own. Money out is one, below zero, only if it is money that had come in and went back, or goes to a customer. All
 * else stays in the bank ledger: suppliers, wages, the bank's charges.
 */
public final class LineMeaning {

    private LineMeaning() {
    }

    /** @param own the other side is one of our accounts @param customer the other side's name or account is a customer's */
    public static boolean isReceipt(BankLine line, boolean own, boolean customer) {
        if (line.amount() == 0 || own) {
            return false;
        }
        return switch (line.nature()) {
            case PAYMENT, TOTAL -> line.amount() > 0 || customer;
            case RETURNED -> true;
            case CHARGE -> line.amount() > 0;
            case GIVEN_BACK, INTEREST -> false;
        };
    }

    /** Money out that would be a receipt if the other side were a customer. */
    public static boolean mayGoToCustomer(BankLine line) {
        return line.nature() == BankLine.Nature.PAYMENT || line.nature() == BankLine.Nature.TOTAL;
    }
}
