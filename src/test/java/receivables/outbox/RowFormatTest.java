package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import receivables.dunning.ActionRow;
import receivables.ledger.Action;
import receivables.ledger.DecisionAction;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkItem;
import receivables.money.Money;

class RowFormatTest {

    private record Everything(String text, int number, long amount, boolean yes, LocalDate day, Currency currency, Money money,
            Reason reason, Action action,
            List<String> texts, List<WorkItem> items) {
    }

    private record Fraction(BigDecimal value) {
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        WorkItem item = SampleRows.workItem("C1");
        List<Everything> rows = List.of(
                new Everything("客户 \"A\", =1 \ud83d\ude00", -1, Long.MIN_VALUE, true, LocalDate.of(1, 1, 1), SampleRows.CNY,
                SampleRows.cny(-5),
                        Reason.of(ReasonCode.TEXT, "!no code | at \\ all"), Action.UNLOCK, Arrays.asList("", null, "\n"),
                        List.of(item, item)),
                new Everything(null, 0, 0, false, null, null, null, null, null, null, List.of()));
        RowFormat<Everything> format = RowFormat.of(Everything.class);
        assertEquals(rows, format.rows(format.bytes(rows)));
        assertEquals(List.of(), format.rows(new byte[0]));
    }

    @Test
    void everyRowOfAnAccountKeepsItsMeaning() {
        List<ActionRow> actions = SampleRows.account("C1").actions();
        assertEquals(actions, LateRows.ACTIONS.rows(LateRows.ACTIONS.bytes(actions)));
        assertEquals(SampleRows.account("C1").dunning(), LateRows.DUNNING.rows(LateRows.DUNNING.bytes(SampleRows.account("C1").dunning())));
        List<Question> questions = List.of(new Question("A", new WorkItem(SampleRows.workItem("C1").kind(), "C1", "", "", "", null,
                List.of(new WorkItem.Suggestion(DecisionAction.ALLOCATE, "C2", List.of("INV-1"), Reason.of(ReasonCode.TEXT, "x"))),
                Reason.NONE, SampleRows.D)));
        assertEquals(questions, Question.FORMAT.rows(Question.FORMAT.bytes(questions)));
    }

    @Test
    void aRecordThatCannotBeKeptIsRefusedAtOnce() {
        assertEquals("a row cannot hold a java.math.BigDecimal",
                assertThrows(IllegalArgumentException.class, () -> RowFormat.of(Fraction.class)).getMessage());
    }
}
