package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.aging.Bucket;
import receivables.dunning.SkipReason;
import receivables.ledger.Action;
import receivables.ledger.DecisionAction;
import receivables.ledger.Language;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.MatchRule;
import receivables.ledger.WorkKind;

class WordingTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(Wording.in(Language.EN).keys(), Wording.in(Language.ZH).keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasItsWords(Language language) {
        Wording wording = Wording.in(language);
        Map<String, Enum<?>[]> groups = new TreeMap<>(Map.of("kind", WorkKind.values(), "action", DecisionAction.values(), "stage",
                LetterKind.values(),
                "status", LetterStatus.values(), "rule", MatchRule.values(), "hold", SkipReason.values(), "bucket", Bucket.values(), "supply",
                        Action.values()));
        groups.forEach((group, codes) -> {
            for (Enum<?> code : codes) {
                assertFalse(wording.of(group, code).isBlank());
            }
        });
    }

    @Test
    void argumentsTakeTheirPlaces() {
        assertEquals("Worklist of 2026-11-20", Wording.in(Language.EN).text("workbook.title", SampleRows.D));
        assertThrows(IllegalArgumentException.class, () -> Wording.in(Language.EN).text("no.such.text"));
    }
}
