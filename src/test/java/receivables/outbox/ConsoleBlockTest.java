package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import receivables.ledger.Language;

class ConsoleBlockTest {

    @Test
    void aNightInOneBlock() {
        assertEquals("""
                Night of 2026-11-20
                  Files in                ledger.csv: 9,681 rows, 9,680 taken, 1 refused
                                          1 × amount is zero (first: ledger.csv, line 4, "0.00")
                  Receipts in             CNY 4,823,176.50 (182 receipts); on account 381,100.12, in suspense 70,065.20
                                          USD 214,150.00 (14 receipts)
                                          JPY 1,280,000 (2 receipts); on account 300,000, in suspense 0
                  Applied by rule         A person's decision 4 · Our payment reference 21 · Remittance advice 33 · Numbers in the text 155 · \
                Less cash discount 9 · The only item of this amount 22 · The whole balance 6
                  Open                    CNY 62,384,119.07 (3,514 items)
                                          USD 1,842,063.00 (161 items)
                                          JPY 9,120,400 (12 items)
                  Overdue                 CNY 20,712,233.45 (1,402 items), 33.2 % of what is open
                                          USD 610,221.50 (48 items), 33.1 % of what is open
                                          JPY 1,020,000 (3 items), 11.2 % of what is open
                  Letters                 Due reminder 44 · Payment notice 31 · First letter 30 · Second letter 12 · Third letter 5 · \
                Lawyer's letter 2 need approval
                  Due, not demanded       Disputed 6 · Promised 4 · Too soon after the last letter 51 · Last letter not yet mailed 3
                  Waits for a person      Payer unknown 7 · Several explanations 4 · Short-paid 11 · Approval wanted 2
                  Note                    The nights of 2026-11-18 and 2026-11-19 were not run; nothing is missing, the figures follow from the facts.
                  Note                    No bank account is configured, so the gate for bank statements is off.
                  Packs                   out/2026-11-20/packs
                  Report                  out/2026-11-20/report.html
                """, ConsoleBlock.of(SampleReport.night(Language.EN, "A", "B"), Path.of("out/2026-11-20")));
    }

    @Test
    void chineseLabelsStandInLine() {
        String block = ConsoleBlock.of(SampleReport.empty(Language.ZH), Path.of("out/2026-11-20"));
        assertTrue(block.contains("  收款                    无\n"), block);
        assertTrue(block.contains("  按规则核销              无\n"), block);
    }
}
