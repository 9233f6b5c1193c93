package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.scenario.Workbench.Answer;

/** Matching measured: what was booked rightly, what wrongly, and what was left for a person. */
class ScoreTest {

    @TempDir
    private Path root;
    private Workbench workbench;

    @BeforeEach
    void publishTwoNights() {
        workbench = Workbench.in(root, Map.of());
        night("2026-11-19", """
                R-1,CNY,100.00
                R-2,CNY,50.00
                R-4,JPY,700
                """, """
                R-1,I-1,C1,CNY,60.00,PAYMENT,REFERENCE,x
                R-1,I-2,C1,CNY,40.00,PAYMENT,REFERENCE,x
                R-1,I-2,C1,CNY,1.00,DISCOUNT,DISCOUNT,x
                R-4,I-9,C1,JPY,700,PAYMENT,BALANCE,x
                """);
        night("2026-11-20", """
                R-2,CNY,50.00
                R-3,CNY,30.00
                """, """
                R-2,I-3,C2,CNY,50.00,PAYMENT,AMOUNT,x
                R-4,I-9,C1,JPY,-700,REVERSAL,DECISION,x
                R-4,I-8,C1,JPY,700,PAYMENT,DECISION,x
                """);
    }

    private void night(String date, String receipts, String allocations) {
        Workbench.write(workbench.outbox().resolve(date).resolve("receipts.csv"), "receipt_no,currency,amount\n" + receipts);
        Workbench.write(workbench.outbox().resolve(date)
                .resolve("allocations.csv"), "receipt_no,document_no,customer_no,currency,amount,kind,rule,explanation\n"
                + allocations);
    }

    private Answer score(String truth, String... options) {
        Workbench.write(root.resolve("truth.csv"), truth);
        String[] arguments = new String[options.length + 3];
        arguments[0] = "score";
        arguments[1] = "--truth";
        arguments[2] = root.resolve("truth.csv").toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return workbench.run(arguments);
    }

    @Test
    void tellsRightWrongAndLeftByAmountAndRule() {
        Answer answer = score("receipt_no,document_no,amount\nR-1,I-1,60.00\nR-1,I-2,40.00\nR-2,I-4,50.00\nR-3,I-5,30.00\nR-4,I-9,700\n");
        assertEquals(0, answer.exitCode(), answer.err());
        String out = answer.out();
        for (String wanted : new String[] {"Matching of 2026-11-19 to 2026-11-20", "booked right                100.00   55.56 %, 2 lines",
            "booked wrong                 50.00   27.78 %, 1 line", "left to people               80.00   44.44 %",
            "meant in all                180.00", "REFERENCE       2 lines right", "AMOUNT          0 lines right, 1 wrong",
            "By number", "I-#             3 lines right, 2 wrong, 3 left",
            "2026-11-20  R-2 on I-3: CNY 50.00 by AMOUNT; meant: I-4 50.00", "R-4 on I-8: JPY 700 by DECISION; meant: I-9 700"}) {
            assertTrue(out.contains(wanted), () -> "no \"" + wanted + "\" in\n" + out);
        }
        assertEquals("Booked by amount: CNY 55.56 % right, 27.78 % wrong; JPY 0.00 % right, 100.00 % wrong.", answer.lastLine());
    }

    @Test
    void looksAtTheNightsAskedForAlone() {
        Answer answer = score("receipt_no,document_no,amount\nR-1,I-1,60.00\nR-1,I-2,40.00\nR-4,I-9,700\n", "--date", "2026-11-19");
        assertEquals("Booked by amount: CNY 100.00 % right, 0.00 % wrong; JPY 100.00 % right, 0.00 % wrong.", answer.lastLine());
        assertEquals(answer.lastLine(),
                score("receipt_no,document_no,amount\nR-1,I-1,60.00\nR-1,I-2,40.00\nR-4,I-9,700\n", "--to", "2026-11-19").lastLine());
    }

    @Test
    void aSmallRestIsNotRoundedAway() {
        assertTrue(score("receipt_no,document_no,amount\nR-1,I-1,60.00\nR-1,I-2,40.00\nR-2,I-3,50.00\nR-3,I-5,0.01\nR-4,I-9,700\n")
                .lastLine()
                .contains("CNY 99.99 % right"));
    }

    @Test
    void wrongInputIsToldWithItsPlace() {
        Answer missing = workbench.run("score", "--truth", root.resolve("none.csv").toString());
        assertEquals(2, missing.exitCode());
        assertTrue(missing.err().contains("There is no file"), missing.err());
        Answer column = score("receipt_no,amount\nR-1,60.00\n");
        assertEquals(2, column.exitCode());
        assertTrue(column.err().contains("column document_no is missing"), column.err());
        Answer amount = score("receipt_no,document_no,amount\nR-1,I-1,60.00\nR-1,I-2,\"4,0\"\n");
        assertEquals(2, amount.exitCode());
        assertTrue(amount.err().contains("truth.csv, line 3, amount \"4,0\": is not a plain decimal"), amount.err());
        Answer nights = score("receipt_no,document_no,amount\n", "--from", "2026-12-01");
        assertEquals(2, nights.exitCode());
        assertTrue(nights.err().contains("No published night from 2026-12-01"), nights.err());
        assertEquals(2, workbench.run("score").exitCode());
        assertEquals(2, score("receipt_no,document_no,amount\n", "--date", "2026-11-19", "--to", "2026-11-20").exitCode());
    }
}
