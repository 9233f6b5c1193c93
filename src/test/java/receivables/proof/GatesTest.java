package receivables.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.aging.Facts.CNY;

import java.util.List;
import org.junit.jupiter.api.Test;

class GatesTest {

    @Test
    void controlTotalsSayWhatDoesNotTieAndByHowMuch() {
        ControlTotal ties = new ControlTotal("RECEIVABLES", CNY, List.of(), 0);
        ControlTotal broken = new ControlTotal("RECEIPTS", CNY, List.of(), -1205);
        assertTrue(Gates.controlTotals(List.of(ties)).passed());
        GateResult result = Gates.controlTotals(List.of(ties, broken));
        assertFalse(result.passed());
        assertTrue(result.sentence().startsWith("these control totals do not tie: RECEIPTS CNY by -12.05."), result.sentence());
    }

    @Test
    void aRefusedFileClosesTheGate() {
        assertTrue(Gates.files(List.of(), List.of()).passed());
        GateResult refused = Gates.files(List.of("ledger-1.csv", "receipts.csv"), List.of());
        assertFalse(refused.passed());
        assertTrue(refused.sentence().startsWith("refused: ledger-1.csv, receipts.csv."), refused.sentence());
        GateResult notReady = Gates.files(List.of(), List.of("receipts.csv"));
        assertFalse(notReady.passed());
        assertEquals("not ready: receipts.csv. Let their delivery end and run the night again", notReady.sentence());
    }
}
