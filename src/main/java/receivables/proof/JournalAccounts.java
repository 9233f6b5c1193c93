package receivables.proof;

/**
 * The ERP's general-ledger accounts that the journal posts to, from {@code config/application.yml}.
 *
 * @param exchange where the two currencies meet of money that pays a document of another currency
 * @param notes acceptances in hand
 * @param payables what a paper that was passed on to a supplier pays
 * @param financeCost what a bank keeps of a paper that it buys before its day
 */
public record JournalAccounts(
        String receivables, String bank, String onAccount, String suspense, String discount, String tolerance, String writeOff,
        String interest,
        String exchange, String notes, String payables, String financeCost) {
}
