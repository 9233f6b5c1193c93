package receivables.testing;

import receivables.ledger.Language;
import receivables.ledger.Reason;
import receivables.outbox.Wording;

/** What a reason says, for tests that read sentences as a person would. */
public final class Words {

    private Words() {
    }

    public static String of(Reason reason) {
        return Wording.in(Language.EN).sentence(reason);
    }
}
