package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.money.Money;
import receivables.testing.Words;

/** A worklist that a person filled in becomes decisions; rows without an action are left alone. */
class FilledBookTest {

    private static final List<String> COLUMNS =
            List.of("item_no", "kind", "since", "question", "action", "customer_no", "receipt_no", "document_no", "letter_no", "amount",
            "currency", "date", "reason", "by", "refers_to");

    @TempDir
    Path inbox;

    private static byte[] book(Consumer<Worksheet> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("worklist");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            content.accept(sheet);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, String column, Object value) {
        int place = COLUMNS.indexOf(column);
        switch (value) {
            case BigDecimal number -> sheet.value(row, place, number);
            case LocalDate date -> {
                sheet.value(row, place, date);
                sheet.style(row, place).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(row, place, value.toString());
        }
    }

    private static void promise(Worksheet sheet, String itemNo) {
        put(sheet, 2, "item_no", itemNo);
        put(sheet, 2, "since", LocalDate.parse("2026-11-02"));
        put(sheet, 2, "action", "PROMISE");
        put(sheet, 2, "customer_no", "C2");
        put(sheet, 2, "document_no", "INV-1");
        put(sheet, 2, "amount", new BigDecimal("1680.32"));
        put(sheet, 2, "currency", "USD");
        put(sheet, 2, "date", LocalDate.parse("2026-12-01"));
        put(sheet, 2, "reason", "told us on the phone");
        put(sheet, 2, "by", new BigDecimal("7"));
    }

    @Test
    void chosenRowsBecomeDecisions() {
        Taken taken = new Desk(inbox).read("worklist.xlsx", book(sheet -> {
            put(sheet, 1, "item_no", "RIVALS/C1/R1//");
            put(sheet, 1, "customer_no", "C1");
            promise(sheet, "SHORT_PAID/C2//INV-1/");
        }));
        assertEquals(List.of(), taken.rejects);
        Decision decision = taken.decisions.getFirst();
        assertEquals(new Decision(decision.decisionNo(), DecisionAction.PROMISE, "C2", "INV-1", "", "", Money.ofMinor(168032, Desk.USD),
                LocalDate.parse("2026-12-01"), "told us on the phone", "7", Desk.D, "", Desk.D), decision);
        assertEquals(List.of(3), taken.lines, "the sheet's own row number");
    }

    @Test
    void theSameAnswerToAnotherQuestionIsAnotherDecision() {
        Desk desk = new Desk(inbox);
        String first = desk.read("worklist.xlsx", book(sheet -> promise(sheet, "a"))).decisions.getFirst().decisionNo();
        assertEquals(first, desk.read("worklist (2).xlsx", book(sheet -> promise(sheet, "a"))).decisions.getFirst().decisionNo());
        assertNotEquals(first, desk.read("worklist.xlsx", book(sheet -> promise(sheet, "b"))).decisions.getFirst().decisionNo());
    }

    @Test
    void aBadRowIsRefusedWithItsRowNumber() {
        Taken taken = new Desk(inbox).read("worklist.xlsx", book(sheet -> {
            promise(sheet, "a");
            put(sheet, 2, "date", "tomorrow");
            put(sheet, 2, "amount", new BigDecimal("1.005"));
        }));
        assertEquals(List.of(
                "worklist.xlsx:3 amount \"1.005\": has more decimals than USD (2)",
                "worklist.xlsx:3 date \"tomorrow\": is not a date; write it like 2026-02-28 (year, month, day)"), taken.rejectLines());
        assertEquals(List.of(), taken.decisions);
    }

    @Test
    void aWorkbookWithoutAnswersIsFine() {
        Taken taken = new Taken();
        assertEquals(FileReport.Outcome.EMPTY, new Desk(inbox).report("worklist.xlsx", book(sheet -> put(sheet, 1, "item_no", "a")),
                taken).outcome());
        assertEquals(1, taken.notices.size());
    }

    @Test
    void otherFilesAreRefusedInWords() {
        Desk desk = new Desk(inbox);
        assertTrue(Words.of(desk.read("worklist.xlsx", "action,by\n").rejects.getFirst().reason())
                .startsWith("the workbook is no workbook"));
        byte[] other = book(sheet -> put(sheet, 0, "action", "Aktion"));
        assertTrue(Words.of(desk.read("worklist.xlsx", other).rejects.getFirst().reason()).contains("no header with action and by"));
    }

    @Test
    void damagedWorkbooksAreReportedAndNeverThrown() {
        Desk desk = new Desk(inbox);
        byte[] sound = book(sheet -> promise(sheet, "a"));
        Random random = new Random(3);
        int refused = 0;
        for (int round = 0; round < 150; round++) {
            byte[] damaged = sound.clone();
            for (int damage = 1 + random.nextInt(20); damage > 0; damage--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Taken taken = new Taken();
            FileReport report = desk.report("worklist.xlsx", damaged, taken);
            assertEquals(report.outcome() == FileReport.Outcome.REFUSED, taken.rejects.stream().anyMatch(reject -> reject.line() == 0));
            refused += report.outcome() == FileReport.Outcome.REFUSED ? 1 : 0;
        }
        assertTrue(refused > 20, "damage that nothing notices proves nothing: " + refused);
    }
}
