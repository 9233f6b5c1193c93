package receivables.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.aging.Facts.CNY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import receivables.ledger.FileRecord;
import receivables.ledger.Reason;
import receivables.testing.Words;

class GatesTest {

    @Test
    void controlTotalsSayWhatDoesNotTieAndByHowMuch() {
        ControlTotal ties = new ControlTotal("RECEIVABLES", CNY, List.of(), 0);
        ControlTotal broken = new ControlTotal("RECEIPTS", CNY, List.of(), -1205);
        assertTrue(Gates.controlTotals(List.of(ties)).passed());
        GateResult result = Gates.controlTotals(List.of(ties, broken));
        assertFalse(result.passed());
        assertTrue(Words.of(result.reason()).startsWith("these control totals do not tie: RECEIPTS by -12.05 CNY."),
                Words.of(result.reason()));
    }

    @Test
    void aRefusedFileClosesTheGate() {
        assertTrue(Gates.files(List.of(), List.of()).passed());
        GateResult refused = Gates.files(List.of(file("ledger-1.csv"), file("receipts.csv")), List.of());
        assertFalse(refused.passed());
        assertTrue(Words.of(refused.reason()).startsWith("refused: ledger-1.csv (2 of 8 rows); receipts.csv (2 of 8 rows)."),
                Words.of(refused.reason()));
        GateResult notReady = Gates.files(List.of(), List.of(file("receipts.csv")));
        assertFalse(notReady.passed());
        assertEquals("not ready: receipts.csv (2 of 8 rows). Let their delivery end and run the night again", Words.of(notReady.reason()));
    }

    private static FileRecord file(String name) {
        return new FileRecord(LocalDate.of(2026, 11, 20), 1, name, "RECEIPTS", true, "00", FileRecord.Status.PART, "UTF-8", 8, 1, 2,
                Reason.NONE);
    }

    @Test
    void moreThanATenthOfTheRowsCountsAsTheWholeFile() {
        assertFalse(part(10, 0, 1).countsAsRefused(), "a tenth is not more than a tenth");
        assertTrue(part(19, 0, 2).countsAsRefused());
        assertTrue(part(1, 0, 1).countsAsRefused());
        assertFalse(part(0, 0, 0).countsAsRefused());
        assertEquals(FileRecord.Status.PART, part(19, 0, 2).published());
        assertEquals(FileRecord.Status.REFUSED, part(2, 0, 2).published());
        assertEquals(7, part(10, 2, 1).taken());
    }

    private static FileRecord part(int rows, int known, int refused) {
        return new FileRecord(LocalDate.of(2026, 11, 20), 1, "ledger.csv", "LEDGER", false, "00", FileRecord.Status.PART, "UTF-8", rows,
                known, refused, Reason.NONE);
    }
}
