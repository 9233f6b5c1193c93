package receivables.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.aging.Facts.CNY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import receivables.ledger.bank.BankStatement;
import receivables.testing.Words;

class BankGateTest {

    private static final LocalDate D = LocalDate.of(2026, 11, 20);
    private static final BankGate NAMED = new BankGate(List.of("622-1"), BankGate.Rule.NAMED);
    private int files;

    /** A statement of one day that a night took whole. */
    private StatementOfNight of(int daysBefore, long opening, long net, long closing) {
        return of(daysBefore, opening, net, closing, net, 0, daysBefore);
    }

    private StatementOfNight of(int daysBefore, long opening, long net, long closing, long taken, int aside, int nightsBefore) {
        LocalDate day = D.minusDays(daysBefore);
        BankStatement.Entries entries = new BankStatement.Entries(net > 0 ? 1 : 0, Math.max(net, 0), net < 0 ? 1 : 0, Math.max(-net, 0));
        files++;
        return new StatementOfNight(new BankStatement(1, "6221", CNY, "", "camt.053", day, day, opening, closing, false, entries,
                D.minusDays(nightsBefore)), D.minusDays(nightsBefore), taken, aside, "file-" + files);
    }

    @Test
    void withoutNamedAccountsNothingIsDemandedAndItIsSaid() {
        GateResult result = new BankGate(List.of(), BankGate.Rule.NAMED).asked(List.of(of(9, 0, 0, 0)), D);
        assertTrue(result.passed());
        assertEquals("off: no bank account is configured to be checked", Words.of(result.reason()));
    }

    @Test
    void everyNamedAccountNeedsItsStatementUpToTheDay() {
        assertTrue(NAMED.asked(List.of(of(0, 5, 0, 5)), D).passed());
        GateResult late = NAMED.asked(List.of(of(1, 5, 0, 5)), D);
        assertFalse(late.passed());
        assertTrue(Words.of(late.reason()).contains("account 622-1 has statements up to 2026-11-19 only, not 2026-11-20"),
                Words.of(late.reason()));
        GateResult none = new BankGate(List.of("622-9", "622-1"), BankGate.Rule.NAMED).asked(List.of(of(0, 5, 0, 5)), D);
        assertTrue(Words.of(none.reason()).startsWith("account 622-9 has no statement"), Words.of(none.reason()));
    }

    @Test
    void aGapHoldsOrIsOnlyTold() {
        List<StatementOfNight> gap = List.of(of(1, 100, 200, 300), of(0, 310, 0, 310));
        GateResult held = NAMED.asked(gap, D);
        assertFalse(held.passed());
        String sentence = "account 6221: the statement of 2026-11-20 opens with 3.10 CNY, but that of 2026-11-19 closed with 3.00 CNY; "
                + "0.10 CNY between them is not known";
        assertTrue(Words.of(held.reason()).contains(sentence), Words.of(held.reason()));
        GateResult told = new BankGate(List.of(), BankGate.Rule.NAMED).asked(gap, D);
        assertTrue(told.passed());
        assertTrue(Words.of(told.reason()).contains(sentence), Words.of(told.reason()));
        assertFalse(new BankGate(List.of(), BankGate.Rule.HOLD).asked(gap, D).passed());
        assertTrue(new BankGate(List.of("622-1"), BankGate.Rule.WARN).asked(gap, D).passed());
        assertEquals(-10, BankGate.totals(gap, D).getFirst().difference());
    }

    @Test
    void aStatementThatComesANightLaterClosesTheGap() {
        List<StatementOfNight> statements = List.of(of(3, 100, 200, 300), of(1, 350, 7, 357), of(2, 300, 50, 350, 50, 0, 0),
                of(0, 357, 0, 357));
        assertEquals(List.of(), BankChain.of("6221", statements, D).faults());
        ControlTotal total = BankGate.totals(statements, D).getFirst();
        assertEquals("BANK 6221", total.name());
        assertEquals(List.of(307L, 50L, 357L), total.parts().stream().map(ControlTotal.Part::amount).toList());
        assertTrue(total.ties());
    }

    private StatementOfNight page(int daysBefore, Long opening, long net, Long closing, int nightsBefore) {
        StatementOfNight whole = of(daysBefore, 0, net, 0, net, 0, nightsBefore);
        BankStatement one = whole.statement();
        return new StatementOfNight(new BankStatement(1, one.account(), CNY, "", "camt.053", one.from(), one.to(), opening, closing, false,
                one.entries(), one.knownOn()), whole.knownOn(), net, 0, whole.file());
    }

    @Test
    void pagesAreOneStatementWhateverTheirOrderAndAMissingOneIsAGap() {
        StatementOfNight before = of(1, 100, 200, 300);
        List<StatementOfNight> both = List.of(before, page(0, null, -20, 330L, 0), page(0, 300L, 50, null, 0));
        assertEquals(List.of(), BankChain.of("6221", both, D).faults());
        assertEquals(List.of(300L, 30L, 330L), BankGate.totals(both,
                D).getFirst().parts().stream().map(ControlTotal.Part::amount).toList());
        List<StatementOfNight> second = List.of(before, page(0, null, -20, 330L, 0));
        assertEquals("account 6221: the statement of 2026-11-20 opens with 3.50 CNY, but that of 2026-11-19 closed with 3.00 CNY; 0.50 "
                + "CNY between them is not known", Words.of(BankChain.of("6221", second, D).faults().getFirst()));
        List<StatementOfNight> late = List.of(before, page(0, null, -20, 330L, 1), page(0, 300L, 50, null, 0));
        assertEquals(List.of(), BankChain.of("6221", late, D).faults());
        assertTrue(BankGate.totals(late, D).getFirst().ties());
    }

    @Test
    void linesThatDoNotLeadToTheClosingAreTold() {
        List<StatementOfNight> statements = List.of(of(0, 100, 200, 301));
        assertTrue(BankChain.of("6221", statements, D).faults().stream().map(Words::of).findFirst().orElse("")
                .contains("the lines of the statement of 2026-11-20 (file-1) lead to 3.00 CNY, but it closes with 3.01 CNY"));
        assertEquals(-1, BankGate.totals(statements, D).getFirst().difference());
    }

    @Test
    void aCorrectedStatementIsToldTheNightItComes() {
        StatementOfNight first = of(1, 100, 200, 300);
        StatementOfNight corrected = of(1, 100, 210, 310, 10, 1, 0);
        List<String> faults = BankChain.of("6221", List.of(first, corrected), D).faults().stream().map(Words::of).toList();
        assertEquals(List.of("account 6221: two statements of 2026-11-19 open alike, but file-1 closes with 3.00 CNY and file-2 with "
                + "3.10 CNY"), faults);
        assertEquals(List.of(), BankChain.of("6221", List.of(first, corrected, of(0, 310, 1, 311, 1, 0, -1)), D.plusDays(1)).faults());
    }

    @Test
    void statementsOfOneDayAndRepetitionsAndOverlapsAreAChainInAnyOrder() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<StatementOfNight> statements = new ArrayList<>();
            long balance = random.nextInt(1000);
            for (int day = 6; day >= 0; day--) {
                int parts = 1 + random.nextInt(3);
                for (int part = 0; part < parts; part++) {
                    // never nothing: two statements of one day that come to nothing cannot be told apart
                    long net = 1 + random.nextInt(500);
                    statements.add(of(day, balance, net, balance + net));
                    if (random.nextInt(4) == 0) {
                        statements.add(of(day, balance, net, balance + net, 0, 1, day));
                    }
                    balance += net;
                }
            }
            Collections.shuffle(statements, random);
            assertEquals(List.of(), BankChain.of("6221", statements, D).faults(), "seed " + seed);
            assertTrue(BankGate.totals(statements, D).getFirst().ties(), "seed " + seed);
        }
    }
}
