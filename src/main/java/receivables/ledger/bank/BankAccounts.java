package receivables.ledger.bank;

import java.util.List;
import java.util.Locale;

/**
 * What must be said of our own bank accounts beside what their statements say.
 *
 * <pre>{@code {number: CH93…, also: [CH44…], source: camt.054}}</pre>
 */
public record BankAccounts(List<Told> accounts) {

    /**
     * @param number the number under which its lines are kept
     * @param also other numbers of the same account: a QR-IBAN, a bank code with an account number
     * @param notReceipts words of lines that are nobody's payment of an invoice: a tenant's rent, a loan paid out; in any case
     * @param byNotice its bank gives no statement: what its notices (camt.054) say is booked
     */
    public record Told(String number, List<String> also, List<String> notReceipts, boolean byNotice) {

        public Told {
            also = List.copyOf(also);
            notReceipts = notReceipts.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
        }
    }

    public static final BankAccounts NONE = new BankAccounts(List.of());

    public BankAccounts {
        accounts = List.copyOf(accounts);
    }

    /** The number under which the account's lines are kept, whatever a statement calls it. */
    public String numberOf(String account) {
        for (Told told : accounts) {
            if (told.also().stream().anyMatch(other -> key(other).equals(key(account)))) {
                return told.number();
            }
        }
        return account;
    }

    public boolean isBookedByNotice(String account) {
        return accounts.stream().anyMatch(told -> told.byNotice() && key(told.number()).equals(key(account)));
    }

    /** The line says, by its other side or its text, that it is no payment of an invoice. */
    public boolean isNoReceipt(BankLine line) {
        String said = (line.name() + "\n" + line.text()).toUpperCase(Locale.ROOT);
        return accounts.stream().anyMatch(told -> key(told.number()).equals(key(line.account()))
                && told.notReceipts().stream().anyMatch(said::contains));
    }

    private static String key(String account) {
        return account.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
