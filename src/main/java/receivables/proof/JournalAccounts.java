package receivables.proof;

/** The ERP's general-ledger accounts that the journal posts to, from {@code config/application.yml}. */
public record JournalAccounts(
        String receivables, String bank, String onAccount, String suspense, String discount, String tolerance, String writeOff, String interest) {
}
