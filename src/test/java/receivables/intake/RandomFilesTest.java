package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.testing.Words;

/** Whatever bytes are thrown at it, a file is read to its end, and each of its rows is either taken or told about. */
class RandomFilesTest {

    private static final String[] GOOD = {
        "customer_no,name,language,terms_days,status\nC1,Ann,en,30,ACTIVE\nC2,\"苏州, 锦程\",zh,,\n", "staff_no,name,role\nS1,Ann,SALES\n",
                "currency,date,rate\nUSD,2026-01-02,7.1\n",
        "document_no,type,customer_no,document_date,amount\nINV-1,INVOICE,C1,2026-01-02,1.00\nINV-2,CREDIT_NOTE,C2,2026-01-03,2.00\n",
        "delivery_no,customer_no,shipped_on\nL1,C1,2026-01-02\n",
        "receipt_no,value_date,amount,remittance\nR1,2026-01-02,1.00,\"INV-1\nINV-2\"\n",
        "receipt_no,document_ref,amount\nR1,INV-1,1.00\n", "action,customer_no,date,by\nBLOCK,C1,2026-02-03,S1\n"};
    private static final String[] NAMES =
            {"customers.csv", "staff.csv", "rates.csv", "ledger.csv", "deliveries.csv", "receipts.csv", "remittance_advice.csv",
            "decisions.csv"};
    private static final byte[] NASTY = {0, '"', '"', ',', ',', '\n', '\r', -1, -2, '=', (byte) 0xEF, '-', '0', '|', 0x1b, ';', '/', '.'};

    @TempDir
    Path inbox;

    @Test
    void noiseIsReportedAndNeverThrown() {
        Desk desk = new Desk(inbox);
        Random random = new Random(5);
        for (int round = 0; round < 1500; round++) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            check(desk, NAMES[random.nextInt(NAMES.length)], noise);
        }
    }

    @Test
    void damagedFilesAreReportedAndNeverThrown() {
        Desk desk = new Desk(inbox);
        Random random = new Random(6);
        for (int round = 0; round < 6000; round++) {
            int kind = random.nextInt(NAMES.length);
            String header = GOOD[kind].substring(0, GOOD[kind].indexOf('\n') + 1);
            byte[] file = (header + GOOD[kind].substring(header.length()).repeat(3)).getBytes(StandardCharsets.UTF_8);
            int from = random.nextInt(4) == 0 ? 0 : header.length();
            for (int damage = 1 + random.nextInt(6); damage > 0; damage--) {
                int place = from + random.nextInt(file.length - from);
                file[place] = random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : (byte) random.nextInt(256);
            }
            check(desk, NAMES[kind], file);
        }
    }

    private static void check(Desk desk, String name, byte[] content) {
        Taken taken = new Taken();
        FileReport report = desk.report(name, content, taken);
        TreeSet<Integer> refusedLines = new TreeSet<>();
        for (Reject reject : taken.rejects) {
            assertEquals(name, reject.file());
            assertTrue(!Words.of(reject.reason()).isBlank() && reject.value().length() <= 500, reject::toString);
            assertTrue(reject.value().chars().noneMatch(c -> c < ' '), reject::toString);
            refusedLines.add(reject.line());
        }
        if (report.outcome() == FileReport.Outcome.TAKEN) {
            assertEquals(report.refusedRows(), refusedLines.size(), () -> new String(content, StandardCharsets.UTF_8));
            assertEquals(report.rows(), taken.lines.size() + report.refusedRows());
        } else {
            assertEquals(0, taken.lines.size());
            assertEquals(report.outcome() == FileReport.Outcome.REFUSED, !taken.rejects.isEmpty());
        }
    }
}
