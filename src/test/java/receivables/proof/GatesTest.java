package receivables.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.aging.Facts.CNY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static final LocalDate D = LocalDate.of(2026, 11, 20);

    private static BankBalance statement(LocalDate date, long opening, long movements, long closing) {
        return new BankBalance("622-1", date, CNY, opening, movements, closing);
    }

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
    void withoutConfiguredAccountsTheBankGateIsOffAndSaysSo() {
        GateResult result = Gates.bankStatements(List.of(), List.of(statement(D.minusDays(9), 0, 0, 0)), D);
        assertEquals(GateResult.State.OFF, result.state());
        assertTrue(result.sentence().startsWith("off"), result.sentence());
    }

    @Test
    void everyAccountNeedsItsStatementUpToTheDay() {
        assertTrue(Gates.bankStatements(List.of("622-1"), List.of(statement(D, 5, 0, 5)), D).passed());
        GateResult late = Gates.bankStatements(List.of("622-1"), List.of(statement(D.minusDays(1), 5, 0, 5)), D);
        assertFalse(late.passed());
        assertTrue(late.sentence().contains("account 622-1 has statements up to 2026-11-19 only, not 2026-11-20"), late.sentence());
        GateResult none = Gates.bankStatements(List.of("622-9", "622-1"), List.of(statement(D, 5, 0, 5)), D);
        assertFalse(none.passed());
        assertTrue(none.sentence().startsWith("account 622-9 has no statement"), none.sentence());
    }

    @Test
    void aStatementOpensWithTheLastClosing() {
        List<BankBalance> gapless = List.of(statement(D, 300, -50, 250), statement(D.minusDays(1), 100, 200, 300));
        assertTrue(Gates.bankStatements(List.of("622-1"), gapless, D).passed());
        GateResult gap = Gates.bankStatements(List.of("622-1"), List.of(statement(D.minusDays(1), 100, 200, 300), statement(D, 310, 0, 310)), D);
        assertFalse(gap.passed());
        assertTrue(gap.sentence().contains("the statement of 2026-11-20 opens with 3.10, but that of 2026-11-19 closed with 3.00"), gap.sentence());
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

    @Test
    void theBanksOwnLine() {
        ControlTotal total = Proof.bank("622-1", List.of(statement(D.minusDays(1), 100, 200, 300), statement(D, 300, -50, 251)));
        assertEquals("BANK 622-1", total.name());
        assertEquals(-1, total.difference());
        assertEquals(List.of(100L, 150L, 251L), total.parts().stream().map(ControlTotal.Part::amount).toList());
        assertThrows(IllegalArgumentException.class, () -> Proof.bank("622-1", List.of()));
    }
}
