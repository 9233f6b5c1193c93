package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.testing.BankFiles;
import receivables.testing.BankFiles.Line;
import receivables.testing.BankFiles.Statement;

/** Nights whose money comes as bank statements, played as a user plays them. */
class BankNightsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final String OURS = "DE02120300000000202051";

    @TempDir
    private Path root;
    private Workbench workbench;

    @BeforeEach
    void aCompany() {
        workbench = Workbench.in(root.resolve("company"), Map.of());
        aLedger();
    }

    private void aLedger() {
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,currency", "C1,Müller Maschinenbau GmbH,en,Weg "
                + "1,Köln,EUR", "C2,Otto Kranz KG,en,Weg 2,Ulm,EUR");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "RE-4711,INVOICE,C1,2026-10-01,2026-10-31,EUR,1190.00", "RE-4712,INVOICE,C2,2026-10-01,2026-10-31,EUR,50.00");
    }

    private List<String> rows(LocalDate night, String file) {
        return workbench.published(night, file).lines().skip(1).toList();
    }

    private static Statement monday() {
        return Statement.of(OURS, MONDAY, "1000.00", Line.of(MONDAY, "1190.00", "Müller Maschinenbau GmbH", "Rechnung RE-4711"),
                Line.of(MONDAY, "-300.00", "Stahl AG", "Lieferung 12"), Line.of(MONDAY, "-50.00", "Otto Kranz KG", "Gutschrift"));
    }

    @Test
    void moneyInPaysAnInvoiceAndWhatGoesToSuppliersStaysInTheLedgerOfTheBank() {
        workbench.put("umsaetze 2.11. (1).xml", BankFiles.camt053(monday()));
        Workbench.Answer answer = workbench.run("nightly", "--date", MONDAY.toString());
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of(OURS
                + ",EUR,2026-11-02,2026-11-02,1000.00,1,1190.00,2,350.00,1840.00,0.00,2,1140.00,1,0,0,camt.053,umsaetze 2.11. (1).xml"),
                rows(MONDAY, "bank.csv"));
        assertTrue(rows(MONDAY, "allocations.csv").getFirst().contains(",RE-4711,C1,EUR,1190.00,PAYMENT,REFERENCE,"),
                rows(MONDAY, "allocations.csv").toString());
        assertTrue(rows(MONDAY, "proof.csv").contains("BANK " + OURS
                + ",EUR,opening 1000.00 + lines 840.00 = closing 1840.00,1840.00,1840.00,0.00,yes"), rows(MONDAY, "proof.csv").toString());
        assertEquals(0, workbench.run("verify", "--date", MONDAY.toString()).exitCode());
    }

    @Test
    void theSameDayInAnotherFormatOrTwiceAddsNothingAndALaterCustomerGetsHisMoneyBack() {
        workbench.put("a.xml", BankFiles.camt053(monday()));
        workbench.put("b.xml", BankFiles.camt053(monday()) + "\n<!-- downloaded again -->");
        assertEquals(0, workbench.run("nightly", "--date", MONDAY.toString()).exitCode());
        assertEquals(2, rows(MONDAY, "receipts.csv").size(), rows(MONDAY, "receipts.csv").toString());
        assertTrue(rows(MONDAY, "bank.csv").stream().anyMatch(row -> row.contains(",0,0.00,0,0,3,camt.053,")),
                rows(MONDAY, "bank.csv").toString());
        assertTrue(workbench.published(MONDAY, "report.html").contains("3 lines were set aside"));
        workbench.put("c.xml", BankFiles.camt053(monday(), Statement.of(OURS, TUESDAY, "1840.00",
                Line.of(TUESDAY, "10.00", "Niemand", "?"))));
        workbench.put("customers-2.csv", "customer_no,name,currency,language,address_1,city", "C9,Stahl AG,EUR,en,Weg 9,Bonn");
        assertEquals(0, workbench.run("nightly", "--date", TUESDAY.toString()).exitCode());
        assertEquals(List.of("-300.00", "-50.00", "10.00"), rows(TUESDAY, "receipts.csv").stream().map(row -> row.split(",")[3]).sorted()
                .toList());
        assertTrue(rows(TUESDAY, "proof.csv").contains("BANK " + OURS
                + ",EUR,opening 1840.00 + lines 10.00 = closing 1850.00,1850.00,1850.00,0.00,yes"));
        Map<String, byte[]> first = workbench.bytes(TUESDAY);
        assertEquals(0, workbench.run("replay", "--from", MONDAY.toString()).exitCode());
        assertEquals(List.of(), Workbench.differences(first, workbench.bytes(TUESDAY)));
        assertEquals(0, workbench.run("nightly", "--date", TUESDAY.toString()).exitCode());
        assertEquals(List.of(), Workbench.differences(first, workbench.bytes(TUESDAY)));
    }

    @Test
    void aMissingDayHoldsTheLettersUntilItComes() throws IOException {
        Path settings = workbench.root().resolve("config/application.yml");
        Workbench.write(settings,
                Files.readString(settings).replace("  bank_accounts: []", "  bank_accounts: [DE02 1203 0000 0000 2020 51]"));
        workbench.put("1.xml", BankFiles.camt053(monday()));
        assertEquals(0, workbench.run("nightly", "--date", MONDAY.toString()).exitCode());
        workbench.put("3.xml", BankFiles.camt053(Statement.of(OURS, WEDNESDAY, "1890.00", Line.of(WEDNESDAY, "5.00", "Niemand", "x"))));
        Workbench.Answer held = workbench.run("nightly", "--date", WEDNESDAY.toString());
        assertEquals(3, held.exitCode());
        assertTrue(held.out()
                .contains("opens with 1890.00 EUR, but that of 2026-11-02 closed with 1840.00 EUR; 50.00 EUR between them is not known"),
                held.out());
        workbench.put("2.xml", BankFiles.camt053(Statement.of(OURS, TUESDAY, "1840.00",
                Line.of(TUESDAY, "50.00", "Otto Kranz KG", "RE-4712"))));
        workbench.put("4.xml", BankFiles.camt053(Statement.of(OURS, MONDAY.plusDays(3), "1895.00")));
        assertEquals(0, workbench.run("nightly", "--date", MONDAY.plusDays(3).toString()).exitCode());
        assertTrue(rows(MONDAY.plusDays(3), "proof.csv").contains("BANK " + OURS
                + ",EUR,opening 1845.00 + lines 50.00 = closing 1895.00,1895.00,1895.00,0.00,yes"));
    }

    @Test
    void brokenAndUnknownFilesAreNamedAndStopNoGoodOne() {
        workbench.put("good.xml", BankFiles.camt053(monday()));
        workbench.put("broken.xml", BankFiles.camt053(Statement.of(OURS, TUESDAY, "1840.00", Line.of(TUESDAY, "10.00", "Niemand", "?")))
                .replace("</Stmt>", "</Stm>"));
        workbench.put("poem.txt", "Es war einmal");
        workbench.put("dollars.xml", BankFiles.camt053(Statement.of("DE89370400440532013000", MONDAY, "0.00",
                Line.of(MONDAY, "92.35", "Ann Lee", "?"), Line.of(MONDAY, "41.00", "Otto Kranz KG", "RE-4712"))).replace("<RltdPties>", "<AmtDtls><InstdAmt><Amt Ccy=\"USD\">100.00</Amt>"
                + "<CcyXchg><SrcCcy>USD</SrcCcy><XchgRate>0.9235</XchgRate></CcyXchg></InstdAmt></AmtDtls><RltdPties>"));
        Workbench.Answer answer = workbench.run("nightly", "--date", MONDAY.toString());
        assertEquals(3, answer.exitCode(), answer.err());
        assertTrue(rows(MONDAY, "rejects.csv").getFirst().startsWith("broken.xml,"), rows(MONDAY, "rejects.csv").toString());
        assertEquals(4, rows(MONDAY, "receipts.csv").size());
        assertEquals(2, rows(MONDAY, "bank.csv").size());
        String why = workbench.run("why", "C2", "--date", MONDAY.toString()).out();
        assertTrue(why.contains("of EUR 41.00: payer ordered 100.00 USD at 0.9235"), why);
        String report = workbench.published(MONDAY, "report.html");
        assertTrue(report.contains("poem.txt was left alone"));
        assertTrue(report.contains("payer ordered 100.00 USD at 0.9235"), "what the payer ordered stands beside the question");
    }

    @Test
    void aReceiptThatATableListedIsNotBookedTwice() {
        workbench.put("receipts.csv", "receipt_no,value_date,amount,currency,payer_name,remittance,own_account",
                "R1,2026-11-02,1190.00,EUR,Müller Maschinenbau GmbH,RE-4711,DE02 1203 0000 0000 2020 51");
        workbench.put("a.xml", BankFiles.camt053(monday()));
        assertEquals(0, workbench.run("nightly", "--date", MONDAY.toString()).exitCode());
        assertEquals(List.of("-50.00", "1190.00"), rows(MONDAY, "receipts.csv").stream().map(row -> row.split(",")[3]).sorted().toList());
        assertTrue(rows(MONDAY, "bank.csv").getFirst().contains(",1,-50.00,2,0,0,camt.053,a.xml"), rows(MONDAY, "bank.csv").toString());
    }

    /**
     * Two payers pay the same on one day, and the table lists the second alone: his line is the known one, and the other's money is not
     * lost.
     */
    @Test
    void ofEqualLinesTheOneOfTheListedPayerIsKnown() {
        workbench.put("receipts.csv", "receipt_no,value_date,amount,currency,payer_name,remittance,own_account",
                "R1,2026-11-02,50.00,EUR,Otto Kranz KG,RE-4712," + OURS);
        workbench.put("a.xml", BankFiles.camt053(Statement.of(OURS, MONDAY, "1000.00",
                Line.of(MONDAY, "50.00", "Müller Maschinenbau GmbH", "a conto RE-4711"),
                Line.of(MONDAY, "50.00", "Otto Kranz KG", "Rechnung RE-4712"))));
        assertEquals(0, workbench.run("nightly", "--date", MONDAY.toString()).exitCode());
        assertEquals(List.of("C1 50.00", "C2 50.00"), rows(MONDAY, "receipts.csv").stream().map(row -> row.split(",")).map(cells ->
                cells[1] + " " + cells[3]).sorted().toList());
    }

    private static Statement batch() {
        return Statement.of(OURS, MONDAY, "1000.00", Line.of(MONDAY, "1190.00", "Müller Maschinenbau GmbH", "RE-4711"),
                Line.of(MONDAY, "50.00", "Otto Kranz KG", "RE-4712"));
    }

    private List<String> paid(LocalDate night) {
        return rows(night, "allocations.csv").stream().map(row -> row.split(",")).map(cells -> cells[1] + " " + cells[4]).sorted().toList();
    }

    /** The notice comes a night after its statement, the night before it, or with it: the same receipts under the same numbers. */
    @Test
    void theSumOfABatchBecomesItsPaymentsWhenTheNoticeTellsThem() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (List<String> order : List.of(List.of("sum", "notice"), List.of("notice", "sum"), List.of("both", ""))) {
            workbench = Workbench.in(Files.createDirectories(root.resolve(order.getFirst())), Map.of());
            aLedger();
            for (int night = 0; night < 2; night++) {
                String what = order.get(night);
                if (what.equals("sum") || what.equals("both")) {
                    workbench.put("sum.xml", BankFiles.sumOf(batch()));
                }
                if (what.equals("notice") || what.equals("both")) {
                    workbench.put("notice.xml", BankFiles.camt054(batch()));
                }
                assertEquals(0, workbench.run("nightly", "--date", MONDAY.plusDays(night).toString()).exitCode());
            }
            LocalDate paid = order.getFirst().equals("both") ? MONDAY : TUESDAY;
            assertEquals(List.of("RE-4711 1190.00", "RE-4712 50.00"), paid(paid), order.toString());
            rows(paid, "allocations.csv").forEach(row -> numbers.add(row.split(",")[0]));
            assertTrue(rows(TUESDAY, "proof.csv").stream().allMatch(row -> row.endsWith(",yes")), order + " " + rows(TUESDAY, "proof.csv"));
            Map<String, byte[]> first = workbench.bytes(TUESDAY);
            assertEquals(0, workbench.run("replay", "--from", TUESDAY.toString()).exitCode());
            assertEquals(List.of(), Workbench.differences(first, workbench.bytes(TUESDAY)), order.toString());
        }
        assertEquals(2, numbers.stream().distinct().count(), numbers.toString());
    }

    @Test
    void anAccountWithoutStatementsIsBookedByItsNoticesUnderItsOwnNumber() throws IOException {
        Path settings = workbench.root().resolve("config/application.yml");
        Workbench.write(settings,
                Files.readString(settings)
                .replace("\nbank_accounts: []", "\nbank_accounts:\n  - {number: CH93, also: [DE02 12030000 0000202051], source: "
                + "camt.054, not_receipts: [Office Rent]}"));
        workbench.put("notice.xml", BankFiles.camt054(batch()));
        workbench.put("rent.xml", BankFiles.camt054(Statement.of(OURS, MONDAY, "0.00",
                Line.of(MONDAY, "800.00", "Tenant Ltd", "our OFFICE RENT november"))).replace("BATCH", "RENT"));
        assertEquals(0, workbench.run("nightly", "--date", MONDAY.toString()).exitCode());
        assertEquals(List.of("RE-4711 1190.00", "RE-4712 50.00"), paid(MONDAY));
        assertEquals(2, rows(MONDAY, "receipts.csv").size(), rows(MONDAY, "receipts.csv").toString());
        assertTrue(rows(MONDAY, "bank.csv").stream().anyMatch(row -> row.contains(",0,0.00,1,0,0,camt.054,rent.xml")),
                rows(MONDAY, "bank.csv").toString());
        assertTrue(rows(MONDAY, "bank.csv").getFirst().startsWith("CH93,EUR,"), rows(MONDAY, "bank.csv").toString());
        workbench.put("again.xml", BankFiles.camt054(batch()) + "\n");
        assertEquals(0, workbench.run("nightly", "--date", TUESDAY.toString()).exitCode());
        assertTrue(rows(TUESDAY, "bank.csv").getFirst().contains(",0,0.00,0,0,2,camt.054,"), rows(TUESDAY, "bank.csv").toString());
    }

    private static Statement nameless() {
        return Statement.of(OURS, MONDAY, "1000.00", new Line(MONDAY, 119000, "", "", "", "X1"), Line.of(MONDAY, "50.00", "", ""));
    }

    private static String notice() {
        return BankFiles.camt054(Statement.of(OURS, MONDAY, "0.00", Line.of(MONDAY, "1190.00", "Müller Maschinenbau GmbH", "RE-4711")))
                .replace("BATCH", "X1");
    }

    @Test
    void whatALaterFileTellsBetterIsTakenWhileTheMoneyIsNotApplied() {
        workbench.put("a.xml", BankFiles.camt053(nameless()));
        assertEquals(0, workbench.run("nightly", "--date", MONDAY.toString()).exitCode());
        assertEquals(List.of(), rows(MONDAY, "allocations.csv"));
        workbench.put("notice.xml", notice());
        workbench.put("same day.sta", BankFiles.mt940(Statement.of(OURS, MONDAY, "1000.00", Line.of(MONDAY, "1190.00", "", ""),
                Line.of(MONDAY, "50.00", "Otto Kranz KG", "RE-4712"))));
        workbench.put("receipts.csv", "receipt_no,value_date,amount,currency,payer_name,remittance,own_account",
                "R7,2026-11-02,50.00,EUR,Otto Kranz KG,RE-4712," + OURS, "R8,2026-11-02,51.00,EUR,Otto Kranz KG,again," + OURS);
        assertEquals(0, workbench.run("nightly", "--date", TUESDAY.toString()).exitCode());
        assertEquals(List.of("RE-4711 1190.00", "RE-4712 50.00"), paid(TUESDAY));
        assertEquals(rows(MONDAY, "receipts.csv").stream().map(row -> row.split(",")[0]).sorted().toList(),
                rows(TUESDAY, "allocations.csv").stream().map(row -> row.split(",")[0]).sorted().toList());
        assertTrue(rows(TUESDAY, "worklist.csv").stream().anyMatch(row -> row.contains("R8")), "R8 is money of its own");
        assertTrue(rows(TUESDAY, "receipts.csv").stream().noneMatch(row -> row.startsWith("R7,")),
                rows(TUESDAY, "receipts.csv").toString());
        assertTrue(workbench.published(TUESDAY, "report.html").contains("receipts.csv: 1 row was set aside, a.xml has brought them"));
        assertTrue(rows(TUESDAY, "proof.csv").stream().allMatch(row -> row.endsWith(",yes")), rows(TUESDAY, "proof.csv").toString());
        workbench.put("receipts-2.csv", "receipt_no,value_date,amount,currency,payer_name,remittance,own_account",
                "R7,2026-11-02,50.00,EUR,Otto Kranz KG,RE-4712," + OURS);
        assertEquals(0, workbench.run("nightly", "--date", WEDNESDAY.toString()).exitCode());
        assertTrue(rows(WEDNESDAY, "receipts.csv").stream().noneMatch(row -> row.startsWith("R7,")),
                rows(WEDNESDAY, "receipts.csv").toString());
        Map<String, byte[]> second = workbench.bytes(TUESDAY);
        Map<String, byte[]> third = workbench.bytes(WEDNESDAY);
        assertEquals(0, workbench.run("replay", "--from", MONDAY.toString()).exitCode());
        assertEquals(List.of(), Workbench.differences(second, workbench.bytes(TUESDAY)));
        assertEquals(List.of(), Workbench.differences(third, workbench.bytes(WEDNESDAY)));
    }

    @Test
    void aNoticeThatCameBeforeItsStatementTellsItsPayer() {
        workbench.put("notice.xml", notice());
        assertEquals(0, workbench.run("nightly", "--date", MONDAY.toString()).exitCode());
        workbench.put("a.xml", BankFiles.camt053(nameless()));
        assertEquals(0, workbench.run("nightly", "--date", TUESDAY.toString()).exitCode());
        assertEquals(List.of("RE-4711 1190.00"), paid(TUESDAY));
    }
}
