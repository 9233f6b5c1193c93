package receivables.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import receivables.money.Money;

/**
 * A reason is stored as one line and read again as what it was, whatever people wrote into it; sentences of older nights stay as they are.
 */
class ReasonTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    static Stream<Reason> reasons() {
        Reason nested = Reason.of(ReasonCode.PAPER_AS_OF, Reason.word("stage", Stage.LETTER_1), "L|1\\2", LocalDate.of(2026, 6, 30));
        return Stream.of(Reason.NONE, Reason.text("a sentence with | and \\"), Reason.text("!LOOKS_LIKE_A_CODE|'x"),
                Reason.of(ReasonCode.RING_AT_ONCE), Reason.of(ReasonCode.DAYS_PAST_DUE, "INV|7", 31),
                Reason.of(ReasonCode.CALL_SHORT_PAID, Money.ofMinor(-5, EUR), "!", Money.ofMinor(1_250, EUR)),
                Reason.of(ReasonCode.ALERT_STATEMENT, "王芳", nested.and(Reason.of(ReasonCode.LATE_BEFORE_TOO)), Money.ofMinor(1, EUR)),
                Reason.listed(List.of(nested, Reason.text("as written"))), Reason.of(ReasonCode.TEXT, List.of()),
                Reason.of(ReasonCode.TEXT, List.of("INV-1", "INV,2", "INV|3")));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void whatIsStoredIsReadAgain(Reason reason) {
        assertEquals(reason, Reason.parse(reason.stored()));
    }

    @Test
    void aSentenceOfAnOlderNightStaysAsItIs() {
        String sentence = "INV-1 named in the text; 12,300.00 fits exactly";
        assertEquals(Reason.text(sentence), Reason.parse(sentence));
        assertEquals(sentence, Reason.parse(sentence).stored());
    }

    @Test
    void piecesAreAddedInOneRowAndNothingAddsNothing() {
        Reason one = Reason.of(ReasonCode.RING_AT_ONCE);
        Reason two = Reason.of(ReasonCode.IS_NOT_SENT);
        assertEquals(one, one.and(Reason.NONE));
        assertEquals(one, Reason.NONE.and(one));
        assertEquals(one.and(two).and(one), one.and(two.and(one)));
    }

    @Test
    void aCodeWithoutItsGroupOfWordsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Reason.of(ReasonCode.STAGE_WAS_SENT, Stage.LETTER_1));
        assertThrows(IllegalArgumentException.class, () -> Reason.parse("!NO_SUCH_CODE|'x"));
    }

    @Test
    void whatIsLongerThanItsColumnIsCutAndStaysAReason() {
        Reason quiet = Reason.of(ReasonCode.STAGE_WAS_SENT, "x|y\\z");
        assertEquals(quiet.stored(), quiet.stored(2000));
        List<String> keys = java.util.stream.IntStream.range(0, 900).mapToObj(number -> "INV-2026-" + number).toList();
        Reason deep = Reason.of(ReasonCode.STAGE_WAS_SENT, "\\|".repeat(3000), keys);
        deep = Reason.of(ReasonCode.STAGE_WAS_SENT, deep.and(deep), "\uD83D\uDE00".repeat(2500));
        String stored = deep.stored(2000);
        assertTrue(stored.length() <= 2000, stored);
        assertEquals(stored, Reason.parse(stored).stored(), "it is read again as it was written");
        assertTrue(stored.contains("…"), stored);
    }
}
