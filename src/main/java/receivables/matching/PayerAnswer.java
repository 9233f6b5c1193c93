package receivables.matching;

import java.util.List;
import receivables.ledger.PayerClue;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;

/** Whose money a receipt is, as far as the clues tell. */
public sealed interface PayerAnswer {

    /**
     * One customer, contradicted by nothing.
     *
     * @param explanation one line a bookkeeper accepts
     */
    record Certain(String customerNo, PayerClue clue, Reason explanation) implements PayerAnswer {
    }

    /**
     * Nobody for certain: the receipt stays in suspense.
     *
     * @param candidates likely payers, best first, at most three
     * @param question the worklist's row
     */
    record Unknown(List<Candidate> candidates, WorkItem question) implements PayerAnswer {
        public Unknown {
            candidates = List.copyOf(candidates);
        }
    }

    /** A likely payer. @param reason why */
    record Candidate(String customerNo, Reason reason) {
    }
}
