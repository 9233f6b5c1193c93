package receivables.ledger;

/**
 * Where a letter stands: one line of {@code packs/manifest.csv}.
 *
 * @param sequence 1 for the pack's first letter
 * @param firstPage 1 for the pack's first page
 * @param pages the letter's own pages, without a blank back
 * @param sheets sheets of paper that go into its envelope
 * @param sha256 of the pack's file
 */
public record ManifestRow(String pack, int sequence, String letterNo, String customerNo, String postcode, int firstPage, int pages,
        int sheets,
        String sha256) {

    public ManifestRow withSha256(String hash) {
        return new ManifestRow(pack, sequence, letterNo, customerNo, postcode, firstPage, pages, sheets, hash);
    }
}
