package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.testing.Office;

/** A salesperson's morning: the sheet the night left him, what he writes into it after each call, and what the next nights do with it. */
class CallSheetsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final LocalDate WEEK_LATER = FIRST.plusDays(7);

    @TempDir
    private Path root;
    private Workbench workbench;

    private void night(LocalDate date) {
        Workbench.Answer answer = workbench.run("nightly", "--date", date.toString());
        assertEquals(0, answer.exitCode(), answer.err());
    }

    private FilledWorkbook sheet(LocalDate night, String staffNo) {
        return new FilledWorkbook(workbench.outbox().resolve(night.toString()).resolve("calls").resolve(staffNo + ".xlsx"), "customer_no");
    }

    private List<String> rows(LocalDate night, String file, String with) {
        return Stream.of(workbench.published(night, file).split("\r?\n")).filter(row -> row.contains(with)).toList();
    }

    @Test
    void whatCustomersSaidOnThePhoneBecomesWhatTheNightActsOn() throws Exception {
        workbench = Workbench.in(root, Map.of()).setting("  bom: false", "  bom: true")
                .put("customers.csv", "customer_no,name,language,address_1,city,contact,phone,currency,salesperson",
                        "C1,宏远贸易,zh,中山路1号,上海,王会计,+86 21 5555 0101,CNY,S1", "C2,Lucid Optics,en,Kai 2,Hamburg,Ms Weber,,CNY,S1",
                        "C3,远东机械,zh,解放路3号,杭州,,,CNY,S1", "C4,Alder Works,en,High St 4,Leeds,,,CNY,S1", "C5,恒信,zh,人民路5号,宁波,,,CNY,S1",
                        "C6,Quiet House,en,Low St 6,York,,,CNY,S2")
                .put("staff.csv", "staff_no,name,role,reports_to,email", "S1,张晓明,SALES,V1,", "S2,Ann Lee,SALES,V1,lee@example.com",
                        "V1,周主管,SUPERVISOR,,")
                .put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                        "INV-1,INVOICE,C1,2026-09-20,2026-10-20,CNY,900.00", "INV-2,INVOICE,C2,2026-09-20,2026-10-20,CNY,800.00",
                        "INV-3,INVOICE,C3,2026-09-20,2026-10-20,CNY,700.00", "INV-4,INVOICE,C4,2026-09-20,2026-10-20,CNY,600.00",
                        "INV-5,INVOICE,C5,2026-09-20,2026-10-20,CNY,500.00", "INV-6,INVOICE,C6,2026-09-20,2026-10-20,CNY,400.00")
                .put("contacts.csv", "customer_no,by,on,channel,spoke_to,result,amount,date,next_on,note",
                        "C6,S2,2026-10-29,CALL,,NOT_REACHED,,,,", "C6,S2,2026-10-30,CALL,,NOT_REACHED,,,,",
                        "C6,S2,2026-10-30,CALL,,SLEEPS,,,,", "C5,S1,2026-10-30,CALL,,WILL_PAY,500.00,,,");
        night(FIRST);
        List<String> rejects = rows(FIRST, "rejects.csv", "contacts.csv");
        assertEquals(2, rejects.size(), rejects.toString());
        assertTrue(rejects.getFirst().startsWith("contacts.csv,4,result,SLEEPS,") && rejects.getLast().startsWith("contacts.csv,5,date,"),
                rejects.toString());
        FilledWorkbook sheet = sheet(FIRST, "S1");
        assertEquals(List.of("C1", "C2", "C3", "C4", "C5"), sheet.items(), "the largest is worth most");
        assertEquals("C1 宏远贸易\n王会计\n+86 21 5555 0101\n上海", sheet.get("C1", "customer"));
        assertTrue(sheet.get("C1", "items").contains("INV-1") && sheet.get("C1", "items").contains("900.00"), sheet.get("C1", "items"));
        assertTrue(sheet(FIRST, "V1").items().containsAll(List.of("C1", "C6")), "two weeks and nothing moved");
        sheet.set("C1", "result", "WILL_PAY 承诺按期付款").set("C1", "amount", "900").set("C1", "date", SECOND.plusDays(3))
                .set("C1", "spoke_to", "王会计").set("C1", "note", "月底|回款后付")
                .set("C2", "result", "DISPUTES").set("C2", "amount", "300.00")
                .set("C3", "result", "PAID_ALREADY").set("C4", "result", "REACHED").set("C4", "next_on", WEEK_LATER.plusDays(1))
                .set("C5", "result", "WILL_PAY").set("C5", "amount", "1").asExcelSaves().save(workbench.inbox().resolve("S1.xlsx"));
        Path filled = root.resolve("S2.xlsx");
        sheet(FIRST, "S2").set("C6", "result", "NOT_REACHED").save(filled);
        boolean office = Office.saved(filled, workbench.inbox());
        if (!office) {
            Files.copy(filled, workbench.inbox().resolve("S2.xlsx"));
        }
        night(SECOND);
        assertEquals(1, rows(SECOND, "decisions.csv", ",S1,PROMISE,").size(), workbench.published(SECOND, "decisions.csv"));
        assertEquals(List.of(), rows(SECOND, "decisions.csv", "REFUSED"));
        assertTrue(rows(SECOND, "dunning.csv", "INV-1,").getFirst().contains(",900.00,0.00,900.00,"),
                workbench.published(SECOND, "dunning.csv"));
        assertTrue(rows(SECOND, "open_items.csv", "INV-2,").getFirst().contains("DISPUTED"), workbench.published(SECOND, "open_items.csv"));
        assertTrue(rows(SECOND, "dunning.csv", "INV-3,").getFirst().contains("IN_TRANSIT"));
        List<String> wrong = rows(SECOND, "rejects.csv", "S1.xlsx");
        assertTrue(wrong.size() == 1 && wrong.getFirst().startsWith("S1.xlsx,7,date,"), wrong.toString());
        assertEquals(List.of(), rows(SECOND, "calls.csv", "C4,"), "he is left in peace until the day that was agreed");
        assertEquals(1, rows(SECOND, "signals.csv", "C6,BEGIN,UNREACHABLE").size(), workbench.published(SECOND, "signals.csv"));
        assertTrue(sheet(SECOND, "S2").get("C6", "history").contains("not reached"), sheet(SECOND, "S2").get("C6", "history"));
        assertTrue(rows(SECOND, "alerts.csv", "S2,C6,UNREACHABLE").getFirst().endsWith(",Ann Lee,lee@example.com,Quiet House"),
                "who is told, by name");
        assertFalse(sheet(SECOND, "V1").items().contains("C2"), "it has moved");
        Workbench.Answer verified = workbench.run("verify", "--date", SECOND.toString());
        assertEquals(0, verified.exitCode(), verified.out());
        assertTrue(workbench.published(SECOND, "calls.csv").startsWith("\ufeffcustomer_no,"), "Excel knows by it that the file is UTF-8");
        night(WEEK_LATER);
        assertTrue(rows(WEEK_LATER, "calls.csv", "C4,").getFirst().contains("AGREED"), workbench.published(WEEK_LATER, "calls.csv"));
        assertTrue(rows(WEEK_LATER, "calls.csv", "C1,").getFirst().contains("PROMISE_BROKEN"),
                workbench.published(WEEK_LATER, "calls.csv"));
        Assumptions.assumeTrue(office, "LibreOffice is not installed");
    }
}
