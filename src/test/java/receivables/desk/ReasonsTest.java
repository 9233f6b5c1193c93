package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Currency;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.dunning.DunningPolicy;
import receivables.dunning.DunningRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Language;
import receivables.ledger.Stage;
import receivables.money.Money;
import receivables.outbox.Wording;

/** Each reason for no letter is told in a sentence of its own. */
class ReasonsTest {

    private static final Money OPEN = Money.parse("100.00", Currency.getInstance("CNY"));

    private static String told(SkipReason reason, String letterNo, Language language) {
        return new Reasons(DunningPolicy.standard(), Wording.in(language))
                .of(new DunningRow("INV-1", "C1", OPEN, OPEN, OPEN.withMinor(0), OPEN.withMinor(0), 100, Stage.LAWYER, null,
                DunningRow.Outcome.SKIPPED, reason, letterNo), Stage.LETTER_3);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonHasItsOwnSentence(Language language) {
        TreeSet<String> sentences = new TreeSet<>();
        for (SkipReason reason : SkipReason.values()) {
            String sentence = told(reason, "261123-AAAAA-BBBBB", language);
            assertFalse(sentence.isBlank(), reason.name());
            sentences.add(sentence);
        }
        assertEquals(SkipReason.values().length, sentences.size());
    }

    @Test
    void aRejectedLetterIsNotSaidToWait() {
        assertEquals("on a letter that waits for approval; approve releases it with the next night",
                told(SkipReason.NEEDS_APPROVAL, "261123-AAAAA-BBBBB", Language.EN));
        assertEquals("its letter was rejected; it comes back on the day the rejection names, else 30 days after it",
                told(SkipReason.NEEDS_APPROVAL, "", Language.EN));
    }
}
