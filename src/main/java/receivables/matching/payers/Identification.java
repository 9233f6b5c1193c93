package receivables.matching.payers;

import java.util.List;
import receivables.ledger.PayerClue;

/**
 * Whose money a receipt is.
 *
 * @param customerNo empty: nobody certain, the candidates are asked
 * @param clue how it is known, null in suspense
 * @param shares the parts, where they are others than the whole to this one customer or were so before; the customer of what is nobody's is
 * empty
 * @param rest what is nobody's, minor units; of a receipt that is nobody's as a whole not said
 * @param unchanged an earlier night knew all this already
 */
public record Identification(String receiptNo, String customerNo, PayerClue clue, List<Candidate> candidates, List<Share> shares,
        long rest, boolean unchanged) {

    public Identification {
        candidates = List.copyOf(candidates);
        shares = List.copyOf(shares);
    }

    public Identification(String receiptNo, String customerNo, PayerClue clue, List<Candidate> candidates) {
        this(receiptNo, customerNo, clue, candidates, List.of(), 0, false);
    }

    /** A part of a receipt. @param share minor units @param gained by how much it is more than before tonight */
    public record Share(String customerNo, PayerClue clue, long share, long gained) {
    }

    /**
     * A likely payer.
     * @param certain the clue alone would have been enough, had none contradicted it
     */
    public record Candidate(String customerNo, PayerClue clue, boolean certain) {
    }

    /** A receipt names a document or a letter of ours; the other text is empty. */
    public record Named(String receiptNo, String documentNo, String letterNo) {
    }
}
