package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.testing.Words;

/**
 * Every kind of bad input, with the sentence a bookkeeper gets: file, line, column, value, what is wrong, what to do. The row below it is
 * always taken.
 */
class BadInputTest {

    private static final String HEADER = "document_no,type,customer_no,document_date,due_date,currency,amount,description\n";
    private static final String GOOD = "INV-9,INVOICE,C1,2026-10-01,,,100.00,\n";

    @TempDir
    Path inbox;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(inbox);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "INV-1,BILL,C1,2026-10-01,,,1.00,     | type \"BILL\": is not one of INVOICE, DEBIT_NOTE, CREDIT_NOTE",
        "INV-1,INVOICE,C1,2026-02-30,,,1.00,  | document_date \"2026-02-30\": is not a day of the calendar: February 2026 has 28 days; "
        + "correct it", "INV-1,INVOICE,C1,2026-13-01,,,1.00,  | document_date \"2026-13-01\": is not a day of the calendar: there is no "
        + "month 13; write year, month, day", "INV-1,INVOICE,C1,01.10.2026,,,1.00,  | document_date \"01.10.2026\": may be one of two "
        + "days, for nobody can tell which number is the month; write it like 2026-02-28 (year, month, day)",
        "INV-1,INVOICE,C1,1 October,,,1.00,  | document_date \"1 October\": is not a date; write it like 2026-02-28 (year, month, day)",
        "6.22E+18,INVOICE,C1,2026-10-01,,,1.00,  | document_no \"6.22E+18\": was shortened by a spreadsheet, and its last digits are "
        + "lost; format the column as text there and send the row again",
        "INV-1,INVOICE,C1,0205-01-01,,,1.00,  | document_date \"0205-01-01\": lies before 1900; check the year",
        "INV-1,INVOICE,C1,2026-10-01,,,§\"1,000\"§, | amount \"1,000\": may be a whole number with a separator or one with decimals; "
        + "write it like 1234.00", "INV-1,INVOICE,C1,2026-10-01,,,1.005, | amount \"1.005\": has more decimals than CNY (2)",
        "INV-1,INVOICE,C1,2026-10-01,,JPY,1.5, | amount \"1.5\": has more decimals than JPY (0)",
        "INV-1,INVOICE,C1,2026-10-01,,,0.00,  | amount \"0.00\": is not greater than zero; what we owe the customer is a row of type "
        + "CREDIT_NOTE", "INV-1,INVOICE,C1,2026-10-01,,,-5.00, | amount \"-5.00\": is not greater than zero; what we owe the customer is "
        + "a row of type CREDIT_NOTE", "INV-1,INVOICE,C1,2026-10-01,,,1000000000000000, | amount \"1000000000000000\": is too large; "
        + "amounts stay below 10000000000000", "INV-1,INVOICE,C1,2026-10-01,,,,      | amount: is empty; fill it in",
        "INV-1,INVOICE,C1,2026-10-01,,RMB,1.00, | currency \"RMB\": is not a currency; write its ISO code in capitals, like CNY, USD or "
        + "EUR", "INV-1,INVOICE,C7,2026-10-01,,,1.00,  | customer_no \"C7\": is no customer we know; correct the number, or send the "
        + "customer in customers.csv and this row again", ",INVOICE,C1,2026-10-01,,,1.00,       | document_no: is empty; fill it in",
        "INV-1,INVOICE,../../etc/passwd,2026-10-01,,,1.00, | customer_no \"../../etc/passwd\": looks like a path; a number may hold "
        + "neither \\ nor ../ and may not begin with /", "INV-1,INVOICE,C:\\1,2026-10-01,,,1.00, | customer_no \"C:\\1\": looks like a "
        + "path; a number may hold neither \\ nor ../ and may not begin with /",
        "INV-123456789012345678901234567890123,INVOICE,C1,2026-10-01,,,1.00, | document_no \"INV-123456789012345678901234567890123\": is "
        + "longer than 35 characters; shorten it, everywhere it is used",
        "INV-😀,INVOICE,C1,2026-10-01,,,1.00,  | document_no \"INV-😀\": holds a character outside the basic plane (an emoji or a rare "
        + "ideograph); replace it", "INV-1,INVOICE,C1,2026-10-01,,,1.00,a,b | \"b\": the row has 9 cells, the header 8; probably a comma "
        + "inside a text: put that text in double quotes",
        "INV-1,INVOICE,C1,2026-10-01,,,1.00,\"x\"y | \"INV-1,INVOICE,C1,2026-10-01,,,1.00,\"x\"y\": after the closing double quote of a "
        + "text comes neither a comma nor the line's end; write a quote inside a text twice",
    })
    void aBadRowIsAloneInItsMisfortune(String row, String expected) {
        Taken taken = desk.read("ledger.csv", HEADER + row.strip().replace("§", "") + "\n" + GOOD);
        assertEquals(List.of("ledger.csv:2" + (expected.strip().startsWith("\"") ? " " : " ") + expected.strip()), taken.rejectLines());
        assertEquals(List.of("INV-9"), taken.documents.stream().map(document -> document.documentNo()).toList());
    }

    @Test
    void aRowTellsAllThatIsWrongWithIt() {
        Taken taken = desk.read("ledger.csv", HEADER + "INV-1,BILL,C1,2026-02-30,,,1.005,\n");
        assertEquals(List.of("type", "document_date", "amount"), taken.rejects.stream().map(Reject::column).toList());
    }

    @Test
    void invisibleCharactersInKeysAreShownAndRefused() {
        Taken taken = desk.read("ledger.csv", HEADER
                + "INV\u0007-1,INVOICE,C1,2026-10-01,,,1.00,\nINV-\u200b2,INVOICE,C1,2026-10-01,,,1.00,\n" + GOOD);
        assertEquals(List.of(
                "ledger.csv:2 document_no \"INV\\u0007-1\": holds an invisible character (U+0007); type the number anew",
                "ledger.csv:3 document_no \"INV-\\u200b2\": holds an invisible character (U+200B); type the number anew"),
                taken.rejectLines());
        assertEquals(1, taken.documents.size());
    }

    @Test
    void keysAreTrimmed() {
        Taken taken = desk.read("ledger.csv", HEADER + " INV-1 ,INVOICE,\u00a0C1\u3000,2026-10-01,,,1.00,\n");
        assertEquals("INV-1", taken.documents.getFirst().documentNo());
        assertEquals("C1", taken.documents.getFirst().customerNo());
    }

    @Test
    void aMissingMandatoryColumnRefusesTheFile() {
        Taken taken = new Taken();
        FileReport report =
                desk.report("ledger.csv",
                "document_no,type,document_date,amount\nINV-1,INVOICE,2026-10-01,1.00\n".getBytes(StandardCharsets.UTF_8), taken);
        assertEquals(FileReport.Outcome.REFUSED, report.outcome());
        assertEquals(List.of("ledger.csv:1 customer_no: the file lacks this column and is refused as a whole; add it to the header"),
                taken.rejectLines());
        assertEquals(List.of(), taken.documents);
    }

    @Test
    void semicolonsAreNamedAsTheReason() {
        Taken taken = desk.read("rates.csv", "currency;date;rate\nUSD;2026-10-01;7.1\n");
        assertEquals("the file lacks this column and is refused as a whole; add it to the header (the columns seem to be separated by "
                + "semicolons; save with commas)", Words.of(taken.rejects.getFirst().reason()));
    }

    @Test
    void aColumnTwiceRefusesTheFile() {
        Taken taken = desk.read("rates.csv", "currency,date,rate,Date\nUSD,2026-10-01,7.1,2026-10-02\n");
        assertEquals(List.of("rates.csv:1 date \"Date\": the column stands in the header twice; keep one"), taken.rejectLines());
        assertEquals(List.of(), taken.rates);
    }

    @Test
    void anUnknownColumnIsToldAndIgnored() {
        Taken taken = desk.read("rates.csv", "rate,source,currency,date\n7.1,ECB,USD,2026-10-01\n");
        assertEquals(List.of("1 source: is no column of this file and is ignored"), taken.noticeLines());
        assertEquals(1, taken.rates.size());
    }

    @Test
    void dueBeforeDocumentDateIsTakenAndNoted() {
        Taken taken = desk.read("ledger.csv", HEADER + "INV-1,INVOICE,C1,2026-10-01,2026-09-01,,1.00,\n");
        assertEquals(List.of("2 due_date: lies before the document date 2026-10-01; taken as it is"), taken.noticeLines());
        assertEquals(1, taken.documents.size());
    }

    @Test
    void emptyFilesAndHeadersAloneAreFine() {
        for (String content : List.of("", "\ufeff", "\n\r\n", HEADER, HEADER.strip(), HEADER + ",,,,,,,\n")) {
            Taken taken = new Taken();
            assertEquals(FileReport.Outcome.EMPTY, desk.report("ledger.csv", content.getBytes(StandardCharsets.UTF_8), taken).outcome());
            assertEquals(List.of(), taken.rejects);
            assertEquals(1, taken.notices.size());
        }
    }

    @Test
    void byteOrderMarkAndCarriageReturnsAreFine() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Taken taken = desk.read("ledger.csv", "\ufeff" + (HEADER + GOOD + "\n" + GOOD.replace("INV-9", "INV-8")).replace("\n", end));
            assertEquals(List.of(), taken.rejects);
            assertEquals(List.of(2, 4), taken.lines);
        }
    }

    @Test
    void quotesAndLineBreaksInNamesAreFine() {
        Taken taken = desk.read("customers.csv", "customer_no,name,city\r\nC1,\"Müller \"\"& Söhne\"\"\r\nGmbH, Köln\",Köln\r\nC2,5\" "
                + "Pipes Ltd,\r\n");
        assertEquals(List.of("Müller \"& Söhne\" GmbH, Köln", "5\" Pipes Ltd"),
                taken.customers.stream().map(customer -> customer.name()).toList());
        assertEquals(List.of(2, 4), taken.lines);
        assertEquals(List.of(), taken.rejects);
    }

    @Test
    void whatASpreadsheetWroteIsReadWhereItHasOneReading() {
        Taken taken = desk.read("ledger.csv", HEADER
                + "2960623488.0,INVOICE,C1,2026/10/3,,,\"1,234.500\",\n\"=\"\"00123\"\"\",INVOICE,C1,2026-10-01,,,1234.0,\n");
        assertEquals(List.of(), taken.rejectLines());
        assertEquals(List.of("2960623488 2026-10-03 1234.50", "00123 2026-10-01 1234.00"), taken.documents.stream()
                .map(document -> document.documentNo() + " " + document.documentDate() + " " + document.amount().plain()).toList());
        assertEquals(List.of("2 document_no: was read as 2960623488", "2 document_date: was read as 2026-10-03",
                "2 amount: was read as 1234.50", "3 document_no: was read as 00123"), taken.noticeLines());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"2026/11/3|2026-11-03", "20261103|2026-11-03", "20261103.0|2026-11-03", "2026-11-03 00:00:00|2026-11-03",
                    "13/2/2026|2026-02-13",
        "2/13/2026|2026-02-13", "13.02.2026|2026-02-13", "02/02/2026 0:00|2026-02-02", "3/2/2026|3/2/2026", "2026-11-03 12:30|2026-11-03 "
                + "12:30", "46000|46000"})
    void aDateIsReadWhereItIsOneDay(String written, String read) {
        assertEquals(read, SpreadsheetForms.date(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"1,234.50|1234.50", "1.234,50|1234.50", "1 234,50|1234.50", "1'234.50|1234.50", "1234,5|1234.5", "54273.280|54273.28",
                    "1234.0|1234.0",
        "1,234|1,234", "1.234|1.234", "12,34,567.00|12,34,567.00", "1,234,567|1234567", "-1,234.00|-1234.00", "1234,567|1234,567"})
    void anAmountIsReadWhereItIsOneNumber(String written, String read) {
        assertEquals(read, SpreadsheetForms.amount(written, 2));
    }

    @Test
    void aShortenedAccountIsLeftOutAndTheRowIsTaken() {
        Taken taken = desk.read("receipts.csv",
                "receipt_no,value_date,amount,payer_name,payer_account\nR-1,2026-10-01,5.00,Somebody,6.22E+18\n");
        assertEquals(List.of(), taken.rejectLines());
        assertEquals("", taken.receipts.getFirst().payerAccount());
        assertEquals(List.of("2 payer_account: was shortened by a spreadsheet, and its last digits are lost; the cell is not used. "
                + "Format the column as text there"), taken.noticeLines());
        Taken customers = desk.read("customers.csv", "customer_no,name,bank_accounts,terms_days\nC1,One,6.22E+18|62220001,30.0\n");
        assertEquals(List.of("62220001"), customers.customers.getFirst().bankAccounts());
        assertEquals(30, customers.customers.getFirst().termsDays());
    }

    @Test
    void anUnknownCustomerIsLookedForWithOtherZeros() {
        assertEquals(List.of("ledger.csv:2 customer_no \"0007\": is no customer we know, but 007 is: the zeros before the number seem to "
                + "be lost; "
                + "format the column as text and send the row again"),
                desk.read("ledger.csv", HEADER + "INV-1,INVOICE,0007,2026-10-01,,,1.00,\n").rejectLines());
    }

    @Test
    void aFormulaIsJustAText() {
        Taken taken = desk.read("ledger.csv", HEADER + "INV-1,INVOICE,C1,2026-10-01,,,1.00,\"=HYPERLINK(\"\"x\"\")\"\n");
        assertEquals("=HYPERLINK(\"x\")", taken.documents.getFirst().description());
    }

    @Test
    void gbkBytesRefuseTheRowAndAreRecognised() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("customer_no,name\nC1,上海\nC2,".getBytes(StandardCharsets.UTF_8));
        file.write("苏州锦程".getBytes(Charset.forName("GBK")));
        file.write("\nC3,北京\n".getBytes(StandardCharsets.UTF_8));
        Taken taken = desk.read("customers.csv", file.toByteArray());
        assertEquals(List.of("customers.csv:3 name \"苏州锦程\": is not UTF-8; the file seems to be GBK (GB18030): save it as UTF-8 (in "
                + "Excel: \"CSV UTF-8\") and send the row again"), taken.rejectLines());
        assertEquals(List.of("上海", "北京"), taken.customers.stream().map(customer -> customer.name()).toList());
    }

    @Test
    void otherFilesWithTheNameOfACsvFileAreRefused() {
        assertTrue(Words.of(desk.read("rates.csv", "currency,date".getBytes(StandardCharsets.UTF_16)).rejects.getFirst().reason())
                .contains("UTF-16"));
        assertTrue(Words.of(desk.read("rates.csv", new byte[] {'P', 'K', 3, 4, 0, 0}).rejects.getFirst().reason()).contains("workbook"));
    }

    @Test
    void anUnclosedQuoteCostsOneRow() {
        Taken taken = desk.read("ledger.csv", HEADER + "INV-1,INVOICE,C1,2026-10-01,,,1.00,\"oops\n" + GOOD);
        assertEquals(List.of("ledger.csv:2 \"INV-1,INVOICE,C1,2026-10-01,,,1.00,\"oops\": a double quote opens a text here and is never "
                + "closed; "
                + "close it, or write a quote inside a text twice"), taken.rejectLines());
        assertEquals(List.of(3), taken.lines);
    }

    @Test
    void aFileCutOffIsTold() {
        Taken taken = desk.read("ledger.csv", HEADER + GOOD + "INV-1,INVOICE,C1,2026-10-01,,,10");
        assertEquals(List.of("ledger.csv:3 \"10\": the file ends in the middle of this row; it seems to have been cut off, send it again"),
                taken.rejectLines());
        assertEquals(1, taken.documents.size());
    }

    @Test
    void anUnknownCustomersDocumentIsHandedOverToWait() {
        Taken taken = desk.read("ledger.csv", HEADER
                + "INV-1,INVOICE,C7,2026-10-01,2026-11-01,USD,1.00,\nINV-2,INVOICE,C7,2026-10-01,,USD,1.00,\n");
        assertEquals(2, taken.rejects.size());
        assertEquals(List.of("INV-1"), taken.waiting.stream().map(document -> document.documentNo()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'R1,2026-10-01,0,CNY,',amount,0,'is zero; a receipt is above zero, or below zero where the bank took money back'",
        "'R1,2026-10-01,1.00,CNY,R1',reverses,R1,'is the receipt''s own number; name the receipt that the bank took back'"})
    void badReceipts(String row, String column, String value, String reason) {
        Taken taken = desk.read("receipts.csv", "receipt_no,value_date,amount,currency,reverses\n" + row + "\nR2,2026-10-01,-5.00,,R9\n");
        assertEquals(List.of("receipts.csv:2 " + column + " \"" + value + "\": " + reason), taken.rejectLines());
        assertEquals(-500, taken.receipts.getFirst().amount().minor());
    }

    @ParameterizedTest
    @CsvSource({
        "'SHRUG,C1,,,,S1',action,SHRUG",
        "'PROMISE,C1,,5.00,,S1',date,''",
        "'DISPUTE,C1,,5.00,,S1',document_no,''",
        "'PROMISE,C1,,-5.00,2026-12-01,S1',amount,-5.00",
        "'PROMISE,C7,,5.00,2026-12-01,S1',customer_no,C7",
        "'PROMISE,C1,,5.00,2026-12-01,',by,''"})
    void badDecisions(String row, String column, String value) {
        Taken taken = desk.read("decisions.csv", "action,customer_no,document_no,amount,date,by\n" + row
                + "\nPROMISE,C1,,5.00,2026-12-01,S1\n");
        assertEquals(List.of(column + " " + value), taken.rejects.stream().map(reject -> reject.column() + " " + reject.value()).toList());
        assertEquals(1, taken.decisions.size());
    }

    @Test
    void badCustomers() {
        Taken taken = desk.read("customers.csv", "customer_no,name,language,terms_days,interest_rate,status,dunning,credit_limit\n"
                + "C1,A,fr,x,101,GONE,nobody,-1\nC2,B,en,30,7.5,ACTIVE,by-class,1000\n");
        assertEquals(List.of(
                "customers.csv:2 status \"GONE\": is not one of ACTIVE, INSOLVENT, CLOSED",
                "customers.csv:2 language \"fr\": is not one of ZH, EN",
                "customers.csv:2 credit_limit \"-1\": is not a number from 0 to 10000000000000, with a point and at most 2 decimals",
                "customers.csv:2 terms_days \"x\": is not a number from 0 to 3650 without decimals",
                "customers.csv:2 interest_rate \"101\": is not a number from 0 to 100, with a point and at most 6 decimals",
                "customers.csv:2 dunning \"nobody\": is no policy; write AUTO, NONE or one of by-class, standard"), taken.rejectLines());
        assertEquals(List.of("C2"), taken.customers.stream().map(customer -> customer.customerNo()).toList());
    }
}
